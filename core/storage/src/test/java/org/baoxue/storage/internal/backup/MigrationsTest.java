package org.baoxue.storage.internal.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.baoxue.storage.BackupReport;
import org.baoxue.storage.Database;
import org.baoxue.storage.Dialect;
import org.baoxue.storage.testing.DatabaseTest;
import org.baoxue.storage.testing.FreshDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every module's migration owes to backup and restore. */
@DatabaseTest
class MigrationsTest {

    @TempDir
    private Path directory;

    @Test
    void a_fresh_schema_holds_no_row_and_only_portable_columns(Database database, DataSource dataSource) {
        BackupReport report = backup(database.dialect(), dataSource).create(directory.resolve("fresh.zip"));

        assertThat(report.rows()).isNotEmpty().allSatisfy((table, rows) -> assertThat(rows)
                .as("rows that a migration put into %s: a restore would refuse", table)
                .isZero());
    }

    @Test
    void both_databases_have_the_same_tables_and_columns(FreshDatabases databases) throws Exception {
        Path derby = directory.resolve("derby.zip");
        backup(Dialect.DERBY, databases.of(Dialect.DERBY)).create(derby);

        try (BackupFile file = BackupFile.open(derby)) {
            new Restorer(databases.of(Dialect.POSTGRESQL)).restore(file);
        }
    }

    private BackupService backup(Dialect dialect, DataSource dataSource) {
        return new BackupService(dataSource, dialect, "1", directory, Clock.systemUTC());
    }
}
