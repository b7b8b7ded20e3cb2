package org.baoxue.roster;

import java.time.LocalDate;

/**
 * A leave to be entered.
 *
 * @param first first day
 * @param last last day, inclusive; at most {@link #MOST_DAYS} days later, for a longer one is a 休学 with its own approval
 * @param reason in words; personal, required
 * @param grantedBy who granted it, required
 * @param proof the paper behind it, such as a note of the guardian; personal, required
 */
public record LeaveRequest(
        ChildId child, LocalDate first, LocalDate last, LeaveKind kind, String reason, String grantedBy, String proof) {

    /** A bound against slips of the keyboard, not a rule of any plan. */
    public static final int MOST_DAYS = 366;
}
