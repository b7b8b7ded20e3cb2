package org.baoxue.api.policy;

import java.util.List;
import org.baoxue.api.division.DivisionCode;

/**
 * For what a policy is asked: a division and, inside it, a school with the central school above it. Immutable.
 *
 * @param division the place
 * @param schools units whose own rules hold besides those of the place, such as a central school and one of its schools;
 *     empty where no school is concerned
 */
public record PolicyPlace(DivisionCode division, List<String> schools) {

    public PolicyPlace {
        schools = List.copyOf(schools);
    }

    /** A place without any school. */
    public static PolicyPlace of(DivisionCode division) {
        return new PolicyPlace(division, List.of());
    }
}
