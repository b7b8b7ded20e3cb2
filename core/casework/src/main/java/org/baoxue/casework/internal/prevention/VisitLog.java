package org.baoxue.casework.internal.prevention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.api.policy.Policies;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.VisitRecorded;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.Personal;
import org.baoxue.casework.internal.fold.CaseFold;
import org.baoxue.casework.internal.fold.Recorded;
import org.baoxue.casework.internal.log.CaseLog;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.casework.internal.store.FileRow;
import org.jdbi.v3.core.Handle;

/** Visits in the logs of cases, written in the transaction of the visit. */
record VisitLog(CaseBook book, Policies policies) {

    private static final CaseLog LOG = new CaseLog();

    /** Writes a visit into the log of the case that it is about, if it is about one. */
    void recorded(Handle handle, Actor actor, VisitRow row, Map<String, String> words, Optional<DutyView> duty) {
        caseOf(handle, row, duty)
                .ifPresent(id -> append(handle, id, VisitRecorded.of(row.view(true, Optional.empty(), words)), actor));
    }

    /** Retracts a visit that was taken back where a log tells of it. */
    void takenBack(Handle handle, Actor actor, VisitRow row, String reason) {
        for (FileRow file : CaseFiles.ofChildren(handle, List.of(row.child()))) {
            CaseId id = new CaseId(file.caseId());
            List<Recorded> log =
                    LOG.wordless(handle, id).stream().map(Recorded::of).toList();
            CaseFold.counting(log).stream()
                    .filter(entry -> entry.event() instanceof VisitRecorded visit && visit.visit() == row.seq())
                    .forEach(entry ->
                            append(handle, id, new CaseEvent.Retracted(entry.seq(), Personal.of(reason)), actor));
        }
    }

    private void append(Handle handle, CaseId id, CaseEvent event, Actor actor) {
        book.appendNext(handle, id, event, actor.name(), policies.current().hash());
    }

    /** The case whose duty was settled; else the one that is not struck off yet and had begun by the day of the visit. */
    private static Optional<CaseId> caseOf(Handle handle, VisitRow row, Optional<DutyView> duty) {
        return duty.flatMap(settled -> settled.occasion().caseId())
                .or(() -> CaseFiles.ofChildren(handle, List.of(row.child())).stream()
                        .filter(file -> followed(CaseState.valueOf(file.state()))
                                && !row.visitedOn().isBefore(file.since()))
                        .map(file -> new CaseId(file.caseId()))
                        .reduce((earlier, later) -> later));
    }

    private static boolean followed(CaseState state) {
        return state.open() || state == CaseState.RETURNED;
    }
}
