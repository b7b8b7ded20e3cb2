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
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.reporting.ReportFile;
import org.baoxue.reporting.ReportFormat;
import org.baoxue.reporting.ReportId;
import org.baoxue.reporting.ReportQuery;
import org.baoxue.reporting.ReportState;
import org.baoxue.reporting.Reports;
import org.baoxue.rest.internal.v1.ReportRequests.DeliveryRequest;
import org.baoxue.rest.internal.v1.ReportRequests.DraftRequest;
import org.baoxue.rest.internal.v1.ReportRequests.ReturnRequest;
import org.baoxue.rest.internal.v1.ReportRequests.SubmitRequest;
import org.baoxue.rest.internal.v1.ReportViews.ReportItem;
import org.baoxue.rest.internal.v1.ReportViews.StandingItem;
import org.baoxue.rest.internal.v1.ReportViews.SumsItem;

/** 报表. */
@Path("reports")
@Tag(name = "reports", description = "报表 (reports: draft, submit, deliver, receive, return)")
@Produces(MediaType.APPLICATION_JSON)
public final class ReportsResource {

    private final Reports reports;

    ReportsResource(Reports reports) {
        this.reports = reports;
    }

    @GET
    @Operation(summary = "报表列表，新的在前 (reports, the newest period first)")
    public Page<ReportItem> list(
            @QueryParam("state") String states,
            @QueryParam("unit") String unit,
            @QueryParam("addressee") String addressee,
            @QueryParam("rule") String rule,
            @QueryParam("period") String period,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return reports.list(
                        Caller.of(security),
                        new ReportQuery(
                                Inputs.choices("/state", states, ReportState.class, ReportState::key),
                                Inputs.optional(unit),
                                Inputs.optional(addressee),
                                Inputs.optional(rule).map(ReportsResource::rule),
                                Inputs.optional(period),
                                Inputs.page(page, size)))
                .map(ReportItem::of);
    }

    @GET
    @Path("standing")
    @Operation(summary = "谁已报、谁未报 (who has and has not reported to an addressee)")
    public Page<StandingItem> standing(
            @QueryParam("addressee") String addressee,
            @QueryParam("rule") String rule,
            @QueryParam("period") String period,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return reports.standing(
                        Caller.of(security),
                        Inputs.required("/addressee", addressee),
                        rule(rule),
                        Inputs.required("/period", period),
                        Inputs.page(page, size))
                .map(StandingItem::of);
    }

    @GET
    @Path("sums")
    @Operation(summary = "逐级汇总：下级报来的合计与本级报表核对 (what units below reported, added up, beside the addressee's own)")
    public SumsItem sums(
            @QueryParam("addressee") String addressee,
            @QueryParam("rule") String rule,
            @QueryParam("period") String period,
            @Context SecurityContext security) {
        return SumsItem.of(reports.sums(
                Caller.of(security),
                Inputs.required("/addressee", addressee),
                rule(rule),
                Inputs.required("/period", period)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "生成或重新生成草稿 (drafts the report that answers a duty)")
    public ReportItem build(DraftRequest request, @Context SecurityContext security) {
        DraftRequest given = Inputs.body(request);
        Actor actor = Caller.of(security);
        String reason = Inputs.required("/reason", given.reason());
        if (Inputs.optional(given.duty()).isPresent()) {
            return ReportItem.of(reports.build(actor, id("/duty", given.duty()), reason));
        }
        return ReportItem.of(reports.build(
                actor,
                Inputs.required("/unit", given.unit()),
                rule(given.rule()),
                Inputs.required("/period", given.period()),
                reason));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "一份报表 (one report)")
    public ReportItem show(@PathParam("id") String text, @Context SecurityContext security) {
        ReportId id = id(text);
        return reports.show(Caller.of(security), id)
                .map(ReportItem::of)
                .orElseThrow(() -> new NotFound("找不到报表 %s (no such report)".formatted(id)));
    }

    @GET
    @Path("{id}/file")
    @Produces({Downloads.XLSX, "text/csv", MediaType.APPLICATION_JSON})
    @Operation(summary = "报表文件：xlsx、csv 或 json (the file of a version)")
    @ApiResponse(
            responseCode = "200",
            description =
                    "文件；xlsx 的响应头 Baoxue-Form-Layout 说明是平台格式还是本地格式 (the file; the header tells whose layout an xlsx"
                            + " has)",
            content = {
                @Content(mediaType = Downloads.XLSX, schema = @Schema(types = "string", format = "binary")),
                @Content(mediaType = "text/csv", schema = @Schema(types = "string")),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(types = "object"))
            })
    public Response file(
            @PathParam("id") String id,
            @QueryParam("format") @DefaultValue("xlsx") String format,
            @QueryParam("version") Integer version,
            @Context SecurityContext security) {
        ReportFile file = reports.file(
                Caller.of(security),
                id(id),
                Optional.ofNullable(version),
                Inputs.choice("/format", format, ReportFormat.class, ReportFormat::key));
        return Downloads.attachment(file);
    }

    @POST
    @Path("{id}/submission")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "报送 (hands the draft in)")
    public ReportItem submit(@PathParam("id") String id, SubmitRequest request, @Context SecurityContext security) {
        return ReportItem.of(
                reports.submit(Caller.of(security), id(id), Inputs.body(request).sequence()));
    }

    @POST
    @Path("{id}/deliveries")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记送达或签收 (records a step of the delivery)")
    public ReportItem deliver(@PathParam("id") String id, DeliveryRequest request, @Context SecurityContext security) {
        DeliveryRequest given = Inputs.body(request);
        return ReportItem.of(reports.deliver(Caller.of(security), id(id), given.step(), given.sequence()));
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "退回，须说明理由 (returns the report, for a reason)")
    public ReportItem sendBack(@PathParam("id") String id, ReturnRequest request, @Context SecurityContext security) {
        ReturnRequest given = Inputs.body(request);
        return ReportItem.of(reports.returnIt(
                Caller.of(security),
                id(id),
                Inputs.required("/addressee", given.addressee()),
                Inputs.required("/reason", given.reason()),
                given.sequence()));
    }

    private static ReportId id(String text) {
        return id("/id", text);
    }

    private static ReportId id(String pointer, String text) {
        return Inputs.parsed(pointer, text, ReportId::of);
    }

    private static RuleKey rule(String text) {
        return Inputs.parsed("/rule", text, RuleKey::new);
    }
}
