package org.baoxue.reporting.internal.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;

/**
 * Which cases belong on a form about children.
 *
 * @param facts the facts that the form lists
 * @param cumulative whether all count who are out of school at the end of {@code asOf}, not only those of the period
 * @param first first day of the period
 * @param asOf last day that counts
 */
public record Selection(Set<CaseFact> facts, boolean cumulative, LocalDate first, LocalDate asOf) {

    public Selection {
        facts = Set.copyOf(facts);
    }

    /** The cases that belong on the form, of those that stood on any day of the period. */
    public List<CaseView> of(List<CaseView> cases) {
        return cases.stream().filter(this::lists).toList();
    }

    /** A return is an event and no standing state, so that it counts in its own period on cumulative forms too. */
    private boolean lists(CaseView view) {
        if (facts.contains(CaseFact.RETURNED) && inPeriod(view.returnedOn())) {
            return true;
        }
        return lists(CaseFact.SUSPECTED, view, Optional.of(view.reachedOn()), CaseState.SUSPECTED)
                || lists(CaseFact.DROPOUT, view, view.confirmedOn(), CaseState.DROPOUT)
                || lists(CaseFact.NEVER_ENROLLED, view, Optional.of(view.reachedOn()), CaseState.NEVER_ENROLLED);
    }

    private boolean lists(CaseFact fact, CaseView view, Optional<LocalDate> since, CaseState state) {
        if (!facts.contains(fact)) {
            return false;
        }
        if ((fact == CaseFact.NEVER_ENROLLED) != view.neverEnrolled()) {
            return false;
        }
        return cumulative ? view.stateOn(asOf).equals(Optional.of(state)) : inPeriod(since);
    }

    boolean inPeriod(Optional<LocalDate> day) {
        return day.filter(on -> !on.isBefore(first) && !on.isAfter(asOf)).isPresent();
    }
}
