package org.baoxue.access;

import java.util.Collection;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Decides whether an actor may do something: role × action × scope, refused unless granted. A refusal, and the grant of
 * a {@link Action#sensitive()} operation, is written to the audit trail in a transaction of its own, so ask before
 * opening one. Safe for use by many threads.
 */
@ProviderType
public interface Gate {

    /**
     * Requires that the actor's role may do this somewhere.
     *
     * @throws Denied if not
     */
    void require(Actor actor, Action action);

    /**
     * Requires that the actor may do this to or for a unit.
     *
     * @throws Denied if not
     */
    void require(Actor actor, Action action, Unit on);

    /**
     * Requires that the actor may do this for a place.
     *
     * @throws Denied if not
     */
    void require(Actor actor, Action action, DivisionCode on);

    /**
     * Requires that the actor may do this for something, such as a child, that belongs to a unit and to places: one of
     * them in scope is enough.
     *
     * @param subject identifier for the audit trail, such as a child's; never personal data
     * @throws Denied if not
     */
    void require(Actor actor, Action action, String subject, Optional<Unit> unit, Collection<DivisionCode> places);

    /**
     * The part of the world in which the actor may do this, to be compiled into the query.
     *
     * @throws Denied if the role never may
     */
    ScopeFilter scope(Actor actor, Action action);
}
