package org.baoxue.casework.responsibility;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.PageRequest;

/**
 * Which gaps, villages first, children last.
 *
 * @param unit only what this unit answers for
 * @param kinds any of these; all if empty
 * @param on on which day
 * @param page which part of the list
 */
public record GapQuery(Optional<String> unit, Set<Gap.Kind> kinds, LocalDate on, PageRequest page) {
    public GapQuery {
        kinds = Set.copyOf(kinds);
    }
}
