package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Page;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.ImportQuery;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.ImportStatus;
import org.baoxue.roster.Imports;
import org.baoxue.roster.ListKind;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataParam;

/** 名册导入. */
@Path("imports")
@Tag(name = "imports", description = "名册导入 (imports of lists)")
@Produces(MediaType.APPLICATION_JSON)
public final class ImportsResource {

    private final Imports imports;

    ImportsResource(Imports imports) {
        this.imports = imports;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "导入名册：后台进行，按所返回的地址查询进度 (imports a list in the background)")
    @ApiResponse(
            responseCode = "202",
            description = "已排队 (queued)",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response start(
            @FormDataParam("kind") String kind,
            @FormDataParam("unit") String unit,
            @FormDataParam("asOf") String asOf,
            @FormDataParam("full") String full,
            @FormDataParam("file") InputStream file,
            @Parameter(hidden = true) @FormDataParam("file") FormDataBodyPart part,
            @Context SecurityContext security)
            throws IOException {
        Actor actor = Caller.of(security);
        ListKind list = Inputs.choice("/kind", kind, ListKind.class, ListKind::key);
        String unitId = Inputs.required("/unit", unit);
        LocalDate day = Inputs.date("/asOf", asOf);
        boolean whole = flag(full);
        String name = Uploads.name(part);
        java.nio.file.Path stored = Uploads.store(Uploads.required(file));
        try {
            ImportId id = imports.start(actor, new ImportRequest(list, unitId, day, whole, name, stored));
            return Response.accepted(ImportView.of(imports.status(actor, id)))
                    .location(URI.create("imports/" + id))
                    .build();
        } finally {
            Files.deleteIfExists(stored);
        }
    }

    @GET
    @Operation(summary = "导入记录 (imports, newest first)")
    public Page<ImportView> list(
            @QueryParam("kind") String kind,
            @QueryParam("unit") String unit,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return imports.list(
                        Caller.of(security),
                        new ImportQuery(
                                Inputs.optional(kind)
                                        .map(found -> Inputs.choice("/kind", found, ListKind.class, ListKind::key)),
                                Inputs.optional(unit),
                                Inputs.page(page, size)))
                .map(ImportView::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "导入进度与结果 (progress and result of an import)")
    public ImportView show(@PathParam("id") String id, @Context SecurityContext security) {
        return ImportView.of(imports.status(Caller.of(security), id(id)));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "取消导入 (cancels an import that has not ended)")
    public void cancel(@PathParam("id") String id, @Context SecurityContext security) {
        imports.cancel(Caller.of(security), id(id));
    }

    @GET
    @Path("{id}/rejected")
    @Produces(Downloads.XLSX)
    @Operation(summary = "退回的行及原因 (rejected rows with the reasons)")
    @ApiResponse(
            responseCode = "200",
            description = "文件 (the file)",
            content = @Content(mediaType = Downloads.XLSX, schema = @Schema(types = "string", format = "binary")))
    public Response rejected(@PathParam("id") String id, @Context SecurityContext security) {
        InputStream rows = imports.rejected(Caller.of(security), id(id));
        return Downloads.attachment(rows, Downloads.XLSX, "rejected-" + id(id) + ".xlsx");
    }

    private static ImportId id(String text) {
        return Inputs.parsed("/id", text, ImportId::of);
    }

    private static boolean flag(String text) {
        return switch (Inputs.required("/full", text)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Invalid("/full", "应为 true（全量）或 false（增量） (true or false)");
        };
    }

    /** An import as it stands. */
    public record ImportView(
            String id,
            String kind,
            String kindName,
            String unit,
            LocalDate asOf,
            boolean full,
            String state,
            String stateName,
            boolean ended,
            String phase,
            long read,
            long accepted,
            long rejected,
            long unchanged,
            long missing,
            Optional<Long> sequence,
            Optional<String> error,
            String by,
            String fileName,
            Optional<String> fileSha256,
            Instant queuedAt,
            Optional<Instant> startedAt,
            Optional<Instant> finishedAt) {
        static ImportView of(ImportStatus status) {
            return new ImportView(
                    status.id().toString(),
                    status.kind().key(),
                    status.kind().chinese(),
                    status.unitId(),
                    status.asOf(),
                    status.full(),
                    Keys.of(status.state()),
                    status.state().chinese(),
                    status.state().ended(),
                    status.phase(),
                    status.read(),
                    status.accepted(),
                    status.rejected(),
                    status.unchanged(),
                    status.missing(),
                    status.publishedSeq(),
                    status.error(),
                    status.by(),
                    status.fileName(),
                    status.fileSha256(),
                    status.queuedAt(),
                    status.startedAt(),
                    status.finishedAt());
        }
    }
}
