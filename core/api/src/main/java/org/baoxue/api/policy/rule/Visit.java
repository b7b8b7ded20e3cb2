package org.baoxue.api.policy.rule;

import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;

/**
 * Visits at home.
 *
 * @param whom who is visited
 * @param when when or in which cycle; empty if the plan does not say
 * @param times how often in each period; empty for once
 * @param by who visits
 * @param together whether all of them go together
 * @param guardianSigns whether the guardian signs
 * @param filedWith who receives the record
 * @param form key of the form that records it
 */
public record Visit(
        VisitGroup whom,
        Optional<Trigger> when,
        Optional<Integer> times,
        List<Party> by,
        Optional<Boolean> together,
        Optional<Boolean> guardianSigns,
        List<Party> filedWith,
        Optional<RuleKey> form)
        implements Rule {

    public Visit {
        by = List.copyOf(by);
        filedWith = List.copyOf(filedWith);
    }
}
