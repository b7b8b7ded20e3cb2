package org.baoxue.policy.internal.lifecycle;

import java.time.Duration;
import java.util.Set;

/**
 * How long regions are waited for.
 *
 * @param grace how long a vanished region stays in force
 * @param bootGrace the same after a start, when bundles are still coming
 * @param expected regions without which the platform is not ready, whether or not they were in force before
 */
public record Patience(Duration grace, Duration bootGrace, Set<String> expected) {
    public Patience {
        expected = Set.copyOf(expected);
    }
}
