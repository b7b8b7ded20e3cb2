package org.baoxue.access;

import java.util.Optional;

/**
 * An account to be added.
 *
 * @param name sign-in name: a letter, then letters, digits, dots, hyphens or underscores, 32 at most; case is ignored
 * @param role what it may do; must fit the kind of the unit
 * @param unitId unit it belongs to; only administrators and auditors may have none
 * @param password first password; a random one if empty
 * @param mustChangePassword whether the first password must be changed before anything else
 */
public record NewAccount(
        String name, Role role, Optional<String> unitId, Optional<String> password, boolean mustChangePassword) {

    /** An account with a random password that must be changed. */
    public NewAccount(String name, Role role, Optional<String> unitId) {
        this(name, role, unitId, Optional.empty(), true);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "NewAccount[%s, %s, %s]".formatted(name, role, unitId);
    }
}
