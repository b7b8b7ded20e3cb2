package org.baoxue.policy.internal.vocabulary;

import java.util.List;
import java.util.Map;
import org.baoxue.api.policy.Relation;
import org.baoxue.api.policy.rule.Comparison;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.policy.internal.vocabulary.Strictness.Order;
import org.baoxue.policy.internal.vocabulary.Strictness.Verdict;

/**
 * The orders of strictness that fields declare. Where an order is not certain for all facts and days, the answer is 不可比.
 */
final class Orders {
    private static final String NOT_ORDERED = "没有确定的宽严 (neither is certainly stricter)";

    /** How often in twelve months, the most often first; a year and a school year are not ordered. */
    private static final List<Period> MOST_OFTEN_FIRST =
            List.of(Period.DAY, Period.WEEK, Period.MONTH, Period.QUARTER, Period.TERM);

    /** The larger number is stricter. */
    static final Order LARGER =
            (first, second, firstRule, secondRule) -> first instanceof Number && second instanceof Number
                    ? Verdict.bySign(Plain.number(first).compareTo(Plain.number(second)))
                    : Verdict.incomparable(NOT_ORDERED);

    /** The smaller number is stricter. */
    static final Order SMALLER = reversed(LARGER);

    /** Yes is stricter. */
    static final Order YES =
            (first, second, firstRule, secondRule) -> first instanceof Boolean one && second instanceof Boolean other
                    ? Verdict.bySign(Boolean.compare(one, other))
                    : Verdict.incomparable(NOT_ORDERED);

    /** No is stricter. */
    static final Order NO = reversed(YES);

    /** Who asks for all that the other asks for, and more, is stricter; the order of the items says nothing. */
    static final Order MORE =
            (first, second, firstRule, secondRule) -> first instanceof List<?> one && second instanceof List<?> other
                    ? superset(Plain.containsAll(one, other), Plain.containsAll(other, one))
                    : Verdict.incomparable(NOT_ORDERED);

    /** The longer time is stricter, in the same unit. */
    static final Order LONGER = (first, second, firstRule, secondRule) -> {
        if (first instanceof Map<?, ?> one && second instanceof Map<?, ?> other) {
            return Plain.sameField("unit", one, other)
                    ? LARGER.compare(one.get("count"), other.get("count"), one, other)
                    : Verdict.incomparable("时间单位不同 (different units of time)");
        }
        return Verdict.incomparable(NOT_ORDERED);
    };

    /** The shorter time is stricter, in the same unit. */
    static final Order SHORTER = reversed(LONGER);

    /** The shorter cycle is stricter. */
    static final Order MORE_OFTEN = (first, second, firstRule, secondRule) -> moreOften(first, second);

    private Orders() {}

    /** A value that stands under a comparison with what is measured: both must be compared in the same way. */
    static Order by(String comparison) {
        return (first, second, firstRule, secondRule) -> {
            if (!Plain.sameField(comparison, firstRule, secondRule)) {
                return Verdict.incomparable("比较方式不同 (compared in different ways)");
            }
            Object how = firstRule.get(comparison);
            if (Comparison.AT_LEAST.key().equals(how)
                    || Comparison.MORE_THAN.key().equals(how)) {
                return LARGER.compare(first, second, firstRule, secondRule);
            }
            if (Comparison.AT_MOST.key().equals(how)
                    || Comparison.LESS_THAN.key().equals(how)) {
                return SMALLER.compare(first, second, firstRule, secondRule);
            }
            return Verdict.incomparable(NOT_ORDERED);
        };
    }

    /** An order that counts only if another field is the same. */
    static Order given(String field, Order order) {
        return (first, second, firstRule, secondRule) -> Plain.sameField(field, firstRule, secondRule)
                ? order.compare(first, second, firstRule, secondRule)
                : Verdict.incomparable("%s不同 (%s differs)".formatted(Labels.of(field), field));
    }

    private static Order reversed(Order order) {
        return (first, second, firstRule, secondRule) ->
                order.compare(first, second, firstRule, secondRule).reversed();
    }

    private static Verdict superset(boolean firstHasAll, boolean secondHasAll) {
        if (firstHasAll && secondHasAll) {
            return Verdict.SAME;
        }
        if (firstHasAll || secondHasAll) {
            return Verdict.bySign(firstHasAll ? 1 : -1);
        }
        return new Verdict(Relation.DIFFERENT, "各有所缺 (each lacks something of the other)");
    }

    static Verdict moreOften(Object first, Object second) {
        int one = frequency(first);
        int other = frequency(second);
        return one < 0 || other < 0 || one == other
                ? Verdict.incomparable(NOT_ORDERED)
                : Verdict.bySign(Integer.compare(other, one));
    }

    private static int frequency(Object period) {
        for (int i = 0; i < MOST_OFTEN_FIRST.size(); i++) {
            if (MOST_OFTEN_FIRST.get(i).key().equals(period)) {
                return i;
            }
        }
        return Period.YEAR.key().equals(period) || Period.SCHOOL_YEAR.key().equals(period)
                ? MOST_OFTEN_FIRST.size()
                : -1;
    }
}
