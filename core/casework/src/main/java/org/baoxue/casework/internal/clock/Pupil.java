package org.baoxue.casework.internal.clock;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baoxue.policy.evaluation.GoverningPlaces.ChildPlaces;
import org.baoxue.roster.Attendance;
import org.baoxue.roster.Away;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;

/**
 * What the clock looks at.
 *
 * @param child the child
 * @param school unit of the school
 * @param classId unit of the class
 * @param places where the child belongs; the place of the school is known
 * @param absent days missed without leave
 * @param present days attended, on leave or away by a registered change
 */
public record Pupil(
        ChildId child,
        String school,
        String classId,
        ChildPlaces places,
        SortedSet<LocalDate> absent,
        SortedSet<LocalDate> present) {

    public static Pupil of(Enrolment enrolment, ChildPlaces places, Optional<Attendance> attendance, Away away) {
        SortedSet<LocalDate> absent = new TreeSet<>();
        SortedSet<LocalDate> present = away.days();
        attendance.ifPresent(marks -> {
            absent.addAll(marks.unexcusedAbsences());
            present.addAll(marks.presentDays());
            present.addAll(marks.leaveDays());
        });
        absent.removeAll(away.days());
        return new Pupil(enrolment.child(), enrolment.schoolId(), enrolment.classId(), places, absent, present);
    }

    /** The same child with the absences after a day alone. */
    Pupil after(LocalDate settled) {
        return new Pupil(child, school, classId, places, Verdicts.after(absent, settled), present);
    }
}
