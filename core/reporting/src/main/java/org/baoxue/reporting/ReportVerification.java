package org.baoxue.reporting;

import java.util.List;
import org.baoxue.casework.Verification.Fault;

/**
 * What a check of a report found.
 *
 * @param report the report
 * @param events number of events read
 * @param faults what is wrong, in the order of events; empty if log, words and frozen content are as they were written
 */
public record ReportVerification(ReportId report, long events, List<Fault> faults) {

    public ReportVerification {
        faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong. */
    public boolean intact() {
        return faults.isEmpty();
    }
}
