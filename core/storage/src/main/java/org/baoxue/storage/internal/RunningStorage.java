package org.baoxue.storage.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.baoxue.storage.Database;
import org.baoxue.storage.DatabaseStatus.Up;
import org.baoxue.storage.Dialect;
import org.baoxue.storage.InstallationSecret;

/**
 * A database whose schema is at the version of the program.
 *
 * @param dataSource connections to it
 * @param database transactions on it
 * @param secret the secret of the installation
 * @param up its state while it answers
 */
record RunningStorage(DataSource dataSource, Database database, InstallationSecret secret, Up up) {
    private static final int VALID_SECONDS = 5;

    /**
     * @throws StartFailure if it must not be used
     * @throws SQLException if it is out of reach
     */
    static RunningStorage start(DataSource dataSource) throws SQLException {
        Dialect dialect = Dialects.of(dataSource);
        String version = new Schema(dataSource, dialect).migrate();
        Database database = new JdbiDatabase(dataSource, dialect);
        return new RunningStorage(dataSource, database, StoredSecret.of(database), new Up(dialect, version));
    }

    void check() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.isValid(VALID_SECONDS)) {
                throw new SQLException("connection is not valid", "08006");
            }
        }
    }
}
