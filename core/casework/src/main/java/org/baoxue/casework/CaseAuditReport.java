package org.baoxue.casework;

import java.time.Duration;
import java.util.List;

/**
 * What an audit of all cases found.
 *
 * @param cases cases looked at
 * @param events events looked at
 * @param anchors heads kept elsewhere that were held against them
 * @param took how long it took
 * @param damagedTotal how many cases are damaged
 * @param damaged the first of them, with what is wrong
 */
public record CaseAuditReport(
        long cases, long events, long anchors, Duration took, long damagedTotal, List<Verification> damaged) {

    /** The most damaged cases that a report lists. */
    public static final int LISTED = 1_000;

    public CaseAuditReport {
        damaged = List.copyOf(damaged);
    }

    /** Whether nothing is wrong. */
    public boolean intact() {
        return damagedTotal == 0;
    }

    /** Events looked at in a second. */
    public long eventsPerSecond() {
        return Math.round(events / Math.max(took.toNanos() / 1e9, 1e-9));
    }
}
