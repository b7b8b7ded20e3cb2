package org.baoxue.reporting.internal.build;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.FormField;

/**
 * A form to be filled.
 *
 * @param actor who asks; what people wrote comes as this actor may see it
 * @param form the form
 * @param unit the unit that answers for what the rows are about
 * @param tree all units
 * @param policy the policy of the unit's place
 * @param first first day that counts
 * @param asOf last day that counts; states are those at its end
 * @param cumulative whether all count who are out of school on the last day, not only those of the period
 * @param onlyCase the one case that the form is about, if it is about one
 */
public record Filling(
        Actor actor,
        Form form,
        Unit unit,
        UnitTree tree,
        ResolvedPolicy policy,
        LocalDate first,
        LocalDate asOf,
        boolean cumulative,
        Optional<String> onlyCase) {

    /** Whether any of these fields is asked for. */
    boolean asks(FormField... fields) {
        return form.columns().stream().anyMatch(column -> Arrays.asList(fields).contains(column.field()));
    }
}
