package org.baoxue.casework.internal.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.matching.Described;
import org.baoxue.roster.matching.KeyPairs;
import org.baoxue.roster.matching.LikelyPair;
import org.baoxue.roster.matching.LikelyPairs;

/**
 * The household list of a place held against enrolment rows. Pure.
 *
 * @param missing children who are enrolled nowhere among the rows, by pseudonym
 * @param unclaimed enrolment rows that no child of the list has
 */
record Comparison(List<Household> missing, List<Enrolment> unclaimed) {

    Comparison {
        missing = List.copyOf(missing);
        unclaimed = List.copyOf(unclaimed);
    }

    /** A child who is not enrolled, and who it may be. */
    record Difference(Household child, Optional<Likely> likely) {}

    /** An enrolment row that may be the same child's. */
    record Likely(Enrolment pupil, LikelyPair pair) {}

    /** The exact match, by pseudonyms of the same ID number. */
    static Comparison of(List<Household> children, List<Enrolment> pupils) {
        KeyPairs pairs = KeyPairs.of(
                children.stream().mapToLong(row -> key(row.child())).toArray(),
                pupils.stream().mapToLong(row -> key(row.child())).toArray());
        List<Household> missing = new ArrayList<>();
        for (int row = 0; row < children.size(); row++) {
            int pupil = pairs.rightOf(row);
            if (pupil == KeyPairs.NONE
                    || !pupils.get(pupil).child().equals(children.get(row).child())) {
                missing.add(children.get(row));
            }
        }
        return new Comparison(
                missing, Arrays.stream(pairs.rightOnly()).mapToObj(pupils::get).toList());
    }

    /** The careful match of what is left. */
    List<Difference> differences() {
        Map<Integer, Likely> likely = new HashMap<>();
        for (LikelyPair pair : LikelyPairs.of(
                missing.stream().map(Comparison::described).toList(),
                unclaimed.stream().map(Comparison::described).toList())) {
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

    private static Described described(Household row) {
        return new Described(
                row.name(),
                row.sex(),
                row.birthDate(),
                row.idNumber(),
                row.guardian(),
                row.phone(),
                row.residenceAddress().isEmpty() ? row.address() : row.residenceAddress());
    }

    private static Described described(Enrolment row) {
        return new Described(
                row.name(), row.sex(), row.birthDate(), row.idNumber(), row.guardian(), row.phone(), row.address());
    }
}
