package org.baoxue.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A report as it stands.
 *
 * @param id the report
 * @param owed what it answers
 * @param state where it stands
 * @param version number of the current version, from 1
 * @param zero whether there is nothing to report (零报告)
 * @param rows rows of the table
 * @param timing deadline and what came of it
 * @param deliveries the current version on its ways, by addressee and medium
 * @param returned why the current version was returned; empty unless it was
 * @param provenance what the current version was made from
 * @param seq sequence of the last event
 */
public record ReportView(
        ReportId id,
        Owed owed,
        ReportState state,
        int version,
        boolean zero,
        int rows,
        Timing timing,
        List<Delivery> deliveries,
        Optional<String> returned,
        Provenance provenance,
        long seq) {

    public ReportView {
        deliveries = List.copyOf(deliveries);
    }

    /**
     * Deadline and what came of it. A returned report is owed again, with the deadline that it had, so it is late if the
     * version that stands was handed in late.
     *
     * @param due first moment that is too late; empty where nobody gives a number
     * @param submittedAt when the current version was handed in
     * @param deliveredAt when the last addressee had it in every medium
     * @param late whether it was handed in late, or is not handed in and the time is over
     */
    public record Timing(
            Optional<Instant> due, Optional<Instant> submittedAt, Optional<Instant> deliveredAt, boolean late) {}
}
