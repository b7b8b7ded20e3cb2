package org.baoxue.storage.internal.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;

/**
 * Derby keeps no old versions of rows, and reading all tables at once in a serializable transaction would stop every
 * writer. Its own online backup copies the files while writers go on; the copy, opened aside, stands still.
 *
 * @param copy the copied database
 * @param directory holds the copy; removed at the end, since it is full of personal data
 * @param connection to the copy
 * @param takenAt the moment it shows
 */
public record DerbySnapshot(EmbeddedDataSource copy, Path directory, Connection connection, Instant takenAt)
        implements Snapshot {
    private static final String PREFIX = "snapshot-";
    private static final String SHUT_DOWN = "08006";

    static DerbySnapshot of(DataSource dataSource, Path work, Clock clock) throws SQLException, IOException {
        Path directory = Files.createTempDirectory(work, PREFIX);
        try {
            try (Connection connection = dataSource.getConnection();
                    CallableStatement backup = connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
                backup.setString(1, directory.toString());
                backup.execute();
            }
            Instant takenAt = clock.instant();
            EmbeddedDataSource copy = new EmbeddedDataSource();
            copy.setDatabaseName(only(directory).toString());
            Connection connection = copy.getConnection();
            connection.setAutoCommit(false);
            return new DerbySnapshot(copy, directory, connection, takenAt);
        } catch (SQLException | IOException | RuntimeException e) {
            delete(directory);
            throw e;
        }
    }

    /** Removes what an earlier process left when it was killed. */
    public static void sweep(Path work) throws IOException {
        try (Stream<Path> children = Files.list(work)) {
            for (Path child : children.filter(
                            path -> path.getFileName().toString().startsWith(PREFIX))
                    .toList()) {
                delete(child);
            }
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.rollback();
        connection.close();
        shutDown();
        delete(directory);
    }

    private void shutDown() throws SQLException {
        copy.setShutdownDatabase("shutdown");
        try (Connection none = copy.getConnection()) {
            throw new SQLException("Derby did not shut down the copy, " + none);
        } catch (SQLException e) {
            if (!SHUT_DOWN.equals(e.getSQLState())) {
                throw e;
            }
        }
    }

    private static Path only(Path directory) throws IOException {
        try (Stream<Path> children = Files.list(directory)) {
            return children.findFirst().orElseThrow(() -> new IOException("Derby made no copy in " + directory));
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
