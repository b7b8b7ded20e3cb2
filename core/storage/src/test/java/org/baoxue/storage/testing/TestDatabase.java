package org.baoxue.storage.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.baoxue.storage.Database;
import org.baoxue.storage.Dialect;
import org.baoxue.storage.internal.JdbiDatabase;
import org.baoxue.storage.internal.Schema;

/**
 * A database for one test, reached through the same pool as in the distribution.
 *
 * @param dataSource connections to it
 * @param database transactions on it
 * @param drop removes it once its connections are closed
 */
record TestDatabase(HikariDataSource dataSource, Database database, Runnable drop) implements AutoCloseable {

    static TestDatabase of(DataSource unpooled, Dialect dialect, Runnable drop) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(unpooled);
        config.setMinimumIdle(0);
        HikariDataSource pool = new HikariDataSource(config);
        return new TestDatabase(pool, new JdbiDatabase(pool, dialect), drop);
    }

    static void migrate(DataSource dataSource, Dialect dialect) {
        try {
            new Schema(dataSource, dialect).migrate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        dataSource.close();
        drop.run();
    }
}
