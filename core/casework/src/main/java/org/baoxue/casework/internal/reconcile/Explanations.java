package org.baoxue.casework.internal.reconcile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.casework.internal.store.Having;
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.casework.reconciliation.FindingState;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildId;
import org.jdbi.v3.core.Handle;

/** How people explained, by a day, that children are on no enrolment list. */
public final class Explanations {

    private static final int BATCH = 500;
    private static final String SELECT =
            "select a.child_id, a.explanation, a.happened_at, a.seq, f.state, f.last_found,"
                    + " (select max(b.seq) from reconciliation_answer b where b.child_id = a.child_id"
                    + " and b.comparison = a.comparison) as newest"
                    + " from reconciliation_answer a join reconciliation_finding f on f.child_id = a.child_id"
                    + " and f.comparison = a.comparison"
                    + " where a.comparison = 'HOUSEHOLD_ENROLMENT' and a.child_id in (<children>) and a.happened_at < :end order by a.seq";

    private Explanations() {}

    /** An explanation and its day. */
    public record Said(Explanation how, LocalDate on) {}

    /** A row of the query. */
    public record Row(
            String childId,
            String explanation,
            Instant happenedAt,
            long seq,
            String state,
            LocalDate lastFound,
            long newest) {

        /** A comparison has found since that the facts are no longer those explained. */
        boolean overtaken(LocalDate day) {
            return seq == newest && state.equals(FindingState.CHANGED.name()) && !lastFound.isAfter(day);
        }
    }

    /**
     * The newest explanation given by the end of the day, for each child that has one; left out where the facts were known to
     * have changed since.
     */
    public static Map<ChildId, Said> by(Handle handle, Set<ChildId> children, LocalDate day) {
        List<String> all = Having.rowsIn(handle, "reconciliation_answer", children).stream()
                .map(ChildId::value)
                .toList();
        Map<ChildId, Said> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            handle.createQuery(SELECT)
                    .bindList("children", all.subList(from, Math.min(all.size(), from + BATCH)))
                    .bind("end", day.plusDays(1).atStartOfDay(Due.ZONE).toInstant())
                    .mapTo(Row.class)
                    .forEach(row -> said(row, day)
                            .ifPresentOrElse(
                                    how -> found.put(new ChildId(row.childId()), how),
                                    () -> found.remove(new ChildId(row.childId()))));
        }
        return found;
    }

    private static Optional<Said> said(Row row, LocalDate day) {
        return row.overtaken(day)
                ? Optional.empty()
                : Optional.of(new Said(
                        Explanation.valueOf(row.explanation()),
                        row.happenedAt().atZone(Due.ZONE).toLocalDate()));
    }
}
