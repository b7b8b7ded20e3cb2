package org.baoxue.policy.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import org.baoxue.api.policy.rule.Period;

/**
 * One period of a reporting cycle.
 *
 * @param period the cycle
 * @param id sortable within its cycle and unique among all: {@code 2026-11-22}, {@code 2026-W47}, {@code 2026-11}, {@code 2026-Q4}, {@code 2026}, {@code
 *     2026-2027-1} for a term, {@code 2026-2027} for a school year
 * @param first first day
 * @param last last day
 */
public record PeriodSpan(Period period, String id, LocalDate first, LocalDate last) {

    /** Whether the day lies in it. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** The first moment after it. */
    public Instant end() {
        return Due.endOf(last).end();
    }
}
