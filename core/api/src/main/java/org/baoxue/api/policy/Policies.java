package org.baoxue.api.policy;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The policy in force, now and in the past: an OSGi service of the core. Thread-safe. */
@ProviderType
public interface Policies {

    /** The snapshot in force now. Never null; before the first region is accepted it has no rule. */
    PolicySnapshot current();

    /**
     * The snapshots in force since {@code from}: the one in force at that moment first, then each change in the order of
     * time, the current one last.
     */
    List<InForce> since(Instant from);

    /**
     * One stretch of history.
     *
     * @param start when the snapshot came into force
     * @param snapshot what was in force from then on
     */
    record InForce(Instant start, PolicySnapshot snapshot) {}
}
