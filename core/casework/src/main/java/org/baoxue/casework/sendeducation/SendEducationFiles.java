package org.baoxue.casework.sendeducation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.roster.ChildId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The files of the children who are sent lessons, in a reader's scope. Every call passes the gate and throws {@link
 * org.baoxue.access.Denied} outside of it. What tells of the disability is withheld except in {@link #reveal}.
 * Thread-safe.
 */
@ProviderType
public interface SendEducationFiles {

    /** Files in the actor's scope, by school; names masked unless the role has the purpose. */
    Page<SendFile> list(Actor actor, SendQuery query);

    /** One file. */
    Optional<SendFile> show(Actor actor, ChildId child);

    /**
     * The log of a file, oldest first.
     *
     * @throws org.baoxue.access.NotFound if there is no such file
     */
    List<SendEntry> log(Actor actor, ChildId child);

    /**
     * The log of a file with what tells of the disability, for the purpose 送教上门; written to the audit trail before
     * anything is shown.
     *
     * @throws org.baoxue.access.Denied if the role has no such purpose
     * @throws org.baoxue.access.Invalid if no reason is given
     * @throws org.baoxue.access.NotFound if there is no such file
     */
    List<SendEntry> reveal(Actor actor, ChildId child, String reason);

    /**
     * 送教手册 of a child (一人一案) as a Word document under the plan's title: the plan's words, assessments, the individual
     * plan, teachers, every visit, tracking and reviews as the file has them now. It tells of the disability: written to the
     * audit trail before it is made, and not kept, since the log of the file is what is kept.
     *
     * @throws org.baoxue.access.Denied if the role has no such purpose
     * @throws org.baoxue.access.Invalid if no reason is given
     * @throws org.baoxue.access.Conflict if the file cannot be read
     * @throws org.baoxue.access.NotFound if there is no such file
     */
    DocumentFile handbook(Actor actor, ChildId child, String reason);

    /**
     * Appends what a person did; an application opens the file.
     *
     * @param corrects sequence of the entry that was wrong and in whose place this event stands
     * @param expectedSeq sequence of the last event that the actor has seen; 0 to open a file
     * @throws org.baoxue.access.Conflict if another event was appended meanwhile; names both sequences
     * @throws org.baoxue.access.Invalid if the event is not possible, with the reason; the log is as it was
     * @throws org.baoxue.access.NotFound if there is no such file, or no such child on the roster
     */
    SendFile append(Actor actor, ChildId child, SendEvent event, Optional<Long> corrects, long expectedSeq);

    /**
     * Checks one child against the plan of its place. Periods are those around the day; what lies in a past period is
     * judged by the policy in force when it ended, each visit by the policy of its day, and a rule that came into force
     * within a period holds from the next one on.
     *
     * @param day today or earlier; today if empty
     * @throws org.baoxue.access.Invalid if the day lies ahead
     * @throws org.baoxue.access.NotFound if there is no such file
     */
    ChildCheck check(Actor actor, ChildId child, Optional<LocalDate> day);

    /**
     * Checks the children that a unit answers for and whose files are open.
     *
     * @param disabledPupils how many disabled pupils the unit's place has, for a cap on their share; empty if unknown
     */
    UnitCheck checkUnit(
            Actor actor, String unit, Optional<LocalDate> day, Optional<Integer> disabledPupils, PageRequest page);

    /**
     * The visits to the children that a unit answers for, by school, child and time; also those whose files have ended. Names and other
     * words as the role may see them; a file that cannot be read is left out.
     *
     * @param from first day
     * @param to last day, at most a year after the first
     * @throws org.baoxue.access.Invalid if the days are in disorder or too far apart
     */
    List<LedgerRow> ledger(Actor actor, String unit, LocalDate from, LocalDate to);

    /**
     * Checks the log of a file against its hashes.
     *
     * @throws org.baoxue.access.NotFound if there is no such file
     */
    SendVerification verify(Actor actor, ChildId child);
}
