package org.baoxue.policy.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.policy.evaluation.Given.day;
import static org.baoxue.policy.evaluation.Given.days;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.SchoolWeek;
import org.baoxue.api.time.Amount;
import org.baoxue.api.time.TimeUnit;
import org.baoxue.policy.evaluation.AbsenceEvaluator.Marks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("有公布的校历：国庆放假，10月10日周六调休上课")
class PublishedCalendarTest {

    private static final RuleKey SUSPECTED = new RuleKey("definition.suspected");

    @Test
    @DisplayName("假期不中断连续缺课，也不算教学日；假期里误记的缺课不算")
    void holidaysNeitherBreakNorCount() {
        NavigableSet<LocalDate> missed = days("2026-09-30", "2026-10-05", "2026-10-08", "2026-10-09");

        assertThat(spells(new Amount(3, TimeUnit.SCHOOL_DAY), missed))
                .containsExactly(new AbsenceSpell(
                        new AbsenceVerdict(day("2026-09-30"), day("2026-10-09"), SUSPECTED, "hash"), Optional.empty()));
    }

    @Test
    @DisplayName("按天计的，缺课之后的假期计入")
    void freeDaysAfterAMissedDayCountAsCalendarDays() {
        assertThat(spells(new Amount(5, TimeUnit.CALENDAR_DAY), days("2026-09-30")))
                .extracting(spell -> spell.verdict().reachedOn())
                .containsExactly(day("2026-10-04"));
    }

    @Test
    @DisplayName("调休上课的周六是教学日：没有记录就不再计入")
    void aSchoolDayWithoutAMarkStopsTheCount() {
        assertThat(spells(new Amount(3, TimeUnit.CALENDAR_DAY), days("2026-10-08", "2026-10-09")))
                .isEmpty();
        assertThat(spells(new Amount(3, TimeUnit.SCHOOL_DAY), days("2026-10-08", "2026-10-09", "2026-10-10")))
                .hasSize(1);
    }

    @Test
    @DisplayName("教学日期限跳过假期")
    void schoolDaysAreCountedAroundTheHoliday() {
        assertThat(Lengths.after(day("2026-09-30"), new Amount(3, TimeUnit.SCHOOL_DAY), new NationalDay()))
                .contains(day("2026-10-10"));
        assertThat(Lengths.before(day("2026-10-09"), new Amount(3, TimeUnit.SCHOOL_DAY), new NationalDay()))
                .contains(day("2026-09-30"));
    }

    private static List<AbsenceSpell> spells(Amount amount, NavigableSet<LocalDate> missed) {
        AbsenceCount count = new AbsenceCount(SUSPECTED, "hash", amount, new NationalDay());
        return new ConsecutiveAbsence(count, Marks.of(missed, days(), day("2026-10-31"))).spells();
    }

    /** Covers every day: weekdays and the Saturday made up for, without the holiday. */
    private record NationalDay() implements TermCalendar {

        @Override
        public Optional<SchoolWeek> week() {
            return Optional.of(Given.WEEKDAYS);
        }

        @Override
        public boolean isSchoolDay(LocalDate day) {
            boolean holiday = !day.isBefore(Given.day("2026-10-01")) && !day.isAfter(Given.day("2026-10-07"));
            boolean madeUp = day.equals(Given.day("2026-10-10"));
            return madeUp || (!holiday && Given.CALENDAR.isSchoolDay(day));
        }

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return isSchoolDay(day);
        }

        @Override
        public boolean covers(LocalDate day) {
            return true;
        }
    }
}
