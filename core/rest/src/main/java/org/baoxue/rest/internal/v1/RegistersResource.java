package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.reporting.ReportFile;
import org.baoxue.reporting.ReportFormat;
import org.baoxue.reporting.register.RegisterForm;
import org.baoxue.reporting.register.RegisterRequest;
import org.baoxue.reporting.register.Registers;
import org.baoxue.rest.internal.v1.PolicyViews.SourceView;

/** 台账名册. */
@Path("registers")
@Tag(name = "registers", description = "台账名册 (ledgers, registers and files, filled and printed)")
@Produces(MediaType.APPLICATION_JSON)
public final class RegistersResource {

    private final Registers registers;

    RegistersResource(Registers registers) {
        this.registers = registers;
    }

    @GET
    @Path("{unit}")
    @Operation(summary = "单位所在地方案的表册：每行是什么、栏目、出处 (the forms that the plan of a unit's place has)")
    public List<RegisterView> forms(@PathParam("unit") String unit, @Context SecurityContext security) {
        return registers.forms(Caller.of(security), unit).stream()
                .map(RegisterView::of)
                .toList();
    }

    @POST
    @Path("{unit}/{form}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces({Downloads.XLSX, "text/csv", MediaType.APPLICATION_JSON})
    @Operation(summary = "打印一本台账或名册，须写明用途，记入审计 (prints one form; why goes into the audit trail)")
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
    public Response print(
            @PathParam("unit") String unit,
            @PathParam("form") String form,
            PrintRequest request,
            @Context SecurityContext security) {
        PrintRequest given = Inputs.body(request);
        ReportFile file = registers.print(
                Caller.of(security),
                new RegisterRequest(
                        unit,
                        Inputs.parsed("/form", form, RuleKey::new),
                        Inputs.optionalDate("/from", given.from()),
                        Inputs.optionalDate("/to", given.to()),
                        Inputs.choice(
                                "/format",
                                Inputs.optional(given.format()).orElse("xlsx"),
                                ReportFormat.class,
                                ReportFormat::key),
                        Inputs.required("/reason", given.reason())));
        return Downloads.attachment(file);
    }

    /**
     * What to print.
     *
     * @param from first day; default the first day of the school year
     * @param to last day; default today
     * @param format xlsx (default), csv or json
     * @param reason why
     */
    public record PrintRequest(String from, String to, String format, String reason) {}

    /** A form as JSON. */
    public record RegisterView(
            String form,
            String title,
            String rows,
            String rowsName,
            List<String> columns,
            List<String> platformColumns,
            List<String> usedBy,
            String basis,
            Optional<SourceView> source) {

        static RegisterView of(RegisterForm form) {
            return new RegisterView(
                    form.form().text(),
                    form.title(),
                    form.rows().key(),
                    form.rows().chinese(),
                    form.columns(),
                    form.platformColumns(),
                    form.usedBy().stream().map(RuleKey::text).toList(),
                    form.basis(),
                    form.source().map(SourceView::of));
        }
    }
}
