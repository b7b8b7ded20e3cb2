package org.baoxue.policy.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.baoxue.api.policy.rule.Comparison;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Threshold;

/** Measured values against thresholds. Rates are per cent; counts are children. */
public final class Thresholds {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 10;

    private Thresholds() {}

    /** Whether the value meets the threshold. */
    public static boolean met(Threshold threshold, BigDecimal value) {
        return holds(threshold.comparison(), value, threshold.value());
    }

    /** Whether {@code value} stands to {@code limit} as the comparison says. */
    public static boolean holds(Comparison comparison, BigDecimal value, BigDecimal limit) {
        int order = value.compareTo(limit);
        return switch (comparison) {
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case EQUAL -> order == 0;
            case MORE_THAN -> order > 0;
            case LESS_THAN -> order < 0;
        };
    }

    /**
     * The value of an indicator when {@code lost} of {@code base} children are lost: dropout rates and counts grow with them,
     * all other rates shrink.
     *
     * @param base children at the start, at least 1
     * @param lost from 0 to {@code base}
     * @throws IllegalArgumentException if the numbers are out of range
     */
    public static BigDecimal value(Indicator indicator, int base, int lost) {
        if (base < 1 || lost < 0 || lost > base) {
            throw new IllegalArgumentException("人数应为0至%d (children must be 0 to %d): %d".formatted(base, base, lost));
        }
        return switch (indicator) {
            case DROPOUT_COUNT -> BigDecimal.valueOf(lost);
            case DROPOUT_RATE, SEND_EDUCATION_SHARE -> percent(lost, base);
            default -> percent(base - lost, base);
        };
    }

    /**
     * How many more children may be lost without missing the threshold (还可流失几人): 0 if none, −1 if it is missed already.
     */
    public static int mayLose(Threshold threshold, int base, int lost) {
        int most = lost - 1;
        while (most < base && met(threshold, value(threshold.indicator(), base, most + 1))) {
            most++;
        }
        return most - lost;
    }

    /** A part of a whole in per cent; above 100 if it is larger. */
    public static BigDecimal percent(int part, int whole) {
        return BigDecimal.valueOf(part)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), DIGITS, RoundingMode.HALF_UP);
    }
}
