package org.baoxue.rest.internal.health;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.rest.internal.health.HealthReport.Status;
import org.baoxue.rest.internal.v1.Authentication;

/** 运行状况. */
@Path("health")
@Tag(name = "health", description = "运行状况 (health)")
public final class HealthResource {

    private static final String BEARER = "Bearer ";

    private final HealthChecks checks;

    /** Asks these checks. */
    public HealthResource(HealthChecks checks) {
        this.checks = checks;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "运行状况：up、degraded 为 200，down 为 503；详情仅对有权者 (details only to those who may)")
    @ApiResponse(
            responseCode = "200",
            description = "up 或 degraded (it works)",
            content = @Content(schema = @Schema(implementation = HealthReport.class)))
    @ApiResponse(
            responseCode = "503",
            description = "down",
            content = @Content(schema = @Schema(implementation = HealthReport.class)))
    public Response health(@Context HttpServletRequest request) {
        HealthReport report = checks.report();
        return Response.status(report.status() == Status.DOWN ? 503 : 200)
                .entity(mayKnow(request) ? report : report.withoutParts())
                .header("Cache-Control", "no-store")
                .build();
    }

    private boolean mayKnow(HttpServletRequest request) {
        return checks.readers()
                .map(readers -> actor(readers, request)
                        .map(actor -> granted(readers, actor))
                        .orElse(false))
                .orElse(false);
    }

    private static boolean granted(HealthChecks.Readers readers, Actor actor) {
        try {
            readers.gate().require(actor, Action.HEALTH_DETAILS);
            return true;
        } catch (Denied refused) {
            return false;
        }
    }

    private static Optional<Actor> actor(HealthChecks.Readers readers, HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.startsWith(BEARER)) {
            return readers.tokens()
                    .actor(authorization.substring(BEARER.length()).strip(), request.getRemoteAddr());
        }
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(Authentication.COOKIE))
                .findFirst()
                .flatMap(cookie -> readers.sessions().actor(cookie.getValue(), request.getRemoteAddr()));
    }
}
