package org.baoxue.region.anhui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.baoxue.api.policy.FieldValue;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Addressee;
import org.baoxue.api.policy.rule.Basis;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.api.policy.rule.Comparison;
import org.baoxue.api.policy.rule.Concept;
import org.baoxue.api.policy.rule.Definition;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.GoverningPlace;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Medium;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.api.policy.rule.Population;
import org.baoxue.api.policy.rule.PopulationGroup;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.Rule;
import org.baoxue.api.policy.rule.Threshold;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.evaluation.AbsenceEvaluator;
import org.baoxue.policy.evaluation.AbsenceVerdict;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.Deadlines;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.PeriodSpan;
import org.baoxue.policy.evaluation.Periods;
import org.baoxue.policy.evaluation.SchoolAge;
import org.baoxue.policy.evaluation.SchoolYears;
import org.baoxue.region.check.RegionsInForce;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("六安市金安区控辍保学方案（2022）")
class JinanPlanTest {

    private static final Addressee BUREAU = new Addressee(UnitKind.COUNTY_EDUCATION, Addressee.Of.REPORTER);
    private static final Addressee TOWNSHIP = new Addressee(UnitKind.TOWNSHIP_GOVERNMENT, Addressee.Of.REPORTER);

    private final ResolvedPolicy policy = RegionsInForce.at("341502", "2026-11-20");

    @Test
    @DisplayName("当年8月31日前年满6周岁，须接受并完成义务教育")
    void childrenEnterInTheYearInWhichTheyAreSixByTheEndOfAugust() {
        Population population = rule("population.compulsory", Population.class).rule();

        assertThat(SchoolAge.entryYear(population, LocalDate.parse("2020-08-31")))
                .contains(Year.of(2026));
        assertThat(SchoolAge.entryYear(population, LocalDate.parse("2020-09-01")))
                .contains(Year.of(2027));
        assertThat(SchoolAge.entryYear(population, LocalDate.parse("2020-02-29")))
                .contains(Year.of(2026));
    }

    @Test
    @DisplayName("包括残疾儿童少年；包括所有本地户籍、常住未取得户籍")
    void bothTheRegisteredAndTheResidentAreCounted() {
        ResolvedRule<Population> population = rule("population.compulsory", Population.class);

        assertThat(population.rule().counted())
                .containsExactlyInAnyOrder(
                        PopulationGroup.HOUSEHOLD_REGISTERED,
                        PopulationGroup.RESIDENT_UNREGISTERED,
                        PopulationGroup.DISABLED);
        assertThat(population.fields().get("counted").origin()).isEqualTo(Origin.QUOTED);
    }

    @Test
    @DisplayName("失学辍学学生在区内学校就读的，由所属学校牵头")
    void theSchoolGovernsAbsence() {
        assertThat(rule("governing-place.absence", GoverningPlace.class).rule().place())
                .isEqualTo(Place.SCHOOL);
    }

    @Test
    @DisplayName("失学辍学学生不在区内学校就读的，由户籍所在地包保单位牵头落实劝返")
    void theHouseholdGovernsTheNeverEnrolled() {
        assertThat(rule("governing-place.never-enrolled", GoverningPlace.class)
                        .rule()
                        .place())
                .isEqualTo(Place.HOUSEHOLD);
    }

    @Test
    @DisplayName("对不能到校就读的义务段残儿由户籍地包保单位负责落实送教上门服务")
    void theHouseholdGovernsSendEducation() {
        assertThat(rule("governing-place.send-education", GoverningPlace.class)
                        .rule()
                        .place())
                .isEqualTo(Place.HOUSEHOLD);
    }

    @Test
    @DisplayName("以纸质形式报告区教育局和乡镇（街道）政府")
    void bothAddresseesReceiveItOnPaper() {
        Reporting immediate = rule("reporting.immediate", Reporting.class).rule();

        assertThat(immediate.reporter()).isEqualTo(UnitKind.SCHOOL);
        assertThat(immediate.addressees()).containsExactly(BUREAU, TOWNSHIP);
        assertThat(immediate.media()).containsExactly(Medium.PAPER);
    }

    @Test
    @DisplayName("发现失学辍学（或疑似辍学）等控辍保学问题，当天上报：周五晚上发现的，周五24时前")
    void aFactFoundOnFridayEveningIsDueThatDay() {
        Reporting immediate = rule("reporting.immediate", Reporting.class).rule();
        Instant friday = OffsetDateTime.parse("2026-11-20T21:40:00+08:00").toInstant();

        Due due = Deadlines.dueForFact(immediate.deadline(), friday, Calendars.of(policy));

        assertThat(immediate.trigger())
                .isInstanceOfSatisfying(Trigger.OnFact.class, trigger -> assertThat(trigger.facts())
                        .containsExactlyInAnyOrder(CaseFact.NEVER_ENROLLED, CaseFact.SUSPECTED, CaseFact.DROPOUT));
        assertThat(due)
                .isEqualTo(new Due.At(
                        OffsetDateTime.parse("2026-11-21T00:00:00+08:00").toInstant()));
    }

    @Test
    @DisplayName("户籍包保学校及时联络包保行政村（社区），汇总失学辍学情况报告乡镇（街道）政府：“及时”不判迟报")
    void promptlyIsNeverLate() {
        Reporting householdLine =
                rule("reporting.household-line", Reporting.class).rule();

        Due due = Deadlines.dueForFact(householdLine.deadline(), Instant.EPOCH, Calendars.of(policy));

        assertThat(householdLine.addressees())
                .containsExactly(new Addressee(UnitKind.TOWNSHIP_GOVERNMENT, Addressee.Of.HOUSEHOLD));
        assertThat(due).isEqualTo(new Due.Unquantified("及时"));
        assertThat(due.passed(OffsetDateTime.parse("2026-11-20T00:00:00+08:00").toInstant()))
                .isFalse();
    }

    @Test
    @DisplayName("每月月底还要向当地乡镇政府和区教育局汇总上报：闰年二月到29日24时")
    void theMonthlyReportIsDueAtTheEndOfTheMonth() {
        Reporting monthly = rule("reporting.monthly", Reporting.class).rule();
        PeriodSpan february = span(Period.MONTH, "2028-02");

        assertThat(monthly.trigger()).isEqualTo(new Trigger.EachPeriod(Period.MONTH));
        assertThat(monthly.addressees()).containsExactly(TOWNSHIP, BUREAU);
        assertThat(Deadlines.dueForPeriod(monthly.deadline(), february, Calendars.of(policy)))
                .isEqualTo(new Due.At(
                        OffsetDateTime.parse("2028-03-01T00:00:00+08:00").toInstant()));
    }

    @Test
    @DisplayName("截止本月底失学辍学（疑似辍学）学生月报表：累计；方案没有给出任何一栏")
    void theFormIsCumulativeAndItsColumnsAreOurs() {
        Reporting monthly = rule("reporting.monthly", Reporting.class).rule();
        Form form = rule(monthly.form().orElseThrow().text(), Form.class).rule();

        assertThat(monthly.cumulative()).contains(true);
        assertThat(form.title()).isEqualTo("失学辍学（疑似辍学）学生月报表");
        assertThat(form.facts()).containsExactly(CaseFact.NEVER_ENROLLED, CaseFact.SUSPECTED, CaseFact.DROPOUT);
        assertThat(form.columns()).allMatch(column -> column.basis() == Basis.PLATFORM);
    }

    @Test
    @DisplayName("无失学辍学情况实行零报告制")
    void noneIsReportedToo() {
        assertThat(rule("reporting.monthly", Reporting.class).rule().zeroReport())
                .contains(true);
    }

    @Test
    @DisplayName("确保实现零辍学")
    void noDropoutIsTheTarget() {
        Threshold target = rule("threshold.dropout-count", Threshold.class).rule();

        assertThat(target.indicator()).isEqualTo(Indicator.DROPOUT_COUNT);
        assertThat(target.comparison()).isEqualTo(Comparison.AT_MOST);
        assertThat(target.value()).isZero();
    }

    @Test
    @DisplayName("疑似辍学要缺课多久：方案未规定，由标明的平台默认补足")
    void thePlanIsSilentOnTheDefinition() {
        ResolvedRule<Definition> suspected = rule("definition.suspected", Definition.class);
        FieldValue absence = suspected.fields().get("absence");

        assertThat(absence.origin()).isEqualTo(Origin.PLATFORM_DEFAULT);
        assertThat(suspected.voices()).anySatisfy(voice -> {
            assertThat(voice.layer().id()).isEqualTo("jinan");
            assertThat(voice.statement().mode()).isEqualTo(Mode.NONE);
        });
    }

    @Test
    @DisplayName("按平台默认，周四、周五、下周一缺课，下周一成为疑似；辍学由人认定")
    void theDefaultMakesASuspectedCaseOnTheThirdSchoolDay() {
        NavigableSet<LocalDate> missed = new TreeSet<>();
        missed.add(LocalDate.parse("2026-11-19"));
        missed.add(LocalDate.parse("2026-11-20"));
        missed.add(LocalDate.parse("2026-11-23"));
        LocalDate asOf = LocalDate.parse("2026-11-30");

        assertThat(AbsenceEvaluator.evaluate(policy, Concept.SUSPECTED, missed, new TreeSet<>(), asOf))
                .contains(new AbsenceVerdict(
                        missed.first(), missed.last(), new RuleKey("definition.suspected"), policy.hash()));
        assertThat(AbsenceEvaluator.evaluate(policy, Concept.DROPOUT, missed, new TreeSet<>(), asOf))
                .isEmpty();
    }

    @Test
    @DisplayName("规定及于全区各乡镇街道，不及于邻区；2022年以前国家层有效")
    void thePlanHoldsInItsPlaceAndTime() {
        RuleKey immediate = new RuleKey("reporting.immediate");

        assertThat(RegionsInForce.at("341502101", "2026-11-20").rules()).containsKey(immediate);
        assertThat(RegionsInForce.at("341503", "2026-11-20").rules()).doesNotContainKey(immediate);
        assertThat(RegionsInForce.at("341502", "2021-12-31").rules()).doesNotContainKey(immediate);
    }

    private PeriodSpan span(Period period, String id) {
        SchoolYears years = Calendars.of(policy).years().orElseThrow();
        return Periods.ofId(period, id, years).orElseThrow();
    }

    private <R extends Rule> ResolvedRule<R> rule(String key, Class<R> type) {
        return Optional.of(policy)
                .flatMap(at -> at.rule(new RuleKey(key), type))
                .orElseThrow();
    }
}
