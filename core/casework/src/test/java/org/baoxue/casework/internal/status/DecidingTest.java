package org.baoxue.casework.internal.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.casework.CaseExit;
import org.baoxue.casework.CaseHolding;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.ExitKind;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.internal.change.ChangeFold;
import org.baoxue.casework.internal.change.ChangeRow;
import org.baoxue.casework.internal.change.Position;
import org.baoxue.casework.internal.reconcile.AgeStage;
import org.baoxue.casework.internal.status.Deciding.Decision;
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.casework.sendeducation.Lapse;
import org.baoxue.casework.status.ChildStatus;
import org.baoxue.casework.status.StatusBasis;
import org.baoxue.casework.testing.County;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Presence;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一人一状态：无论知道什么，必有一个，先后有定")
class DecidingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Set<ChildStatus> OF_OPEN_CASES =
            EnumSet.of(ChildStatus.DROPOUT, ChildStatus.SUSPECTED, ChildStatus.NEVER_ENROLLED);
    private static final Set<ChildStatus> OF_PUPILS =
            EnumSet.of(ChildStatus.IN_SCHOOL, ChildStatus.ON_LEAVE, ChildStatus.SEND_EDUCATION, ChildStatus.SUSPENDED);

    @Test
    @DisplayName("任意事实下恰有一个状态；有未结案件的必是案件的状态，无案在册的必不在流失之列")
    void any_facts_give_one_status_in_the_stated_order() {
        Random random = new Random(11);
        for (int round = 0; round < 20_000; round++) {
            Known known = any(random);
            Decision decision = Deciding.of(known);
            assertThat(decision.status()).isNotNull();
            assertThat(decision).isEqualTo(Deciding.of(known));
            Optional<CaseState> state = known.standing().map(CaseView::state);
            boolean open = state.filter(CaseState::open).isPresent();
            assertThat(OF_OPEN_CASES.contains(decision.status()))
                    .as("%s is out of school only by an open case", known)
                    .isEqualTo(open);
            if (decision.basis() == StatusBasis.CASE) {
                assertThat(open || state.equals(Optional.of(CaseState.EXITED))).isTrue();
            } else if (known.enrolled()) {
                assertThat(OF_PUPILS).contains(decision.status());
            } else {
                assertThat(decision.basis()).isNotIn(StatusBasis.LEAVE, StatusBasis.SEND_EDUCATION_FILE);
            }
            if (decision.status() == ChildStatus.NOT_ENROLLED) {
                assertThat(known.registered() && known.enrolment().isEmpty()).isTrue();
            }
            if (decision.status() == ChildStatus.VANISHED) {
                assertThat(known.enrolled()).isFalse();
            }
        }
    }

    @Test
    @DisplayName("每种合法去向各归其状态；转学而又在册的是在籍在校")
    void each_exit_has_its_status() {
        for (ExitKind kind : ExitKind.values()) {
            Known gone = known(Optional.of(Presence.MISSING), Optional.of(view(CaseState.EXITED, Optional.of(kind))));
            assertThat(Deciding.of(gone).basis()).as(kind.chinese()).isEqualTo(StatusBasis.CASE);
        }
        Known arrived = known(
                Optional.of(Presence.LISTED), Optional.of(view(CaseState.EXITED, Optional.of(ExitKind.TRANSFER))));
        assertThat(Deciding.of(arrived).status()).isEqualTo(ChildStatus.IN_SCHOOL);
        Known suspended = known(
                Optional.of(Presence.LISTED), Optional.of(view(CaseState.EXITED, Optional.of(ExitKind.SUSPENSION))));
        assertThat(Deciding.of(suspended).status()).isEqualTo(ChildStatus.SUSPENDED);
    }

    @Test
    @DisplayName("每个状态都有事实能走到")
    void every_status_can_be_reached() {
        Random random = new Random(12);
        Set<ChildStatus> reached = EnumSet.noneOf(ChildStatus.class);
        for (int round = 0; round < 20_000; round++) {
            reached.add(Deciding.of(any(random)).status());
        }
        assertThat(reached).containsExactlyInAnyOrder(ChildStatus.values());
    }

    @Test
    @DisplayName("当日名单在册、送教落实的是送教上门，不因后来的名单没有而改变")
    void whether_a_child_taught_at_home_is_enrolled_is_said_by_the_list_of_the_day() {
        Known taught = known(Optional.of(Presence.LISTED), Optional.empty(), Set.of(Lapse.NOT_ENROLLED));
        assertThat(Deciding.of(taught).status()).isEqualTo(ChildStatus.SEND_EDUCATION);
        Known ended = known(Optional.of(Presence.LISTED), Optional.empty(), Set.of(Lapse.ENDED));
        assertThat(Deciding.of(ended).status()).isEqualTo(ChildStatus.IN_SCHOOL);
    }

    private static Known known(Optional<Presence> enrolled, Optional<CaseView> standing) {
        return known(enrolled, standing, Set.of(Lapse.NO_FILE));
    }

    private static Known known(Optional<Presence> enrolled, Optional<CaseView> standing, Set<Lapse> lapses) {
        return new Known(
                enrolled.map(DecidingTest::pupil),
                Optional.of(resident(Presence.LISTED)),
                AgeStage.OF_AGE,
                standing,
                Position.UNKNOWN,
                false,
                false,
                lapses,
                Optional.empty());
    }

    private static Known any(Random random) {
        Optional<Presence> enrolled = maybe(random, pick(random, Presence.values()));
        Optional<Presence> resident = enrolled.isEmpty()
                ? Optional.of(pick(random, Presence.values()))
                : maybe(random, pick(random, Presence.values()));
        CaseState state = pick(
                random, EnumSet.complementOf(EnumSet.of(CaseState.WITHDRAWN)).toArray(CaseState[]::new));
        Optional<ExitKind> exit =
                state == CaseState.EXITED ? Optional.of(pick(random, ExitKind.values())) : Optional.empty();
        Set<Lapse> lapses = Arrays.stream(Lapse.values())
                .filter(lapse -> random.nextInt(4) == 0)
                .collect(Collectors.toSet());
        return new Known(
                enrolled.map(presence -> pupil(presence, random.nextBoolean() ? "三年级" : "九年级")),
                resident.map(DecidingTest::resident),
                pick(random, AgeStage.values()),
                maybe(random, view(state, exit)),
                position(random),
                random.nextBoolean(),
                random.nextBoolean(),
                lapses,
                maybe(random, pick(random, Explanation.values())));
    }

    private static Position position(Random random) {
        List<ChangeRow> entries = new ArrayList<>();
        for (int seq = 1; seq <= random.nextInt(4); seq++) {
            ChangeKind kind = pick(
                    random,
                    EnumSet.complementOf(EnumSet.of(ChangeKind.WITHDRAWN)).toArray(ChangeKind[]::new));
            entries.add(new ChangeRow(
                    County.child(1).value(),
                    seq,
                    kind.name(),
                    DAY.plusDays(random.nextInt(3) - 1L),
                    "S1-1",
                    "S1-1",
                    "S2-1",
                    DAY,
                    "县教育局",
                    "申请表",
                    "校长",
                    Instant.EPOCH,
                    null,
                    null));
        }
        return ChangeFold.on(entries, DAY);
    }

    private static <T> Optional<T> maybe(Random random, T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private static <T> T pick(Random random, T[] values) {
        return List.of(values).get(random.nextInt(values.length));
    }

    private static CaseView view(CaseState state, Optional<ExitKind> exit) {
        return new CaseView(
                new CaseId("0123456789abcdef0123456789abcdef"),
                County.child(1),
                Optional.empty(),
                state,
                DAY,
                DAY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                "policy",
                Place.SCHOOL,
                County.TOWN,
                Optional.empty(),
                Optional.of("S1"),
                Optional.of("S1-1"),
                exit.map(kind -> new CaseExit(kind, DAY, Optional.empty())),
                Optional.empty(),
                CaseHolding.ORIGIN,
                Instant.EPOCH,
                1,
                false);
    }

    private static Household resident(Presence presence) {
        return new Household(
                County.child(1),
                "某",
                "女",
                LocalDate.of(2017, 1, 1),
                Optional.empty(),
                Optional.empty(),
                new DivisionCode("341502101001"),
                Optional.empty(),
                "",
                "",
                "",
                "",
                true,
                presence,
                presence == Presence.LISTED ? Optional.empty() : Optional.of(DAY),
                false);
    }

    private static Enrolment pupil(Presence presence) {
        return pupil(presence, "三年级");
    }

    private static Enrolment pupil(Presence presence, String grade) {
        return new Enrolment(
                County.child(1),
                "某",
                "女",
                LocalDate.of(2017, 1, 1),
                Optional.empty(),
                Optional.empty(),
                "S1",
                grade,
                "S1-1",
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                "",
                "",
                presence,
                presence == Presence.LISTED ? Optional.empty() : Optional.of(DAY),
                false);
    }
}
