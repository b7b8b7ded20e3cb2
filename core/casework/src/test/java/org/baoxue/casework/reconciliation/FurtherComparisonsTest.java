package org.baoxue.casework.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.SendGroup;
import org.baoxue.casework.CaseFinding;
import org.baoxue.casework.CaseQuery;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.FoundBy;
import org.baoxue.casework.Personal;
import org.baoxue.casework.internal.reconcile.ReconciliationService;
import org.baoxue.casework.sendeducation.Conclusion;
import org.baoxue.casework.sendeducation.SendEvent;
import org.baoxue.casework.sendeducation.SendFile;
import org.baoxue.casework.testing.Compared;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ListKind;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("三比对之辍学×脱贫户，以及残联×学籍")
class FurtherComparisonsTest {

    private static final String GROUP = "姓名,身份证号,户籍行政区划代码,类别,等级,监护人\n";

    private final ComparedClass given;
    private final StoryCounty county;
    private final ReconciliationService comparisons;

    FurtherComparisonsTest(Database database, @TempDir Path folder) {
        given = new ComparedClass(database, folder);
        county = given.county;
        comparisons = given.comparisons;
    }

    @AfterEach
    void stop() {
        given.close();
    }

    @Test
    @DisplayName("不指明时按方案：金安的方案和国家通知点名的比，残联没有点名的不比")
    void the_plans_say_which_lists_are_compared() {
        ComparisonJob job = Compared.ended(comparisons, county.bureau, new ComparisonRequest("EDU", Set.of()));

        assertThat(job.state()).isEqualTo(ComparisonJob.State.DONE);
        assertThat(job.done()).isEqualTo(job.total()).isPositive();
        assertThat(job.runs())
                .extracting(ComparisonRun::comparison)
                .containsExactly(
                        ListComparison.HOUSEHOLD_ENROLMENT,
                        ListComparison.ENROLMENT_ATTENDING,
                        ListComparison.DROPOUTS_POVERTY_RELIEF);
        assertThat(job.runs()).allSatisfy(run -> assertThat(run.rules()).isNotEmpty());
        assertThat(given.run(ListComparison.DISABLED_ENROLMENT).rules())
                .as("方案未规定")
                .isEmpty();
        assertThat(comparisons.last(county.bureau, "EDU")).hasSize(4);
    }

    @Test
    @DisplayName("辍学×脱贫户：证号相同的即认定，个案可按脱贫户筛选；姓名、监护人相同而没有证号的由人判断")
    void a_child_out_of_school_on_the_list_is_marked() {
        CaseView unschooled = county.cases.open(
                county.bureau,
                new CaseFinding(
                        CaseFinding.Door.NEVER_ENROLLED,
                        county.unschooled(),
                        LocalDate.parse("2026-09-07"),
                        FoundBy.SURVEY,
                        "入户核实"));
        CaseView gone = county.cases.open(
                county.bureau,
                new CaseFinding(
                        CaseFinding.Door.SUSPECTED,
                        given.child("张小军"),
                        LocalDate.parse("2026-09-07"),
                        FoundBy.REPORTED,
                        "未到校"));
        assertThat(given.run(ListComparison.DROPOUTS_POVERTY_RELIEF).remarks()).isNotEmpty();
        county.listed(
                ListKind.POVERTY_RELIEF,
                GROUP
                        + "李小花,%s,341502101,脱贫户,,李大山\n".formatted(ComparedClass.number("34150220170602002"))
                        + "张小军,%s,341502101,监测对象,,张大军\n".formatted(ComparedClass.number("34150220160506021")));

        ComparisonRun run = given.run(ListComparison.DROPOUTS_POVERTY_RELIEF);

        assertThat(List.of(run.compared(), run.found(), run.likely(), run.open()))
                .containsExactly(2L, 2L, 1L, 1L);
        assertThat(poor()).containsExactly(unschooled.child());
        Finding likely = given.finding(county.bureau, ListComparison.DROPOUTS_POVERTY_RELIEF, FindingState.OPEN);
        assertThat(likely.child()).isEqualTo(gone.child());
        given.explain(likely, Explanation.POOR, "户口簿与监测户手册");
        assertThat(poor()).containsExactlyInAnyOrder(unschooled.child(), gone.child());
        assertThatThrownBy(() -> comparisons.explain(
                        county.bureau,
                        ListComparison.DROPOUTS_POVERTY_RELIEF,
                        unschooled.child(),
                        Explanation.NOT_POOR,
                        "不是",
                        "x"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("残联×学籍：适龄残疾儿童既不在籍、送教也没有落实的查出；查实失学即立案")
    void a_disabled_child_in_no_school_is_found() {
        county.listed(
                ListKind.DISABLED,
                GROUP
                        + "李小花,%s,341502101,智力,二级,李大山\n".formatted(ComparedClass.number("34150220170602002"))
                        + "赵小雨,%s,341502101,听力,三级,赵大雨\n".formatted(ComparedClass.number("34150220170705051"))
                        + "孙小小,%s,341502101,肢体,一级,孙大小\n".formatted(ComparedClass.number("34150220240602002")));

        ComparisonRun run = given.run(ListComparison.DISABLED_ENROLMENT);

        assertThat(List.of(run.compared(), run.matched(), run.found())).containsExactly(2L, 1L, 1L);
        Finding found = given.finding(county.township, ListComparison.DISABLED_ENROLMENT);
        assertThat(found.name()).contains("李小花");
        assertThatThrownBy(() -> given.explain(found, Explanation.ON_LEAVE, "假条"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("残联×学籍");
        given.explain(found, Explanation.NEVER_ENROLLED, "入户核实");
        assertThat(county.theCase().state()).isEqualTo(CaseState.NEVER_ENROLLED);
    }

    @Test
    @DisplayName("残联×学籍：名单不再列入而送教照常落实的残疾儿童，不查出")
    void a_disabled_child_who_is_taught_at_home_is_not_found() {
        ChildId taught = given.child("王小明");
        county.clock.set("2026-09-07T16:00");
        send(
                taught,
                new SendEvent.Applied(
                        LocalDate.parse("2026-09-07"),
                        Party.GUARDIAN,
                        Set.of(Party.SCHOOL, Party.DISABLED_FEDERATION),
                        "S1",
                        Optional.of(SendGroup.DISABLED_UNABLE),
                        Personal.of("")));
        send(
                taught,
                new SendEvent.Assessed(
                        LocalDate.parse("2026-09-07"),
                        Personal.of("县专家委员会"),
                        List.of("身体状况"),
                        Conclusion.SEND_EDUCATION,
                        Personal.of("肢体一级"),
                        Optional.of(LocalDate.of(2027, 8, 31))));
        county.listed(
                ListKind.DISABLED,
                GROUP
                        + "李小花,%s,341502101,智力,二级,李大山\n".formatted(ComparedClass.number("34150220170602002"))
                        + "王小明,%s,341502101,肢体,一级,王大明\n".formatted(ComparedClass.number("34150220170505011")));
        county.lists(ComparedClass.pupil("张小军", 6, 3) + ComparedClass.pupil("赵小雨", 7, 5), ComparedClass.UNSCHOOLED);

        given.run(ListComparison.DISABLED_ENROLMENT);

        assertThat(given.finding(county.bureau, ListComparison.DISABLED_ENROLMENT)
                        .name())
                .contains("李小花");
        assertThat(comparisons
                        .findings(
                                county.bureau,
                                new FindingQuery(
                                        Set.of(ListComparison.DISABLED_ENROLMENT),
                                        Set.of(FindingState.OPEN),
                                        Optional.empty(),
                                        PageRequest.FIRST))
                        .total())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("后台进行：别人看不到别人的")
    void a_job_is_its_owners() {
        ComparisonJob job = comparisons.start(county.bureau, new ComparisonRequest("EDU", Set.of()));
        assertThatThrownBy(() -> comparisons.status(county.township, job.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> comparisons.cancel(county.township, job.id())).isInstanceOf(NotFound.class);
        assertThat(comparisons.status(county.bureau, job.id()).unit()).isEqualTo("EDU");
    }

    private void send(ChildId child, SendEvent event) {
        county.sent.append(
                county.principal,
                child,
                event,
                Optional.empty(),
                county.sent.show(county.principal, child).map(SendFile::seq).orElse(0L));
    }

    private List<ChildId> poor() {
        CaseQuery query =
                new CaseQuery(Set.of(), Optional.empty(), Optional.empty(), false, false, true, PageRequest.FIRST);
        return county.cases.list(county.bureau, query).items().stream()
                .map(CaseView::child)
                .toList();
    }
}
