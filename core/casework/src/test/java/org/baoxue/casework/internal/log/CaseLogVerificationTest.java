package org.baoxue.casework.internal.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.PersuasionNoted;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.Personal;
import org.baoxue.casework.Verification;
import org.baoxue.casework.Verification.Damage;
import org.baoxue.casework.Verification.Fault;
import org.baoxue.casework.chain.ChainCheck.Head;
import org.baoxue.casework.chain.ChainedEvent;
import org.baoxue.casework.chain.Digests;
import org.baoxue.casework.chain.Links;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.internal.store.CaseBook.Author;
import org.baoxue.casework.testing.County;
import org.baoxue.casework.testing.SetClock;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class CaseLogVerificationTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 11, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 4);
    private static final CaseId CASE = CaseId.ofAbsence(County.child(1), SINCE);

    private final Database database;
    private final CaseLog log = new CaseLog();

    CaseLogVerificationTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void given_a_case_of_five_events() {
        CaseBook book = new CaseBook(database, new SetClock("2026-11-10T08:00"));
        book.append(CASE, County.opening(County.child(1), SINCE, DAY), new Author("clock", "a".repeat(64), 0));
        for (int seq = 1; seq <= 4; seq++) {
            CaseEvent note = new PersuasionNoted(
                    DAY,
                    Personal.of("王老师"),
                    Personal.of("外地"),
                    Personal.of("第" + seq + "次家访"),
                    Optional.empty(),
                    Optional.empty());
            book.append(CASE, note, new Author("li", "a".repeat(64), seq));
        }
    }

    @Test
    void an_untouched_log_is_intact() {
        assertThat(verify().intact()).isTrue();
        assertThat(verify().events()).isEqualTo(5);
    }

    @Test
    void an_altered_body_is_named() {
        ChainedEvent third = links().get(2);
        byte[] forged = third.body().clone();
        forged[forged.length - 3] ^= 1;
        change("update case_event set body = :body where seq = 3", forged);
        assertFault(3, Damage.ALTERED);
    }

    @Test
    void an_altered_body_with_a_fresh_hash_is_betrayed_by_the_next_event() {
        ChainedEvent third = links().get(2);
        byte[] forged = new String(third.body(), StandardCharsets.UTF_8)
                .replace("2026-11-04", "2026-11-03")
                .getBytes(StandardCharsets.UTF_8);
        change("update case_event set body = :body where seq = 3", forged);
        change("update case_event set hash = '" + Digests.sha256(forged) + "' where seq = 3", forged);
        assertFault(3, Damage.ALTERED);
    }

    @Test
    void an_altered_column_is_named() {
        change("update case_event set actor = 'somebody' where seq = 2", new byte[0]);
        assertFault(2, Damage.ALTERED);
    }

    @Test
    void a_removed_event_is_named() {
        change("delete from case_event where seq = 3", new byte[0]);
        assertFault(3, Damage.REMOVED);
    }

    @Test
    void a_removed_opening_is_named() {
        change("delete from case_event where seq = 1", new byte[0]);
        assertFault(1, Damage.REMOVED);
    }

    @Test
    void reordered_events_are_named() {
        change("update case_event set seq = 99 where seq = 2", new byte[0]);
        change("update case_event set seq = 2 where seq = 3", new byte[0]);
        change("update case_event set seq = 3 where seq = 99", new byte[0]);
        assertThat(verify().faults())
                .extracting(Fault::seq, Fault::damage)
                .containsExactly(tuple(2L, Damage.REORDERED), tuple(3L, Damage.REORDERED));
    }

    @Test
    void a_log_that_was_cut_off_is_betrayed_by_its_anchored_head() {
        ChainedEvent last = links().get(4);
        change("delete from case_event where seq >= 4", new byte[0]);
        assertThat(verify().faults())
                .extracting(Fault::seq, Fault::damage)
                .containsExactly(tuple(4L, Damage.CUT_OFF), tuple(5L, Damage.CUT_OFF));
        change("delete from case_personal where seq >= 4", new byte[0]);
        assertThat(verify().intact()).isTrue();
        Verification anchored =
                database.read(handle -> log.verify(handle, CASE, List.of(new Head(last.seq(), last.hash()))));
        assertThat(anchored.faults())
                .extracting(Fault::seq, Fault::damage)
                .containsExactly(tuple(4L, Damage.CUT_OFF), tuple(5L, Damage.CUT_OFF));
    }

    @Test
    void changed_words_do_not_match_their_commitment() {
        change("update case_personal set words = '未家访' where seq = 4 and field = 'account'", new byte[0]);
        assertFault(4, Damage.ALTERED);
    }

    @Test
    void erased_words_leave_the_chain_intact_and_are_gone() {
        change("delete from case_personal where 1 = 1", new byte[0]);
        assertThat(verify().intact()).isTrue();
        CaseEvent note =
                database.read(handle -> log.entries(handle, CASE)).get(4).event();
        assertThat(note).isInstanceOfSatisfying(PersuasionNoted.class, persuaded -> assertThat(persuaded.account())
                .isEqualTo(new Personal.Erased()));
    }

    @Test
    void the_hashed_bytes_hold_no_personal_word() {
        assertThat(links()).allSatisfy(link -> assertThat(new String(link.body(), StandardCharsets.UTF_8))
                .doesNotContain("家访")
                .doesNotContain("王老师"));
    }

    private List<ChainedEvent> links() {
        return database.read(handle -> Links.OF_CASES.of(handle, List.of(CASE.value())));
    }

    private void change(String sql, byte[] body) {
        database.write(handle -> {
            var update = handle.createUpdate(sql);
            if (sql.contains(":body")) {
                update.bind("body", body);
            }
            return update.execute();
        });
    }

    private void assertFault(long seq, Damage damage) {
        assertThat(verify().faults()).extracting(Fault::seq, Fault::damage).containsExactly(tuple(seq, damage));
    }

    private Verification verify() {
        return database.read(handle -> log.verify(handle, CASE, List.of()));
    }
}
