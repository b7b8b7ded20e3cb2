package org.baoxue.casework.prevention;

import java.util.Optional;
import org.baoxue.access.Actor;
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

    /** How far a duty to visit all pupils has come by today; empty for other duties and outside of the actor's scope. */
    Optional<VisitCoverage> of(Actor actor, DutyView duty);

    /** A duty to be shown: one to visit all pupils also says in its words how far it has come. */
    default DutyView counted(Actor actor, DutyView duty) {
        return of(actor, duty)
                .map(coverage -> duty.worded("%s（%s）".formatted(duty.words(), coverage.words())))
                .orElse(duty);
    }
}
