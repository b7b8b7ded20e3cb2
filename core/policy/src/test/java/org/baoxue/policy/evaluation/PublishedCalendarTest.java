package org.baoxue.policy.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.policy.evaluation.Given.day;
import static org.baoxue.policy.evaluation.Given.days;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Closure;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Holidays;
import org.baoxue.api.policy.rule.Holidays.Stretch;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Terms;
import org.baoxue.api.time.Amount;
import org.baoxue.api.time.TimeUnit;
import org.baoxue.policy.evaluation.AbsenceEvaluator.Marks;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("有公布的校历：国庆放假，10月10日周六调休上课")
class PublishedCalendarTest {

    private static final RuleKey SUSPECTED = new RuleKey("definition.suspected");

    private static final Holidays HOLIDAYS = new Holidays(
            2026, List.of(stretch("国庆节", "2026-10-01", "2026-10-07")), List.of(day("2026-10-10")), Optional.of(true));
    private static final Terms TERMS = new Terms(
            2026,
            stretch("第一学期", "2026-08-31", "2027-01-29"),
            Optional.of(stretch("第二学期", "2027-02-22", "2027-07-02")));
    private static final TermCalendar CALENDAR = new PlaceCalendar(
            Optional.of(Given.WEEKDAYS),
            List.of(HOLIDAYS),
            List.of(TERMS),
            List.of(new Closure(stretch("暴雪停课", "2026-12-03", "2026-12-03"))));

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
        assertThat(Lengths.after(day("2026-09-30"), new Amount(3, TimeUnit.SCHOOL_DAY), CALENDAR))
                .contains(day("2026-10-10"));
        assertThat(Lengths.before(day("2026-10-09"), new Amount(3, TimeUnit.SCHOOL_DAY), CALENDAR))
                .contains(day("2026-09-30"));
    }

    private static List<AbsenceSpell> spells(Amount amount, NavigableSet<LocalDate> missed) {
        AbsenceCount count = new AbsenceCount(SUSPECTED, "hash", amount, CALENDAR);
        return new ConsecutiveAbsence(count, Marks.of(missed, days(), day("2026-10-31"))).spells();
    }

    @Test
    @DisplayName("工作日期限跳过假期，补班的周六算工作日")
    void workingDaysAreCountedAroundTheHoliday() {
        assertThat(Lengths.after(day("2026-09-30"), new Amount(2, TimeUnit.WORKING_DAY), CALENDAR))
                .contains(day("2026-10-09"));
        assertThat(Lengths.after(day("2026-10-09"), new Amount(1, TimeUnit.WORKING_DAY), CALENDAR))
                .contains(day("2026-10-10"));
    }

    @Test
    @DisplayName("寒假不是教学日，也不是推算出来的；学期以公布的为界")
    void vacationsAndTermBordersAreThePublishedOnes() {
        assertThat(CALENDAR.isSchoolDay(day("2027-01-29"))).isTrue();
        assertThat(CALENDAR.isSchoolDay(day("2027-02-01"))).isFalse();
        assertThat(CALENDAR.covers(day("2027-02-01"))).isTrue();
        assertThat(CALENDAR.isWorkingDay(day("2027-02-01"))).isTrue();
        SchoolYears years = CALENDAR.years().orElseThrow();
        assertThat(Periods.containing(Period.TERM, day("2027-02-21"), years).last())
                .isEqualTo(day("2027-02-21"));
        assertThat(Periods.containing(Period.TERM, day("2027-02-22"), years).id())
                .isEqualTo("2026-2027-2");
        assertThat(Periods.next(Periods.containing(Period.TERM, day("2027-07-01"), years), years))
                .isEqualTo(new PeriodSpan(Period.TERM, "2027-2028-1", day("2027-09-01"), day("2028-02-29")));
    }

    @Test
    @DisplayName("8月31日开学的，当天是教学日")
    void aTermMayBeginBeforeTheSchoolYear() {
        assertThat(CALENDAR.isSchoolDay(day("2026-08-31"))).isTrue();
        assertThat(CALENDAR.covers(day("2026-08-31"))).isTrue();
    }

    @Test
    @DisplayName("停课的日子不是教学日，机关照常上班")
    void aClosureIsForSchoolsAlone() {
        assertThat(CALENDAR.isSchoolDay(day("2026-12-03"))).isFalse();
        assertThat(CALENDAR.isWorkingDay(day("2026-12-03"))).isTrue();
    }

    @Test
    @DisplayName("没有公布的年份按周一至周五推算，并说明是推算的")
    void beyondThePublishedDaysWeekdaysAreAssumed() {
        assertThat(CALENDAR.covers(day("2026-11-20"))).isTrue();
        assertThat(CALENDAR.isSchoolDay(day("2027-09-06"))).isTrue();
        assertThat(CALENDAR.covers(day("2027-09-06"))).isFalse();
        assertThat(CALENDAR.isSchoolDay(day("2027-09-05"))).isFalse();
    }

    @Test
    @DisplayName("期限按教学日数：公布过的日子是确知的；数到没有公布的日子，期限是推算的")
    void aDeadlineSaysWhetherItsDaysAreAssumed() {
        Deadline threeDays = new Deadline.Within(new Amount(3, TimeUnit.SCHOOL_DAY));

        assertThat(Deadlines.dueForFact(threeDays, day("2026-09-30"), CALENDAR))
                .isEqualTo(new Due.At(Due.endOf(day("2026-10-10")).end(), false));
        assertThat(Deadlines.dueForFact(threeDays, day("2027-09-03"), CALENDAR))
                .isEqualTo(new Due.At(Due.endOf(day("2027-09-08")).end(), true));
        assertThat(Deadlines.dueForFact(new Deadline.SameDay(), day("2027-09-03"), CALENDAR))
                .isEqualTo(Due.endOf(day("2027-09-03")));
    }

    @Test
    @DisplayName("只公布了节假日、没有公布学期的：放假日是确知的，平日是推算的")
    void holidaysAloneCoverTheirOwnDays() {
        TermCalendar holidays = new PlaceCalendar(Optional.of(Given.WEEKDAYS), List.of(HOLIDAYS), List.of(), List.of());

        assertThat(holidays.covers(day("2026-10-01"))).isTrue();
        assertThat(holidays.isSchoolDay(day("2026-10-01"))).isFalse();
        assertThat(holidays.covers(day("2026-11-20"))).isFalse();
        assertThat(holidays.isSchoolDay(day("2026-11-20"))).isTrue();
    }

    @Test
    @DisplayName("补班日上不上课没有说的，不当作教学日")
    void aMakeUpDayIsNoSchoolDayUnlessSaid() {
        Holidays unsaid = new Holidays(2026, HOLIDAYS.free(), HOLIDAYS.makeUp(), Optional.empty());
        TermCalendar calendar = new PlaceCalendar(Optional.of(Given.WEEKDAYS), List.of(unsaid), List.of(), List.of());

        assertThat(calendar.isWorkingDay(day("2026-10-10"))).isTrue();
        assertThat(calendar.isSchoolDay(day("2026-10-10"))).isFalse();
    }

    private static Stretch stretch(String name, String from, String to) {
        return new Stretch(name, day(from), day(to));
    }
}
