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
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Invalid;
import org.baoxue.casework.CaseAttachment;
import org.baoxue.casework.CaseAttachments;
import org.baoxue.casework.Personal;
import org.glassfish.jersey.media.multipart.FormDataParam;

/** 个案凭证. */
@Path("cases/{id}/attachments")
@Tag(name = "case-attachments", description = "个案凭证的扫描件、照片 (files of papers that prove entries of cases)")
@Produces(MediaType.APPLICATION_JSON)
public final class CaseAttachmentsResource {

    private final CaseAttachments attachments;

    CaseAttachmentsResource(CaseAttachments attachments) {
        this.attachments = attachments;
    }

    @GET
    @Operation(summary = "一件个案的凭证，先附的在前 (the files of a case, oldest first)")
    public List<FileView> caseAttachments(@PathParam("id") String id, @Context SecurityContext security) {
        return attachments.list(Caller.of(security), CasesResource.id(id)).stream()
                .map(FileView::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary =
                    "为一号事件附上凭证：JPEG、PNG 或 PDF，每份最多10 MB，一件事件最多10份；of 为所证明的事件号 (attaches a file to an entry, named by of)")
    public FileView attachToCase(
            @PathParam("id") String id,
            @FormDataParam("of") Long of,
            @FormDataParam("title") String title,
            @FormDataParam("file") InputStream file,
            @Context SecurityContext security)
            throws IOException {
        if (of == null) {
            throw new Invalid("/of", "请填写所证明的事件号 (the sequence of the entry that it proves)");
        }
        byte[] content = Uploads.required(file).readNBytes(CaseAttachments.LARGEST + 1);
        return FileView.of(
                attachments.attach(Caller.of(security), CasesResource.id(id), of, title == null ? "" : title, content));
    }

    @GET
    @Path("{number}")
    @Produces({"image/jpeg", "image/png", "application/pdf"})
    @Operation(summary = "一份凭证的文件，查看留痕 (the file of one, audited)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(types = "string", format = "binary")))
    public Response caseAttachment(
            @PathParam("id") String id, @PathParam("number") long number, @Context SecurityContext security) {
        return Downloads.attachment(attachments.file(Caller.of(security), CasesResource.id(id), number));
    }

    /**
     * A file of a case.
     *
     * @param number sequence of the event by which it was attached
     * @param of sequence of the entry that it proves
     * @param proves kind of that entry
     * @param title what it shows; empty if it is withheld or was erased
     * @param hash SHA-256 of the file
     */
    public record FileView(
            long number,
            long of,
            String proves,
            Optional<String> title,
            String type,
            String hash,
            String by,
            Instant at) {
        static FileView of(CaseAttachment file) {
            Personal title = file.title();
            return new FileView(
                    file.seq(),
                    file.of(),
                    file.proves().chinese(),
                    title.text(),
                    file.type(),
                    file.hash(),
                    file.by(),
                    file.at());
        }
    }
}
