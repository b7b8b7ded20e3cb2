package org.baoxue.region.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.region.models.Holds.aid;
import static org.baoxue.region.models.Holds.duty;
import static org.baoxue.region.models.Holds.each;
import static org.baoxue.region.models.Holds.form;
import static org.baoxue.region.models.Holds.irregular;
import static org.baoxue.region.models.Holds.model;
import static org.baoxue.region.models.Holds.pledge;
import static org.baoxue.region.models.Holds.report;
import static org.baoxue.region.models.Holds.sanction;
import static org.baoxue.region.models.Holds.steps;
import static org.baoxue.region.models.Holds.threshold;
import static org.baoxue.region.models.Holds.visit;
import static org.baoxue.region.models.Holds.watched;
import static org.baoxue.region.models.Sentence.says;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.baoxue.api.policy.rule.Aid;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.api.policy.rule.Cause;
import org.baoxue.api.policy.rule.Comparison;
import org.baoxue.api.policy.rule.Conduct;
import org.baoxue.api.policy.rule.ConsequenceKind;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Obligation;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Procedure;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.Responsibility;
import org.baoxue.api.policy.rule.Sanction;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.Tag;
import org.baoxue.api.policy.rule.Task;
import org.baoxue.api.policy.rule.Threshold;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.policy.rule.Visit;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.evaluation.Sanctions;
import org.baoxue.policy.evaluation.Sanctions.Observation;
import org.baoxue.policy.evaluation.Thresholds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("中江小学控辍保学工作方案")
class ZhongjiangPlanTest extends PlanTest {

    ZhongjiangPlanTest() {
        super(Plan.atSchool("zhongjiang"));
    }

    @Override
    List<Sentence<?>> sentences() {
        return List.of(
                says(
                        "按规定的司法程序，依法进行教育和处罚",
                        "procedure.persuasion",
                        Procedure.class,
                        steps(StepKind.PERSUADE, StepKind.PENALTY)),
                says(
                        "每年3月和9月要有组织、有计划地开展“控辍月”活动",
                        "obligation.campaign",
                        Obligation.class,
                        duty(Task.CAMPAIGN, Party.SCHOOL, new Trigger.InMonths(Set.of(3, 9)))),
                says("我校继续实行“全员责任制”，层层签定控辍责任书", "responsibility.pledges", Responsibility.class, rule -> {
                    model("全员责任制").accept(rule);
                    pledge("控辍责任书").accept(rule);
                }),
                says(
                        "把控辍目标分解量化到每一位任课教师",
                        "obligation.split-target",
                        Obligation.class,
                        duty(Task.PLAN, Party.SCHOOL, null)),
                says(
                        "学校要求各班辍学上报不过夜",
                        "reporting.class-immediate",
                        Reporting.class,
                        report(
                                UnitKind.CLASS,
                                new Trigger.OnFact(Set.of(CaseFact.SUSPECTED, CaseFact.DROPOUT)),
                                UnitKind.SCHOOL)),
                says(
                        "各班学习委员每天都要向学校汇报人员情况",
                        "obligation.roll",
                        Obligation.class,
                        duty(Task.ROLL, Party.CLASS_MONITOR, each(Period.DAY))),
                says(
                        "学校也随时检查、量化评比",
                        "obligation.roll-check",
                        Obligation.class,
                        duty(Task.RECORD_CHECK, Party.SCHOOL, irregular("随时"))),
                says("各班完成了控辍保学目标，则该班的每位任课教师年终考核加5分", "sanction.target-met", Sanction.class, rule -> {
                    sanction(Set.of(Conduct.TARGET_MET), ConsequenceKind.POINTS).accept(rule);
                    assertThat(rule.target()).containsExactly(Party.SUBJECT_TEACHER);
                    assertThat(rule.consequences().get(0).points()).contains(5);
                }),
                says("不能完成控辍保学目标，则该班的每位任课教师扣10分", "sanction.target-missed", Sanction.class, rule -> {
                    sanction(Set.of(Conduct.TARGET_MISSED), ConsequenceKind.POINTS)
                            .accept(rule);
                    assertThat(rule.consequences().get(0).points()).contains(-10);
                }),
                says("学校要建立规范的学籍档案，建立规范的休退学、转出、转入手续", "obligation.enrolment-files", Obligation.class, rule -> {
                    duty(Task.FILE, Party.SCHOOL, null).accept(rule);
                    assertThat(rule.words()).doesNotContain("退学");
                }),
                says(
                        "对各班辍学情况，学校每月都要作出详细统计，进行量化评比",
                        "obligation.monthly-statistics",
                        Obligation.class,
                        duty(Task.STATISTICS, Party.SCHOOL, each(Period.MONTH))),
                says("对各班辍学情况，学校每月都要作出详细统计", "form.class-statistics", Form.class, form("各班辍学情况统计")),
                says(
                        "对辍学率超过2%的班级，该班的任课教师年终考核一票否决，不能评为各级各类的优秀教师，不能评优秀班主任及先进班",
                        "sanction.class-veto",
                        Sanction.class,
                        sanction(
                                new Cause.OfIndicator(
                                        Indicator.DROPOUT_RATE, Party.CLASS, Comparison.MORE_THAN, new BigDecimal("2")),
                                ConsequenceKind.VETO,
                                ConsequenceKind.NO_AWARDS)),
                says(
                        "对辍学率超过2%的班级",
                        "threshold.class-dropout-rate", Threshold.class, rule -> {
                            threshold(Indicator.DROPOUT_RATE, Stage.PRIMARY, Comparison.AT_MOST, "2")
                                    .accept(rule);
                            assertThat(rule.level()).contains(UnitKind.CLASS);
                        }),
                says("学校要求教师与学生结“帮扶”对子", "obligation.pairing", Obligation.class, duty(Task.CARE, Party.TEACHER, null)),
                says("做好“双困生”思想工作", "tag.key-groups", Tag.class, watched("双困生", "辍学生")),
                says(
                        "经常家访，及时掌握“双困生”的思想动态",
                        "visit.double-difficulty",
                        Visit.class,
                        visit(VisitGroup.DOUBLE_DIFFICULTY, irregular("经常"), Party.TEACHER)),
                says("对经济困难的学生免收学费", "aid.poor-pupils", Aid.class, aid("免收学费", "动员社会力量援助贫困生")));
    }

    @Override
    List<String> silences() {
        return List.of(
                "reporting.monthly",
                "reporting.immediate",
                "population.compulsory",
                "definition.suspected",
                "definition.dropout",
                "governing-place.absence",
                "placement.returned",
                "notice.return",
                "send-education.frequency");
    }

    @ParameterizedTest(name = "{0} → {1} 24时前")
    @CsvSource({
        "2026-09-30T22:15, 2026-09-30",
        "2026-12-31T23:59, 2026-12-31",
        "2026-10-01T00:05, 2026-10-01",
        "2026-11-21T08:00, 2026-11-21"
    })
    @DisplayName("各班辍学上报不过夜：月末、年末、零点、周六")
    void theClassReportsBeforeTheNightIsOver(String at, String lastDay) {
        assertThat(plan().due(
                                plan().rule("reporting.class-immediate", Reporting.class)
                                        .rule(),
                                at))
                .isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "{0} 人的班流失 {1} 人 → 否决 {2}")
    @CsvSource({"45, 1, true", "50, 1, false", "49, 1, true", "100, 2, false", "45, 0, false"})
    @DisplayName("辍学率超过2%的班级一票否决：2%本身不否决")
    void aClassOverTwoPerCentIsVetoed(int base, int lost, boolean vetoed) {
        Sanction veto = plan().rule("sanction.class-veto", Sanction.class).rule();
        Observation seen =
                new Observation.Value(Indicator.DROPOUT_RATE, Thresholds.value(Indicator.DROPOUT_RATE, base, lost));

        assertThat(Sanctions.proposed(veto.cause(), seen)).isEqualTo(vetoed);
    }

    @Test
    @DisplayName("学校以上的月报方案没有说：国家层的月报仍在")
    void theNationalMonthlyReportStillHolds() {
        assertThat(plan().rule("reporting.monthly", Reporting.class).rule().addressees())
                .extracting("kind")
                .containsExactly(UnitKind.COUNTY_EDUCATION);
    }
}
