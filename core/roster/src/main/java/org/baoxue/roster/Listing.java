package org.baoxue.roster;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;

/**
 * A child's row of a list of a group of children, such as 脱贫户 or 残联. What a list does not say is empty.
 *
 * @param kind which list, one with {@link ListKind#ofGroup}
 * @param child the child's pseudonym
 * @param name the child's name
 * @param sex 男 or 女
 * @param birthDate from the ID number, or as the list says for a child without one
 * @param idNumber 18 characters, shown as {@code masked} says
 * @param studentNumber 19 characters, shown as {@code masked} says
 * @param division the place by which the list has the child
 * @param residence the place where the child lives, if the list says it beside the division
 * @param residenceAddress where the child lives in words, shown as {@code masked} says
 * @param address shown as {@code masked} says
 * @param guardian the guardian's name, shown as {@code masked} says
 * @param phone shown as {@code masked} says
 * @param category the group's kind in the list's words, such as 智力 or 监测对象; of a disabled child shown as {@code masked} says
 * @param degree 等级 in the list's words; of a disabled child shown as {@code masked} says
 * @param certificate number of the paper that shows it, which may hold the ID number: shown as {@code masked} says
 * @param presence whether the latest full list names the child
 * @param missingSince the as-of date of the full list that first lacked the row; empty while listed
 * @param masked whether the personal fields are masked, all but those just revealed
 */
public record Listing(
        ListKind kind,
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
        String category,
        String degree,
        String certificate,
        Presence presence,
        Optional<LocalDate> missingSince,
        boolean masked) {

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "Listing[" + kind + ", " + child + "]";
    }
}
