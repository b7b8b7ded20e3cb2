package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.ImportReport;
import org.baoxue.access.Page;
import org.baoxue.casework.responsibility.Assignment;
import org.baoxue.casework.responsibility.AssignmentQuery;
import org.baoxue.casework.responsibility.Charge;
import org.baoxue.casework.responsibility.Gap;
import org.baoxue.casework.responsibility.GapQuery;
import org.baoxue.casework.responsibility.NewAssignment;
import org.baoxue.casework.responsibility.Person;
import org.baoxue.casework.responsibility.Responsibilities;
import org.baoxue.casework.responsibility.ResponsibilityGaps;
import org.baoxue.casework.responsibility.Tier;
import org.baoxue.casework.responsibility.TierName;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataParam;

/** 包保责任. */
@Path("responsibilities")
@Tag(name = "responsibilities", description = "包保责任 (who answers for whom)")
@Produces(MediaType.APPLICATION_JSON)
public final class ResponsibilitiesResource {

    private final Responsibilities responsibilities;
    private final ResponsibilityGaps gaps;
    private final Clock clock;

    ResponsibilitiesResource(Responsibilities responsibilities, ResponsibilityGaps gaps, Clock clock) {
        this.responsibilities = responsibilities;
        this.gaps = gaps;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "包保责任一览，默认今天在任的；all=true 为全部沿革 (who answers today; all=true for the whole history)")
    public Page<AssignmentView> list(
            @QueryParam("unit") String unit,
            @QueryParam("chargeKind") String kind,
            @QueryParam("chargeId") String id,
            @QueryParam("on") String on,
            @QueryParam("all") @DefaultValue("false") boolean all,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return responsibilities
                .list(
                        Caller.of(security),
                        new AssignmentQuery(
                                Inputs.optional(unit),
                                Inputs.optional(id).map(given -> charge(kind, given)),
                                all ? Optional.empty() : Optional.of(day(on)),
                                Inputs.page(page, size)))
                .map(AssignmentView::of);
    }

    @GET
    @Path("tiers")
    @Operation(summary = "方案对某一对象规定的责任类别；空即方案未规定 (the tiers that the plan has for a charge; none where it is silent)")
    public List<TierView> tiers(
            @QueryParam("chargeKind") String kind,
            @QueryParam("chargeId") String id,
            @QueryParam("on") String on,
            @Context SecurityContext security) {
        return responsibilities.tiers(Caller.of(security), charge(kind, id), day(on)).stream()
                .map(TierView::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记包保责任；同一责任只改电话等即更正，旧的留在沿革里 (assigns; other particulars of the same replace it)")
    public AssignmentView assign(AssignmentRequest assignment, @Context SecurityContext security) {
        return AssignmentView.of(responsibilities.assign(
                Caller.of(security), Inputs.body(assignment).assignment()));
    }

    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "结束包保责任，须写理由；登记有误的，末日写起始日前一天 (ends an assignment, for a reason)")
    public AssignmentView endAssignment(@PathParam("id") String id, EndRequest end, @Context SecurityContext security) {
        EndRequest given = Inputs.body(end);
        return AssignmentView.of(responsibilities.end(
                Caller.of(security),
                id,
                Inputs.date("/last", given.last()),
                Inputs.required("/reason", given.reason())));
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "导入包保责任一览表 (imports assignments from a workbook)")
    public ImportReport importAssignments(
            @FormDataParam("file") InputStream file,
            @Parameter(hidden = true) @FormDataParam("file") FormDataBodyPart part,
            @Context SecurityContext security)
            throws IOException {
        java.nio.file.Path stored = Uploads.store(Uploads.required(file));
        try {
            return responsibilities.importXlsx(Caller.of(security), stored, Uploads.name(part));
        } finally {
            Files.deleteIfExists(stored);
        }
    }

    @GET
    @Path("gaps")
    @Operation(summary = "包保缺口：没有人负责、离任无人接任的村、班、未在校学生 (villages, classes and children out of school without anybody)")
    public Page<GapView> gaps(
            @QueryParam("unit") String unit,
            @QueryParam("kind") String kinds,
            @QueryParam("on") String on,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return gaps.list(
                        Caller.of(security),
                        new GapQuery(
                                Inputs.optional(unit),
                                Inputs.choices("/kind", kinds, Gap.Kind.class, Gap.Kind::key),
                                day(on),
                                Inputs.page(page, size)))
                .map(GapView::of);
    }

    private LocalDate day(String on) {
        return Inputs.optionalDate("/on", on).orElseGet(() -> LocalDate.now(clock));
    }

    static Charge charge(String kind, String id) {
        Charge.Kind known = Inputs.choice("/chargeKind", kind, Charge.Kind.class, Charge.Kind::key);
        return Inputs.parsed("/chargeId", id, text -> new Charge(known, text));
    }

    /**
     * An assignment to be entered.
     *
     * @param chargeKind place, unit or child
     * @param chargeId division code, code of a unit, or pseudonym of a child
     * @param tier words or key of one of the tiers of the plan; absent only where the plan has none
     * @param name who answers
     * @param post 职务
     * @param phone absent if none is known
     * @param personUnit unit that the person belongs to
     * @param account sign-in name of the person's account on the platform; absent if there is none
     * @param first first day, as 2026-09-01
     * @param last last day, inclusive, if it is known
     */
    public record AssignmentRequest(
            String chargeKind,
            String chargeId,
            String tier,
            String name,
            String post,
            String phone,
            String personUnit,
            String account,
            String first,
            String last) {

        NewAssignment assignment() {
            return new NewAssignment(
                    charge(chargeKind, chargeId),
                    new Person(
                            Inputs.required("/name", name),
                            Inputs.required("/post", post),
                            Inputs.optional(phone).orElse(""),
                            Inputs.optional(personUnit),
                            Inputs.optional(account)),
                    Inputs.optional(tier),
                    Inputs.date("/first", first),
                    Inputs.optionalDate("/last", last));
        }
    }

    /**
     * The end of an assignment.
     *
     * @param last last day on which it stands
     * @param reason why
     */
    public record EndRequest(String last, String reason) {}

    /**
     * A tier of the plan.
     *
     * @param key names it where its words do not
     * @param sentence the words that the rule rests on
     */
    public record TierView(
            String key,
            String rule,
            Optional<String> model,
            Optional<String> line,
            String words,
            String holder,
            String charge,
            Optional<String> sentence) {
        static TierView of(Tier tier) {
            return new TierView(
                    tier.key(),
                    tier.name().rule().text(),
                    tier.name().model(),
                    tier.name().line().map(Keys::of),
                    tier.name().words(),
                    tier.holder().key(),
                    tier.charge().key(),
                    tier.sentence());
        }
    }

    /** The tier of an assignment; absent where the plan had none (方案未规定). */
    public record TierNameView(String rule, Optional<String> model, Optional<String> line, String words) {
        static TierNameView of(TierName tier) {
            return new TierNameView(
                    tier.rule().text(), tier.model(), tier.line().map(Keys::of), tier.words());
        }
    }

    /** Who answers; name and phone are masked, and the account is absent, for readers without the purpose. */
    public record PersonView(String name, String post, String phone, Optional<String> unit, Optional<String> account) {
        static PersonView of(Person person) {
            return new PersonView(person.name(), person.post(), person.phone(), person.unit(), person.account());
        }
    }

    /** An assignment. */
    public record AssignmentView(
            String id,
            String chargeKind,
            String chargeId,
            Optional<String> chargeName,
            PersonView person,
            Optional<TierNameView> tier,
            LocalDate first,
            Optional<LocalDate> last,
            String recordedBy,
            Instant recordedAt,
            Optional<String> file,
            Optional<EndingView> ending,
            String state,
            String stateName) {
        static AssignmentView of(Assignment found) {
            return new AssignmentView(
                    found.id(),
                    found.charge().kind().key(),
                    found.charge().id(),
                    found.chargeName(),
                    PersonView.of(found.person()),
                    found.tier().map(TierNameView::of),
                    found.first(),
                    found.last(),
                    found.recordedBy(),
                    found.recordedAt(),
                    found.file(),
                    found.ending().map(end -> new EndingView(end.last(), end.reason(), end.by())),
                    Keys.of(found.state()),
                    found.state().chinese());
        }
    }

    /** How an assignment ended; the reason is empty for readers without the purpose. */
    public record EndingView(LocalDate last, String reason, String by) {}

    /**
     * Something that nobody answers for.
     *
     * @param tier the tier that fell empty while others stand; absent if nobody at all answers
     * @param last who did last
     * @param plan the tiers that the plan has for it, in its words; empty where it is silent (方案未规定)
     */
    public record GapView(
            String kind,
            String kindName,
            String chargeKind,
            String chargeId,
            Optional<String> name,
            String cause,
            String causeName,
            Optional<TierNameView> tier,
            Optional<AssignmentView> last,
            List<String> plan) {
        static GapView of(Gap gap) {
            return new GapView(
                    gap.kind().key(),
                    gap.kind().chinese(),
                    gap.charge().kind().key(),
                    gap.charge().id(),
                    gap.name(),
                    Keys.of(gap.cause()),
                    gap.cause().chinese(),
                    gap.tier().map(TierNameView::of),
                    gap.last().map(AssignmentView::of),
                    gap.plan());
        }
    }
}
