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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.ImportReport;
import org.baoxue.access.Page;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.casework.document.ZipDownload;
import org.baoxue.casework.responsibility.NewPledge;
import org.baoxue.casework.responsibility.Pledge;
import org.baoxue.casework.responsibility.PledgeLetters;
import org.baoxue.casework.responsibility.PledgeQuery;
import org.baoxue.casework.responsibility.PledgeTitle;
import org.baoxue.casework.responsibility.Pledges;
import org.baoxue.casework.responsibility.Signatory;
import org.baoxue.roster.ChildId;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataParam;

/** 责任书. */
@Path("pledges")
@Tag(name = "pledges", description = "责任书 (letters of responsibility)")
@Produces(MediaType.APPLICATION_JSON)
public final class PledgesResource {

    private final Pledges pledges;
    private final PledgeLetters letters;
    private final Clock clock;

    PledgesResource(Pledges pledges, PledgeLetters letters, Clock clock) {
        this.pledges = pledges;
        this.letters = letters;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "责任书一览，新签的在前 (letters of responsibility, those signed last first)")
    public Page<PledgeView> list(
            @QueryParam("unit") String unit,
            @QueryParam("child") String child,
            @QueryParam("party") String parties,
            @QueryParam("all") @DefaultValue("false") boolean all,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return pledges.list(
                        Caller.of(security),
                        new PledgeQuery(
                                Inputs.optional(unit),
                                Inputs.optional(child).map(ChildrenResource::id),
                                Inputs.choices("/party", parties, Party.class, Party::key),
                                all,
                                Inputs.page(page, size)))
                .map(PledgeView::of);
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "从 xlsx 导入责任书一览，好行保留 (enters the letters of a list; good rows are kept)")
    public ImportReport importPledges(
            @FormDataParam("file") InputStream file,
            @Parameter(hidden = true) @FormDataParam("file") FormDataBodyPart part,
            @Context SecurityContext security)
            throws IOException {
        java.nio.file.Path stored = Uploads.store(Uploads.required(file));
        try {
            return pledges.importXlsx(Caller.of(security), stored, Uploads.name(part));
        } finally {
            Files.deleteIfExists(stored);
        }
    }

    @GET
    @Path("titles")
    @Operation(summary = "方案规定的责任书题名与签订双方；空即方案未规定 (the letters that the plan has; none where it is silent)")
    public List<PledgeTitleView> titles(
            @QueryParam("unit") String unit, @QueryParam("on") String on, @Context SecurityContext security) {
        return pledges
                .titles(
                        Caller.of(security),
                        Inputs.required("/unit", unit),
                        Inputs.optionalDate("/on", on).orElseGet(() -> LocalDate.now(clock)))
                .stream()
                .map(PledgeTitleView::of)
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记已签订的责任书；方案没有的题名标平台建议格式 (records a letter; a title that no plan has is the platform's)")
    public PledgeView record(PledgeRequest pledge, @Context SecurityContext security) {
        return PledgeView.of(
                pledges.record(Caller.of(security), Inputs.body(pledge).pledge()));
    }

    @POST
    @Path("{id}/letter")
    @Produces(Downloads.DOCX)
    @Operation(
            summary = "责任书的文件，供打印签字，平台建议格式；家长、学生签的留痕 (a letter to be printed and signed; audited where a family signs)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Downloads.DOCX, schema = @Schema(types = "string", format = "binary")))
    public Response letter(@PathParam("id") String id, @Context SecurityContext security) {
        return Downloads.attachment(letters.letter(Caller.of(security), id));
    }

    @POST
    @Path("letters")
    @Produces(ZipDownload.TYPE)
    @Operation(summary = "一个单位及以下全部责任书的文件，每份一个 (all letters of a unit and below, a document for each)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = ZipDownload.TYPE, schema = @Schema(types = "string", format = "binary")))
    public Response letters(@QueryParam("unit") String unit, @Context SecurityContext security) {
        return Downloads.attachment(letters.letters(Caller.of(security), Inputs.required("/unit", unit)));
    }

    @POST
    @Path("{id}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "撤回登记错了的责任书，须说明理由；编号不再用 (takes a wrong entry back, for a reason)")
    public PledgeView revokePledge(
            @PathParam("id") String id, ChildViews.Reason reason, @Context SecurityContext security) {
        return PledgeView.of(pledges.revoke(
                Caller.of(security),
                id,
                Inputs.required("/reason", Inputs.body(reason).reason())));
    }

    /**
     * A letter to be recorded.
     *
     * @param unit the unit that keeps it
     * @param number its number, never used before in the unit
     * @param title one of the plan's, or another
     * @param signedOn when it was signed, as 2026-09-01
     * @param first the party that asks for it
     * @param second the party that pledges
     */
    public record PledgeRequest(
            String unit,
            String number,
            String title,
            String signedOn,
            SignatoryRequest first,
            SignatoryRequest second) {

        NewPledge pledge() {
            return new NewPledge(
                    Inputs.required("/unit", unit),
                    Inputs.required("/number", number),
                    Inputs.required("/title", title),
                    Inputs.date("/signedOn", signedOn),
                    signatory("/first", first),
                    signatory("/second", second));
        }

        private static Signatory signatory(String pointer, SignatoryRequest given) {
            SignatoryRequest signs = given == null ? new SignatoryRequest(null, null, null) : given;
            return new Signatory(
                    Inputs.choice(pointer + "/party", signs.party(), Party.class, Party::key),
                    Inputs.required(pointer + "/name", signs.name()),
                    Inputs.optional(signs.child()).map(ChildrenResource::id));
        }
    }

    /**
     * Who signs.
     *
     * @param party as what: principal, class-teacher, teacher, guardian, pupil, village-cadre …
     * @param name name
     * @param child the pupil; for pupils and guardians alone
     */
    public record SignatoryRequest(String party, String name, String child) {}

    /** Who signed; a guardian's name is masked, others as the role has it. */
    public record SignatoryView(String party, String partyName, String name, Optional<String> child) {
        static SignatoryView of(Signatory signatory) {
            return new SignatoryView(
                    signatory.party().key(),
                    signatory.party().chinese(),
                    signatory.name(),
                    signatory.child().map(ChildId::value));
        }
    }

    /** A letter that the plan has; without parties every tier signs. */
    public record PledgeTitleView(
            String title, String rule, List<String> between, List<String> contains, Optional<String> sentence) {
        static PledgeTitleView of(PledgeTitle title) {
            return new PledgeTitleView(
                    title.title(),
                    title.rule().text(),
                    title.between().stream().map(Party::key).toList(),
                    title.contains(),
                    title.sentence());
        }
    }

    /**
     * A letter.
     *
     * @param rule the rule of the plan that has the title; absent for 平台建议格式
     * @param basis where the title comes from, in words
     * @param revoked why the entry was taken back; absent while it stands
     */
    public record PledgeView(
            String id,
            String unit,
            String number,
            String title,
            Optional<String> rule,
            String basis,
            LocalDate signedOn,
            SignatoryView first,
            SignatoryView second,
            String recordedBy,
            Instant recordedAt,
            Optional<String> revoked) {
        static PledgeView of(Pledge pledge) {
            return new PledgeView(
                    pledge.id(),
                    pledge.unit(),
                    pledge.number(),
                    pledge.title(),
                    pledge.rule().map(rule -> rule.text()),
                    pledge.basis(),
                    pledge.signedOn(),
                    SignatoryView.of(pledge.first()),
                    SignatoryView.of(pledge.second()),
                    pledge.recordedBy(),
                    pledge.recordedAt(),
                    pledge.revoked());
        }
    }
}
