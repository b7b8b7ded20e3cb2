package org.baoxue.itest.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A real PostgreSQL with an empty database. */
public final class Postgres implements AutoCloseable {

    private static final String CONFIGURATION = "etc/org.ops4j.datasource-baoxue.cfg";

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts one on a free port of this machine. */
    public static Postgres start() {
        try {
            return new Postgres(EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What an administrator writes into the one configuration file. */
    public List<Setting> settings() {
        return List.of(
                new Setting(CONFIGURATION, "osgi.jdbc.driver.name", "PostgreSQL JDBC Driver"),
                new Setting(CONFIGURATION, "url", "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres"),
                new Setting(CONFIGURATION, "user", "postgres"),
                new Setting(CONFIGURATION, "password", "postgres"));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
