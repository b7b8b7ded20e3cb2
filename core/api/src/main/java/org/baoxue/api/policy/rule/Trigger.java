package org.baoxue.api.policy.rule;

import java.util.Set;

/** What makes a report owed. */
public sealed interface Trigger {

    /**
     * A fact about a child.
     *
     * @param facts any of these
     */
    record OnFact(Set<CaseFact> facts) implements Trigger {
        public OnFact {
            facts = Set.copyOf(facts);
        }
    }

    /**
     * The end of a period.
     *
     * @param period the cycle
     */
    record EachPeriod(Period period) implements Trigger {}
}
