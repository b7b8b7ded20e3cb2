package org.baoxue.policy.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.policy.evaluation.Given.CALENDAR;
import static org.baoxue.policy.evaluation.Given.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.time.Amount;
import org.baoxue.api.time.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesTest {

    private static final Instant FRIDAY_EVENING = at("2026-11-20T21:30:00+08:00");

    @Test
    @DisplayName("当天：周五晚上发现，截至周五24时")
    void sameDayEndsAtMidnightInShanghai() {
        Due due = Deadlines.dueForFact(new Deadline.SameDay(), FRIDAY_EVENING, CALENDAR);

        assertThat(due).isEqualTo(new Due.At(at("2026-11-21T00:00:00+08:00")));
        assertThat(due.passed(at("2026-11-20T23:59:59+08:00"))).isFalse();
        assertThat(due.passed(at("2026-11-21T00:00:00+08:00"))).isTrue();
    }

    @Test
    @DisplayName("事实的日期按上海时间：UTC 17时已是次日")
    void theDayOfAFactIsItsDayInShanghai() {
        Due due = Deadlines.dueForFact(new Deadline.SameDay(), Instant.parse("2026-11-20T17:00:00Z"), CALENDAR);

        assertThat(lastDay(due)).isEqualTo("2026-11-21");
    }

    @Test
    @DisplayName("48小时从知悉时起算；只知日期的，从当日结束起算")
    void hoursCountFromTheMoment() {
        Deadline deadline = within(48, TimeUnit.HOUR);

        assertThat(Deadlines.dueForFact(deadline, FRIDAY_EVENING, CALENDAR))
                .isEqualTo(new Due.At(at("2026-11-22T21:30:00+08:00")));
        assertThat(Deadlines.dueForFact(deadline, day("2026-11-20"), CALENDAR))
                .isEqualTo(new Due.At(at("2026-11-23T00:00:00+08:00")));
    }

    @ParameterizedTest(name = "周五起 {0} {1} → {2}")
    @CsvSource({
        "1, CALENDAR_DAY, 2026-11-21",
        "3, CALENDAR_DAY, 2026-11-23",
        "1, SCHOOL_DAY,   2026-11-23",
        "3, SCHOOL_DAY,   2026-11-25",
        "6, WORKING_DAY,  2026-11-30",
        "2, WEEK,         2026-12-04",
        "1, MONTH,        2026-12-20",
        "1, TERM,         2027-08-31",
        "1, SCHOOL_YEAR,  2028-08-31"
    })
    void lengthsCountFromTheDayAfter(int count, TimeUnit unit, LocalDate expected) {
        Due due = Deadlines.dueForFact(within(count, unit), FRIDAY_EVENING, CALENDAR);

        assertThat(lastDay(due)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} 起1个月 → {1}")
    @CsvSource({"2027-01-31, 2027-02-28", "2028-01-31, 2028-02-29", "2028-02-29, 2028-03-29"})
    void aMonthEndsInAShortMonth(LocalDate from, LocalDate expected) {
        assertThat(lastDay(Deadlines.dueForFact(within(1, TimeUnit.MONTH), from, CALENDAR)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} 的事实，期末 {1} → {2}")
    @CsvSource({
        "2026-11-30, WEEK,        2026-12-06",
        "2026-12-31, WEEK,        2027-01-03",
        "2026-11-20, MONTH,       2026-11-30",
        "2028-02-01, MONTH,       2028-02-29",
        "2027-02-28, TERM,        2027-02-28",
        "2027-03-01, TERM,        2027-08-31",
        "2026-09-01, SCHOOL_YEAR, 2027-08-31"
    })
    void theEndOfThePeriodOfAFact(LocalDate day, Period period, LocalDate expected) {
        assertThat(lastDay(Deadlines.dueForFact(new Deadline.EndOfPeriod(period), day, CALENDAR)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} 的月报，{1}日，次月 {2} → {3}")
    @CsvSource({
        "2026-11-10, 25, false, 2026-11-25",
        "2026-11-28, 25, false, 2026-11-25",
        "2026-12-10, 3,  true,  2027-01-03",
        "2027-02-10, 31, false, 2027-02-28",
        "2028-01-10, 30, true,  2028-02-29"
    })
    void aDayOfTheMonthOfAPeriod(LocalDate inPeriod, int day, boolean following, LocalDate expected) {
        PeriodSpan month = Periods.containing(Period.MONTH, inPeriod, SchoolYears.of(Given.WEEKDAYS));

        assertThat(lastDay(Deadlines.dueForPeriod(new Deadline.DayOfMonth(day, following), month, CALENDAR)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} 的事实，每月{1}日 → {2}")
    @CsvSource({"2026-11-25, 25, 2026-11-25", "2026-11-26, 25, 2026-12-25", "2027-02-28, 31, 2027-02-28"})
    void aFactAfterTheDayOfTheMonthFallsUnderTheNext(LocalDate day, int dayOfMonth, LocalDate expected) {
        assertThat(lastDay(Deadlines.dueForFact(new Deadline.DayOfMonth(dayOfMonth, false), day, CALENDAR)))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("周报限下周二个工作日内：从周日之后起算")
    void lengthsAfterAPeriodCountFromItsEnd() {
        PeriodSpan week = Periods.containing(Period.WEEK, day("2026-11-20"), SchoolYears.of(Given.WEEKDAYS));

        assertThat(lastDay(Deadlines.dueForPeriod(within(2, TimeUnit.WORKING_DAY), week, CALENDAR)))
                .isEqualTo("2026-11-24");
        assertThat(Deadlines.dueForPeriod(within(12, TimeUnit.HOUR), week, CALENDAR))
                .isEqualTo(new Due.At(at("2026-11-23T12:00:00+08:00")));
    }

    @Test
    @DisplayName("“第一时间”没有数字，永不判迟报；未规定的亦然")
    void wordsWithoutANumberAreNeverLate() {
        Due words = Deadlines.dueForFact(new Deadline.Unquantified("第一时间"), FRIDAY_EVENING, CALENDAR);
        Due unsaid = Deadlines.dueForFact(Optional.empty(), FRIDAY_EVENING, CALENDAR);

        assertThat(words).isEqualTo(new Due.Unquantified("第一时间"));
        assertThat(unsaid).isEqualTo(new Due.Unsaid());
        assertThat(words.passed(at("2099-01-01T00:00:00+08:00"))).isFalse();
        assertThat(unsaid.passed(at("2099-01-01T00:00:00+08:00"))).isFalse();
    }

    @Test
    @DisplayName("没有校历规则时，教学日无从计算，按未规定处理")
    void withoutACalendarSchoolDaysCannotBeCounted() {
        TermCalendar none = Calendars.of(Given.policy(Optional.empty()));

        assertThat(Deadlines.dueForFact(within(3, TimeUnit.SCHOOL_DAY), FRIDAY_EVENING, none))
                .isEqualTo(new Due.Unsaid());
        assertThat(Deadlines.dueForFact(new Deadline.EndOfPeriod(Period.TERM), FRIDAY_EVENING, none))
                .isEqualTo(new Due.Unsaid());
    }

    private static Deadline within(int count, TimeUnit unit) {
        return new Deadline.Within(new Amount(count, unit));
    }

    private static LocalDate lastDay(Due due) {
        return ((Due.At) due).lastDay();
    }

    private static Instant at(String offsetDateTime) {
        return OffsetDateTime.parse(offsetDateTime).toInstant();
    }
}
