package org.baoxue.casework.internal.reconcile;

import java.util.List;
import org.baoxue.access.ErasableRows;
import org.baoxue.casework.reconciliation.FindingState;

/** Differences between lists that are gone: the proof of how they were explained. The explanations stay. */
public final class PastFindings {

    private PastFindings() {}

    public static ErasableRows words() {
        return new ErasableRows(
                "comparisons",
                "比对差异的说明凭据",
                "reconciliation_answer x join reconciliation_finding f on f.child_id = x.child_id and f.comparison = x.comparison",
                "x.happened_at < :start and f.state = '" + FindingState.GONE + "'",
                "x.proof is not null",
                filter -> filter.on("f.unit_path", "f.division"),
                List.of("update reconciliation_answer set proof = null where exists (select 1 <due>"
                        + " and x.child_id = reconciliation_answer.child_id and x.comparison = reconciliation_answer.comparison"
                        + " and x.seq = reconciliation_answer.seq)"));
    }
}
