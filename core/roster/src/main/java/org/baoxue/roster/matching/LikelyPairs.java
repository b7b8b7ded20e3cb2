package org.baoxue.roster.matching;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The careful match of rows that have no pair by key. Rows are compared only where they share a birthday, a name, a phone, a
 * guardian's name or nine digits in a row of an ID number, so that the work grows with the rows and not with their square. Each
 * row is in one pair at most: the likeliest first. Pure.
 */
public final class LikelyPairs {

    /** Below this a pair is no likelier than not, and not worth a person's look. */
    private static final int WORTH_A_LOOK = 50;

    private static final int WHOLE = 100;

    private LikelyPairs() {}

    /** The pairs, the likeliest first. */
    public static List<LikelyPair> of(List<Described> left, List<Described> right) {
        Sounds sounds = new Sounds();
        Row[] lefts = Row.of(left, sounds);
        Row[] rights = Row.of(right, sounds);
        Blocks blocks = Blocks.of(rights);
        double prior = Math.log(Math.max(2, rights.length)) / Math.log(2);
        List<LikelyPair> all = IntStream.range(0, lefts.length)
                .parallel()
                .mapToObj(row -> candidates(row, lefts[row], rights, blocks, prior))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(LikelyPair::weight)
                        .reversed()
                        .thenComparingInt(LikelyPair::left)
                        .thenComparingInt(LikelyPair::right))
                .toList();
        BitSet takenLeft = new BitSet();
        BitSet takenRight = new BitSet();
        List<LikelyPair> pairs = new ArrayList<>();
        for (LikelyPair pair : all) {
            if (!takenLeft.get(pair.left()) && !takenRight.get(pair.right())) {
                takenLeft.set(pair.left());
                takenRight.set(pair.right());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static List<LikelyPair> candidates(int row, Row one, Row[] right, Blocks blocks, double prior) {
        List<LikelyPair> found = new ArrayList<>();
        for (int other : blocks.near(one.told())) {
            if (Comparing.mayWeigh(one, right[other], most -> percent(most, prior) >= WORTH_A_LOOK)) {
                List<Sign> signs = Comparing.signs(one, right[other]);
                int percent = percent(LikelyPair.weightOf(signs), prior);
                if (percent >= WORTH_A_LOOK) {
                    found.add(new LikelyPair(row, other, percent, signs));
                }
            }
        }
        return found;
    }

    /** One pair of so many is the right one: the odds are 2 to the weights, against the prior. */
    private static int percent(int weights, double prior) {
        return (int) Math.floor(WHOLE / (1 + Math.pow(2, prior - weights)));
    }
}
