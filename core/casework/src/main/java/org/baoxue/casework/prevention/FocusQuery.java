package org.baoxue.casework.prevention;

import java.util.Optional;
import java.util.Set;
import org.baoxue.access.PageRequest;
import org.baoxue.roster.ChildId;

/**
 * Which entries to list, those of one class together.
 *
 * @param kinds any of these lists; all if empty
 * @param unit only pupils that this unit answers for
 * @param child only entries of this child
 * @param removed also those who have left the list
 * @param page which part of the list
 */
public record FocusQuery(
        Set<FocusKind> kinds, Optional<String> unit, Optional<ChildId> child, boolean removed, PageRequest page) {

    public FocusQuery {
        kinds = Set.copyOf(kinds);
    }

    /** Everyone who stands on a list and for whom the unit answers. */
    public static FocusQuery of(String unit, PageRequest page) {
        return new FocusQuery(Set.of(), Optional.of(unit), Optional.empty(), false, page);
    }
}
