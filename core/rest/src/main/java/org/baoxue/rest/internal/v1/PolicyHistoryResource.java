package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.Optional;
import org.baoxue.access.Page;
import org.baoxue.policy.PolicyChange;
import org.baoxue.policy.PolicyHistory;
import org.baoxue.policy.PolicyName;

/** 政策沿革. */
@Path("policies/history")
@Tag(name = "policies", description = "政策 (the rules of a place on a day)")
@Produces(MediaType.APPLICATION_JSON)
public final class PolicyHistoryResource {

    private final PolicyHistory history;

    PolicyHistoryResource(PolicyHistory history) {
        this.history = history;
    }

    @GET
    @Operation(summary = "何地何时生效哪个政策，新的在前 (which policy was in force where and when, newest first)")
    public Page<ChangeView> changes(
            @QueryParam("division") String division,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return history.changes(
                        Caller.of(security),
                        Inputs.optional(division)
                                .map(text -> PolicyName.parse("/division", text).division()),
                        Inputs.page(page, size))
                .map(ChangeView::of);
    }

    /** A stretch of time with one policy; the current one has no end. */
    public record ChangeView(String policyHash, Instant since, Optional<Instant> until, String cause) {
        static ChangeView of(PolicyChange change) {
            return new ChangeView(change.hash(), change.since(), change.until(), change.cause());
        }
    }
}
