package org.baoxue.casework.internal.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.api.policy.rule.SendRole;
import org.baoxue.casework.Personal;
import org.baoxue.casework.internal.send.SendFold.Folding;
import org.baoxue.casework.internal.send.SendFold.Refused;
import org.baoxue.casework.internal.send.SendFold.Standing;
import org.baoxue.casework.sendeducation.Conclusion;
import org.baoxue.casework.sendeducation.EndReason;
import org.baoxue.casework.sendeducation.SendEntry;
import org.baoxue.casework.sendeducation.SendEvent;
import org.baoxue.casework.sendeducation.SendEventKind;
import org.baoxue.casework.sendeducation.SendState;
import org.baoxue.casework.sendeducation.Sex;
import org.baoxue.casework.sendeducation.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("送教档案由事件累积而成：任意顺序，要么合法，要么附理由拒绝")
class SendFoldTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final int TRIES = 400;
    private static final Personal WORDS = Personal.of("说明");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    @DisplayName("任何被接受的序列都是合法状态；被拒绝的有中英文理由，记录不变")
    void every_sequence_is_legal_or_refused_with_its_reason(long seed) {
        Random random = new Random(seed);
        List<SendEntry> log = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < TRIES; i++) {
            List<SendEntry> longer = new ArrayList<>(log);
            longer.add(entry(log.size() + 1L, random));
            Folding folding = SendFold.fold(longer);
            if (folding instanceof Refused no) {
                refused++;
                assertThat(no.reason()).containsPattern("\\p{IsHan}").containsPattern("\\([a-z].*\\)");
                continue;
            }
            legal(((Standing) folding).programme(), longer);
            log = longer;
        }
        assertThat(log).hasSizeGreaterThan(5);
        assertThat(refused).isPositive();
    }

    private static void legal(Programme programme, List<SendEntry> log) {
        assertThat(programme.entries()).isNotEmpty().allMatch(log::contains);
        assertThat(programme.entries()).noneMatch(entry -> entry.event().kind() == SendEventKind.RETRACTED);
        log.stream().flatMap(entry -> entry.corrects().stream()).forEach(corrected -> assertThat(programme.entries())
                .noneMatch(entry -> entry.seq() == corrected));
        LocalDate applied = programme
                .all(SendEvent.Applied.class)
                .map(SendEvent::on)
                .min(LocalDate::compareTo)
                .orElseThrow();
        assertThat(programme.entries()).noneMatch(entry -> entry.event().on().isBefore(applied));
        assertThat(programme
                        .all(SendEvent.Visited.class)
                        .map(visit -> visit.on() + " " + visit.from())
                        .toList())
                .doesNotHaveDuplicates();
        assertThat(programme.all(SendEvent.Applied.class).count()
                        - programme.all(SendEvent.Ended.class).count())
                .isBetween(0L, 1L);
        SendState state = programme.state().orElseThrow();
        assertThat(state == SendState.ENDED).isEqualTo(programme.end().isPresent());
        programme.stretches().forEach(stretch -> stretch.to()
                .ifPresent(to -> assertThat(to).isAfterOrEqualTo(stretch.from())));
    }

    private static SendEntry entry(long seq, Random random) {
        boolean corrects = seq > 1 && random.nextInt(6) == 0;
        return new SendEntry(
                seq,
                Instant.EPOCH,
                "li",
                "a",
                "",
                corrects ? Optional.of(1L + random.nextInt((int) seq)) : Optional.empty(),
                event(random));
    }

    private static SendEvent event(Random random) {
        LocalDate on = FIRST.plusDays(random.nextInt(40));
        String school = "S" + (1 + random.nextInt(2));
        String other = "S" + (1 + random.nextInt(2));
        SendEventKind[] kinds = SendEventKind.values();
        return switch (kinds[random.nextInt(kinds.length)]) {
            case APPLIED ->
                new SendEvent.Applied(on, Party.GUARDIAN, Set.of(Party.SCHOOL), school, Optional.empty(), WORDS);
            case ASSESSED ->
                new SendEvent.Assessed(
                        on,
                        WORDS,
                        List.of(),
                        random.nextInt(4) == 0 ? Conclusion.REGULAR_SCHOOL : Conclusion.SEND_EDUCATION,
                        WORDS,
                        Optional.empty());
            case PLANNED -> new SendEvent.Planned(on, on.plusDays(90), WORDS, WORDS, List.of("认知"), 36);
            case TEACHERS_ASSIGNED -> new SendEvent.TeachersAssigned(on, team());
            case VISITED ->
                new SendEvent.Visited(
                        on,
                        LocalTime.of(8 + random.nextInt(3), 0),
                        team(),
                        SendPlace.HOME,
                        List.of(),
                        2,
                        80,
                        WORDS,
                        WORDS,
                        true);
            case TRACKED -> new SendEvent.Tracked(on, YearMonth.from(on), WORDS);
            case REVIEWED -> new SendEvent.Reviewed(on, Party.RETENTION_LEADER, WORDS);
            case EXPLAINED -> new SendEvent.Explained(on, new RuleKey("send-education.frequency"), "2026-W37", WORDS);
            case HANDED_OVER -> new SendEvent.HandedOver(on, school, other, WORDS);
            case ENDED -> new SendEvent.Ended(on, EndReason.MOVED, WORDS);
            case RETRACTED -> new SendEvent.Retracted(on, WORDS);
        };
    }

    private static List<Visitor> team() {
        return List.of(new Visitor(WORDS, Sex.MALE, SendRole.TEACHER, "教师"));
    }
}
