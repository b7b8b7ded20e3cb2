package org.baoxue.roster;

import java.util.Map;

/**
 * What the lists say of the children in one range, within a reader's reach; numbers, phones and addresses are masked.
 *
 * @param enrolments enrolment rows in force
 * @param households household rows in force
 * @param attendance marks of those enrolled; children without marks are left out
 */
public record RosterSlice(
        Map<ChildId, Enrolment> enrolments, Map<ChildId, Household> households, Map<ChildId, Attendance> attendance) {
    public RosterSlice {
        enrolments = Map.copyOf(enrolments);
        households = Map.copyOf(households);
        attendance = Map.copyOf(attendance);
    }
}
