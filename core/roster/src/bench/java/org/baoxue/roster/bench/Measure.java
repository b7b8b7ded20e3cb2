package org.baoxue.roster.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One line for each measure: ours beside the peer's. A ratio under 1 means that ours is faster. */
final class Measure {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Measure() {}

    /** Work that is timed; it answers something that both sides must agree on. */
    @FunctionalInterface
    interface Work {
        Object run() throws Exception;
    }

    /** Runs both in turns, so that a busy moment of the machine meets both, and prints the best of each. */
    static void print(String name, int rows, int runs, Work ours, Work peer, String more) throws Exception {
        double best = Double.MAX_VALUE;
        double bestOfPeer = Double.MAX_VALUE;
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            Object answer = ours.run();
            long middle = System.nanoTime();
            Object other = peer.run();
            bestOfPeer = Math.min(bestOfPeer, (System.nanoTime() - middle) / 1e9);
            best = Math.min(best, (middle - start) / 1e9);
            if (!answer.equals(other)) {
                throw new IllegalStateException(name + ": " + answer + " and " + other);
            }
        }
        print(name, rows, best, bestOfPeer, more);
    }

    static void print(String name, int rows, double ours, double peer, String more) {
        OUT.printf(
                Locale.ROOT,
                "BENCH %s-%s ours=%.3fs peer=%.3fs (DuckDB) ratio=%.2f %s%n",
                name,
                size(rows),
                ours,
                peer,
                ours / peer,
                more);
    }

    private static String size(int rows) {
        return rows % 1_000_000 == 0 ? rows / 1_000_000 + "m" : rows / 1_000 + "k";
    }
}
