package org.baoxue.casework.responsibility;

import java.time.LocalDate;
import java.util.Optional;

/**
 * An assignment to be entered.
 *
 * @param charge for what the person answers
 * @param person who answers
 * @param tier words or key of a tier that the plan has for the charge; empty only where the plan has none
 * @param first first day
 * @param last last day, inclusive, if it is known
 */
public record NewAssignment(
        Charge charge, Person person, Optional<String> tier, LocalDate first, Optional<LocalDate> last) {}
