package org.baoxue.region.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.region.models.Holds.duty;
import static org.baoxue.region.models.Holds.each;
import static org.baoxue.region.models.Holds.form;
import static org.baoxue.region.models.Holds.irregular;
import static org.baoxue.region.models.Holds.pledge;
import static org.baoxue.region.models.Holds.report;
import static org.baoxue.region.models.Holds.sanction;
import static org.baoxue.region.models.Holds.threshold;
import static org.baoxue.region.models.Holds.tiers;
import static org.baoxue.region.models.Sentence.says;

import java.util.List;
import java.util.Set;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Comparison;
import org.baoxue.api.policy.rule.Conduct;
import org.baoxue.api.policy.rule.ConsequenceKind;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Obligation;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.Responsibility;
import org.baoxue.api.policy.rule.Sanction;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.policy.rule.Task;
import org.baoxue.api.policy.rule.Threshold;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.evaluation.Thresholds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("学校与班主任控制辍学工作目标责任书")
class ClassTeacherPlanTest extends PlanTest {

    ClassTeacherPlanTest() {
        super(Plan.atSchool("class-teacher"));
    }

    @Override
    List<Sentence<?>> sentences() {
        return List.of(
                says("学校与各班班主任签定控制辍学工作目标责任书", "responsibility.pledges", Responsibility.class, rule -> {
                    pledge("控制辍学工作目标责任书", Party.SCHOOL, Party.CLASS_TEACHER).accept(rule);
                    assertThat(rule.pledges().get(0).contains()).hasSize(5).contains("各班主任要抓好在校生的巩固工作，确保目标的实现");
                }),
                says(
                        "适龄儿童少年入学率要达到100%",
                        "threshold.enrolment-rate",
                        Threshold.class,
                        threshold(Indicator.ENROLMENT_RATE, Stage.COMPULSORY, Comparison.AT_LEAST, "100")),
                says(
                        "年巩固率要达到99.8%以上",
                        "threshold.annual-retention-rate",
                        Threshold.class,
                        threshold(Indicator.ANNUAL_RETENTION_RATE, Stage.COMPULSORY, Comparison.AT_LEAST, "99.8")),
                says(
                        "残疾儿童入学率达到90%以上",
                        "threshold.disabled-enrolment-rate",
                        Threshold.class,
                        threshold(Indicator.DISABLED_ENROLMENT_RATE, Stage.COMPULSORY, Comparison.AT_LEAST, "90")),
                says(
                        "力争自己班内学生在初中阶段无辍学现象发生",
                        "threshold.dropout-count",
                        Threshold.class,
                        threshold(Indicator.DROPOUT_COUNT, Stage.JUNIOR, Comparison.AT_MOST, "0")),
                says(
                        "对班内每一位学生的籍贯、家庭住址及联系方式，家庭经济状况、学生的身体健康状况、心理性格特点等都登记造册",
                        "form.pupil-register",
                        Form.class,
                        form("班级学生登记册", "籍贯", "家庭住址", "联系方式", "家庭经济状况", "身体健康状况", "心理性格特点")),
                says("登记造册，上报学校一份，自己班内留一份", "obligation.pupil-register", Obligation.class, rule -> {
                    duty(Task.REGISTRATION, Party.CLASS_TEACHER, null).accept(rule);
                    assertThat(rule.with()).containsExactly(Party.SCHOOL);
                    assertThat(rule.form()).contains(new RuleKey("form.pupil-register"));
                }),
                says(
                        "班主任要经常深入细致地做好学生的思想工作，随时掌握每一位学生的思想状况",
                        "obligation.pupils-thoughts",
                        Obligation.class,
                        duty(Task.CARE, Party.CLASS_TEACHER, irregular("经常"))),
                says(
                        "一有辍学苗头，随即有针对性的做好工作",
                        "obligation.early-signs",
                        Obligation.class,
                        duty(Task.CARE, Party.CLASS_TEACHER, irregular("一有辍学苗头"))),
                says(
                        "各班每周向学校报告一次在较学生的巩固情况",
                        "reporting.class-weekly",
                        Reporting.class,
                        report(UnitKind.CLASS, each(Period.WEEK), UnitKind.SCHOOL)),
                says(
                        "同时要建立《辍学情况登记表》",
                        "obligation.dropout-register",
                        Obligation.class,
                        duty(Task.LEDGER, Party.CLASS, null)),
                says("《辍学情况登记表》", "form.dropout-register", Form.class, form("辍学情况登记表")),
                says(
                        "各班主任要抓好在校生的巩固工作，确保目标的实现",
                        "responsibility.education-line",
                        Responsibility.class,
                        tiers("class-teacher→class")),
                says("控辍工作由教导处和政教处负责组织考核", "obligation.assessment", Obligation.class, rule -> {
                    duty(Task.ASSESSMENT, Party.TEACHING_OFFICE, null).accept(rule);
                    assertThat(rule.with()).containsExactly(Party.DISCIPLINE_OFFICE);
                }),
                says(
                        "考核结果作为对班主任实施奖惩的重要依据之一",
                        "sanction.assessment",
                        Sanction.class,
                        sanction(Set.of(Conduct.TARGET_MET, Conduct.TARGET_MISSED), ConsequenceKind.ASSESSMENT)));
    }

    @Override
    List<String> silences() {
        return List.of(
                "reporting.immediate",
                "reporting.class-immediate",
                "aid.poor-pupils",
                "population.compulsory",
                "definition.suspected",
                "definition.dropout",
                "governing-place.absence",
                "procedure.persuasion",
                "placement.returned",
                "notice.return",
                "send-education.frequency");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({"2026-W47, 2026-11-22", "2026-W40, 2026-10-04", "2026-W53, 2027-01-03"})
    @DisplayName("每周报告一次，没有写周几：由标明的平台默认补为本周日，跨月、跨年也一样")
    void theClassReportsEachWeek(String week, String lastDay) {
        Reporting weekly =
                plan().rule("reporting.class-weekly", Reporting.class).rule();

        assertThat(plan().dueOf(weekly, week)).isEqualTo(lastDay);
        assertThat(plan().rule("reporting.class-weekly", Reporting.class)
                        .fields()
                        .get("deadline")
                        .origin())
                .isEqualTo(Origin.PLATFORM_DEFAULT);
    }

    @ParameterizedTest(name = "{0} 人还可流失 {1} 人")
    @CsvSource({"45, 0", "499, 0", "500, 1", "1000, 2"})
    @DisplayName("年巩固率99.8%以上：还可流失几人")
    void howManyMayStillBeLost(int base, int children) {
        Threshold rate =
                plan().rule("threshold.annual-retention-rate", Threshold.class).rule();

        assertThat(Thresholds.mayLose(rate, base, 0)).isEqualTo(children);
    }

    @Test
    @DisplayName("“力争”不是必须，其余各项是必须")
    void strivingIsNoMust() {
        assertThat(plan().strength("threshold.dropout-count")).isEqualTo(Strength.STRIVE);
        assertThat(plan().strength("threshold.annual-retention-rate")).isEqualTo(Strength.MUST);
    }
}
