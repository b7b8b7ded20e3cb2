package org.baoxue.casework.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.casework.internal.reconcile.ReconciliationService;
import org.baoxue.casework.internal.status.StatusService;
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.casework.reconciliation.Finding;
import org.baoxue.casework.reconciliation.FindingQuery;
import org.baoxue.casework.reconciliation.FindingState;
import org.baoxue.casework.reconciliation.ListComparison;
import org.baoxue.casework.testing.Compared;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.roster.LeaveKind;
import org.baoxue.roster.LeaveRequest;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("任意一天，每个孩子恰有一个状态，台账由状态而来")
class ChildStatusesTest {

    private static final String TOWN = "341502101";
    private static final String PUPIL = "王小明,%s,男,2017-03-05,341502101,王大明,13900000001,幸福路1号\n";
    private static final String OTHER = "S1,三年级,1班,赵小天,%1$s,G%1$s,男,2017-03-05,341502101,赵大天,13900000004,幸福路4号\n";
    private static final String UNSCHOOLED = "李小花,%s,女,2017-06-02,341502101,李大山,13900000002,幸福路2号\n";
    private static final String INFANT = "李小宝,%s,女,2024-06-02,341502101,李大山,13900000002,幸福路2号\n";

    private final Database database;
    private final StoryCounty county;
    private final ChildStatuses statuses;

    ChildStatusesTest(Database database, @TempDir Path folder) {
        this.database = database;
        county = new StoryCounty(database, folder, PublishedPlans.of("anhui"), TOWN, TOWN, "2026-09-02T08:00");
        statuses = new StatusService(
                database,
                county.access.gate(),
                county.access.units(),
                county.roster(),
                county.leaves,
                county.sent,
                county.policies,
                county.clock);
    }

    private ReconciliationService comparisons() {
        return Compared.over(database, county);
    }

    /** What 户籍×学籍 asks now. */
    private Finding asked(ReconciliationService comparisons) {
        Compared.by(comparisons, county.bureau, "EDU", ListComparison.HOUSEHOLD_ENROLMENT);
        return comparisons
                .findings(
                        county.bureau,
                        new FindingQuery(
                                Set.of(ListComparison.HOUSEHOLD_ENROLMENT),
                                Set.of(),
                                Optional.empty(),
                                PageRequest.FIRST))
                .items()
                .get(0);
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    @DisplayName("缺课三天疑似辍学，认定后辍学，复学后又在校；回看每一天都是当天的状态")
    void the_status_of_a_past_day_follows_the_days_of_the_facts() {
        county.misses("2026-09-09", "2026-09-10", "2026-09-11");
        county.does(county.principal, "confirm", "on=2026-09-14", "reason=随父外出");
        county.does(county.principal, "return", "on=2026-09-21", "reason=到校上课");

        assertThat(pupilOn("2026-09-08")).isEqualTo(ChildStatus.IN_SCHOOL);
        assertThat(pupilOn("2026-09-11")).isEqualTo(ChildStatus.SUSPECTED);
        assertThat(pupilOn("2026-09-14")).isEqualTo(ChildStatus.DROPOUT);
        assertThat(pupilOn("2026-09-20")).isEqualTo(ChildStatus.DROPOUT);
        assertThat(pupilOn("2026-09-21")).isEqualTo(ChildStatus.IN_SCHOOL);
        assertThat(ledger(StatusLedger.SUSPECTED, "2026-09-11")).containsExactly("王小明");
        assertThat(ledger(StatusLedger.DROPOUT, "2026-09-11")).isEmpty();
        assertThat(ledger(StatusLedger.DROPOUT, "2026-09-14")).containsExactly("王小明");
        assertThat(ledger(StatusLedger.SCHOOL_AGE, "2026-09-14")).contains("王小明");
    }

    @Test
    @DisplayName("各状态人数之和即全部儿童；名单里打开的就是数到的；名单消失、未入学、年幼各归其位")
    void the_counts_add_up_to_the_children_and_open_into_them() {
        county.lists(
                line(OTHER, "34150220170305029"),
                line(PUPIL, "34150220170305001")
                        + line(UNSCHOOLED, "34150220170602002")
                        + line(INFANT, "34150220240602002"));
        StatusSheet sheet = statuses.sheet(county.township, "GOV", Optional.empty());

        assertThat(sheet.counts().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(sheet.children().size())
                .isEqualTo(4);
        assertThat(sheet.counts())
                .containsEntry(ChildStatus.IN_SCHOOL, 1L)
                .containsEntry(ChildStatus.VANISHED, 1L)
                .containsEntry(ChildStatus.NOT_ENROLLED, 1L)
                .containsEntry(ChildStatus.TOO_YOUNG, 1L);
        assertThat(sheet.of(StatusLedger.SCHOOL_AGE)).hasSize(3);
        sheet.counts().forEach((status, count) -> assertThat(statuses.children(
                                county.bureau,
                                "EDU",
                                StatusLedger.ALL,
                                Set.of(status),
                                Optional.empty(),
                                PageRequest.FIRST)
                        .total())
                .as(status.chinese())
                .isEqualTo(count));
        assertThat(sheet.from().rosterHash())
                .isEqualTo(county.roster().hash(county.roster().sequence()));
        assertThat(statuses.sheet(county.bureau, "EDU", Optional.of(LocalDate.of(2026, 9, 1)))
                        .children())
                .as("nothing was published by then")
                .isEmpty();
    }

    @Test
    @DisplayName("说明缓学之前未入学待核，之后缓学；说明之前的那天不变")
    void an_explanation_counts_from_its_day() {
        ReconciliationService comparisons = comparisons();
        county.clock.set("2026-09-07T09:00");
        Finding asked = asked(comparisons);
        comparisons.explain(
                county.bureau, asked.comparison(), asked.child(), Explanation.POSTPONED, "乡镇批准缓学的申请表", asked.facts());

        StatusOfChild after =
                statuses.of(county.bureau, asked.child(), Optional.empty()).child();
        assertThat(after.status()).isEqualTo(ChildStatus.POSTPONED);
        assertThat(after.basis()).isEqualTo(StatusBasis.EXPLANATION);
        assertThat(statuses.of(county.bureau, asked.child(), Optional.of(LocalDate.of(2026, 9, 6)))
                        .child()
                        .status())
                .isEqualTo(ChildStatus.NOT_ENROLLED);
    }

    @Test
    @DisplayName("说明以后入过学、又从学籍名单消失的，是名单消失待核，不沿用旧的说明；比对再问")
    void an_old_explanation_says_nothing_of_a_child_who_was_at_school_since() {
        ReconciliationService comparisons = comparisons();
        county.clock.set("2026-09-07T09:00");
        Finding asked = asked(comparisons);
        comparisons.explain(
                county.bureau,
                asked.comparison(),
                asked.child(),
                Explanation.ELSEWHERE_IN_PROVINCE,
                "接收学校证明",
                asked.facts());
        String first = StoryCounty.pupil("1班", TOWN);
        String residents = PUPIL.formatted(id("34150220170305001")) + UNSCHOOLED.formatted(id("34150220170602002"));
        county.clock.set("2026-10-08T09:00");
        county.lists(
                first
                        + "S1,三年级,1班,李小花,%1$s,G%1$s,女,2017-06-02,341502101,李大山,,幸福路2号\n"
                                .formatted(id("34150220170602002")),
                residents);
        Compared.by(comparisons, county.bureau, "EDU", ListComparison.HOUSEHOLD_ENROLMENT);
        county.clock.set("2026-11-09T09:00");
        county.lists(first, residents);

        assertThat(statuses.of(county.bureau, asked.child(), Optional.empty())
                        .child()
                        .status())
                .isEqualTo(ChildStatus.VANISHED);
        assertThat(asked(comparisons).state()).isEqualTo(FindingState.CHANGED);
    }

    @Test
    @DisplayName("请假期间是请假，销假当天起在校")
    void a_leave_counts_on_its_days() {
        county.clock.set("2026-09-11T09:00");
        county.leaves.grant(
                county.teacher,
                new LeaveRequest(
                        county.pupil(),
                        LocalDate.of(2026, 9, 8),
                        LocalDate.of(2026, 9, 18),
                        LeaveKind.SICK,
                        "发热",
                        "班主任",
                        "家长请假条"));
        county.leaves.end(county.teacher, county.pupil(), 1, LocalDate.of(2026, 9, 11));

        assertThat(pupilOn("2026-09-07")).isEqualTo(ChildStatus.IN_SCHOOL);
        assertThat(pupilOn("2026-09-08")).isEqualTo(ChildStatus.ON_LEAVE);
        assertThat(pupilOn("2026-09-10")).isEqualTo(ChildStatus.ON_LEAVE);
        assertThat(pupilOn("2026-09-11")).isEqualTo(ChildStatus.IN_SCHOOL);
    }

    @Test
    @DisplayName("职责之外不可见；省市级单位不汇总；将来的日子不答；姓名证号脱敏")
    void who_may_ask_what() {
        assertThatThrownBy(() -> statuses.sheet(county.principal, "EDU", Optional.empty()))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> statuses.of(county.farBureau, county.pupil(), Optional.empty()))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> statuses.sheet(county.bureau, "NONE", Optional.empty()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> statuses.sheet(county.bureau, "EDU", Optional.of(LocalDate.of(2026, 9, 3))))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> statuses.of(county.bureau, county.pupil(), Optional.of(LocalDate.of(2026, 9, 1))))
                .isInstanceOf(NotFound.class);
        StatusOfChild masked = statuses.of(county.access.administrator(), county.pupil(), Optional.empty())
                .child();
        assertThat(masked.name()).isEqualTo("王＊＊");
        assertThat(masked.idNumber().orElseThrow()).contains("***");
        assertThat(statuses.sheet(county.teacher, "S1-1", Optional.empty()).children())
                .extracting(StatusOfChild::name)
                .containsExactly("王小明");
    }

    private ChildStatus pupilOn(String day) {
        return statuses.of(county.bureau, county.pupil(), Optional.of(LocalDate.parse(day)))
                .child()
                .status();
    }

    private List<String> ledger(StatusLedger ledger, String day) {
        return statuses.sheet(county.bureau, "EDU", Optional.of(LocalDate.parse(day))).of(ledger).stream()
                .map(StatusOfChild::name)
                .toList();
    }

    private static String line(String text, String first17) {
        return text.formatted(first17 + IdNumber.checkCharacter(first17));
    }

    private static String id(String first17) {
        return first17 + IdNumber.checkCharacter(first17);
    }
}
