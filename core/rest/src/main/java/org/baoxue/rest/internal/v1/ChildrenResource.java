package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.casework.ChildPlaces;
import org.baoxue.casework.status.ChildStatuses;
import org.baoxue.rest.internal.v1.ChildViews.ChildView;
import org.baoxue.rest.internal.v1.ChildViews.EnrolmentView;
import org.baoxue.rest.internal.v1.ChildViews.HistoryView;
import org.baoxue.rest.internal.v1.ChildViews.HouseholdView;
import org.baoxue.rest.internal.v1.ChildViews.ListingRevealRequest;
import org.baoxue.rest.internal.v1.ChildViews.PlacesView;
import org.baoxue.rest.internal.v1.ChildViews.RevealRequest;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.EnrolmentQuery;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;

/** 学生. */
@Path("children")
@Tag(name = "children", description = "学生 (children on the roster)")
@Produces(MediaType.APPLICATION_JSON)
public final class ChildrenResource {

    private final Roster roster;
    private final ChildPlaces places;
    private final ChildStatuses statuses;

    ChildrenResource(Roster roster, ChildPlaces places, ChildStatuses statuses) {
        this.roster = roster;
        this.places = places;
        this.statuses = statuses;
    }

    @GET
    @Operation(summary = "学籍名册，个人信息已脱敏；on 为截至某日平台所知 (pupils, masked; as the platform knew them by a day)")
    public Page<EnrolmentView> list(
            @QueryParam("unit") String unit,
            @QueryParam("presence") String presence,
            @QueryParam("name") String name,
            @QueryParam("asOf") Long sequence,
            @QueryParam("on") String on,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return roster.enrolled(
                        Caller.of(security),
                        new EnrolmentQuery(
                                Inputs.optional(unit),
                                Inputs.optional(presence)
                                        .map(found -> Inputs.choice("/presence", found, Presence.class, Keys::of)),
                                Inputs.optional(name),
                                sequence(sequence, on),
                                Inputs.page(page, size)))
                .map(EnrolmentView::of);
    }

    @GET
    @Path("{child}")
    @Operation(summary = "一名学生，个人信息已脱敏；on 为截至某日平台所知 (one child, masked; as the platform knew it by a day)")
    public ChildView show(
            @PathParam("child") String child, @QueryParam("on") String on, @Context SecurityContext security) {
        Actor actor = Caller.of(security);
        ChildId id = id(child);
        long asOf = sequence(null, on).orElseGet(roster::sequence);
        Optional<EnrolmentView> enrolment = roster.enrolment(actor, id, asOf).map(EnrolmentView::of);
        Optional<HouseholdView> household = roster.household(actor, id, asOf).map(HouseholdView::of);
        List<ListingView> listings =
                roster.listings(actor, id, asOf).stream().map(ListingView::of).toList();
        if (enrolment.isEmpty() && household.isEmpty() && listings.isEmpty()) {
            throw new NotFound("找不到该学生 (no such child)");
        }
        return new ChildView(id.value(), enrolment, household, listings);
    }

    /** By the sequence itself, or by the day at whose end it was the last. */
    private OptionalLong sequence(Long asOf, String on) {
        Optional<LocalDate> day = Inputs.optionalDate("/on", on);
        if (asOf != null && day.isPresent()) {
            throw new Invalid("/on", "asOf 与 on 只能用一个 (either asOf or on)");
        }
        return day.map(known -> OptionalLong.of(roster.sequence(known)))
                .orElseGet(() -> asOf == null ? OptionalLong.empty() : OptionalLong.of(asOf));
    }

    @GET
    @Path("{child}/status")
    @Operation(summary = "一名学生某日的状态，任意一天恰有一个 (the one status of a child on a day)")
    public StatusViews.StandingView status(
            @PathParam("child") String child, @QueryParam("on") String on, @Context SecurityContext security) {
        return StatusViews.StandingView.of(statuses.of(Caller.of(security), id(child), Inputs.optionalDate("/on", on)));
    }

    @GET
    @Path("{child}/history")
    @Operation(
            summary = "名册沿革：哪次导入、哪个文件（SHA-256）哪一行、何人、何时、改了哪些栏，已脱敏 (which import changed what from which file, masked)")
    public HistoryView history(@PathParam("child") String child, @Context SecurityContext security) {
        return HistoryView.of(roster.history(Caller.of(security), id(child)));
    }

    @GET
    @Path("{child}/governing-places")
    @Operation(summary = "每类事实按哪一地的规定办：户籍地、居住地或学校所在地 (whose plan governs each kind of fact)")
    public PlacesView governingPlaces(
            @PathParam("child") String child, @QueryParam("date") String date, @Context SecurityContext security) {
        return PlacesView.of(places.of(Caller.of(security), id(child), Inputs.optionalDate("/date", date)));
    }

    @POST
    @Path("{child}/reveals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "查看完整信息，须说明用途并留痕 (the unmasked row, for a stated reason, audited)")
    public EnrolmentView reveal(
            @PathParam("child") String child, RevealRequest request, @Context SecurityContext security) {
        RevealRequest given = Inputs.body(request);
        return EnrolmentView.of(roster.reveal(Caller.of(security), id(child), given.wanted(), given.stated()));
    }

    @POST
    @Path("{child}/household-reveals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "查看完整户籍信息，须说明用途并留痕 (the unmasked household row, audited)")
    public HouseholdView revealHousehold(
            @PathParam("child") String child, RevealRequest request, @Context SecurityContext security) {
        RevealRequest given = Inputs.body(request);
        return HouseholdView.of(roster.revealHousehold(Caller.of(security), id(child), given.wanted(), given.stated()));
    }

    @POST
    @Path("{child}/listing-reveals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "查看脱贫户、残联等名单上的完整信息，须说明用途并留痕 (the unmasked row of a group's list, audited)")
    public ListingView revealListing(
            @PathParam("child") String child, ListingRevealRequest request, @Context SecurityContext security) {
        ListingRevealRequest given = Inputs.body(request);
        RevealRequest why = new RevealRequest(given.purpose(), given.reason());
        ListKind kind = Inputs.choice("/kind", given.kind(), ListKind.class, ListKind::key);
        return ListingView.of(roster.revealListing(Caller.of(security), kind, id(child), why.wanted(), why.stated()));
    }

    static ChildId id(String text) {
        return Inputs.parsed("/child", text, ChildId::new);
    }
}
