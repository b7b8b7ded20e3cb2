package org.baoxue.policy;

import java.util.List;
import java.util.Optional;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.rule.Place;

/**
 * Whose rules hold for a child or a unit: those of a place and, where it is a school's, of the school. Immutable.
 *
 * @param tree the units that say which school a class belongs to
 */
public record PolicyPlaces(UnitTree tree) {

    /**
     * For a child.
     *
     * @param governing which of the child's places governs; only the school's brings the school's own rules
     * @param division that place
     * @param school unit of the child's school; empty if it has none
     */
    public PolicyPlace of(Place governing, DivisionCode division, Optional<String> school) {
        return governing == Place.SCHOOL
                ? new PolicyPlace(division, schools(school.flatMap(tree::find)))
                : PolicyPlace.of(division);
    }

    /** For a unit: a school and its classes have the school's own rules. */
    public PolicyPlace of(Unit unit) {
        return new PolicyPlace(unit.division(), schools(Optional.of(unit)));
    }

    private List<String> schools(Optional<Unit> unit) {
        return unit.map(tree::schoolsOf).orElse(List.of()).stream()
                .map(Unit::id)
                .toList();
    }
}
