package org.baoxue.roster.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The careful match of rows that have no pair by key. Rows are compared only where they share a birthday, a name, a phone, a
 * guardian's name or nine digits in a row of an ID number, so that the work grows with the rows and not with their square. Each
 * row is in one pair at most: the likeliest first. Pure.
 */
public final class LikelyPairs {

    /** Below this a pair is no likelier than not, and not worth a person's look. */
    private static final int WORTH_A_LOOK = 50;

    /** A block with more rows, such as a very common name, says too little to be followed. */
    private static final int LARGEST_BLOCK = 200;

    private static final int WHOLE = 100;

    private LikelyPairs() {}

    /** The pairs, the likeliest first. */
    public static List<LikelyPair> of(List<Described> left, List<Described> right) {
        Map<String, List<Integer>> blocks = new HashMap<>();
        for (int row = 0; row < right.size(); row++) {
            for (String key : keys(right.get(row))) {
                blocks.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
            }
        }
        double prior = Math.log(Math.max(2, right.size())) / Math.log(2);
        List<LikelyPair> all = IntStream.range(0, left.size())
                .parallel()
                .mapToObj(row -> candidates(row, left.get(row), right, blocks, prior))
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(LikelyPair::weight)
                        .reversed()
                        .thenComparingInt(LikelyPair::left)
                        .thenComparingInt(LikelyPair::right))
                .toList();
        Set<Integer> takenLeft = new HashSet<>();
        Set<Integer> takenRight = new HashSet<>();
        List<LikelyPair> pairs = new ArrayList<>();
        for (LikelyPair pair : all) {
            if (!takenLeft.contains(pair.left()) && !takenRight.contains(pair.right())) {
                takenLeft.add(pair.left());
                takenRight.add(pair.right());
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static List<LikelyPair> candidates(
            int row, Described one, List<Described> right, Map<String, List<Integer>> blocks, double prior) {
        Set<Integer> near = new HashSet<>();
        for (String key : keys(one)) {
            List<Integer> block = blocks.getOrDefault(key, List.of());
            if (block.size() <= LARGEST_BLOCK) {
                near.addAll(block);
            }
        }
        List<LikelyPair> found = new ArrayList<>();
        for (int other : near) {
            List<Sign> signs = Comparing.signs(one, right.get(other));
            int percent = percent(signs, prior);
            if (percent >= WORTH_A_LOOK) {
                found.add(new LikelyPair(row, other, percent, signs));
            }
        }
        return found;
    }

    /** One pair of so many is the right one: the odds are 2 to the weights, against the prior. */
    static int percent(List<Sign> signs, double prior) {
        double weight = LikelyPair.weightOf(signs) - prior;
        return (int) Math.floor(WHOLE / (1 + Math.pow(2, -weight)));
    }

    private static Set<String> keys(Described row) {
        Set<String> keys = new HashSet<>();
        LocalDate birth = row.birthDate();
        keys.add("b" + birth + row.sex());
        add(keys, "n" + birth.getYear(), row.name());
        add(keys, "p", row.phone());
        add(keys, "g" + birth.getYear(), row.guardian());
        row.idNumber().filter(number -> number.length() == 18).ifPresent(number -> {
            keys.add("h" + number.substring(0, 9));
            keys.add("t" + number.substring(8, 17));
        });
        return keys;
    }

    private static void add(Set<String> keys, String prefix, String text) {
        if (!text.isBlank()) {
            keys.add(prefix + text);
        }
    }
}
