package org.baoxue.storage.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.baoxue.storage.BackupException;
import org.baoxue.storage.Database;
import org.baoxue.storage.DatabaseStatus.Starting;
import org.baoxue.storage.DatabaseStatus.Up;
import org.baoxue.storage.Dialect;
import org.baoxue.storage.internal.backup.BackupFile;
import org.baoxue.storage.internal.backup.BackupService;
import org.baoxue.storage.internal.backup.DerbySnapshot;
import org.baoxue.storage.internal.backup.Restorer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a database up: migration, a restore if one is ordered, the secret of the installation.
 *
 * @param dataSource connections to the database
 * @param work the working directory
 * @param order the restore that may be ordered
 * @param board shows what is going on
 * @param clock tells when a backup was taken
 */
record Startup(DataSource dataSource, Path work, RestoreOrder order, StatusBoard board, Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    /**
     * @throws StartFailure if the database must not be used, or the ordered restore is refused
     * @throws SQLException if the database is out of reach
     * @throws IOException if the working directory cannot be used
     */
    RunningStorage run() throws SQLException, IOException {
        DerbySnapshot.sweep(work);
        Dialect dialect = Dialects.of(dataSource);
        String version = new Schema(dataSource, dialect).migrate();
        Optional<Path> backup = order.ordered();
        if (backup.isPresent()) {
            restore(backup.get(), version);
            order.cancel();
        }
        Database database = new JdbiDatabase(dataSource, dialect);
        return new RunningStorage(
                dataSource,
                database,
                StoredSecret.of(database),
                new BackupService(dataSource, dialect, version, work, clock),
                new Up(dialect, version));
    }

    private void restore(Path file, String program) throws SQLException {
        board.show(new Starting("正在恢复备份 (restoring) " + file));
        try (BackupFile backup = BackupFile.open(file)) {
            if (!backup.schemaVersion().equals(program)) {
                throw RestoreOrder.otherVersion(backup.schemaVersion(), program);
            }
            new Restorer(dataSource).restore(backup);
            LOG.info("已恢复备份 (restored) {}", file);
        } catch (SQLException e) {
            if (Failures.isUnreachable(e)) {
                throw e;
            }
            // Without its cause, whose message may quote what was being restored.
            throw new StartFailure("恢复失败，已全部撤销 (restore failed and was rolled back): " + Failures.reason(e));
        } catch (BackupException e) {
            throw new StartFailure("恢复被拒绝 (restore refused): " + e.getMessage(), e);
        }
    }
}
