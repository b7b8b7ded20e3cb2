package org.baoxue.rest.internal.v1;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.Sessions;
import org.baoxue.access.Tokens;
import org.baoxue.access.Unauthenticated;

/**
 * Finds out who sent a request: by the session cookie of a browser, which must bring its CSRF token along with everything
 * that changes something, or by the bearer token of a program. Nobody else gets further, except to sign in; so what
 * strangers send is not even read.
 */
public final class Authentication implements ContainerRequestFilter {

    /** Name of the session cookie. */
    public static final String COOKIE = "BAOXUE_SESSION";

    private static final String CSRF_HEADER = "X-CSRF-Token";
    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Sessions sessions;
    private final Tokens tokens;

    @Context
    private HttpServletRequest servlet;

    Authentication(Sessions sessions, Tokens tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        authenticate(request);
        if (!(request.getSecurityContext().getUserPrincipal() instanceof Caller) && !signsIn(request)) {
            if (isFeed(request)) {
                request.abortWith(Response.status(Response.Status.UNAUTHORIZED)
                        .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"baoxue\", charset=\"UTF-8\"")
                        .build());
                return;
            }
            throw new Unauthenticated("请先登录 (sign in first)");
        }
    }

    private static boolean signsIn(ContainerRequestContext request) {
        return request.getMethod().equals("POST")
                && request.getUriInfo().getPath().equals(SessionResource.PATH);
    }

    private void authenticate(ContainerRequestContext request) {
        String authorization = request.getHeaderString("Authorization");
        if (authorization != null && authorization.startsWith(BEARER)) {
            tokens.actor(authorization.substring(BEARER.length()).strip(), servlet.getRemoteAddr())
                    .ifPresent(actor -> enter(request, actor, "Bearer"));
            return;
        }
        if (authorization != null && authorization.startsWith(BASIC) && isFeed(request)) {
            token(authorization.substring(BASIC.length()).strip()).ifPresent(actor -> enter(request, actor, "Basic"));
            return;
        }
        Cookie cookie = request.getCookies().get(COOKIE);
        if (cookie != null) {
            sessions.actor(cookie.getValue(), servlet.getRemoteAddr()).ifPresent(actor -> {
                requireCsrf(request, cookie.getValue());
                enter(request, actor, SecurityContext.FORM_AUTH);
            });
        }
    }

    private static boolean isFeed(ContainerRequestContext request) {
        return request.getMethod().equals("GET")
                && request.getUriInfo().getPath().equals(DutiesResource.FEED);
    }

    /** Calendar programs can send nothing but a name and a password, RFC 7617: the password is a token of the account. */
    private Optional<Actor> token(String credentials) {
        String decoded;
        try {
            decoded = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int colon = decoded.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : tokens.actor(decoded.substring(colon + 1), servlet.getRemoteAddr())
                        .filter(actor -> actor.name().equals(decoded.substring(0, colon)));
    }

    private void requireCsrf(ContainerRequestContext request, String session) {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        String sent = request.getHeaderString(CSRF_HEADER);
        if (sent == null || !sessions.csrfMatches(session, sent)) {
            throw new Denied("缺少或错误的 %s (missing or wrong CSRF token)".formatted(CSRF_HEADER));
        }
    }

    private static void enter(ContainerRequestContext request, Actor actor, String scheme) {
        boolean secure = request.getSecurityContext().isSecure();
        request.setSecurityContext(new SecurityContext() {
            @Override
            public Principal getUserPrincipal() {
                return new Caller(actor);
            }

            @Override
            public boolean isUserInRole(String role) {
                return actor.role().key().equals(role);
            }

            @Override
            public boolean isSecure() {
                return secure;
            }

            @Override
            public String getAuthenticationScheme() {
                return scheme;
            }
        });
    }
}
