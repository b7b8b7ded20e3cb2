package org.baoxue.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;

/**
 * A child's row of the household list.
 *
 * @param child the child's pseudonym
 * @param name the child's name
 * @param sex 男 or 女
 * @param birthDate from the ID number, or as the list says for a child without one
 * @param idNumber 18 characters, shown as {@code masked} says
 * @param studentNumber 19 characters, shown as {@code masked} says
 * @param division the place of registration or, for those not registered, of residence
 * @param residence the place where the child lives, if the list says it beside the division
 * @param residenceAddress where the child lives in words, shown as {@code masked} says, may be empty
 * @param address shown as {@code masked} says, may be empty
 * @param guardian the guardian's name, shown as {@code masked} says, may be empty
 * @param phone shown as {@code masked} says, may be empty
 * @param registered whether the child is registered there (户籍) or only lives there (常住无户籍)
 * @param presence whether the latest full list names the child
 * @param missingSince the as-of date of the full list that first lacked the row; empty while listed
 * @param masked whether the personal fields are masked, all but those just revealed
 */
public record Household(
        ChildId child,
        String name,
        String sex,
        LocalDate birthDate,
        Optional<String> idNumber,
        Optional<String> studentNumber,
        DivisionCode division,
        Optional<DivisionCode> residence,
        String residenceAddress,
        String address,
        String guardian,
        String phone,
        boolean registered,
        Presence presence,
        Optional<LocalDate> missingSince,
        boolean masked) {

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "Household[" + child + "]";
    }
}
