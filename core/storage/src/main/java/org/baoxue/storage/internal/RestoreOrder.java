package org.baoxue.storage.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.baoxue.storage.BackupException;
import org.baoxue.storage.BackupReport;
import org.baoxue.storage.DatabaseStatus.Up;
import org.baoxue.storage.Restore;
import org.baoxue.storage.internal.backup.BackupFile;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Restore} by a file {@code restore} in the working directory that holds the path of the backup. */
@Component(
        service = {Restore.class, RestoreOrder.class},
        configurationPid = StorageConfiguration.PID)
public final class RestoreOrder implements Restore {
    private final Path marker;
    private final StatusBoard board;

    @Activate
    public RestoreOrder(StorageConfiguration configuration, @Reference StatusBoard board) {
        this(WorkDirectory.of(configuration), board);
    }

    RestoreOrder(Path work, StatusBoard board) {
        this.marker = work.resolve("restore");
        this.board = board;
    }

    @Override
    public BackupReport order(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        try (BackupFile backup = BackupFile.open(absolute)) {
            if (board.state() instanceof Up up && !up.schemaVersion().equals(backup.schemaVersion())) {
                throw otherVersion(backup.schemaVersion(), up.schemaVersion());
            }
            BackupReport report = backup.verify();
            Path part = marker.resolveSibling("restore.part");
            Files.writeString(part, absolute + "\n");
            Files.move(part, marker, StandardCopyOption.ATOMIC_MOVE);
            return report;
        } catch (IOException e) {
            throw new BackupException("无法登记恢复 (cannot order the restore): " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<Path> ordered() {
        try {
            return Files.exists(marker)
                    ? Optional.of(Path.of(Files.readString(marker).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean cancel() {
        try {
            return Files.deleteIfExists(marker);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BackupException otherVersion(String backup, String program) {
        return new BackupException("备份的数据库结构版本为 " + backup + "，程序为 " + program
                + "，请用相同版本的程序恢复 (the backup is of schema version " + backup + ", this program of " + program
                + ": restore it with a program of the same version)");
    }
}
