package org.baoxue.region.hubei;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
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
import org.baoxue.api.policy.rule.Definition;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.FormField;
import org.baoxue.api.policy.rule.GoverningPlace;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.api.policy.rule.Population;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.RowSubject;
import org.baoxue.api.policy.rule.Rule;
import org.baoxue.api.policy.rule.Threshold;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.Deadlines;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.Periods;
import org.baoxue.policy.evaluation.SchoolAge;
import org.baoxue.policy.evaluation.SchoolYears;
import org.baoxue.region.check.RegionsInForce;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("武汉市江岸区控辍保学实施方案")
class JianganPlanTest {

    private final ResolvedPolicy policy = RegionsInForce.at("420102", "2026-11-20");

    @Test
    @DisplayName("班级上报不过夜：周五晚上发现的，周五24时前报学校")
    void theClassReportsBeforeTheNightIsOver() {
        Reporting report = rule("reporting.class-immediate", Reporting.class).rule();
        Instant friday = OffsetDateTime.parse("2026-11-20T18:30:00+08:00").toInstant();

        assertThat(report.reporter()).isEqualTo(UnitKind.CLASS);
        assertThat(report.addressees()).containsExactly(new Addressee(UnitKind.SCHOOL, Addressee.Of.REPORTER));
        assertThat(report.trigger()).isInstanceOfSatisfying(Trigger.OnFact.class, trigger -> assertThat(trigger.facts())
                .containsExactlyInAnyOrder(CaseFact.SUSPECTED, CaseFact.DROPOUT));
        assertThat(Deadlines.dueForFact(report.deadline(), friday, Calendars.of(policy)))
                .isEqualTo(new Due.At(
                        OffsetDateTime.parse("2026-11-21T00:00:00+08:00").toInstant()));
    }

    @ParameterizedTest(name = "{0} 所在的周 → {1} 24时前")
    @CsvSource({"2026-11-20, 2026-11-22", "2026-11-30, 2026-12-06", "2026-12-31, 2027-01-03", "2028-02-29, 2028-03-05"})
    @DisplayName("学校统计不过周：跨月末、跨年也在本周日24时前")
    void theSchoolCountsWithinTheWeek(LocalDate day, LocalDate lastDay) {
        Reporting weekly = rule("reporting.weekly", Reporting.class).rule();

        assertThat(weekly.reporter()).isEqualTo(UnitKind.SCHOOL);
        assertThat(lastDay(weekly, Period.WEEK, day)).isEqualTo(lastDay);
    }

    @Test
    @DisplayName("学校统计报给谁：方案未规定，由标明的平台默认补足为区教育局")
    void nobodyIsNamedAboveTheSchool() {
        ResolvedRule<Reporting> weekly = rule("reporting.weekly", Reporting.class);
        FieldValue addressees = weekly.fields().get("addressees");

        assertThat(weekly.rule().addressees())
                .containsExactly(new Addressee(UnitKind.COUNTY_EDUCATION, Addressee.Of.REPORTER));
        assertThat(addressees.origin()).isEqualTo(Origin.PLATFORM_DEFAULT);
        assertThat(addressees.fills()).isTrue();
    }

    @Test
    @DisplayName("对辍学情况做到周统计、月小结、学期总结")
    void threeCyclesEachWithItsForm() {
        assertThat(List.of("weekly", "monthly", "term"))
                .map(name -> rule("reporting." + name, Reporting.class).rule())
                .allSatisfy(report -> {
                    Form form =
                            rule(report.form().orElseThrow().text(), Form.class).rule();
                    assertThat(form.rows()).isEqualTo(RowSubject.CLASS);
                    assertThat(form.columns()).allMatch(column -> column.basis() == Basis.PLATFORM);
                    assertThat(report.zeroReport()).contains(true);
                })
                .map(Reporting::trigger)
                .containsExactly(
                        new Trigger.EachPeriod(Period.WEEK),
                        new Trigger.EachPeriod(Period.MONTH),
                        new Trigger.EachPeriod(Period.TERM));
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "reporting.monthly, 2028-02-10, 2028-02-29",
        "reporting.term, 2026-11-20, 2027-02-28",
        "reporting.term, 2027-03-01, 2027-08-31"
    })
    @DisplayName("月小结、学期总结没有日期：平台默认为期末")
    void theDaysOfMonthAndTermReportsAreFilled(String key, LocalDate day, LocalDate lastDay) {
        ResolvedRule<Reporting> rule = rule(key, Reporting.class);
        Period period = ((Trigger.EachPeriod) rule.rule().trigger()).period();

        assertThat(rule.fields().get("deadline").origin()).isEqualTo(Origin.PLATFORM_DEFAULT);
        assertThat(lastDay(rule.rule(), period, day)).isEqualTo(lastDay);
    }

    @Test
    @DisplayName("掌握辍学学生姓名、辍学时间、辍学原因、辍学后去向等方面的具体情况，并做好辍学生及家长的签字登记工作")
    void theDropoutFileHoldsWhatThePlanNames() {
        Form file = rule("form.dropout-file", Form.class).rule();

        assertThat(file.title()).isEqualTo("辍学生档案");
        assertThat(file.columns())
                .extracting(Form.Column::field)
                .containsExactly(FormField.NAME, FormField.ABSENT_SINCE, FormField.REASON, FormField.WHEREABOUTS);
        assertThat(file.hasPlatformColumns()).isFalse();
        assertThat(file.signatures()).containsExactly("辍学生签字", "家长签字");
    }

    @Test
    @DisplayName("建立完善7-16周岁人口信息档案、在校学生和劝返学生管理台账")
    void theRosterRunsFromSevenToSixteen() {
        Population population = rule("population.compulsory", Population.class).rule();
        LocalDate today = LocalDate.parse("2026-11-20");

        assertThat(SchoolAge.onRoster(population, LocalDate.parse("2019-11-20"), today))
                .isTrue();
        assertThat(SchoolAge.onRoster(population, LocalDate.parse("2019-11-21"), today))
                .isFalse();
        assertThat(SchoolAge.onRoster(population, LocalDate.parse("2009-11-21"), today))
                .isTrue();
        assertThat(SchoolAge.onRoster(population, LocalDate.parse("2009-11-20"), today))
                .isFalse();
        assertThat(population.ledgers()).hasSize(3);
    }

    @Test
    @DisplayName("入学年龄方案未规定：由义务教育法的六周岁与平台默认的8月31日补足")
    void theEntryAgeComesFromTheLaw() {
        ResolvedRule<Population> population = rule("population.compulsory", Population.class);

        assertThat(population.rule().entryAge()).contains(6);
        assertThat(population.fields().get("entry-age").layer()).isEqualTo("nation");
        assertThat(population.fields().get("entry-age-by").origin()).isEqualTo(Origin.PLATFORM_DEFAULT);
    }

    @Test
    @DisplayName("义务教育阶段入学率达到100%，巩固率达到99%")
    void theTargetsAreStoredAsPrinted() {
        Threshold enrolment = rule("threshold.enrolment-rate", Threshold.class).rule();
        Threshold retention = rule("threshold.retention-rate", Threshold.class).rule();

        assertThat(enrolment.value()).isEqualByComparingTo("100");
        assertThat(retention.value()).isEqualByComparingTo("99");
        assertThat(List.of(enrolment, retention)).allSatisfy(target -> {
            assertThat(target.comparison()).isEqualTo(Comparison.AT_LEAST);
            assertThat(target.formula()).isEmpty();
            assertThat(target.suspectedMisprint()).isFalse();
        });
    }

    @Test
    @DisplayName("缺课多久、适用何地：方案未规定，记下沉默，由平台默认补足")
    void silenceIsRecordedAndFilled() {
        ResolvedRule<Definition> suspected = rule("definition.suspected", Definition.class);

        assertThat(suspected.fields().get("absence").origin()).isEqualTo(Origin.PLATFORM_DEFAULT);
        assertThat(suspected.voices()).anySatisfy(voice -> {
            assertThat(voice.layer().id()).isEqualTo("jiangan");
            assertThat(voice.statement().mode()).isEqualTo(Mode.NONE);
        });
        assertThat(rule("governing-place.absence", GoverningPlace.class).rule().place())
                .isEqualTo(Place.SCHOOL);
    }

    @Test
    @DisplayName("学校向教育局的即时上报：方案未规定，也没有补足")
    void thereIsNoImmediateReportAboveTheSchool() {
        RuleKey immediate = new RuleKey("reporting.immediate");

        assertThat(policy.rules()).doesNotContainKey(immediate);
        assertThat(policy.silent()).containsKey(immediate);
    }

    private LocalDate lastDay(Reporting report, Period period, LocalDate day) {
        SchoolYears years = Calendars.of(policy).years().orElseThrow();
        Due due =
                Deadlines.dueForPeriod(report.deadline(), Periods.containing(period, day, years), Calendars.of(policy));
        return ((Due.At) due).lastDay();
    }

    private <R extends Rule> ResolvedRule<R> rule(String key, Class<R> type) {
        return policy.rule(new RuleKey(key), type).orElseThrow();
    }
}
