package org.baoxue.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import javax.sql.DataSource;
import org.baoxue.storage.BackupException;
import org.baoxue.storage.BackupReport;
import org.baoxue.storage.Database;
import org.baoxue.storage.DatabaseStatus.Up;
import org.baoxue.storage.Dialect;
import org.baoxue.storage.testing.DatabaseTest;
import org.baoxue.storage.testing.FreshDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class StartupTest {
    private static final byte[] MESSAGE = {1, 2, 3};

    private final Dialect here;
    private final DataSource dataSource;
    private final FreshDatabases others;
    private final StatusBoard board = new StatusBoard();

    @TempDir
    private Path work;

    StartupTest(Database database, DataSource dataSource, FreshDatabases others) {
        this.here = database.dialect();
        this.dataSource = dataSource;
        this.others = others;
    }

    @Test
    void a_second_start_finds_the_secret_of_the_first() throws Exception {
        byte[] first = start(dataSource).secret().hmac("test", MESSAGE);

        assertThat(start(dataSource).secret().hmac("test", MESSAGE)).isEqualTo(first);
        assertThat(start(others.of(here)).secret().hmac("test", MESSAGE))
                .as("another installation")
                .isNotEqualTo(first);
    }

    @Test
    void a_running_database_answers_the_probe() throws Exception {
        RunningStorage running = start(dataSource);

        running.check();

        assertThat(running.up().dialect()).isEqualTo(here);
        assertThat(running.up().schemaVersion()).isNotBlank();
    }

    @Test
    void a_schema_newer_than_the_program_is_refused_with_both_versions() throws Exception {
        String program = start(dataSource).up().schemaVersion();
        execute("insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                + " \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                + " values (1000, '99', 'later', 'SQL', 'V99__later.sql', 1, 'someone', 1, true)");

        assertThatThrownBy(() -> start(dataSource))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("99")
                .hasMessageContaining("versions up to " + program);
    }

    @Test
    void a_schema_changed_behind_the_program_is_refused() throws Exception {
        execute("update \"flyway_schema_history\" set \"checksum\" = 7 where \"version\" = '1'");

        assertThatThrownBy(() -> start(dataSource))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("checksum");
    }

    @Test
    void an_ordered_restore_is_carried_out_at_the_next_start_and_only_once() throws Exception {
        RunningStorage old = start(dataSource);
        BackupReport report = old.backup().create(work.resolve("old.baoxue.zip"));
        order().order(report.file());
        DataSource target = others.of(here == Dialect.DERBY ? Dialect.POSTGRESQL : Dialect.DERBY);

        RunningStorage restored = start(target);

        assertThat(restored.secret().hmac("test", MESSAGE))
                .isEqualTo(old.secret().hmac("test", MESSAGE));
        assertThat(order().ordered()).isEmpty();
        assertThat(restored.backup().create(work.resolve("new.baoxue.zip")).contentHash())
                .isEqualTo(report.contentHash());
    }

    @Test
    void a_restore_cut_off_after_its_commit_does_not_stop_the_next_start() throws Exception {
        BackupReport report = start(dataSource).backup().create(work.resolve("old.baoxue.zip"));
        DataSource target = others.of(here);
        order().order(report.file());
        start(target);
        order().order(report.file());

        start(target);

        assertThat(order().ordered()).isEmpty();
    }

    @Test
    void a_refused_restore_stops_the_start_until_it_is_cancelled() throws Exception {
        RunningStorage running = start(dataSource);
        BackupReport report = running.backup().create(work.resolve("old.baoxue.zip"));
        running.database().write(handle -> handle.execute("insert into setting values ('later', 'work')"));
        order().order(report.file());

        assertThatThrownBy(() -> start(dataSource))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("not empty");
        assertThat(order().ordered()).contains(report.file());

        assertThat(order().cancel()).isTrue();
        assertThat(order().cancel()).isFalse();
        start(dataSource);
    }

    @Test
    void a_backup_of_another_version_or_a_damaged_one_is_not_even_ordered() throws Exception {
        BackupReport report = start(dataSource).backup().create(work.resolve("old.baoxue.zip"));
        board.show(new Up(here, "0.9"));
        assertThatThrownBy(() -> order().order(report.file()))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("0.9")
                .hasMessageContaining(report.schemaVersion());

        Path broken = Files.writeString(work.resolve("broken.zip"), "no zip");
        assertThatThrownBy(() -> order().order(broken))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("broken.zip");
        assertThat(order().ordered()).isEmpty();
    }

    @Test
    void copies_left_by_a_killed_process_are_removed() throws Exception {
        Path left = Files.createDirectories(work.resolve("snapshot-1/log"));
        Files.writeString(left.resolve("log1.dat"), "personal data");

        start(dataSource);

        assertThat(work.resolve("snapshot-1")).doesNotExist();
    }

    private RunningStorage start(DataSource target) throws Exception {
        return new Startup(target, work, order(), board, Clock.systemUTC()).run();
    }

    private RestoreOrder order() {
        return new RestoreOrder(work, board);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }
}
