package org.baoxue.casework.responsibility;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.access.PageRequest;

/**
 * Which assignments, by charge, the newest of each first.
 *
 * @param unit only what this unit answers for
 * @param charge only the history of this charge
 * @param on only those that stand on the day; all that were ever entered if empty
 * @param page which part of the list
 */
public record AssignmentQuery(
        Optional<String> unit, Optional<Charge> charge, Optional<LocalDate> on, PageRequest page) {}
