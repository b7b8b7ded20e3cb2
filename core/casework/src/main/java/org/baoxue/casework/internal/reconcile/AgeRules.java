package org.baoxue.casework.internal.reconcile;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Population;
import org.baoxue.policy.evaluation.SchoolAge;
import org.baoxue.roster.Household;

/** Whether a child of a list by places is of school age by every rule of the place where it is listed. For one thread. */
public final class AgeRules implements Predicate<Household> {

    private final Map<DivisionCode, List<Population>> known = new HashMap<>();
    private final PolicySnapshot policy;
    private final LocalDate day;

    public AgeRules(PolicySnapshot policy, LocalDate day) {
        this.policy = policy;
        this.day = day;
    }

    @Override
    public boolean test(Household row) {
        return ofAge(row.division(), row.birthDate());
    }

    /** Whether a child born on that day and listed there is. */
    boolean ofAge(DivisionCode place, LocalDate birth) {
        return stage(place, birth) == AgeStage.OF_AGE;
    }

    /** Where a child stands whose list is that of a place. */
    public AgeStage stage(DivisionCode place, LocalDate birth) {
        List<Population> rules = known.computeIfAbsent(place, this::of);
        if (rules.stream().allMatch(rule -> SchoolAge.onRoster(rule, birth, day))) {
            return AgeStage.OF_AGE;
        }
        return rules.stream().anyMatch(rule -> SchoolAge.tooYoung(rule, birth, day))
                ? AgeStage.TOO_YOUNG
                : AgeStage.TOO_OLD;
    }

    private List<Population> of(DivisionCode place) {
        return policy.resolve(PolicyPlace.of(place), day).rules(Population.class).stream()
                .map(ResolvedRule::rule)
                .toList();
    }
}
