package org.baoxue.api.policy.rule;

import java.util.List;
import java.util.Optional;

/**
 * Which lists are compared and what the differences mean.
 *
 * @param lists the lists, the first against the others
 * @param finding what a child found by it is taken for, in the plan's words
 * @param when in which cycle
 * @param by who compares
 * @param with who provides the other list
 * @param system the system used, in the plan's words
 * @param outcomes codes for the explanation of a difference, in the plan's words
 * @param sameFrom from which probability on, in percent, two rows that are likely the same child's are taken as that without
 *     asking; where it is left out, a person decides each
 */
public record Reconciliation(
        List<RosterList> lists,
        Optional<String> finding,
        Optional<Trigger> when,
        Optional<Party> by,
        List<Party> with,
        Optional<String> system,
        List<String> outcomes,
        Optional<Integer> sameFrom)
        implements Rule {

    public Reconciliation {
        lists = List.copyOf(lists);
        with = List.copyOf(with);
        outcomes = List.copyOf(outcomes);
    }
}
