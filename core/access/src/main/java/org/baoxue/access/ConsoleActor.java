package org.baoxue.access;

import org.osgi.annotation.versioning.ProviderType;

/** Finds who is typing at the console. Safe for use by many threads. */
@ProviderType
public interface ConsoleActor {

    /**
     * The account signed in to the console that runs the current command, as the account is now; at the local console
     * {@link Actors#localConsole()}.
     *
     * @throws Denied if the current thread runs for neither, or the account was locked meanwhile
     */
    Actor current();

    /**
     * Another account that vouches for one command, typed in by its owner at a console where an administrator is signed in:
     * administrators record nothing about children themselves. Its own rights hold, and the audit trail names both.
     *
     * @throws Unauthenticated if name or password is wrong, or the account is locked or locked out
     * @throws Denied as {@link #current()}, or if the account must first change its password
     */
    Actor vouching(String name, String password);
}
