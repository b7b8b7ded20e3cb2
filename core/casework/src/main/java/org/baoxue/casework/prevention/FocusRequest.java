package org.baoxue.casework.prevention;

import java.time.LocalDate;
import org.baoxue.roster.ChildId;

/**
 * A pupil to be put on a list.
 *
 * @param child the pupil
 * @param kind the list
 * @param since the day in Asia/Shanghai, today or earlier
 * @param reason one of those offered for this child
 * @param helper who is paired with the pupil (结对帮扶人), required
 * @param situation what is known of the pupil; personal, may be empty
 */
public record FocusRequest(
        ChildId child, FocusKind kind, LocalDate since, String reason, String helper, String situation) {

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "FocusRequest[" + child + " " + kind + " " + since + "]";
    }
}
