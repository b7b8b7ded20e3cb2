package org.baoxue.casework.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.SendGroup;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseFinding;
import org.baoxue.casework.CaseQuery;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.FoundBy;
import org.baoxue.casework.Personal;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.change.NewChange;
import org.baoxue.casework.internal.reconcile.ReconciliationService;
import org.baoxue.casework.sendeducation.Conclusion;
import org.baoxue.casework.sendeducation.SendEvent;
import org.baoxue.casework.sendeducation.SendFile;
import org.baoxue.casework.testing.Compared;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.roster.AttendanceMark;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Presence;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("三比对之学籍×在校、辍学×脱贫户，以及残联×学籍")
class FurtherComparisonsTest {

    private static final String TOWN = "341502101";
    private static final String GROUP = "姓名,身份证号,户籍行政区划代码,类别,等级,监护人\n";
    private static final String UNSCHOOLED =
            "李小花,%s,女,2017-06-02,341502101,李大山,13900000002,幸福路2号\n".formatted(number("34150220170602002"));
    private static final List<String> DAYS = List.of(
            "2026-09-08",
            "2026-09-09",
            "2026-09-10",
            "2026-09-11",
            "2026-09-14",
            "2026-09-15",
            "2026-09-16",
            "2026-09-17",
            "2026-09-18");

    private final StoryCounty county;
    private final ReconciliationService comparisons;

    FurtherComparisonsTest(Database database, @TempDir Path folder) {
        county = new StoryCounty(database, folder, PublishedPlans.of("anhui"), TOWN, TOWN, "2026-09-07T08:00");
        comparisons = new ReconciliationService(
                database,
                county.access.gate(),
                county.access.units(),
                county.roster(),
                county.policies,
                county.cases,
                county.sent,
                StoredSecret.of(database),
                county.clock);
    }

    @BeforeEach
    void given_a_class_of_three() {
        county.lists(pupil("王小明", 5, 1) + pupil("张小军", 6, 3) + pupil("赵小雨", 7, 5), UNSCHOOLED);
    }

    @AfterEach
    void stop() {
        comparisons.close();
        county.close();
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
        assertThat(run(ListComparison.DISABLED_ENROLMENT).rules()).as("方案未规定").isEmpty();
        assertThat(comparisons.last(county.bureau, "EDU")).hasSize(4);
    }

    @Test
    @DisplayName("点名时一直没有记录的，是在籍不在校；全班没有点名的，只说未点名，不算学生失踪")
    void a_pupil_whom_no_roll_has_seen_is_a_suspected_dropout() {
        ComparisonRun before = run(ListComparison.ENROLMENT_ATTENDING);
        assertThat(before.found()).isZero();
        assertThat(before.remarks()).singleElement().asString().contains("未点名", "S1-1", "3人");

        roll(DAYS, "张小军", "赵小雨");
        ComparisonRun after = run(ListComparison.ENROLMENT_ATTENDING);

        assertThat(after.remarks()).isEmpty();
        assertThat(after.compared()).isEqualTo(3);
        assertThat(after.matched()).isEqualTo(2);
        Finding unseen = finding(county.centralSchool, ListComparison.ENROLMENT_ATTENDING);
        assertThat(unseen.name()).contains("王小明");
        assertThat(unseen.evidence()).contains("没有记录9天", "缺课0天");
        assertThat(unseen.missingFrom()).contains(LocalDate.parse("2026-09-08"));
    }

    @Test
    @DisplayName("查明请假的说明一次，缺得更久也不再问；回来后又不见的再问；查实不来的立案为疑似辍学")
    void an_explanation_of_an_absence_stands_until_the_pupil_came_back() {
        roll(DAYS.subList(0, 5), "张小军", "赵小雨");
        run(ListComparison.ENROLMENT_ATTENDING);
        Finding asked = finding(county.bureau, ListComparison.ENROLMENT_ATTENDING);
        explain(asked, Explanation.ON_LEAVE, "班主任补交的假条");
        roll(DAYS.subList(5, 7), "张小军", "赵小雨");

        assertThat(run(ListComparison.ENROLMENT_ATTENDING).explained()).isEqualTo(1);

        roll(DAYS.subList(7, 8), "王小明", "张小军", "赵小雨");
        assertThat(run(ListComparison.ENROLMENT_ATTENDING).found()).isZero();
        roll(List.of("2026-09-18", "2026-09-21", "2026-09-22", "2026-09-23", "2026-09-24"), "张小军", "赵小雨");
        run(ListComparison.ENROLMENT_ATTENDING);
        Finding again = finding(county.bureau, ListComparison.ENROLMENT_ATTENDING);
        assertThat(again.state()).isEqualTo(FindingState.CHANGED);

        explain(again, Explanation.SUSPECTED, "家访：随父母外出，不肯返校");
        assertThat(county.theCase().state()).isEqualTo(CaseState.SUSPECTED);
        assertThat(county.theCase().child()).isEqualTo(again.child());
        assertThat(run(ListComparison.ENROLMENT_ATTENDING).found())
                .as("known by its case")
                .isZero();
    }

    @Test
    @DisplayName("开班以后才转来的，转来以前没有记录不算没来")
    void a_pupil_who_came_later_was_not_missing_before() {
        roll(DAYS, "王小明", "张小军", "赵小雨");
        county.lists(pupil("王小明", 5, 1) + pupil("张小军", 6, 3) + pupil("赵小雨", 7, 5) + pupil("钱小新", 8, 7), UNSCHOOLED);

        assertThat(run(ListComparison.ENROLMENT_ATTENDING).found()).isZero();
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
                        child("张小军"),
                        LocalDate.parse("2026-09-07"),
                        FoundBy.REPORTED,
                        "未到校"));
        assertThat(run(ListComparison.DROPOUTS_POVERTY_RELIEF).remarks()).isNotEmpty();
        county.listed(
                ListKind.POVERTY_RELIEF,
                GROUP
                        + "李小花,%s,341502101,脱贫户,,李大山\n".formatted(number("34150220170602002"))
                        + "张小军,%s,341502101,监测对象,,张大军\n".formatted(number("34150220160506021")));

        ComparisonRun run = run(ListComparison.DROPOUTS_POVERTY_RELIEF);

        assertThat(List.of(run.compared(), run.found(), run.likely(), run.open()))
                .containsExactly(2L, 2L, 1L, 1L);
        assertThat(poor()).containsExactly(unschooled.child());
        Finding likely = finding(county.bureau, ListComparison.DROPOUTS_POVERTY_RELIEF, FindingState.OPEN);
        assertThat(likely.child()).isEqualTo(gone.child());
        explain(likely, Explanation.POOR, "户口簿与监测户手册");
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
                        + "李小花,%s,341502101,智力,二级,李大山\n".formatted(number("34150220170602002"))
                        + "赵小雨,%s,341502101,听力,三级,赵大雨\n".formatted(number("34150220170705051"))
                        + "孙小小,%s,341502101,肢体,一级,孙大小\n".formatted(number("34150220240602002")));

        ComparisonRun run = run(ListComparison.DISABLED_ENROLMENT);

        assertThat(List.of(run.compared(), run.matched(), run.found())).containsExactly(2L, 1L, 1L);
        Finding found = finding(county.township, ListComparison.DISABLED_ENROLMENT);
        assertThat(found.name()).contains("李小花");
        assertThatThrownBy(() -> explain(found, Explanation.ON_LEAVE, "假条"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("残联×学籍");
        explain(found, Explanation.NEVER_ENROLLED, "入户核实");
        assertThat(county.theCase().state()).isEqualTo(CaseState.NEVER_ENROLLED);
    }

    @Test
    @DisplayName("残联×学籍：名单不再列入而送教照常落实的残疾儿童，不查出")
    void a_disabled_child_who_is_taught_at_home_is_not_found() {
        ChildId taught = child("王小明");
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
                        + "李小花,%s,341502101,智力,二级,李大山\n".formatted(number("34150220170602002"))
                        + "王小明,%s,341502101,肢体,一级,王大明\n".formatted(number("34150220170505011")));
        county.lists(pupil("张小军", 6, 3) + pupil("赵小雨", 7, 5), UNSCHOOLED);

        run(ListComparison.DISABLED_ENROLMENT);

        assertThat(finding(county.bureau, ListComparison.DISABLED_ENROLMENT).name())
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

    private void send(ChildId child, SendEvent event) {
        county.sent.append(
                county.principal,
                child,
                event,
                Optional.empty(),
                county.sent.show(county.principal, child).map(SendFile::seq).orElse(0L));
    }

    @Test
    @DisplayName("后台进行：别人看不到别人的")
    void a_job_is_its_owners() {
        ComparisonJob job = comparisons.start(county.bureau, new ComparisonRequest("EDU", Set.of()));
        assertThatThrownBy(() -> comparisons.status(county.township, job.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> comparisons.cancel(county.township, job.id())).isInstanceOf(NotFound.class);
        assertThat(comparisons.status(county.bureau, job.id()).unit()).isEqualTo("EDU");
    }

    @Test
    @DisplayName("说明过的缺席，两个月以后从哪天起未见仍是那一天，不再问")
    void an_absence_of_months_keeps_its_first_day() {
        roll(DAYS, "张小军", "赵小雨");
        run(ListComparison.ENROLMENT_ATTENDING);
        explain(finding(county.bureau, ListComparison.ENROLMENT_ATTENDING), Explanation.SUSPENDED, "医院证明、休学申请");
        roll(List.of("2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-23"), "张小军", "赵小雨");

        assertThat(run(ListComparison.ENROLMENT_ATTENDING).explained()).isEqualTo(1);
    }

    @Test
    @DisplayName("登记了休学的不是不在校；转出后又回到名单而不来的才是")
    void registered_changes_and_exits_say_where_a_pupil_is() {
        county.changes.register(
                county.principal,
                new NewChange(
                        child("王小明"),
                        ChangeKind.SUSPENSION,
                        LocalDate.parse("2026-09-07"),
                        "",
                        "",
                        Optional.of(LocalDate.parse("2027-07-10")),
                        "县教育局",
                        "医院证明",
                        Optional.empty()));
        county.cases.open(
                county.bureau,
                new CaseFinding(
                        CaseFinding.Door.SUSPECTED,
                        child("张小军"),
                        LocalDate.parse("2026-09-07"),
                        FoundBy.REPORTED,
                        "未到校"));
        county.does(county.bureau, "exit", "exit=transfer", "on=2026-09-07", "proof=转学证明");
        roll(DAYS, "赵小雨");
        assertThat(run(ListComparison.ENROLMENT_ATTENDING).found()).isZero();

        String others = pupil("王小明", 5, 1) + pupil("赵小雨", 7, 5);
        county.lists(others, UNSCHOOLED);
        county.clock.set("2026-09-21T08:00");
        county.lists(others + pupil("张小军", 6, 3), UNSCHOOLED);
        roll(List.of("2026-09-22", "2026-09-23", "2026-09-24", "2026-09-25", "2026-09-28", "2026-09-29"), "赵小雨", "王小明");
        run(ListComparison.ENROLMENT_ATTENDING);

        assertThat(finding(county.bureau, ListComparison.ENROLMENT_ATTENDING).name())
                .contains("张小军");
    }

    @Test
    @DisplayName("休学期满没有复学，期满以后点名未见的查出，从期满次日起")
    void a_suspension_says_where_a_pupil_is_until_its_end() {
        county.changes.register(
                county.principal,
                new NewChange(
                        child("王小明"),
                        ChangeKind.SUSPENSION,
                        LocalDate.parse("2026-09-07"),
                        "",
                        "",
                        Optional.of(LocalDate.parse("2026-09-11")),
                        "县教育局",
                        "医院证明",
                        Optional.empty()));
        roll(DAYS.subList(0, 6), "张小军", "赵小雨");
        assertThat(run(ListComparison.ENROLMENT_ATTENDING).found()).isZero();

        roll(DAYS.subList(6, 9), "张小军", "赵小雨");
        run(ListComparison.ENROLMENT_ATTENDING);

        Finding overdue = finding(county.bureau, ListComparison.ENROLMENT_ATTENDING);
        assertThat(overdue.name()).contains("王小明");
        assertThat(overdue.missingFrom()).contains(LocalDate.parse("2026-09-14"));
        assertThat(overdue.evidence()).contains("没有记录5天");
    }

    @Test
    @DisplayName("学校只比本校的学籍×在校，只看到、只说明本校学生；别的学校的结果不动，户籍名单比不了也看不到")
    void a_school_compares_its_own_pupils_with_its_roll() {
        given_another_school_with_an_unseen_pupil();
        roll(DAYS, "张小军", "赵小雨");
        assertThat(run(ListComparison.ENROLMENT_ATTENDING).found()).isEqualTo(2);
        assertThat(run(ListComparison.HOUSEHOLD_ENROLMENT).found()).isPositive();

        ComparisonJob job = Compared.ended(comparisons, county.principal, new ComparisonRequest("S1", Set.of()));

        assertThat(job.runs()).singleElement().satisfies(own -> {
            assertThat(own.comparison()).isEqualTo(ListComparison.ENROLMENT_ATTENDING);
            assertThat(List.of(own.compared(), own.found())).containsExactly(3L, 1L);
            assertThat(own.rules()).isNotEmpty();
        });
        assertThat(comparisons.last(county.principal, "S1")).isEqualTo(job.runs());
        assertThat(found(county.principal)).extracting(Finding::name).containsExactly(Optional.of("王小明"));
        assertThat(found(county.bureau))
                .extracting(Finding::name)
                .as("what was found of the other school stands")
                .contains(Optional.of("王小明"), Optional.of("周小光"), Optional.of("李小花"));
        Finding own = found(county.principal).get(0);
        assertThat(comparisons
                        .explain(
                                county.principal,
                                own.comparison(),
                                own.child(),
                                Explanation.ON_LEAVE,
                                "补交的假条",
                                own.facts())
                        .state())
                .isEqualTo(FindingState.EXPLAINED);

        roll(List.of("2026-09-21"), "王小明", "张小军", "赵小雨");
        Compared.by(comparisons, county.principal, "S1", ListComparison.ENROLMENT_ATTENDING);
        assertThat(found(county.principal)).isEmpty();
        assertThat(found(county.bureau)).extracting(Finding::name).contains(Optional.of("周小光"));
    }

    @Test
    @DisplayName("学校不能比对户籍、脱贫户、残联名单，不能替别的学校和上级比对，也不能说明户籍名单上的差异")
    void a_school_reaches_no_list_but_its_own() {
        given_another_school_with_an_unseen_pupil();
        run(ListComparison.HOUSEHOLD_ENROLMENT);
        Finding unschooled = finding(county.bureau, ListComparison.HOUSEHOLD_ENROLMENT);

        for (ListComparison other : Set.of(
                ListComparison.HOUSEHOLD_ENROLMENT,
                ListComparison.DROPOUTS_POVERTY_RELIEF,
                ListComparison.DISABLED_ENROLMENT)) {
            assertThatThrownBy(() -> comparisons.start(county.principal, new ComparisonRequest("S1", Set.of(other))))
                    .isInstanceOf(Invalid.class)
                    .hasMessageContaining("学籍×在校学生");
        }
        for (String unit : List.of("S2", "CS", "EDU", "GOV")) {
            assertThatThrownBy(() -> comparisons.start(county.principal, new ComparisonRequest(unit, Set.of())))
                    .isInstanceOf(Denied.class);
            assertThatThrownBy(() -> comparisons.last(county.principal, unit)).isInstanceOf(Denied.class);
        }
        assertThatThrownBy(() -> comparisons.start(county.teacher, new ComparisonRequest("S1", Set.of())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> comparisons.explain(
                        county.principal,
                        unschooled.comparison(),
                        unschooled.child(),
                        Explanation.NOBODY,
                        "不认识",
                        unschooled.facts()))
                .isInstanceOf(Denied.class);
        assertThat(found(county.principal)).isEmpty();
    }

    private void given_another_school_with_an_unseen_pupil() {
        DivisionCode town = new DivisionCode(TOWN);
        Unit second = county.access.units().tree().get("CS").below("S2", "第二小学", UnitKind.SCHOOL, town);
        Unit other = second.below("S2-1", "三年级（1）班", UnitKind.CLASS, town);
        county.access.given(List.of(second, other));
        String others = (pupil("周小光", 8, 7) + pupil("吴小亮", 9, 1) + pupil("郑小月", 10, 3)).replace("S1,", "S2,");
        county.lists(pupil("王小明", 5, 1) + pupil("张小军", 6, 3) + pupil("赵小雨", 7, 5) + others, UNSCHOOLED);
        Actor teacher = county.access.actor(Role.CLASS_TEACHER, other);
        Map<ChildId, AttendanceMark> marks = new HashMap<>();
        for (Enrolment row :
                county.roster().enrolments("S2", county.roster().sequence()).values()) {
            if (!row.name().equals("周小光")) {
                marks.put(row.child(), AttendanceMark.PRESENT);
            }
        }
        for (String day : DAYS) {
            county.clock.set(day + "T15:00");
            county.roster().enter(teacher, "S2-1", LocalDate.parse(day), marks);
        }
        county.clock.set("2026-09-07T08:00");
    }

    private List<Finding> found(Actor actor) {
        return comparisons
                .findings(
                        actor,
                        new FindingQuery(
                                Set.of(),
                                Set.of(FindingState.OPEN, FindingState.CHANGED),
                                Optional.empty(),
                                PageRequest.FIRST))
                .items();
    }

    private void roll(List<String> days, String... present) {
        for (String day : days) {
            county.clock.set(day + "T16:00");
            Map<ChildId, AttendanceMark> marks = new HashMap<>();
            for (String name : present) {
                marks.put(child(name), AttendanceMark.PRESENT);
            }
            county.roster().enter(county.teacher, "S1-1", LocalDate.parse(day), marks);
        }
    }

    private ChildId child(String name) {
        return county.roster().enrolments("S1", county.roster().sequence()).values().stream()
                .filter(row -> row.name().equals(name) && row.presence() == Presence.LISTED)
                .map(Enrolment::child)
                .findFirst()
                .orElseThrow();
    }

    private ComparisonRun run(ListComparison comparison) {
        return Compared.by(comparisons, county.bureau, "EDU", comparison);
    }

    private void explain(Finding finding, Explanation explanation, String proof) {
        comparisons.explain(county.bureau, finding.comparison(), finding.child(), explanation, proof, finding.facts());
    }

    private List<ChildId> poor() {
        CaseQuery query =
                new CaseQuery(Set.of(), Optional.empty(), Optional.empty(), false, false, true, PageRequest.FIRST);
        return county.cases.list(county.bureau, query).items().stream()
                .map(CaseView::child)
                .toList();
    }

    private Finding finding(Actor actor, ListComparison comparison, FindingState... states) {
        return comparisons
                .findings(
                        actor,
                        new FindingQuery(
                                Set.of(comparison),
                                states.length == 0 ? Set.of(FindingState.OPEN, FindingState.CHANGED) : Set.of(states),
                                Optional.empty(),
                                PageRequest.FIRST))
                .items()
                .get(0);
    }

    private static String pupil(String name, int month, int order) {
        String number = number("3415022017%02d05%03d".formatted(month, order * 10 + 1));
        String given = name.substring(0, 1) + "大" + name.substring(2);
        if (name.startsWith("张")) {
            number = number("34150220160506011");
            return "S1,三年级,1班,%s,%s,G%2$s,男,2016-05-06,341502101,%s,,幸福路3号\n".formatted(name, number, given);
        }
        return "S1,三年级,1班,%s,%s,G%2$s,男,2017-%02d-05,341502101,%s,,幸福路%d号\n"
                .formatted(name, number, month, given, month);
    }

    private static String number(String first17) {
        return first17 + IdNumber.checkCharacter(first17);
    }
}
