package org.baoxue.casework;

import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The cases in a reader's scope. Every call passes the gate and throws {@link org.baoxue.access.Denied} outside of it.
 * Thread-safe.
 */
@ProviderType
public interface Cases {

    /** Cases in the actor's scope, newest first; names masked unless the role has the purpose. */
    Page<CaseView> list(Actor actor, CaseQuery query);

    /** One case. */
    Optional<CaseView> show(Actor actor, CaseId id);

    /**
     * The log of a case, oldest first.
     *
     * @throws org.baoxue.access.NotFound if there is no such case
     */
    List<CaseEntry> log(Actor actor, CaseId id);

    /**
     * The log of a case without its personal words, whoever reads it.
     *
     * @throws org.baoxue.access.NotFound if there is no such case
     */
    List<CaseEntry> withheldLog(Actor actor, CaseId id);

    /**
     * How the plans of the governing place, as they hold today, want the child brought back, and what has been done.
     *
     * @throws org.baoxue.access.NotFound if there is no such case
     */
    CaseProcedure procedure(Actor actor, CaseId id);

    /**
     * What other systems must show of the cases in the actor's scope, the oldest open ones first: a to-do for every fact and
     * system, which is the platform's own proposal (平台建议).
     */
    Page<SystemUpdate> systemUpdates(Actor actor, SystemUpdateQuery query);

    /**
     * Requires that the actor may take the file of a case out (迎检卷宗): who has the case, and the sides before it, of what
     * they may still read. A side to which it is merely offered may not.
     *
     * @throws org.baoxue.access.Denied if not
     * @throws org.baoxue.access.NotFound if there is no such case
     */
    void mayExport(Actor actor, CaseId id);

    /**
     * Opens a case by a person's judgement.
     *
     * @throws org.baoxue.access.NotFound if the child is not on the list that the door asks for
     * @throws org.baoxue.access.Invalid if the door is not for this child: listed in a school or not of the age that the plan
     *     counts for 失学
     * @throws org.baoxue.access.Conflict if the child has an open case
     */
    CaseView open(Actor actor, CaseFinding found);

    /**
     * Appends what a person did.
     *
     * @param expectedSeq sequence of the last event that the actor has seen
     * @throws org.baoxue.access.Conflict if another event was appended meanwhile; names both sequences
     * @throws org.baoxue.access.Invalid if the step is not possible, or the plan of the governing place does not allow it,
     *     with the reason and the sentence; the log is as it was
     * @throws org.baoxue.access.NotFound if there is no such case
     */
    CaseView append(Actor actor, CaseId id, CaseCommand command, long expectedSeq);

    /**
     * Checks the log of a case against its hashes.
     *
     * @param anchored the head as it was kept elsewhere; without it a log cut off together with its projection looks whole
     */
    Verification verify(Actor actor, CaseId id, Optional<ChainHead> anchored);

    /** The last event of a case, to be kept elsewhere. */
    ChainHead head(Actor actor, CaseId id);
}
