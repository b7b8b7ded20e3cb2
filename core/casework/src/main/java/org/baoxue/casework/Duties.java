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
     * Lets a unit off, for a reason.
     *
     * @throws org.baoxue.access.NotFound if no such duty is owed
     * @throws org.baoxue.access.Conflict if it is settled already
     * @throws org.baoxue.access.Invalid if no reason is given
     */
    DutyView waive(Actor actor, DutyId id, String reason);

    /** Derives every duty anew from policy, facts and outcomes. The result is what the projection held. */
    void rebuild(Actor actor);
}
