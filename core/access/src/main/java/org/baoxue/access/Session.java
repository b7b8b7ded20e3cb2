package org.baoxue.access;

import java.time.Instant;

/**
 * A browser session just opened.
 *
 * @param token secret for the cookie (HttpOnly, SameSite=Strict)
 * @param csrf secret that every changing request repeats in a header
 * @param actor who signed in
 * @param expiresAt end of the session, however busy
 */
public record Session(String token, String csrf, Actor actor, Instant expiresAt) {

    /** Without the secrets. */
    @Override
    public String toString() {
        return "Session[%s]".formatted(actor.name());
    }
}
