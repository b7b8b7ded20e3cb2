package org.baoxue.policy.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.policy.evaluation.Given.day;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.SchoolWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodsTest {

    private static final SchoolYears YEARS = SchoolYears.of(Given.WEEKDAYS);

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "DAY,         2026-11-22, 2026-11-22,  2026-11-22, 2026-11-22",
        "WEEK,        2026-11-22, 2026-W47,    2026-11-16, 2026-11-22",
        "WEEK,        2027-01-03, 2026-W53,    2026-12-28, 2027-01-03",
        "WEEK,        2024-12-30, 2025-W01,    2024-12-30, 2025-01-05",
        "MONTH,       2028-02-29, 2028-02,     2028-02-01, 2028-02-29",
        "MONTH,       2027-02-01, 2027-02,     2027-02-01, 2027-02-28",
        "TERM,        2026-09-01, 2026-2027-1, 2026-09-01, 2027-02-28",
        "TERM,        2028-02-29, 2027-2028-1, 2027-09-01, 2028-02-29",
        "TERM,        2027-03-01, 2026-2027-2, 2027-03-01, 2027-08-31",
        "TERM,        2026-08-31, 2025-2026-2, 2026-03-01, 2026-08-31",
        "SCHOOL_YEAR, 2026-08-31, 2025-2026,   2025-09-01, 2026-08-31"
    })
    void theDayLiesInItsPeriod(Period period, LocalDate day, String id, LocalDate first, LocalDate last) {
        PeriodSpan span = Periods.containing(period, day, YEARS);

        assertThat(span).isEqualTo(new PeriodSpan(period, id, first, last));
        assertThat(Periods.ofId(period, id, YEARS)).contains(span);
    }

    @ParameterizedTest
    @EnumSource
    void periodsFollowEachOtherWithoutGapOrOverlap(Period period) {
        PeriodSpan span = Periods.containing(period, day("2023-01-01"), YEARS);
        while (span.last().isBefore(day("2033-01-01"))) {
            PeriodSpan next = Periods.next(span, YEARS);
            assertThat(next.first()).isEqualTo(span.last().plusDays(1));
            assertThat(next.id()).isGreaterThan(span.id());
            assertThat(Periods.previous(next, YEARS)).isEqualTo(span);
            span = next;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WEEK, 2026-W54",
        "WEEK, 2025-W53",
        "WEEK, 2026-11",
        "MONTH, 2026-13",
        "MONTH, 2026-W01",
        "DAY, 2026-02-30",
        "TERM, 2026-2027",
        "TERM, 2026-2028-1",
        "SCHOOL_YEAR, 2026-2027-1",
        "SCHOOL_YEAR, 去年"
    })
    void anIdOfNoPeriodIsRefused(Period period, String id) {
        assertThat(Periods.ofId(period, id, YEARS)).isEmpty();
    }

    @Test
    void aSchoolYearMayBeginInSpring() {
        SchoolYears spring = SchoolYears.of(new SchoolWeek(Set.of(), Set.of(), MonthDay.of(2, 29), MonthDay.of(9, 1)));

        assertThat(Periods.containing(Period.TERM, day("2027-02-28"), spring).id())
                .isEqualTo("2027-2028-1");
        assertThat(Periods.containing(Period.TERM, day("2027-10-01"), spring))
                .isEqualTo(new PeriodSpan(Period.TERM, "2027-2028-2", day("2027-09-01"), day("2028-02-28")));
    }
}
