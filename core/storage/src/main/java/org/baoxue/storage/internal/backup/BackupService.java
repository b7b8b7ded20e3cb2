package org.baoxue.storage.internal.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.baoxue.storage.Backup;
import org.baoxue.storage.BackupException;
import org.baoxue.storage.BackupReport;
import org.baoxue.storage.Dialect;

/** {@link Backup} by a snapshot of the database. */
public final class BackupService implements Backup {
    private final DataSource dataSource;
    private final Dialect dialect;
    private final String schemaVersion;
    private final Path work;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();

    /** @param work a directory for temporary copies, on Derby as large as the database */
    public BackupService(DataSource dataSource, Dialect dialect, String schemaVersion, Path work, Clock clock) {
        this.dataSource = dataSource;
        this.dialect = dialect;
        this.schemaVersion = schemaVersion;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public BackupReport create(Path file) {
        if (Files.exists(file)) {
            throw new BackupException("备份文件已存在 (the file exists already): " + file);
        }
        if (!lock.tryLock()) {
            throw new BackupException("另一个备份正在进行 (another backup is being taken)");
        }
        try {
            return write(file);
        } catch (IOException | SQLException e) {
            throw new BackupException("备份失败 (backup failed): " + file + ": " + e.getMessage(), e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public BackupReport verify(Path file) {
        try (BackupFile backup = BackupFile.open(file)) {
            return backup.verify();
        }
    }

    private BackupReport write(Path file) throws IOException, SQLException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                            part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(part));
                    OutputStream out = Channels.newOutputStream(channel);
                    Snapshot snapshot = snapshot()) {
                BackupWriter.write(snapshot.connection(), schemaVersion, snapshot.takenAt(), out);
            }
            sync(part);
            BackupReport report = verify(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return report.renamed(file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Snapshot snapshot() throws SQLException, IOException {
        return switch (dialect) {
            case DERBY -> DerbySnapshot.of(dataSource, work, clock);
            case POSTGRESQL -> Snapshot.ofPostgresql(dataSource, clock);
        };
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
