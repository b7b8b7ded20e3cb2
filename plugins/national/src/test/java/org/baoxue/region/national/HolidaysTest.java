package org.baoxue.region.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Holidays;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.TermCalendar;
import org.baoxue.region.check.RegionsInForce;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("国务院办公厅公布的节假日")
class HolidaysTest {

    private final ResolvedPolicy policy = RegionsInForce.at("341502", "2026-11-20");
    private final TermCalendar calendar = Calendars.of(policy);

    @ParameterizedTest(name = "{0}：{1} 至 {2}，共 {3} 天")
    @CsvSource({
        "2026元旦,   2026-01-01, 2026-01-03, 3",
        "2026春节,   2026-02-15, 2026-02-23, 9",
        "2026清明节, 2026-04-04, 2026-04-06, 3",
        "2026劳动节, 2026-05-01, 2026-05-05, 5",
        "2026端午节, 2026-06-19, 2026-06-21, 3",
        "2026中秋节, 2026-09-25, 2026-09-27, 3",
        "2026国庆节, 2026-10-01, 2026-10-07, 7",
        "2025元旦,   2025-01-01, 2025-01-01, 1",
        "2025春节,   2025-01-28, 2025-02-04, 8",
        "2025清明节, 2025-04-04, 2025-04-06, 3",
        "2025劳动节, 2025-05-01, 2025-05-05, 5",
        "2025端午节, 2025-05-31, 2025-06-02, 3",
        "2025国庆节和中秋节, 2025-10-01, 2025-10-08, 8"
    })
    @DisplayName("放假：起止与天数同通知所说")
    void free(String name, LocalDate from, LocalDate to, int days) {
        List<LocalDate> stretch = from.datesUntil(to.plusDays(1)).toList();

        assertThat(stretch).as(name).hasSize(days).allSatisfy(day -> {
            assertThat(calendar.isWorkingDay(day)).isFalse();
            assertThat(calendar.isSchoolDay(day)).isFalse();
            assertThat(calendar.covers(day)).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-04",
                "2026-02-14",
                "2026-02-28",
                "2026-05-09",
                "2026-09-20",
                "2026-10-10",
                "2025-01-26",
                "2025-02-08",
                "2025-04-27",
                "2025-09-28",
                "2025-10-11"
            })
    @DisplayName("调休的周末上班")
    void makeUp(LocalDate day) {
        assertThat(day.getDayOfWeek()).isIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(calendar.isWorkingDay(day)).isTrue();
    }

    @Test
    @DisplayName("补班日上不上课：通知没有说，由标明的平台默认补足")
    void whetherSchoolIsHeldIsUnsaid() {
        var rule = policy.rule(new RuleKey("holidays.2026"), Holidays.class).orElseThrow();

        assertThat(rule.fields().get("make-up-school").fills()).isTrue();
        assertThat(rule.fields().get("make-up-school").origin()).isEqualTo(Origin.PLATFORM_DEFAULT);
        assertThat(calendar.isSchoolDay(LocalDate.of(2026, 10, 10))).isTrue();
    }

    @Test
    @DisplayName("没有读到2027年的通知：不编，按周几推算并标明")
    void nothingIsInventedFor2027() {
        assertThat(policy.rules()).doesNotContainKey(new RuleKey("holidays.2027"));
        assertThat(calendar.covers(LocalDate.of(2027, 10, 1))).isFalse();
    }
}
