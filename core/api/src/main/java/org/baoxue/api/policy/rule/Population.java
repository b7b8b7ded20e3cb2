package org.baoxue.api.policy.rule;

import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which children a plan is responsible for.
 *
 * @param entryAge age in full years at which a child must enter school
 * @param entryAgeReachedBy last day of the entry year on which that age must be reached
 * @param ageFrom youngest age in full years on the roster
 * @param ageTo oldest age in full years on the roster, inclusive
 * @param counted groups that the plan names
 * @param ledgers names of the ledgers that the plan has kept
 */
public record Population(
        Optional<Integer> entryAge,
        Optional<MonthDay> entryAgeReachedBy,
        Optional<Integer> ageFrom,
        Optional<Integer> ageTo,
        Set<PopulationGroup> counted,
        List<String> ledgers)
        implements Rule {

    public Population {
        counted = Set.copyOf(counted);
        ledgers = List.copyOf(ledgers);
    }
}
