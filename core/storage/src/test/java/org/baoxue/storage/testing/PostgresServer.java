package org.baoxue.storage.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.baoxue.storage.Dialect;

/** One PostgreSQL for all tests; every database is a copy of one that was migrated once. */
final class PostgresServer implements AutoCloseable {
    private final AtomicInteger count = new AtomicInteger();
    private final EmbeddedPostgres server;

    PostgresServer() {
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("create database template_baoxue encoding 'UTF8' template template0");
        TestDatabase.migrate(server.getDatabase("postgres", "template_baoxue"), Dialect.POSTGRESQL);
    }

    TestDatabase fresh() {
        String name = "test" + count.incrementAndGet();
        execute("create database " + name + " template template_baoxue");
        return TestDatabase.of(
                server.getDatabase("postgres", name),
                Dialect.POSTGRESQL,
                () -> execute("drop database " + name + " with (force)"));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void execute(String sql) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
