package org.baoxue.roster.matching;

import java.util.Arrays;
import java.util.List;

/**
 * A row and what is worked out of it once and compared often. What is costly is worked out when first asked for; threads that
 * ask at the same time work out the same.
 */
final class Row {

    private final Described told;
    private final Sounds sounds;
    private final String number;
    private volatile String sound;
    private volatile int[] addressPairs;

    Row(Described told, Sounds sounds) {
        this.told = told;
        this.sounds = sounds;
        this.number = told.idNumber().orElse("");
    }

    static Row[] of(List<Described> rows, Sounds sounds) {
        return rows.stream().map(row -> new Row(row, sounds)).toArray(Row[]::new);
    }

    Described told() {
        return told;
    }

    /** The ID number; empty if it is missing. */
    String number() {
        return number;
    }

    /** Whether the names, of as many characters, sound the same. */
    boolean soundsAs(Row other) {
        return sounds.endAlike(told.name(), other.told.name()) && sound().equals(other.sound());
    }

    private String sound() {
        String known = sound;
        if (known == null) {
            known = sounds.of(told.name());
            sound = known;
        }
        return known;
    }

    /** The pairs of neighbouring characters of the address, ascending, each once. */
    int[] addressPairs() {
        int[] known = addressPairs;
        if (known == null) {
            known = pairs(told.address());
            addressPairs = known;
        }
        return known;
    }

    private static int[] pairs(String text) {
        int[] pairs = new int[Math.max(0, text.length() - 1)];
        for (int at = 0; at < pairs.length; at++) {
            pairs[at] = text.charAt(at) << 16 | text.charAt(at + 1);
        }
        Arrays.sort(pairs);
        int kept = 0;
        for (int at = 0; at < pairs.length; at++) {
            if (kept == 0 || pairs[kept - 1] != pairs[at]) {
                pairs[kept++] = pairs[at];
            }
        }
        return Arrays.copyOf(pairs, kept);
    }
}
