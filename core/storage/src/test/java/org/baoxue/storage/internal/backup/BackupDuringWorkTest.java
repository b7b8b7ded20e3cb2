package org.baoxue.storage.internal.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.baoxue.storage.BackupReport;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BackupDuringWorkTest {
    private final Database database;
    private final DataSource dataSource;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @TempDir
    private Path directory;

    BackupDuringWorkTest(Database database, DataSource dataSource) {
        this.database = database;
        this.dataSource = dataSource;
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void a_backup_shows_one_moment_while_writers_go_on() throws Exception {
        SampleTables.create(dataSource, database.dialect());
        AtomicInteger written = new AtomicInteger();
        AtomicBoolean enough = new AtomicBoolean();
        Future<?> writer = threads.submit(() -> {
            while (!enough.get()) {
                writePair(written.incrementAndGet());
            }
        });

        BackupService service = new BackupService(dataSource, database.dialect(), "1", directory, Clock.systemUTC());
        for (int i = 0; i < 3; i++) {
            int before = written.get();
            BackupReport report = service.create(directory.resolve("backup" + i));

            assertThat(report.rows().get("place"))
                    .as("rows written in one transaction with those of setting")
                    .isEqualTo(report.rows().get("setting"))
                    .isGreaterThanOrEqualTo(before - 1L);
            Awaitility.await().untilAsserted(() -> assertThat(written.get()).isGreaterThan(before));
        }
        enough.set(true);
        writer.get();
    }

    private void writePair(int number) {
        database.write(handle -> handle.execute("insert into setting values (?, 'x')", "pair" + number)
                + handle.execute("insert into place values (?, ?, null)", number, "p" + number));
    }
}
