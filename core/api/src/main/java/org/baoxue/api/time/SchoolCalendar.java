package org.baoxue.api.time;

import java.time.LocalDate;

/** Which days count as school days and working days in one place. Implementations are immutable and thread-safe. */
public interface SchoolCalendar {

    /** Whether classes are held on this day. */
    boolean isSchoolDay(LocalDate day);

    /** Whether offices work on this day. */
    boolean isWorkingDay(LocalDate day);

    /** Whether a published calendar covers this day; if not, weekdays were assumed and the reader must be told. */
    boolean covers(LocalDate day);
}
