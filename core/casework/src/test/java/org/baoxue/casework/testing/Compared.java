package org.baoxue.casework.testing;

import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.baoxue.access.Actor;
import org.baoxue.casework.internal.reconcile.ReconciliationService;
import org.baoxue.casework.reconciliation.ComparisonJob;
import org.baoxue.casework.reconciliation.ComparisonRequest;
import org.baoxue.casework.reconciliation.ComparisonRun;
import org.baoxue.casework.reconciliation.ListComparison;
import org.baoxue.casework.reconciliation.Reconciliations;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;

/** Comparisons run to their end. */
public final class Compared {

    private Compared() {}

    /** What compares the lists of a county. */
    public static ReconciliationService over(Database database, StoryCounty county) {
        return new ReconciliationService(
                database,
                county.access.gate(),
                county.access.units(),
                county.roster(),
                county.policies,
                county.cases,
                county.sent,
                StoredSecret.of(database),
                county.clock);
    }

    /** One comparison and its result. */
    public static ComparisonRun by(Reconciliations service, Actor actor, String unit, ListComparison comparison) {
        ComparisonJob job = ended(service, actor, new ComparisonRequest(unit, Set.of(comparison)));
        if (job.state() != ComparisonJob.State.DONE) {
            throw new IllegalStateException(job.toString());
        }
        return job.runs().get(0);
    }

    /** Whatever is asked for, when it has ended. */
    public static ComparisonJob ended(Reconciliations service, Actor actor, ComparisonRequest request) {
        String id = service.start(actor, request).id();
        return Awaitility.await()
                .atMost(Duration.ofMinutes(10))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> service.status(actor, id), job -> job.state().ended());
    }
}
