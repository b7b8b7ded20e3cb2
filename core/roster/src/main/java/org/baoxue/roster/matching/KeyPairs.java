package org.baoxue.roster.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Exact two-way match of two columns of 64-bit keys. Both are spread over partitions by a hash of the key, so that the table of
 * one partition stays in a processor's cache, and the partitions are matched on all processors. Immutable; memory is about 24
 * bytes a key while it works and 4 bytes a key afterwards.
 *
 * <p>A key that occurs several times on a side is paired by its first occurrence there; the others are left over.
 */
public final class KeyPairs {

    /** In place of a row number: there is none. */
    public static final int NONE = -1;

    private static final int ROWS_OF_PARTITION = 1 << 14;
    private static final int MOST_PARTITION_BITS = 12;

    private final int[] rightOfLeft;
    private final int[] leftOfRight;

    private KeyPairs(int[] rightOfLeft, int[] leftOfRight) {
        this.rightOfLeft = rightOfLeft;
        this.leftOfRight = leftOfRight;
    }

    /** Matches two columns; the arrays are only read. */
    public static KeyPairs of(long[] left, long[] right) {
        int bits = partitionBits(Math.max(left.length, right.length));
        Partitions lefts = Partitions.of(left, bits);
        Partitions rights = Partitions.of(right, bits);
        int[] rightOfLeft = new int[left.length];
        int[] leftOfRight = new int[right.length];
        Arrays.fill(rightOfLeft, NONE);
        Arrays.fill(leftOfRight, NONE);
        IntStream.range(0, 1 << bits)
                .parallel()
                .forEach(partition -> match(left, right, lefts, rights, partition, rightOfLeft, leftOfRight));
        return new KeyPairs(rightOfLeft, leftOfRight);
    }

    /** Row on the right with the same key, or {@link #NONE}. */
    public int rightOf(int leftRow) {
        return rightOfLeft[leftRow];
    }

    /** Row on the left with the same key, or {@link #NONE}. */
    public int leftOf(int rightRow) {
        return leftOfRight[rightRow];
    }

    /** The rows on the left without a pair, ascending. */
    public int[] leftOnly() {
        return unpaired(rightOfLeft);
    }

    /** The rows on the right without a pair, ascending. */
    public int[] rightOnly() {
        return unpaired(leftOfRight);
    }

    private static int[] unpaired(int[] pairs) {
        return IntStream.range(0, pairs.length)
                .filter(row -> pairs[row] == NONE)
                .toArray();
    }

    private static int partitionBits(int rows) {
        int bits = 0;
        while (bits < MOST_PARTITION_BITS && rows >>> bits > ROWS_OF_PARTITION) {
            bits++;
        }
        return bits;
    }

    private static void match(
            long[] left,
            long[] right,
            Partitions lefts,
            Partitions rights,
            int partition,
            int[] rightOfLeft,
            int[] leftOfRight) {
        int size = rights.end(partition) - rights.start(partition);
        int mask = Math.max(2, Integer.highestOneBit(Math.max(1, size)) << 2) - 1;
        int[] slots = new int[mask + 1];
        Arrays.fill(slots, NONE);
        for (int at = rights.start(partition); at < rights.end(partition); at++) {
            int row = rights.row(at);
            int slot = (int) hash(right[row]) & mask;
            while (slots[slot] != NONE && right[slots[slot]] != right[row]) {
                slot = slot + 1 & mask;
            }
            if (slots[slot] == NONE) {
                slots[slot] = row;
            }
        }
        for (int at = lefts.start(partition); at < lefts.end(partition); at++) {
            int row = lefts.row(at);
            int slot = (int) hash(left[row]) & mask;
            while (slots[slot] != NONE && right[slots[slot]] != left[row]) {
                slot = slot + 1 & mask;
            }
            int found = slots[slot];
            if (found != NONE && leftOfRight[found] == NONE) {
                rightOfLeft[row] = found;
                leftOfRight[found] = row;
            }
        }
    }

    /** Spreads keys evenly, whatever their pattern (the finaliser of MurmurHash3, in the public domain). */
    private static long hash(long key) {
        long mixed = key;
        mixed = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    /** The rows of a column in the order of their partitions, ascending within each. */
    private static final class Partitions {

        private final int[] starts;
        private final int[] rows;

        private Partitions(int[] starts, int[] rows) {
            this.starts = starts;
            this.rows = rows;
        }

        static Partitions of(long[] keys, int bits) {
            int[] starts = new int[(1 << bits) + 1];
            for (long key : keys) {
                starts[number(key, bits) + 1]++;
            }
            for (int partition = 1; partition < starts.length; partition++) {
                starts[partition] += starts[partition - 1];
            }
            int[] next = Arrays.copyOf(starts, starts.length - 1);
            int[] rows = new int[keys.length];
            for (int row = 0; row < keys.length; row++) {
                rows[next[number(keys[row], bits)]++] = row;
            }
            return new Partitions(starts, rows);
        }

        private static int number(long key, int bits) {
            return bits == 0 ? 0 : (int) (hash(key) >>> (Long.SIZE - bits));
        }

        int start(int partition) {
            return starts[partition];
        }

        int end(int partition) {
            return starts[partition + 1];
        }

        int row(int at) {
            return rows[at];
        }
    }
}
