package org.baoxue.roster.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Compares two rows field by field. Pure. */
final class Comparing {

    private static final double ALIKE = 0.5;
    private static final int PARTS_ALIKE = 2;

    /** The check character follows from the others, so only the seventeen before it count. */
    private static final int COUNTED = 17;

    /** Where the sequence of children registered in one place on one day begins. */
    private static final int SEQUENCE = 14;

    private Comparing() {}

    /**
     * Whether the signs may weigh enough. What is costly to see is left to the end: whether addresses are alike, and not at all
     * whether different names sound the same.
     */
    static boolean mayWeigh(Row one, Row other, IntPredicate enough) {
        boolean sameName = one.told().name().equals(other.told().name());
        int weight = (sameName ? Sign.NAME_SAME : Sign.NAME_SAME_SOUND).weight() + Sign.ADDRESS_ALIKE.weight();
        Sign number = number(one.number(), other.number(), sameName);
        weight += number == null ? 0 : number.weight();
        weight += birth(one.told().birthDate(), other.told().birthDate()).weight();
        weight += one.told().sex().equals(other.told().sex()) ? 0 : Sign.SEX_DIFFERENT.weight();
        Sign guardian = guardian(one.told().guardian(), other.told().guardian());
        weight += guardian == null ? 0 : guardian.weight();
        weight += samePhone(one, other) ? Sign.PHONE_SAME.weight() : 0;
        return enough.test(weight)
                && (enough.test(weight - Sign.ADDRESS_ALIKE.weight())
                        || alike(one.addressPairs(), other.addressPairs()));
    }

    static List<Sign> signs(Row one, Row other) {
        List<Sign> signs = new ArrayList<>();
        Sign name = name(one, other);
        add(signs, number(one.number(), other.number(), name == Sign.NAME_SAME));
        signs.add(name);
        signs.add(birth(one.told().birthDate(), other.told().birthDate()));
        if (!one.told().sex().equals(other.told().sex())) {
            signs.add(Sign.SEX_DIFFERENT);
        }
        add(signs, guardian(one.told().guardian(), other.told().guardian()));
        if (samePhone(one, other)) {
            signs.add(Sign.PHONE_SAME);
        }
        if (alike(one.addressPairs(), other.addressPairs())) {
            signs.add(Sign.ADDRESS_ALIKE);
        }
        return signs;
    }

    private static void add(List<Sign> signs, Sign sign) {
        if (sign != null) {
            signs.add(sign);
        }
    }

    /** Null if a number is missing: then it says nothing. */
    private static Sign number(String one, String other, boolean sameName) {
        if (one.isEmpty() || other.isEmpty()) {
            return null;
        }
        int length = Math.min(COUNTED, Math.min(one.length(), other.length()));
        int different = 0;
        int first = length;
        int last = -1;
        for (int at = 0; at < length; at++) {
            if (one.charAt(at) != other.charAt(at)) {
                different++;
                first = Math.min(first, at);
                last = at;
            }
        }
        if (different > 0 && first >= SEQUENCE && !sameName) {
            return Sign.MAYBE_TWINS;
        }
        if (different <= 1) {
            return Sign.ID_ONE_CHARACTER;
        }
        boolean swapped = different == 2
                && last == first + 1
                && one.charAt(first) == other.charAt(last)
                && one.charAt(last) == other.charAt(first);
        return swapped ? Sign.ID_SWAPPED : Sign.ID_DIFFERENT;
    }

    private static Sign name(Row one, Row other) {
        String first = one.told().name();
        String second = other.told().name();
        if (first.equals(second)) {
            return Sign.NAME_SAME;
        }
        int[] points = first.codePoints().toArray();
        int[] others = second.codePoints().toArray();
        if (points.length == others.length && one.soundsAs(other)) {
            return Sign.NAME_SAME_SOUND;
        }
        if (!Shapes.alike(points, others).isEmpty()) {
            return Sign.NAME_SAME_SHAPE;
        }
        return oneEdit(points, others) ? Sign.NAME_ONE_CHARACTER : Sign.NAME_DIFFERENT;
    }

    /** One character replaced, left out or added, of names that keep at least one. */
    private static boolean oneEdit(int[] one, int[] other) {
        int[] longer = one.length >= other.length ? one : other;
        int[] shorter = one.length >= other.length ? other : one;
        if (longer.length - shorter.length > 1 || longer.length < 2) {
            return false;
        }
        int same = 0;
        while (same < shorter.length && longer[same] == shorter[same]) {
            same++;
        }
        int skipped = longer.length == shorter.length ? 1 : 0;
        for (int i = same + 1; i < longer.length; i++) {
            if (longer[i] != shorter[i - 1 + skipped]) {
                return false;
            }
        }
        return true;
    }

    private static Sign birth(LocalDate one, LocalDate other) {
        if (one.equals(other)) {
            return Sign.BIRTH_SAME;
        }
        int same = (one.getYear() == other.getYear() ? 1 : 0)
                + (one.getMonthValue() == other.getMonthValue() ? 1 : 0)
                + (one.getDayOfMonth() == other.getDayOfMonth() ? 1 : 0);
        return same == PARTS_ALIKE ? Sign.BIRTH_TWO_PARTS : Sign.BIRTH_DIFFERENT;
    }

    /** Null if one is unknown: then it says nothing. */
    private static Sign guardian(String one, String other) {
        if (one.isBlank() || other.isBlank()) {
            return null;
        }
        return one.equals(other) ? Sign.GUARDIAN_SAME : Sign.GUARDIAN_DIFFERENT;
    }

    private static boolean samePhone(Row one, Row other) {
        return !one.told().phone().isBlank()
                && one.told().phone().equals(other.told().phone());
    }

    /** Whether at least half of the pairs of neighbouring characters are in both; the pairs ascend. */
    private static boolean alike(int[] one, int[] other) {
        if (one.length == 0 || other.length == 0) {
            return false;
        }
        int both = 0;
        int at = 0;
        for (int pair : one) {
            while (at < other.length && other[at] < pair) {
                at++;
            }
            if (at < other.length && other[at] == pair) {
                both++;
            }
        }
        return both >= ALIKE * (one.length + other.length - both);
    }
}
