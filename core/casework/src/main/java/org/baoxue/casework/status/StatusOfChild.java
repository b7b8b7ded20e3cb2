package org.baoxue.casework.status;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.ChildId;

/**
 * A child and its status on a day.
 *
 * @param name as the reader may see it
 * @param sex 男 or 女
 * @param idNumber masked
 * @param ofAge whether it is of school age that day by the plans of the place whose list has it
 * @param status what it is
 * @param basis the record from which that follows
 * @param since first day of it, where the record says so
 * @param note what else the record says, in words; may be empty
 * @param division where the household list has it; empty if none does
 * @param school where the enrolment list has it, or had it last; empty if nowhere
 * @param classId the class there
 * @param grade the grade there
 */
public record StatusOfChild(
        ChildId child,
        String name,
        String sex,
        LocalDate birthDate,
        Optional<String> idNumber,
        boolean ofAge,
        ChildStatus status,
        StatusBasis basis,
        Optional<LocalDate> since,
        String note,
        Optional<DivisionCode> division,
        Optional<String> school,
        Optional<String> classId,
        Optional<String> grade) {

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "StatusOfChild[" + child + " " + status + "]";
    }
}
