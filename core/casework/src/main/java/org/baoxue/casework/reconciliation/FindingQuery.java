package org.baoxue.casework.reconciliation;

import java.util.Optional;
import java.util.Set;
import org.baoxue.access.PageRequest;

/**
 * Which findings: those to be looked at first, the likeliest pairs first.
 *
 * @param states any of these; all if empty
 * @param unit only children of this unit's place
 * @param page which part of the list
 */
public record FindingQuery(Set<FindingState> states, Optional<String> unit, PageRequest page) {
    public FindingQuery {
        states = Set.copyOf(states);
    }
}
