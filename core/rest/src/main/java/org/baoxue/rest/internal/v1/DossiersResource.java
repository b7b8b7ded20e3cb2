package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.document.ZipDownload;
import org.baoxue.reporting.dossier.Dossiers;

/** 迎检卷宗. */
@Path("dossiers")
@Tag(name = "dossiers", description = "迎检卷宗 (the inspection file)")
public final class DossiersResource {

    private final Dossiers dossiers;

    DossiersResource(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    @POST
    @Path("cases/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(Downloads.XLSX)
    @Operation(summary = "一生一案：一件个案的卷宗，平台建议格式 (the file of one case as a workbook, in a format of ours)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Downloads.XLSX, schema = @Schema(types = "string", format = "binary")))
    public Response ofCase(@PathParam("id") String id, Export export, @Context SecurityContext security) {
        CaseId known = CasesResource.id(id);
        byte[] file =
                dossiers.ofCase(Caller.of(security), known, Inputs.body(export).purpose());
        return Downloads.attachment(
                new ByteArrayInputStream(file), Downloads.XLSX, "一生一案-%s.xlsx".formatted(known.value()));
    }

    @POST
    @Path("units/{unit}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(ZipDownload.TYPE)
    @Operation(
            summary =
                    "一校一册：一个单位的台账名册、全部个案的卷宗与目录 (the registers of a unit and the files of all its cases, with an index)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = ZipDownload.TYPE, schema = @Schema(types = "string", format = "binary")))
    public Response ofUnit(@PathParam("unit") String unit, Export export, @Context SecurityContext security) {
        byte[] file =
                dossiers.ofUnit(Caller.of(security), unit, Inputs.body(export).purpose());
        return Downloads.attachment(new ByteArrayInputStream(file), ZipDownload.TYPE, "一校一册-%s.zip".formatted(unit));
    }

    @POST
    @Path("cases/{id}/files")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(ZipDownload.TYPE)
    @Operation(
            summary =
                    "一生一案带文件：工作簿、文书、回证扫描件、家访照片，目录写明每份的 SHA-256；脱敏的不附 (the file of one case with the files themselves)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = ZipDownload.TYPE, schema = @Schema(types = "string", format = "binary")))
    public Response filesOfCase(@PathParam("id") String id, Export export, @Context SecurityContext security) {
        return Downloads.attachment(dossiers.filesOfCase(
                Caller.of(security), CasesResource.id(id), Inputs.body(export).purpose()));
    }

    @POST
    @Path("units/{unit}/files")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(ZipDownload.TYPE)
    @Operation(summary = "一校一册带文件，一件一个文件夹 (the files of all cases of a unit with the files themselves)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = ZipDownload.TYPE, schema = @Schema(types = "string", format = "binary")))
    public Response filesOfUnit(@PathParam("unit") String unit, Export export, @Context SecurityContext security) {
        return Downloads.attachment(dossiers.filesOfUnit(
                Caller.of(security), unit, Inputs.body(export).purpose()));
    }

    /**
     * What an export is for.
     *
     * @param masked whether names are shortened and personal words left out; yes if absent
     * @param reason why it is made; printed on every sheet
     */
    public record Export(Boolean masked, String reason) {
        Dossiers.Purpose purpose() {
            return new Dossiers.Purpose(masked == null || masked, Inputs.required("/reason", reason));
        }
    }
}
