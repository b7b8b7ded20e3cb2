package org.baoxue.roster.bench;

import java.util.Arrays;
import java.util.List;

/**
 * Every measure of this module beside its peer, on seeded lists of which the truth is known. Arguments: rows of the household
 * list, several if wanted.
 */
public final class Bench {

    private static final long SEED = 20261125;

    /** More rows than these make DuckDB's careful match take all memory of a small machine. */
    private static final int MOST_LIKELY = 1_000_000;

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = arguments.length == 0
                ? List.of(100_000, 1_000_000)
                : Arrays.stream(arguments).map(Integer::valueOf).toList();
        for (int rows : sizes) {
            MatchBench.measure(rows, SEED);
            CsvBench.measure(rows, SEED);
            LikelyBench.measure(Math.min(rows, MOST_LIKELY), SEED);
        }
    }
}
