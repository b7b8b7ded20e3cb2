package org.baoxue.api.policy.rule;

import java.util.Set;

/** What makes a report or another duty owed. Reports are owed on facts and periods alone. */
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

    /**
     * Certain months of every year.
     *
     * @param months 1 to 12
     */
    record InMonths(Set<Integer> months) implements Trigger {
        public InMonths {
            months = Set.copyOf(months);
        }
    }

    /**
     * From a month of the year on (从5月份开始).
     *
     * @param month 1 to 12
     */
    record FromMonth(int month) implements Trigger {}

    /**
     * The borders of terms and school years.
     *
     * @param borders any of these
     */
    record AtBorders(Set<Border> borders) implements Trigger {
        public AtBorders {
            borders = Set.copyOf(borders);
        }
    }

    /**
     * Words without a number (定期, 适时). Nothing is owed by them until a layer or an administrator gives a cycle.
     *
     * @param words the plan's words
     */
    record Irregular(String words) implements Trigger {}
}
