package org.baoxue.casework.internal.prevention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Condition;
import org.baoxue.access.Page;
import org.baoxue.casework.prevention.HomeVisitQuery;
import org.baoxue.casework.prevention.VisitOutcome;
import org.baoxue.roster.ChildId;
import org.jdbi.v3.core.Handle;

/** Visits in the database. */
final class VisitStore {

    private static final String SELECT = "select v.child_id, v.seq, v.visited_on, v.visit_group, v.met, v.outcome,"
            + " v.reason, v.reason_rule, v.signed, v.duty_id, v.recorded_by, v.recorded_at, v.revoked_by,"
            + " v.revoked_at, c.class_id";
    private static final String FROM = " from home_visit v" + ChildRow.JOIN.formatted("v") + " where ";

    private VisitStore() {}

    /** Personal words as they lie in the table; public, since JDBI makes it. */
    public record WordsRow(String childId, long seq, String field, String words) {}

    /** Which visit. */
    record VisitId(String childId, long seq) {}

    static List<VisitRow> of(Handle handle, ChildId child) {
        return handle.createQuery(SELECT + FROM + "v.child_id = :child order by v.seq")
                .bind("child", child.value())
                .mapTo(VisitRow.class)
                .list();
    }

    static void insert(Handle handle, VisitRow row, Map<String, String> words) {
        handle.createUpdate("insert into home_visit (child_id, seq, visited_on, visit_group, met, outcome, reason,"
                        + " reason_rule, signed, duty_id, recorded_by, recorded_at) values (:childId, :seq, :visitedOn,"
                        + " :visitGroup, :met, :outcome, :reason, :reasonRule, :signed, :dutyId, :recordedBy,"
                        + " :recordedAt)")
                .bindMethods(row)
                .execute();
        words.forEach((field, text) -> keep(handle, row, field, text));
    }

    private static void keep(Handle handle, VisitRow row, String field, String words) {
        if (!words.isEmpty()) {
            handle.createUpdate("insert into home_visit_words (child_id, seq, field, words) values (:child, :visit,"
                            + " :field, :words)")
                    .bind("child", row.childId())
                    .bind("visit", row.seq())
                    .bind("field", field)
                    .bind("words", words)
                    .execute();
        }
    }

    /** Whether the record was taken back now, and not before. */
    static boolean revoke(Handle handle, VisitRow row, String reason, String by, Instant at) {
        boolean now = handle.createUpdate("update home_visit set revoked_by = :by, revoked_at = :at where"
                                + " child_id = :child and seq = :visit and revoked_by is null")
                        .bind("by", by)
                        .bind("at", at)
                        .bind("child", row.childId())
                        .bind("visit", row.seq())
                        .execute()
                == 1;
        if (now) {
            keep(handle, row, VisitRow.REVOKED, reason);
        }
        return now;
    }

    /** How many children of a scope were visited within some days. */
    static long visited(Handle handle, Condition scope, LocalDate first, LocalDate last) {
        return handle.createQuery("select count(distinct v.child_id)" + FROM + scope.sql()
                        + " and v.revoked_by is null and v.visited_on >= :first and v.visited_on <= :last")
                .bindMap(scope.bindings())
                .bind("first", first)
                .bind("last", last)
                .mapTo(Long.class)
                .one();
    }

    /** On how many days each child of a scope was visited within some days; none for those who were not. */
    static Map<String, Long> days(Handle handle, Condition scope, LocalDate first, LocalDate last) {
        Map<String, Long> days = new HashMap<>();
        handle.createQuery("select v.child_id, count(distinct v.visited_on)" + FROM + scope.sql()
                        + " and v.revoked_by is null and v.visited_on >= :first and v.visited_on <= :last"
                        + " group by v.child_id")
                .bindMap(scope.bindings())
                .bind("first", first)
                .bind("last", last)
                .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                .forEach(entry -> days.put(entry.getKey(), entry.getValue()));
        return days;
    }

    static Map<VisitId, Map<String, String>> words(Handle handle, Set<String> children) {
        Map<VisitId, Map<String, String>> words = new HashMap<>();
        if (!children.isEmpty()) {
            handle.createQuery("select w.child_id, w.seq, w.field, w.words from home_visit_words w"
                            + " where w.child_id in (<children>)")
                    .bindList("children", List.copyOf(children))
                    .mapTo(WordsRow.class)
                    .forEach(row -> words.computeIfAbsent(new VisitId(row.childId(), row.seq()), any -> new HashMap<>())
                            .put(row.field(), row.words()));
        }
        return words;
    }

    /** The visits that a reader may see. */
    static Page<VisitRow> list(Handle handle, HomeVisitQuery query, Condition scope, Optional<Condition> under) {
        List<String> conditions = new ArrayList<>(List.of(scope.sql()));
        Map<String, Object> bindings = new HashMap<>(scope.bindings());
        under.ifPresent(unit -> {
            conditions.add(unit.sql());
            bindings.putAll(unit.bindings());
        });
        query.child().ifPresent(child -> {
            conditions.add("v.child_id = :child");
            bindings.put("child", child.value());
        });
        query.from().ifPresent(day -> {
            conditions.add("v.visited_on >= :first");
            bindings.put("first", day);
        });
        query.to().ifPresent(day -> {
            conditions.add("v.visited_on <= :last");
            bindings.put("last", day);
        });
        conditions.add("v.outcome in (<outcomes>)");
        List<String> outcomes = (query.outcomes().isEmpty()
                        ? List.of(VisitOutcome.values())
                        : List.copyOf(query.outcomes()))
                .stream().map(VisitOutcome::name).toList();
        String where = FROM + String.join(" and ", conditions);
        long total = handle.createQuery("select count(*)" + where)
                .bindMap(bindings)
                .bindList("outcomes", outcomes)
                .mapTo(Long.class)
                .one();
        List<VisitRow> rows = handle.createQuery(SELECT + where
                        + " order by v.visited_on desc, v.child_id, v.seq desc offset :offset rows fetch next :limit"
                        + " rows only")
                .bindMap(bindings)
                .bindList("outcomes", outcomes)
                .bind("offset", query.page().offset())
                .bind("limit", query.page().size())
                .mapTo(VisitRow.class)
                .list();
        return query.page().of(rows, total);
    }
}
