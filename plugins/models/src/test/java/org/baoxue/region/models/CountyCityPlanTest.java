package org.baoxue.region.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.region.models.Holds.aid;
import static org.baoxue.region.models.Holds.duty;
import static org.baoxue.region.models.Holds.each;
import static org.baoxue.region.models.Holds.first;
import static org.baoxue.region.models.Holds.form;
import static org.baoxue.region.models.Holds.irregular;
import static org.baoxue.region.models.Holds.model;
import static org.baoxue.region.models.Holds.pledge;
import static org.baoxue.region.models.Holds.report;
import static org.baoxue.region.models.Holds.sanction;
import static org.baoxue.region.models.Holds.steps;
import static org.baoxue.region.models.Holds.supervised;
import static org.baoxue.region.models.Holds.threshold;
import static org.baoxue.region.models.Holds.tiers;
import static org.baoxue.region.models.Holds.visit;
import static org.baoxue.region.models.Holds.watched;
import static org.baoxue.region.models.Sentence.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.baoxue.api.policy.rule.Aid;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.api.policy.rule.Comparison;
import org.baoxue.api.policy.rule.Concept;
import org.baoxue.api.policy.rule.Conduct;
import org.baoxue.api.policy.rule.ConsequenceKind;
import org.baoxue.api.policy.rule.Definition;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Medium;
import org.baoxue.api.policy.rule.Obligation;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Procedure;
import org.baoxue.api.policy.rule.Proof;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.Responsibility;
import org.baoxue.api.policy.rule.Sanction;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.api.policy.rule.SendGroup;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.Supervision;
import org.baoxue.api.policy.rule.Tag;
import org.baoxue.api.policy.rule.Task;
import org.baoxue.api.policy.rule.Threshold;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.policy.rule.Visit;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.api.time.Amount;
import org.baoxue.api.time.TimeUnit;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.evaluation.AbsenceEvaluator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("某县级市控辍保学实施方案")
class CountyCityPlanTest extends PlanTest {

    CountyCityPlanTest() {
        super(Plan.atCounty("county-city"));
    }

    @Override
    List<Sentence<?>> sentences() {
        return List.of(
                says(
                        "以建档立卡等贫困人口",
                        "tag.key-groups",
                        Tag.class,
                        watched("建档立卡贫困人口", "非建档立卡的农村贫困残疾人家庭子女", "农村低保家庭子女", "农村特困救助供养人员子女", "留守儿童", "单无亲家庭子女")),
                says(
                        "义务教育入学率达到100%",
                        "threshold.enrolment-rate",
                        Threshold.class,
                        threshold(Indicator.ENROLMENT_RATE, Stage.COMPULSORY, Comparison.AT_LEAST, "100")),
                says(
                        "贫困家庭子女义务教育巩固率达到100%",
                        "threshold.poor-retention-rate", Threshold.class, rule -> {
                            threshold(Indicator.RETENTION_RATE, Stage.COMPULSORY, Comparison.AT_LEAST, "100")
                                    .accept(rule);
                            assertThat(rule.population()).contains("贫困家庭子女");
                        }),
                says(
                        "各校要联合当地乡镇政府部门（教育行政部门）广泛开展",
                        "obligation.publicity",
                        Obligation.class,
                        duty(Task.PUBLICITY, Party.SCHOOL, null)),
                says("学校要及时书面报告当地乡镇人民政府和市教育局", "reporting.never-enrolled", Reporting.class, rule -> {
                    report(
                                    UnitKind.SCHOOL,
                                    new Trigger.OnFact(Set.of(CaseFact.NEVER_ENROLLED)),
                                    UnitKind.TOWNSHIP_GOVERNMENT,
                                    UnitKind.COUNTY_EDUCATION)
                            .accept(rule);
                    assertThat(rule.media()).containsExactly(Medium.PAPER);
                }),
                says(
                        "并配合政府部门做好劝返复学工作，责令限期送子女入学",
                        "procedure.persuasion",
                        Procedure.class,
                        steps(StepKind.REPORT, StepKind.PERSUADE, StepKind.ORDER)),
                says(
                        "随时掌握学生在校情况，对未到校生要及时追踪去向、追查原因",
                        "obligation.roll",
                        Obligation.class,
                        duty(Task.ROLL, Party.SCHOOL, irregular("随时"))),
                says("对48小时未到校又未履行请假手续的学生", "definition.suspected", Definition.class, rule -> {
                    assertThat(rule.concept()).isEqualTo(Concept.SUSPECTED);
                    assertThat(rule.absence()).contains(new Amount(48, TimeUnit.HOUR));
                }),
                says(
                        "立即向当地乡镇人民政府和市教育局报告",
                        "reporting.immediate",
                        Reporting.class,
                        report(
                                UnitKind.SCHOOL,
                                new Trigger.OnFact(Set.of(CaseFact.SUSPECTED, CaseFact.DROPOUT)),
                                UnitKind.TOWNSHIP_GOVERNMENT,
                                UnitKind.COUNTY_EDUCATION)),
                says("尤其是在外地就读的学生，要明晰去向、佐证有力", "obligation.ledger", Obligation.class, rule -> {
                    duty(Task.LEDGER, Party.SCHOOL, null).accept(rule);
                    assertThat(rule.proof()).containsExactly(Proof.MATERIALS);
                }),
                says(
                        "想尽一切办法动员入学，确保零辍学",
                        "threshold.dropout-count",
                        Threshold.class,
                        threshold(Indicator.DROPOUT_COUNT, Stage.COMPULSORY, Comparison.AT_MOST, "0")),
                says("各校每月25日前要向市教育局基教科上报相关情况，无辍学情况实行零报告制", "reporting.monthly", Reporting.class, rule -> {
                    report(UnitKind.SCHOOL, each(Period.MONTH), UnitKind.COUNTY_EDUCATION)
                            .accept(rule);
                    assertThat(rule.zeroReport()).contains(true);
                }),
                says(
                        "特别是把残疾儿童、残疾人子女、服刑人员未成年子女、留守儿童等作为重中之重",
                        "tag.first-helped",
                        Tag.class,
                        watched("残疾儿童", "残疾人子女", "服刑人员未成年子女", "留守儿童")),
                says("进一步完善重度残疾儿童送教上门制度", "send-education.home", SendEducation.class, rule -> {
                    assertThat(rule.eligibility().orElseThrow().groups()).containsExactly(SendGroup.SEVERELY_DISABLED);
                    assertThat(rule.quotas()).isEmpty();
                }),
                says("按照“一生一案”制订扶贫方案", "aid.poor-pupils", Aid.class, aid("一生一案扶贫方案", "统筹各类扶贫惠民政策")),
                says(
                        "要把学习困难学生的帮扶作为控辍保学的重点任务",
                        "obligation.learning-difficulty",
                        Obligation.class,
                        duty(Task.CARE, Party.SCHOOL, null)),
                says(
                        "各校要维护好学籍管理系统",
                        "obligation.national-system",
                        Obligation.class,
                        duty(Task.NATIONAL_SYSTEM, Party.SCHOOL, null)),
                says(
                        "学校对学生变动情况要登记造册",
                        "obligation.movements",
                        Obligation.class,
                        duty(Task.REGISTRATION, Party.SCHOOL, null)),
                says(
                        "学校每学期要对辖区内学生的变动情况也要进行统计，并进行分析",
                        "obligation.term-statistics",
                        Obligation.class,
                        duty(Task.STATISTICS, Party.SCHOOL, each(Period.TERM))),
                says("对有辍学倾向的学生", "visit.leaving-signs", Visit.class, visit(VisitGroup.LEAVING_SIGNS, irregular("及时"))),
                says("认真做好家访和已流失学生的劝返动员工作", "visit.dropout", Visit.class, visit(VisitGroup.DROPOUT, irregular("及时"))),
                says("小学毕业后未升入初中的学生要及时跟踪调查", "tag.not-promoted", Tag.class, watched("小学毕业后未升入初中的学生")),
                says(
                        "了解其辍学原因、辍学去向、思想动态及监护人的意见",
                        "form.follow-up",
                        Form.class,
                        form("跟踪调查记录", "辍学原因", "辍学去向", "思想动态", "监护人的意见")),
                says(
                        "即乡镇政府与包村领导、包村领导与村两委领导、村两委领导与村民为一条线",
                        "responsibility.government-line",
                        Responsibility.class,
                        tiers(
                                "township-government→township-leader",
                                "township-leader→village-cadre",
                                "village-cadre→household")),
                says(
                        "学校与教师、教师与学生家长、学生家长与学生为一条线",
                        "responsibility.education-line",
                        Responsibility.class,
                        tiers("school→teacher", "teacher→guardian", "guardian→pupil")),
                says("层层签订“控辍保学”目标责任书", "responsibility.pledges", Responsibility.class, pledge("“控辍保学”目标责任书")),
                says("明确校长为学校“控辍保学”的第一责任人", "responsibility.first", Responsibility.class, first(Party.PRINCIPAL)),
                says(
                        "做到“四早”（早清查、早汇报、早家访、早劝学）",
                        "responsibility.four-early",
                        Responsibility.class,
                        model("四早：早清查、早汇报、早家访、早劝学")),
                says(
                        "“六到位”（领导到位、人员到位、责任到位、措施到位、时间到位、执行到位）",
                        "responsibility.six-in-place",
                        Responsibility.class,
                        model("六到位：领导到位、人员到位、责任到位、措施到位、时间到位、执行到位")),
                says(
                        "将控辍保学工作纳入学校年度工作综合考核",
                        "obligation.assessment",
                        Obligation.class,
                        duty(Task.ASSESSMENT, Party.SUPERVISION, each(Period.YEAR))),
                says(
                        "并组成专项督查组，定时、不定时地开展专项督查",
                        "supervision.special",
                        Supervision.class,
                        supervised(Party.SUPERVISION, "sanction.serious-consequences")),
                says(
                        "对“控辍保学”做得好的学校，一要表彰",
                        "sanction.good-work",
                        Sanction.class,
                        sanction(Set.of(Conduct.GOOD_WORK), ConsequenceKind.AWARD)),
                says(
                        "对因领导不力、责任不明确、措施不落实等造成辍学影响脱贫攻坚大局的，将严肃问责",
                        "sanction.serious-consequences",
                        Sanction.class,
                        sanction(
                                Set.of(Conduct.WEAK_LEADERSHIP, Conduct.UNCLEAR_DUTY, Conduct.MEASURES_NOT_TAKEN),
                                ConsequenceKind.ACCOUNTABILITY)));
    }

    @Override
    List<String> silences() {
        return List.of(
                "threshold.retention-rate",
                "definition.dropout",
                "population.compulsory",
                "governing-place.absence",
                "governing-place.never-enrolled",
                "placement.returned",
                "notice.return",
                "send-education.frequency");
    }

    @ParameterizedTest(name = "{0} → {1} 24时前")
    @CsvSource({
        "2026-05, 2026-05-25",
        "2026-09, 2026-09-25",
        "2027-02, 2027-02-25",
        "2027-04, 2027-04-25",
        "2026-12, 2026-12-25"
    })
    @DisplayName("每月25日前：二月、假日、星期日都不变")
    void theMonthlyReportIsDueOnTheTwentyFifth(String month, String lastDay) {
        assertThat(plan().dueOf(
                                plan().rule("reporting.monthly", Reporting.class)
                                        .rule(),
                                month))
                .isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "缺课 {0} → {1}")
    @CsvSource({
        "2026-11-16 2026-11-17, 2026-11-17",
        "2026-11-20, 2026-11-21",
        "2026-11-16, ''",
        "2026-09-30 2026-10-01, 2026-10-01"
    })
    @DisplayName("48小时未到校：周一周二、周五跨双休日、只缺一天、跨月")
    void fortyEightHoursRunOverTheWeekend(String absent, String reached) {
        TreeSet<LocalDate> days = new TreeSet<>(
                List.of(absent.split(" ")).stream().map(LocalDate::parse).toList());
        LocalDate asOf = days.last().plusDays(reached.isEmpty() ? 0 : 3);

        assertThat(AbsenceEvaluator.evaluate(plan().policy(), Concept.SUSPECTED, days, new TreeSet<>(), asOf)
                        .map(verdict -> verdict.reachedOn().toString()))
                .isEqualTo(Optional.of(reached).filter(day -> !day.isEmpty()));
    }

    @Test
    @DisplayName("立即报告没有数字：不据以判迟报")
    void atOnceHasNoNumber() {
        assertThat(plan().due(
                                plan().rule("reporting.immediate", Reporting.class)
                                        .rule(),
                                "2026-11-17T17:00"))
                .isEqualTo("立即");
    }
}
