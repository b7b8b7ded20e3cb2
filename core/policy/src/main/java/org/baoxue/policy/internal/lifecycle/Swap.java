package org.baoxue.policy.internal.lifecycle;

import org.baoxue.api.policy.PolicySnapshot;

/** Told of each exchange of the snapshot, on the worker's thread. */
@FunctionalInterface
public interface Swap {
    void swapped(PolicySnapshot before, PolicySnapshot after);
}
