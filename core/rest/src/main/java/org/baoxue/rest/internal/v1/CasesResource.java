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
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseQuery;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.Cases;
import org.baoxue.casework.ChainHead;
import org.baoxue.policy.SchoolCalendars;
import org.baoxue.rest.internal.v1.CaseViews.CaseDetails;
import org.baoxue.rest.internal.v1.CaseViews.CaseSummary;
import org.baoxue.rest.internal.v1.CaseViews.EntryView;

/** 个案. */
@Path("cases")
@Tag(name = "cases", description = "个案 (cases and their event logs)")
@Produces(MediaType.APPLICATION_JSON)
public final class CasesResource {

    private final Cases cases;
    private final SchoolCalendars calendars;

    CasesResource(Cases cases, SchoolCalendars calendars) {
        this.cases = cases;
        this.calendars = calendars;
    }

    @GET
    @Operation(summary = "个案列表，新的在前 (cases, newest first)")
    public Page<CaseSummary> list(
            @QueryParam("state") String states,
            @QueryParam("unit") String unit,
            @QueryParam("child") String child,
            @QueryParam("lapsed") @DefaultValue("false") boolean lapsed,
            @QueryParam("offered") @DefaultValue("false") boolean offered,
            @QueryParam("poor") @DefaultValue("false") boolean poor,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return cases.list(
                        Caller.of(security),
                        new CaseQuery(
                                Inputs.choices("/state", states, CaseState.class, CaseState::key),
                                Inputs.optional(unit),
                                Inputs.optional(child).map(ChildrenResource::id),
                                lapsed,
                                offered,
                                poor,
                                Inputs.page(page, size)))
                .map(CaseSummary::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "一件个案及其事件 (a case with its log)")
    public CaseDetails show(@PathParam("id") String text, @Context SecurityContext security) {
        CaseId id = id(text);
        CaseView found = cases.show(Caller.of(security), id)
                .orElseThrow(() -> new NotFound("找不到个案 %s (no such case)".formatted(id)));
        List<EntryView> log =
                cases.log(Caller.of(security), id).stream().map(EntryView::of).toList();
        return new CaseDetails(CaseSummary.of(found), assumed(Caller.of(security), found), log);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "由人立案：失学或疑似辍学 (opens a case by a person's judgement)")
    public CaseSummary open(FoundChild found, @Context SecurityContext security) {
        return CaseSummary.of(cases.open(Caller.of(security), Inputs.body(found).found()));
    }

    @GET
    @Path("{id}/procedure")
    @Operation(
            summary =
                    "按所在地方案的步骤、牵头、文书和销号条件 (the procedure by the plans of the governing place, and what of it is done)")
    public CaseProcedureView procedure(@PathParam("id") String id, @Context SecurityContext security) {
        return CaseProcedureView.of(cases.procedure(Caller.of(security), id(id)));
    }

    @POST
    @Path("{id}/events")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "登记事件：认定、劝返安排、劝返、联系、责令改正等步骤、移交、接收、退回移交、协查函、协查回执、复学、安置、销号依据、系统已更新、合法去向、销号、撤销、更正 (appends an event; expectedSequence guards against a lost update)")
    public CaseSummary append(@PathParam("id") String id, CaseStep step, @Context SecurityContext security) {
        CaseStep given = Inputs.body(step);
        if (given.expectedSequence() == null) {
            throw new Invalid("/expectedSequence", "应为所见最后一个事件的序号 (the sequence of the last event seen)");
        }
        return CaseSummary.of(cases.append(Caller.of(security), id(id), given.command(), given.expectedSequence()));
    }

    @GET
    @Path("{id}/verification")
    @Operation(summary = "校验事件链；可附异地保存的链头 (checks the chain, against an anchored head if given)")
    public CaseViews.VerificationView verify(
            @PathParam("id") String text,
            @QueryParam("anchoredSequence") Long sequence,
            @QueryParam("anchoredHash") String hash,
            @Context SecurityContext security) {
        CaseId id = id(text);
        Optional<ChainHead> anchored = sequence == null
                ? Optional.empty()
                : Optional.of(new ChainHead(id, sequence, Inputs.required("/anchoredHash", hash)));
        return CaseViews.VerificationView.of(cases.verify(Caller.of(security), id, anchored));
    }

    static CaseId id(String text) {
        return Inputs.parsed("/id", text, CaseId::new);
    }

    private long assumed(Actor actor, CaseView found) {
        return calendars.days(actor, found.division(), found.since(), found.reachedOn()).stream()
                .filter(day -> !day.published())
                .count();
    }
}
