package org.baoxue.casework;

import java.time.LocalDate;

/**
 * What an erasure would erase, or has erased.
 *
 * @param before only what was settled before this day
 * @param cases how many cases have personal words to be erased
 * @param sendEducation how many files of send-education have
 */
public record ErasurePlan(LocalDate before, long cases, long sendEducation) {

    /** How many logs in all. */
    public long total() {
        return cases + sendEducation;
    }
}
