package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.time.Amount;

/** Counts lengths of time in days. */
final class Lengths {

    private static final int HOURS_IN_DAY = 24;
    private static final int LONGEST_COUNT = 2_000;
    private static final int MOST_PERIODS = 100;
    private static final int LONGEST_WALK = 8_000;

    private Lengths() {}

    /**
     * The last day of a length that begins the day after {@code day}; empty if the calendar does not hold it. Counts
     * above two thousand are taken as two thousand, terms and school years above a hundred as a hundred. Hours are
     * rounded up to whole days.
     */
    static Optional<LocalDate> after(LocalDate day, Amount amount, TermCalendar calendar) {
        int count = Math.min(amount.count(), LONGEST_COUNT);
        return switch (amount.unit()) {
            case HOUR -> Optional.of(day.plusDays(days(count)));
            case CALENDAR_DAY -> Optional.of(day.plusDays(count));
            case WEEK -> Optional.of(day.plusWeeks(count));
            case MONTH -> Optional.of(day.plusMonths(count));
            case SCHOOL_DAY -> walk(day, count, 1, calendar::isSchoolDay);
            case WORKING_DAY -> walk(day, count, 1, calendar::isWorkingDay);
            case TERM -> period(Period.TERM, day, count, calendar).map(PeriodSpan::last);
            case SCHOOL_YEAR -> period(Period.SCHOOL_YEAR, day, count, calendar).map(PeriodSpan::last);
        };
    }

    /**
     * The first day of a length that ends with {@code day}; empty if the calendar does not hold it. Terms and school
     * years are whole ones, the last of them the one in which the day lies.
     */
    static Optional<LocalDate> before(LocalDate day, Amount amount, TermCalendar calendar) {
        int count = Math.min(amount.count(), LONGEST_COUNT);
        LocalDate next = day.plusDays(1);
        return switch (amount.unit()) {
            case HOUR -> Optional.of(next.minusDays(days(count)));
            case CALENDAR_DAY -> Optional.of(next.minusDays(count));
            case WEEK -> Optional.of(next.minusWeeks(count));
            case MONTH -> Optional.of(next.minusMonths(count));
            case SCHOOL_DAY -> walk(next, count, -1, calendar::isSchoolDay);
            case WORKING_DAY -> walk(next, count, -1, calendar::isWorkingDay);
            case TERM -> period(Period.TERM, day, 1 - count, calendar).map(PeriodSpan::first);
            case SCHOOL_YEAR ->
                period(Period.SCHOOL_YEAR, day, 1 - count, calendar).map(PeriodSpan::first);
        };
    }

    /** Whole days that hold this many hours. */
    private static int days(int hours) {
        return (hours + HOURS_IN_DAY - 1) / HOURS_IN_DAY;
    }

    /**
     * How many days a length has that begins with {@code first}; empty if the calendar does not hold it. A length in school
     * days or working days has as many of these.
     */
    static Optional<Long> days(LocalDate first, Amount amount, TermCalendar calendar) {
        return switch (amount.unit()) {
            case SCHOOL_DAY, WORKING_DAY -> Optional.of((long) amount.count());
            case MONTH ->
                Optional.of(ChronoUnit.DAYS.between(first, first.plusMonths(Math.min(amount.count(), LONGEST_COUNT))));
            default ->
                after(first.minusDays(1), amount, calendar).map(last -> ChronoUnit.DAYS.between(first, last) + 1);
        };
    }

    private static Optional<LocalDate> walk(LocalDate from, int count, int step, Predicate<LocalDate> counts) {
        LocalDate day = from;
        int left = count;
        for (int walked = 0; left > 0; walked++) {
            if (walked == LONGEST_WALK) {
                return Optional.empty();
            }
            day = day.plusDays(step);
            if (counts.test(day)) {
                left--;
            }
        }
        return Optional.of(day);
    }

    private static Optional<PeriodSpan> period(Period period, LocalDate day, int steps, TermCalendar calendar) {
        return calendar.years().map(years -> {
            PeriodSpan span = Periods.containing(period, day, years);
            for (int step = 0; step < Math.min(Math.abs(steps), MOST_PERIODS); step++) {
                span = steps > 0 ? Periods.next(span, years) : Periods.previous(span, years);
            }
            return span;
        });
    }
}
