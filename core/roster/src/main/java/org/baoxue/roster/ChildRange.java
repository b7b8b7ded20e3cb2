package org.baoxue.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The children whose pseudonyms lie between two texts, so that a pass over everybody needs little memory. Pseudonyms are
 * spread evenly.
 *
 * @param from the first pseudonym, or the beginning of it
 * @param before the first that no longer belongs; empty for the last range
 */
public record ChildRange(String from, Optional<String> before) {

    /** The characters of pseudonyms in the order in which every database sorts them. */
    private static final String CHARACTERS = "234567abcdefghijklmnopqrstuvwxyz";

    private static final int LONGEST = 3;

    /** All pseudonyms. */
    public static final ChildRange ALL = new ChildRange("", Optional.empty());

    /**
     * Ranges that hold all pseudonyms in order, each once.
     *
     * @param children how many children there are
     * @param each how many are wanted in one range, about
     */
    public static List<ChildRange> covering(long children, int each) {
        List<String> starts = List.of("");
        for (int length = 0; length < LONGEST && (long) each * starts.size() < children; length++) {
            starts = starts.stream()
                    .flatMap(start -> CHARACTERS.chars().mapToObj(next -> start + (char) next))
                    .toList();
        }
        long wanted = Math.max(1, (children + each - 1) / each);
        int step = Math.toIntExact(Math.max(1, starts.size() / wanted));
        List<ChildRange> ranges = new ArrayList<>();
        for (int i = 0; i < starts.size(); i += step) {
            Optional<String> next = i + step < starts.size() ? Optional.of(starts.get(i + step)) : Optional.empty();
            ranges.add(new ChildRange(starts.get(i), next));
        }
        return ranges;
    }
}
