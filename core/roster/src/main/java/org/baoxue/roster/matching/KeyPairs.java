package org.baoxue.roster.matching;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Exact two-way match of two columns of 64-bit keys. Both are spread over partitions by a hash of the key, so that the table of
 * one partition stays in a processor's cache, and the partitions are matched on all processors. Immutable; memory beside the
 * columns is 16 bytes a key while it works and 4 bytes a key afterwards.
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
        Partitions[] sides = Stream.of(left, right)
                .parallel()
                .map(keys -> Partitions.of(keys, bits))
                .toArray(Partitions[]::new);
        int[] rightOfLeft = new int[left.length];
        int[] leftOfRight = new int[right.length];
        Arrays.fill(rightOfLeft, NONE);
        Arrays.fill(leftOfRight, NONE);
        IntStream.range(0, 1 << bits)
                .parallel()
                .forEach(partition -> match(sides[0], sides[1], partition, rightOfLeft, leftOfRight));
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
            Partitions lefts, Partitions rights, int partition, int[] rightOfLeft, int[] leftOfRight) {
        int size = rights.end(partition) - rights.start(partition);
        int mask = Math.max(2, Integer.highestOneBit(Math.max(1, size)) << 2) - 1;
        int[] slots = new int[mask + 1];
        Arrays.fill(slots, NONE);
        for (int at = rights.start(partition); at < rights.end(partition); at++) {
            int slot = rights.slot(slots, rights.key(at));
            if (slots[slot] == NONE) {
                slots[slot] = at;
            }
        }
        for (int at = lefts.start(partition); at < lefts.end(partition); at++) {
            int found = slots[rights.slot(slots, lefts.key(at))];
            if (found != NONE && leftOfRight[rights.row(found)] == NONE) {
                rightOfLeft[lefts.row(at)] = rights.row(found);
                leftOfRight[rights.row(found)] = lefts.row(at);
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

    /** The rows of a column and their keys in the order of their partitions, ascending by row within each. */
    private static final class Partitions {

        private final int[] starts;
        private final int[] rows;
        private final long[] keys;

        private Partitions(int[] starts, int[] rows, long[] keys) {
            this.starts = starts;
            this.rows = rows;
            this.keys = keys;
        }

        static Partitions of(long[] column, int bits) {
            int[] starts = new int[(1 << bits) + 1];
            for (long key : column) {
                starts[number(key, bits) + 1]++;
            }
            for (int partition = 1; partition < starts.length; partition++) {
                starts[partition] += starts[partition - 1];
            }
            int[] next = Arrays.copyOf(starts, starts.length - 1);
            int[] rows = new int[column.length];
            long[] keys = new long[column.length];
            for (int row = 0; row < column.length; row++) {
                int at = next[number(column[row], bits)]++;
                rows[at] = row;
                keys[at] = column[row];
            }
            return new Partitions(starts, rows, keys);
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

        long key(int at) {
            return keys[at];
        }

        /** Where in the table of a partition a key stands, or would. */
        int slot(int[] slots, long key) {
            int mask = slots.length - 1;
            int slot = (int) hash(key) & mask;
            while (slots[slot] != NONE && keys[slots[slot]] != key) {
                slot = slot + 1 & mask;
            }
            return slot;
        }
    }
}
