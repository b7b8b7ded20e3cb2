package org.baoxue.policy.internal.vocabulary;

import java.time.Duration;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Map;
import org.baoxue.api.policy.Relation;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.time.TimeUnit;
import org.baoxue.policy.internal.vocabulary.Strictness.Order;
import org.baoxue.policy.internal.vocabulary.Strictness.Verdict;

/**
 * Which of two deadlines is earlier, and so stricter, for one fact or one period. Only what holds for every fact and every
 * day counts:
 *
 * <ul>
 *   <li>two lengths of time, in the same unit, under the same kind of trigger;
 *   <li>the day of the fact is over within 24 hours, so it is earlier than 24 hours or any number of days after the fact, but
 *       20 hours are neither earlier nor later;
 *   <li>the day of the fact ends no later than its week, month, quarter, term or year; a month no later than its quarter and
 *       year, a term no later than its school year; a week may end after its month;
 *   <li>of one period, its last day comes before any length of time after it; in months, quarters and years a day of its own
 *       last month comes no later than its end, and that before a day of the month after;
 *   <li>words without a number are comparable with nothing.
 * </ul>
 */
final class DeadlineOrder {
    private static final String SAME_DAY = "same-day";
    private static final String END_OF_PERIOD = "end-of-period";
    private static final long HOURS_A_DAY = Duration.ofDays(1).toHours();
    private static final long LONGEST_MONTH = ChronoField.DAY_OF_MONTH.range().getMaximum();
    private static final Verdict NO_NUMBER = Verdict.incomparable("期限没有数字 (a deadline without a number)");
    private static final Verdict NOT_ORDERED = Verdict.incomparable("先后因事因日而异 (which is earlier depends on the day)");
    private static final Verdict OTHER_TRIGGER = Verdict.incomparable("触发方式不同 (different triggers)");
    private static final Verdict SAME_TIME =
            new Verdict(Relation.DIFFERENT, "写法不同，期限相同 (the same time in other words)");

    /** Counted from the trigger that stands beside it. */
    static final Order UNDER_TRIGGER = (first, second, firstRule, secondRule) ->
            compare(first, second, firstRule.get("trigger"), secondRule.get("trigger"));

    /** Counted from the step before. */
    static final Order AFTER_STEP = (first, second, firstRule, secondRule) -> ofFact(first, second);

    private DeadlineOrder() {}

    private static Verdict compare(Object first, Object second, Object firstTrigger, Object secondTrigger) {
        if (has(first, "unquantified") || has(second, "unquantified")) {
            return NO_NUMBER;
        }
        if (has(firstTrigger, "on") && has(secondTrigger, "on")) {
            return ofFact(first, second);
        }
        if (!Plain.same(firstTrigger, secondTrigger)) {
            return OTHER_TRIGGER;
        }
        return has(firstTrigger, "each")
                ? ofPeriod(first, second, ((Map<?, ?>) firstTrigger).get("each"))
                : lengths(first, second);
    }

    private static Verdict ofFact(Object first, Object second) {
        if (endsSameDay(first) || endsSameDay(second)) {
            if (endsSameDay(first) && endsSameDay(second)) {
                return SAME_TIME;
            }
            return endsSameDay(first) ? sameDayAnd(second) : sameDayAnd(first).reversed();
        }
        if (has(first, "end-of") && has(second, "end-of")) {
            return ends(((Map<?, ?>) first).get("end-of"), ((Map<?, ?>) second).get("end-of"));
        }
        return lengths(first, second);
    }

    private static Verdict sameDayAnd(Object other) {
        if (has(other, "end-of")) {
            return Verdict.bySign(1);
        }
        if (((other instanceof Map<?, ?> map) ? map.get("within") : null) instanceof Map<?, ?> amount) {
            boolean shorterThanADay = TimeUnit.HOUR.key().equals(amount.get("unit"))
                    && amount.get("count") instanceof Long hours
                    && hours < HOURS_A_DAY;
            return shorterThanADay ? NOT_ORDERED : Verdict.bySign(1);
        }
        return NOT_ORDERED;
    }

    private static Verdict ends(Object first, Object second) {
        if (endsNoLater(first, second)) {
            return Verdict.bySign(1);
        }
        return endsNoLater(second, first) ? Verdict.bySign(-1) : NOT_ORDERED;
    }

    private static boolean endsNoLater(Object first, Object second) {
        return List.of(
                        List.of(Period.MONTH, Period.QUARTER),
                        List.of(Period.MONTH, Period.YEAR),
                        List.of(Period.QUARTER, Period.YEAR),
                        List.of(Period.TERM, Period.SCHOOL_YEAR))
                .stream()
                .anyMatch(pair ->
                        pair.get(0).key().equals(first) && pair.get(1).key().equals(second));
    }

    private static Verdict ofPeriod(Object first, Object second, Object period) {
        int one = rank(first, period);
        int other = rank(second, period);
        if (one == 1 && other == 1) {
            return SAME_TIME;
        }
        boolean bothDays = has(first, "day-of-month") && has(second, "day-of-month");
        if (bothDays && following(first) == following(second)) {
            return Plain.same(day(first), day(second))
                    ? SAME_TIME
                    : Orders.SMALLER.compare(day(first), day(second), Map.of(), Map.of());
        }
        if (one < 0 || other < 0) {
            return lengths(first, second);
        }
        // Days of the month after and lengths of time after the end are not ordered among themselves.
        return one == other ? lengths(first, second) : Verdict.bySign(Integer.compare(other, one));
    }

    /** 0: a day of the last month, 1: the end, 2: after the end; -1: another end, or the month and the period do not fit. */
    private static int rank(Object deadline, Object period) {
        if (SAME_DAY.equals(deadline) || END_OF_PERIOD.equals(deadline) || has(deadline, "end-of")) {
            boolean own = !has(deadline, "end-of") || Plain.same(((Map<?, ?>) deadline).get("end-of"), period);
            return own ? 1 : -1;
        }
        if (has(deadline, "within")) {
            return 2;
        }
        boolean endsWithAMonth = List.of(Period.MONTH.key(), Period.QUARTER.key(), Period.YEAR.key())
                .contains(String.valueOf(period));
        if (!has(deadline, "day-of-month") || !endsWithAMonth) {
            return -1;
        }
        if (following(deadline)) {
            return 2;
        }
        // A month without that day ends the deadline on its last day.
        return day(deadline) instanceof Long day && day >= LONGEST_MONTH ? 1 : 0;
    }

    private static Verdict lengths(Object first, Object second) {
        return has(first, "within") && has(second, "within")
                ? Orders.SHORTER.compare(
                        ((Map<?, ?>) first).get("within"), ((Map<?, ?>) second).get("within"), Map.of(), Map.of())
                : NOT_ORDERED;
    }

    private static boolean endsSameDay(Object deadline) {
        return SAME_DAY.equals(deadline)
                || (deadline instanceof Map<?, ?> map && Period.DAY.key().equals(map.get("end-of")));
    }

    private static Object day(Object deadline) {
        return ((Map<?, ?>) deadline).get("day-of-month");
    }

    private static boolean following(Object deadline) {
        return Boolean.TRUE.equals(((Map<?, ?>) deadline).get("following"));
    }

    private static boolean has(Object value, String name) {
        return value instanceof Map<?, ?> map && map.containsKey(name);
    }
}
