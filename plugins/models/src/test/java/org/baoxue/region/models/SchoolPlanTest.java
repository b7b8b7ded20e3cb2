package org.baoxue.region.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.region.models.Holds.duty;
import static org.baoxue.region.models.Holds.each;
import static org.baoxue.region.models.Holds.irregular;
import static org.baoxue.region.models.Holds.sanction;
import static org.baoxue.region.models.Holds.threshold;
import static org.baoxue.region.models.Holds.tiers;
import static org.baoxue.region.models.Sentence.says;

import java.util.List;
import java.util.Set;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Comparison;
import org.baoxue.api.policy.rule.Conduct;
import org.baoxue.api.policy.rule.ConsequenceKind;
import org.baoxue.api.policy.rule.Definition;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("某校控辍保学工作计划")
class SchoolPlanTest extends PlanTest {

    SchoolPlanTest() {
        super(Plan.atSchool("school"));
    }

    @Override
    List<Sentence<?>> sentences() {
        return List.of(
                says(
                        "要求班主任老师及时注意学生的思想状况，做好思想工作",
                        "obligation.pupils-thoughts",
                        Obligation.class,
                        duty(Task.CARE, Party.CLASS_TEACHER, irregular("及时"))),
                says(
                        "使在校学生的巩固率达到100%",
                        "threshold.retention-rate", Threshold.class, rule -> {
                            threshold(Indicator.RETENTION_RATE, Stage.COMPULSORY, Comparison.AT_LEAST, "100")
                                    .accept(rule);
                            assertThat(rule.population()).contains("在校学生");
                        }),
                says(
                        "成立以校长为组长的依法治辍工作领导小组",
                        "responsibility.leading-group",
                        Responsibility.class,
                        tiers("principal→school")),
                says(
                        "严格落实《学籍管理工作与措施》",
                        "obligation.enrolment-files",
                        Obligation.class,
                        duty(Task.FILE, Party.SCHOOL, null)),
                says(
                        "每位成员的工作态度及工作表现、工作成绩均与每年一次的教师考核相联系",
                        "obligation.assessment",
                        Obligation.class,
                        duty(Task.ASSESSMENT, Party.SCHOOL, each(Period.YEAR))),
                says(
                        "工作成绩均与每年一次的教师考核相联系",
                        "sanction.assessment",
                        Sanction.class,
                        sanction(Set.of(Conduct.GOOD_WORK, Conduct.INADEQUATE_CONTROL), ConsequenceKind.ASSESSMENT)));
    }

    @Override
    List<String> silences() {
        return List.of(
                "population.compulsory",
                "definition.suspected",
                "definition.dropout",
                "governing-place.absence",
                "reporting.class-immediate",
                "reporting.immediate",
                "reporting.monthly",
                "visit.term-start",
                "procedure.persuasion",
                "placement.returned",
                "notice.return",
                "send-education.frequency");
    }

    @Test
    @DisplayName("三段话没有时限：月报与认定天数由上层补足，别的没有")
    void whatIsNotSaidIsFilledFromAbove() {
        assertThat(plan().rule("reporting.monthly", Reporting.class).rule().deadline())
                .isPresent();
        assertThat(plan().rule("definition.suspected", Definition.class)
                        .fields()
                        .get("absence")
                        .origin())
                .isEqualTo(Origin.PLATFORM_DEFAULT);
        assertThat(plan().policy().silent()).containsKey(new RuleKey("reporting.immediate"));
    }
}
