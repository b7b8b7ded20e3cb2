package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.ImportReport;
import org.baoxue.access.Page;
import org.baoxue.casework.change.ChangeDoubt;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.change.EnrolmentChanges;
import org.baoxue.casework.change.NewChange;
import org.baoxue.casework.change.RegisteredChange;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataParam;

/** 学籍变动. */
@Path("enrolment-changes")
@Tag(name = "enrolment-changes", description = "学籍变动：转入、转出、休学、复学、毕业、升级 (registered changes of enrolment)")
@Produces(MediaType.APPLICATION_JSON)
public final class ChangesResource {

    private final EnrolmentChanges changes;

    ChangesResource(EnrolmentChanges changes) {
        this.changes = changes;
    }

    @GET
    @Operation(summary = "一个单位的学籍变动登记，新的在前 (the registered changes of a unit that stand, newest first)")
    public Page<ChangeView> changes(
            @QueryParam("unit") String unit,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return changes.list(Caller.of(security), Inputs.required("/unit", unit), Inputs.page(page, size))
                .map(ChangeView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "登记一次变动；平台内的学校、班级填单位代码，平台外的学校填校名；corrects 指明所更正的一条 (registers a change, or one in place of a wrong one)")
    public ChangeView registerChange(ChangeRequest request, @Context SecurityContext security) {
        return ChangeView.of(
                changes.register(Caller.of(security), Inputs.body(request).change()));
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "从 xlsx 登记变动，好行保留 (registers the changes of a list; good rows are kept)")
    public ImportReport importChanges(
            @FormDataParam("file") InputStream file,
            @Parameter(hidden = true) @FormDataParam("file") FormDataBodyPart part,
            @Context SecurityContext security)
            throws IOException {
        java.nio.file.Path stored = Uploads.store(Uploads.required(file));
        try {
            return changes.importXlsx(Caller.of(security), stored, Uploads.name(part));
        } finally {
            Files.deleteIfExists(stored);
        }
    }

    @GET
    @Path("doubts")
    @Operation(
            summary =
                    "学籍变动待核：转出未转入及等待天数、名单消失无登记、登记与名单不符、休学期满未复学 (where list and register differ, and what is not complete)")
    public Page<DoubtView> doubts(
            @QueryParam("unit") String unit,
            @QueryParam("kind") String kinds,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return changes.doubts(
                        Caller.of(security),
                        Inputs.required("/unit", unit),
                        Inputs.choices("/kind", kinds, ChangeDoubt.Kind.class, ChangeDoubt.Kind::key),
                        Inputs.page(page, size))
                .map(DoubtView::of);
    }

    @GET
    @Path("{child}")
    @Operation(summary = "一名学生的全部登记，含已更正的 (all entries of a child, also those corrected)")
    public List<ChangeView> changesOfChild(@PathParam("child") String child, @Context SecurityContext security) {
        return changes.of(Caller.of(security), ChildrenResource.id(child)).stream()
                .map(ChangeView::of)
                .toList();
    }

    @POST
    @Path("{child}/{number}/scan")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "附上凭证的扫描件，一条一份：JPEG、PNG 或 PDF，最多10 MB (adds the scan of the proof, once)")
    public ChangeView attachToChange(
            @PathParam("child") String child,
            @PathParam("number") long number,
            @FormDataParam("file") InputStream file,
            @Context SecurityContext security)
            throws IOException {
        byte[] content = Uploads.required(file).readNBytes(EnrolmentChanges.LARGEST + 1);
        return ChangeView.of(changes.attach(Caller.of(security), ChildrenResource.id(child), number, content));
    }

    @GET
    @Path("{child}/{number}/scan")
    @Produces({"image/jpeg", "image/png", "application/pdf"})
    @Operation(summary = "凭证的扫描件，查看留痕 (the scan of the proof, audited)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "image/jpeg", schema = @Schema(types = "string", format = "binary")))
    public Response scanOfChange(
            @PathParam("child") String child, @PathParam("number") long number, @Context SecurityContext security) {
        return Downloads.attachment(changes.scan(Caller.of(security), ChildrenResource.id(child), number));
    }

    /**
     * A change to be registered.
     *
     * @param kind transfer-out, transfer-in, suspension, resumption, graduation, promotion or withdrawn
     * @param from the class or school left; the class of the enrolment list if absent
     * @param to the class reached, or the school to which a pupil goes
     * @param until last day of a suspension
     * @param corrects the entry in whose place this one stands
     */
    public record ChangeRequest(
            String child,
            String kind,
            String on,
            String from,
            String to,
            String until,
            String approvedBy,
            String proof,
            Long corrects) {
        NewChange change() {
            return new NewChange(
                    ChildrenResource.id(child),
                    Inputs.choice("/kind", kind, ChangeKind.class, ChangeKind::key),
                    Inputs.date("/on", on),
                    Inputs.optional(from).orElse(""),
                    Inputs.optional(to).orElse(""),
                    Inputs.optionalDate("/until", until),
                    Inputs.optional(approvedBy).orElse(""),
                    Inputs.required("/proof", proof),
                    Optional.ofNullable(corrects));
        }
    }

    /** A registered change; {@code correctedBy} is absent while it stands, {@code promotion} where it is by itself. */
    public record ChangeView(
            String child,
            Optional<String> name,
            long number,
            String kind,
            String kindName,
            LocalDate on,
            String unit,
            String from,
            String to,
            Optional<LocalDate> until,
            String approvedBy,
            String proof,
            String recordedBy,
            Instant recordedAt,
            Optional<Long> corrects,
            Optional<Long> correctedBy,
            Optional<String> scan,
            Optional<Long> promotion) {
        static ChangeView of(RegisteredChange change) {
            return new ChangeView(
                    change.child().value(),
                    change.name(),
                    change.seq(),
                    change.kind().key(),
                    change.kind().chinese(),
                    change.on(),
                    change.unit(),
                    change.from(),
                    change.to(),
                    change.until(),
                    change.approvedBy(),
                    change.proof(),
                    change.recordedBy(),
                    change.recordedAt(),
                    change.corrects(),
                    change.correctedBy(),
                    change.scan(),
                    change.promotion());
        }
    }

    /** What is in doubt about a child; {@code days} since {@code since}. */
    public record DoubtView(
            String child,
            Optional<String> name,
            String kind,
            String kindName,
            String school,
            LocalDate since,
            long days,
            Optional<Long> entry) {
        static DoubtView of(ChangeDoubt doubt) {
            return new DoubtView(
                    doubt.child().value(),
                    doubt.name(),
                    doubt.kind().key(),
                    doubt.kind().chinese(),
                    doubt.school(),
                    doubt.since(),
                    doubt.days(),
                    doubt.entry());
        }
    }
}
