package org.baoxue.roster.internal.check;

import java.time.LocalDate;
import org.baoxue.roster.AttendanceMark;
import org.baoxue.roster.ChildId;

/**
 * One mark of the roll.
 *
 * @param child whose
 * @param day of the roll
 * @param mark what it says
 * @param classId the class the child was enrolled in when the mark was made; empty until looked up
 */
public record AttendanceRow(ChildId child, LocalDate day, AttendanceMark mark, String classId) {}
