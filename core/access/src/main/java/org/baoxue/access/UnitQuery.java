package org.baoxue.access;

import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.unit.UnitKind;

/**
 * Which units are wanted; by path.
 *
 * @param kind of this kind
 * @param under at or below the unit with this code
 * @param within in this place
 * @param text part of the code or name
 * @param page part of the list
 */
public record UnitQuery(
        Optional<UnitKind> kind,
        Optional<String> under,
        Optional<DivisionCode> within,
        Optional<String> text,
        PageRequest page) {

    /** All units. */
    public static UnitQuery all(PageRequest page) {
        return new UnitQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), page);
    }
}
