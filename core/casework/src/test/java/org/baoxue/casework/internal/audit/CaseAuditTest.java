package org.baoxue.casework.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.Role;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.casework.CaseAuditReport;
import org.baoxue.casework.CaseEvent.PersuasionNoted;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.ChainHead;
import org.baoxue.casework.Personal;
import org.baoxue.casework.Verification.Damage;
import org.baoxue.casework.Verification.Fault;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.internal.store.CaseBook.Author;
import org.baoxue.casework.testing.County;
import org.baoxue.casework.testing.SetClock;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class CaseAuditTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 11, 2);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 4);
    private static final int CASES = 250;

    private final Database database;
    private final Path folder;
    private final SetClock clock = new SetClock("2026-11-10T08:00");
    private final AccessFixture access;
    private final CaseBook book;
    private final CaseAuditService audit;
    private final List<CaseId> cases = new ArrayList<>();

    CaseAuditTest(Database database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
        access = new AccessFixture(database, clock);
        access.given(County.ALL);
        book = new CaseBook(database, clock);
        audit = new CaseAuditService(database, access.gate(), clock, folder, Duration.ofMillis(100));
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @BeforeEach
    void given_cases_of_two_events() {
        for (int child = 1; child <= CASES; child++) {
            CaseId id = CaseId.ofAbsence(County.child(child), SINCE);
            book.append(id, County.opening(County.child(child), SINCE, DAY), new Author("clock", "a".repeat(64), 0));
            book.append(
                    id,
                    new PersuasionNoted(
                            DAY,
                            Personal.of("王老师"),
                            Personal.of("外地"),
                            Personal.of("家访"),
                            Optional.empty(),
                            Optional.empty()),
                    new Author("li", "a".repeat(64), 1));
            cases.add(id);
        }
    }

    @Test
    void untouched_logs_are_intact() {
        CaseAuditReport report = verify(List.of());

        assertThat(report.intact()).isTrue();
        assertThat(report.cases()).isEqualTo(CASES);
        assertThat(report.events()).isEqualTo(2L * CASES);
        assertThat(report.eventsPerSecond()).isPositive();
    }

    @Test
    void each_damaged_event_is_named_with_its_case() {
        change("update case_event set actor = 'somebody' where seq = 2 and case_id = '" + cases.get(3) + "'");
        change("delete from case_event where seq = 1 and case_id = '" + cases.get(240) + "'");

        CaseAuditReport report = verify(List.of());

        assertThat(report.damagedTotal()).isEqualTo(2);
        assertThat(report.damaged())
                .flatExtracting(found -> found.faults().stream()
                        .map(fault -> tuple(found.caseId(), fault.seq(), fault.damage()))
                        .toList())
                .containsExactlyInAnyOrder(
                        tuple(cases.get(3), 2L, Damage.ALTERED), tuple(cases.get(240), 1L, Damage.REMOVED));
    }

    @Test
    void a_case_that_is_gone_with_all_its_traces_is_missed_only_by_what_was_kept_elsewhere() {
        List<ChainHead> kept = audit.read(audit.anchors(access.administrator()));
        CaseId gone = cases.get(17);
        for (String table : List.of("case_event", "case_personal", "case_file")) {
            change("delete from " + table + " where case_id = '" + gone + "'");
        }

        assertThat(verify(List.of()).intact()).isTrue();
        CaseAuditReport report = verify(kept);

        assertThat(report.anchors()).isEqualTo(CASES);
        assertThat(report.damaged()).singleElement().satisfies(found -> {
            assertThat(found.caseId()).isEqualTo(gone);
            assertThat(found.faults()).extracting(Fault::damage).containsOnly(Damage.CUT_OFF);
        });
    }

    @Test
    void what_was_erased_leaves_the_chains_whole() {
        List<ChainHead> kept = audit.read(audit.anchors(access.administrator()));

        assertThat(database.<Integer, RuntimeException>write(handle -> handle.execute(
                        "delete from case_personal where case_id = ?",
                        cases.get(0).value())))
                .isPositive();

        assertThat(verify(kept).intact()).isTrue();
    }

    @Test
    void an_anchor_file_that_was_edited_or_cut_off_is_refused_with_its_line() {
        String text = audit.anchors(access.administrator());

        assertThat(audit.read(text)).hasSize(CASES);
        assertThatThrownBy(() -> audit.read(text.replaceFirst(" 2 ", " 1 ")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("第%d行".formatted(CASES + 2));
        assertThatThrownBy(() -> audit.read(text.substring(0, text.length() / 2)))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> audit.read(text.replaceFirst("\n[0-9a-f]{32} ", "\nx ")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("第2行");
        assertThatThrownBy(() -> audit.read("")).isInstanceOf(Invalid.class).hasMessageContaining("第1行");
    }

    @Test
    void the_heads_of_each_day_are_written_once_by_themselves() throws IOException {
        await().atMost(Duration.ofSeconds(20)).until(() -> audit.lastAnchored().isPresent());
        assertThat(audit.lastAnchored()).contains(LocalDate.of(2026, 11, 10));
        clock.set("2026-11-11T00:00");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> audit.lastAnchored().get().equals(LocalDate.of(2026, 11, 11)));

        String written = Files.readString(folder.resolve("anchors-2026-11-11.txt"));
        assertThat(audit.read(written)).hasSize(CASES);
        assertThat(verify(audit.read(written)).intact()).isTrue();
    }

    @Test
    void only_auditors_and_administrators_verify() {
        assertThatThrownBy(() -> audit.verify(access.actor(Role.SCHOOL, County.SCHOOL), List.of()))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> audit.anchors(access.actor(Role.CLASS_TEACHER, County.CLASS)))
                .isInstanceOf(Denied.class);
        assertThat(audit.verify(access.actor(Role.AUDITOR, County.SCHOOL), List.of())
                        .cases())
                .isEqualTo(CASES);
    }

    private CaseAuditReport verify(List<ChainHead> anchored) {
        return audit.verify(access.administrator(), anchored);
    }

    private void change(String sql) {
        database.write(handle -> handle.execute(sql));
    }
}
