package org.baoxue.roster.internal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.roster.internal.job.ImportTest.assertCounts;
import static org.baoxue.roster.internal.job.ImportTest.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.baoxue.access.PageRequest;
import org.baoxue.access.testing.AdjustableClock;
import org.baoxue.roster.EnrolmentQuery;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.ImportState;
import org.baoxue.roster.ImportStatus;
import org.baoxue.roster.Installation;
import org.baoxue.roster.Lists;
import org.baoxue.roster.internal.store.Hashes;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class InterruptedImportTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final Set<Thread.State> WAITING_OR_DONE =
            Set.of(Thread.State.TIMED_WAITING, Thread.State.TERMINATED);

    private final Database database;
    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-20T02:00:00Z"));
    private Installation baoxue;

    @TempDir
    Path folder;

    InterruptedImportTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void start() {
        baoxue = Installation.start(database, folder, clock, 36);
    }

    @AfterEach
    void stop() {
        baoxue.close();
    }

    @Test
    void readers_see_all_of_an_import_or_nothing() {
        Path file = Lists.csv(folder.resolve("list.csv"), Lists.ENROLMENT, Lists.pupils(0, 0, 4_000));
        ImportId id = baoxue.imports().start(baoxue.bureau(), request(file, SEPTEMBER, true));

        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
            long seen = baoxue.roster()
                    .enrolled(baoxue.bureau(), EnrolmentQuery.of(Installation.COUNTY, PageRequest.FIRST))
                    .total();
            assertThat(seen).isIn(0L, 4_000L);
            return baoxue.imports().status(baoxue.bureau(), id).state().ended();
        });

        assertThat(baoxue.roster().enrolments(Installation.COUNTY, 1)).hasSize(4_000);
    }

    @Test
    void what_a_killed_process_left_goes_on_at_the_next_start_under_its_number() throws IOException {
        Path file = Lists.csv(folder.resolve("list.csv"), Lists.ENROLMENT, Lists.pupils(0, 0, 20));
        Path spool = Files.createDirectories(folder.resolve("restarted").resolve("spool"));
        Files.copy(file, spool.resolve("import-77.in"));
        Files.writeString(spool.resolve("list7.in"), "nobody's");
        long killed = leftByKilledProcess(Hashes.of(file));

        try (Installation restarted = Installation.start(database, folder.resolve("restarted"), clock, 36)) {
            ImportStatus again = restarted.ended(restarted.bureau(), new ImportId(killed));

            assertCounts(again, 20, 20, 0, 0, 0);
            assertThat(staged()).isEqualTo(20);
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> empty(spool));
        }
    }

    @Test
    void a_stopped_service_leaves_an_import_to_its_next_start() throws Exception {
        Path large = Lists.csv(folder.resolve("large.csv"), Lists.ENROLMENT, Lists.pupils(0, 0, 3_000));
        Path small = Lists.csv(folder.resolve("small.csv"), Lists.ENROLMENT, Lists.pupils(1, 9_000, 9_010));
        Thread closing = new Thread(baoxue::close);
        ImportId first;
        ImportId waiting;
        try (HeldTable held = new HeldTable(database, "enrolment_row")) {
            held.awaitHeld();
            first = baoxue.imports().start(baoxue.bureau(), request(large, SEPTEMBER, true));
            waiting = baoxue.imports().start(baoxue.bureau(), request(small, SEPTEMBER, false));
            closing.start();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> WAITING_OR_DONE.contains(closing.getState()));
        }
        closing.join();
        assertThat(baoxue.imports().status(baoxue.bureau(), first).state().ended())
                .isFalse();

        try (Installation restarted = Installation.start(database, folder, clock, 36)) {
            assertCounts(restarted.ended(restarted.bureau(), first), 3_000, 3_000, 0, 0, 0);
            assertCounts(restarted.ended(restarted.bureau(), waiting), 10, 10, 0, 0, 0);
        }
    }

    @Test
    void what_a_killed_process_left_is_aborted_if_the_kept_file_is_another_and_the_file_runs_again()
            throws IOException {
        Path spool = Files.createDirectories(folder.resolve("restarted").resolve("spool"));
        Files.writeString(spool.resolve("import-77.in"), "cut off in the mid");
        long killed = leftByKilledProcess("0".repeat(64));

        try (Installation restarted = Installation.start(database, folder.resolve("restarted"), clock, 36)) {
            ImportStatus aborted = restarted.ended(restarted.bureau(), new ImportId(killed));
            assertThat(aborted.state()).isEqualTo(ImportState.ABORTED);
            assertThat(aborted.error().orElseThrow()).contains("重新导入");
            assertThat(restarted.roster().enrolments(Installation.COUNTY, 9)).isEmpty();
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> staged() == 0);
            Path file = Lists.csv(folder.resolve("list.csv"), Lists.ENROLMENT, Lists.pupils(0, 0, 20));
            ImportStatus again = restarted.run(restarted.bureau(), request(file, SEPTEMBER, true));
            assertCounts(again, 20, 20, 0, 0, 0);
        }
    }

    @Test
    void what_was_cut_off_waits_for_its_turn_at_the_next_start() throws Exception {
        Path file = Lists.csv(folder.resolve("list.csv"), Lists.ENROLMENT, Lists.pupils(0, 0, 20));
        Path spool = Files.createDirectories(folder.resolve("restarted").resolve("spool"));
        Files.copy(file, spool.resolve("import-77.in"));
        ImportId killed = new ImportId(leftByKilledProcess(Hashes.of(file)));

        Installation restarted;
        try (HeldTable held = new HeldTable(database, "enrolment_row")) {
            held.awaitHeld();
            restarted = Installation.start(database, folder.resolve("restarted"), clock, 36);
            assertThat(restarted.imports().status(restarted.bureau(), killed).state())
                    .isEqualTo(ImportState.QUEUED);
        }
        try (restarted) {
            assertCounts(restarted.ended(restarted.bureau(), killed), 20, 20, 0, 0, 0);
        }
    }

    @Test
    void an_import_of_a_unit_that_is_gone_ends_with_the_unit_named() throws IOException {
        Path file = Lists.csv(folder.resolve("list.csv"), Lists.ENROLMENT, Lists.pupils(0, 0, 20));
        Path spool = Files.createDirectories(folder.resolve("restarted").resolve("spool"));
        Files.copy(file, spool.resolve("import-77.in"));
        long killed = leftByKilledProcess(Hashes.of(file));
        database.write(handle -> handle.execute("update list_import set unit_id = 'CLOSED' where id = 77"));

        try (Installation restarted = Installation.start(database, folder.resolve("restarted"), clock, 36)) {
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> error(killed)
                    .filter(error -> error.contains("CLOSED"))
                    .isPresent());
            assertThat(staged()).isZero();
            assertThat(restarted.roster().enrolments(Installation.COUNTY, 9)).isEmpty();
        }
    }

    private Optional<String> error(long id) {
        return database.read(handle -> handle.createQuery("select error from list_import where id = :id")
                .bind("id", id)
                .mapTo(String.class)
                .findOne());
    }

    @Test
    void a_cancelled_import_leaves_nothing() throws Exception {
        Path large = Lists.csv(folder.resolve("large.csv"), Lists.ENROLMENT, Lists.pupils(0, 0, 3_000));
        Path small = Lists.csv(folder.resolve("small.csv"), Lists.ENROLMENT, Lists.pupils(1, 9_000, 9_010));
        ImportId first;
        ImportId waiting;
        try (HeldTable held = new HeldTable(database, "enrolment_row")) {
            held.awaitHeld();
            first = baoxue.imports().start(baoxue.bureau(), request(large, SEPTEMBER, true));
            waiting = baoxue.imports().start(baoxue.bureau(), request(small, SEPTEMBER, false));

            baoxue.imports().cancel(baoxue.bureau(), waiting);

            assertThat(baoxue.imports().status(baoxue.bureau(), waiting).state())
                    .isEqualTo(ImportState.ABORTED);
        }

        assertThat(baoxue.ended(baoxue.bureau(), first).state()).isEqualTo(ImportState.PUBLISHED);
        assertThat(baoxue.ended(baoxue.bureau(), waiting).state()).isEqualTo(ImportState.ABORTED);
        assertThat(staged()).isEqualTo(3_000);
    }

    private long leftByKilledProcess(String sha256) {
        return database.write(handle -> {
            handle.execute(
                    "insert into list_import (id, kind, unit_id, as_of, full_list, by_hand, state, read_rows,"
                            + " accepted_rows, rejected_rows, unchanged_rows, missing_rows, actor_name, file_name, file_sha256,"
                            + " queued_at) values (77, 'ENROLMENT', '341502-EDU', '2026-09-01', true, false, 'RUNNING', 0, 0, 0, 0, 0,"
                            + " 'bureau', 'list.csv', ?, 0)",
                    sha256);
            for (int row = 1; row <= 1_500; row++) {
                handle.execute(
                        "insert into enrolment_row (import_id, row_no, child, content_hash, presence, name, sex,"
                                + " birth_date, school_id, grade, class_id, guardian, phone, address) values (77, ?,"
                                + " 'aaaaaaaaaaaaaaaaaaaaaaaaaa', 'x', 'LISTED', 'x', '男', '2012-09-01', 'S0000', '',"
                                + " 'S0000-00', '', '', '')",
                        row);
            }
            return 77L;
        });
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private long staged() {
        return database.read(handle -> handle.createQuery("select count(*) from enrolment_row")
                .mapTo(Long.class)
                .one());
    }
}
