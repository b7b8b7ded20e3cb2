package org.baoxue.region.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.region.models.Holds.at;
import static org.baoxue.region.models.Holds.duty;
import static org.baoxue.region.models.Holds.each;
import static org.baoxue.region.models.Holds.first;
import static org.baoxue.region.models.Holds.form;
import static org.baoxue.region.models.Holds.irregular;
import static org.baoxue.region.models.Holds.report;
import static org.baoxue.region.models.Holds.sanction;
import static org.baoxue.region.models.Holds.threshold;
import static org.baoxue.region.models.Holds.tiers;
import static org.baoxue.region.models.Holds.visit;
import static org.baoxue.region.models.Sentence.says;

import java.util.List;
import java.util.Set;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Border;
import org.baoxue.api.policy.rule.Cause;
import org.baoxue.api.policy.rule.Comparison;
import org.baoxue.api.policy.rule.Conduct;
import org.baoxue.api.policy.rule.ConsequenceKind;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Loss;
import org.baoxue.api.policy.rule.LossKind;
import org.baoxue.api.policy.rule.Obligation;
import org.baoxue.api.policy.rule.Paper;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.Responsibility;
import org.baoxue.api.policy.rule.Sanction;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.policy.rule.Task;
import org.baoxue.api.policy.rule.Threshold;
import org.baoxue.api.policy.rule.Visit;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.evaluation.Sanctions;
import org.baoxue.policy.evaluation.Sanctions.Observation;
import org.baoxue.policy.evaluation.Thresholds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("某镇控流防辍工作方案（教管组）")
class TownPlanTest extends PlanTest {

    TownPlanTest() {
        super(Plan.atTown("town"));
    }

    @Override
    List<Sentence<?>> sentences() {
        return List.of(
                says(
                        "保证中小学年巩固率分别不低于98%和99%",
                        "threshold.annual-retention-rate-junior",
                        Threshold.class,
                        threshold(Indicator.ANNUAL_RETENTION_RATE, Stage.JUNIOR, Comparison.AT_LEAST, "98")),
                says(
                        "保证中小学年巩固率分别不低于98%和99%",
                        "threshold.annual-retention-rate-primary",
                        Threshold.class,
                        threshold(Indicator.ANNUAL_RETENTION_RATE, Stage.PRIMARY, Comparison.AT_LEAST, "99")),
                says(
                        "各中小学要成立控流防辍工作领导小组，校长担任组长",
                        "responsibility.leading-group",
                        Responsibility.class,
                        tiers("principal→school")),
                says(
                        "领导包班，教师包人，班主任具体负责",
                        "responsibility.education-line",
                        Responsibility.class,
                        tiers("class-leader→class", "class-teacher→class", "teacher→pupil")),
                says("班主任是本班控流防辍工作第一责任人", "responsibility.first", Responsibility.class, first(Party.CLASS_TEACHER)),
                says("控流防辍工作实施方案并报教管组备案", "obligation.plan-filing", Obligation.class, rule -> {
                    duty(Task.FILING, Party.SCHOOL, null).accept(rule);
                    assertThat(rule.with()).containsExactly(Party.CENTRAL_SCHOOL);
                }),
                says(
                        "实行每月每班学生上报制度",
                        "reporting.class-monthly",
                        Reporting.class,
                        report(UnitKind.CLASS, each(Period.MONTH), UnitKind.SCHOOL)),
                says(
                        "各中小学要于每月3日前把本校上月学生变动情况报教管组",
                        "reporting.monthly",
                        Reporting.class,
                        report(UnitKind.SCHOOL, each(Period.MONTH), UnitKind.CENTRAL_SCHOOL)),
                says(
                        "每学期开学各校要部署好教师家访工作，在规定区域内进行全面家访",
                        "visit.term-start",
                        Visit.class,
                        visit(VisitGroup.ALL_PUPILS, at(Border.TERM_START), Party.TEACHER)),
                says("报班领导、班主任、报班教师要一起家访，并做好家访记录", "visit.leaving-signs", Visit.class, rule -> {
                    visit(
                                    VisitGroup.LEAVING_SIGNS,
                                    irregular("发现学生有辍学转学迹象"),
                                    Party.CLASS_LEADER,
                                    Party.CLASS_TEACHER,
                                    Party.TEACHER)
                            .accept(rule);
                    assertThat(rule.together()).contains(true);
                    assertThat(rule.filedWith()).containsExactly(Party.SCHOOL);
                }),
                says("报班领导、班主任、报班教师要一起家访，并做好家访记录", "paper.visit-record", Paper.class, rule -> assertThat(rule.title())
                        .isEqualTo("家访记录")),
                says("做好家访记录", "form.visit-record", Form.class, form("家访记录")),
                says(
                        "各校要把控流防辍工作纳入班级工作月量化评估中",
                        "obligation.class-assessment",
                        Obligation.class,
                        duty(Task.ASSESSMENT, Party.SCHOOL, each(Period.MONTH))),
                says(
                        "每月检查与班主任津贴挂钩",
                        "sanction.class-teacher-pay",
                        Sanction.class,
                        sanction(Set.of(Conduct.GOOD_WORK, Conduct.INADEQUATE_CONTROL), ConsequenceKind.PAY)),
                says(
                        "每学期初要制定《开学走访奖惩方案》",
                        "obligation.visit-plan",
                        Obligation.class,
                        duty(Task.PLAN, Party.SCHOOL, at(Border.TERM_START))),
                says(
                        "教管组每学期初、末组织检查清点人数",
                        "obligation.head-count",
                        Obligation.class,
                        duty(Task.HEAD_COUNT, Party.CENTRAL_SCHOOL, at(Border.TERM_START, Border.TERM_END))),
                says(
                        "每月根据学校月报情况核实学生人数",
                        "obligation.movement-check",
                        Obligation.class,
                        duty(Task.DATA_CHECK, Party.CENTRAL_SCHOOL, each(Period.MONTH))),
                says(
                        "学校每期上报一次异动花名册",
                        "reporting.term",
                        Reporting.class,
                        report(UnitKind.SCHOOL, each(Period.TERM), UnitKind.CENTRAL_SCHOOL)),
                says("异动花名册", "form.movements", Form.class, form("异动花名册")),
                says("每流失一名学生（到镇外就读或辍学）", "loss.lost-pupil", Loss.class, rule -> {
                    assertThat(rule.counts()).containsExactlyInAnyOrder(LossKind.LEFT_AREA, LossKind.DROPOUT);
                    assertThat(rule.boundary()).contains("镇外");
                }),
                says(
                        "每流失一名学生（到镇外就读或辍学）扣除该生公用经费",
                        "sanction.lost-pupil",
                        Sanction.class,
                        sanction(
                                new Cause.PerChild(Set.of(LossKind.LEFT_AREA, LossKind.DROPOUT)),
                                ConsequenceKind.FUNDING)),
                says(
                        "用于奖励流失生返校人数增加的学校",
                        "sanction.more-returns",
                        Sanction.class,
                        sanction(Set.of(Conduct.MORE_RETURNS), ConsequenceKind.FUNDING)),
                says(
                        "巩固率不达标的学校校长绩效考核当年不能评为优秀",
                        "sanction.target-missed-junior",
                        Sanction.class,
                        sanction(
                                new Cause.OfTarget(new RuleKey("threshold.annual-retention-rate-junior"), false),
                                ConsequenceKind.NOT_EXCELLENT)),
                says(
                        "巩固率不达标的学校校长绩效考核当年不能评为优秀",
                        "sanction.target-missed-primary",
                        Sanction.class,
                        sanction(
                                new Cause.OfTarget(new RuleKey("threshold.annual-retention-rate-primary"), false),
                                ConsequenceKind.NOT_EXCELLENT)));
    }

    @Override
    List<String> silences() {
        return List.of(
                "reporting.immediate",
                "population.compulsory",
                "definition.suspected",
                "definition.dropout",
                "governing-place.absence",
                "procedure.persuasion",
                "placement.returned",
                "notice.return",
                "send-education.frequency");
    }

    @ParameterizedTest(name = "{0} 的变动 → {1} 24时前")
    @CsvSource({"2026-11, 2026-12-03", "2026-12, 2027-01-03", "2028-02, 2028-03-03", "2026-09, 2026-10-03"})
    @DisplayName("每月3日前报上月：跨年、闰年、国庆假期内也不顺延")
    void lastMonthIsReportedByTheThird(String month, String lastDay) {
        assertThat(plan().dueOf(
                                plan().rule("reporting.monthly", Reporting.class)
                                        .rule(),
                                month))
                .isEqualTo(lastDay);
    }

    @ParameterizedTest(name = "{0} {1} 人流失 {2} 人 → 还可 {3} 人")
    @CsvSource({
        "junior, 500, 0, 10",
        "junior, 45, 0, 0",
        "junior, 50, 1, 0",
        "primary, 500, 2, 3",
        "primary, 99, 0, 0",
        "primary, 100, 2, -1"
    })
    @DisplayName("中学98%、小学99%：还可流失几人")
    void howManyMayStillBeLost(String stage, int base, int lost, int children) {
        Threshold rate = plan().rule("threshold.annual-retention-rate-" + stage, Threshold.class)
                .rule();

        assertThat(Thresholds.mayLose(rate, base, lost)).isEqualTo(children);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"LEFT_AREA, true", "DROPOUT, true", "ABNORMAL_FLOW, false", "NEVER_ENROLLED, false"})
    @DisplayName("到镇外就读或辍学各扣该生公用经费，别的不扣")
    void fundingFollowsEachLostPupil(LossKind loss, boolean moved) {
        Sanction funding = plan().rule("sanction.lost-pupil", Sanction.class).rule();

        assertThat(Sanctions.proposed(funding.cause(), new Observation.Lost(loss, 1)))
                .isEqualTo(moved);
        assertThat(Sanctions.proposed(funding.cause(), new Observation.Lost(loss, 0)))
                .isFalse();
    }
}
