package org.baoxue.roster.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.baoxue.roster.matching.Described;
import org.baoxue.roster.matching.LikelyPair;
import org.baoxue.roster.matching.LikelyPairs;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * The careful match of what the exact one leaves: of so many children 2% stand on both lists with a broken number or none, 1% on
 * one list only. DuckDB blocks by the same keys and weighs the same signs in SQL. Prints recall and precision of both.
 */
final class LikelyBench {

    private static final int RUNS = 3;

    /** Of short work more runs, so that what is compared is compiled on our side and planned on the peer's. */
    private static final int RUNS_OF_FEW = 9;

    private static final int FEW = 100_000;
    private static final String BLOCKS = "select row, unnest([%s]) as key from %s";
    private static final String KEYS = "'b' || birth || sex, 'n' || year(birth) || name, 'p' || phone, "
            + "'g' || year(birth) || guardian, 'h' || substring(id, 1, 9), 't' || substring(id, 9, 9)";

    /** The weights of the signs as in Sign; signs that need two steps of comparison are folded into one expression each. */
    private static final String WEIGHT = """
            case when l.id = '' or r.id = '' then 0
                 when hamming(substring(l.id, 1, 17), substring(r.id, 1, 17)) <= 1 then 16 else -6 end
            + case when l.name = r.name then 8 when levenshtein(l.name, r.name) = 1 then 4 else -7 end
            + case when l.birth = r.birth then 10
                   when (year(l.birth) = year(r.birth))::int + (month(l.birth) = month(r.birth))::int
                        + (day(l.birth) = day(r.birth))::int = 2 then 4 else -7 end
            + case when l.sex = r.sex then 0 else -6 end
            + case when l.guardian = r.guardian then 8 else -1 end
            + case when l.phone = r.phone then 10 else 0 end
            + case when jaccard(l.address, r.address) >= 0.5 then 4 else 0 end""";

    private LikelyBench() {}

    static void measure(int rows, long seed) throws Exception {
        Random random = new Random(seed);
        List<Described> left = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        List<Described> both = new ArrayList<>();
        for (int row = 0; row < rows / 50; row++) {
            Person child = Person.of(row, random);
            left.add(child.told());
            both.add(child.written(random).told());
            order.add(row);
        }
        for (int row = 0; row < rows / 100; row++) {
            left.add(Person.of(rows + row, random).told());
            both.add(Person.of(2 * rows + row, random).told());
            order.add(both.size() - 1);
        }
        Collections.shuffle(order, random);
        List<Described> right = order.stream().map(both::get).toList();
        Map<Integer, Integer> truth = new HashMap<>();
        for (int at = 0; at < order.size(); at++) {
            if (order.get(at) < rows / 50) {
                truth.put(order.get(at), at);
            }
        }
        double ours = Double.MAX_VALUE;
        double peer = Double.MAX_VALUE;
        Map<Integer, Integer> found = new HashMap<>();
        Map<Integer, Integer> foundByPeer = Map.of();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            load(duck, "l", left);
            load(duck, "r", right);
            for (int run = 0; run < (rows <= FEW ? RUNS_OF_FEW : RUNS); run++) {
                long start = System.nanoTime();
                List<LikelyPair> pairs = LikelyPairs.of(left, right);
                long middle = System.nanoTime();
                foundByPeer = pairs(duck, Math.log(right.size()) / Math.log(2));
                peer = Math.min(peer, (System.nanoTime() - middle) / 1e9);
                ours = Math.min(ours, (middle - start) / 1e9);
                found.clear();
                pairs.forEach(pair -> found.put(pair.left(), pair.right()));
            }
        }
        Measure.print(
                "likely",
                rows,
                ours,
                peer,
                "rows=%d+%d ours: %s peer: %s"
                        .formatted(left.size(), right.size(), quality(found, truth), quality(foundByPeer, truth)));
    }

    private static String quality(Map<Integer, Integer> found, Map<Integer, Integer> truth) {
        double right = found.entrySet().stream()
                .filter(pair -> pair.getValue().equals(truth.get(pair.getKey())))
                .count();
        return String.format(
                Locale.ROOT, "recall=%.4f precision=%.4f", right / truth.size(), right / Math.max(1, found.size()));
    }

    private static void load(Connection duck, String table, List<Described> rows) throws SQLException {
        try (Statement statement = duck.createStatement()) {
            statement.execute("create table " + table
                    + " (row int, name varchar, sex varchar, birth date, id varchar, guardian varchar, phone varchar,"
                    + " address varchar)");
        }
        try (DuckDBAppender appender = ((DuckDBConnection) duck).createAppender("main", table)) {
            for (int row = 0; row < rows.size(); row++) {
                Described told = rows.get(row);
                LocalDate birth = told.birthDate();
                appender.beginRow();
                appender.append(row);
                appender.append(told.name());
                appender.append(told.sex());
                appender.append(birth);
                appender.append(told.idNumber().orElse(""));
                appender.append(told.guardian());
                appender.append(told.phone());
                appender.append(told.address());
                appender.endRow();
            }
        }
    }

    /** Pairs that are each other's likeliest. */
    private static Map<Integer, Integer> pairs(Connection duck, double prior) throws SQLException {
        String query = """
                with lk as (%s), rk as (%s),
                small as (select key from rk group by key having count(*) <= 200),
                near as (select distinct lk.row as a, rk.row as b from lk join small using (key) join rk using (key)
                         where key is not null and length(key) > 1),
                weighed as (select a, b, %s as weight from near join l on l.row = a join r on r.row = b),
                likely as (select * from weighed where weight >= %s),
                best as (select a, b, row_number() over (partition by a order by weight desc, b) as i,
                                row_number() over (partition by b order by weight desc, a) as j from likely)
                select a, b from best where i = 1 and j = 1""".formatted(BLOCKS.formatted(KEYS, "l"), BLOCKS.formatted(KEYS, "r"), WEIGHT, prior);
        Map<Integer, Integer> pairs = new HashMap<>();
        try (Statement statement = duck.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.put(rows.getInt(1), rows.getInt(2));
            }
        }
        return pairs;
    }
}
