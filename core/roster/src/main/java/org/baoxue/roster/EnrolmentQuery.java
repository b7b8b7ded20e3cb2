package org.baoxue.roster;

import java.util.Optional;
import java.util.OptionalLong;
import org.baoxue.access.PageRequest;

/**
 * Which pupils to list, ordered by class and name.
 *
 * @param unitId only pupils of classes of this unit or below it
 * @param presence only those listed, or only those missing
 * @param name only names that begin with this
 * @param asOf the roster as of this sequence; the newest if empty
 * @param page part of the list
 */
public record EnrolmentQuery(
        Optional<String> unitId,
        Optional<Presence> presence,
        Optional<String> name,
        OptionalLong asOf,
        PageRequest page) {

    /** The pupils of one unit and all below it, listed or missing, as of now. */
    public static EnrolmentQuery of(String unitId, PageRequest page) {
        return new EnrolmentQuery(Optional.of(unitId), Optional.empty(), Optional.empty(), OptionalLong.empty(), page);
    }
}
