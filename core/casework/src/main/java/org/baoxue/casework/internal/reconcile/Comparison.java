package org.baoxue.casework.internal.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.matching.KeyPairs;
import org.baoxue.roster.matching.LikelyPair;
import org.baoxue.roster.matching.LikelyPairs;

/**
 * One list held against another. Pure.
 *
 * @param missing children of the first who are not on the second, by pseudonym
 * @param unclaimed rows of the second that no child of the first has
 */
record Comparison(List<Person> missing, List<Person> unclaimed) {

    Comparison {
        missing = List.copyOf(missing);
        unclaimed = List.copyOf(unclaimed);
    }

    /** A child who is not on the other list, and who it may be there. */
    record Difference(Person child, Optional<Likely> likely) {}

    /** A row of the other list that may be the same child's. */
    record Likely(Person other, LikelyPair pair) {}

    /** The exact match, by pseudonyms of the same ID number. */
    static Comparison of(List<Person> children, List<Person> others) {
        KeyPairs pairs = KeyPairs.of(
                children.stream().mapToLong(row -> key(row.child())).toArray(),
                others.stream().mapToLong(row -> key(row.child())).toArray());
        List<Person> missing = new ArrayList<>();
        for (int row = 0; row < children.size(); row++) {
            int other = pairs.rightOf(row);
            if (other == KeyPairs.NONE
                    || !others.get(other).child().equals(children.get(row).child())) {
                missing.add(children.get(row));
            }
        }
        return new Comparison(
                missing, Arrays.stream(pairs.rightOnly()).mapToObj(others::get).toList());
    }

    /** The careful match of what is left. */
    List<Difference> differences() {
        Map<Integer, Likely> likely = new HashMap<>();
        for (LikelyPair pair : LikelyPairs.of(
                missing.stream().map(Person::described).toList(),
                unclaimed.stream().map(Person::described).toList())) {
            likely.put(pair.left(), new Likely(unclaimed.get(pair.right()), pair));
        }
        List<Difference> differences = new ArrayList<>();
        for (int row = 0; row < missing.size(); row++) {
            differences.add(new Difference(missing.get(row), Optional.ofNullable(likely.get(row))));
        }
        return differences;
    }

    /** The first 60 of the 128 bits of a pseudonym; whoever pairs by them compares the whole. */
    private static long key(ChildId child) {
        long key = 0;
        for (int i = 0; i < 12; i++) {
            char character = child.value().charAt(i);
            key = key << 5 | (character >= 'a' ? character - 'a' : character - '2' + 26);
        }
        return key;
    }
}
