package org.baoxue.reporting.internal.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoxue.access.Condition;
import org.baoxue.access.Page;
import org.baoxue.casework.chain.ChainCheck;
import org.baoxue.casework.chain.ChainedEvent;
import org.baoxue.reporting.Owed;
import org.baoxue.reporting.ReportId;
import org.baoxue.reporting.ReportQuery;
import org.baoxue.reporting.ReportState;
import org.baoxue.reporting.internal.cycle.ReportCourse;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** The projection of reports, kept in the transaction that appends an event. */
final class ReportTable {

    private ReportTable() {}

    /** @param tells whether the duty must be told of this event */
    static void save(Handle handle, ReportId id, ReportCourse course, ChainedEvent head, boolean tells) {
        int updated = handle.createUpdate("update report set state = :state, last_day = :last, head_seq = :seq,"
                        + " head_hash = :hash" + (tells ? ", duty_told = false" : "") + " where report_id = :id")
                .bind("id", id.value())
                .bind("state", course.state().name())
                .bind("last", course.draft().owed().last())
                .bind("seq", head.seq())
                .bind("hash", head.hash())
                .execute();
        if (updated == 0) {
            insert(handle, id, course, head);
        }
        addressees(handle, id, course);
    }

    private static void insert(Handle handle, ReportId id, ReportCourse course, ChainedEvent head) {
        Owed owed = course.draft().owed();
        handle.createUpdate(
                        "insert into report (report_id, unit_id, rule_key, trigger_id, last_day, state, duty_told,"
                                + " head_seq, head_hash) values (:id, :unit, :rule, :trigger, :last, :state, :told, :seq, :hash)")
                .bind("id", id.value())
                .bind("unit", owed.unit())
                .bind("rule", owed.rule().text())
                .bind("trigger", owed.trigger())
                .bind("last", owed.last())
                .bind("state", course.state().name())
                .bind("told", true)
                .bind("seq", head.seq())
                .bind("hash", head.hash())
                .execute();
    }

    private static void addressees(Handle handle, ReportId id, ReportCourse course) {
        if (course.state() != ReportState.DRAFT) {
            return;
        }
        handle.createUpdate("delete from report_addressee where report_id = :id")
                .bind("id", id.value())
                .execute();
        if (!course.draft().addressees().isEmpty()) {
            PreparedBatch batch =
                    handle.prepareBatch("insert into report_addressee (report_id, unit_id) values (:id, :unit)");
            course.draft().addressees().stream().distinct().forEach(unit -> batch.bind("id", id.value())
                    .bind("unit", unit)
                    .add());
            batch.execute();
        }
    }

    /** The end of the log as the projection knows it. */
    static List<ChainCheck.Head> heads(Handle handle, ReportId id) {
        return handle.createQuery("select head_seq as seq, head_hash as hash from report where report_id = :id")
                .bind("id", id.value())
                .mapTo(ChainCheck.Head.class)
                .list();
    }

    static List<ReportId> untold(Handle handle) {
        return handle.createQuery("select report_id from report where duty_told = false order by report_id")
                .mapTo(String.class)
                .map(ReportId::of)
                .list();
    }

    static int told(Handle handle, ReportId id, long seq) {
        return handle.createUpdate("update report set duty_told = true where report_id = :id and head_seq = :seq")
                .bind("id", id.value())
                .bind("seq", seq)
                .execute();
    }

    static Page<ReportId> list(Handle handle, ReportQuery query, Reader reader) {
        Map<String, Object> bindings = new HashMap<>();
        String where = " from report r join unit u on u.id = r.unit_id where "
                + String.join(" and ", conditions(query, reader, bindings));
        List<String> states = (query.states().isEmpty() ? List.of(ReportState.values()) : List.copyOf(query.states()))
                .stream().map(ReportState::name).toList();
        long total = bound(handle, "select count(*)" + where, bindings, states)
                .mapTo(Long.class)
                .one();
        List<ReportId> ids = bound(
                        handle,
                        "select r.report_id" + where + " order by r.last_day desc, r.rule_key, r.unit_id, r.report_id"
                                + " offset :offset rows fetch next :size rows only",
                        bindings,
                        states)
                .bind("offset", query.page().offset())
                .bind("size", query.page().size())
                .mapTo(String.class)
                .map(ReportId::of)
                .list();
        return query.page().of(ids, total);
    }

    private static List<String> conditions(ReportQuery query, Reader reader, Map<String, Object> bindings) {
        Condition scope = reader.scope().on("u.path");
        bindings.putAll(scope.bindings());
        List<String> conditions = new ArrayList<>();
        if (reader.unit().isPresent()) {
            bindings.put("reader", reader.unit().get());
            conditions.add("(" + scope.sql() + " or r.state <> 'DRAFT' and " + addressedTo("reader") + ")");
        } else {
            conditions.add(scope.sql());
        }
        conditions.add("r.state in (<states>)");
        query.unit().ifPresent(unit -> {
            conditions.add("r.unit_id = :unit");
            bindings.put("unit", unit);
        });
        query.addressee().ifPresent(addressee -> {
            conditions.add(addressedTo("addressee"));
            bindings.put("addressee", addressee);
        });
        query.rule().ifPresent(rule -> {
            conditions.add("r.rule_key = :rule");
            bindings.put("rule", rule.text());
        });
        query.trigger().ifPresent(trigger -> {
            conditions.add("r.trigger_id = :trigger");
            bindings.put("trigger", trigger);
        });
        return conditions;
    }

    private static String addressedTo(String parameter) {
        return "exists (select 1 from report_addressee a where a.report_id = r.report_id and a.unit_id = :" + parameter
                + ")";
    }

    private static Query bound(Handle handle, String sql, Map<String, Object> bindings, List<String> states) {
        return handle.createQuery(sql).bindMap(bindings).bindList("states", states);
    }
}
