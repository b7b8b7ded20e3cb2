package org.baoxue.policy;

import org.baoxue.api.policy.PolicySnapshot;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Told of each change of policy. Register it as an OSGi service; it may come and go at any time.
 *
 * <p>Calls come one after another from the thread that keeps the regions, after the swap: return soon and hand long
 * work to a thread of your own. What it throws is logged and changes nothing.
 */
@ConsumerType
@FunctionalInterface
public interface PolicyListener {

    /**
     * The policy has changed.
     *
     * @param before what was in force until now
     * @param after what {@code Policies.current()} answers by now
     */
    void policyChanged(PolicySnapshot before, PolicySnapshot after);
}
