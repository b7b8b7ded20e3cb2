package org.baoxue.rest.internal.v1;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.baoxue.access.Actor;
import org.baoxue.access.Unauthenticated;

/**
 * Who sent a request, as the authentication found out.
 *
 * @param actor the account's actor
 */
record Caller(Actor actor) implements Principal {

    /**
     * @throws Unauthenticated if the request came without a valid session or token
     */
    static Actor of(SecurityContext security) {
        if (security.getUserPrincipal() instanceof Caller caller) {
            return caller.actor();
        }
        throw new Unauthenticated("请先登录 (sign in first)");
    }

    @Override
    public String getName() {
        return actor.name();
    }
}
