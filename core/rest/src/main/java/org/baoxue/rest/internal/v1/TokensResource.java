package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Duration;
import java.util.List;
import org.baoxue.access.Invalid;
import org.baoxue.access.IssuedToken;
import org.baoxue.access.Token;
import org.baoxue.access.Tokens;

/** 程序令牌. */
@Path("tokens")
@Tag(name = "tokens", description = "程序令牌 (bearer tokens for programs)")
@Produces(MediaType.APPLICATION_JSON)
public final class TokensResource {

    private final Tokens tokens;

    TokensResource(Tokens tokens) {
        this.tokens = tokens;
    }

    @GET
    @Operation(summary = "本人的令牌 (one's own tokens)")
    public List<Token> list(@Context SecurityContext security) {
        return tokens.list(Caller.of(security));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "签发令牌：密文只显示一次 (issues a token; its secret is shown once)")
    public IssuedToken issue(TokenRequest request, @Context SecurityContext security) {
        TokenRequest given = Inputs.body(request);
        if (given.days() == null || given.days() < 1) {
            throw new Invalid("/days", "有效天数至少为1 (at least one day)");
        }
        return tokens.issue(
                Caller.of(security), Inputs.required("/label", given.label()), Duration.ofDays(given.days()));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "吊销令牌 (revokes a token)")
    public void revoke(@PathParam("id") String id, @Context SecurityContext security) {
        tokens.revoke(Caller.of(security), id);
    }

    /** What a token is for and how many days it lives. */
    public record TokenRequest(String label, Integer days) {}
}
