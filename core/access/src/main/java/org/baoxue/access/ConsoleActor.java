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
}
