package org.baoxue.api.policy.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Help to families and pupils in need.
 *
 * @param groups whom it reaches, in the plan's words
 * @param measures what it is, in the plan's words
 * @param yuanPerPupilYear yuan for each pupil and year
 */
public record Aid(List<String> groups, List<String> measures, Optional<BigDecimal> yuanPerPupilYear) implements Rule {

    public Aid {
        groups = List.copyOf(groups);
        measures = List.copyOf(measures);
    }
}
