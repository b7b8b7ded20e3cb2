package org.baoxue.casework.prevention;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.PageRequest;
import org.baoxue.roster.ChildId;

/**
 * Which visits to list, the newest first.
 *
 * @param outcomes any of these; all if empty
 * @param unit only to children that this unit answers for
 * @param child only to this child
 * @param from first day
 * @param to last day
 * @param page which part of the list
 */
public record HomeVisitQuery(
        Set<VisitOutcome> outcomes,
        Optional<String> unit,
        Optional<ChildId> child,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        PageRequest page) {

    public HomeVisitQuery {
        outcomes = Set.copyOf(outcomes);
    }

    /** All visits to a child. */
    public static HomeVisitQuery to(ChildId child, PageRequest page) {
        return new HomeVisitQuery(
                Set.of(), Optional.empty(), Optional.of(child), Optional.empty(), Optional.empty(), page);
    }
}
