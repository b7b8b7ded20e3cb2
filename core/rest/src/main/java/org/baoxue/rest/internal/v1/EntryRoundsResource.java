package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import java.io.ByteArrayInputStream;
import java.util.List;
import org.baoxue.access.Page;
import org.baoxue.casework.document.ZipDownload;
import org.baoxue.casework.entry.EntryNotices;
import org.baoxue.casework.entry.EntryPart;
import org.baoxue.casework.entry.EntryQuery;
import org.baoxue.casework.entry.EntryRounds;
import org.baoxue.casework.entry.EntryStanding;
import org.baoxue.reporting.entry.EntrySheets;
import org.baoxue.rest.internal.v1.EntryRequests.EntryAnswerRequest;
import org.baoxue.rest.internal.v1.EntryRequests.EntryCloseRequest;
import org.baoxue.rest.internal.v1.EntryRequests.EntryOpenRequest;
import org.baoxue.rest.internal.v1.EntryRequests.NoticeOrderRequest;
import org.baoxue.rest.internal.v1.EntryRequests.SlipRequest;
import org.baoxue.rest.internal.v1.EntryViews.DueChildView;
import org.baoxue.rest.internal.v1.EntryViews.EntryCellView;
import org.baoxue.rest.internal.v1.EntryViews.EntryNoticeView;
import org.baoxue.rest.internal.v1.EntryViews.EntryRoundView;
import org.baoxue.rest.internal.v1.EntryViews.NoticesMadeView;
import org.baoxue.rest.internal.v1.ServiceViews.NewService;

/** 秋季入学. */
@Path("entry-rounds")
@Tag(name = "entry-rounds", description = "秋季入学、小升初，入学通知书 (autumn entry, promotion, notices of entry)")
@Produces(MediaType.APPLICATION_JSON)
public final class EntryRoundsResource {

    private final EntryRounds rounds;
    private final EntryNotices notices;
    private final EntrySheets sheets;

    EntryRoundsResource(EntryRounds rounds, EntryNotices notices, EntrySheets sheets) {
        this.rounds = rounds;
        this.notices = notices;
        this.sheets = sheets;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "开一学年的秋季入学：按户籍名单列应入学的，按上学年学籍名单列应升学的 (opens a round of a school year)")
    public EntryRoundView open(EntryOpenRequest request, @Context SecurityContext security) {
        return EntryRoundView.of(
                rounds.open(Caller.of(security), Inputs.body(request).opening()));
    }

    @GET
    @Operation(summary = "秋季入学轮次，新的在前 (rounds, the newest first)")
    public Page<EntryRoundView> list(
            @QueryParam("unit") String unit,
            @QueryParam("open") @DefaultValue("false") boolean openOnly,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return rounds.rounds(Caller.of(security), Inputs.optional(unit), openOnly, Inputs.page(page, size))
                .map(EntryRoundView::of);
    }

    @GET
    @Path("{round}")
    @Operation(summary = "一轮秋季入学与进度 (one round and how far it has come)")
    public EntryRoundView show(@PathParam("round") long round, @Context SecurityContext security) {
        return EntryRoundView.of(rounds.round(Caller.of(security), round));
    }

    @GET
    @Path("{round}/cells")
    @Operation(summary = "逐村、逐校的进度，未落实的在前 (how far each village and school has come)")
    public List<EntryCellView> cells(@PathParam("round") long round, @Context SecurityContext security) {
        return rounds.cells(Caller.of(security), round).stream()
                .map(EntryCellView::of)
                .toList();
    }

    @GET
    @Path("{round}/children")
    @Operation(summary = "一轮的学生 (the children of a round)")
    public Page<DueChildView> children(
            @PathParam("round") long round,
            @Parameter(description = "entrant 小学入学、promotion 小升初") @QueryParam("part") String part,
            @Parameter(
                            description =
                                    "registered 已注册、notified 已通知待报到、postponed 经批准缓学、explained 已说明、case 已立案、in-question 未落实")
                    @QueryParam("standing")
                    String standing,
            @QueryParam("cell") String cell,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        EntryQuery query = new EntryQuery(
                Inputs.optional(part).map(wanted -> Inputs.choice("/part", wanted, EntryPart.class, EntryPart::key)),
                Inputs.optional(standing)
                        .map(wanted -> Inputs.choice("/standing", wanted, EntryStanding.class, EntryStanding::key)),
                Inputs.optional(cell),
                Inputs.page(page, size));
        return rounds.children(Caller.of(security), round, query).map(DueChildView::of);
    }

    @POST
    @Path("{round}/children/{child}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记未注册的原因、去向；失学、疑似辍学的随之立案 (records why a child is not registered)")
    public DueChildView answer(
            @PathParam("round") long round,
            @PathParam("child") int child,
            EntryAnswerRequest request,
            @Context SecurityContext security) {
        return DueChildView.of(rounds.record(
                Caller.of(security), round, child, Inputs.body(request).answer()));
    }

    @POST
    @Path("{round}/notices")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "给未落实又没有通知书的逐人出具入学通知书；出不了的列编号和原因，不妨碍其他人 (makes out the notices of those in question that have none)")
    public NoticesMadeView makeNotices(
            @PathParam("round") long round, NoticeOrderRequest request, @Context SecurityContext security) {
        NoticeOrderRequest wanted = Inputs.body(request);
        return NoticesMadeView.of(notices.makeAll(Caller.of(security), round, wanted.only(), wanted.order()));
    }

    @GET
    @Path("{round}/notices/file")
    @Produces(ZipDownload.TYPE)
    @Operation(summary = "一村、一校或全部的入学通知书，打成一包 (the newest notices in one zip)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = ZipDownload.TYPE, schema = @Schema(types = "string", format = "binary")))
    public Response noticeFiles(
            @PathParam("round") long round, @QueryParam("cell") String cell, @Context SecurityContext security) {
        return Downloads.attachment(notices.files(Caller.of(security), round, Inputs.optional(cell)));
    }

    @GET
    @Path("{round}/children/{child}/notices")
    @Operation(summary = "一个学生的入学通知书与送达，先出的在前 (the notices of a child, oldest first)")
    public List<EntryNoticeView> notices(
            @PathParam("round") long round, @PathParam("child") int child, @Context SecurityContext security) {
        return notices.of(Caller.of(security), round, child).stream()
                .map(EntryNoticeView::of)
                .toList();
    }

    @POST
    @Path("{round}/children/{child}/notices")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "给一个学生出具入学通知书；重出的以新的为准 (makes out the notice of a child)")
    public EntryNoticeView makeNotice(
            @PathParam("round") long round,
            @PathParam("child") int child,
            NoticeOrderRequest request,
            @Context SecurityContext security) {
        return EntryNoticeView.of(notices.make(
                Caller.of(security), round, child, Inputs.body(request).order()));
    }

    @GET
    @Path("{round}/children/{child}/notices/file")
    @Produces(Downloads.DOCX)
    @Operation(summary = "最近一份入学通知书的文件，与出具时一字不差 (the file of the newest notice)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Downloads.DOCX, schema = @Schema(types = "string", format = "binary")))
    public Response noticeFile(
            @PathParam("round") long round, @PathParam("child") int child, @Context SecurityContext security) {
        return Downloads.attachment(notices.file(Caller.of(security), round, child));
    }

    @POST
    @Path("{round}/children/{child}/notices/services")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记最近一份入学通知书的送达（送达回证） (records how the newest notice was served)")
    public EntryNoticeView serveNotice(
            @PathParam("round") long round,
            @PathParam("child") int child,
            NewService service,
            @Context SecurityContext security) {
        return EntryNoticeView.of(notices.serve(
                Caller.of(security), round, child, Inputs.body(service).proof()));
    }

    @POST
    @Path("{round}/children/{child}/notices/slip")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记回执收回 (records that the return slip is back)")
    public void slip(
            @PathParam("round") long round,
            @PathParam("child") int child,
            SlipRequest request,
            @Context SecurityContext security) {
        SlipRequest slip = Inputs.body(request);
        notices.slip(Caller.of(security), round, child, slip.day(), slip.said());
    }

    @GET
    @Path("{round}/sheet")
    @Produces(Downloads.XLSX)
    @Operation(summary = "未注册学生走访表，A4，逐村逐校，平台建议格式 (those not registered, to be walked, in a format of ours)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Downloads.XLSX, schema = @Schema(types = "string", format = "binary")))
    public Response sheet(
            @PathParam("round") long round, @QueryParam("cell") String cell, @Context SecurityContext security) {
        byte[] file = sheets.print(Caller.of(security), round, Inputs.optional(cell));
        return Downloads.attachment(
                new ByteArrayInputStream(file), Downloads.XLSX, "未注册学生走访表-第%d轮.xlsx".formatted(round));
    }

    @POST
    @Path("{round}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "结束一轮秋季入学；有未落实的须说明理由 (closes a round)")
    public EntryRoundView close(
            @PathParam("round") long round, EntryCloseRequest request, @Context SecurityContext security) {
        return EntryRoundView.of(rounds.close(
                Caller.of(security),
                round,
                Inputs.optional(Inputs.body(request).reason()).orElse("")));
    }
}
