package org.baoxue.roster.internal.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.baoxue.access.PageRequest;
import org.baoxue.access.testing.AdjustableClock;
import org.baoxue.roster.ImportQuery;
import org.baoxue.roster.Installation;
import org.baoxue.roster.Lists;
import org.baoxue.roster.internal.job.HeldTable;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class ImportFolderTest {

    private final Database database;
    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-20T02:00:00Z"));
    private Installation baoxue;
    private ImportFolder watched;
    private Path inbox;

    @TempDir
    Path temporary;

    ImportFolderTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void start() {
        baoxue = Installation.start(database, temporary, clock, 2);
        inbox = temporary.resolve("inbox");
        watched = new ImportFolder(baoxue.imports(), clock, inbox);
    }

    @AfterEach
    void stop() {
        baoxue.close();
    }

    @Test
    void a_settled_file_is_imported_and_filed_away_with_its_result() throws IOException {
        Files.createDirectories(inbox);
        Path file = inbox.resolve("学籍__341502-EDU__2026-11-20__full.csv");
        Lists.csv(file, Lists.ENROLMENT, Lists.pupils(0, 0, 3));

        watched.look();
        assertThat(imports()).isZero();
        lookUntilEmpty();

        assertThat(names("processed"))
                .containsExactly(
                        "20261120-100000__学籍__341502-EDU__2026-11-20__full.csv",
                        "20261120-100000__学籍__341502-EDU__2026-11-20__full.csv.result.txt");
        assertThat(Files.readString(
                        inbox.resolve("processed").resolve(names("processed").get(1))))
                .contains("accepted): 3");
        assertThat(baoxue.imports()
                        .list(baoxue.bureau(), ImportQuery.all(PageRequest.FIRST))
                        .items()
                        .get(0)
                        .by())
                .isEqualTo("system:import-folder");
    }

    @Test
    void files_that_cannot_be_imported_are_filed_away_with_the_reason() throws IOException {
        Files.createDirectories(inbox);
        Files.writeString(inbox.resolve("名单.csv"), "x");
        Files.writeString(inbox.resolve("enrolment__nowhere__2026-11-20__full.csv"), "x");
        Files.writeString(inbox.resolve("enrolment__341502-EDU__2026-11-20__delta.csv"), "备注\n无\n");

        lookUntilEmpty();

        assertThat(names("failed")).hasSize(6);
        assertThat(results("failed"))
                .anySatisfy(result -> assertThat(result).contains("文件名应为"))
                .anySatisfy(result -> assertThat(result).contains("找不到单位 nowhere"))
                .anySatisfy(result -> assertThat(result).contains("缺少 姓名"));
    }

    @Test
    void a_file_whose_import_goes_on_after_a_restart_is_not_imported_twice() throws Exception {
        Files.createDirectories(inbox);
        Path file = inbox.resolve("学籍__341502-EDU__2026-11-20__full.csv");
        Lists.csv(file, Lists.ENROLMENT, Lists.pupils(0, 0, 3));
        try (HeldTable held = new HeldTable(database, "enrolment_row")) {
            held.awaitHeld();
            watched.look();
            watched.look();
            assertThat(imports()).isEqualTo(1);

            watched = new ImportFolder(baoxue.imports(), clock, inbox);
            watched.look();
            watched.look();
        }
        lookUntilEmpty();

        assertThat(imports()).isEqualTo(1);
        assertThat(names("processed")).hasSize(2);
    }

    private long imports() {
        return baoxue.imports()
                .list(baoxue.bureau(), ImportQuery.all(PageRequest.FIRST))
                .total();
    }

    private void lookUntilEmpty() {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
            watched.look();
            try (Stream<Path> entries = Files.list(inbox)) {
                return entries.noneMatch(Files::isRegularFile);
            }
        });
    }

    private List<String> names(String where) throws IOException {
        try (Stream<Path> entries = Files.list(inbox.resolve(where))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    private List<String> results(String where) throws IOException {
        return names(where).stream()
                .filter(name -> name.endsWith(".result.txt"))
                .map(name -> {
                    try {
                        return Files.readString(inbox.resolve(where).resolve(name));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }
}
