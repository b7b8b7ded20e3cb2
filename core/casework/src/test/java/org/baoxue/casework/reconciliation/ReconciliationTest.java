package org.baoxue.casework.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.AuditEntry;
import org.baoxue.access.AuditQuery;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.Erasures;
import org.baoxue.casework.internal.reconcile.BridgeService;
import org.baoxue.casework.internal.reconcile.FeedbackService;
import org.baoxue.casework.internal.reconcile.ReconciliationService;
import org.baoxue.casework.testing.Compared;
import org.baoxue.casework.testing.Erased;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.roster.matching.Sign;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("三比对之户籍×学籍：查出未入学的，说明一次，事实不变不再问")
class ReconciliationTest {

    private static final String TOWN = "341502101";
    private static final String IN_SCHOOL =
            "王小明,%s,男,2017-03-05,341502101,王大明,13900000001,幸福路1号\n".formatted(number("34150220170305001"));
    private static final String MISTYPED =
            "张小军,%s,男,2016-05-06,341502101,张大军,13900000003,幸福路3号\n".formatted(number("34150220160506031"));
    private static final String UNSCHOOLED =
            "李小花,%s,女,2017-06-02,341502101,李大山,13900000002,幸福路2号\n".formatted(number("34150220170602002"));
    private static final String INFANT =
            "李小宝,%s,女,2024-06-02,341502101,李大山,13900000002,幸福路2号\n".formatted(number("34150220240602002"));
    private static final String PUPILS = "S1,三年级,1班,王小明,%1$s,G%1$s,男,2017-03-05,341502101,王大明,13900000001,幸福路1号\n"
                    .formatted(number("34150220170305001"))
            + "S1,三年级,1班,张小军,%1$s,G%1$s,男,2016-05-06,341502101,张大军,13900000003,幸福路3号\n"
                    .formatted(number("34150220160506011"));

    private final Database database;
    private final StoryCounty county;
    private final ReconciliationService comparisons;

    ReconciliationTest(Database database, @TempDir Path folder) {
        this.database = database;
        county = new StoryCounty(database, folder, PublishedPlans.of("anhui"), TOWN, TOWN, "2026-09-07T08:00");
        comparisons = Compared.over(database, county);
    }

    @BeforeEach
    void given_both_lists() {
        county.lists(PUPILS, IN_SCHOOL + MISTYPED + UNSCHOOLED + INFANT);
    }

    @AfterEach
    void stop() {
        comparisons.close();
        county.close();
    }

    @Test
    @DisplayName("三个适龄：一个同号在籍，一个证号错一位疑为同一人，一个查不到；幼儿不算；数目相加相等")
    void what_differs_is_found_with_its_evidence() {
        ComparisonRun run = compared();
        assertThat(run.compared()).isEqualTo(3);
        assertThat(run.matched() + run.found()).isEqualTo(run.compared());
        assertThat(run.found()).isEqualTo(2);
        assertThat(run.likely()).isEqualTo(1);
        assertThat(run.open()).isEqualTo(2);
        assertThat(comparisons.last(county.bureau, "EDU")).containsExactly(run);
        assertThat(run.rules()).contains("reconciliation.household-enrolment");
        Finding mistyped = finding("张小军");
        assertThat(mistyped.candidate().orElseThrow().signs())
                .contains(Sign.ID_ONE_CHARACTER, Sign.NAME_SAME, Sign.BIRTH_SAME, Sign.GUARDIAN_SAME);
        assertThat(mistyped.candidate().orElseThrow().school()).isEqualTo("S1");
        assertThat(finding("李小花").candidate()).isEmpty();
    }

    @Test
    @DisplayName("户籍作张小晴、学籍作张小睛：凭据说姓名形近是哪两个字；看不到姓名的人只见形近")
    void a_name_that_looks_alike_says_which_characters() {
        county.lists(PUPILS.replace("张小军", "张小睛"), IN_SCHOOL + MISTYPED.replace("张小军", "张小晴") + UNSCHOOLED + INFANT);
        compared();
        Finding alike = finding("张小晴");
        assertThat(alike.candidate().orElseThrow().signs()).contains(Sign.NAME_SAME_SHAPE);
        assertThat(alike.signsInWords()).contains("姓名形近（晴/睛）");
        assertThat(alike.named(Optional.of("张＊＊"), Optional.of("张＊＊")).signsInWords())
                .contains("姓名形近");
        assertThat(finding("李小花").signsInWords()).isEmpty();
    }

    @Test
    @DisplayName("说明一次，再比不再问；换了住址再问，前次的说明仍在；证号改正后消除")
    void an_answer_stands_until_its_facts_change() {
        compared();
        Finding asked = finding("张小军");
        comparisons.explain(
                county.centralSchool,
                ListComparison.HOUSEHOLD_ENROLMENT,
                asked.child(),
                Explanation.WRONG_NUMBER_OR_NAME,
                "户口簿复印件，应为学籍所载证号",
                asked.facts());
        ComparisonRun again = compared();
        assertThat(again.explained()).isEqualTo(1);
        assertThat(again.open()).isEqualTo(1);
        assertThat(finding("张小军").state()).isEqualTo(FindingState.EXPLAINED);

        county.lists(PUPILS, IN_SCHOOL + MISTYPED.replace("幸福路3号", "和平路8号") + UNSCHOOLED + INFANT);
        compared();
        Finding changed = finding("张小军");
        assertThat(changed.state()).isEqualTo(FindingState.CHANGED);
        assertThat(changed.answer().orElseThrow().explanation()).isEqualTo(Explanation.WRONG_NUMBER_OR_NAME);
        assertThatThrownBy(() -> comparisons.explain(
                        county.bureau,
                        ListComparison.HOUSEHOLD_ENROLMENT,
                        asked.child(),
                        Explanation.IN_SCHOOL,
                        "同上",
                        asked.facts()))
                .isInstanceOf(Conflict.class);

        String corrected = MISTYPED.replace(number("34150220160506031"), number("34150220160506011"));
        county.lists(PUPILS, IN_SCHOOL + corrected + UNSCHOOLED + INFANT);
        assertThat(compared().found()).isEqualTo(1);
        assertThat(all(county.bureau, FindingState.GONE).items())
                .extracting(Finding::child)
                .containsExactly(asked.child());
    }

    @Test
    @DisplayName("查实失学即立案；失联不算说明，仍待核查")
    void a_child_in_no_school_gets_its_case() {
        compared();
        Finding child = finding("李小花");
        comparisons.explain(
                county.centralSchool,
                ListComparison.HOUSEHOLD_ENROLMENT,
                child.child(),
                Explanation.LOST,
                "电话停机，上门无人",
                child.facts());
        assertThat(finding("李小花").state()).isEqualTo(FindingState.OPEN);
        comparisons.explain(
                county.centralSchool,
                ListComparison.HOUSEHOLD_ENROLMENT,
                child.child(),
                Explanation.NEVER_ENROLLED,
                "入户核实，未入学",
                child.facts());
        assertThat(finding("李小花").state()).isEqualTo(FindingState.EXPLAINED);
        assertThat(county.theCase().state()).isEqualTo(CaseState.NEVER_ENROLLED);
        assertThat(county.theCase().child()).isEqualTo(child.child());
        long seen = county.theCase().seq();
        comparisons.explain(
                county.centralSchool,
                ListComparison.HOUSEHOLD_ENROLMENT,
                child.child(),
                Explanation.NEVER_ENROLLED,
                "重复提交",
                child.facts());
        assertThat(county.theCase().seq()).as("one case, and nothing new in it").isEqualTo(seen);
    }

    @Test
    @DisplayName("凭证必填；学校无权比对户籍名单；审计看不到凭证和全名；比区县大的范围不比")
    void who_may_do_what() {
        compared();
        Finding child = finding("张小军");
        assertThatThrownBy(() -> comparisons.explain(
                        county.bureau,
                        ListComparison.HOUSEHOLD_ENROLMENT,
                        child.child(),
                        Explanation.DEATH,
                        " ",
                        child.facts()))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("凭证");
        assertThatThrownBy(() -> comparisons.start(county.principal, household("EDU")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> comparisons.findings(county.teacher, query())).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> comparisons.start(county.bureau, household("S1")))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> comparisons.start(county.bureau, household("NONE")))
                .isInstanceOf(NotFound.class);
        comparisons.explain(
                county.bureau,
                ListComparison.HOUSEHOLD_ENROLMENT,
                child.child(),
                Explanation.IN_SCHOOL,
                "学校出具的在读证明",
                child.facts());
        Finding masked = all(county.access.administrator(), FindingState.EXPLAINED)
                .items()
                .get(0);
        assertThat(masked.name()).contains("张＊＊");
        assertThat(masked.answer().orElseThrow().proof()).isEmpty();
    }

    @Test
    @DisplayName("反馈：证号错误给学籍系统，空挂户给公安机关；含完整证号，逐人留痕；事实变了的不再反馈")
    void explained_errors_are_told_to_those_whose_records_are_wrong() {
        FeedbackService feedbacks = new FeedbackService(
                database, county.access.gate(), county.access.units(), county.roster(), county.access.masking());
        compared();
        assertThatThrownBy(() -> feedbacks.rows(county.bureau, "EDU", FeedbackTo.POLICE, "户籍信息核查"))
                .isInstanceOf(NotFound.class);
        Finding mistyped = finding("张小军");
        Finding empty = finding("李小花");
        comparisons.explain(
                county.bureau,
                ListComparison.HOUSEHOLD_ENROLMENT,
                mistyped.child(),
                Explanation.WRONG_NUMBER_OR_NAME,
                "户口簿复印件",
                mistyped.facts());
        comparisons.explain(
                county.bureau,
                ListComparison.HOUSEHOLD_ENROLMENT,
                empty.child(),
                Explanation.EMPTY_REGISTRATION,
                "村委会证明",
                empty.facts());

        assertThat(feedbacks.rows(county.bureau, "EDU", FeedbackTo.ENROLMENT_SYSTEM, "学籍信息核查"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.listed().idNumber()).isEqualTo(number("34150220160506031"));
                    assertThat(row.other().orElseThrow().idNumber()).isEqualTo(number("34150220160506011"));
                    assertThat(row.evidence()).contains("证号差一位");
                    assertThat(row.proof()).isEqualTo("户口簿复印件");
                });
        assertThat(feedbacks.rows(county.bureau, "EDU", FeedbackTo.POLICE, "户籍信息核查"))
                .extracting(FeedbackRow::explanation)
                .containsExactly(Explanation.EMPTY_REGISTRATION);
        assertThat(county.access
                        .audit()
                        .list(
                                county.access.administrator(),
                                new AuditQuery(
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(empty.child().value()),
                                        PageRequest.FIRST))
                        .items())
                .extracting(AuditEntry::action)
                .contains(Action.CHILD_REVEAL);
        assertThatThrownBy(() -> feedbacks.rows(county.bureau, "EDU", FeedbackTo.POLICE, " "))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> feedbacks.rows(county.principal, "EDU", FeedbackTo.POLICE, "户籍信息核查"))
                .isInstanceOf(Denied.class);
        county.lists(PUPILS, IN_SCHOOL + MISTYPED + UNSCHOOLED.replace("幸福路2号", "和平路9号") + INFANT);
        compared();
        assertThatThrownBy(() -> feedbacks.rows(county.bureau, "EDU", FeedbackTo.POLICE, "户籍信息核查"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("双线之桥：户籍适龄＋常住无户籍＋外来就读＋龄外在籍−外出就读−未入学＝本地在籍，每项打开是学生")
    void the_bridge_explains_both_lines_child_by_child() {
        BridgeService bridges = new BridgeService(
                county.access.gate(), county.access.units(), county.roster(), county.policies, county.clock);
        Bridge bridge = bridges.of(county.township, "GOV");
        assertThat(bridge.count(BridgeTerm.REGISTERED)).isEqualTo(3);
        assertThat(bridge.count(BridgeTerm.INCOMING)).isEqualTo(1);
        assertThat(bridge.count(BridgeTerm.NOT_ENROLLED)).isEqualTo(2);
        assertThat(bridge.count(BridgeTerm.ENROLLED)).isEqualTo(2);
        long sum = 0;
        for (BridgeTerm term : BridgeTerm.values()) {
            sum += term.sign() * bridge.count(term);
            assertThat(bridges.children(county.bureau, "EDU", term, PageRequest.FIRST)
                            .total())
                    .as(term.chinese())
                    .isEqualTo(bridge.count(term));
        }
        assertThat(sum).isEqualTo(bridge.count(BridgeTerm.ENROLLED));
        assertThat(bridges.children(county.bureau, "EDU", BridgeTerm.NOT_ENROLLED, PageRequest.FIRST)
                        .items())
                .extracting(child -> child.name().orElseThrow())
                .containsExactlyInAnyOrder("张小军", "李小花");
        assertThatThrownBy(() -> bridges.of(county.principal, "EDU")).isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("保存期满：已消除的差异，说明的凭据删除；还在的差异，凭据留着")
    void proof_of_differences_that_are_gone_is_erased() {
        compared();
        Finding asked = finding("张小军");
        comparisons.explain(
                county.bureau,
                ListComparison.HOUSEHOLD_ENROLMENT,
                asked.child(),
                Explanation.WRONG_NUMBER_OR_NAME,
                "户口簿复印件，应为学籍所载证号",
                asked.facts());
        Erasures erasures = Erased.erasures(database, county.access, county.clock);
        LocalDate today = LocalDate.now(county.clock);
        assertThat(Erased.all(erasures, county.bureau, "comparisons", today)).isZero();
        String corrected = MISTYPED.replace(number("34150220160506031"), number("34150220160506011"));
        county.lists(PUPILS, IN_SCHOOL + corrected + UNSCHOOLED + INFANT);
        compared();
        assertThat(Erased.all(erasures, county.bureau, "comparisons", today))
                .as("explained on that day, not before it")
                .isZero();
        county.clock.set(today.plusDays(1) + "T09:00");
        assertThat(Erased.all(erasures, county.bureau, "comparisons", today.plusDays(1)))
                .isEqualTo(1);
        Finding gone = all(county.bureau, FindingState.GONE).items().get(0);
        assertThat(gone.answer().orElseThrow().explanation()).isEqualTo(Explanation.WRONG_NUMBER_OR_NAME);
        assertThat(gone.answer().orElseThrow().proof()).isEmpty();
    }

    private ComparisonRun compared() {
        return Compared.by(comparisons, county.bureau, "EDU", ListComparison.HOUSEHOLD_ENROLMENT);
    }

    private static ComparisonRequest household(String unit) {
        return new ComparisonRequest(unit, Set.of(ListComparison.HOUSEHOLD_ENROLMENT));
    }

    private Finding finding(String name) {
        return comparisons.findings(county.bureau, query()).items().stream()
                .filter(found -> found.name().equals(Optional.of(name)))
                .findFirst()
                .orElseThrow();
    }

    private Page<Finding> all(Actor actor, FindingState state) {
        return comparisons.findings(
                actor, new FindingQuery(Set.of(), Set.of(state), Optional.empty(), PageRequest.FIRST));
    }

    private static FindingQuery query() {
        return new FindingQuery(Set.of(), Set.of(), Optional.empty(), PageRequest.FIRST);
    }

    private static String number(String first17) {
        return first17 + IdNumber.checkCharacter(first17);
    }
}
