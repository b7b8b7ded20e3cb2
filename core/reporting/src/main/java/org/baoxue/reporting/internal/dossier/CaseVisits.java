package org.baoxue.reporting.internal.dossier;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.prevention.HomeVisit;
import org.baoxue.casework.prevention.HomeVisitQuery;
import org.baoxue.casework.prevention.HomeVisits;
import org.baoxue.casework.prevention.VisitAttachments;

/** The visits at home that belong to a case. */
record CaseVisits(HomeVisits visits, VisitAttachments attachments) {

    /**
     * Those since the case began, also those that were taken back; oldest first.
     *
     * @throws org.baoxue.access.Denied if the actor may not read visits
     */
    List<HomeVisit> of(Actor actor, CaseView view) {
        return Page.all(page -> visits.list(
                        actor,
                        new HomeVisitQuery(
                                Set.of(),
                                Optional.empty(),
                                Optional.of(view.child()),
                                Optional.of(view.since()),
                                Optional.empty(),
                                page)))
                .stream()
                .sorted(Comparator.comparing(HomeVisit::seq))
                .toList();
    }
}
