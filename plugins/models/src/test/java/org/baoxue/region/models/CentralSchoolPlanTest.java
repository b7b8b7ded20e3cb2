package org.baoxue.region.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.region.models.Holds.at;
import static org.baoxue.region.models.Holds.duty;
import static org.baoxue.region.models.Holds.each;
import static org.baoxue.region.models.Holds.first;
import static org.baoxue.region.models.Holds.form;
import static org.baoxue.region.models.Holds.irregular;
import static org.baoxue.region.models.Holds.pledge;
import static org.baoxue.region.models.Holds.sanction;
import static org.baoxue.region.models.Holds.steps;
import static org.baoxue.region.models.Holds.tiers;
import static org.baoxue.region.models.Holds.visit;
import static org.baoxue.region.models.Sentence.says;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.baoxue.api.policy.rule.Border;
import org.baoxue.api.policy.rule.Conduct;
import org.baoxue.api.policy.rule.ConsequenceKind;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.GoverningPlace;
import org.baoxue.api.policy.rule.Notice;
import org.baoxue.api.policy.rule.NoticePurpose;
import org.baoxue.api.policy.rule.Obligation;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.api.policy.rule.Prevention;
import org.baoxue.api.policy.rule.Procedure;
import org.baoxue.api.policy.rule.Responsibility;
import org.baoxue.api.policy.rule.Sanction;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.Task;
import org.baoxue.api.policy.rule.Visit;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.Procedures;
import org.baoxue.policy.evaluation.Standing;
import org.baoxue.policy.evaluation.Visits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("某中心校控辍保学工作计划")
class CentralSchoolPlanTest extends PlanTest {

    CentralSchoolPlanTest() {
        super(Plan.atCentralSchool("central-school"));
    }

    @Override
    List<Sentence<?>> sentences() {
        return List.of(
                says("组长：校长 副组长：主任 组员：各班主任 责任人：校长", "responsibility.leading-group", Responsibility.class, rule -> {
                    tiers("principal→school").accept(rule);
                    first(Party.PRINCIPAL).accept(rule);
                }),
                says(
                        "校长包全中心校，教师包学生",
                        "responsibility.education-line",
                        Responsibility.class,
                        tiers("principal→central-school", "teacher→pupil")),
                says(
                        "学校与老师签订《学籍管理工作责任书》",
                        "responsibility.enrolment-pledge",
                        Responsibility.class,
                        pledge("学籍管理工作责任书", Party.SCHOOL, Party.TEACHER)),
                says("建立起重点生档案", "form.at-risk", Form.class, form("重点生档案")),
                says("每班要确立几名思想、学习等诸方面相对落后有可能辍学的学生为重点生，并建立起重点生档案", "prevention.at-risk", Prevention.class, rule -> {
                    assertThat(rule.file()).isEqualTo("重点生档案");
                    assertThat(rule.keptBy()).contains(Party.CLASS);
                }),
                says(
                        "开学初要全员出动对重点生家庭全访一次",
                        "visit.term-start",
                        Visit.class,
                        visit(VisitGroup.AT_RISK, at(Border.TERM_START), Party.TEACHER)),
                says(
                        "对未及时返校的学生重点访",
                        "visit.not-returned",
                        Visit.class,
                        visit(VisitGroup.NOT_RETURNED, at(Border.TERM_START), Party.TEACHER)),
                says(
                        "对学困生进行“心理健康”教育",
                        "obligation.learning-difficulty",
                        Obligation.class,
                        duty(Task.CARE, Party.TEACHER, null)),
                says(
                        "凡因失职、渎职、玩忽职守导致学生辍学的，坚决给予严肃追究责任人的责任",
                        "sanction.negligence",
                        Sanction.class,
                        sanction(Set.of(Conduct.NEGLIGENCE), ConsequenceKind.ACCOUNTABILITY)),
                says(
                        "坚持领导每周一次制止辍学工作会",
                        "obligation.weekly-meeting",
                        Obligation.class,
                        duty(Task.MEETING, Party.SCHOOL_LEADER, each(Period.WEEK))),
                says(
                        "每个教师对重点生每周家访一次",
                        "visit.at-risk",
                        Visit.class,
                        visit(VisitGroup.AT_RISK, each(Period.WEEK), Party.TEACHER)),
                says("对辍学学生每学期进行两次跟踪调查", "visit.dropout", Visit.class, rule -> {
                    visit(VisitGroup.DROPOUT, each(Period.TERM)).accept(rule);
                    assertThat(rule.times()).contains(2);
                }),
                says(
                        "组长每月检查一次各班班主任的“重点生”记录",
                        "obligation.record-check",
                        Obligation.class,
                        duty(Task.RECORD_CHECK, Party.PRINCIPAL, each(Period.MONTH))),
                says("摸底、汇总情况，包班到人", "obligation.survey", Obligation.class, duty(Task.SURVEY, Party.SCHOOL, null)),
                says("协助乡镇政府对辍学生家长或监护人发出“辍学生返校通知书”", "notice.return", Notice.class, rule -> {
                    assertThat(rule.title()).isEqualTo("辍学生返校通知书");
                    assertThat(rule.issuer()).contains(Party.TOWNSHIP_GOVERNMENT);
                    assertThat(rule.assists()).containsExactly(Party.SCHOOL);
                    assertThat(rule.purpose()).isEqualTo(NoticePurpose.RETURN);
                }),
                says(
                        "如未按规定期限返校，应及时报告乡镇政府实施行政处罚或追究法律责任",
                        "procedure.persuasion",
                        Procedure.class,
                        steps(StepKind.ORDER, StepKind.REPORT, StepKind.PENALTY, StepKind.JUDICIAL)),
                says("要坚持以流入地管理为主的原则", "governing-place.entry", GoverningPlace.class, rule -> {
                    assertThat(rule.place()).isEqualTo(Place.RESIDENCE);
                    assertThat(rule.approval()).isEmpty();
                }),
                says(
                        "学校校长要把控辍目标分解量化到各年段、各班级",
                        "obligation.split-target",
                        Obligation.class,
                        duty(Task.PLAN, Party.PRINCIPAL, null)),
                says("校长与教师、教师与学生家长要签定控辍责任书", "responsibility.pledges", Responsibility.class, rule -> {
                    pledge("控辍责任书", Party.PRINCIPAL, Party.TEACHER).accept(rule);
                    pledge("控辍责任书", Party.TEACHER, Party.GUARDIAN).accept(rule);
                }),
                says(
                        "班主任老师发现有思想波动者尽快做家访",
                        "visit.leaving-signs",
                        Visit.class,
                        visit(VisitGroup.LEAVING_SIGNS, irregular("尽快"), Party.CLASS_TEACHER)));
    }

    @Override
    List<String> silences() {
        return List.of(
                "threshold.retention-rate",
                "population.compulsory",
                "definition.suspected",
                "definition.dropout",
                "governing-place.absence",
                "reporting.immediate",
                "reporting.monthly",
                "placement.returned",
                "send-education.frequency");
    }

    @ParameterizedTest(name = "到 {1}，访过 {0} → {2}")
    @CsvSource({
        "2026-11-17, 2026-11-20, MET",
        "'', 2026-11-18, OPEN",
        "'', 2026-11-20, AT_RISK",
        "2026-11-15, 2026-11-16, OPEN",
        "2026-11-22, 2026-11-22, MET"
    })
    @DisplayName("每个教师对重点生每周家访一次")
    void eachWeekAVisit(String visited, String today, Standing standing) {
        assertThat(standing("visit.at-risk", visited, today)).isEqualTo(standing);
    }

    @ParameterizedTest(name = "到 {1}，查过 {0} → {2}")
    @CsvSource({
        "2026-09-20 2026-12-15, 2026-12-20, MET",
        "2026-09-20 2026-09-20, 2026-12-20, OPEN",
        "2026-09-20, 2027-02-28, AT_RISK",
        "'', 2027-02-28, BROKEN"
    })
    @DisplayName("对辍学学生每学期进行两次跟踪调查：同一天两次算一次")
    void twoFollowUpsInATerm(String visited, String today, Standing standing) {
        assertThat(standing("visit.dropout", visited, today)).isEqualTo(standing);
    }

    private Standing standing(String key, String visited, String today) {
        List<LocalDate> days = visited.isEmpty()
                ? List.of()
                : List.of(visited.split(" ")).stream().map(LocalDate::parse).toList();
        return Visits.standing(
                        plan().rule(key, Visit.class), days, LocalDate.parse(today), Calendars.of(plan().policy()))
                .orElseThrow();
    }

    @Test
    @DisplayName("通知书由乡镇政府发，学校只是协助；没有按期返校由学校报告")
    void theTownshipIssuesAndTheSchoolReports() {
        Procedure procedure =
                plan().rule("procedure.persuasion", Procedure.class).rule();
        Notice notice = plan().rule("notice.return", Notice.class).rule();

        assertThat(Procedures.mayIssue(plan().policy(), notice, Party.TOWNSHIP_GOVERNMENT))
                .isTrue();
        assertThat(Procedures.mayIssue(plan().policy(), notice, Party.SCHOOL)).isFalse();
        assertThat(Procedures.next(procedure, StepKind.ORDER).orElseThrow().by())
                .contains(Party.SCHOOL);
    }
}
