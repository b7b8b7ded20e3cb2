package org.baoxue.roster.matching;

import java.util.List;

/**
 * Two rows that are likely the same child.
 *
 * @param left row on the left
 * @param right row on the right
 * @param percent probability, 0 to 100, that they are, by the weights of the signs against as many rows as there are on the
 *     right
 * @param signs what they have in common, and what not
 */
public record LikelyPair(int left, int right, int percent, List<Sign> signs) {

    public LikelyPair {
        signs = List.copyOf(signs);
    }

    /** The weights of the signs together. */
    int weight() {
        return weightOf(signs);
    }

    static int weightOf(List<Sign> signs) {
        int weight = 0;
        for (Sign sign : signs) {
            weight += sign.weight();
        }
        return weight;
    }
}
