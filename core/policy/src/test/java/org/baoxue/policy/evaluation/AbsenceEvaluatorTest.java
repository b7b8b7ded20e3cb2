package org.baoxue.policy.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.baoxue.policy.evaluation.Given.day;
import static org.baoxue.policy.evaluation.Given.days;
import static org.baoxue.policy.evaluation.Given.policy;
import static org.baoxue.policy.evaluation.Given.suspectedAfter;
import static org.baoxue.policy.evaluation.Given.suspectedAfterSum;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Accumulation;
import org.baoxue.api.policy.rule.Concept;
import org.baoxue.api.policy.rule.Definition;
import org.baoxue.api.time.Amount;
import org.baoxue.api.time.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbsenceEvaluatorTest {

    private static final NavigableSet<LocalDate> NEVER = days();

    @Nested
    @DisplayName("连续")
    class Consecutive {

        private final ResolvedPolicy threeSchoolDays = policy(suspectedAfter(3, TimeUnit.SCHOOL_DAY));

        @Test
        @DisplayName("连续3个教学日，跨周末：周四、周五、下周一")
        void aWeekendDoesNotBreakTheRun() {
            NavigableSet<LocalDate> missed = days("2026-11-19", "2026-11-20", "2026-11-23");

            assertThat(verdict(threeSchoolDays, missed, NEVER, "2026-11-22")).isEmpty();
            assertThat(verdict(threeSchoolDays, missed, NEVER, "2026-11-23"))
                    .contains(new AbsenceVerdict(
                            day("2026-11-19"), day("2026-11-23"), new RuleKey("definition.suspected-0"), "hash"));
        }

        @Test
        @DisplayName("跨月末、跨闰日：2月28日、29日、3月1日")
        void theRunGoesOnOverAMonthEnd() {
            assertThat(verdict(threeSchoolDays, days("2028-02-28", "2028-02-29", "2028-03-01"), NEVER, "2028-03-05"))
                    .map(AbsenceVerdict::reachedOn)
                    .contains(day("2028-03-01"));
        }

        @Test
        @DisplayName("出勤或请假一天即中断，重新起算")
        void aDayAttendedBreaksTheRun() {
            NavigableSet<LocalDate> missed = days("2026-11-16", "2026-11-17", "2026-11-19", "2026-11-20", "2026-11-23");

            assertThat(verdict(threeSchoolDays, missed, days("2026-11-18"), "2026-11-23"))
                    .map(AbsenceVerdict::since)
                    .contains(day("2026-11-19"));
        }

        @Test
        @DisplayName("返校之后结论不再成立，但曾经成立的仍可查")
        void aVerdictEndsWithTheReturn() {
            NavigableSet<LocalDate> missed = days("2026-11-16", "2026-11-17", "2026-11-18");
            NavigableSet<LocalDate> back = days("2026-11-19");

            assertThat(verdict(threeSchoolDays, missed, back, "2026-11-18")).isPresent();
            assertThat(verdict(threeSchoolDays, missed, back, "2026-11-19")).isEmpty();
            assertThat(AbsenceEvaluator.spells(threeSchoolDays, Concept.SUSPECTED, missed, back, day("2026-11-30")))
                    .extracting(spell -> spell.verdict().reachedOn(), AbsenceSpell::ended)
                    .containsExactly(tuple(day("2026-11-18"), Optional.of(day("2026-11-19"))));
        }

        @Test
        @DisplayName("未登记考勤的教学日既不计入也不中断")
        void aDayWithoutAMarkProvesNothing() {
            NavigableSet<LocalDate> missed = days("2026-11-16", "2026-11-18");

            assertThat(verdict(threeSchoolDays, missed, NEVER, "2026-11-30")).isEmpty();
            assertThat(verdict(threeSchoolDays, days("2026-11-16", "2026-11-18", "2026-11-19"), NEVER, "2026-11-30"))
                    .map(AbsenceVerdict::reachedOn)
                    .contains(day("2026-11-19"));
        }

        @Test
        @DisplayName("调休上课的周六缺课也算：没有公布的校历说那天放假")
        void aMissedSaturdayCountsUnlessACalendarSaysItWasFree() {
            assertThat(verdict(threeSchoolDays, days("2026-11-19", "2026-11-20", "2026-11-21"), NEVER, "2026-11-21"))
                    .map(AbsenceVerdict::reachedOn)
                    .contains(day("2026-11-21"));
        }

        @ParameterizedTest(name = "连续 {0} {1}，自周一起缺课一周 → {2}")
        @CsvSource({
            "1,  CALENDAR_DAY, 2026-11-16",
            "7,  CALENDAR_DAY, 2026-11-22",
            "8,  CALENDAR_DAY, ",
            "1,  WEEK,         2026-11-22",
            "48, HOUR,         2026-11-17",
            "49, HOUR,         2026-11-18",
            "5,  WORKING_DAY,  2026-11-20",
            "6,  WORKING_DAY,  ",
            "5,  SCHOOL_DAY,   2026-11-20"
        })
        void everyUnitCountsItsOwnDays(int count, TimeUnit unit, LocalDate expected) {
            NavigableSet<LocalDate> week = days("2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20");

            assertThat(verdict(policy(suspectedAfter(count, unit)), week, NEVER, "2026-12-31")
                            .map(AbsenceVerdict::reachedOn))
                    .isEqualTo(Optional.ofNullable(expected));
        }

        @Test
        @DisplayName("一个月：自2月1日起每日缺课，闰年2月29日届满")
        void aMonthIsAsLongAsThatMonth() {
            NavigableSet<LocalDate> february = days();
            day("2028-02-01").datesUntil(day("2028-03-01")).forEach(february::add);

            assertThat(verdict(policy(suspectedAfter(1, TimeUnit.MONTH)), february, NEVER, "2028-03-31"))
                    .map(AbsenceVerdict::reachedOn)
                    .contains(day("2028-02-29"));
        }

        @Test
        @DisplayName("假期里没有考勤，日历天数不因假期而增长")
        void holidaysWithoutMarksDoNotCount() {
            ResolvedPolicy week = policy(suspectedAfter(1, TimeUnit.WEEK));

            assertThat(verdict(week, days("2026-07-03"), NEVER, "2026-08-31")).isEmpty();
        }
    }

    @Nested
    @DisplayName("累计")
    class Summed {

        private final ResolvedPolicy threeInAMonth =
                policy(suspectedAfterSum(3, TimeUnit.SCHOOL_DAY, new Amount(1, TimeUnit.MONTH)));

        @Test
        @DisplayName("一个月内累计3天：出勤不清零，期满则移出")
        void daysAddUpWithinTheWindow() {
            NavigableSet<LocalDate> missed = days("2026-10-08", "2026-10-20", "2026-11-06");
            NavigableSet<LocalDate> present = days("2026-10-09", "2026-10-21");

            assertThat(verdict(threeInAMonth, missed, present, "2026-11-06"))
                    .map(AbsenceVerdict::since)
                    .contains(day("2026-10-08"));
            assertThat(verdict(threeInAMonth, missed, present, "2026-11-07")).isPresent();
            assertThat(verdict(threeInAMonth, missed, present, "2026-11-08")).isEmpty();
        }

        @Test
        @DisplayName("一学期内累计：跨学期不相加")
        void aTermWindowIsTheTermItself() {
            ResolvedPolicy inATerm = policy(suspectedAfterSum(3, TimeUnit.SCHOOL_DAY, new Amount(1, TimeUnit.TERM)));

            assertThat(verdict(inATerm, days("2027-02-25", "2027-02-26", "2027-03-01"), NEVER, "2027-03-31"))
                    .isEmpty();
            assertThat(verdict(inATerm, days("2027-03-01", "2027-05-06", "2027-07-01"), NEVER, "2027-07-01"))
                    .isPresent();
        }

        @Test
        @DisplayName("没有期限的累计：全部缺课相加")
        void withoutAWindowAllDaysAddUp() {
            Definition all = new Definition(
                    Concept.SUSPECTED,
                    Optional.of(new Amount(2, TimeUnit.CALENDAR_DAY)),
                    Optional.of(Accumulation.SUMMED),
                    Optional.empty());

            assertThat(verdict(policy(all), days("2026-03-02", "2026-11-20"), NEVER, "2026-12-31"))
                    .map(AbsenceVerdict::reachedOn)
                    .contains(day("2026-11-20"));
        }
    }

    @Test
    @DisplayName("没有天数的认定标准由人决定")
    void withoutAnAmountAPersonDecides() {
        Definition byPerson = new Definition(Concept.SUSPECTED, Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(verdict(policy(byPerson), days("2026-11-16", "2026-11-17"), NEVER, "2026-11-30"))
                .isEmpty();
        assertThat(verdict(policy(), days("2026-11-16", "2026-11-17"), NEVER, "2026-11-30"))
                .isEmpty();
    }

    @Test
    @DisplayName("两条标准先到者成立；别的概念不相干")
    void theFirstDefinitionToBeMetStands() {
        ResolvedPolicy both = policy(
                suspectedAfter(5, TimeUnit.SCHOOL_DAY),
                suspectedAfterSum(2, TimeUnit.SCHOOL_DAY, new Amount(1, TimeUnit.MONTH)));

        assertThat(verdict(both, days("2026-11-16", "2026-11-18"), days("2026-11-17"), "2026-11-30"))
                .map(AbsenceVerdict::rule)
                .contains(new RuleKey("definition.suspected-1"));
        assertThat(AbsenceEvaluator.evaluate(
                        both, Concept.DROPOUT, days("2026-11-16", "2026-11-18"), NEVER, day("2026-11-30")))
                .isEmpty();
    }

    @Test
    @DisplayName("假定的周历要标明：没有公布的校历")
    void assumedWeekdaysAreFlagged() {
        TermCalendar calendar = Calendars.of(policy());

        assertThat(calendar.isSchoolDay(day("2026-11-20"))).isTrue();
        assertThat(calendar.isSchoolDay(day("2026-11-21"))).isFalse();
        assertThat(List.of(day("2026-11-20"), day("2026-11-21"))).noneMatch(calendar::covers);
    }

    private static Optional<AbsenceVerdict> verdict(
            ResolvedPolicy policy, NavigableSet<LocalDate> missed, NavigableSet<LocalDate> present, String asOf) {
        return AbsenceEvaluator.evaluate(policy, Concept.SUSPECTED, missed, present, day(asOf));
    }
}
