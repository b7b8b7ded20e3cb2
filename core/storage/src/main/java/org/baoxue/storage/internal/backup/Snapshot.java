package org.baoxue.storage.internal.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;

/** The database as of one moment, whatever others write meanwhile. */
interface Snapshot extends AutoCloseable {

    /** A connection that shows the moment; not in auto-commit. */
    Connection connection();

    /** The moment. */
    Instant takenAt();

    @Override
    void close() throws SQLException, IOException;

    /** PostgreSQL keeps old versions of rows for a transaction that asks for repeatable reads. */
    static Snapshot ofPostgresql(DataSource dataSource, Clock clock) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            // The first query fixes the moment.
            Catalog.tables(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new Open(connection, clock.instant());
    }

    /** A connection whose own transaction shows the moment. */
    record Open(Connection connection, Instant takenAt) implements Snapshot {
        @Override
        public void close() throws SQLException {
            try (connection) {
                connection.rollback();
            }
        }
    }
}
