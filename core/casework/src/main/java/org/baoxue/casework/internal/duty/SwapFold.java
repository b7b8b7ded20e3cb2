package org.baoxue.casework.internal.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baoxue.policy.evaluation.Due;

/**
 * The due of an open duty after every change of policy since it became owed: it follows the new rule, but no change makes it
 * late. Pure.
 *
 * <p>At a change, a duty that is late stays late. Otherwise the new due holds if its time has not passed; if it has, the old
 * due is kept while its own time has not passed; failing that, the time is counted from the change. A rule that comes back
 * after it was gone is treated as a change, and what was late when it went is late again.
 */
public final class SwapFold {

    private SwapFold() {}

    /**
     * One stretch of policy.
     *
     * @param start when it came into force
     * @param terms what it says of this duty; empty if the duty does not follow from it
     */
    public record Spell(Instant start, Optional<Terms> terms) {}

    /**
     * The due that holds under the last spell.
     *
     * @param spells the one in force when the duty became owed first, then each change
     * @return empty if the duty does not follow from the last spell
     */
    public static Optional<Due> fold(List<Spell> spells) {
        Optional<Due> standing = Optional.empty();
        boolean inForce = false;
        boolean late = false;
        boolean first = true;
        for (Spell spell : spells) {
            late |= inForce && standing.filter(due -> due.passed(spell.start())).isPresent();
            inForce = spell.terms().isPresent();
            if (inForce && !late) {
                Terms terms = spell.terms().get();
                standing = Optional.of(first ? terms.due() : changed(standing, terms, spell.start()));
            }
            first = false;
        }
        return inForce ? standing : Optional.empty();
    }

    private static Due changed(Optional<Due> old, Terms terms, Instant change) {
        Due next = terms.due();
        if (!next.passed(change)) {
            return next;
        }
        return old.filter(due -> due instanceof Due.At && !due.passed(change)).orElseGet(() -> terms.dueFrom(change));
    }
}
