package org.baoxue.casework;

import java.time.LocalDate;
import org.baoxue.access.Actor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Erases the personal words of settled cases and of ended files of send-education when the time for keeping them is over. The
 * events stay, and so do their hashes, which hold only commitments to the words; so the chains verify as before. How long to
 * keep them no plan says (方案未规定): who erases names the day and the reason. Every call passes the gate and throws
 * {@link org.baoxue.access.Denied} outside of it. Thread-safe.
 *
 * <p>Settled is a case that was struck off or withdrawn, or whose lawful exit cannot fall away, of a child who has no open
 * case.
 */
@ProviderType
public interface Erasures {

    /**
     * What lies in the actor's scope and was settled before a day.
     *
     * @throws org.baoxue.access.Invalid if the day is not over
     */
    ErasurePlan preview(Actor actor, LocalDate before);

    /**
     * Erases it; it cannot be brought back.
     *
     * @param reason by what rule or decision, 1 to 500 characters; kept in the audit trail
     * @param expected the total that the preview told
     * @throws org.baoxue.access.Invalid if the day is not over or the reason is missing
     * @throws org.baoxue.access.Conflict if there is more or less by now; nothing is erased
     */
    ErasurePlan erase(Actor actor, LocalDate before, String reason, long expected);
}
