package org.baoxue.reporting.internal.build;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.baoxue.access.Invalid;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.FormField;
import org.baoxue.reporting.register.Registers;
import org.baoxue.roster.Roster;

/**
 * A form to be filled.
 *
 * @param form the form
 * @param unit the unit that answers for what the rows are about
 * @param tree all units
 * @param policy the policy of the unit's place
 * @param first first day that counts
 * @param asOf last day that counts; states are those at its end
 * @param cumulative whether all count who are out of school on the last day, not only those of the period
 * @param onlyCase the one case that the form is about, if it is about one
 * @param register whether it is a register, filled from the lists that the platform had at the end of the last day and limited
 *     in its rows; a report is filled from the lists of now, whatever their size
 */
public record Filling(
        Form form,
        Unit unit,
        UnitTree tree,
        ResolvedPolicy policy,
        LocalDate first,
        LocalDate asOf,
        boolean cumulative,
        Optional<String> onlyCase,
        boolean register) {

    /** The state of the roster to fill from. */
    long sequence(Roster roster) {
        return register ? roster.sequence(asOf) : roster.sequence();
    }

    /** @throws Invalid if a register would have more rows than one print holds */
    void fits(int rows) {
        if (register && rows > Registers.MOST_ROWS) {
            throw new Invalid(
                    "/unit",
                    "共 %d 行，一次最多 %d 行，请按下级单位分别打印 (too many rows: print by smaller units)"
                            .formatted(rows, Registers.MOST_ROWS));
        }
    }

    /** Whether any of these fields is asked for. */
    boolean asks(FormField... fields) {
        return form.columns().stream().anyMatch(column -> Arrays.asList(fields).contains(column.field()));
    }
}
