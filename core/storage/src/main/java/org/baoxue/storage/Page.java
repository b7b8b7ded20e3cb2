package org.baoxue.storage;

/**
 * A part of a sorted result. Append {@link #CLAUSE} after {@code order by} and bind with {@code bindMethods(page)}.
 *
 * @param offset rows left out, not negative
 * @param limit rows wanted at most, at least 1
 */
public record Page(long offset, int limit) {

    /** SQL that both databases understand. */
    public static final String CLAUSE = " offset :offset rows fetch next :limit rows only";

    public Page {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException(
                    "分页须 offset ≥ 0 且 limit ≥ 1 (offset " + offset + ", limit " + limit + ")");
        }
    }
}
