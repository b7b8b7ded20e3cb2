package org.baoxue.casework.internal.clock;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.Attendance;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;

/**
 * What the clock looks at.
 *
 * @param child the child
 * @param school unit of the school
 * @param schoolDivision where the school lies
 * @param classId unit of the class
 * @param household place of the 户籍, where known
 * @param absent days missed without leave
 * @param present days attended or on leave
 */
record Pupil(
        ChildId child,
        String school,
        DivisionCode schoolDivision,
        String classId,
        Optional<DivisionCode> household,
        SortedSet<LocalDate> absent,
        SortedSet<LocalDate> present) {

    static Pupil of(Enrolment enrolment, DivisionCode schoolDivision, Optional<Attendance> attendance) {
        SortedSet<LocalDate> present = new TreeSet<>();
        attendance.ifPresent(marks -> {
            present.addAll(marks.presentDays());
            present.addAll(marks.leaveDays());
        });
        return new Pupil(
                enrolment.child(),
                enrolment.schoolId(),
                schoolDivision,
                enrolment.classId(),
                enrolment.household(),
                attendance.map(Attendance::unexcusedAbsences).orElseGet(TreeSet::new),
                present);
    }

    /** The same child with the absences after a day alone. */
    Pupil after(LocalDate settled) {
        return new Pupil(child, school, schoolDivision, classId, household, Verdicts.after(absent, settled), present);
    }
}
