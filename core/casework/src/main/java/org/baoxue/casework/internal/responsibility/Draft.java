package org.baoxue.casework.internal.responsibility;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.casework.responsibility.Person;
import org.baoxue.casework.responsibility.Tier;

/**
 * An assignment whose every value is acceptable, not yet compared with those known.
 *
 * @param site for what the person answers, and where it lies
 * @param person who answers
 * @param tier under which tier; empty where the plan has none
 * @param first first day
 * @param last last day, if it is known
 */
record Draft(Site site, Person person, Optional<Tier> tier, LocalDate first, Optional<LocalDate> last) {}
