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
import org.baoxue.api.policy.RuleKey;
import org.baoxue.reporting.layout.BoundForm;
import org.baoxue.reporting.layout.FormTemplate;
import org.baoxue.reporting.layout.FormTemplates;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataParam;

/** 自定表样. */
@Path("form-templates")
@Tag(name = "form-templates", description = "自定表样 (workbooks that bureaus lay out for forms themselves)")
@Produces(MediaType.APPLICATION_JSON)
public final class FormTemplatesResource {

    private final FormTemplates templates;

    FormTemplatesResource(FormTemplates templates) {
        this.templates = templates;
    }

    @GET
    @Operation(summary = "各单位自定的表样 (the workbooks that units have bound)")
    public List<FormTemplateView> listFormTemplates(@Context SecurityContext security) {
        return templates.list(Caller.of(security)).stream()
                .map(FormTemplateView::of)
                .toList();
    }

    @PUT
    @Path("{unit}/{form}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "单位及其下属单位的表册改用自定表样（.xlsx），替换以前的 (binds a workbook to a form of the unit)")
    public BoundFormView bindFormTemplate(
            @PathParam("unit") String unit,
            @PathParam("form") String form,
            @FormDataParam("file") InputStream file,
            @Parameter(hidden = true) @FormDataParam("file") FormDataBodyPart part,
            @Context SecurityContext security)
            throws IOException {
        byte[] content = Uploads.required(file).readNBytes(FormTemplates.LARGEST + 1);
        BoundForm bound = templates.bind(Caller.of(security), unit, form(form), Uploads.name(part), content);
        return new BoundFormView(FormTemplateView.of(bound.template()), bound.warnings());
    }

    @DELETE
    @Path("{unit}/{form}")
    @Operation(summary = "解除自定表样，恢复上级的或平台的 (ends a binding)")
    public void unbindFormTemplate(
            @PathParam("unit") String unit, @PathParam("form") String form, @Context SecurityContext security) {
        templates.unbind(Caller.of(security), unit, form(form));
    }

    @GET
    @Path("{unit}/{form}/file")
    @Produces(Downloads.XLSX)
    @Operation(summary = "自定表样的文件 (the bound file)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Downloads.XLSX, schema = @Schema(types = "string", format = "binary")))
    public Response formTemplateFile(
            @PathParam("unit") String unit, @PathParam("form") String form, @Context SecurityContext security) {
        return Downloads.attachment(templates.file(Caller.of(security), unit, form(form)));
    }

    @GET
    @Path("{unit}/{form}/start")
    @Produces(Downloads.XLSX)
    @Operation(summary = "起始表样：平台格式，各处写好占位符，可在此基础上改 (a workbook to begin with: the platform's layout with its fields)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Downloads.XLSX, schema = @Schema(types = "string", format = "binary")))
    public Response formTemplateStart(
            @PathParam("unit") String unit, @PathParam("form") String form, @Context SecurityContext security) {
        return Downloads.attachment(templates.start(Caller.of(security), unit, form(form)));
    }

    private static RuleKey form(String text) {
        return Inputs.parsed("/form", text, RuleKey::new);
    }

    /**
     * A unit's own workbook.
     *
     * @param unknown places that the form of the plan in force does not have, so that the platform's layout is used
     */
    public record FormTemplateView(
            String unit, String form, String fileName, String hash, String by, Instant at, List<String> unknown) {
        static FormTemplateView of(FormTemplate bound) {
            return new FormTemplateView(
                    bound.unit(),
                    bound.form().text(),
                    bound.fileName(),
                    bound.hash(),
                    bound.by(),
                    bound.at(),
                    bound.unknown());
        }
    }

    /**
     * What came of binding.
     *
     * @param warnings what to look at
     */
    public record BoundFormView(FormTemplateView template, List<String> warnings) {}
}
