package org.baoxue.policy.evaluation;

import java.math.BigDecimal;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Cause;
import org.baoxue.api.policy.rule.Conduct;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.LossKind;

/** Whether something observed is what a sanction or reward is for. The platform proposes; a person decides. */
public final class Sanctions {

    private Sanctions() {}

    /** Something observed of a unit or person. */
    public sealed interface Observation {

        /** A threshold of the place was met or missed. */
        record Target(RuleKey threshold, boolean met) implements Observation {}

        /** An indicator has this value: per cent for rates, children for counts. */
        record Value(Indicator indicator, BigDecimal value) implements Observation {}

        /** Children were lost. */
        record Lost(LossKind loss, int children) implements Observation {}

        /** Conduct was established. */
        record Seen(Conduct conduct) implements Observation {}

        /** Rectifications that were ordered failed. */
        record FailedRectifications(int times) implements Observation {}
    }

    /** Whether the sanction or reward is to be proposed. Words without a number (多次) mean twice or more. */
    public static boolean proposed(Cause cause, Observation observed) {
        if (cause instanceof Cause.OfTarget target) {
            return observed instanceof Observation.Target seen
                    && seen.threshold().equals(target.threshold())
                    && seen.met() == target.met();
        }
        if (cause instanceof Cause.OfIndicator indicator) {
            return observed instanceof Observation.Value value
                    && value.indicator() == indicator.indicator()
                    && Thresholds.holds(indicator.comparison(), value.value(), indicator.value());
        }
        if (cause instanceof Cause.PerChild child) {
            return observed instanceof Observation.Lost lost
                    && child.losses().contains(lost.loss())
                    && lost.children() > 0;
        }
        if (cause instanceof Cause.OfConduct conduct) {
            return observed instanceof Observation.Seen seen
                    && conduct.conduct().contains(seen.conduct());
        }
        return cause instanceof Cause.OfFailedRectification failed
                && observed instanceof Observation.FailedRectifications times
                && times.times() >= failed.times().orElse(2);
    }
}
