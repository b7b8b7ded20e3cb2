package org.baoxue.casework.internal.fold;

import java.time.Instant;
import java.time.LocalDate;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseEvent;
import org.baoxue.policy.evaluation.Due;

/** An event with its place in the log. */
public record Recorded(long seq, Instant at, String policyHash, CaseEvent event) {

    /** The day in Asia/Shanghai on which it was recorded. */
    LocalDate day() {
        return at.atZone(Due.ZONE).toLocalDate();
    }

    public static Recorded of(CaseEntry entry) {
        return new Recorded(entry.seq(), entry.at(), entry.policyHash(), entry.event());
    }
}
