package org.baoxue.storage.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.baoxue.storage.Dialect;

/**
 * Derby in memory; every database is a copy of one that was migrated once. Booting a copy takes most of a second, so
 * one that a test has left is emptied, loses the tables the test made, and is handed out again.
 */
final class DerbyServer implements AutoCloseable {
    private final Deque<String> idle = new ArrayDeque<>();
    private final Path directory;
    private final List<String> tables;
    private final List<String> history;
    private int count;

    DerbyServer() {
        EmbeddedDataSource template = dataSource("memory:template", "create=true");
        TestDatabase.migrate(template, Dialect.DERBY);
        try (Connection connection = template.getConnection();
                CallableStatement backup = connection.prepareCall("call syscs_util.syscs_backup_database(?)")) {
            directory = Files.createTempDirectory("baoxue-derby");
            tables = tables(connection);
            history = history(connection);
            backup.setString(1, directory.toString());
            backup.execute();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        drop("memory:template");
    }

    synchronized TestDatabase fresh() {
        String name = idle.isEmpty() ? "memory:test" + ++count : idle.pop();
        EmbeddedDataSource copy = dataSource(name, "createFrom=" + directory.resolve("template"));
        return TestDatabase.of(copy, Dialect.DERBY, () -> release(name));
    }

    private synchronized void release(String name) {
        try (Connection connection = dataSource(name, "").getConnection()) {
            List<String> left = tables(connection);
            if (left.containsAll(tables) && history(connection).equals(history)) {
                left.removeAll(tables);
                each("drop table", left, connection);
                each("delete from", tables, connection);
                idle.push(name);
                return;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        drop(name);
    }

    @Override
    public void close() throws IOException {
        idle.forEach(DerbyServer::drop);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return strings(
                connection,
                "select tablename from sys.systables where tabletype = 'T' and tablename <> 'flyway_schema_history'"
                        + " order by tablename");
    }

    private static List<String> history(Connection connection) throws SQLException {
        return strings(
                connection,
                "select \"script\" || char(\"checksum\") from \"flyway_schema_history\" order by \"installed_rank\"");
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    // Parents cannot go before their children, so what is refused is tried again.
    private static void each(String command, List<String> tables, Connection connection) throws SQLException {
        List<String> left = List.copyOf(tables);
        while (!left.isEmpty()) {
            List<String> refused = new ArrayList<>();
            SQLException last = null;
            for (String table : left) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(command + " \"" + table + "\"");
                } catch (SQLException e) {
                    refused.add(table);
                    last = e;
                }
            }
            if (refused.size() == left.size()) {
                throw last;
            }
            left = refused;
        }
    }

    private static EmbeddedDataSource dataSource(String name, String attributes) {
        EmbeddedDataSource dataSource = new EmbeddedDataSource();
        dataSource.setDatabaseName(name);
        dataSource.setConnectionAttributes(attributes);
        return dataSource;
    }

    // Derby reports a successful drop as the error 08006.
    private static void drop(String name) {
        try (Connection connection = dataSource(name, "drop=true").getConnection()) {
            throw new IllegalStateException("still connected: " + connection);
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                throw new IllegalStateException(e);
            }
        }
    }
}
