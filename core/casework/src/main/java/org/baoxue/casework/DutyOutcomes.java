package org.baoxue.casework;

import java.time.Instant;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.osgi.annotation.versioning.ProviderType;

/** How the report cycle settles duties: for the system itself, which has passed its own gate. Thread-safe. */
@ProviderType
public interface DutyOutcomes {

    /** The duty, open or settled. */
    Optional<DutyView> find(DutyId id);

    /**
     * The duty was fulfilled at this moment; judged by the policy in force now. A duty that is settled already stays as it
     * is. Empty if no such duty is owed: what was handed in was not asked for.
     */
    Optional<DutyView> done(DutyId id, Instant at, Actor actor);

    /**
     * What was handed in has been returned, so the duty is owed again, with the deadline that it had. Why lies with whoever
     * returned it. Empty if there is no such duty.
     */
    Optional<DutyView> reopen(DutyId id, Instant at, Actor actor);
}
