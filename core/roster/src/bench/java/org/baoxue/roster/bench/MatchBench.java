package org.baoxue.roster.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.baoxue.roster.matching.KeyPairs;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The exact two-way match of household and enrolment keys beside DuckDB in the same process on the same columns: both answer how
 * many rows either side has alone. Seeded lists: of the pupils 1.5% have a broken key and 0.5% none. Prints the best of several
 * runs; a ratio under 1 means that ours is faster. Arguments: rows of the household list.
 */
public final class MatchBench {

    private static final int RUNS = 5;
    private static final int MOST_IN_FULL = 2_000_000;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private MatchBench() {}

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = arguments.length == 0
                ? List.of(100_000, 1_000_000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        for (int rows : sizes) {
            Lists lists = Lists.of(rows, 20261125);
            measure(lists, rows <= MOST_IN_FULL ? RUNS : 3);
        }
    }

    private static void measure(Lists lists, int runs) throws SQLException {
        double ours = Double.MAX_VALUE;
        int[] counts = new int[2];
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            KeyPairs pairs = KeyPairs.of(lists.households(), lists.pupils());
            counts[0] = pairs.leftOnly().length;
            counts[1] = pairs.rightOnly().length;
            ours = Math.min(ours, (System.nanoTime() - start) / 1e9);
        }
        double peer = Double.MAX_VALUE;
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            load(duck, "households", lists.households());
            load(duck, "pupils", lists.pupils());
            for (int run = 0; run < runs; run++) {
                long start = System.nanoTime();
                int left = count(duck, "select count(*) from households anti join pupils using (k)");
                int right = count(duck, "select count(*) from pupils anti join households using (k)");
                peer = Math.min(peer, (System.nanoTime() - start) / 1e9);
                if (left != counts[0] || right != counts[1]) {
                    throw new IllegalStateException("%d/%d and %d/%d".formatted(left, counts[0], right, counts[1]));
                }
            }
        }
        Runtime runtime = Runtime.getRuntime();
        OUT.printf(
                Locale.ROOT,
                "BENCH match-%s ours=%.3fs peer=%.3fs (DuckDB) ratio=%.2f households=%d pupils=%d alone=%d+%d heap=%dMiB%n",
                name(lists.households().length),
                ours,
                peer,
                ours / peer,
                lists.households().length,
                lists.pupils().length,
                counts[0],
                counts[1],
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static String name(int rows) {
        return rows % 1_000_000 == 0 ? rows / 1_000_000 + "m" : rows / 1_000 + "k";
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

    /** Keys of both lists, in orders of their own. */
    private static final class Lists {

        private final long[] households;
        private final long[] pupils;

        private Lists(long[] households, long[] pupils) {
            this.households = households;
            this.pupils = pupils;
        }

        static Lists of(int rows, long seed) {
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
            return new Lists(households, pupils);
        }

        long[] households() {
            return households;
        }

        long[] pupils() {
            return pupils;
        }
    }
}
