package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.Optional;
import org.baoxue.access.Accounts;
import org.baoxue.access.Actor;
import org.baoxue.access.Session;
import org.baoxue.access.Sessions;

/** 登录. */
@Path(SessionResource.PATH)
@Tag(name = "session", description = "登录与本人密码 (signing in, and one's own password)")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {

    static final String PATH = "session";

    private final Sessions sessions;
    private final Accounts accounts;

    SessionResource(Sessions sessions, Accounts accounts) {
        this.sessions = sessions;
        this.accounts = accounts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登录：返回 CSRF 令牌并设置会话 cookie (signs in)")
    @ApiResponse(
            responseCode = "200",
            description = "已登录 (signed in)",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response login(Credentials credentials, @Context HttpServletRequest request) {
        Credentials given = Inputs.body(credentials);
        Session session = sessions.login(
                Inputs.required("/name", given.name()),
                Inputs.required("/password", given.password()),
                request.getRemoteAddr());
        return Response.ok(
                        SessionView.of(session.actor(), Optional.of(session.csrf()), Optional.of(session.expiresAt())))
                .cookie(cookie(session.token(), NewCookie.DEFAULT_MAX_AGE, request.isSecure()))
                .build();
    }

    @GET
    @Operation(summary = "当前登录者；浏览器重新载入时由此取得 CSRF 令牌 (who is signed in)")
    public SessionView current(
            @Parameter(hidden = true) @CookieParam(Authentication.COOKIE) String token,
            @Context SecurityContext security) {
        Actor actor = Caller.of(security);
        Optional<String> csrf = SecurityContext.FORM_AUTH.equals(security.getAuthenticationScheme())
                ? Optional.of(sessions.csrf(token))
                : Optional.empty();
        return SessionView.of(actor, csrf, Optional.empty());
    }

    @DELETE
    @Operation(summary = "退出 (signs out)")
    @ApiResponse(responseCode = "204", description = "已退出 (signed out)")
    public Response logout(
            @Parameter(hidden = true) @CookieParam(Authentication.COOKIE) String token,
            @Context HttpServletRequest request,
            @Context SecurityContext security) {
        Caller.of(security);
        if (token != null) {
            sessions.logout(token);
        }
        return Response.noContent().cookie(cookie("", 0, request.isSecure())).build();
    }

    @PUT
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "修改本人密码 (changes one's own password)")
    public void changePassword(PasswordChange change, @Context SecurityContext security) {
        PasswordChange given = Inputs.body(change);
        accounts.changePassword(
                Caller.of(security),
                Inputs.required("/current", given.current()),
                Inputs.required("/replacement", given.replacement()));
    }

    private static NewCookie cookie(String value, int maxAge, boolean secure) {
        return new NewCookie.Builder(Authentication.COOKIE)
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .maxAge(maxAge)
                .build();
    }

    /** What somebody signs in with. */
    public record Credentials(String name, String password) {
        @Override
        public String toString() {
            return "Credentials[" + name + "]";
        }
    }

    /** A change of one's own password. */
    public record PasswordChange(String current, String replacement) {
        @Override
        public String toString() {
            return "PasswordChange[]";
        }
    }

    /** Who is signed in. */
    public record SessionView(
            String name,
            String role,
            String roleName,
            Optional<String> unit,
            boolean mustChangePassword,
            Optional<String> csrf,
            Optional<Instant> expiresAt) {
        static SessionView of(Actor actor, Optional<String> csrf, Optional<Instant> expiresAt) {
            return new SessionView(
                    actor.name(),
                    actor.role().key(),
                    actor.role().chinese(),
                    actor.unitId(),
                    actor.mustChangePassword(),
                    csrf,
                    expiresAt);
        }
    }
}
