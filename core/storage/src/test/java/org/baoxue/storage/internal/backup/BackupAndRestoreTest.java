package org.baoxue.storage.internal.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.baoxue.storage.BackupException;
import org.baoxue.storage.BackupReport;
import org.baoxue.storage.Database;
import org.baoxue.storage.Dialect;
import org.baoxue.storage.testing.DatabaseTest;
import org.baoxue.storage.testing.FreshDatabases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class BackupAndRestoreTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final int VISITS = 1_234;

    private final Dialect here;
    private final Dialect there;
    private final DataSource source;
    private final FreshDatabases others;

    @TempDir
    private Path directory;

    BackupAndRestoreTest(Database database, DataSource source, FreshDatabases others) {
        this.here = database.dialect();
        this.there = here == Dialect.DERBY ? Dialect.POSTGRESQL : Dialect.DERBY;
        this.source = source;
        this.others = others;
    }

    @BeforeEach
    void a_database_with_visits() throws SQLException {
        SampleTables.create(source, here);
        SampleTables.fill(source, VISITS);
    }

    @Test
    void a_backup_tells_what_it_holds_and_only_its_owner_reads_it() throws Exception {
        BackupReport report = backup(source, here).create(file("first"));

        assertThat(report.rows())
                .containsEntry("place", 2L)
                .containsEntry("a_visit", (long) VISITS)
                .containsEntry("proof", 5L)
                .containsKey("setting")
                .doesNotContainKey("flyway_schema_history");
        assertThat(report.takenAt()).isEqualTo(NOW);
        assertThat(report.bytes()).isEqualTo(Files.size(report.file()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(report.file())))
                .isEqualTo("rw-------");
        assertThat(leftovers()).containsExactly(report.file());
    }

    @Test
    void data_moves_to_the_other_database_and_back_unchanged() throws Exception {
        DataSource abroad = empty(there);
        DataSource home = empty(here);

        BackupReport first = backup(source, here).create(file("first"));
        restore(first, abroad);
        BackupReport second = backup(abroad, there).create(file("second"));
        restore(second, home);
        BackupReport third = backup(home, here).create(file("third"));

        assertThat(second.contentHash()).isEqualTo(first.contentHash());
        assertThat(third.contentHash()).isEqualTo(first.contentHash());
        assertThat(third.rows()).isEqualTo(first.rows());
    }

    @Test
    void foreign_keys_hold_after_a_restore_as_before() throws Exception {
        DataSource target = empty(there);
        restore(backup(source, here).create(file("first")), target);

        assertThatThrownBy(() -> SampleTables.execute(target, "insert into place values (9, 'x', 77)"))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> SampleTables.execute(target, "insert into proof values (9, '341503001', -1)"))
                .isInstanceOf(SQLException.class);
        SampleTables.execute(target, "delete from proof", "delete from place where id = 1");
        assertThat(count(target, "a_visit"))
                .as("visits deleted with their place")
                .isZero();
    }

    @Test
    void another_row_makes_another_hash() throws Exception {
        BackupReport before = backup(source, here).create(file("before"));
        SampleTables.execute(source, "update a_visit set grade = 1 where nth = 0");

        assertThat(backup(source, here).create(file("after")).contentHash()).isNotEqualTo(before.contentHash());
    }

    @Test
    void an_existing_file_is_not_written_over() throws Exception {
        Path file = Files.writeString(file("taken"), "precious");

        assertThatThrownBy(() -> backup(source, here).create(file))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("已存在");
        assertThat(file).hasContent("precious");
    }

    @Test
    void a_database_with_a_single_row_is_not_restored_into() throws Exception {
        DataSource target = empty(there);
        SampleTables.execute(target, "insert into setting values ('installation-secret', 'ff')");
        BackupReport report = backup(source, here).create(file("first"));

        assertThatThrownBy(() -> restore(report, target))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("setting")
                .hasMessageContaining("not empty");
        assertThat(count(target, "a_visit")).isZero();
    }

    @Test
    void a_restore_that_was_completed_may_be_asked_for_again() throws Exception {
        DataSource target = empty(there);
        BackupReport report = backup(source, here).create(file("first"));
        restore(report, target);

        restore(report, target);

        assertThat(count(target, "a_visit")).isEqualTo(VISITS);
    }

    @Test
    void any_damage_is_found_and_nothing_is_restored() throws Exception {
        DataSource target = empty(there);
        BackupReport report = backup(source, here).create(file("first"));
        byte[] whole = Files.readAllBytes(report.file());

        for (int at : damagedPlaces(whole)) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x10;
            Path file = Files.write(file("damaged" + at), damaged);
            assertThatThrownBy(() -> restore(file, target))
                    .as("byte %s of %s", at, whole.length)
                    .isInstanceOf(BackupException.class)
                    .hasMessageContaining("damaged" + at);
        }
        Path cut = Files.write(file("cut"), Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> restore(cut, target))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("已损坏")
                .hasMessageContaining("cut");
        assertThat(count(target, "place")).isZero();
    }

    @Test
    void a_failure_half_way_leaves_nothing_and_the_keys_in_place() throws Exception {
        DataSource target = empty(there);
        BackupReport report = backup(source, here).create(file("first"));
        SampleTables.execute(target, "alter table a_visit add constraint few check (nth < 1000)");

        assertThatThrownBy(() -> restore(report, target))
                .isInstanceOf(BackupException.class)
                .hasNoCause()
                .hasMessageContaining("a_visit");

        assertThat(count(target, "place")).isZero();
        assertThat(count(target, "a_visit")).isZero();
        assertThatThrownBy(() -> SampleTables.execute(target, "insert into place values (9, 'x', 77)"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_program_with_other_tables_refuses_and_names_them() throws Exception {
        DataSource target = empty(there);
        SampleTables.execute(target, "alter table proof add column kind varchar(10)");
        BackupReport report = backup(source, here).create(file("first"));

        assertThatThrownBy(() -> restore(report, target))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("表不符")
                .hasMessageEndingWith(": proof");
    }

    // In the compressed rows of the largest table.
    private static int[] damagedPlaces(byte[] whole) {
        return new int[] {whole.length / 5, whole.length / 4, whole.length / 3, whole.length / 2};
    }

    private BackupService backup(DataSource dataSource, Dialect dialect) throws IOException {
        Path work = Files.createDirectories(directory.resolve("work"));
        return new BackupService(dataSource, dialect, "1", work, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static void restore(BackupReport report, DataSource target) throws SQLException {
        restore(report.file(), target);
    }

    private static void restore(Path file, DataSource target) throws SQLException {
        try (BackupFile backup = BackupFile.open(file)) {
            new Restorer(target).restore(backup);
        }
    }

    private DataSource empty(Dialect dialect) throws SQLException {
        DataSource dataSource = others.of(dialect);
        SampleTables.create(dataSource, dialect);
        return dataSource;
    }

    private Path file(String name) {
        return directory.resolve(name + ".baoxue.zip");
    }

    private List<Path> leftovers() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static long count(DataSource dataSource, String table) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
