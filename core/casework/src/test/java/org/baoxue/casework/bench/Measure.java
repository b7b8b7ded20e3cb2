package org.baoxue.casework.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.baoxue.storage.Dialect;

/** One line for each measure: ours beside plain JDBC. A ratio under 1 means that ours is faster. */
final class Measure {

    private static final int BATCH = 500;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final String database;
    private final DataSource source;

    Measure(Dialect dialect, DataSource source) {
        this.database = dialect.name().toLowerCase(Locale.ROOT);
        this.source = source;
    }

    /** Work that is timed. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    static void line(String text) {
        OUT.println(text);
    }

    /** How many of something are done in a second. */
    void perSecond(String name, long many, double ours, double peer, String peerName, String more) {
        OUT.printf(
                Locale.ROOT,
                "BENCH %s-%s ours=%.0f/s peer=%.0f/s (%s) ratio=%.2f %s%n",
                name,
                database,
                many / ours,
                many / peer,
                peerName,
                ours / peer,
                more);
    }

    void seconds(String name, double ours, double peer, String peerName, String more) {
        OUT.printf(
                Locale.ROOT,
                "BENCH %s-%s ours=%.3fs peer=%.3fs (%s) ratio=%.2f %s%n",
                name,
                database,
                ours,
                peer,
                peerName,
                ours / peer,
                more);
    }

    Connection connection() throws SQLException {
        return source.getConnection();
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Every row as it is stored. */
    List<List<Object>> rows(String query) throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<List<Object>> rows = new ArrayList<>();
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                List<Object> row = new ArrayList<>(columns);
                for (int column = 1; column <= columns; column++) {
                    row.add(value(found, column));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static Object value(ResultSet found, int column) throws SQLException {
        return switch (found.getMetaData().getColumnType(column)) {
            case Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> found.getBytes(column);
            case Types.CLOB -> found.getString(column);
            default -> found.getObject(column);
        };
    }

    /** Inserts rows, each with a commit of its own or many with one. */
    void insert(String table, List<List<Object>> rows, boolean commitEach) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String marks = "?, ".repeat(rows.get(0).size() - 1) + "?";
        try (Connection connection = connection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
                int waiting = 0;
                for (List<Object> row : rows) {
                    for (int column = 0; column < row.size(); column++) {
                        insert.setObject(column + 1, row.get(column));
                    }
                    if (commitEach) {
                        insert.executeUpdate();
                        connection.commit();
                    } else {
                        insert.addBatch();
                        if (++waiting % BATCH == 0) {
                            insert.executeBatch();
                            connection.commit();
                        }
                    }
                }
                if (!commitEach) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }
}
