package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.document.BoundTemplate;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.document.DocumentTemplates;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataParam;

/** 自定文书模板. */
@Path("document-templates")
@Tag(name = "document-templates", description = "自定文书模板 (templates of documents that bureaus bind themselves)")
@Produces(MediaType.APPLICATION_JSON)
public final class DocumentTemplatesResource {

    private final DocumentTemplates templates;

    DocumentTemplatesResource(DocumentTemplates templates) {
        this.templates = templates;
    }

    @GET
    @Operation(summary = "各地自定的文书模板 (the templates that places have bound)")
    public List<TemplateView> listTemplates(@Context SecurityContext security) {
        return templates.list(Caller.of(security)).stream()
                .map(TemplateView::of)
                .toList();
    }

    @PUT
    @Path("{division}/{rule}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "本地的文书改用自定模板（.docx），替换以前的 (binds a template to a document of the place)")
    public TemplateView bindTemplate(
            @PathParam("division") String division,
            @PathParam("rule") String rule,
            @FormDataParam("file") InputStream file,
            @Parameter(hidden = true) @FormDataParam("file") FormDataBodyPart part,
            @Context SecurityContext security)
            throws IOException {
        byte[] content = Uploads.required(file).readNBytes(DocumentTemplates.LARGEST + 1);
        return TemplateView.of(
                templates.bind(Caller.of(security), division(division), rule(rule), Uploads.name(part), content));
    }

    @DELETE
    @Path("{division}/{rule}")
    @Operation(summary = "解除自定模板，恢复区域或平台的 (ends a binding)")
    public void unbindTemplate(
            @PathParam("division") String division, @PathParam("rule") String rule, @Context SecurityContext security) {
        templates.unbind(Caller.of(security), division(division), rule(rule));
    }

    @GET
    @Path("{division}/{rule}/file")
    @Produces(Downloads.DOCX)
    @Operation(summary = "自定模板的文件 (the bound file)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Downloads.DOCX, schema = @Schema(types = "string", format = "binary")))
    public Response templateFile(
            @PathParam("division") String division, @PathParam("rule") String rule, @Context SecurityContext security) {
        DocumentFile file = templates.file(Caller.of(security), division(division), rule(rule));
        return Downloads.attachment(file);
    }

    private static DivisionCode division(String text) {
        return Inputs.division("/division", text);
    }

    private static RuleKey rule(String text) {
        return Inputs.parsed("/rule", text, RuleKey::new);
    }

    /** A place's own template. */
    public record TemplateView(String division, String rule, String fileName, String hash, String by, Instant at) {
        static TemplateView of(BoundTemplate bound) {
            return new TemplateView(
                    bound.division().digits(),
                    bound.rule().text(),
                    bound.fileName(),
                    bound.hash(),
                    bound.by(),
                    bound.at());
        }
    }
}
