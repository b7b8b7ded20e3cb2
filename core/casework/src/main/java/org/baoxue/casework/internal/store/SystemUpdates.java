package org.baoxue.casework.internal.store;

import java.sql.Date;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.baoxue.access.Condition;
import org.baoxue.access.Page;
import org.baoxue.access.Unit;
import org.baoxue.casework.CaseEventKind;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.ExternalSystem;
import org.baoxue.casework.SystemUpdate;
import org.baoxue.casework.SystemUpdateQuery;
import org.baoxue.casework.internal.fold.CaseFile;
import org.baoxue.casework.internal.fold.CaseFile.Shown;
import org.baoxue.casework.internal.fold.CaseFile.Told;
import org.baoxue.roster.ChildId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The projection of what other systems must show, kept in the transaction that appends an event. */
public final class SystemUpdates {

    private SystemUpdates() {}

    /**
     * Writes what a case asks of other systems anew.
     *
     * @param actors who recorded an entry
     */
    static void save(Handle handle, CaseId id, CaseFile file, LongFunction<String> actors) {
        handle.createUpdate("delete from case_system_update where case_id = :case")
                .bind("case", id.value())
                .execute();
        PreparedBatch batch = handle.prepareBatch(
                "insert into case_system_update (case_id, seq, system_key, kind, since,"
                        + " done_on, done_by, status) values (:case, :number, :system, :kind, :since, :doneOn, :doneBy, :status)");
        for (Told told : file.told()) {
            for (ExternalSystem system : told.asked()) {
                Optional<Shown> shown = Optional.ofNullable(told.shownBy().get(system));
                batch.bind("case", id.value())
                        .bind("number", told.seq())
                        .bind("system", system.name())
                        .bind("kind", told.kind().name())
                        .bind("since", told.on())
                        .bind("doneOn", shown.map(Shown::on).orElse(null))
                        .bind("doneBy", shown.map(by -> actors.apply(by.seq())).orElse(null))
                        .bind("status", shown.flatMap(Shown::status).orElse(null))
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    /** What other systems must show of the cases that a reader may see, the oldest open ones first. */
    public static Page<SystemUpdate> list(
            Handle handle, SystemUpdateQuery query, Condition scope, Optional<Unit> under) {
        List<String> conditions = new ArrayList<>(List.of(scope.sql()));
        Map<String, Object> bindings = new HashMap<>(scope.bindings());
        under.ifPresent(unit -> {
            conditions.add(CaseFiles.AT_BELOW_OR_HELD);
            bindings.put("under", unit.path() + "%");
            bindings.put("place", CaseFiles.placeOf(unit));
        });
        query.system().ifPresent(system -> {
            conditions.add("t.system_key = :system");
            bindings.put("system", system.name());
        });
        query.done().ifPresent(done -> conditions.add(done ? "t.done_on is not null" : "t.done_on is null"));
        String where = CaseFiles.FROM_SCOPED.replace(
                        "case_file f", "case_system_update t join case_file f on f.case_id = t.case_id")
                + String.join(" and ", conditions);
        long total = handle.createQuery("select count(*)" + where)
                .bindMap(bindings)
                .mapTo(Long.class)
                .one();
        List<SystemUpdate> rows = handle.createQuery(
                        "select t.case_id, f.child_id, t.seq, t.system_key, t.kind, t.since,"
                                + " t.done_on, t.done_by, t.status, f.school_id, f.class_id" + where
                                + " order by case when t.done_on is null then 0 else 1 end, t.since, t.case_id, t.seq,"
                                + " t.system_key offset :offset rows fetch next :limit rows only")
                .bindMap(bindings)
                .bind("offset", query.page().offset())
                .bind("limit", query.page().size())
                .map((row, context) -> new SystemUpdate(
                        new CaseId(row.getString(1)),
                        new ChildId(row.getString(2)),
                        Optional.empty(),
                        row.getLong(3),
                        ExternalSystem.valueOf(row.getString(4)),
                        CaseEventKind.valueOf(row.getString(5)),
                        row.getDate(6).toLocalDate(),
                        Optional.ofNullable(row.getDate(7)).map(Date::toLocalDate),
                        Optional.ofNullable(row.getString(8)),
                        Optional.ofNullable(row.getString(9)),
                        given(row.getString(10)),
                        given(row.getString(11))))
                .list();
        return query.page().of(rows, total);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(known -> !known.isEmpty());
    }
}
