package org.baoxue.casework.internal.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.casework.testing.SetClock.at;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Actors;
import org.baoxue.access.ErasableRows;
import org.baoxue.access.ScopeFilter;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.time.Amount;
import org.baoxue.api.time.TimeUnit;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.Retracted;
import org.baoxue.casework.CaseEvent.Returned;
import org.baoxue.casework.CaseEvent.Withdrawn;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.DutyView.Escalation;
import org.baoxue.casework.Personal;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.internal.store.CaseBook.Author;
import org.baoxue.casework.testing.County;
import org.baoxue.casework.testing.PolicyHistory;
import org.baoxue.casework.testing.Rules;
import org.baoxue.casework.testing.SetClock;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class DutyKeeperTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 11, 2);
    private static final LocalDate REACHED = LocalDate.of(2026, 11, 4);
    private static final CaseId CASE = CaseId.ofAbsence(County.child(1), SINCE);
    private static final DutyId AT_ONCE = DutyId.of("S1", Rules.AT_ONCE, CASE.value(), "suspected@1");
    private static final DutyId MONTH = DutyId.ofPeriod("S1", Rules.MONTHLY, "2026-11");
    private static final Actor TEACHER = Actors.system("test");
    private static final Personal WORDS = Personal.of("");
    private static final Rules FIRST = Rules.named("a")
            .reportingFacts(new Deadline.SameDay())
            .reportingEach(Period.MONTH, new Deadline.EndOfPeriod(Period.MONTH));

    private final Database database;
    private final SetClock clock = new SetClock("2026-11-04T08:00");
    private final PolicyHistory policies = new PolicyHistory(FIRST);
    private final CaseBook book;
    private final DutyKeeper keeper;

    DutyKeeperTest(Database database) {
        this.database = database;
        this.book = new CaseBook(database, clock);
        this.keeper = new DutyKeeper(database, policies, County.units(), clock);
    }

    @Test
    void a_suspected_case_obliges_the_school_to_report_the_same_day() {
        open();
        assertThat(duty(AT_ONCE)).hasValueSatisfying(duty -> {
            assertThat(duty.dueAt()).contains(at("2026-11-05T00:00"));
            assertThat(duty.addressees()).containsExactly("EDU");
            assertThat(duty.state()).isEqualTo(DutyState.OPEN);
            assertThat(duty.policyHash()).isEqualTo(FIRST.hash());
            assertThat(duty.occasion().caseId()).contains(CASE);
        });
        clock.set("2026-11-05T00:00");
        assertThat(state(AT_ONCE)).isEqualTo(DutyState.LATE_OPEN);
    }

    @Test
    void a_deadline_in_school_days_that_no_published_calendar_tells_says_so() {
        swap(
                "2026-11-04T08:00",
                Rules.named("c").reportingFacts(new Deadline.Within(new Amount(2, TimeUnit.SCHOOL_DAY))));
        open();

        assertThat(duty(AT_ONCE)).hasValueSatisfying(duty -> {
            assertThat(duty.dueAt()).contains(at("2026-11-07T00:00"));
            assertThat(duty.dueAssumed()).isTrue();
        });
        keeper.done(AT_ONCE, clock.instant(), TEACHER, "");
        assertThat(duty(AT_ONCE).orElseThrow().dueAssumed()).isTrue();
    }

    @Test
    void every_school_owes_the_month_even_without_a_case() {
        keeper.refreshAll();
        assertThat(duty(MONTH)).hasValueSatisfying(duty -> {
            assertThat(duty.dueAt()).contains(at("2026-12-01T00:00"));
            assertThat(duty.occasion().periodId()).contains("2026-11");
        });
        assertThat(duty(DutyId.ofPeriod("S2", Rules.MONTHLY, "2026-11"))).isPresent();
        assertThat(duty(DutyId.ofPeriod("S1", Rules.MONTHLY, "2026-10"))).isEmpty();
        clock.set("2026-12-01T08:00");
        keeper.refreshAll();
        assertThat(state(MONTH)).isEqualTo(DutyState.LATE_OPEN);
        assertThat(duty(DutyId.ofPeriod("S1", Rules.MONTHLY, "2026-12"))).isPresent();
    }

    @Test
    void an_open_duty_follows_the_new_rule_and_a_finished_one_keeps_the_old() {
        open();
        keeper.refreshAll();
        keeper.done(MONTH, clock.instant(), TEACHER, "");
        Rules next = Rules.named("b")
                .reportingFacts(new Deadline.Within(new Amount(48, TimeUnit.HOUR)))
                .reportingEach(Period.MONTH, new Deadline.DayOfMonth(25, false));
        swap("2026-11-04T12:00", next);
        assertThat(duty(AT_ONCE).orElseThrow().dueAt()).contains(at("2026-11-06T08:00"));
        assertThat(duty(AT_ONCE).orElseThrow().policyHash()).isEqualTo(next.hash());
        assertThat(duty(MONTH)).hasValueSatisfying(duty -> {
            assertThat(duty.state()).isEqualTo(DutyState.DONE);
            assertThat(duty.policyHash()).isEqualTo(FIRST.hash());
            assertThat(duty.dueAt()).contains(at("2026-12-01T00:00"));
        });
    }

    @Test
    void a_stricter_rule_makes_nothing_late_and_what_was_late_stays_late() {
        keeper.refreshAll();
        swap("2026-11-27T12:00", Rules.named("b").reportingEach(Period.MONTH, new Deadline.DayOfMonth(25, false)));
        assertThat(state(MONTH)).isEqualTo(DutyState.OPEN);
        assertThat(duty(MONTH).orElseThrow().dueAt()).contains(at("2026-12-01T00:00"));
        clock.set("2026-12-02T08:00");
        swap("2026-12-02T08:00", Rules.named("c").reportingEach(Period.MONTH, new Deadline.DayOfMonth(10, true)));
        assertThat(state(MONTH)).isEqualTo(DutyState.LATE_OPEN);
    }

    @Test
    void what_a_stricter_rule_did_not_make_late_is_not_passed_up_and_what_is_late_is_passed_up_once() {
        keeper.refreshAll();
        clock.set("2026-11-27T12:00");
        Rules stricter = Rules.named("b").reportingEach(Period.MONTH, new Deadline.DayOfMonth(25, false));
        swap("2026-11-27T12:00", stricter);
        keeper.escalateLate();
        assertThat(duty(MONTH).orElseThrow().escalations()).isEmpty();

        clock.set("2026-12-01T00:00");
        keeper.escalateLate();
        keeper.escalateLate();
        assertThat(duty(MONTH).orElseThrow().escalations())
                .extracting(Escalation::unit)
                .containsExactly("EDU");
        assertThat(escalatedUnder()).containsExactly(stricter.hash());
        swap("2026-12-02T08:00", Rules.named("c"));
        assertThat(duty(MONTH)).isEmpty();
        swap("2026-12-03T08:00", stricter);
        assertThat(duty(MONTH).orElseThrow().escalations())
                .as("as the event tells")
                .hasSize(1);
    }

    private List<String> escalatedUnder() {
        return database.read(handle -> handle.createQuery(
                        "select policy_hash from duty_event where duty_id = :id and kind = 'escalated'")
                .bind("id", MONTH.value())
                .mapTo(String.class)
                .list());
    }

    @Test
    void reasons_lie_apart_from_what_is_hashed_and_can_be_erased_once_nothing_can_move() {
        keeper.refreshAll();
        keeper.done(MONTH, clock.instant(), TEACHER, "李老师报了送教");
        keeper.reopen(MONTH, clock.instant(), TEACHER, "李老师报错了");
        keeper.waive(MONTH, TEACHER, "李老师住院");
        open();
        keeper.done(AT_ONCE, clock.instant(), TEACHER, "王小明已报");
        assertThat(bodies()).hasSize(4).allSatisfy(body -> assertThat(body).doesNotContain("李老师", "王小明"));
        swap("2026-11-05T08:00", Rules.named("b").reportingEach(Period.MONTH, new Deadline.DayOfMonth(25, false)));
        assertThat(reason(MONTH)).as("after the projection was made anew").isEqualTo("李老师住院");

        ErasableRows duties = DutyWords.settledLongAgo();
        assertThat(due(duties, "2026-11-04")).isZero();
        assertThat(due(duties, "2026-11-06")).as("the case is open").isEqualTo(1);
        database.write(handle -> {
            duties.erase(handle, LocalDate.parse("2026-11-06"), ScopeFilter.EVERYTHING);
            return 0;
        });
        assertThat(due(duties, "2026-11-06")).isZero();
        swap("2026-11-07T08:00", FIRST);
        assertThat(reason(MONTH)).isEqualTo(ErasableRows.ERASED);
        assertThat(state(MONTH)).isEqualTo(DutyState.WAIVED);
        assertThat(reason(AT_ONCE)).isEqualTo("王小明已报");
    }

    private String reason(DutyId id) {
        return duty(id).orElseThrow().outcome().orElseThrow().reason();
    }

    private long due(ErasableRows duties, String before) {
        return database.read(handle -> duties.count(handle, LocalDate.parse(before), ScopeFilter.EVERYTHING));
    }

    private List<String> bodies() {
        return database.read(handle -> handle.createQuery("select body from duty_event")
                .map((row, context) -> new String(row.getBytes(1), StandardCharsets.UTF_8))
                .list());
    }

    @Test
    void a_rule_that_vanishes_takes_open_duties_and_leaves_finished_ones() {
        open();
        keeper.refreshAll();
        keeper.done(AT_ONCE, clock.instant(), TEACHER, "");
        swap("2026-11-04T12:00", Rules.named("b"));
        assertThat(duty(MONTH)).isEmpty();
        assertThat(state(AT_ONCE)).isEqualTo(DutyState.DONE);
        swap("2026-11-04T13:00", FIRST);
        assertThat(state(MONTH)).isEqualTo(DutyState.OPEN);
        assertThat(state(AT_ONCE)).isEqualTo(DutyState.DONE);
    }

    @Test
    void a_rule_brought_in_after_the_period_asks_nothing_for_it() {
        policies.swap(at("2026-11-05T08:00"), Rules.named("b"));
        keeper.refreshAll();
        clock.set("2026-12-03T08:00");
        policies.swap(at("2026-12-03T08:00"), FIRST);
        keeper.refreshAll();
        assertThat(duty(MONTH)).isPresent();
        PolicyHistory silent = new PolicyHistory(Rules.named("d")).swap(at("2026-12-03T08:00"), FIRST);
        DutyKeeper other = new DutyKeeper(database, silent, County.units(), clock);
        other.refreshAll();
        assertThat(duty(MONTH)).isEmpty();
        assertThat(duty(DutyId.ofPeriod("S1", Rules.MONTHLY, "2026-12"))).isPresent();
    }

    @Test
    void a_deadline_in_words_makes_nobody_late() {
        swap("2026-11-04T07:00", Rules.named("b").reportingFacts(new Deadline.Unquantified("第一时间")));
        open();
        clock.set("2027-06-01T08:00");
        assertThat(duty(AT_ONCE)).hasValueSatisfying(duty -> {
            assertThat(duty.state()).isEqualTo(DutyState.OPEN);
            assertThat(duty.dueWords()).contains("第一时间");
        });
        swap("2027-06-01T09:00", Rules.named("c").reportingFacts(null));
        assertThat(duty(AT_ONCE).orElseThrow().dueWords()).contains("方案未规定");
    }

    @Test
    void done_late_is_told_from_done_and_a_returned_report_is_owed_again() {
        open();
        clock.set("2026-11-06T08:00");
        assertThat(keeper.done(AT_ONCE, at("2026-11-04T20:00"), TEACHER, "")
                        .orElseThrow()
                        .state())
                .isEqualTo(DutyState.DONE);
        assertThat(keeper.reopen(AT_ONCE, clock.instant(), TEACHER, "")
                        .orElseThrow()
                        .state())
                .isEqualTo(DutyState.LATE_OPEN);
        assertThat(keeper.done(AT_ONCE, clock.instant(), TEACHER, "")
                        .orElseThrow()
                        .state())
                .isEqualTo(DutyState.DONE_LATE);
        assertThat(keeper.done(AT_ONCE, at("2026-11-04T20:00"), TEACHER, "")
                        .orElseThrow()
                        .state())
                .isEqualTo(DutyState.DONE_LATE);
    }

    @Test
    void what_is_not_owed_cannot_be_settled() {
        assertThat(keeper.done(AT_ONCE, clock.instant(), TEACHER, "")).isEmpty();
        assertThat(keeper.waive(AT_ONCE, TEACHER, "重复")).isEmpty();
    }

    @Test
    void a_withdrawn_case_and_a_retracted_fact_oblige_nobody() {
        open();
        append(new Returned(REACHED, WORDS), 1);
        DutyId returned = DutyId.of("S1", Rules.AT_ONCE, CASE.value(), "returned@2");
        assertThat(duty(returned)).isPresent();
        append(new Retracted(2, Personal.of("录错")), 2);
        assertThat(duty(returned)).isEmpty();
        append(new Withdrawn(Personal.of("已请假")), 3);
        assertThat(duty(AT_ONCE)).isEmpty();
    }

    @Test
    void rebuilding_gives_what_was_kept_step_by_step() {
        keeper.refreshAll();
        open();
        keeper.done(AT_ONCE, clock.instant(), TEACHER, "");
        keeper.waive(DutyId.ofPeriod("S2", Rules.MONTHLY, "2026-11"), TEACHER, "撤并");
        append(new Returned(REACHED, WORDS), 1);
        swap(
                "2026-11-05T12:00",
                Rules.named("b")
                        .reportingFacts(new Deadline.EndOfPeriod(Period.WEEK))
                        .reportingEach(Period.WEEK, new Deadline.EndOfPeriod(Period.WEEK)));
        swap("2026-11-09T12:00", FIRST.reportingFacts(new Deadline.Unquantified("及时")));
        clock.set("2026-12-04T08:00");
        keeper.refreshAll();
        keeper.done(MONTH, clock.instant(), TEACHER, "");
        keeper.reopen(MONTH, clock.instant(), TEACHER, "");
        List<DutyRow> incremental = rows();
        List<String> addressed = addressees();
        keeper.rebuild();
        assertThat(rows()).isEqualTo(incremental).hasSizeGreaterThan(5);
        assertThat(addressees()).isEqualTo(addressed);
        database.write(handle -> handle.execute("delete from duty") + handle.execute("delete from duty_addressee"));
        keeper.refreshAll();
        assertThat(rows()).isEqualTo(incremental);
        assertThat(addressees()).isEqualTo(addressed);
    }

    private void open() {
        book.append(CASE, County.opening(County.child(1), SINCE, REACHED), new Author("clock", "a".repeat(64), 0));
        keeper.refreshCases(List.of(CASE));
    }

    private void append(CaseEvent event, long expected) {
        book.append(CASE, event, new Author("li", "a".repeat(64), expected));
        keeper.refreshCases(List.of(CASE));
    }

    private void swap(String when, Rules next) {
        clock.set(when);
        policies.swap(at(when), next);
        keeper.refreshAll();
    }

    private Optional<DutyView> duty(DutyId id) {
        return keeper.find(id);
    }

    private DutyState state(DutyId id) {
        return duty(id).orElseThrow().state();
    }

    private List<DutyRow> rows() {
        return database.read(
                handle -> handle.createQuery("select " + DutyStore.COLUMNS + " from duty d order by d.duty_id")
                        .mapTo(DutyRow.class)
                        .list());
    }

    private List<String> addressees() {
        return database.read(
                handle -> handle.createQuery("select duty_id || unit_id from duty_addressee order by duty_id, unit_id")
                        .mapTo(String.class)
                        .list());
    }
}
