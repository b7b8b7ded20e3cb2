package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.OptionalLong;
import org.baoxue.access.Page;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.ListingQuery;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;

/** 脱贫户、残联等名单. */
@Path("listings")
@Tag(name = "listings", description = "脱贫户、残联等名单 (lists of groups of children)")
@Produces(MediaType.APPLICATION_JSON)
public final class ListingsResource {

    private final Roster roster;

    ListingsResource(Roster roster) {
        this.roster = roster;
    }

    @GET
    @Path("{kind}")
    @Operation(summary = "一种名单（poverty-relief 脱贫户、disabled 残联），个人信息已脱敏 (the children of one list, masked)")
    public Page<ListingView> listings(
            @PathParam("kind") String kind,
            @QueryParam("division") String division,
            @QueryParam("presence") String presence,
            @QueryParam("asOf") Long sequence,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return roster.listings(
                        Caller.of(security),
                        new ListingQuery(
                                Inputs.choice("/kind", kind, ListKind.class, ListKind::key),
                                Inputs.optional(division).map(place -> Inputs.division("/division", place)),
                                Inputs.optional(presence)
                                        .map(found -> Inputs.choice("/presence", found, Presence.class, Keys::of)),
                                sequence == null ? OptionalLong.empty() : OptionalLong.of(sequence),
                                Inputs.page(page, size)))
                .map(ListingView::of);
    }
}
