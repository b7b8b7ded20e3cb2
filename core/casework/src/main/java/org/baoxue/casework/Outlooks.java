package org.baoxue.casework;

import java.time.LocalDate;
import org.baoxue.access.Actor;
import org.baoxue.policy.Prospect;
import org.osgi.annotation.versioning.ProviderType;

/** What policies make of the facts, worked out beside the daily work and by the same rules of derivation. Thread-safe. */
@ProviderType
public interface Outlooks {

    /**
     * Begins a comparison of what is in force with what would be if it came into force now, within the actor's reach.
     *
     * @param day the day to look at, today or later
     * @throws org.baoxue.access.Denied unless the actor may read cases and duties
     */
    Outlook begin(Actor actor, Prospect prospect, LocalDate day);
}
