package org.baoxue.casework.internal.duty;

import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.CaseEvent.Opening;

/**
 * Where a child belongs, for the units that owe and receive something about it.
 *
 * @param division the governing place
 * @param schoolUnit unit of the child's school; empty if it has none
 * @param classUnit unit of the child's class
 * @param household place of the 户籍, where known
 * @param residence where the child lives, where known
 */
record Belonging(
        DivisionCode division,
        Optional<String> schoolUnit,
        Optional<String> classUnit,
        Optional<DivisionCode> household,
        Optional<DivisionCode> residence) {

    /** As it was when a case was opened. */
    static Belonging of(Opening opening) {
        return new Belonging(
                opening.division(),
                opening.schoolUnit(),
                opening.classUnit(),
                opening.household(),
                opening.residence());
    }
}
