package org.baoxue.casework.prevention;

import java.time.LocalDate;
import java.util.List;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.access.Unit;
import org.baoxue.casework.DutyView;
import org.baoxue.roster.ChildId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Visits at home (家访、走访) as they were paid. Nothing is ever deleted. Every call of an actor passes the gate and throws
 * {@link org.baoxue.access.Denied} outside of it. Thread-safe.
 */
@ProviderType
public interface HomeVisits {

    /**
     * What the plans of the child's place say of visits, as they hold today.
     *
     * @throws org.baoxue.access.NotFound if the child is on no list of the roster
     */
    List<VisitAsk> asked(Actor actor, ChildId child);

    /**
     * The visits that are owed to this child alone and not paid yet, those with the earliest deadline first; so that a class
     * teacher finds those that the school owes.
     *
     * @throws org.baoxue.access.NotFound if the child is on no list of the roster
     */
    List<DutyView> owed(Actor actor, ChildId child);

    /**
     * Records a visit and settles the duty that it names, both or neither. Whoever may record a visit to a child settles a
     * duty about this child alone; one that a unit owes for all of a group is settled by those who may settle its duties.
     *
     * @throws org.baoxue.access.NotFound if the child is on no list of the roster, or there is no such duty
     * @throws org.baoxue.access.Conflict if the duty is settled already
     * @throws org.baoxue.access.Invalid if something is missing or cannot be, the child is not one of the group, the duty is
     *     about something else, or the plan wants a signature or several visitors and no note says why not
     */
    HomeVisit record(Actor actor, HomeVisitRequest request);

    /**
     * Takes a record back that was wrong. The duty that it settled is owed again.
     *
     * @throws org.baoxue.access.NotFound if there is no such visit
     * @throws org.baoxue.access.Conflict if it was taken back already
     * @throws org.baoxue.access.Invalid if no reason is given
     */
    HomeVisit revoke(Actor actor, ChildId child, long seq, String reason);

    /**
     * One visit.
     *
     * @throws org.baoxue.access.NotFound if there is no such visit
     */
    HomeVisit show(Actor actor, ChildId child, long seq);

    /**
     * One visit, for who may record visits to the child.
     *
     * @throws org.baoxue.access.NotFound if there is no such visit
     */
    HomeVisit recordable(Actor actor, ChildId child, long seq);

    /** Visits in the actor's scope. */
    Page<HomeVisit> list(Actor actor, HomeVisitQuery query);

    /**
     * The visits from one day to another to the children that a unit answers for, the earliest first, whole and unmasked: for
     * other modules, which pass the gate themselves. Those that were taken back are left out.
     */
    List<HomeVisit> standing(Unit under, LocalDate first, LocalDate last);
}
