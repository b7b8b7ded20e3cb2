package org.baoxue.access;

import java.time.Instant;
import java.util.Optional;

/**
 * An account as administrators see it.
 *
 * @param name sign-in name, lower case
 * @param role what it may do
 * @param unitId unit it belongs to
 * @param locked whether an administrator locked it
 * @param lockedUntil end of the lock-out after failed sign-ins, if it is locked out
 * @param mustChangePassword whether its password was given to it and not yet changed
 * @param createdAt when it was added
 * @param lastSignIn last successful sign-in
 */
public record Account(
        String name,
        Role role,
        Optional<String> unitId,
        boolean locked,
        Optional<Instant> lockedUntil,
        boolean mustChangePassword,
        Instant createdAt,
        Optional<Instant> lastSignIn) {}
