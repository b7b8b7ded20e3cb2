package org.baoxue.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;

/**
 * A pupil's row of the enrolment list.
 *
 * @param child the child's pseudonym
 * @param name the child's name
 * @param sex 男 or 女
 * @param birthDate from the ID number, or as the list says for a child without one
 * @param idNumber 18 characters, shown as {@code masked} says
 * @param studentNumber 19 characters, shown as {@code masked} says
 * @param schoolId the school's unit
 * @param grade such as 三年级 (see {@link Grade}), or the list's own words for another kind of grade; may be empty
 * @param classId the class's unit
 * @param household the place of registration, if the list says it
 * @param residence the place where the child lives, if the list says it
 * @param residenceAddress where the child lives in words, shown as {@code masked} says, may be empty
 * @param guardian the guardian's name, shown as {@code masked} says, may be empty
 * @param phone shown as {@code masked} says, may be empty
 * @param address shown as {@code masked} says, may be empty
 * @param presence whether the latest full list names the child
 * @param missingSince the as-of date of the full list that first lacked the row; empty while listed
 * @param masked whether the personal fields are masked, all but those just revealed
 */
public record Enrolment(
        ChildId child,
        String name,
        String sex,
        LocalDate birthDate,
        Optional<String> idNumber,
        Optional<String> studentNumber,
        String schoolId,
        String grade,
        String classId,
        Optional<DivisionCode> household,
        Optional<DivisionCode> residence,
        String residenceAddress,
        String guardian,
        String phone,
        String address,
        Presence presence,
        Optional<LocalDate> missingSince,
        boolean masked) {

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "Enrolment[" + child + "]";
    }
}
