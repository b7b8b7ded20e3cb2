package org.baoxue.api.policy.rule;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.policy.RuleKey;

/** What leads to a sanction or reward. */
public sealed interface Cause {

    /**
     * A threshold of the same place was reached or missed.
     *
     * @param threshold key of the threshold
     * @param met whether it must be reached; else it must be missed
     */
    record OfTarget(RuleKey threshold, boolean met) implements Cause {}

    /**
     * An indicator has a value.
     *
     * @param indicator what is measured
     * @param of the kind of unit for which it is measured
     * @param comparison direction
     * @param value per cent for rates, children for counts
     */
    record OfIndicator(Indicator indicator, Party of, Comparison comparison, BigDecimal value) implements Cause {}

    /**
     * For each child lost.
     *
     * @param losses what counts as lost
     */
    record PerChild(Set<LossKind> losses) implements Cause {
        public PerChild {
            losses = Set.copyOf(losses);
        }
    }

    /**
     * Somebody's conduct.
     *
     * @param conduct any of these
     */
    record OfConduct(Set<Conduct> conduct) implements Cause {
        public OfConduct {
            conduct = Set.copyOf(conduct);
        }
    }

    /**
     * A rectification that was ordered did not succeed.
     *
     * @param times how often; empty for words without a number (多次)
     */
    record OfFailedRectification(Optional<Integer> times) implements Cause {}
}
