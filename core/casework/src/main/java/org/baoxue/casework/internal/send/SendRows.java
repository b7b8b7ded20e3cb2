package org.baoxue.casework.internal.send;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Condition;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.ScopeFilter;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.internal.store.Having;
import org.baoxue.casework.sendeducation.SendState;
import org.baoxue.roster.ChildId;
import org.jdbi.v3.core.Handle;

/** The projection of files, kept in the transaction that appends an event. */
final class SendRows {

    private static final String COLUMNS = "f.child_id, f.state, f.school_id, f.class_id, f.household, f.residence,"
            + " f.applied_on, f.assessed_on, f.review_by, f.last_visit, f.visits, f.ended_on, f.head_seq, f.head_hash";
    /** What the columns of {@link #scope} stand in. */
    static final String JOINED =
            "sendedu_file f left join unit u on u.id = f.class_id left join unit s on s.id = f.school_id";

    static final String FROM = " from " + JOINED + " where ";

    private SendRows() {}

    /** Those of these children who may have a file. */
    static List<ChildId> filed(Handle handle, Set<ChildId> children) {
        return List.copyOf(Having.rowsIn(handle, "sendedu_file", children));
    }

    static void save(Handle handle, SendRow row) {
        int updated = handle.createUpdate(
                        "update sendedu_file set state = :state, school_id = :schoolId, class_id = :classId,"
                                + " household = :household, residence = :residence, applied_on = :appliedOn,"
                                + " assessed_on = :assessedOn, review_by = :reviewBy, last_visit = :lastVisit,"
                                + " visits = :visits, ended_on = :endedOn, head_seq = :headSeq, head_hash = :headHash"
                                + " where child_id = :childId")
                .bindMethods(row)
                .execute();
        if (updated == 0) {
            handle.createUpdate("insert into sendedu_file (child_id, state, school_id, class_id, household, residence,"
                            + " applied_on, assessed_on, review_by, last_visit, visits, ended_on, head_seq, head_hash)"
                            + " values (:childId, :state, :schoolId, :classId, :household, :residence, :appliedOn,"
                            + " :assessedOn, :reviewBy, :lastVisit, :visits, :endedOn, :headSeq, :headHash)")
                    .bindMethods(row)
                    .execute();
        }
    }

    static Optional<SendRow> find(Handle handle, ChildId child) {
        return handle.createQuery("select " + COLUMNS + " from sendedu_file f where f.child_id = :id")
                .bind("id", child.value())
                .mapTo(SendRow.class)
                .findOne();
    }

    static List<SendRow> of(Handle handle, Set<ChildId> children) {
        return children.isEmpty()
                ? List.of()
                : handle.createQuery("select " + COLUMNS + " from sendedu_file f where f.child_id in (<children>)")
                        .bindList(
                                "children",
                                children.stream().map(ChildId::value).toList())
                        .mapTo(SendRow.class)
                        .list();
    }

    /** The next files after one, by child. */
    static List<SendRow> after(Handle handle, String child, int limit) {
        return handle.createQuery("select " + COLUMNS + " from sendedu_file f where f.child_id > :last"
                        + " order by f.child_id offset 0 rows fetch next :limit rows only")
                .bind("last", child)
                .bind("limit", limit)
                .mapTo(SendRow.class)
                .list();
    }

    /** Moves a file to where the roster has the child, unless an event came between. */
    static void move(Handle handle, SendRow row, SendRow.Location to) {
        handle.createUpdate("update sendedu_file set class_id = :class, household = :household,"
                        + " residence = :residence where child_id = :child and head_seq = :seq")
                .bind("class", to.classId().orElse(null))
                .bind("household", to.household().map(DivisionCode::digits).orElse(null))
                .bind("residence", to.residence().map(DivisionCode::digits).orElse(null))
                .bind("child", row.childId())
                .bind("seq", row.headSeq())
                .execute();
    }

    /** By class and by school, or by the places of the child. */
    static Condition scope(ScopeFilter filter) {
        Condition byClass = filter.on("u.path", "f.household", "f.residence");
        Condition bySchool = filter.on("s.path");
        Map<String, Object> bindings = new HashMap<>(byClass.bindings());
        bindings.putAll(bySchool.bindings());
        return new Condition("(%s or %s)".formatted(byClass.sql(), bySchool.sql()), bindings);
    }

    /**
     * The files in a scope.
     *
     * @param under only those that lie in it as well; everything if empty
     */
    static Page<SendRow> list(
            Handle handle, Set<SendState> states, Condition scope, Optional<Condition> under, PageRequest page) {
        List<String> conditions = new ArrayList<>(List.of(scope.sql()));
        Map<String, Object> bindings = new HashMap<>(scope.bindings());
        under.ifPresent(unit -> {
            conditions.add(unit.sql());
            bindings.putAll(unit.bindings());
        });
        List<String> names = (states.isEmpty() ? List.of(SendState.values()) : List.copyOf(states))
                .stream().map(SendState::name).toList();
        conditions.add("f.state in (<states>)");
        String where = FROM + String.join(" and ", conditions);
        long total = handle.createQuery("select count(*)" + where)
                .bindMap(bindings)
                .bindList("states", names)
                .mapTo(Long.class)
                .one();
        List<SendRow> rows = handle.createQuery("select " + COLUMNS + where
                        + " order by f.school_id, f.child_id offset :offset rows fetch next :limit rows only")
                .bindMap(bindings)
                .bindList("states", names)
                .bind("offset", page.offset())
                .bind("limit", page.size())
                .mapTo(SendRow.class)
                .list();
        return page.of(rows, total);
    }

    /** What a unit answers for, beside a scope in one statement. */
    static Condition under(ScopeFilter responsibility) {
        Condition scope = scope(responsibility);
        Map<String, Object> bindings = new HashMap<>();
        scope.bindings().forEach((name, value) -> bindings.put("under" + name, value));
        return new Condition(scope.sql().replace(":", ":under"), bindings);
    }
}
