package org.baoxue.access;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The accounts of people and programs. Who manages accounts gives no role above the own: only an administrator makes
 * administrators and auditors, a bureau the accounts of the units below it. Safe for use by many threads.
 */
@ProviderType
public interface Accounts {

    /**
     * The accounts in the actor's scope.
     *
     * @throws Denied unless the actor may {@link Action#ACCOUNT_READ}
     */
    Page<Account> list(Actor actor, AccountQuery query);

    /**
     * Adds an account.
     *
     * @return its first password, to be shown once
     * @throws Denied unless the actor may {@link Action#ACCOUNT_MANAGE} for the unit and the role
     * @throws Invalid if name, role, unit or password is not acceptable
     * @throws Conflict if the name is taken
     */
    String add(Actor actor, NewAccount account);

    /**
     * Gives the account a new random password that must be changed, and ends its lock-out, sessions and tokens.
     *
     * @return the password, to be shown once
     */
    String reset(Actor actor, String name);

    /**
     * Keeps the account from signing in and ends its sessions and tokens.
     *
     * @throws Conflict if it is the last administrator that can sign in
     */
    void lock(Actor actor, String name);

    /** Lets a locked or locked-out account sign in again. */
    void unlock(Actor actor, String name);

    /**
     * Gives the account another role or unit, and ends its sessions.
     *
     * @throws Conflict if it is the last administrator that can sign in
     */
    void assign(Actor actor, String name, Role role, Optional<String> unitId);

    /**
     * Those of these names whose accounts are there and not locked; for other modules, which pass the gate themselves.
     *
     * @param names sign-in names, lower case
     */
    Set<String> usable(Collection<String> names);

    /**
     * Changes the actor's own password, and ends its other sessions.
     *
     * @throws Unauthenticated if {@code current} is wrong
     * @throws Invalid if the replacement breaks a rule for passwords; the message says which
     */
    void changePassword(Actor actor, String current, String replacement);
}
