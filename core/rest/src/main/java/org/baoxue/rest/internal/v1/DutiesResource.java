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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.Duties;
import org.baoxue.casework.DutyDigest;
import org.baoxue.casework.DutyDigests;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyKind;
import org.baoxue.casework.DutyQuery;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.Fulfilment;
import org.baoxue.casework.prevention.VisitCoverages;
import org.baoxue.roster.ChildId;

/** 待办. */
@Path("duties")
@Tag(name = "duties", description = "待办 (what a unit owes by a time)")
@Produces(MediaType.APPLICATION_JSON)
public final class DutiesResource {

    /** Path of the feed for calendar programs. */
    static final String FEED = "duties/calendar";

    private final Duties duties;
    private final DutyDigests digests;
    private final VisitCoverages coverages;
    private final Clock clock;

    DutiesResource(Duties duties, DutyDigests digests, VisitCoverages coverages, Clock clock) {
        this.duties = duties;
        this.digests = digests;
        this.coverages = coverages;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "待办列表，先到期的在前 (duties, the earliest deadline first)")
    public Page<DutyItem> list(
            @QueryParam("state") String states,
            @QueryParam("unit") String unit,
            @QueryParam("addressee") String addressee,
            @QueryParam("kind") String kinds,
            @QueryParam("rule") String rule,
            @QueryParam("subject") String subject,
            @QueryParam("period") String period,
            @QueryParam("dueBefore") String dueBefore,
            @QueryParam("escalated") @DefaultValue("false") boolean escalated,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        Actor actor = Caller.of(security);
        Page<DutyView> owed = duties.list(
                actor,
                DutyQuery.in(Inputs.choices("/state", states, DutyState.class, DutyState::key), Inputs.page(page, size))
                        .by(Inputs.optional(unit))
                        .to(Inputs.optional(addressee))
                        .of(Inputs.choices("/kind", kinds, DutyKind.class, DutyKind::key))
                        .under(Inputs.optional(rule).map(found -> Inputs.parsed("/rule", found, RuleKey::new)))
                        .about(Inputs.optional(subject))
                        .on(Inputs.optional(period))
                        .due(Optional.empty(), Inputs.optionalInstant("/dueBefore", dueBefore))
                        .passedUp(escalated));
        return coverages.counted(actor, owed).map(DutyItem::of);
    }

    @GET
    @Path("digest")
    @Operation(
            summary =
                    "今日待办摘要：逾期、今日到期、近日到期、下级逾期、累计缺课预警、本人包保 (the day's digest: late, due today, due soon, late below, early warnings, own charges)")
    public DigestView digest(@QueryParam("days") @DefaultValue("7") int days, @Context SecurityContext security) {
        return DigestView.of(digests.digest(Caller.of(security), days));
    }

    @GET
    @Path("calendar")
    @Produces(DutyCalendar.TYPE)
    @Operation(
            summary =
                    "有期限的待办，供日历软件订阅 (open duties with a deadline, for calendar programs; also with an API token as Basic password)")
    public Response calendar(@Context SecurityContext security) {
        Actor actor = Caller.of(security);
        PageRequest most = new PageRequest(1, DutyCalendar.MOST);
        Page<DutyView> open = duties.list(
                actor,
                DutyQuery.in(EnumSet.of(DutyState.OPEN, DutyState.LATE_OPEN), most)
                        .by(actor.unitId()));
        DutyQuery late = DutyQuery.in(EnumSet.of(DutyState.LATE_OPEN), most);
        List<DutyView> escalated = actor.unitId()
                .map(own -> duties.list(actor, late.below(own)).items())
                .orElse(List.of());
        return Response.ok(
                        DutyCalendar.of(open.items(), escalated, clock.instant()), DutyCalendar.TYPE + ";charset=utf-8")
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "一项待办 (one duty)")
    public DutyItem show(@PathParam("id") String text, @Context SecurityContext security) {
        DutyId id = id(text);
        Actor actor = Caller.of(security);
        return duties.show(actor, id)
                .map(duty -> DutyItem.of(coverages.counted(actor, duty)))
                .orElseThrow(() -> new NotFound("找不到待办 %s (no such duty)".formatted(id)));
    }

    @POST
    @Path("{id}/waiver")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "免办，须说明理由 (lets a unit off, for a reason)")
    public DutyItem waive(@PathParam("id") String id, ChildViews.Reason reason, @Context SecurityContext security) {
        return DutyItem.of(duties.waive(
                Caller.of(security),
                id(id),
                Inputs.required("/reason", Inputs.body(reason).reason())));
    }

    @POST
    @Path("{id}/fulfilment")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "办结报告以外的待办：会议、备案、比对、家访等 (settles a duty other than a report)")
    public DutyItem fulfil(@PathParam("id") String id, DoneRequest done, @Context SecurityContext security) {
        DoneRequest given = Inputs.body(done);
        return DutyItem.of(duties.fulfil(
                Caller.of(security),
                id(id),
                new Fulfilment(Inputs.date("/on", given.on()), Inputs.required("/account", given.account()))));
    }

    @POST
    @Path("{id}/reopening")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "撤回办结或免办，须说明理由 (takes a settlement back, for a reason)")
    public DutyItem reopen(@PathParam("id") String id, ChildViews.Reason reason, @Context SecurityContext security) {
        return DutyItem.of(duties.reopen(
                Caller.of(security),
                id(id),
                Inputs.required("/reason", Inputs.body(reason).reason())));
    }

    @POST
    @Path("{id}/escalation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "逾期任务再上交一级，须说明理由 (passes a late duty on to the next tier, for a reason)")
    public DutyItem escalate(@PathParam("id") String id, ChildViews.Reason reason, @Context SecurityContext security) {
        return DutyItem.of(duties.escalate(
                Caller.of(security),
                id(id),
                Inputs.required("/reason", Inputs.body(reason).reason())));
    }

    /**
     * How a duty was done.
     *
     * @param on the day, as 2026-09-01
     * @param account what was done, and what shows it
     */
    public record DoneRequest(String on, String account) {}

    private static DutyId id(String text) {
        return Inputs.parsed("/id", text, DutyId::new);
    }

    /**
     * A duty.
     *
     * @param words the duty in short
     * @param caseId the case, if a fact about a child made it owed
     * @param child the pupil, if its place on a list made it owed
     * @param period the period, if its end made it owed
     * @param due the first moment that is too late; absent if nobody gives a number
     * @param dueWords the words of a deadline without a number
     * @param dueAssumed whether the deadline counts days of which no published calendar tells
     * @param unresolved kinds of addressee for which no unit is known
     * @param escalations the tiers that the late duty was passed up to, the lowest first
     */
    public record DutyItem(
            String id,
            String rule,
            String kind,
            String kindName,
            String words,
            String unit,
            Optional<String> caseId,
            Optional<String> child,
            Optional<String> period,
            LocalDate first,
            LocalDate last,
            Instant since,
            List<String> addressees,
            List<String> unresolved,
            Optional<Instant> due,
            Optional<String> dueWords,
            boolean dueAssumed,
            String state,
            String stateName,
            String policyHash,
            Optional<String> form,
            Optional<OutcomeView> outcome,
            List<EscalationView> escalations) {
        static DutyItem of(DutyView view) {
            return new DutyItem(
                    view.id().value(),
                    view.rule().text(),
                    view.kind().key(),
                    view.kind().chinese(),
                    view.words(),
                    view.unit(),
                    view.occasion().caseId().map(CaseId::value),
                    view.occasion().listed().map(ChildId::value),
                    view.occasion().periodId(),
                    view.occasion().first(),
                    view.occasion().last(),
                    view.occasion().since(),
                    view.addressees(),
                    view.unresolved().stream().map(UnitKind::chinese).toList(),
                    view.dueAt(),
                    view.dueWords(),
                    view.dueAssumed(),
                    view.state().key(),
                    view.state().chinese(),
                    view.policyHash(),
                    view.form().map(RuleKey::text),
                    view.outcome().map(end -> new OutcomeView(end.at(), end.by(), end.reason())),
                    view.escalations().stream()
                            .map(tier -> new EscalationView(tier.unit(), tier.at(), tier.by(), tier.reason()))
                            .toList());
        }
    }

    /**
     * The digest of a day.
     *
     * @param late own duties whose deadline is over
     * @param today own duties that end with this day
     * @param soon own duties that end in the days after it
     * @param escalated late duties of the units directly below, and those that were passed up to this tier (逾期上交，平台建议)
     * @param warnings pupils who miss many lessons without an open case (累计缺课预警); absent for accounts without a unit or above
     *     a county
     * @param care for whom and what the account's person answers (包保)
     */
    public record DigestView(
            LocalDate day,
            int days,
            Page<DutyItem> late,
            Page<DutyItem> today,
            Page<DutyItem> soon,
            Page<DutyItem> escalated,
            Optional<Page<LeavesResource.WarningView>> warnings,
            Page<ResponsibilitiesResource.AssignmentView> care) {
        static DigestView of(DutyDigest digest) {
            return new DigestView(
                    digest.day(),
                    digest.days(),
                    digest.late().map(DutyItem::of),
                    digest.today().map(DutyItem::of),
                    digest.soon().map(DutyItem::of),
                    digest.escalated().map(DutyItem::of),
                    digest.warnings().map(page -> page.map(LeavesResource.WarningView::of)),
                    digest.care().map(ResponsibilitiesResource.AssignmentView::of));
        }
    }

    /**
     * That a late duty became the concern of a tier.
     *
     * @param reason why a person passed it on; empty for the first tier, which it reaches by itself
     */
    public record EscalationView(String unit, Instant at, String by, String reason) {}

    /** How a duty ended. */
    public record OutcomeView(Instant at, String by, String reason) {}
}
