package org.baoxue.casework.internal.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.casework.testing.SetClock.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.baoxue.casework.internal.duty.SwapFold.Spell;
import org.baoxue.policy.evaluation.Due;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("开放任务随规则走，但换规则不使任务变为逾期")
class SwapFoldTest {

    private static final Instant OWED = at("2026-11-02T08:00");

    private final List<Spell> spells = new ArrayList<>();

    @Test
    void without_a_swap_the_due_is_counted_from_the_fact() {
        inForce(OWED, hours(48));
        assertDue("2026-11-04T08:00");
    }

    @Test
    void a_looser_rule_gives_more_time() {
        inForce(OWED, hours(24));
        inForce(at("2026-11-02T20:00"), hours(72));
        assertDue("2026-11-05T08:00");
    }

    @Test
    void a_stricter_rule_whose_time_is_not_over_holds() {
        inForce(OWED, hours(72));
        inForce(at("2026-11-02T20:00"), hours(24));
        assertDue("2026-11-03T08:00");
    }

    @Test
    void a_stricter_rule_whose_time_is_over_leaves_the_old_due() {
        inForce(OWED, hours(72));
        inForce(at("2026-11-04T08:00"), hours(24));
        assertDue("2026-11-05T08:00");
    }

    @Test
    void a_rule_that_is_new_after_its_time_counts_from_the_swap() {
        gone(OWED);
        inForce(at("2026-11-10T08:00"), hours(24));
        assertDue("2026-11-11T08:00");
    }

    @Test
    void words_without_a_number_made_nobody_late_so_a_number_counts_from_the_swap() {
        inForce(OWED, new Fixed(new Due.Unquantified("及时")));
        inForce(at("2026-11-10T08:00"), hours(24));
        assertDue("2026-11-11T08:00");
    }

    @Test
    void a_number_gives_way_to_words() {
        inForce(OWED, hours(24));
        inForce(at("2026-11-02T09:00"), new Fixed(new Due.Unquantified("第一时间")));
        assertThat(SwapFold.fold(spells)).contains(new Due.Unquantified("第一时间"));
    }

    @Test
    void what_was_late_before_the_swap_stays_late() {
        inForce(OWED, hours(24));
        inForce(at("2026-11-05T08:00"), hours(240));
        inForce(at("2026-11-06T08:00"), new Fixed(new Due.Unsaid()));
        assertDue("2026-11-03T08:00");
    }

    @Test
    void a_rule_that_vanishes_takes_the_duty_with_it() {
        inForce(OWED, hours(24));
        gone(at("2026-11-02T09:00"));
        assertThat(SwapFold.fold(spells)).isEmpty();
    }

    @Test
    void a_rule_that_comes_back_in_time_is_due_as_before() {
        inForce(OWED, hours(24));
        gone(at("2026-11-02T09:00"));
        inForce(at("2026-11-02T10:00"), hours(24));
        assertDue("2026-11-03T08:00");
    }

    @Test
    void a_rule_that_comes_back_after_its_time_counts_from_its_return() {
        inForce(OWED, hours(24));
        gone(at("2026-11-02T09:00"));
        inForce(at("2026-11-20T09:00"), hours(24));
        assertDue("2026-11-21T09:00");
    }

    @Test
    void lateness_is_not_washed_off_by_removing_and_restoring_the_rule() {
        inForce(OWED, hours(24));
        gone(at("2026-11-05T09:00"));
        inForce(at("2026-11-05T10:00"), hours(24));
        assertDue("2026-11-03T08:00");
    }

    @Test
    void swapping_there_and_back_within_the_time_changes_nothing() {
        inForce(OWED, hours(72));
        inForce(at("2026-11-02T09:00"), hours(24));
        inForce(at("2026-11-02T10:00"), hours(72));
        assertDue("2026-11-05T08:00");
    }

    @Test
    void swapping_back_to_a_rule_whose_time_is_over_meanwhile_keeps_the_longer_time() {
        inForce(OWED, hours(24));
        inForce(at("2026-11-02T09:00"), hours(72));
        inForce(at("2026-11-04T10:00"), hours(24));
        assertDue("2026-11-05T08:00");
    }

    @Test
    @DisplayName("任意换规则，原本未逾期的任务都不会在换规则那一刻变为逾期")
    void no_sequence_of_swaps_makes_a_duty_late_at_the_moment_of_a_swap() {
        Random random = new Random(20261122);
        for (int round = 0; round < 2_000; round++) {
            List<Spell> history = new ArrayList<>();
            Instant when = OWED;
            boolean late = false;
            for (int swap = 0; swap < 8; swap++) {
                Optional<Due> before = SwapFold.fold(history);
                Instant moment = when;
                late |= before.filter(due -> due.passed(moment)).isPresent();
                Optional<Terms> terms = random.nextInt(4) == 0
                        ? Optional.empty()
                        : Optional.of(
                                random.nextInt(5) == 0 ? new Fixed(new Due.Unsaid()) : hours(1 + random.nextInt(90)));
                history.add(new Spell(when, terms));
                Optional<Due> after = SwapFold.fold(history);
                if (!late) {
                    assertThat(after.filter(due -> due.passed(moment))).isEmpty();
                }
                assertThat(after.isPresent()).isEqualTo(terms.isPresent());
                when = when.plus(Duration.ofHours(1 + random.nextInt(40)));
            }
        }
    }

    private void inForce(Instant start, Terms terms) {
        spells.add(new Spell(start, Optional.of(terms)));
    }

    private void gone(Instant start) {
        spells.add(new Spell(start, Optional.empty()));
    }

    private void assertDue(String localDateTime) {
        assertThat(SwapFold.fold(spells)).contains(new Due.At(at(localDateTime)));
    }

    private static Terms hours(int hours) {
        return new Hours(Duration.ofHours(hours));
    }

    private record Hours(Duration length) implements Terms {

        @Override
        public Due due() {
            return new Due.At(OWED.plus(length));
        }

        @Override
        public Due dueFrom(Instant change) {
            return new Due.At(change.plus(length));
        }
    }

    private record Fixed(Due due) implements Terms {

        @Override
        public Due dueFrom(Instant change) {
            return due;
        }
    }
}
