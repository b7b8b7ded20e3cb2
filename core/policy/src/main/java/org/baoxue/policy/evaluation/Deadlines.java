package org.baoxue.policy.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.time.Amount;
import org.baoxue.api.time.TimeUnit;

/**
 * By when a report is owed. Days end at midnight; the day from which a length of days is counted is not part of it, so that
 * one day after Monday ends with Tuesday.
 */
public final class Deadlines {

    private static final Due UNSAID = new Due.Unsaid();

    private Deadlines() {}

    /**
     * The end of the time for reporting a fact.
     *
     * @param known when the fact came about or became known
     */
    public static Due dueForFact(Deadline deadline, Instant known, TermCalendar calendar) {
        return due(deadline, known, known.atZone(Due.ZONE).toLocalDate(), calendar, false);
    }

    /**
     * The end of the time for reporting a fact of which only the day is known: hours count from the end of that day, so
     * that nobody is late too early.
     */
    public static Due dueForFact(Deadline deadline, LocalDate day, TermCalendar calendar) {
        return due(deadline, Due.endOf(day).end(), day, calendar, false);
    }

    /** The end of the time for a period's report; lengths count from the end of the period. */
    public static Due dueForPeriod(Deadline deadline, PeriodSpan span, TermCalendar calendar) {
        return due(deadline, span.end(), span.last(), calendar, true);
    }

    private static Due due(Deadline deadline, Instant from, LocalDate day, TermCalendar calendar, boolean ofPeriod) {
        if (deadline instanceof Deadline.SameDay) {
            return Due.endOf(day);
        }
        if (deadline instanceof Deadline.Within within) {
            return within(within.amount(), from, day, calendar);
        }
        if (deadline instanceof Deadline.EndOfPeriod end) {
            return endOf(end.period(), day, calendar);
        }
        if (deadline instanceof Deadline.DayOfMonth dayOfMonth) {
            return Due.endOf(dayOfMonth(dayOfMonth, day, ofPeriod));
        }
        return deadline instanceof Deadline.Unquantified words ? new Due.Unquantified(words.words()) : UNSAID;
    }

    private static Due within(Amount amount, Instant from, LocalDate day, TermCalendar calendar) {
        if (amount.unit() == TimeUnit.HOUR) {
            return new Due.At(from.plus(amount.count(), ChronoUnit.HOURS));
        }
        return Lengths.after(day, amount, calendar)
                .<Due>map(last -> new Due.At(Due.endOf(last).end(), assumed(amount.unit(), day, last, calendar)))
                .orElse(UNSAID);
    }

    private static boolean assumed(TimeUnit unit, LocalDate day, LocalDate last, TermCalendar calendar) {
        return switch (unit) {
            case SCHOOL_DAY, WORKING_DAY ->
                day.plusDays(1).datesUntil(last.plusDays(1)).anyMatch(each -> !calendar.covers(each));
            case TERM, SCHOOL_YEAR -> !calendar.covers(last);
            case HOUR, CALENDAR_DAY, WEEK, MONTH -> false;
        };
    }

    private static Due endOf(Period period, LocalDate day, TermCalendar calendar) {
        return switch (period) {
            case DAY -> Due.endOf(day);
            case WEEK -> Due.endOf(Periods.week(day).last());
            case MONTH -> Due.endOf(YearMonth.from(day).atEndOfMonth());
            case QUARTER, YEAR ->
                Due.endOf(Periods.containing(period, day, null).last());
            case TERM, SCHOOL_YEAR ->
                calendar.years()
                        .<Due>map(years -> {
                            LocalDate last =
                                    Periods.containing(period, day, years).last();
                            return new Due.At(Due.endOf(last).end(), !calendar.covers(last));
                        })
                        .orElse(UNSAID);
        };
    }

    /** A fact after this month's day falls under the next month's; a period's own month is the one it ends in. */
    private static LocalDate dayOfMonth(Deadline.DayOfMonth deadline, LocalDate day, boolean ofPeriod) {
        YearMonth month = YearMonth.from(day).plusMonths(deadline.following() ? 1 : 0);
        LocalDate due = in(month, deadline.day());
        return ofPeriod || !due.isBefore(day) ? due : in(month.plusMonths(1), deadline.day());
    }

    private static LocalDate in(YearMonth month, int day) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    /** As the other methods, where a rule may leave its deadline unsaid. */
    public static Due dueForFact(Optional<Deadline> deadline, Instant known, TermCalendar calendar) {
        return deadline.map(said -> dueForFact(said, known, calendar)).orElse(UNSAID);
    }

    /** As the other methods, where a rule may leave its deadline unsaid. */
    public static Due dueForPeriod(Optional<Deadline> deadline, PeriodSpan span, TermCalendar calendar) {
        return deadline.map(said -> dueForPeriod(said, span, calendar)).orElse(UNSAID);
    }
}
