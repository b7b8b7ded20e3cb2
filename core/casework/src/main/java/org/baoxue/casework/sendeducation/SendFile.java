package org.baoxue.casework.sendeducation;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.ChildId;

/**
 * The file of a child as it stands.
 *
 * @param child whose file it is
 * @param name the child's name as the reader may see it; empty if the roster does not know the child
 * @param state where it stands
 * @param school unit of the school that sends the lessons
 * @param classId unit of the class, if the child is on the roster of that school
 * @param household place of the 户籍, where known
 * @param residence where the child lives, where known
 * @param appliedOn day of the application in force
 * @param assessedOn day of the last assessment
 * @param reviewBy last day on which that assessment holds
 * @param lastVisit day of the last visit
 * @param visits how many visits there were
 * @param endedOn last day, once ended
 * @param seq sequence of its last event
 */
public record SendFile(
        ChildId child,
        Optional<String> name,
        SendState state,
        String school,
        Optional<String> classId,
        Optional<DivisionCode> household,
        Optional<DivisionCode> residence,
        LocalDate appliedOn,
        Optional<LocalDate> assessedOn,
        Optional<LocalDate> reviewBy,
        Optional<LocalDate> lastVisit,
        long visits,
        Optional<LocalDate> endedOn,
        long seq) {

    /** The same file with the child's name as the reader may see it. */
    public SendFile named(Optional<String> shown) {
        return new SendFile(
                child,
                shown,
                state,
                school,
                classId,
                household,
                residence,
                appliedOn,
                assessedOn,
                reviewBy,
                lastVisit,
                visits,
                endedOn,
                seq);
    }
}
