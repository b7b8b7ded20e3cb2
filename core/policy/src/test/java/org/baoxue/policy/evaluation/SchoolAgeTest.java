package org.baoxue.policy.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.policy.evaluation.Given.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.policy.rule.Population;
import org.baoxue.api.policy.rule.SchoolWeek;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolAgeTest {

    private static final Population SIX_BY_31_AUGUST = new Population(
            Optional.of(6), Optional.of(MonthDay.of(8, 31)), Optional.empty(), Optional.empty(), Set.of(), List.of());
    private static final Population SEVEN_TO_SIXTEEN =
            new Population(Optional.empty(), Optional.empty(), Optional.of(7), Optional.of(16), Set.of(), List.of());

    @ParameterizedTest(name = "{0} 出生 → {1} 年入学")
    @CsvSource({"2020-08-31, 2026", "2020-09-01, 2027", "2020-01-01, 2026", "2020-02-29, 2026", "2019-12-31, 2026"})
    @DisplayName("当年8月31日前年满6周岁")
    void theCutOffDecidesTheEntryYear(LocalDate birth, int year) {
        assertThat(SchoolAge.entryYear(SIX_BY_31_AUGUST, birth)).contains(Year.of(year));
        assertThat(SchoolAge.entersIn(Year.of(year), SIX_BY_31_AUGUST, birth)).isTrue();
        assertThat(SchoolAge.entersIn(Year.of(year + 1), SIX_BY_31_AUGUST, birth))
                .isFalse();
    }

    @ParameterizedTest(name = "2026-11-22：{0} 出生 → {1}")
    @CsvSource({"2019-11-22, true", "2019-11-23, false", "2009-11-23, true", "2009-11-22, false", "2027-01-01, false"})
    @DisplayName("7-16周岁，含16周岁")
    void theAgeRangeIncludesItsLastYear(LocalDate birth, boolean expected) {
        assertThat(SchoolAge.onRoster(SEVEN_TO_SIXTEEN, birth, day("2026-11-22")))
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("只有入学年龄的，自当年截止日次日起在册；没有年龄的不排除任何人")
    void theEntryAgeOpensTheRoster() {
        LocalDate birth = day("2020-08-31");
        Population anyAge = new Population(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), List.of());

        assertThat(SchoolAge.onRoster(SIX_BY_31_AUGUST, birth, day("2026-08-31")))
                .isFalse();
        assertThat(SchoolAge.onRoster(SIX_BY_31_AUGUST, birth, day("2026-09-01")))
                .isTrue();
        assertThat(SchoolAge.onRoster(anyAge, birth, day("2021-01-01"))).isTrue();
        assertThat(SchoolAge.entryYear(anyAge, birth)).isEmpty();
    }

    @ParameterizedTest(name = "{0} 出生 → {1} 学年")
    @CsvSource({"2019-09-01, 2026", "2019-09-02, 2027", "2019-03-01, 2026", "2020-02-29, 2027"})
    @DisplayName("只写起始年龄7周岁的，开学日满7周岁的第一个学年该入学；2月29日出生的2月28日满")
    void aYoungestAgeAloneMeansTheFirstSchoolYear(LocalDate birth, int year) {
        SchoolYears years = SchoolYears.of(new SchoolWeek(
                Set.of(DayOfWeek.MONDAY), Set.of(DayOfWeek.MONDAY), MonthDay.of(9, 1), MonthDay.of(3, 1)));
        assertThat(SchoolAge.dueYear(SEVEN_TO_SIXTEEN, birth, years)).contains(Year.of(year));
        assertThat(SchoolAge.dueYear(SIX_BY_31_AUGUST, birth, years))
                .isEqualTo(SchoolAge.entryYear(SIX_BY_31_AUGUST, birth));
        assertThat(SchoolAge.entryDue(SEVEN_TO_SIXTEEN, birth, day("2030-01-01")))
                .isFalse();
    }

    @Test
    @DisplayName("入学年份的截止日次日起算该入学")
    void theEntryIsDueFromTheDayAfterTheCutOff() {
        assertThat(SchoolAge.entryDue(SIX_BY_31_AUGUST, day("2020-08-31"), day("2026-08-31")))
                .isFalse();
        assertThat(SchoolAge.entryDue(SIX_BY_31_AUGUST, day("2020-08-31"), day("2026-09-01")))
                .isTrue();
    }
}
