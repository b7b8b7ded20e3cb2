package org.baoxue.casework.internal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.ScopeFilter;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.unit.Line;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.casework.survey.SurveyResult;
import org.baoxue.casework.testing.County;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("排查轮次在库中")
class SurveyStoreTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);
    private static final SurveyResult LOST = new SurveyResult(SurveyOutcome.LOST, "孙组长", DAY, "", Optional.empty());

    private final Database database;
    private long round;

    SurveyStoreTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void a_round_of_two_children() {
        RoundRow row = new RoundRow(
                0, "GOV", Line.GOVERNMENT.name(), DAY, DAY, DAY, "r", "p", "", "a", Instant.EPOCH, null, null, null);
        round = database.write(handle -> SurveyStore.insert(handle, row));
        database.write(handle -> {
            SurveyStore.add(handle, List.of(EntryRow.asked(round, 1, child(1)), EntryRow.asked(round, 2, child(2))));
            return null;
        });
    }

    @Test
    @DisplayName("名单没写完的轮次看不见，丢弃后不留痕")
    void a_round_counts_once_it_is_ready() {
        assertThat(found()).isEmpty();
        database.write(handle -> {
            SurveyStore.ROUNDS.ready(handle, round);
            return null;
        });
        assertThat(found()).isPresent();
        SurveyStore.ROUNDS.discard(database, round);
        assertThat(found()).as("only what is not ready is thrown away").isPresent();
    }

    @Test
    @DisplayName("两人同时登记同一个孩子，后到的不覆盖先到的")
    void an_answer_to_what_was_seen_before_another_is_refused() {
        EntryRow seen = database.read(handle -> SurveyStore.lookUp(handle, round, Set.of(1)))
                .get(0);
        EntryRow first = seen.answered(LOST, seen.cell(), "one", Instant.EPOCH);
        EntryRow second = seen.answered(LOST, seen.cell(), "other", Instant.EPOCH);
        assertThat(database.<Boolean, RuntimeException>write(handle -> SurveyStore.answer(handle, first)))
                .isTrue();
        assertThat(database.<Boolean, RuntimeException>write(handle -> SurveyStore.answer(handle, second)))
                .isFalse();
        assertThat(database.read(handle -> Counting.of(handle, round, ScopeFilter.EVERYTHING.on("u.path")))
                        .lost())
                .isEqualTo(1);
    }

    private Optional<RoundRow> found() {
        return database.read(handle -> SurveyStore.ROUNDS.find(handle, round));
    }

    private static Asked child(int number) {
        return new Asked(
                County.child(number), Optional.of(new DivisionCode("341502101201")), Optional.empty(), "V1", number);
    }
}
