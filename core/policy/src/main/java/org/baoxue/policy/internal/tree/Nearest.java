package org.baoxue.policy.internal.tree;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Nearest {
    /** Nobody means a word by something longer. */
    private static final int LONGEST = 100;

    private Nearest() {}

    /** The candidate with the fewest letters to change, if that is at most a third of the word. */
    public static Optional<String> to(String word, Collection<String> candidates) {
        if (word.length() > LONGEST) {
            return Optional.empty();
        }
        return candidates.stream()
                .filter(candidate ->
                        Math.abs(candidate.length() - word.length()) <= Math.max(1, candidate.length() / 3))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(best -> distance(word, best) <= Math.max(1, best.length() / 3));
    }

    /** A question to append to a message; empty without a good candidate. */
    public static String hint(String word, Collection<String> candidates) {
        return to(word, candidates)
                .map(best -> "，是否为 %s？(did you mean %s?)".formatted(best, best))
                .orElse("");
    }

    /** Levenshtein distance, by rows. */
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
            }
            above = row;
        }
        return above[other.length()];
    }
}
