package org.baoxue.roster;

/**
 * Names one import or one entry by hand.
 *
 * @param value counted from 1 in the order of arrival
 */
public record ImportId(long value) implements Comparable<ImportId> {

    /**
     * @throws IllegalArgumentException if {@code text} is no positive number
     */
    public static ImportId of(String text) {
        long value;
        try {
            value = Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("导入编号应为正整数 (an import is named by a positive number)", e);
        }
        return new ImportId(value);
    }

    public ImportId {
        if (value < 1) {
            throw new IllegalArgumentException("导入编号应为正整数 (an import is named by a positive number)");
        }
    }

    @Override
    public int compareTo(ImportId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
