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
import java.time.Clock;
import java.time.LocalDate;
import org.baoxue.access.Actor;
import org.baoxue.access.Page;
import org.baoxue.casework.prevention.FocusKind;
import org.baoxue.casework.prevention.FocusLists;
import org.baoxue.casework.prevention.FocusNoteKind;
import org.baoxue.casework.prevention.FocusQuery;
import org.baoxue.rest.internal.v1.FocusViews.EntryView;
import org.baoxue.rest.internal.v1.FocusViews.NewEntry;
import org.baoxue.rest.internal.v1.FocusViews.NewNote;
import org.baoxue.rest.internal.v1.FocusViews.OfferView;
import org.baoxue.rest.internal.v1.FocusViews.RemovalRequest;
import org.baoxue.roster.ChildId;

/** 易辍生、重点生、双困生档案. */
@Path("focus")
@Tag(name = "prevention", description = "预防：重点学生档案与家访 (pupils who may leave, and visits at home)")
@Produces(MediaType.APPLICATION_JSON)
public final class FocusResource {

    private final FocusLists focus;
    private final Clock clock;

    FocusResource(FocusLists focus, Clock clock) {
        this.focus = focus;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "重点学生名单：易辍生、双困生、贫困家庭学生 (pupils on the lists of those who may leave)")
    public Page<EntryView> focusList(
            @QueryParam("unit") String unit,
            @QueryParam("kind") String kinds,
            @QueryParam("child") String child,
            @QueryParam("removed") @DefaultValue("false") boolean removed,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return focus.list(
                        Caller.of(security),
                        new FocusQuery(
                                Inputs.choices("/kind", kinds, FocusKind.class, FocusKind::key),
                                Inputs.optional(unit),
                                Inputs.optional(child).map(ChildrenResource::id),
                                removed,
                                Inputs.page(page, size)))
                .map(EntryView::of);
    }

    @GET
    @Path("reasons")
    @Operation(
            summary =
                    "可用的列入原因及方案要求的帮扶，附原文 (the reasons that may be given for a child, and what its plans want done, with their sentences)")
    public OfferView focusReasons(@QueryParam("child") String child, @Context SecurityContext security) {
        Actor actor = Caller.of(security);
        ChildId id = ChildrenResource.id(Inputs.required("/child", child));
        return OfferView.of(focus.reasons(actor, id), focus.help(actor, id));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "列入名单：原因、结对帮扶人、情况 (puts a pupil on a list)")
    public EntryView enterFocus(NewEntry entry, @Context SecurityContext security) {
        return EntryView.of(focus.enter(Caller.of(security), Inputs.body(entry).request(LocalDate.now(clock))));
    }

    @GET
    @Path("{child}/{number}")
    @Operation(summary = "一份重点学生档案 (one entry with its notes)")
    public EntryView showFocus(
            @PathParam("child") String child, @PathParam("number") long number, @Context SecurityContext security) {
        return EntryView.of(focus.show(Caller.of(security), ChildrenResource.id(child), number));
    }

    @POST
    @Path("{child}/{number}/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记帮扶、资助、检查或更换帮扶人 (notes help, aid, a check or another helper)")
    public EntryView noteFocus(
            @PathParam("child") String child,
            @PathParam("number") long number,
            NewNote note,
            @Context SecurityContext security) {
        NewNote given = Inputs.body(note);
        return EntryView.of(focus.note(
                Caller.of(security),
                ChildrenResource.id(child),
                number,
                Inputs.choice("/kind", given.kind(), FocusNoteKind.class, FocusNoteKind::key),
                Inputs.date("/on", given.on()),
                Inputs.required("/words", given.words())));
    }

    @POST
    @Path("{child}/{number}/notes/{note}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "撤回登记错了的一项，须说明理由 (takes a wrong note back, for a reason)")
    public EntryView revokeFocusNote(
            @PathParam("child") String child,
            @PathParam("number") long number,
            @PathParam("note") long note,
            ChildViews.Reason reason,
            @Context SecurityContext security) {
        return EntryView.of(focus.revoke(
                Caller.of(security),
                ChildrenResource.id(child),
                number,
                note,
                Inputs.required("/reason", Inputs.body(reason).reason())));
    }

    @POST
    @Path("{child}/{number}/removal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "移出名单，须说明理由；档案保留 (takes a pupil off a list, for a reason; the file stays)")
    public EntryView removeFocus(
            @PathParam("child") String child,
            @PathParam("number") long number,
            RemovalRequest removal,
            @Context SecurityContext security) {
        RemovalRequest given = Inputs.body(removal);
        return EntryView.of(focus.remove(
                Caller.of(security),
                ChildrenResource.id(child),
                number,
                Inputs.date("/on", given.on()),
                Inputs.required("/reason", given.reason())));
    }
}
