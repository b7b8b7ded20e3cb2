package org.baoxue.access;

import java.util.Objects;
import java.util.Optional;

/**
 * Who acts: a signed-in account or a named part of the platform. Immutable.
 *
 * @param name account name, or {@code system:…}
 * @param role what the actor is
 * @param unitId the unit the account belongs to
 * @param scope everything the actor's unit answers for
 * @param from where the request came from, such as an address; empty if unknown
 * @param mustChangePassword whether the gate refuses everything but the change of the own password
 */
public record Actor(
        String name, Role role, Optional<String> unitId, ScopeFilter scope, String from, boolean mustChangePassword) {

    public Actor {
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
        Objects.requireNonNull(unitId);
        Objects.requireNonNull(scope);
        Objects.requireNonNull(from);
    }

    /** An actor in good standing from an unnamed place. */
    public Actor(String name, Role role, Optional<String> unitId, ScopeFilter scope) {
        this(name, role, unitId, scope, "", false);
    }
}
