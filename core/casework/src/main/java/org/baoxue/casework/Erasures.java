package org.baoxue.casework;

import java.time.LocalDate;
import java.util.Set;
import org.baoxue.access.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Erases the personal words of records when the time for keeping them is over: of settled cases, ended files of
 * send-education, visits, lists, rounds, leaves, letters, reports. The records stay, and so do the hashes of chains, which
 * hold only commitments to the words; so the chains verify as before. How long to keep them no plan says (方案未规定): who
 * erases names the kinds, the day and the reason. Every call passes the gate and throws
 * {@link org.baoxue.access.Denied} outside of it. Thread-safe.
 *
 * <p>Nothing that can still move is touched, however old: settled is a case that was struck off or withdrawn, or whose lawful
 * exit cannot fall away, of a child who has no open case; a round must be closed, a leave be over, a report received, a
 * difference between lists gone, a child be on no list of pupils who may leave.
 */
@ProviderType
public interface Erasures {

    /**
     * What lies in the actor's scope and was over before a day, of every kind of record.
     *
     * @throws org.baoxue.access.Invalid if the day is not over
     */
    ErasurePlan preview(Actor actor, LocalDate before);

    /**
     * Erases it; it cannot be brought back.
     *
     * @param kinds which kinds of record, at least one, as the preview names them
     * @param reason by what rule or decision, 1 to 500 characters; kept in the audit trail
     * @param expected how many records of these kinds the preview told
     * @return what was erased, of these kinds alone
     * @throws org.baoxue.access.Invalid if the day is not over, the reason is missing or a kind is unknown
     * @throws org.baoxue.access.Conflict if there is more or less by now; nothing is erased
     */
    ErasurePlan erase(Actor actor, LocalDate before, Set<String> kinds, String reason, long expected);
}
