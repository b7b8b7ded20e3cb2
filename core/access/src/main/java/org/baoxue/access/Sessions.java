package org.baoxue.access;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Browser sessions. Only the hash of a token is stored; a session ends when idle too long, at its absolute end, at
 * sign-out, and when its account is locked, reset or assigned. Safe for use by many threads.
 */
@ProviderType
public interface Sessions {

    /**
     * Signs in with name and password.
     *
     * @param from address of the client
     * @throws Unauthenticated if name or password is wrong, or the account is locked or locked out
     */
    Session login(String name, String password, String from);

    /** The account that a session belongs to, as it is now, if the session is alive. */
    Optional<Actor> actor(String token, String from);

    /** The secret that changing requests of the session with this token must repeat. */
    String csrf(String token);

    /** Whether {@code csrf} is the secret of the session with this token; compared in constant time. */
    boolean csrfMatches(String token, String csrf);

    /** Ends the session; an unknown one is no error. */
    void logout(String token);
}
