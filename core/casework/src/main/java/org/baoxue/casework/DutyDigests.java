package org.baoxue.casework;

import org.baoxue.access.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** What accounts have to know on a day. Every part passes the gate of the list that it is taken from. Thread-safe. */
@ProviderType
public interface DutyDigests {

    /**
     * What the actor's unit owes today and soon, what it is late with, and who misses many lessons there; for an account without
     * a unit, the duties of the whole scope.
     *
     * @param days how many days after today to look, 1 to {@link DutyDigest#LONGEST}
     * @throws org.baoxue.access.Invalid if {@code days} lies outside
     */
    DutyDigest digest(Actor actor, int days);
}
