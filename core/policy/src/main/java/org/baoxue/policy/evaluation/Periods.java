package org.baoxue.policy.evaluation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoxue.api.policy.rule.Period;

/**
 * The periods of the reporting cycles. Weeks run Monday to Sunday and are numbered by ISO 8601. The two terms fill the
 * school year: the first ends the day before the second begins, the second the day before the next school year.
 */
public final class Periods {

    private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})-(\\d{4})(?:-([12]))?");

    private Periods() {}

    /** The period of this cycle in which the day lies. */
    public static PeriodSpan containing(Period period, LocalDate day, SchoolYears years) {
        return switch (period) {
            case DAY -> new PeriodSpan(period, day.toString(), day, day);
            case WEEK -> week(day);
            case MONTH -> month(YearMonth.from(day));
            case QUARTER -> quarter(day);
            case YEAR -> year(day.getYear());
            case TERM -> term(day, years);
            case SCHOOL_YEAR -> schoolYear(yearOf(day, years), years);
        };
    }

    /** The period after this one. */
    public static PeriodSpan next(PeriodSpan span, SchoolYears years) {
        return containing(span.period(), span.last().plusDays(1), years);
    }

    /** The period before this one. */
    public static PeriodSpan previous(PeriodSpan span, SchoolYears years) {
        return containing(span.period(), span.first().minusDays(1), years);
    }

    /** The period with this id; empty if it has not the shape of an id of this cycle or names no such period. */
    public static Optional<PeriodSpan> ofId(Period period, String id, SchoolYears years) {
        return firstDay(period, id, years)
                .map(day -> containing(period, day, years))
                .filter(span -> span.id().equals(id));
    }

    private static Optional<LocalDate> firstDay(Period period, String id, SchoolYears years) {
        try {
            return switch (period) {
                case DAY -> Optional.of(LocalDate.parse(id));
                case MONTH -> Optional.of(YearMonth.parse(id).atDay(1));
                case WEEK -> firstOfWeek(id);
                case QUARTER -> firstOfQuarter(id);
                case YEAR -> Optional.of(Year.parse(id).atDay(1));
                case TERM, SCHOOL_YEAR -> firstOfSchoolYear(id, years);
            };
        } catch (DateTimeParseException otherShape) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> firstOfWeek(String id) {
        Matcher matcher = WEEK.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        LocalDate inFirstWeek = LocalDate.of(Integer.parseInt(matcher.group(1)), 1, 4);
        return Optional.of(inFirstWeek.plusWeeks(Integer.parseInt(matcher.group(2)) - 1L));
    }

    private static Optional<LocalDate> firstOfQuarter(String id) {
        Matcher matcher = QUARTER.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int month = 3 * Integer.parseInt(matcher.group(2)) - 2;
        return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)), month, 1));
    }

    private static Optional<LocalDate> firstOfSchoolYear(String id, SchoolYears years) {
        Matcher matcher = YEAR.matcher(id);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        return Optional.of("2".equals(matcher.group(3)) ? years.spring(year) : years.start(year));
    }

    static PeriodSpan week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        String id =
                "%04d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return new PeriodSpan(Period.WEEK, id, monday, monday.plusDays(6));
    }

    private static PeriodSpan month(YearMonth month) {
        return new PeriodSpan(Period.MONTH, month.toString(), month.atDay(1), month.atEndOfMonth());
    }

    private static PeriodSpan quarter(LocalDate day) {
        int quarter = day.get(IsoFields.QUARTER_OF_YEAR);
        YearMonth first = YearMonth.of(day.getYear(), 3 * quarter - 2);
        return new PeriodSpan(
                Period.QUARTER,
                "%04d-Q%d".formatted(day.getYear(), quarter),
                first.atDay(1),
                first.plusMonths(2).atEndOfMonth());
    }

    private static PeriodSpan year(int year) {
        return new PeriodSpan(
                Period.YEAR, "%04d".formatted(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static PeriodSpan term(LocalDate day, SchoolYears years) {
        PeriodSpan year = schoolYear(yearOf(day, years), years);
        LocalDate spring = years.spring(year.first().getYear());
        return day.isBefore(spring)
                ? new PeriodSpan(Period.TERM, year.id() + "-1", year.first(), spring.minusDays(1))
                : new PeriodSpan(Period.TERM, year.id() + "-2", spring, year.last());
    }

    private static PeriodSpan schoolYear(int year, SchoolYears years) {
        return new PeriodSpan(
                Period.SCHOOL_YEAR,
                "%04d-%04d".formatted(year, year + 1),
                years.start(year),
                years.start(year + 1).minusDays(1));
    }

    /** The calendar year in which the day's school year begins. */
    static int yearOf(LocalDate day, SchoolYears years) {
        return day.isBefore(years.start(day.getYear())) ? day.getYear() - 1 : day.getYear();
    }
}
