package org.baoxue.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Revocable tokens for programs. Only the hash of a token is stored. Safe for use by many threads. */
@ProviderType
public interface Tokens {

    /**
     * Issues a token that acts as the actor's own account.
     *
     * @param label what it is for, 1 to 100 characters
     * @param validity how long it lives; the configuration sets the most
     * @throws Invalid if label or validity is not acceptable
     */
    IssuedToken issue(Actor actor, String label, Duration validity);

    /** The tokens of the actor's own account, newest first. */
    List<Token> list(Actor actor);

    /**
     * Ends a token of the actor's own account, or of an account the actor manages.
     *
     * @throws NotFound if there is no such token
     */
    void revoke(Actor actor, String id);

    /** The account that a token acts as, as it is now, if the token is alive and the account open. */
    Optional<Actor> actor(String secret, String from);
}
