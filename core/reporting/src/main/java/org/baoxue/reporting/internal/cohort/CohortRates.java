package org.baoxue.reporting.internal.cohort;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.api.policy.rule.Threshold;
import org.baoxue.casework.cohort.CohortNumbers;
import org.baoxue.casework.cohort.CohortNumbers.Flows;
import org.baoxue.policy.evaluation.Thresholds;
import org.baoxue.reporting.indicator.CohortBase;
import org.baoxue.reporting.indicator.CohortBase.Lack;
import org.baoxue.reporting.indicator.CohortBase.Missing;
import org.baoxue.reporting.indicator.Formula;

/** Rates of a cohort by the formulas of graduates: sums by sums, never an average of rates. Pure. */
public final class CohortRates {

    private static final int NAMED = 10;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private CohortRates() {}

    /**
     * A rate.
     *
     * @param base the denominator, at least 1
     * @param graduates the numerator; may be larger
     */
    public record Rate(Formula formula, int base, int graduates) {

        /** Those of the denominator who did not graduate; 0 if more graduated. */
        public int lost() {
            return Math.max(0, base - graduates);
        }

        /** Per cent, with all its digits; over 100 where more graduated, but for the formula that caps it. */
        public BigDecimal value() {
            BigDecimal value = Thresholds.percent(graduates, base);
            return formula == Formula.GRADUATES_BY_ENTRANTS_AND_TRANSFERS ? value.min(ALL) : value;
        }

        /** By how many the graduates could be fewer without missing the target; −1 if it is missed. */
        public int mayLose(Threshold threshold) {
            int within = Thresholds.mayLose(threshold, base, lost());
            return within < 0 ? within : within + Math.max(0, graduates - base);
        }
    }

    /** The rate of a unit; empty if something is missing, see {@link #lacking}. */
    public static Optional<Rate> of(Formula formula, CohortBase base) {
        return lacking(formula, base).isPresent()
                ? Optional.empty()
                : base.total().flatMap(total -> of(formula, total));
    }

    /** The rate of these numbers; empty if they do not give it. */
    public static Optional<Rate> of(Formula formula, CohortNumbers numbers) {
        return denominator(formula, numbers).filter(base -> base > 0).flatMap(base -> numbers.graduates()
                .map(graduates -> new Rate(formula, base, graduates)));
    }

    /** Why there is no rate, and of which cohort of which unit something is missing; empty if there is one. */
    public static Optional<String> lacking(Formula formula, CohortBase base) {
        Set<Lack> stopping = EnumSet.of(Lack.BASE, Lack.GRADUATES);
        if (formula != Formula.GRADUATES_BY_ENTRANTS) {
            stopping.add(Lack.FLOWS);
        }
        for (Lack lack : stopping) {
            List<Missing> units = base.missing().stream()
                    .filter(missing -> missing.lack() == lack)
                    .toList();
            if (!units.isEmpty()) {
                return Optional.of(words(lack, base, units));
            }
        }
        return base.total()
                .flatMap(total -> denominator(formula, total))
                .filter(denominator -> denominator < 1)
                .map(none -> "%s的基数为零，不能计算 (the base is zero)".formatted(base.words()));
    }

    private static String words(Lack lack, CohortBase base, List<Missing> units) {
        String names = units.stream().limit(NAMED).map(Missing::unitName).collect(Collectors.joining("、"));
        return "%s (%s)：%s %s%s"
                .formatted(
                        lack.chinese(),
                        lack == Lack.BASE ? "base not recorded" : "not recorded",
                        base.words(),
                        names,
                        units.size() > NAMED ? " 等%d个单位".formatted(units.size()) : "");
    }

    private static Optional<Integer> denominator(Formula formula, CohortNumbers total) {
        return switch (formula) {
            case GRADUATES_BY_ENTRANTS -> Optional.of(total.entrants());
            case GRADUATES_BY_ENTRANTS_AND_TRANSFERS ->
                total.flows().map(flows -> total.entrants() + flows.transferredIn() - flows.transferredOut());
            case GRADUATES_BY_ENTRANTS_AND_NET -> total.flows().map(Flows::net).map(net -> total.entrants() + net);
            default -> throw new IllegalArgumentException(formula + " is no formula of cohorts");
        };
    }
}
