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
 * @param account only those of persons linked to this account
 * @param page which part of the list
 */
public record AssignmentQuery(
        Optional<String> unit,
        Optional<Charge> charge,
        Optional<LocalDate> on,
        Optional<String> account,
        PageRequest page) {

    /** Those of anybody. */
    public AssignmentQuery(Optional<String> unit, Optional<Charge> charge, Optional<LocalDate> on, PageRequest page) {
        this(unit, charge, on, Optional.empty(), page);
    }
}
