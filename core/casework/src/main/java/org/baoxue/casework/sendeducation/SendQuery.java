package org.baoxue.casework.sendeducation;

import java.util.Optional;
import java.util.Set;
import org.baoxue.access.PageRequest;

/**
 * Which files to list, by school and child.
 *
 * @param states any of these; all if empty
 * @param unit only files that this unit answers for: of the units below it and of the children of its places
 * @param page which part of the list
 */
public record SendQuery(Set<SendState> states, Optional<String> unit, PageRequest page) {
    public SendQuery {
        states = Set.copyOf(states);
    }
}
