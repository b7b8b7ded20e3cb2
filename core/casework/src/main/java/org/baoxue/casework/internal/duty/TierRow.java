package org.baoxue.casework.internal.duty;

import java.time.Instant;
import org.baoxue.casework.DutyView.Escalation;

/** A row of {@code duty_tier}; public, since JDBI makes it. */
public record TierRow(String dutyId, long seq, String unitId, Instant reachedAt, String passedBy, String reason) {

    Escalation view() {
        return new Escalation(unitId, reachedAt, passedBy, reason);
    }
}
