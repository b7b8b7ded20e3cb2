package org.baoxue.reporting.internal.build;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.reporting.Owed;

/**
 * All that decides what a report contains, beside the facts.
 *
 * @param owed what it answers
 * @param unit the unit that owes it
 * @param tree all units
 * @param policy the policy of the unit's place on the last day
 * @param rule the reporting rule
 * @param formKey key of the form
 * @param form the form
 * @param asOf the day at whose end the counts hold
 */
record Task(
        Owed owed,
        Unit unit,
        UnitTree tree,
        ResolvedPolicy policy,
        Reporting rule,
        RuleKey formKey,
        Form form,
        LocalDate asOf) {

    /** Where nobody says it, all who are out of school are listed, so that no child is left out. */
    boolean cumulative() {
        return rule.cumulative().orElse(true);
    }

    Filling filling() {
        return new Filling(
                form,
                unit,
                tree,
                policy,
                owed.first(),
                asOf,
                cumulative(),
                owed.event() ? Optional.of(owed.subject()) : Optional.empty(),
                false);
    }
}
