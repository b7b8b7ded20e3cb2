package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baoxue.access.Page;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.document.VisitPapers;
import org.baoxue.casework.prevention.HomeVisitQuery;
import org.baoxue.casework.prevention.HomeVisits;
import org.baoxue.casework.prevention.UnvisitedQuery;
import org.baoxue.casework.prevention.VisitAttachment;
import org.baoxue.casework.prevention.VisitAttachments;
import org.baoxue.casework.prevention.VisitCoverages;
import org.baoxue.casework.prevention.VisitOutcome;
import org.baoxue.rest.internal.v1.VisitViews.AskView;
import org.baoxue.rest.internal.v1.VisitViews.NewVisit;
import org.baoxue.rest.internal.v1.VisitViews.UnvisitedView;
import org.baoxue.rest.internal.v1.VisitViews.VisitView;
import org.glassfish.jersey.media.multipart.FormDataParam;

/** 家访记录. */
@Path("visits")
@Tag(name = "prevention", description = "预防：重点学生档案与家访 (pupils who may leave, and visits at home)")
@Produces(MediaType.APPLICATION_JSON)
public final class VisitsResource {

    private final HomeVisits visits;
    private final VisitAttachments attachments;
    private final VisitPapers papers;
    private final VisitCoverages coverages;
    private final Clock clock;

    VisitsResource(
            HomeVisits visits,
            VisitAttachments attachments,
            VisitPapers papers,
            VisitCoverages coverages,
            Clock clock) {
        this.visits = visits;
        this.attachments = attachments;
        this.papers = papers;
        this.coverages = coverages;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "家访记录，按单位或按学生，新的在前 (visits at home by unit or child, the newest first)")
    public Page<VisitView> visits(
            @QueryParam("unit") String unit,
            @QueryParam("child") String child,
            @QueryParam("outcome") String outcomes,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return visits.list(
                        Caller.of(security),
                        new HomeVisitQuery(
                                Inputs.choices("/outcome", outcomes, VisitOutcome.class, VisitOutcome::key),
                                Inputs.optional(unit),
                                Inputs.optional(child).map(ChildrenResource::id),
                                Inputs.optionalDate("/from", from),
                                Inputs.optionalDate("/to", to),
                                Inputs.page(page, size)))
                .map(VisitView::of);
    }

    @GET
    @Path("rules")
    @Operation(summary = "学生所在地方案对家访的规定，附原文 (what the plans of a child's place say of visits, with their sentences)")
    public List<AskView> visitRules(@QueryParam("child") String child, @Context SecurityContext security) {
        return visits.asked(Caller.of(security), ChildrenResource.id(Inputs.required("/child", child))).stream()
                .map(AskView::of)
                .toList();
    }

    @GET
    @Path("unvisited")
    @Operation(
            summary = "未访学生：方案要求本期走访全体学生的，按班级列出还没有访的，并给出已访、应访人数；from 另定首日 (the pupils of a unit"
                    + " who were not visited yet in the period in which the plan asks for a visit to each)")
    public UnvisitedView unvisitedPupils(
            @QueryParam("unit") String unit,
            @QueryParam("from") String from,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return UnvisitedView.of(coverages.unvisited(
                Caller.of(security),
                new UnvisitedQuery(
                        Inputs.required("/unit", unit), Inputs.optionalDate("/from", from), Inputs.page(page, size))));
    }

    @GET
    @Path("owed")
    @Operation(summary = "尚欠该生的家访，先到期的在前 (the visits that are owed to one child, the earliest deadline first)")
    public List<DutiesResource.DutyItem> visitsOwed(
            @QueryParam("child") String child, @Context SecurityContext security) {
        return visits.owed(Caller.of(security), ChildrenResource.id(Inputs.required("/child", child))).stream()
                .map(DutiesResource.DutyItem::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记家访，可同时办结一项家访任务 (records a visit, and settles the duty that it names)")
    public VisitView recordVisit(NewVisit visit, @Context SecurityContext security) {
        return VisitView.of(
                visits.record(Caller.of(security), Inputs.body(visit).request(LocalDate.now(clock))));
    }

    @GET
    @Path("{child}/{number}")
    @Operation(summary = "一次家访 (one visit)")
    public VisitView showVisit(
            @PathParam("child") String child, @PathParam("number") long number, @Context SecurityContext security) {
        return VisitView.of(visits.show(Caller.of(security), ChildrenResource.id(child), number));
    }

    @GET
    @Path("{child}/{number}/record")
    @Produces(Downloads.DOCX)
    @Operation(
            summary = "一次家访的《家访记录》，Word 文件，有无个案都可以 (the record of a visit as a Word file, with or without a case;"
                    + " rule chooses where the plans have several)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Downloads.DOCX, schema = @Schema(types = "string", format = "binary")))
    public Response visitRecord(
            @PathParam("child") String child,
            @PathParam("number") long number,
            @QueryParam("rule") String rule,
            @Context SecurityContext security) {
        return Downloads.attachment(papers.print(
                Caller.of(security),
                ChildrenResource.id(child),
                number,
                Inputs.optional(rule).map(key -> Inputs.parsed("/rule", key, RuleKey::new))));
    }

    @GET
    @Path("{child}/{number}/attachments")
    @Operation(summary = "一次家访的附件 (the photos and scans of a visit)")
    public List<AttachmentView> visitAttachments(
            @PathParam("child") String child, @PathParam("number") long number, @Context SecurityContext security) {
        return attachments.list(Caller.of(security), ChildrenResource.id(child), number).stream()
                .map(AttachmentView::of)
                .toList();
    }

    @POST
    @Path("{child}/{number}/attachments")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "附上照片或扫描件：JPEG、PNG 或 PDF，每份最多10 MB，一次家访最多10份 (adds a photo or scan)")
    public AttachmentView attachToVisit(
            @PathParam("child") String child,
            @PathParam("number") long number,
            @FormDataParam("file") InputStream file,
            @Context SecurityContext security)
            throws IOException {
        byte[] content = Uploads.required(file).readNBytes(VisitAttachments.LARGEST + 1);
        return AttachmentView.of(attachments.add(Caller.of(security), ChildrenResource.id(child), number, content));
    }

    @GET
    @Path("{child}/{number}/attachments/{attachment}")
    @Produces({"image/jpeg", "image/png", "application/pdf"})
    @Operation(summary = "一份附件的文件 (the file of an attachment)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(types = "string", format = "binary")))
    public Response visitAttachment(
            @PathParam("child") String child,
            @PathParam("number") long number,
            @PathParam("attachment") int attachment,
            @Context SecurityContext security) {
        return Downloads.attachment(
                attachments.file(Caller.of(security), ChildrenResource.id(child), number, attachment));
    }

    /** A photo or scan of a visit. */
    public record AttachmentView(int number, String type, String hash, String by, Instant at) {
        static AttachmentView of(VisitAttachment attachment) {
            return new AttachmentView(
                    attachment.number(), attachment.type(), attachment.hash(), attachment.by(), attachment.at());
        }
    }

    @POST
    @Path("{child}/{number}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "撤回登记错了的家访，须说明理由；所办结的任务恢复 (takes a wrong record back, for a reason; its duty is owed again)")
    public VisitView revokeVisit(
            @PathParam("child") String child,
            @PathParam("number") long number,
            ChildViews.Reason reason,
            @Context SecurityContext security) {
        return VisitView.of(visits.revoke(
                Caller.of(security),
                ChildrenResource.id(child),
                number,
                Inputs.required("/reason", Inputs.body(reason).reason())));
    }
}
