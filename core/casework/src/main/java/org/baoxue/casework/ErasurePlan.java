package org.baoxue.casework;

import java.time.LocalDate;
import java.util.List;

/**
 * What an erasure would erase, or has erased.
 *
 * @param before only what was over before this day
 * @param parts by kind of record
 */
public record ErasurePlan(LocalDate before, List<Part> parts) {

    /**
     * One kind of record.
     *
     * @param kind its name in requests, such as {@code cases}
     * @param title its name as shown to users
     * @param records how many have personal words to be erased
     */
    public record Part(String kind, String title, long records) {}

    public ErasurePlan {
        parts = List.copyOf(parts);
    }

    /** How many records in all. */
    public long total() {
        return parts.stream().mapToLong(Part::records).sum();
    }

    /** How many of one kind; 0 if the plan does not speak of it. */
    public long of(String kind) {
        return parts.stream()
                .filter(part -> part.kind().equals(kind))
                .mapToLong(Part::records)
                .sum();
    }
}
