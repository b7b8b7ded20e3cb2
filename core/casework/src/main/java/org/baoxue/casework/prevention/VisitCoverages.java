package org.baoxue.casework.prevention;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyView;
import org.osgi.annotation.versioning.ProviderType;

/**
 * How far the visits to all pupils, such as at the start of a term, have come: how many pupils were visited of how many, and
 * who remains. Any visit that stands counts, as whomever the pupil was visited; the pupils are those of the newest enrolment
 * list. Nothing here settles a duty. Every call passes the gate and throws {@link org.baoxue.access.Denied} outside of the
 * actor's scope. Thread-safe.
 */
@ProviderType
public interface VisitCoverages {

    /**
     * The pupils of a unit who were not visited yet, by class and name.
     *
     * @throws org.baoxue.access.NotFound if there is no such unit
     * @throws org.baoxue.access.Invalid if no plan of the place asks for a visit to all pupils in the period around today and no
     *     first day is given, the first day lies ahead, or the unit is larger than a county
     */
    Unvisited unvisited(Actor actor, UnvisitedQuery query);

    /**
     * How far these duties have come by today, those to visit all pupils and in the actor's scope; the others are left out. The
     * lists are read once for all of them.
     */
    Map<DutyId, VisitCoverage> of(Actor actor, List<DutyView> duties);

    /** Duties to be shown: those to visit all pupils also say in their words how far they have come. */
    default Page<DutyView> counted(Actor actor, Page<DutyView> page) {
        Map<DutyId, VisitCoverage> known = of(actor, page.items());
        return page.map(duty -> Optional.ofNullable(known.get(duty.id()))
                .map(coverage -> duty.worded("%s（%s）".formatted(duty.words(), coverage.words())))
                .orElse(duty));
    }

    /** The same of one. */
    default DutyView counted(Actor actor, DutyView duty) {
        return counted(actor, new Page<>(List.of(duty), 1, 1, 1)).items().get(0);
    }
}
