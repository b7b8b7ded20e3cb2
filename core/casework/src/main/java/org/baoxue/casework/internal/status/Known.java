package org.baoxue.casework.internal.status;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.internal.change.ChangeRow;
import org.baoxue.casework.internal.change.Position;
import org.baoxue.casework.internal.reconcile.AgeStage;
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.casework.sendeducation.Lapse;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Grade;
import org.baoxue.roster.Household;
import org.baoxue.roster.Presence;

/**
 * What is known of a child on a day.
 *
 * @param enrolment the row of the enrolment list, listed or missing
 * @param household the row of the household list, listed or missing
 * @param age by the plans of the place
 * @param standing the case that counts: one that is open, else the newest that stood, as it stood that day
 * @param position where registered changes leave the child
 * @param within whether a 转出 leads to a school of the platform
 * @param onLeave whether a leave runs
 * @param lapses why send-education does not stand; empty if it does
 * @param explanation how it was explained that the child is on no enrolment list
 */
record Known(
        Optional<Enrolment> enrolment,
        Optional<Household> household,
        AgeStage age,
        Optional<CaseView> standing,
        Position position,
        boolean within,
        boolean onLeave,
        Set<Lapse> lapses,
        Optional<Explanation> explanation) {

    Known {
        lapses = Set.copyOf(lapses);
    }

    /** Whether the enrolment list names the child. */
    boolean enrolled() {
        return enrolment.filter(row -> row.presence() == Presence.LISTED).isPresent();
    }

    /** Whether a later list lacks the child whom it had already named after a day. */
    boolean vanishedAfter(LocalDate day) {
        return enrolment
                .flatMap(Enrolment::missingSince)
                .filter(since -> since.isAfter(day))
                .isPresent();
    }

    /**
     * Whether the child left by 毕业 from where the enrolment list had it last. Whoever was on the list of another class after
     * finishing primary school did not.
     */
    boolean leftBy(ChangeRow graduation) {
        return enrolment
                .filter(row -> graduation.fromPlace().equals(row.classId())
                        || graduation.fromPlace().equals(row.schoolId()))
                .isPresent();
    }

    /** Whether the grade in which the enrolment list had the child is one of junior middle school. */
    boolean lastInJuniorMiddleSchool() {
        return enrolment
                .flatMap(row -> Grade.of(row.grade()))
                .filter(grade -> !grade.primary())
                .isPresent();
    }

    /** Whether the household list names the child. */
    boolean registered() {
        return household.filter(row -> row.presence() == Presence.LISTED).isPresent();
    }
}
