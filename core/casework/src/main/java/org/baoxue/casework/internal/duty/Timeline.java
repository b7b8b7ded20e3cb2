package org.baoxue.casework.internal.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.Policies.InForce;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.policy.evaluation.Due;

/**
 * The policies in force since a moment, oldest first, the current one last.
 *
 * @param stretches at least one
 */
public record Timeline(List<InForce> stretches) {

    public Timeline {
        stretches = List.copyOf(stretches);
        if (stretches.isEmpty()) {
            throw new IllegalArgumentException("some policy is always in force");
        }
    }

    /** Reads the history; ask before opening a transaction. */
    public static Timeline since(Policies policies, Instant from) {
        List<InForce> history = policies.since(from);
        return new Timeline(history.isEmpty() ? List.of(new InForce(from, policies.current())) : history);
    }

    /** The same history with a policy that comes into force at a moment after all others. */
    public Timeline then(Instant at, PolicySnapshot next) {
        List<InForce> longer = new ArrayList<>(stretches);
        longer.add(new InForce(at, next));
        return new Timeline(longer);
    }

    /** The policy in force now. */
    public PolicySnapshot current() {
        return stretches.get(stretches.size() - 1).snapshot();
    }

    /** The units of schools that have rules of their own in any of the policies. */
    Set<String> schoolsWithRules() {
        return stretches.stream()
                .flatMap(stretch -> stretch.snapshot().layers().stream())
                .flatMap(layer -> layer.school().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The stretch in force at a moment and all later ones. */
    List<InForce> from(Instant moment) {
        int index = 0;
        while (index + 1 < stretches.size() && !stretches.get(index + 1).start().isAfter(moment)) {
            index++;
        }
        return stretches.subList(index, stretches.size());
    }

    /** The policy in force at a moment; before all that is known, the oldest. */
    public PolicySnapshot at(Instant moment) {
        return from(moment).get(0).snapshot();
    }

    /** The policy in force when a day ended. */
    public PolicySnapshot onDay(LocalDate day) {
        return at(Due.endOf(day).end().minusMillis(1));
    }
}
