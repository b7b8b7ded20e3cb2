package org.baoxue.casework.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baoxue.access.Conflict;
import org.baoxue.access.Invalid;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.DropoutConfirmed;
import org.baoxue.casework.CaseEvent.PersuasionNoted;
import org.baoxue.casework.CaseEvent.Returned;
import org.baoxue.casework.CaseEvent.Withdrawn;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.Personal;
import org.baoxue.casework.internal.log.CaseLog;
import org.baoxue.casework.internal.store.CaseBook.Author;
import org.baoxue.casework.testing.County;
import org.baoxue.casework.testing.SetClock;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CaseBookTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 11, 2);
    private static final LocalDate REACHED = LocalDate.of(2026, 11, 4);
    private static final ChildId CHILD = County.child(1);
    private static final CaseId CASE = CaseId.ofAbsence(CHILD, SINCE);
    private static final Personal WORDS = Personal.of("母亲说随父外出");

    private final Database database;
    private final SetClock clock = new SetClock("2026-11-10T08:00");
    private final CaseBook book;

    CaseBookTest(Database database) {
        this.database = database;
        this.book = new CaseBook(database, clock);
    }

    @Test
    void what_is_appended_is_read_back_with_its_words() {
        open(CHILD, SINCE);
        append(
                CASE,
                new PersuasionNoted(REACHED, WORDS, Personal.of(""), WORDS, Optional.empty(), Optional.empty()),
                1);
        FileRow row = append(CASE, new DropoutConfirmed(REACHED, WORDS), 2);
        List<CaseEntry> log = log(CASE);
        assertThat(log).extracting(CaseEntry::seq).containsExactly(1L, 2L, 3L);
        assertThat(log.get(1).event())
                .isEqualTo(new PersuasionNoted(
                        REACHED, WORDS, Personal.of(""), WORDS, Optional.empty(), Optional.empty()));
        assertThat(row.view().state()).isEqualTo(CaseState.DROPOUT);
        assertThat(row.headHash()).isEqualTo(log.get(2).hash());
        Optional<FileRow> stored = database.read(handle -> CaseFiles.find(handle, CASE));
        assertThat(stored).contains(row);
    }

    @Test
    void a_writer_who_saw_an_older_event_is_told_both_sequences() {
        open(CHILD, SINCE);
        append(CASE, new PersuasionNoted(REACHED, WORDS, WORDS, WORDS, Optional.empty(), Optional.empty()), 1);
        assertThatThrownBy(() -> append(CASE, new Returned(REACHED, WORDS), 1))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("expected event 1 to be the last, found 2");
        assertThat(log(CASE)).hasSize(2);
    }

    @Test
    void the_same_absence_opens_one_case_however_often_it_is_seen() {
        open(CHILD, SINCE);
        assertThatThrownBy(() -> open(CHILD, SINCE)).isInstanceOf(Conflict.class);
        assertThat(log(CASE)).hasSize(1);
    }

    @Test
    void a_child_has_one_open_case() {
        open(CHILD, SINCE);
        assertThatThrownBy(() -> open(CHILD, SINCE.plusDays(1)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("另有未结案件");
        append(CASE, new Withdrawn(WORDS), 1);
        open(CHILD, SINCE.plusDays(1));
    }

    @Test
    void an_impossible_step_is_refused_and_leaves_the_log_as_it_was() {
        open(CHILD, SINCE);
        assertThatThrownBy(() -> append(CASE, new CaseEvent.Closed(REACHED, WORDS), 1))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("先登记复学");
        assertThat(log(CASE)).hasSize(1);
    }

    @Test
    void of_two_writers_at_once_one_is_told_and_none_is_lost() throws Exception {
        open(CHILD, SINCE);
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            for (long seq = 1; seq <= 10; seq++) {
                long expected = seq;
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<Boolean> writer = () -> {
                    together.await();
                    try {
                        append(
                                CASE,
                                new PersuasionNoted(REACHED, WORDS, WORDS, WORDS, Optional.empty(), Optional.empty()),
                                expected);
                        return true;
                    } catch (Conflict told) {
                        return false;
                    }
                };
                List<Boolean> written = new ArrayList<>();
                for (Future<Boolean> outcome : List.of(writers.submit(writer), writers.submit(writer))) {
                    written.add(outcome.get());
                }
                assertThat(written).containsExactlyInAnyOrder(true, false);
            }
        } finally {
            writers.shutdown();
        }
        assertThat(log(CASE)).extracting(CaseEntry::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
        assertThat(database.read(handle -> new CaseLog().verify(handle, CASE, List.of()))
                        .intact())
                .isTrue();
    }

    private FileRow open(ChildId child, LocalDate since) {
        return append(CaseId.ofAbsence(child, since), County.opening(child, since, REACHED), 0);
    }

    private FileRow append(CaseId id, CaseEvent event, long expected) {
        return book.append(id, event, new Author("li", "a".repeat(64), expected));
    }

    private List<CaseEntry> log(CaseId id) {
        return database.read(handle -> new CaseLog().entries(handle, id));
    }
}
