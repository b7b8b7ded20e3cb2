package org.baoxue.storage.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.baoxue.storage.Backup;
import org.baoxue.storage.Database;
import org.baoxue.storage.DatabaseStatus.Up;
import org.baoxue.storage.InstallationSecret;

/**
 * A database whose schema is at the version of the program.
 *
 * @param dataSource connections to it
 * @param database transactions on it
 * @param secret the secret of the installation
 * @param backup exports of it
 * @param up its state while it answers
 */
record RunningStorage(DataSource dataSource, Database database, InstallationSecret secret, Backup backup, Up up) {
    private static final int VALID_SECONDS = 5;

    void check() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.isValid(VALID_SECONDS)) {
                throw new SQLException("connection is not valid", "08006");
            }
        }
    }
}
