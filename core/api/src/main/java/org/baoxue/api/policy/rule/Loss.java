package org.baoxue.api.policy.rule;

import java.util.Optional;
import java.util.Set;

/**
 * What counts as a lost pupil. Moving school is no dropout; a plan may count it all the same.
 *
 * @param counts what counts
 * @param boundary the area that a pupil must not leave, in the plan's words
 */
public record Loss(Set<LossKind> counts, Optional<String> boundary) implements Rule {

    public Loss {
        counts = Set.copyOf(counts);
    }
}
