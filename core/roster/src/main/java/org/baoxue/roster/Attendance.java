package org.baoxue.roster;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The marks known of one child. Days without a mark are unknown, neither present nor absent. Immutable.
 *
 * @param child whose marks they are
 * @param marks by day, in order
 */
public record Attendance(ChildId child, SortedMap<LocalDate, AttendanceMark> marks) {

    public Attendance {
        marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    /** The days marked {@link AttendanceMark#ABSENT}. */
    public SortedSet<LocalDate> unexcusedAbsences() {
        return days(AttendanceMark.ABSENT);
    }

    /** The days marked {@link AttendanceMark#PRESENT}. */
    public SortedSet<LocalDate> presentDays() {
        return days(AttendanceMark.PRESENT);
    }

    /** The days marked {@link AttendanceMark#LEAVE}. */
    public SortedSet<LocalDate> leaveDays() {
        return days(AttendanceMark.LEAVE);
    }

    private SortedSet<LocalDate> days(AttendanceMark wanted) {
        SortedSet<LocalDate> days = new TreeSet<>();
        marks.forEach((day, mark) -> {
            if (mark == wanted) {
                days.add(day);
            }
        });
        return Collections.unmodifiableSortedSet(days);
    }
}
