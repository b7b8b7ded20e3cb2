package org.baoxue.roster;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.osgi.annotation.versioning.ProviderType;

/**
 * 请假、销假 and 缺课登记. Every call passes the gate and throws {@link org.baoxue.access.Denied} outside of it. Thread-safe.
 */
@ProviderType
public interface Leaves {

    /**
     * Enters a leave. Days already over that are marked as missed become leave, so that a note handed in later excuses them;
     * other marks stay.
     *
     * @throws org.baoxue.access.NotFound if the child is not enrolled
     * @throws org.baoxue.access.Invalid if the days are in the wrong order or too many, overlap another leave, or a text is
     *     missing
     */
    Leave grant(Actor actor, LeaveRequest request);

    /**
     * 销假: the pupil is back.
     *
     * @param backOn first day back, not before the first day of the leave and not in the future
     * @throws org.baoxue.access.NotFound if there is no such leave
     * @throws org.baoxue.access.Conflict if it is ended or was taken back already
     * @throws org.baoxue.access.Invalid if the day is not possible
     */
    Leave end(Actor actor, ChildId child, long seq, LocalDate backOn);

    /**
     * Takes an entry back that was wrong. Marks of the roll that it turned into leave stay until the roll is corrected.
     *
     * @throws org.baoxue.access.NotFound if there is no such leave
     * @throws org.baoxue.access.Conflict if it was taken back already
     * @throws org.baoxue.access.Invalid if no reason is given
     */
    Leave revoke(Actor actor, ChildId child, long seq, String reason);

    /**
     * Leaves of a unit's classes, those overdue first.
     *
     * @param states any of these; all if empty
     */
    Page<Leave> list(Actor actor, String unit, Set<Leave.State> states, PageRequest page);

    /** Which of these children are on leave on a day, for other modules, which pass the gate themselves. */
    Set<ChildId> onLeave(Set<ChildId> children, LocalDate day);

    /**
     * 缺课登记 of a unit's classes: who missed lessons without leave within a window, the longest run first. Short absences
     * that add up (隐性失学) show by their sum; from how many on they count is a definition of the plan. Days of a registered 休学
     * or after a 转出 are told apart.
     *
     * @param from first day of the window; a term before {@code to} if empty
     */
    Page<AbsenceRecord> absences(Actor actor, String unit, Optional<LocalDate> from, LocalDate to, PageRequest page);
}
