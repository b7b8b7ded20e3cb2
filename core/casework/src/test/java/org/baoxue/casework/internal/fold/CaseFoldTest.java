package org.baoxue.casework.internal.fold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.casework.testing.SetClock.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.api.policy.rule.PlacementKind;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.StrikeOffNeed;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.AbsenceUpdated;
import org.baoxue.casework.CaseEvent.Closed;
import org.baoxue.casework.CaseEvent.ContactAttempted;
import org.baoxue.casework.CaseEvent.ContactLost;
import org.baoxue.casework.CaseEvent.DocumentEntered;
import org.baoxue.casework.CaseEvent.DocumentServed;
import org.baoxue.casework.CaseEvent.DropoutConfirmed;
import org.baoxue.casework.CaseEvent.Exited;
import org.baoxue.casework.CaseEvent.FileAttached;
import org.baoxue.casework.CaseEvent.HandOverDeclined;
import org.baoxue.casework.CaseEvent.HandOverOffered;
import org.baoxue.casework.CaseEvent.HandOverReceived;
import org.baoxue.casework.CaseEvent.InquiryAnswered;
import org.baoxue.casework.CaseEvent.InquirySent;
import org.baoxue.casework.CaseEvent.NeedNoted;
import org.baoxue.casework.CaseEvent.PersuasionNoted;
import org.baoxue.casework.CaseEvent.PersuasionPlanned;
import org.baoxue.casework.CaseEvent.Placed;
import org.baoxue.casework.CaseEvent.Reopened;
import org.baoxue.casework.CaseEvent.Retracted;
import org.baoxue.casework.CaseEvent.Returned;
import org.baoxue.casework.CaseEvent.StepTaken;
import org.baoxue.casework.CaseEvent.SystemUpdated;
import org.baoxue.casework.CaseEvent.VerdictLapsed;
import org.baoxue.casework.CaseEvent.Withdrawn;
import org.baoxue.casework.CaseOpening;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.ExitKind;
import org.baoxue.casework.ExternalSystem;
import org.baoxue.casework.Personal;
import org.baoxue.casework.ReopenCause;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.casework.document.ServiceManner;
import org.baoxue.casework.internal.fold.CaseFile.FactAt;
import org.baoxue.casework.internal.fold.Folding.Refused;
import org.baoxue.casework.internal.fold.Folding.Standing;
import org.baoxue.casework.testing.County;
import org.baoxue.casework.testing.Rules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("案件由事件累积而成")
class CaseFoldTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 11, 2);
    private static final LocalDate REACHED = LocalDate.of(2026, 11, 4);
    private static final Instant OPENED = at("2026-11-04T08:00");
    private static final Personal WORDS = Personal.of("母亲说随父外出");

    private static final DocumentId NOTICE = new DocumentId("GOV1", 2026, 1);

    private static final List<CaseOpening> OPENINGS = County.openings(County.child(1), SINCE, REACHED);

    private final List<Recorded> log = new ArrayList<>();

    @Test
    void from_suspicion_to_closing() {
        open();
        assertThat(standing().state()).isEqualTo(CaseState.SUSPECTED);
        happens(new PersuasionNoted(day(5), WORDS, WORDS, WORDS, Optional.empty(), Optional.empty()));
        happens(new DropoutConfirmed(day(9), WORDS));
        assertThat(standing().state()).isEqualTo(CaseState.DROPOUT);
        happens(new Returned(day(12), WORDS));
        assertThat(standing().state()).isEqualTo(CaseState.RETURNED);
        happens(new Closed(day(20), WORDS));
        CaseFile file = standing();
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.seq()).isEqualTo(5);
        assertThat(file.days().settled()).contains(day(12));
        assertThat(file.facts())
                .extracting(FactAt::fact)
                .containsExactly(CaseFact.SUSPECTED, CaseFact.DROPOUT, CaseFact.RETURNED);
        assertThat(file.facts()).extracting(FactAt::trigger).containsExactly("suspected@1", "dropout@3", "returned@4");
    }

    @Test
    void a_case_begins_with_its_opening_and_is_opened_once() {
        assertThat(CaseFold.fold(List.of())).isInstanceOf(Refused.class);
        refused(new Returned(day(5), WORDS), "尚未立案");
        open();
        refused(County.opening(County.child(1), SINCE, REACHED), "已立案");
    }

    @Test
    void a_case_is_closed_only_after_the_return() {
        open();
        refused(new Closed(day(5), WORDS), "先登记复学");
    }

    @Test
    void nobody_returns_before_leaving_or_in_the_future() {
        open();
        refused(new Returned(day(1), WORDS), "早于");
        refused(new Returned(day(30), WORDS), "之后");
    }

    @Test
    void a_dropout_returns_no_earlier_than_it_was_confirmed() {
        open();
        happens(new DropoutConfirmed(day(6), WORDS));
        refused(new Returned(day(5), WORDS), "早于2026-11-06");
    }

    @Test
    void a_lapsed_verdict_is_a_proposal_and_can_stand_again() {
        open();
        happens(new VerdictLapsed(day(5)));
        assertThat(standing().lapsed()).isTrue();
        assertThat(standing().state()).isEqualTo(CaseState.SUSPECTED);
        refused(new VerdictLapsed(day(6)), "已登记消失");
        happens(new AbsenceUpdated(day(3), day(5), Rules.SUSPECTED));
        assertThat(standing().lapsed()).isFalse();
        assertThat(standing().absence().since()).isEqualTo(day(3));
    }

    @Test
    void a_withdrawn_case_states_nothing() {
        open();
        happens(new DropoutConfirmed(day(6), WORDS));
        happens(new Withdrawn(WORDS));
        assertThat(standing().state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(standing().facts()).isEmpty();
        refused(new Returned(day(9), WORDS), "撤销");
    }

    @Test
    void a_wrong_entry_is_taken_back_by_a_new_one_that_names_it() {
        open();
        happens(new Returned(day(5), WORDS));
        happens(new Retracted(2, WORDS));
        assertThat(standing().state()).isEqualTo(CaseState.SUSPECTED);
        assertThat(standing().days().returned()).isEmpty();
        assertThat(standing().seq()).isEqualTo(3);
        happens(new Returned(day(6), WORDS));
        assertThat(standing().days().returned()).contains(day(6));
        assertThat(standing().facts()).extracting(FactAt::trigger).containsExactly("suspected@1", "returned@4");
        refused(new Retracted(2, WORDS), "已更正过");
    }

    @Test
    void an_entry_on_which_others_rest_is_not_taken_back() {
        open();
        happens(new Returned(day(5), WORDS));
        happens(new Closed(day(6), WORDS));
        refused(new Retracted(2, WORDS), "第3号「销号」不再成立");
        happens(new Retracted(3, WORDS));
        happens(new Retracted(2, WORDS));
        assertThat(standing().state()).isEqualTo(CaseState.SUSPECTED);
    }

    @Test
    void the_opening_is_withdrawn_and_not_retracted() {
        open();
        refused(new Retracted(1, WORDS), "撤销");
        refused(new Retracted(7, WORDS), "没有可更正");
    }

    @Test
    @DisplayName("随机事件序列，自疑似、失学、由人判断三种立案起：合法的折叠为合法状态，不合法的被拒绝且日志不变")
    void any_sequence_folds_to_a_legal_state_or_is_refused_with_a_reason() {
        Random random = new Random(19860701);
        for (int round = 0; round < 500; round++) {
            log.clear();
            open(OPENINGS.get(round % OPENINGS.size()));
            CaseState before = standing().state();
            for (int step = 0; step < 25; step++) {
                CaseEvent event = anyEvent(random);
                List<Recorded> unchanged = List.copyOf(log);
                Folding folding = CaseFold.append(log, next(event));
                assertThat(log).isEqualTo(unchanged);
                if (folding instanceof Refused refused) {
                    assertThat(refused.reason()).isNotBlank();
                    assertThat(CaseFold.fold(log)).isInstanceOf(Standing.class);
                } else {
                    happens(event);
                    CaseFile file = standing();
                    assertLegal(file, before, event);
                    before = file.state();
                }
            }
        }
    }

    @Test
    @DisplayName("文书与送达在任何状态都可登记，不改状态，不能晚于今天，不能更正；早先没有这两种事件的日志照样成立")
    void documents_leave_the_state_as_it_is() {
        open();
        happens(served(day(5)));
        happens(entered(day(1)));
        assertThat(standing().state()).isEqualTo(CaseState.SUSPECTED);
        refused(entered(day(26)), "之后");
        refused(served(day(26)), "之后");
        refused(new Retracted(3, WORDS), "另出具");
        happens(new Withdrawn(WORDS));
        happens(entered(day(20)));
        assertThat(standing().state()).isEqualTo(CaseState.WITHDRAWN);
        assertThat(standing().days().settled()).contains(day(25));
    }

    @Test
    @DisplayName("移交：接收以前原单位办理，接收以后归新单位；一次只能移交一处，没有移交不能接收")
    void a_case_changes_its_owner_by_a_receipt() {
        open();
        refused(new HandOverReceived(day(6), Optional.empty(), WORDS), "没有待接收的移交");
        happens(offer(day(6)));
        assertThat(standing().holding().current().governed().holder()).isEmpty();
        refused(offer(day(7)), "待其接收或退回");
        refused(new HandOverReceived(day(5), Optional.empty(), WORDS), "早于");
        happens(new HandOverReceived(day(8), Optional.empty(), WORDS));
        assertThat(standing().holding().current().governed().holder()).contains("EDU2");
        refused(offer(day(9)), "已由 EDU2 办理");
        refused(new Retracted(2, WORDS), "不再成立");
        happens(new Retracted(3, WORDS));
        assertThat(standing().holding().offer()).isPresent();
        assertThat(standing().holding().at(1).governed().holder()).isEmpty();
    }

    @Test
    @DisplayName("孩子复学后，待接收的移交随之失效")
    void an_offer_lapses_with_the_return() {
        open();
        happens(offer(day(6)));
        happens(new Returned(day(9), WORDS));
        assertThat(standing().holding().offer()).isEmpty();
        refused(new HandOverReceived(day(10), Optional.empty(), WORDS), "没有待接收的移交");
        refused(offer(day(10)), "只有在办的案件");
    }

    private static void assertLegal(CaseFile file, CaseState before, CaseEvent event) {
        assertThat(file.absence().reachedOn()).isAfterOrEqualTo(file.absence().since());
        assertThat(file.days().settled().isPresent()).isEqualTo(!file.state().open());
        assertThat(file.days().closed().isPresent()).isEqualTo(file.state() == CaseState.CLOSED);
        assertThat(file.state() != CaseState.EXITED || file.exit().isPresent()).isTrue();
        assertThat(file.told()).allSatisfy(told -> assertThat(told.asked())
                .containsAll(told.shownBy().keySet()));
        assertThat(file.holding().turns()).isNotEmpty();
        assertThat(file.holding().offer().isEmpty()
                        || (file.state().open()
                                && file.holding().current().outside().isEmpty()))
                .isTrue();
        if (file.state() == CaseState.RETURNED || file.state() == CaseState.CLOSED) {
            assertThat(file.days().returned()).isPresent();
        }
        if (file.state() != before && !(event instanceof Retracted)) {
            assertThat(before.open() || before == CaseState.RETURNED || before == CaseState.EXITED)
                    .isTrue();
            assertThat(file.state() != CaseState.DROPOUT || before == CaseState.SUSPECTED || before == CaseState.EXITED)
                    .as("only what was suspected is confirmed")
                    .isTrue();
            assertThat(file.state() == CaseState.CLOSED).isEqualTo(before == CaseState.RETURNED);
            assertThat(before != CaseState.EXITED || file.state().open() || file.state() == CaseState.RETURNED)
                    .isTrue();
        }
    }

    private CaseEvent anyEvent(Random random) {
        LocalDate on = day(1 + random.nextInt(29));
        return switch (random.nextInt(26)) {
            case 0 -> OPENINGS.get(random.nextInt(OPENINGS.size()));
            case 1 -> new AbsenceUpdated(on, on.plusDays(random.nextInt(4) - 1), Rules.SUSPECTED);
            case 2 -> new VerdictLapsed(on);
            case 3 -> new DropoutConfirmed(on, WORDS);
            case 4 -> new PersuasionNoted(on, WORDS, WORDS, WORDS, Optional.empty(), Optional.empty());
            case 5 -> new Returned(on, WORDS);
            case 6 -> new Closed(on, WORDS);
            case 7 -> new Withdrawn(WORDS);
            case 8 -> step(StepKind.values()[random.nextInt(StepKind.values().length)], on);
            case 9 -> new ContactAttempted(on, random.nextBoolean(), WORDS, WORDS);
            case 10 -> new ContactLost(on, WORDS);
            case 11 -> exit(ExitKind.values()[random.nextInt(ExitKind.values().length)], on, random.nextInt(3));
            case 12 -> new Reopened(on, ReopenCause.values()[random.nextInt(2)], List.of());
            case 13 ->
                new Placed(
                        on,
                        PlacementKind.ORIGINAL_CLASS,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        WORDS,
                        Optional.empty());
            case 14 -> new NeedNoted(StrikeOffNeed.VERIFIED, on, WORDS);
            case 15 ->
                new SystemUpdated(
                        ExternalSystem.values()[random.nextInt(2)],
                        random.nextInt(log.size() + 2),
                        on,
                        Optional.empty());
            case 16 -> offer(on);
            case 17 -> new HandOverReceived(on, Optional.empty(), WORDS);
            case 18 -> new HandOverDeclined(on, WORDS);
            case 19 -> new InquirySent(on, "某县教育局", Optional.empty(), Optional.empty(), WORDS, Optional.empty());
            case 20 ->
                new InquiryAnswered(random.nextInt(log.size() + 2), on, Optional.empty(), random.nextBoolean(), WORDS);
            case 23 -> new PersuasionPlanned(on, on.plusDays(random.nextInt(4) - 1), WORDS, WORDS, WORDS);
            case 24 -> new FileAttached(random.nextInt(log.size() + 2), WORDS, "image/png", "a".repeat(64));
            case 21 -> entered(on);
            case 22 -> served(on);
            default -> new Retracted(random.nextInt(log.size() + 2), WORDS);
        };
    }

    private static DocumentEntered entered(LocalDate on) {
        return new DocumentEntered(
                on,
                NOTICE,
                "乡政府〔2026〕1号",
                "限期复学通知书",
                new RuleKey("notice.return"),
                Optional.of("b".repeat(64)),
                Optional.of(on));
    }

    private static DocumentServed served(LocalDate on) {
        return new DocumentServed(
                on.atTime(9, 30),
                NOTICE,
                1,
                ServiceManner.LEFT,
                false,
                WORDS,
                WORDS,
                WORDS,
                Optional.of(WORDS),
                Optional.empty());
    }

    private static HandOverOffered offer(LocalDate on) {
        return new HandOverOffered(
                on,
                "EDU2",
                Place.HOUSEHOLD,
                new DivisionCode("450721"),
                Optional.empty(),
                Optional.empty(),
                WORDS,
                Optional.empty());
    }

    private static StepTaken step(StepKind kind, LocalDate on) {
        return new StepTaken(
                kind, on, "GOV1", Optional.empty(), Optional.empty(), Optional.empty(), WORDS, Optional.empty());
    }

    private static Exited exit(ExitKind kind, LocalDate on, int days) {
        return new Exited(kind, on, days == 0 ? Optional.empty() : Optional.of(on.plusDays(days - 1L)), WORDS, WORDS);
    }

    private void open() {
        open(OPENINGS.get(0));
    }

    private void open(CaseOpening opening) {
        log.add(new Recorded(1, OPENED, "a".repeat(64), opening));
    }

    private void happens(CaseEvent event) {
        Recorded next = next(event);
        assertThat(CaseFold.append(log, next)).isInstanceOf(Standing.class);
        log.add(next);
    }

    private void refused(CaseEvent event, String reason) {
        assertThat(CaseFold.append(log, next(event)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains(reason));
    }

    private Recorded next(CaseEvent event) {
        Instant when = at("2026-11-25T08:00").plus(Duration.ofMinutes(log.size()));
        return new Recorded(log.size() + 1L, when, "a".repeat(64), event);
    }

    private CaseFile standing() {
        return ((Standing) CaseFold.fold(log)).file();
    }

    private static LocalDate day(int dayOfNovember) {
        return LocalDate.of(2026, 11, dayOfNovember);
    }
}
