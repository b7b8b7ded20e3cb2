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
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.Unit;
import org.baoxue.access.Units;
import org.baoxue.casework.sendeducation.SendCheckView;
import org.baoxue.casework.sendeducation.SendEducationFiles;
import org.baoxue.casework.sendeducation.SendEntry;
import org.baoxue.casework.sendeducation.SendQuery;
import org.baoxue.casework.sendeducation.SendState;
import org.baoxue.reporting.SendLedgerFile;
import org.baoxue.rest.internal.v1.SendEducationViews.EntryView;
import org.baoxue.rest.internal.v1.SendEducationViews.FileDetails;
import org.baoxue.rest.internal.v1.SendEducationViews.FileView;
import org.baoxue.rest.internal.v1.SendEducationViews.VerificationView;
import org.baoxue.roster.ChildId;

/** 送教上门. */
@Path("send-education")
@Tag(name = "send-education", description = "送教上门 (lessons sent to children at home)")
@Produces(MediaType.APPLICATION_JSON)
public final class SendEducationResource {

    private final SendEducationFiles files;
    private final Units units;

    SendEducationResource(SendEducationFiles files, Units units) {
        this.files = files;
        this.units = units;
    }

    @GET
    @Operation(summary = "送教档案列表 (files of children who are sent lessons)")
    public Page<FileView> list(
            @QueryParam("state") String states,
            @QueryParam("unit") String unit,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return files.list(
                        Caller.of(security),
                        new SendQuery(
                                Inputs.choices("/state", states, SendState.class, SendState::key),
                                Inputs.optional(unit),
                                Inputs.page(page, size)))
                .map(FileView::of);
    }

    @GET
    @Path("check")
    @Operation(
            summary =
                    "按当地方案检查一个单位的送教，逐条附原文 (checks the children of a unit against the plans of their places, each finding with its sentence)")
    public SendCheckView checkUnit(
            @QueryParam("unit") String unit,
            @QueryParam("date") String date,
            @QueryParam("disabledPupils") Integer disabledPupils,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return SendCheckView.of(files.checkUnit(
                Caller.of(security),
                Inputs.required("/unit", unit),
                Inputs.optionalDate("/date", date),
                Optional.ofNullable(disabledPupils),
                Inputs.page(page, size)));
    }

    @GET
    @Path("ledger")
    @Produces(Downloads.XLSX)
    @Operation(summary = "送教台账，每次送教一行，平台建议格式 (the visits to the children of a unit as a workbook, in a format of ours)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Downloads.XLSX, schema = @Schema(types = "string", format = "binary")))
    public Response ledger(
            @QueryParam("unit") String unit,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @Context SecurityContext security) {
        LocalDate first = Inputs.date("/from", from);
        LocalDate last = Inputs.date("/to", to);
        Unit of = units.show(Caller.of(security), Inputs.required("/unit", unit));
        byte[] file =
                SendLedgerFile.xlsx(of.name(), first, last, files.ledger(Caller.of(security), of.id(), first, last));
        return Downloads.attachment(
                new ByteArrayInputStream(file), Downloads.XLSX, "送教台账-%s-%s.xlsx".formatted(of.id(), first));
    }

    @GET
    @Path("{child}")
    @Operation(summary = "一名学生的送教档案及其记录，残疾情况不显示 (a child's file with its log, without the disability)")
    public FileDetails show(@PathParam("child") String text, @Context SecurityContext security) {
        ChildId child = ChildrenResource.id(text);
        FileView file = files.show(Caller.of(security), child)
                .map(FileView::of)
                .orElseThrow(() -> new NotFound("学生 %s 没有送教档案 (the child has no file)".formatted(child)));
        return new FileDetails(file, entries(files.log(Caller.of(security), child)));
    }

    @POST
    @Path("{child}/events")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "登记：申请、评估、计划、教师、送教、跟踪、检查、说明、升学衔接、结束、撤回；corrects 指明所更正的一条 (appends an event, or one in place of another; expectedSequence guards against a lost update)")
    public FileView append(
            @PathParam("child") String child, SendEducationStep step, @Context SecurityContext security) {
        SendEducationStep given = Inputs.body(step);
        if (given.expectedSequence() == null) {
            throw new Invalid("/expectedSequence", "应为所见最后一条的序号，新开档案为0 (the sequence of the last event seen)");
        }
        return FileView.of(files.append(
                Caller.of(security),
                ChildrenResource.id(child),
                given.event(),
                Optional.ofNullable(given.corrects()),
                given.expectedSequence()));
    }

    @POST
    @Path("{child}/reveals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "查看含残疾情况的完整记录，须说明理由并留痕 (the log with the disability, for a stated reason, audited)")
    public List<EntryView> reveal(
            @PathParam("child") String child, ChildViews.Reason reason, @Context SecurityContext security) {
        return entries(files.reveal(
                Caller.of(security),
                ChildrenResource.id(child),
                Inputs.required("/reason", Inputs.body(reason).reason())));
    }

    @POST
    @Path("{child}/handbook")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(Downloads.DOCX)
    @Operation(
            summary =
                    "送教手册（一人一案），名称与要求用方案原文，平台建议格式；含残疾情况，须说明理由并留痕 (the handbook of a child, for a stated reason, audited)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Downloads.DOCX, schema = @Schema(types = "string", format = "binary")))
    public Response handbook(
            @PathParam("child") String child, ChildViews.Reason reason, @Context SecurityContext security) {
        return Downloads.attachment(files.handbook(
                Caller.of(security),
                ChildrenResource.id(child),
                Inputs.required("/reason", Inputs.body(reason).reason())));
    }

    @GET
    @Path("{child}/check")
    @Operation(summary = "按当地方案检查一名学生的送教 (checks one child against the plan of its place)")
    public SendCheckView.ChildView check(
            @PathParam("child") String child, @QueryParam("date") String date, @Context SecurityContext security) {
        return SendCheckView.ChildView.of(
                files.check(Caller.of(security), ChildrenResource.id(child), Inputs.optionalDate("/date", date)));
    }

    @GET
    @Path("{child}/verification")
    @Operation(summary = "校验送教档案的记录链 (checks the chain of a file)")
    public VerificationView verify(@PathParam("child") String child, @Context SecurityContext security) {
        return VerificationView.of(files.verify(Caller.of(security), ChildrenResource.id(child)));
    }

    private static List<EntryView> entries(List<SendEntry> log) {
        return log.stream().map(EntryView::of).toList();
    }
}
