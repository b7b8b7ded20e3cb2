package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.baoxue.access.Page;
import org.baoxue.casework.status.ChildStatus;
import org.baoxue.casework.status.ChildStatuses;
import org.baoxue.casework.status.StatusLedger;
import org.baoxue.reporting.status.StatusLedgers;
import org.baoxue.rest.internal.v1.StatusViews.CountsView;
import org.baoxue.rest.internal.v1.StatusViews.StatusView;

/** 一人一状态. */
@Path("statuses/{unit}")
@Tag(name = "statuses", description = "一人一状态与台账 (the one status of each child on a day, and the ledgers)")
@Produces(MediaType.APPLICATION_JSON)
public final class StatusesResource {

    private final ChildStatuses statuses;
    private final StatusLedgers ledgers;

    StatusesResource(ChildStatuses statuses, StatusLedgers ledgers) {
        this.statuses = statuses;
        this.ledgers = ledgers;
    }

    @GET
    @Operation(summary = "一个单位某日各状态的人数，其和为全部儿童 (children by status on a day; the counts add up)")
    public CountsView counts(
            @PathParam("unit") String unit, @QueryParam("on") String on, @Context SecurityContext security) {
        return CountsView.of(statuses.sheet(Caller.of(security), unit, Inputs.optionalDate("/on", on)));
    }

    @GET
    @Path("children")
    @Operation(
            summary =
                    "人数背后的学生：按台账（all、school-age、suspected、dropout、never-enrolled）和状态 (the children behind the counts)")
    public Page<StatusView> children(
            @PathParam("unit") String unit,
            @QueryParam("ledger") @DefaultValue("all") String ledger,
            @QueryParam("status") String status,
            @QueryParam("on") String on,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return statuses.children(
                        Caller.of(security),
                        unit,
                        ledger(ledger),
                        Inputs.choices("/status", status, ChildStatus.class, ChildStatus::key),
                        Inputs.optionalDate("/on", on),
                        Inputs.page(page, size))
                .map(StatusView::of);
    }

    @GET
    @Path("ledger")
    @Produces(Downloads.XLSX)
    @Operation(summary = "适龄、疑似辍学、辍学、失学台账，附名册与政策的哈希，平台建议格式，下载留痕 (a ledger as a workbook, in a format of ours, audited)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Downloads.XLSX, schema = @Schema(types = "string", format = "binary")))
    public Response ledger(
            @PathParam("unit") String unit,
            @QueryParam("ledger") @DefaultValue("school-age") String ledger,
            @QueryParam("on") String on,
            @Context SecurityContext security) {
        return Downloads.attachment(
                ledgers.xlsx(Caller.of(security), unit, ledger(ledger), Inputs.optionalDate("/on", on)));
    }

    private static StatusLedger ledger(String text) {
        return Inputs.choice("/ledger", text, StatusLedger.class, StatusLedger::key);
    }
}
