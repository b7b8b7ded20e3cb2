package org.baoxue.casework.internal.reconcile;

import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.casework.reconciliation.FindingState;
import org.baoxue.casework.reconciliation.ListComparison;
import org.baoxue.roster.ChildId;
import org.jdbi.v3.core.Handle;

/**
 * Why a child is on no enrolment list, as a comparison of lists was answered; the facts have not changed since.
 *
 * @param proof personal
 * @param by account that answered
 */
public record Explained(ChildId child, Explanation explanation, String proof, String by, Instant at) {

    /** Those of a place. */
    public static Map<ChildId, Explained> within(Handle handle, DivisionCode place) {
        return FindingStore.within(handle, ListComparison.HOUSEHOLD_ENROLMENT, place.digits()).values().stream()
                .filter(row -> row.is(FindingState.EXPLAINED))
                .map(row -> new Explained(
                        new ChildId(row.childId()),
                        Explanation.valueOf(row.explanation()),
                        row.proof(),
                        row.answeredBy(),
                        row.answeredAt()))
                .collect(Collectors.toMap(Explained::child, Function.identity()));
    }

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "Explained[" + child + " " + explanation + "]";
    }
}
