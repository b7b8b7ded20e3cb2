package org.baoxue.roster.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares two rows field by field. Pure. */
final class Comparing {

    private static final double ALIKE = 0.5;
    private static final int PARTS_ALIKE = 2;

    /** Where the sequence of children registered in one place on one day begins. */
    private static final int SEQUENCE = 14;

    private Comparing() {}

    static List<Sign> signs(Described one, Described other) {
        List<Sign> signs = new ArrayList<>();
        Sign name = name(one.name(), other.name());
        number(one.idNumber(), other.idNumber(), name).ifPresent(signs::add);
        signs.add(name);
        signs.add(birth(one.birthDate(), other.birthDate()));
        if (!one.sex().equals(other.sex())) {
            signs.add(Sign.SEX_DIFFERENT);
        }
        if (!one.guardian().isBlank() && !other.guardian().isBlank()) {
            signs.add(one.guardian().equals(other.guardian()) ? Sign.GUARDIAN_SAME : Sign.GUARDIAN_DIFFERENT);
        }
        if (!one.phone().isBlank() && one.phone().equals(other.phone())) {
            signs.add(Sign.PHONE_SAME);
        }
        if (alike(one.address(), other.address())) {
            signs.add(Sign.ADDRESS_ALIKE);
        }
        return signs;
    }

    /** The check character follows from the others, so only the seventeen before it count. */
    private static Optional<Sign> number(Optional<String> one, Optional<String> other, Sign name) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        String first = one.get();
        String second = other.get();
        List<Integer> different = new ArrayList<>();
        for (int i = 0; i < Math.min(17, Math.min(first.length(), second.length())); i++) {
            if (first.charAt(i) != second.charAt(i)) {
                different.add(i);
            }
        }
        boolean sameDay = different.stream().allMatch(at -> at >= SEQUENCE);
        if (sameDay && !different.isEmpty() && name != Sign.NAME_SAME) {
            return Optional.of(Sign.MAYBE_TWINS);
        }
        if (different.size() <= 1) {
            return Optional.of(Sign.ID_ONE_CHARACTER);
        }
        boolean swapped = different.size() == 2
                && different.get(1) == different.get(0) + 1
                && first.charAt(different.get(0)) == second.charAt(different.get(1))
                && first.charAt(different.get(1)) == second.charAt(different.get(0));
        return Optional.of(swapped ? Sign.ID_SWAPPED : Sign.ID_DIFFERENT);
    }

    private static Sign name(String one, String other) {
        if (one.equals(other)) {
            return Sign.NAME_SAME;
        }
        if (Sounds.same(one, other)) {
            return Sign.NAME_SAME_SOUND;
        }
        return oneEdit(one.codePoints().toArray(), other.codePoints().toArray())
                ? Sign.NAME_ONE_CHARACTER
                : Sign.NAME_DIFFERENT;
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

    /** Whether at least half of the pairs of neighbouring characters are in both. */
    private static boolean alike(String one, String other) {
        Set<String> first = pairs(one);
        Set<String> second = pairs(other);
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        Set<String> both = new HashSet<>(first);
        both.retainAll(second);
        return both.size() >= ALIKE * (first.size() + second.size() - both.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
