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
import java.util.OptionalLong;
import org.baoxue.access.Page;
import org.baoxue.rest.internal.v1.ChildViews.HouseholdView;
import org.baoxue.roster.HouseholdQuery;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;

/** 户籍名册. */
@Path("households")
@Tag(name = "households", description = "户籍名册 (children of the household list)")
@Produces(MediaType.APPLICATION_JSON)
public final class HouseholdsResource {

    private final Roster roster;

    HouseholdsResource(Roster roster) {
        this.roster = roster;
    }

    @GET
    @Operation(
            summary =
                    "户籍名册，个人信息已脱敏；on 为截至某日平台所知 (children of the household list, masked; as the platform knew them by a day)")
    public Page<HouseholdView> list(
            @QueryParam("division") String division,
            @QueryParam("presence") String presence,
            @QueryParam("on") String on,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return roster.households(
                        Caller.of(security),
                        new HouseholdQuery(
                                Inputs.optional(division).map(code -> Inputs.division("/division", code)),
                                Inputs.optional(presence)
                                        .map(found -> Inputs.choice("/presence", found, Presence.class, Keys::of)),
                                Inputs.optionalDate("/on", on)
                                        .map(day -> OptionalLong.of(roster.sequence(day)))
                                        .orElse(OptionalLong.empty()),
                                Inputs.page(page, size)))
                .map(HouseholdView::of);
    }
}
