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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.baoxue.casework.document.CaseDocuments;
import org.baoxue.casework.document.DocumentId;
import org.baoxue.rest.internal.v1.DocumentViews.DocumentView;
import org.baoxue.rest.internal.v1.DocumentViews.KindView;
import org.baoxue.rest.internal.v1.DocumentViews.NewDocument;
import org.baoxue.rest.internal.v1.DocumentViews.Received;
import org.baoxue.rest.internal.v1.ServiceViews.NewService;
import org.glassfish.jersey.media.multipart.FormDataParam;

/** 个案文书. */
@Path("cases/{id}/documents")
@Tag(name = "documents", description = "个案文书：出具、登记、送达 (documents of cases: made out, recorded, served)")
@Produces(MediaType.APPLICATION_JSON)
public final class DocumentsResource {

    private final CaseDocuments documents;

    DocumentsResource(CaseDocuments documents) {
        this.documents = documents;
    }

    @GET
    @Operation(summary = "一件个案的文书，先出的在前 (the documents of a case, oldest first)")
    public List<DocumentView> documents(@PathParam("id") String id, @Context SecurityContext security) {
        return documents.list(Caller.of(security), CasesResource.id(id)).stream()
                .map(DocumentView::of)
                .toList();
    }

    @GET
    @Path("kinds")
    @Operation(summary = "本地方案有哪些文书 (the documents that the plans of the place know)")
    public List<KindView> kinds(@PathParam("id") String id, @Context SecurityContext security) {
        return documents.kinds(Caller.of(security), CasesResource.id(id)).stream()
                .map(KindView::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "出具文书，取下一个文号 (makes out a document under the next number)")
    public DocumentView make(@PathParam("id") String id, NewDocument wanted, @Context SecurityContext security) {
        return DocumentView.of(documents.make(
                Caller.of(security), CasesResource.id(id), Inputs.body(wanted).request()));
    }

    @POST
    @Path("received")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记司法机关等作出的文书 (records a document made out elsewhere, such as by a court)")
    public DocumentView record(@PathParam("id") String id, Received received, @Context SecurityContext security) {
        return DocumentView.of(documents.record(
                Caller.of(security), CasesResource.id(id), Inputs.body(received).received()));
    }

    @GET
    @Path("{document}/file")
    @Produces(Downloads.DOCX)
    @Operation(summary = "文书的文件，与出具时一字不差 (the file of a document, byte for byte as it was made out)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Downloads.DOCX, schema = @Schema(types = "string", format = "binary")))
    public Response file(
            @PathParam("id") String id, @PathParam("document") String document, @Context SecurityContext security) {
        return Downloads.attachment(documents.file(Caller.of(security), CasesResource.id(id), document(document)));
    }

    @GET
    @Path("{document}/slip")
    @Produces(Downloads.DOCX)
    @Operation(
            summary =
                    "送达回证，供打印签名，平台建议格式：登记以前各栏留空，service 指明已登记的第几次 (the slip to be signed; blank for the next attempt)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Downloads.DOCX, schema = @Schema(types = "string", format = "binary")))
    public Response slip(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @QueryParam("service") Integer service,
            @Context SecurityContext security) {
        return Downloads.attachment(documents.slip(
                Caller.of(security), CasesResource.id(id), document(document), Optional.ofNullable(service)));
    }

    @POST
    @Path("{document}/services")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记一次送达（送达回证） (records how a document was served)")
    public DocumentView serve(
            @PathParam("id") String id,
            @PathParam("document") String document,
            NewService service,
            @Context SecurityContext security) {
        return DocumentView.of(documents.serve(
                Caller.of(security),
                CasesResource.id(id),
                document(document),
                Inputs.body(service).proof()));
    }

    @POST
    @Path("{document}/services/{service}/scan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "附上送达回证的扫描件或照片：JPEG、PNG 或 PDF，最多10 MB (adds the scan or photo of the signed slip)")
    public DocumentView addScan(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @PathParam("service") int service,
            @FormDataParam("file") InputStream file,
            @Context SecurityContext security)
            throws IOException {
        byte[] content = Uploads.required(file).readNBytes(CaseDocuments.LARGEST_SCAN + 1);
        return DocumentView.of(
                documents.addScan(Caller.of(security), CasesResource.id(id), document(document), service, content));
    }

    @GET
    @Path("{document}/services/{service}/scan")
    @Produces({"image/jpeg", "image/png", "application/pdf"})
    @Operation(summary = "送达回证的扫描件或照片 (the scan or photo of the signed slip)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(types = "string", format = "binary")))
    public Response scan(
            @PathParam("id") String id,
            @PathParam("document") String document,
            @PathParam("service") int service,
            @Context SecurityContext security) {
        return Downloads.attachment(
                documents.scan(Caller.of(security), CasesResource.id(id), document(document), service));
    }

    private static DocumentId document(String text) {
        return Inputs.parsed("/document", text, DocumentId::of);
    }
}
