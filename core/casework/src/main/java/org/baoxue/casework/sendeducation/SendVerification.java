package org.baoxue.casework.sendeducation;

import java.util.List;
import org.baoxue.casework.Verification.Fault;
import org.baoxue.roster.ChildId;

/**
 * Whether the log of a child's file is as it was written.
 *
 * @param child whose file
 * @param events how many events were found
 * @param faults what is wrong, in the order of the log
 */
public record SendVerification(ChildId child, long events, List<Fault> faults) {
    public SendVerification {
        faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong. */
    public boolean intact() {
        return faults.isEmpty();
    }
}
