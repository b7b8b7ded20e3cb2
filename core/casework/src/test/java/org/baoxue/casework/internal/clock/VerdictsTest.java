package org.baoxue.casework.internal.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.casework.testing.SetClock.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Fact;
import org.baoxue.api.policy.rule.GoverningPlace;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.casework.CaseEvent.AbsenceUpdated;
import org.baoxue.casework.CaseEvent.VerdictLapsed;
import org.baoxue.casework.CaseHolding;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseOpening.SuspectedOpened;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.internal.clock.Verdicts.Planned;
import org.baoxue.casework.internal.duty.Timeline;
import org.baoxue.casework.testing.County;
import org.baoxue.casework.testing.PolicyHistory;
import org.baoxue.casework.testing.Rules;
import org.baoxue.casework.testing.SchoolRules;
import org.baoxue.casework.testing.TurningRules;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.GoverningPlaces.ChildPlaces;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("缺课时钟：达到标准之日立案，更正考勤则提请撤销")
class VerdictsTest {

    private static final Rules THREE = Rules.named("a").suspectedAfter(3);

    private PolicyHistory policies = new PolicyHistory(THREE);
    private final SortedSet<LocalDate> absent = new TreeSet<>();
    private final SortedSet<LocalDate> present = new TreeSet<>();

    @Test
    void two_missed_days_open_nothing() {
        absent(5, 6);
        assertThat(plan(6)).isEmpty();
    }

    @Test
    void the_third_school_day_opens_a_case_across_the_weekend() {
        absent(5, 6, 9);
        Planned planned = plan(9).orElseThrow();
        assertThat(planned.expectedSeq()).isZero();
        assertThat(planned.id()).isEqualTo(CaseId.ofAbsence(County.child(1), day(5)));
        assertThat(planned.event()).isInstanceOfSatisfying(SuspectedOpened.class, opened -> {
            assertThat(opened.since()).isEqualTo(day(5));
            assertThat(opened.reachedOn()).isEqualTo(day(9));
            assertThat(opened.place()).isEqualTo(Place.SCHOOL);
            assertThat(opened.division()).isEqualTo(County.TOWN);
            assertThat(opened.rule()).isEqualTo(Rules.SUSPECTED);
        });
    }

    @Test
    void an_absence_that_ended_before_it_was_entered_still_opens_a_case() {
        absent(2, 3, 4);
        present.add(day(5));
        assertThat(plan(20)).hasValueSatisfying(planned -> assertThat(planned.event())
                .isInstanceOfSatisfying(SuspectedOpened.class, opened -> assertThat(opened.reachedOn())
                        .isEqualTo(day(4))));
    }

    @Test
    void a_stricter_rule_does_not_reach_back_to_an_absence_that_is_over() {
        policies = new PolicyHistory(Rules.named("b").suspectedAfter(5)).swap(at("2026-11-10T08:00"), THREE);
        absent(2, 3, 4);
        present.add(day(5));
        assertThat(plan(20)).isEmpty();
    }

    @Test
    void a_stricter_rule_holds_for_an_absence_that_lasts() {
        policies = new PolicyHistory(Rules.named("b").suspectedAfter(5)).swap(at("2026-11-10T08:00"), THREE);
        absent(5, 6, 9);
        assertThat(plan(10)).isPresent();
    }

    @Test
    void the_place_of_the_household_governs_where_the_rule_says_so() {
        policies = new PolicyHistory(THREE.with(
                new RuleKey("governing-place.absence"),
                new GoverningPlace(Fact.ABSENCE, Place.HOUSEHOLD, Optional.empty())));
        absent(2, 3, 4);
        assertThat(plan(4)).hasValueSatisfying(planned -> assertThat(planned.event())
                .isInstanceOfSatisfying(SuspectedOpened.class, opened -> {
                    assertThat(opened.place()).isEqualTo(Place.HOUSEHOLD);
                    assertThat(opened.division()).isEqualTo(County.DIVISION);
                }));
    }

    @Test
    void without_a_definition_a_person_decides() {
        policies = new PolicyHistory(Rules.named("b"));
        absent(2, 3, 4, 5, 6);
        assertThat(plan(6)).isEmpty();
    }

    @Test
    void an_open_case_that_still_stands_needs_nothing() {
        absent(2, 3, 4, 5);
        assertThat(plan(5, file(CaseState.SUSPECTED, 2, 4, false, null))).isEmpty();
        present.add(day(6));
        assertThat(plan(6, file(CaseState.SUSPECTED, 2, 4, false, null))).isEmpty();
    }

    @Test
    void corrected_marks_propose_withdrawal_once_and_leave_a_confirmed_dropout_alone() {
        absent(2, 4);
        present.add(day(3));
        assertThat(plan(6, file(CaseState.SUSPECTED, 2, 4, false, null)))
                .hasValueSatisfying(planned -> assertThat(planned.event()).isEqualTo(new VerdictLapsed(day(6))));
        assertThat(plan(6, file(CaseState.SUSPECTED, 2, 4, true, null))).isEmpty();
        assertThat(plan(6, file(CaseState.DROPOUT, 2, 4, false, null))).isEmpty();
    }

    @Test
    void a_verdict_that_moved_is_updated_and_one_that_stands_again_is_renewed() {
        absent(3, 4, 5);
        present.add(day(2));
        AbsenceUpdated moved = new AbsenceUpdated(day(3), day(5), Rules.SUSPECTED);
        assertThat(plan(6, file(CaseState.SUSPECTED, 2, 4, false, null))
                        .orElseThrow()
                        .event())
                .isEqualTo(moved);
        assertThat(plan(6, file(CaseState.SUSPECTED, 3, 5, true, null))
                        .orElseThrow()
                        .event())
                .isEqualTo(moved);
    }

    @Test
    void an_open_case_stands_by_the_rule_that_opened_it() {
        policies = new PolicyHistory(THREE)
                .swap(at("2026-11-10T08:00"), Rules.named("b").suspectedAfter(5));
        absent(2, 3, 4);
        assertThat(plan(11, file(CaseState.SUSPECTED, 2, 4, false, null))).isEmpty();
    }

    @Test
    void a_settled_case_has_had_its_absences_and_later_ones_open_another() {
        absent(2, 3, 4);
        CaseView returned = file(CaseState.RETURNED, 2, 4, false, day(5));
        assertThat(plan(20, returned)).isEmpty();
        absent(9, 10, 11);
        assertThat(plan(11, returned)).hasValueSatisfying(planned -> assertThat(planned.id())
                .isEqualTo(CaseId.ofAbsence(County.child(1), day(9))));
    }

    @Test
    @DisplayName("学校自己的标准只管按学校所在地办的孩子")
    void the_own_definition_of_a_school_counts_where_the_school_governs() {
        absent(5, 6);
        policies =
                new PolicyHistory(new SchoolRules(THREE, "S1", Rules.named("b").suspectedAfter(2)));
        assertThat(plan(6)).isPresent();

        policies =
                new PolicyHistory(new SchoolRules(THREE, "S2", Rules.named("b").suspectedAfter(2)));
        assertThat(plan(6)).isEmpty();

        Rules atHome = Rules.named("b")
                .suspectedAfter(2)
                .with(
                        new RuleKey("governing-place.absence"),
                        new GoverningPlace(Fact.ABSENCE, Place.HOUSEHOLD, Optional.empty()));
        policies = new PolicyHistory(new SchoolRules(THREE, "S1", atHome));
        assertThat(plan(6)).isEmpty();
    }

    @Test
    @DisplayName("解除绑定不追溯：已立的案按立案时的标准")
    void a_case_opened_by_the_rules_of_a_school_stands_when_the_school_has_them_no_more() {
        policies = new PolicyHistory(
                        new SchoolRules(THREE, "S1", Rules.named("b").suspectedAfter(2)))
                .swap(at("2026-11-10T08:00"), THREE);
        absent(5, 6);

        assertThat(plan(11, file(CaseState.SUSPECTED, 5, 6, false, null))).isEmpty();
    }

    @Test
    @DisplayName("新标准自某日起生效：已立案的仍按立案那天的标准")
    void a_definition_that_begins_at_a_border_of_dates_does_not_touch_an_open_case() {
        policies = new PolicyHistory(
                new TurningRules(THREE, day(6), Rules.named("b").suspectedAfter(5)));
        absent(2, 3, 4, 5);
        assertThat(plan(5, file(CaseState.SUSPECTED, 2, 4, false, null))).isEmpty();
        assertThat(plan(6, file(CaseState.SUSPECTED, 2, 4, false, null))).isEmpty();
    }

    @Test
    void a_definition_that_begins_at_a_border_of_dates_opens_cases_from_that_day_on() {
        policies = new PolicyHistory(new TurningRules(Rules.named("b").suspectedAfter(5), day(6), THREE));
        absent(3, 4, 5);
        assertThat(plan(5)).isEmpty();
        assertThat(plan(6)).isPresent();
    }

    private void absent(int... days) {
        for (int day : days) {
            absent.add(day(day));
        }
    }

    private Optional<Planned> plan(int today, CaseView... cases) {
        ChildPlaces places = new ChildPlaces(
                Optional.of(County.DIVISION),
                Optional.empty(),
                Optional.of(new PolicyPlaces(County.TREE).of(County.SCHOOL)));
        Pupil pupil = new Pupil(County.child(1), "S1", "S1-1", places, absent, present);
        return new Verdicts(Timeline.since(policies, at("2026-01-01T00:00")), County.TREE, day(today))
                .plan(pupil, List.of(cases));
    }

    private static CaseView file(CaseState state, int since, int reached, boolean lapsed, LocalDate settled) {
        return new CaseView(
                CaseId.ofAbsence(County.child(1), day(since)),
                County.child(1),
                Optional.empty(),
                state,
                day(since),
                day(reached),
                Optional.empty(),
                Optional.ofNullable(settled),
                Optional.empty(),
                Optional.ofNullable(settled),
                lapsed,
                Optional.of(Rules.SUSPECTED),
                THREE.hash(),
                Place.SCHOOL,
                County.TOWN,
                Optional.empty(),
                Optional.of("S1"),
                Optional.of("S1-1"),
                Optional.empty(),
                Optional.empty(),
                CaseHolding.ORIGIN,
                at("2026-11-0" + reached + "T08:00"),
                1,
                false);
    }

    private static LocalDate day(int dayOfNovember) {
        return LocalDate.of(2026, 11, dayOfNovember);
    }
}
