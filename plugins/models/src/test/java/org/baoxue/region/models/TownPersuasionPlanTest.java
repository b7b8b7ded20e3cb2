package org.baoxue.region.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.region.models.Holds.aid;
import static org.baoxue.region.models.Holds.duty;
import static org.baoxue.region.models.Holds.first;
import static org.baoxue.region.models.Holds.form;
import static org.baoxue.region.models.Holds.model;
import static org.baoxue.region.models.Holds.placed;
import static org.baoxue.region.models.Holds.pledge;
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
import java.util.Set;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Aid;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.api.policy.rule.Comparison;
import org.baoxue.api.policy.rule.Conduct;
import org.baoxue.api.policy.rule.ConsequenceKind;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Obligation;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Placement;
import org.baoxue.api.policy.rule.PlacementFactor;
import org.baoxue.api.policy.rule.PlacementKind;
import org.baoxue.api.policy.rule.Procedure;
import org.baoxue.api.policy.rule.Reconciliation;
import org.baoxue.api.policy.rule.Responsibility;
import org.baoxue.api.policy.rule.RosterList;
import org.baoxue.api.policy.rule.Sanction;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.StrikeOffNeed;
import org.baoxue.api.policy.rule.Supervision;
import org.baoxue.api.policy.rule.Tag;
import org.baoxue.api.policy.rule.Task;
import org.baoxue.api.policy.rule.Threshold;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.policy.rule.Visit;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.Placements;
import org.baoxue.policy.evaluation.Procedures;
import org.baoxue.policy.evaluation.Standing;
import org.baoxue.policy.evaluation.Thresholds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("某镇劝返学生工作方案")
class TownPersuasionPlanTest extends PlanTest {

    TownPersuasionPlanTest() {
        super(Plan.atTown("town-persuasion"));
    }

    @Override
    List<Sentence<?>> sentences() {
        return List.of(
                says(
                        "开展一轮义教阶段学生流失大排查",
                        "obligation.four-rounds",
                        Obligation.class,
                        duty(Task.CAMPAIGN, Party.TOWNSHIP_GOVERNMENT, null)),
                says(
                        "全镇小学和初中阶段适龄儿童全部入学",
                        "threshold.enrolment-rate",
                        Threshold.class,
                        threshold(Indicator.ENROLMENT_RATE, Stage.COMPULSORY, Comparison.AT_LEAST, "100")),
                says("小学辍学率控制在0.06％", "threshold.dropout-rate-primary", Threshold.class, rule -> {
                    threshold(Indicator.DROPOUT_RATE, Stage.PRIMARY, Comparison.AT_MOST, "0.06")
                            .accept(rule);
                    assertThat(rule.suspectedMisprint()).isTrue();
                }),
                says("初中辍学率控制在0.20％", "threshold.dropout-rate-junior", Threshold.class, rule -> {
                    threshold(Indicator.DROPOUT_RATE, Stage.JUNIOR, Comparison.AT_MOST, "0.20")
                            .accept(rule);
                    assertThat(rule.suspectedMisprint()).isTrue();
                }),
                says("单位主要领导为劝返学生工作第一责任人", "responsibility.first", Responsibility.class, first(Party.UNIT_HEAD)),
                says(
                        "镇包村干部、学校、村两委成员组成劝返工作队",
                        "obligation.persuasion-team",
                        Obligation.class,
                        duty(Task.CARE, Party.TOWNSHIP_LEADER, null)),
                says("层层签订控辍保学责任书", "responsibility.pledges", Responsibility.class, pledge("控辍保学责任书")),
                says("实行三包制度，即：学校领导包片、包村，班主任包班，科任教师包生", "responsibility.education-line", Responsibility.class, rule -> {
                    model("三包").accept(rule);
                    tiers("school-leader→area", "school-leader→village", "class-teacher→class", "subject-teacher→pupil")
                            .accept(rule);
                }),
                says(
                        "按九年义务教育巩固率95.5％的目标",
                        "threshold.nine-year-retention-rate",
                        Threshold.class,
                        threshold(Indicator.NINE_YEAR_RETENTION_RATE, Stage.COMPULSORY, Comparison.AT_LEAST, "95.5")),
                says(
                        "“双线四包”工作责任制和镇级“联校包村”帮扶安排",
                        "responsibility.double-line",
                        Responsibility.class,
                        model("双线四包、联校包村")),
                says(
                        "按照“一家一案、一生一案”的指导思想",
                        "obligation.persuasion-plan",
                        Obligation.class,
                        duty(Task.PLAN, Party.SCHOOL, null)),
                says(
                        "劝返辍学学生任务要落实到相应干部、村委、村民小组和学校领导、班主任、科任教师",
                        "responsibility.persuasion",
                        Responsibility.class,
                        tiers(
                                "township-leader→pupil",
                                "village→pupil",
                                "village-group→pupil",
                                "school-leader→pupil",
                                "class-teacher→pupil",
                                "subject-teacher→pupil")),
                says("要从5月份开始，开展辍学学生“大家访”活动", "visit.dropout", Visit.class, rule -> {
                    visit(VisitGroup.DROPOUT, new Trigger.FromMonth(5), Party.SCHOOL, Party.VILLAGE)
                            .accept(rule);
                    assertThat(rule.guardianSigns()).contains(true);
                }),
                says(
                        "对厌学或其他原因不想上学的学生",
                        "obligation.averse-care",
                        Obligation.class,
                        duty(Task.CARE, Party.SCHOOL, null)),
                says(
                        "对已经排查出经核实的辍学学生，各村、各学校要建立台账",
                        "obligation.ledger",
                        Obligation.class,
                        duty(Task.LEDGER, Party.SCHOOL, null)),
                says(
                        "对劝返的时限、方式方法、责任人都要有明确的要求，劝返工作实行销号制",
                        "form.ledger",
                        Form.class,
                        form("辍学学生劝返台账", "劝返时限", "方式方法", "责任人", "销号时间")),
                says("劝返一个，在台账上销号一个，并及时在学籍信息管理系统操作为返校就读状态", "procedure.persuasion", Procedure.class, rule -> {
                    steps(StepKind.PERSUADE, StepKind.RETURN, StepKind.PLACE, StepKind.STRIKE_OFF)
                            .accept(rule);
                    assertThat(rule.team()).containsExactly(Party.TOWNSHIP_LEADER, Party.SCHOOL, Party.VILLAGE_CADRE);
                    assertThat(rule.strikeOff().orElseThrow().nationalStatus()).contains("返校就读");
                }),
                says(
                        "辍学一年以内的，原则上进入原来的辍学班级就读",
                        "placement.within-one-year",
                        Placement.class,
                        placed(PlacementKind.ORIGINAL_CLASS)),
                says(
                        "年龄较大且不愿在原年级就读的劝返学生，学校可根据实际情况，适当调整年级",
                        "placement.older",
                        Placement.class,
                        placed(PlacementKind.ADJUSTED_GRADE)),
                says("可采取单独分年级编班就读，原则上每班学生不超过45人", "placement.over-one-year", Placement.class, rule -> {
                    placed(PlacementKind.SEPARATE_CLASS).accept(rule);
                    assertThat(rule.classCap()).contains(45);
                    assertThat(rule.factors())
                            .containsExactly(PlacementFactor.WISH, PlacementFactor.AGE, PlacementFactor.STUDENT_NUMBER);
                }),
                says(
                        "决不能让一个劝返学生在中途辍学",
                        "obligation.returned-care",
                        Obligation.class,
                        duty(Task.CARE, Party.SCHOOL, new Trigger.OnFact(Set.of(CaseFact.RETURNED)))),
                says(
                        "扎实做好辍学学生标注登记工作",
                        "obligation.national-system",
                        Obligation.class,
                        duty(Task.NATIONAL_SYSTEM, Party.SCHOOL, null)),
                says(
                        "对在籍不在校学生逐一核实，确保学籍系统信息与实际一致",
                        "reconciliation.enrolment-attending",
                        Reconciliation.class,
                        rule -> assertThat(rule.lists()).containsExactly(RosterList.ENROLMENT, RosterList.ATTENDING)),
                says(
                        "把流动、留守、残疾、家庭经济困难适龄儿童少年作为重点监测群体",
                        "tag.key-groups",
                        Tag.class,
                        watched("流动儿童", "留守儿童", "残疾儿童", "家庭经济困难儿童")),
                says("落实农村义务教育“两免一补”政策", "aid.poor-pupils", Aid.class, aid("一家一案、一生一案扶贫方案", "两免一补")),
                says("加强”送教上门”和“随班就读”管理", "send-education.home", SendEducation.class, rule -> assertThat(rule.quotas())
                        .isEmpty()),
                says(
                        "建立分工负责制，做到定人员、定任务、定时间、定标准",
                        "obligation.work-plan",
                        Obligation.class,
                        duty(Task.PLAN, Party.ANY_UNIT, null)),
                says(
                        "组织人员对各部门、各义务教育学校控辍保学工作整改情况进行督查",
                        "supervision.special",
                        Supervision.class,
                        supervised(Party.TOWNSHIP_GOVERNMENT, "sanction.inaction")),
                says(
                        "对认识不到位、整改不落实、行动迟缓、成效不明显的单位和个人，将按有关规定进行通报、约谈和责任追究",
                        "sanction.inaction",
                        Sanction.class,
                        sanction(
                                Set.of(
                                        Conduct.POOR_AWARENESS,
                                        Conduct.LATE_RECTIFICATION,
                                        Conduct.SLOW,
                                        Conduct.INEFFECTIVE),
                                ConsequenceKind.CRITICISM,
                                ConsequenceKind.INTERVIEW,
                                ConsequenceKind.ACCOUNTABILITY)));
    }

    @Override
    List<String> silences() {
        return List.of(
                "population.compulsory",
                "definition.suspected",
                "definition.dropout",
                "governing-place.absence",
                "reporting.immediate",
                "reporting.monthly",
                "notice.return",
                "send-education.frequency");
    }

    @ParameterizedTest(name = "{0} 离校、{1} 返校 → 原班 {2}")
    @CsvSource({
        "2025-03-01, 2026-03-01, true",
        "2025-03-01, 2026-03-02, false",
        "2024-02-29, 2025-03-01, true",
        "2024-02-29, 2025-03-02, false",
        "2027-03-01, 2028-03-01, true",
        "2027-03-01, 2028-03-02, false",
        "2026-09-01, 2026-09-02, true"
    })
    @DisplayName("辍学一年以内的进入原班级，一年以上的可单独编班：满一年的当日、2月29日")
    void oneYearToTheDay(LocalDate left, LocalDate returned, boolean original) {
        assertThat(applies("placement.within-one-year", left, returned)).isEqualTo(original);
        assertThat(applies("placement.over-one-year", left, returned)).isEqualTo(!original);
    }

    private boolean applies(String key, LocalDate left, LocalDate returned) {
        return Placements.applies(
                        plan().rule(key, Placement.class).rule(), left, returned, Calendars.of(plan().policy()))
                .orElseThrow();
    }

    @Test
    @DisplayName("“原则上”“可”都不是必须")
    void noPlacementIsAMust() {
        assertThat(List.of("within-one-year", "older", "over-one-year"))
                .allSatisfy(
                        name -> assertThat(plan().strength("placement." + name)).isEqualTo(Strength.IN_PRINCIPLE));
    }

    @ParameterizedTest(name = "{0} 人 → {1}")
    @CsvSource({"44, MET", "45, MET", "46, DEVIATION"})
    @DisplayName("原则上每班学生不超过45人：超过是偏离，需说明")
    void fortyFivePupils(int pupils, Standing standing) {
        assertThat(Placements.classSize(plan().rule("placement.over-one-year", Placement.class), pupils))
                .contains(standing);
    }

    @Test
    @DisplayName("劝返一个销号一个：返校与学籍系统状态齐备才销号")
    void struckOffOnlyWithBoth() {
        Procedure procedure =
                plan().rule("procedure.persuasion", Procedure.class).rule();

        assertThat(Procedures.mayStrikeOff(procedure, List.of(StrikeOffNeed.BACK_AT_SCHOOL)))
                .contains(false);
        assertThat(Procedures.mayStrikeOff(procedure, List.of(StrikeOffNeed.NATIONAL_STATUS)))
                .contains(false);
        assertThat(Procedures.mayStrikeOff(
                        procedure, List.of(StrikeOffNeed.BACK_AT_SCHOOL, StrikeOffNeed.NATIONAL_STATUS)))
                .contains(true);
    }

    @ParameterizedTest(name = "{0} {1} 人 → 还可流失 {2} 人")
    @CsvSource({"primary, 1666, 0", "primary, 1667, 1", "junior, 499, 0", "junior, 500, 1"})
    @DisplayName("0.06%与0.20%按印出的数算")
    void theRatesCountAsPrinted(String stage, int base, int children) {
        Threshold rate =
                plan().rule("threshold.dropout-rate-" + stage, Threshold.class).rule();

        assertThat(Thresholds.mayLose(rate, base, 0)).isEqualTo(children);
    }
}
