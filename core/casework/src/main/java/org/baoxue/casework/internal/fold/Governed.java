package org.baoxue.casework.internal.fold;

import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.casework.CaseOpening;
import org.baoxue.casework.internal.fold.Holding.Offer;

/**
 * By whose rules a case goes, and who answers for it.
 *
 * @param holder unit that received it; empty for who opened it
 * @param place which of the child's places governs
 * @param division that place
 * @param household place of the 户籍, where known
 * @param residence where the child lives, where known
 * @param school unit of the school that the child left; empty for 失学
 * @param classUnit unit of the class that the child left; empty for 失学
 */
public record Governed(
        Optional<String> holder,
        Place place,
        DivisionCode division,
        Optional<DivisionCode> household,
        Optional<DivisionCode> residence,
        Optional<String> school,
        Optional<String> classUnit) {

    static Governed of(CaseOpening opening) {
        return new Governed(
                Optional.empty(),
                opening.place(),
                opening.division(),
                opening.household(),
                opening.residence(),
                opening.schoolUnit(),
                opening.classUnit());
    }

    Governed handedTo(Offer offer) {
        return new Governed(
                Optional.of(offer.unit()), offer.place(), offer.division(), household, residence, school, classUnit);
    }

    /** The school that answers for the case: none once it was handed to another of the child's places. */
    public Optional<String> answeringSchool() {
        return atSchool() ? school : Optional.empty();
    }

    /** The class that answers for the case, as {@link #answeringSchool()}. */
    public Optional<String> answeringClass() {
        return atSchool() ? classUnit : Optional.empty();
    }

    private boolean atSchool() {
        return holder.isEmpty() || place == Place.SCHOOL;
    }
}
