package org.baoxue.region.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.region.models.Holds.aid;
import static org.baoxue.region.models.Holds.at;
import static org.baoxue.region.models.Holds.duty;
import static org.baoxue.region.models.Holds.form;
import static org.baoxue.region.models.Holds.irregular;
import static org.baoxue.region.models.Holds.pledge;
import static org.baoxue.region.models.Holds.sanction;
import static org.baoxue.region.models.Holds.steps;
import static org.baoxue.region.models.Holds.supervised;
import static org.baoxue.region.models.Holds.tiers;
import static org.baoxue.region.models.Sentence.says;

import java.util.List;
import java.util.Set;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Aid;
import org.baoxue.api.policy.rule.Border;
import org.baoxue.api.policy.rule.Conduct;
import org.baoxue.api.policy.rule.ConsequenceKind;
import org.baoxue.api.policy.rule.Fact;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.GoverningPlace;
import org.baoxue.api.policy.rule.Obligation;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.api.policy.rule.Population;
import org.baoxue.api.policy.rule.PopulationGroup;
import org.baoxue.api.policy.rule.Prevention;
import org.baoxue.api.policy.rule.Procedure;
import org.baoxue.api.policy.rule.Responsibility;
import org.baoxue.api.policy.rule.Sanction;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.Supervision;
import org.baoxue.api.policy.rule.Task;
import org.baoxue.policy.evaluation.Sanctions;
import org.baoxue.policy.evaluation.Sanctions.Observation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("某乡镇中心校控制学生流失措施")
class TownshipCentralSchoolPlanTest extends PlanTest {

    TownshipCentralSchoolPlanTest() {
        super(Plan.atTown("township-central-school"));
    }

    @Override
    List<Sentence<?>> sentences() {
        return List.of(
                says(
                        "要经常性地向广大群众和家长进行法制宣传",
                        "obligation.publicity",
                        Obligation.class,
                        duty(Task.PUBLICITY, Party.SCHOOL, irregular("经常性"))),
                says(
                        "采取教育、经济处罚和法律制裁等方面的措施",
                        "procedure.persuasion",
                        Procedure.class,
                        steps(StepKind.PERSUADE, StepKind.PENALTY, StepKind.JUDICIAL)),
                says("学校与教师之间签订的控辍目标责任制度", "responsibility.pledges", Responsibility.class, rule -> {
                    pledge("控辍目标责任书", Party.SCHOOL, Party.TEACHER).accept(rule);
                    tiers("class-teacher→class").accept(rule);
                }),
                says("域内所有学龄前儿童情况，适龄儿童少年的入学、流动、流失等情况进行全面了解，登记造册", "population.compulsory", Population.class, rule -> {
                    assertThat(rule.counted()).containsExactly(PopulationGroup.PRE_SCHOOL);
                    assertThat(rule.ledgers()).containsExactly("义务教育管理档案");
                    assertThat(rule.entryAge()).as("由义务教育法补足").contains(6);
                }),
                says(
                        "登记造册，并定期进行检查核实",
                        "obligation.archive",
                        Obligation.class,
                        duty(Task.FILE, Party.TEACHING_OFFICE, irregular("定期"))),
                says("入学以流入地公办学校就读为主，但须经户籍所在地乡（镇）有关部门核准", "governing-place.entry", GoverningPlace.class, rule -> {
                    assertThat(rule.fact()).isEqualTo(Fact.ENTRY);
                    assertThat(rule.place()).isEqualTo(Place.RESIDENCE);
                    assertThat(rule.approval()).contains(Place.HOUSEHOLD);
                }),
                says(
                        "建立具体流向登记，掌握其去向及就学情况",
                        "obligation.whereabouts",
                        Obligation.class,
                        duty(Task.REGISTRATION, Party.SCHOOL, null)),
                says("流入地政府教育行政部门要与公安部门主动联系", "obligation.police-contact", Obligation.class, rule -> {
                    duty(Task.CONTACT, Party.COUNTY_EDUCATION, null).accept(rule);
                    assertThat(rule.with()).containsExactly(Party.POLICE);
                }),
                says(
                        "每学年末对学生流动流失情况进行登记核实",
                        "obligation.movement-check",
                        Obligation.class,
                        duty(Task.DATA_CHECK, Party.SCHOOL, at(Border.SCHOOL_YEAR_END))),
                says("建立贫困家庭学生情况档案", "form.poor-pupils", Form.class, form("贫困家庭学生情况档案")),
                says("建立贫困家庭学生情况档案", "prevention.poor-pupils", Prevention.class, rule -> {
                    assertThat(rule.file()).isEqualTo("贫困家庭学生情况档案");
                    assertThat(rule.help()).containsExactly("免杂费", "免书费", "生活补助");
                }),
                says("分别实行免杂费、免书费和给予生活补助等具体资助措施", "aid.poor-pupils", Aid.class, aid("免杂费", "免书费", "生活补助")),
                says(
                        "在聘任、考核和评模奖励时实行“一票否决制”",
                        "sanction.ethics",
                        Sanction.class,
                        sanction(
                                Set.of(Conduct.ETHICS, Conduct.DRIVING_OUT),
                                ConsequenceKind.VETO,
                                ConsequenceKind.DISMISSAL)),
                says("每学年开学后，要结合“两基”复查和各项专项检查，对控制学生流失进行专项督导检查", "supervision.special", Supervision.class, rule -> {
                    supervised(Party.SUPERVISION, "sanction.over-national-limit")
                            .accept(rule);
                    assertThat(rule.when()).contains(at(Border.SCHOOL_YEAR_START));
                }),
                says(
                        "流失率超过国家要求的，要进行通报批评，并责令采取措施，保证流失的学生按期复学",
                        "sanction.over-national-limit",
                        Sanction.class,
                        sanction(Set.of(Conduct.OVER_PRESCRIBED), ConsequenceKind.CRITICISM, ConsequenceKind.RECALL)),
                says(
                        "要把学生巩固率作为评价教师和教师工作的重要指标",
                        "obligation.assessment",
                        Obligation.class,
                        duty(Task.ASSESSMENT, Party.SCHOOL, null)),
                says(
                        "凡是控制流失工作不到位或辍学人数超过规定的，要对教师评先评优实行一票否决",
                        "sanction.inadequate-control",
                        Sanction.class,
                        sanction(Set.of(Conduct.INADEQUATE_CONTROL, Conduct.OVER_PRESCRIBED), ConsequenceKind.VETO)),
                says(
                        "辍学情况严重的，要依据有关规定严肃追究责任人的责任，并给予通报批评或警告、记过处分",
                        "sanction.serious-dropout",
                        Sanction.class,
                        sanction(
                                Set.of(Conduct.SERIOUS_DROPOUT),
                                ConsequenceKind.ACCOUNTABILITY,
                                ConsequenceKind.CRITICISM,
                                ConsequenceKind.WARNING,
                                ConsequenceKind.DEMERIT)),
                says(
                        "班主任教师要协同所有任课教师做好各方面工作，不得以任何理由强迫学生退学",
                        "obligation.no-driving-out",
                        Obligation.class,
                        duty(Task.CARE, Party.CLASS_TEACHER, null)));
    }

    @Override
    List<String> silences() {
        return List.of(
                "definition.suspected",
                "definition.dropout",
                "reporting.class-immediate",
                "reporting.immediate",
                "reporting.monthly",
                "visit.term-start",
                "placement.returned",
                "notice.return",
                "send-education.frequency");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "ETHICS, sanction.ethics",
        "DRIVING_OUT, sanction.ethics",
        "INADEQUATE_CONTROL, sanction.inadequate-control",
        "SERIOUS_DROPOUT, sanction.serious-dropout"
    })
    @DisplayName("每种情形只提示它自己的那一条")
    void eachConductHasItsOwnSanction(Conduct conduct, String key) {
        assertThat(plan().policy().rules(Sanction.class))
                .filteredOn(rule -> Sanctions.proposed(rule.rule().cause(), new Observation.Seen(conduct)))
                .extracting(rule -> rule.key().text())
                .containsExactly(key);
    }

    @Test
    @DisplayName("流入地为主是原则上的，没有说是必须")
    void thePlaceOfResidenceIsAPrinciple() {
        assertThat(plan().strength("governing-place.entry")).isEqualTo(Strength.IN_PRINCIPLE);
    }
}
