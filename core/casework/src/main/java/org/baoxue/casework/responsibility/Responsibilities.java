package org.baoxue.casework.responsibility;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.baoxue.access.Actor;
import org.baoxue.access.ImportReport;
import org.baoxue.access.Page;
import org.baoxue.access.Unit;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who answers for a place, a unit or a child under the tiers that the plan of the place names (双线四包, 三包, 包保). An
 * assignment is ended, never deleted. Every call of an actor passes the gate and throws
 * {@link org.baoxue.access.Denied} outside of it. Thread-safe.
 */
@ProviderType
public interface Responsibilities {

    /**
     * The tiers that the plan has for a charge; none where it is silent. What the law asks of families is not among them:
     * it needs no assignment.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit or child
     */
    List<Tier> tiers(Actor actor, Charge charge, LocalDate day);

    /**
     * Enters an assignment.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit or child
     * @throws org.baoxue.access.Invalid if a text is missing, the days are in the wrong order, the plan has no such tier, no
     *     account of the name can sign in, or the person answers for it at that time already
     */
    Assignment assign(Actor actor, NewAssignment assignment);

    /**
     * Ends an assignment before its time.
     *
     * @param last last day on which it stands; the day before its first if it was entered in error
     * @throws org.baoxue.access.NotFound if there is no such assignment
     * @throws org.baoxue.access.Conflict if it was ended or replaced already
     * @throws org.baoxue.access.Invalid if the day is not possible or no reason is given
     */
    Assignment end(Actor actor, String id, LocalDate last, String reason);

    /** Assignments in the actor's scope. */
    Page<Assignment> list(Actor actor, AssignmentQuery query);

    /**
     * The assignments that stand on a day for what a unit answers for, by charge, whole and unmasked: for other modules, which
     * pass the gate themselves.
     */
    List<Assignment> standing(Unit under, LocalDate day);

    /**
     * Enters assignments from the first sheet of a workbook with the columns 对象类别, 对象代码, 责任类别, 姓名, 职务, 联系电话,
     * 所在单位代码, 账户, 起始日期 and 截止日期, in any order. Good rows are kept, bad rows come back with the reason. A row that says
     * the same as before changes nothing, so that a file may come twice; one that says it with other particulars replaces
     * it, and both stay in the history.
     *
     * @param fileName for messages and the history
     * @throws org.baoxue.access.Invalid if the file is no workbook or not a safe one, a column is missing, or it has too many rows
     */
    ImportReport importXlsx(Actor actor, Path file, String fileName);
}
