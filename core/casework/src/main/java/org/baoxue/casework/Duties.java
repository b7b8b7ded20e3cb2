package org.baoxue.casework;

import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The duties that follow from policy and facts. Lists are read from a projection and never wait for a change of policy:
 * each duty carries the hash of the policy by which it is due. Thread-safe.
 */
@ProviderType
public interface Duties {

    /** Duties owed by units in the actor's scope or addressed to the actor's unit. */
    Page<DutyView> list(Actor actor, DutyQuery query);

    /** One duty. */
    Optional<DutyView> show(Actor actor, DutyId id);

    /**
     * The one duty whose id begins with these digits.
     *
     * @throws org.baoxue.access.NotFound if there is none
     * @throws org.baoxue.access.Invalid if the digits are no beginning of an id, or of more than one
     */
    DutyView named(Actor actor, String digits);

    /**
     * Lets a unit off, for a reason.
     *
     * @throws org.baoxue.access.NotFound if no such duty is owed
     * @throws org.baoxue.access.Conflict if it is settled already
     * @throws org.baoxue.access.Invalid if no reason is given
     */
    DutyView waive(Actor actor, DutyId id, String reason);

    /**
     * Settles a duty other than a report: it was done.
     *
     * @throws org.baoxue.access.NotFound if no such duty is owed
     * @throws org.baoxue.access.Conflict if it is settled already
     * @throws org.baoxue.access.Invalid if it is a report, the day lies outside what is owed, or no account is given
     */
    DutyView fulfil(Actor actor, DutyId id, Fulfilment done);

    /**
     * Takes a settlement back: the duty is owed again, with the deadline that it had.
     *
     * @throws org.baoxue.access.NotFound if there is no such duty
     * @throws org.baoxue.access.Conflict if it is not settled
     * @throws org.baoxue.access.Invalid if it is a report that was handed in, or no reason is given
     */
    DutyView reopen(Actor actor, DutyId id, String reason);

    /**
     * Passes a late duty on from the tier that it reached to the one above. The first tier above the owner it reaches by itself.
     *
     * @throws org.baoxue.access.NotFound if no such duty is owed
     * @throws org.baoxue.access.Conflict if it is settled or not late, or there is no further tier
     * @throws org.baoxue.access.Invalid if no reason is given
     */
    DutyView escalate(Actor actor, DutyId id, String reason);

    /** Derives every duty anew from policy, facts and outcomes. The result is what the projection held. */
    void rebuild(Actor actor);
}
