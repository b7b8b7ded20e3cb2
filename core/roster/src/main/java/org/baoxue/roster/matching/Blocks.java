package org.baoxue.roster.matching;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * Which rows of one side share a birthday, a name, a phone, a guardian's name or nine digits in a row of an ID number with a row
 * of the other. What they share is kept as 35 bits of a hash, beside the number of the row in one sorted column: two different
 * texts with one hash make rows be compared in vain, and nothing else. Immutable.
 */
final class Blocks {

    /** A block with more rows, such as a very common name, says too little to be followed. */
    private static final int LARGEST = 200;

    private static final int KEYS = 6;
    private static final int ROW_BITS = 28;
    private static final long ROW = (1L << ROW_BITS) - 1;

    private final long[] entries;

    private Blocks(long[] entries) {
        this.entries = entries;
    }

    static Blocks of(Row[] rows) {
        if (rows.length > ROW) {
            throw new IllegalArgumentException("too many rows: " + rows.length);
        }
        long[] entries = new long[rows.length * KEYS];
        int size = 0;
        for (int row = 0; row < rows.length; row++) {
            for (long key : keys(rows[row].told())) {
                entries[size++] = key | row;
            }
        }
        long[] filled = Arrays.copyOf(entries, size);
        Arrays.parallelSort(filled);
        return new Blocks(filled);
    }

    /** The rows to compare with this one, ascending, each once. */
    int[] near(Described row) {
        int[] near = new int[16];
        int size = 0;
        for (long key : keys(row)) {
            int from = first(key);
            int to = from;
            while (to < entries.length && to - from <= LARGEST && (entries[to] & ~ROW) == key) {
                to++;
            }
            if (to - from <= LARGEST) {
                near = size + to - from > near.length ? Arrays.copyOf(near, 2 * (size + to - from)) : near;
                for (int at = from; at < to; at++) {
                    near[size++] = (int) (entries[at] & ROW);
                }
            }
        }
        return distinct(near, size);
    }

    private int first(long key) {
        int found = Arrays.binarySearch(entries, key);
        return found >= 0 ? found : -found - 1;
    }

    private static int[] distinct(int[] rows, int size) {
        Arrays.sort(rows, 0, size);
        int kept = 0;
        for (int at = 0; at < size; at++) {
            if (kept == 0 || rows[kept - 1] != rows[at]) {
                rows[kept++] = rows[at];
            }
        }
        return Arrays.copyOf(rows, kept);
    }

    private static long[] keys(Described row) {
        LocalDate birth = row.birthDate();
        long[] keys = new long[KEYS];
        int size = 0;
        keys[size++] = key(1, birth.hashCode(), row.sex(), 0, row.sex().length());
        size = add(keys, size, 2, birth.getYear(), row.name());
        size = add(keys, size, 3, 0, row.phone());
        size = add(keys, size, 4, birth.getYear(), row.guardian());
        String number = row.idNumber().orElse("");
        if (number.length() == 18) {
            keys[size++] = key(5, 0, number, 0, 9);
            keys[size++] = key(6, 0, number, 8, 17);
        }
        return Arrays.copyOf(keys, size);
    }

    private static int add(long[] keys, int size, int kind, int beside, String text) {
        if (text.isBlank()) {
            return size;
        }
        keys[size] = key(kind, beside, text, 0, text.length());
        return size + 1;
    }

    /** The bits of the row are left free; the hash ends with the finaliser of MurmurHash3 (in the public domain). */
    private static long key(int kind, int beside, String text, int from, int to) {
        long hash = 31L * beside + kind;
        for (int at = from; at < to; at++) {
            hash = hash * 0x100000001b3L ^ text.charAt(at);
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return (hash ^ hash >>> 33) & ~ROW & Long.MAX_VALUE;
    }
}
