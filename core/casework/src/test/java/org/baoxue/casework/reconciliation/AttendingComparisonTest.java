package org.baoxue.casework.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.casework.CaseFinding;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.FoundBy;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.change.NewChange;
import org.baoxue.casework.internal.reconcile.ReconciliationService;
import org.baoxue.casework.testing.Compared;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("三比对之学籍×在校")
class AttendingComparisonTest {

    private final ComparedClass given;
    private final StoryCounty county;
    private final ReconciliationService comparisons;

    AttendingComparisonTest(Database database, @TempDir Path folder) {
        given = new ComparedClass(database, folder);
        county = given.county;
        comparisons = given.comparisons;
    }

    @AfterEach
    void stop() {
        given.close();
    }

    @Test
    @DisplayName("点名时一直没有记录的，是在籍不在校；全班没有点名的，只说未点名，不算学生失踪")
    void a_pupil_whom_no_roll_has_seen_is_a_suspected_dropout() {
        ComparisonRun before = given.run(ListComparison.ENROLMENT_ATTENDING);
        assertThat(before.found()).isZero();
        assertThat(before.remarks()).singleElement().asString().contains("未点名", "S1-1", "3人");

        given.roll(ComparedClass.DAYS, "张小军", "赵小雨");
        ComparisonRun after = given.run(ListComparison.ENROLMENT_ATTENDING);

        assertThat(after.remarks()).isEmpty();
        assertThat(after.compared()).isEqualTo(3);
        assertThat(after.matched()).isEqualTo(2);
        Finding unseen = given.finding(county.centralSchool, ListComparison.ENROLMENT_ATTENDING);
        assertThat(unseen.name()).contains("王小明");
        assertThat(unseen.evidence()).contains("没有记录9天", "缺课0天");
        assertThat(unseen.missingFrom()).contains(LocalDate.parse("2026-09-08"));
    }

    @Test
    @DisplayName("查明请假的说明一次，缺得更久也不再问；回来后又不见的再问；查实不来的立案为疑似辍学")
    void an_explanation_of_an_absence_stands_until_the_pupil_came_back() {
        given.roll(ComparedClass.DAYS.subList(0, 5), "张小军", "赵小雨");
        given.run(ListComparison.ENROLMENT_ATTENDING);
        Finding asked = given.finding(county.bureau, ListComparison.ENROLMENT_ATTENDING);
        given.explain(asked, Explanation.ON_LEAVE, "班主任补交的假条");
        given.roll(ComparedClass.DAYS.subList(5, 7), "张小军", "赵小雨");

        assertThat(given.run(ListComparison.ENROLMENT_ATTENDING).explained()).isEqualTo(1);

        given.roll(ComparedClass.DAYS.subList(7, 8), "王小明", "张小军", "赵小雨");
        assertThat(given.run(ListComparison.ENROLMENT_ATTENDING).found()).isZero();
        given.roll(List.of("2026-09-18", "2026-09-21", "2026-09-22", "2026-09-23", "2026-09-24"), "张小军", "赵小雨");
        given.run(ListComparison.ENROLMENT_ATTENDING);
        Finding again = given.finding(county.bureau, ListComparison.ENROLMENT_ATTENDING);
        assertThat(again.state()).isEqualTo(FindingState.CHANGED);

        given.explain(again, Explanation.SUSPECTED, "家访：随父母外出，不肯返校");
        assertThat(county.theCase().state()).isEqualTo(CaseState.SUSPECTED);
        assertThat(county.theCase().child()).isEqualTo(again.child());
        assertThat(given.run(ListComparison.ENROLMENT_ATTENDING).found())
                .as("known by its case")
                .isZero();
    }

    @Test
    @DisplayName("开班以后才转来的，转来以前没有记录不算没来")
    void a_pupil_who_came_later_was_not_missing_before() {
        given.roll(ComparedClass.DAYS, "王小明", "张小军", "赵小雨");
        county.lists(
                ComparedClass.pupil("王小明", 5, 1)
                        + ComparedClass.pupil("张小军", 6, 3)
                        + ComparedClass.pupil("赵小雨", 7, 5)
                        + ComparedClass.pupil("钱小新", 8, 7),
                ComparedClass.UNSCHOOLED);

        assertThat(given.run(ListComparison.ENROLMENT_ATTENDING).found()).isZero();
    }

    @Test
    @DisplayName("说明过的缺席，两个月以后从哪天起未见仍是那一天，不再问")
    void an_absence_of_months_keeps_its_first_day() {
        given.roll(ComparedClass.DAYS, "张小军", "赵小雨");
        given.run(ListComparison.ENROLMENT_ATTENDING);
        given.explain(
                given.finding(county.bureau, ListComparison.ENROLMENT_ATTENDING), Explanation.SUSPENDED, "医院证明、休学申请");
        given.roll(
                List.of("2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-23"),
                "张小军",
                "赵小雨");

        assertThat(given.run(ListComparison.ENROLMENT_ATTENDING).explained()).isEqualTo(1);
    }

    @Test
    @DisplayName("登记了休学的不是不在校；转出后又回到名单而不来的才是")
    void registered_changes_and_exits_say_where_a_pupil_is() {
        county.changes.register(
                county.principal,
                new NewChange(
                        given.child("王小明"),
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
                        given.child("张小军"),
                        LocalDate.parse("2026-09-07"),
                        FoundBy.REPORTED,
                        "未到校"));
        county.does(county.bureau, "exit", "exit=transfer", "on=2026-09-07", "proof=转学证明");
        given.roll(ComparedClass.DAYS, "赵小雨");
        assertThat(given.run(ListComparison.ENROLMENT_ATTENDING).found()).isZero();

        String others = ComparedClass.pupil("王小明", 5, 1) + ComparedClass.pupil("赵小雨", 7, 5);
        county.lists(others, ComparedClass.UNSCHOOLED);
        county.clock.set("2026-09-21T08:00");
        county.lists(others + ComparedClass.pupil("张小军", 6, 3), ComparedClass.UNSCHOOLED);
        given.roll(
                List.of("2026-09-22", "2026-09-23", "2026-09-24", "2026-09-25", "2026-09-28", "2026-09-29"),
                "赵小雨",
                "王小明");
        given.run(ListComparison.ENROLMENT_ATTENDING);

        assertThat(given.finding(county.bureau, ListComparison.ENROLMENT_ATTENDING)
                        .name())
                .contains("张小军");
    }

    @Test
    @DisplayName("休学期满没有复学，期满以后点名未见的查出，从期满次日起")
    void a_suspension_says_where_a_pupil_is_until_its_end() {
        county.changes.register(
                county.principal,
                new NewChange(
                        given.child("王小明"),
                        ChangeKind.SUSPENSION,
                        LocalDate.parse("2026-09-07"),
                        "",
                        "",
                        Optional.of(LocalDate.parse("2026-09-11")),
                        "县教育局",
                        "医院证明",
                        Optional.empty()));
        given.roll(ComparedClass.DAYS.subList(0, 6), "张小军", "赵小雨");
        assertThat(given.run(ListComparison.ENROLMENT_ATTENDING).found()).isZero();

        given.roll(ComparedClass.DAYS.subList(6, 9), "张小军", "赵小雨");
        given.run(ListComparison.ENROLMENT_ATTENDING);

        Finding overdue = given.finding(county.bureau, ListComparison.ENROLMENT_ATTENDING);
        assertThat(overdue.name()).contains("王小明");
        assertThat(overdue.missingFrom()).contains(LocalDate.parse("2026-09-14"));
        assertThat(overdue.evidence()).contains("没有记录5天");
    }

    @Test
    @DisplayName("学校只比本校的学籍×在校，只看到、只说明本校学生；别的学校的结果不动，户籍名单比不了也看不到")
    void a_school_compares_its_own_pupils_with_its_roll() {
        given.given_another_school_with_an_unseen_pupil();
        given.roll(ComparedClass.DAYS, "张小军", "赵小雨");
        assertThat(given.run(ListComparison.ENROLMENT_ATTENDING).found()).isEqualTo(2);
        assertThat(given.run(ListComparison.HOUSEHOLD_ENROLMENT).found()).isPositive();

        ComparisonJob job = Compared.ended(comparisons, county.principal, new ComparisonRequest("S1", Set.of()));

        assertThat(job.runs()).singleElement().satisfies(own -> {
            assertThat(own.comparison()).isEqualTo(ListComparison.ENROLMENT_ATTENDING);
            assertThat(List.of(own.compared(), own.found())).containsExactly(3L, 1L);
            assertThat(own.rules()).isNotEmpty();
        });
        assertThat(comparisons.last(county.principal, "S1")).isEqualTo(job.runs());
        assertThat(given.found(county.principal)).extracting(Finding::name).containsExactly(Optional.of("王小明"));
        assertThat(given.found(county.bureau))
                .extracting(Finding::name)
                .as("what was found of the other school stands")
                .contains(Optional.of("王小明"), Optional.of("周小光"), Optional.of("李小花"));
        Finding own = given.found(county.principal).get(0);
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

        given.roll(List.of("2026-09-21"), "王小明", "张小军", "赵小雨");
        Compared.by(comparisons, county.principal, "S1", ListComparison.ENROLMENT_ATTENDING);
        assertThat(given.found(county.principal)).isEmpty();
        assertThat(given.found(county.bureau)).extracting(Finding::name).contains(Optional.of("周小光"));
    }

    @Test
    @DisplayName("学校不能比对户籍、脱贫户、残联名单，不能替别的学校和上级比对，也不能说明户籍名单上的差异")
    void a_school_reaches_no_list_but_its_own() {
        given.given_another_school_with_an_unseen_pupil();
        given.run(ListComparison.HOUSEHOLD_ENROLMENT);
        Finding unschooled = given.finding(county.bureau, ListComparison.HOUSEHOLD_ENROLMENT);

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
        assertThat(given.found(county.principal)).isEmpty();
    }
}
