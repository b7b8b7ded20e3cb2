package org.baoxue.casework.reconciliation;

import java.util.Optional;
import java.util.Set;
import org.baoxue.access.PageRequest;

/**
 * Which findings: those to be looked at first, the likeliest pairs first.
 *
 * @param comparisons found by any of these; by all if empty
 * @param states any of these; all if empty
 * @param unit only children of this unit's place; of a school only its pupils
 * @param page which part of the list
 */
public record FindingQuery(
        Set<ListComparison> comparisons, Set<FindingState> states, Optional<String> unit, PageRequest page) {
    public FindingQuery {
        comparisons = Set.copyOf(comparisons);
        states = Set.copyOf(states);
    }
}
