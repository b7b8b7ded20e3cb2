package org.baoxue.roster.internal.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Condition;
import org.baoxue.roster.ChildId;
import org.jdbi.v3.core.Handle;

/** Leaves in the database. */
final class LeaveStore {

    private static final String ON_LEAVE = " l.first_day <= :day and l.last_day >= :day"
            + " and (l.back_on is null or l.back_on > :day) and l.revoked_reason is null";

    private static final String COLUMNS = "l.child_id, l.seq, l.class_id, l.first_day, l.last_day, l.kind, l.reason,"
            + " l.granted_by, l.proof, l.recorded_by, l.recorded_at, l.back_on, l.back_by, l.revoked_reason, l.revoked_by";

    private LeaveStore() {}

    static List<LeaveRow> of(Handle handle, ChildId child) {
        return handle.createQuery("select " + COLUMNS + " from pupil_leave l where l.child_id = :child order by l.seq")
                .bind("child", child.value())
                .mapTo(LeaveRow.class)
                .list();
    }

    /** Everybody on leave on a day. */
    static List<String> onLeave(Handle handle, LocalDate day) {
        return handle.createQuery("select distinct l.child_id from pupil_leave l where" + ON_LEAVE)
                .bind("day", day)
                .mapTo(String.class)
                .list();
    }

    /** Which of at most some hundred children are on leave on a day. */
    static List<String> onLeave(Handle handle, List<String> children, LocalDate day) {
        return handle.createQuery("select distinct l.child_id from pupil_leave l where l.child_id in (<children>)"
                        + " and" + ON_LEAVE)
                .bindList("children", children)
                .bind("day", day)
                .mapTo(String.class)
                .list();
    }

    static Optional<LeaveRow> find(Handle handle, ChildId child, long seq) {
        return handle.createQuery(
                        "select " + COLUMNS + " from pupil_leave l where l.child_id = :child and l.seq = :number")
                .bind("child", child.value())
                .bind("number", seq)
                .mapTo(LeaveRow.class)
                .findOne();
    }

    /** Leaves of the classes whose unit {@code u} meets the conditions, the newest last. */
    static List<LeaveRow> in(Handle handle, Condition scope, String path) {
        return handle.createQuery("select " + COLUMNS + " from pupil_leave l join unit u on u.id = l.class_id where "
                        + scope.sql() + " and u.path like :under order by l.last_day, l.child_id, l.seq")
                .bindMap(scope.bindings())
                .bind("under", path + "%")
                .mapTo(LeaveRow.class)
                .list();
    }

    static void insert(Handle handle, LeaveRow row) {
        handle.createUpdate("insert into pupil_leave (child_id, seq, class_id, first_day, last_day, kind, reason,"
                        + " granted_by, proof, recorded_by, recorded_at) values (:childId, :seq, :classId, :firstDay,"
                        + " :lastDay, :kind, :reason, :grantedBy, :proof, :recordedBy, :recordedAt)")
                .bindMethods(row)
                .execute();
    }

    /** Whether the return was recorded now, and not before. */
    static boolean end(Handle handle, LeaveRow row, LocalDate backOn, String by) {
        return handle.createUpdate("update pupil_leave set back_on = :backOn, back_by = :by where child_id = :child"
                                + " and seq = :number and back_on is null and revoked_reason is null")
                        .bind("backOn", backOn)
                        .bind("by", by)
                        .bind("child", row.childId())
                        .bind("number", row.seq())
                        .execute()
                == 1;
    }

    /** Whether the entry was taken back now, and not before. */
    static boolean revoke(Handle handle, LeaveRow row, String reason, String by) {
        return handle.createUpdate("update pupil_leave set revoked_reason = :words, revoked_by = :by where"
                                + " child_id = :child and seq = :number and revoked_reason is null")
                        .bind("words", reason)
                        .bind("by", by)
                        .bind("child", row.childId())
                        .bind("number", row.seq())
                        .execute()
                == 1;
    }
}
