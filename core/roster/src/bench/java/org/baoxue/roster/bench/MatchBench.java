package org.baoxue.roster.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.baoxue.roster.matching.KeyPairs;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The exact two-way match of household and enrolment keys beside DuckDB in the same process on the same columns: both answer how
 * many rows either side has alone. Of the pupils 1.5% have a broken key and 0.5% none.
 */
final class MatchBench {

    private static final int RUNS = 5;
    private static final int MOST_IN_FULL = 2_000_000;

    private MatchBench() {}

    static void measure(int rows, long seed) throws Exception {
        Random random = new Random(seed);
        long[] households = new long[rows];
        for (int row = 0; row < rows; row++) {
            households[row] = 34_000_000_000_000_000L + Math.floorMod(random.nextLong(), 2_000_000_000_000_000L);
        }
        long[] pupils = new long[(int) (rows * 0.97)];
        for (int row = 0; row < pupils.length; row++) {
            int slip = random.nextInt(1_000);
            long key = households[rows - 1 - row];
            pupils[row] = slip < 15 ? key + 10L * (1 + random.nextInt(9)) : slip < 20 ? -row - 1L : key;
        }
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            load(duck, "households", households);
            load(duck, "pupils", pupils);
            Measure.print(
                    "match",
                    rows,
                    rows <= MOST_IN_FULL ? RUNS : 3,
                    () -> alone(KeyPairs.of(households, pupils)),
                    () -> alone(duck),
                    "keys=%d+%d heap=%dMiB".formatted(households.length, pupils.length, heap()));
        }
    }

    /** How many rows either side has alone. */
    static List<Integer> alone(KeyPairs pairs) {
        return List.of(pairs.leftOnly().length, pairs.rightOnly().length);
    }

    /** The same by DuckDB. */
    static List<Integer> alone(Connection duck) throws SQLException {
        return List.of(
                count(duck, "select count(*) from households anti join pupils using (k)"),
                count(duck, "select count(*) from pupils anti join households using (k)"));
    }

    private static long heap() {
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static void load(Connection duck, String table, long[] keys) throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute("create table " + table + " (k bigint)");
        }
        try (DuckDBAppender appender = ((DuckDBConnection) duck).createAppender("main", table)) {
            for (long key : keys) {
                appender.beginRow();
                appender.append(key);
                appender.endRow();
            }
        }
    }

    private static int count(Connection duck, String query) throws SQLException {
        try (Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
