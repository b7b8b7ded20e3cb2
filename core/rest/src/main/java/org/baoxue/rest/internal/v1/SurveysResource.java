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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.ImportReport;
import org.baoxue.access.Page;
import org.baoxue.casework.survey.SurveyCell;
import org.baoxue.casework.survey.SurveyInput;
import org.baoxue.casework.survey.SurveyInput.About;
import org.baoxue.casework.survey.SurveyQuery;
import org.baoxue.casework.survey.SurveyRecorded;
import org.baoxue.casework.survey.SurveyRecorded.Refused;
import org.baoxue.casework.survey.SurveyRecorded.Taken;
import org.baoxue.casework.survey.SurveyStanding;
import org.baoxue.casework.survey.Surveys;
import org.baoxue.reporting.survey.SurveySheets;
import org.baoxue.rest.internal.v1.SurveyRequests.AnswerRequest;
import org.baoxue.rest.internal.v1.SurveyRequests.BesidesRequest;
import org.baoxue.rest.internal.v1.SurveyRequests.CloseRequest;
import org.baoxue.rest.internal.v1.SurveyRequests.OpenRequest;
import org.baoxue.rest.internal.v1.SurveyViews.ClosedView;
import org.baoxue.rest.internal.v1.SurveyViews.EntryView;
import org.baoxue.rest.internal.v1.SurveyViews.RoundView;
import org.baoxue.rest.internal.v1.SurveyViews.SurveyCaseView;
import org.baoxue.rest.internal.v1.SurveyViews.TwoLineView;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataParam;

/** 排查摸底. */
@Path("surveys")
@Tag(name = "surveys", description = "排查摸底，双测双报 (survey rounds of both lines)")
@Produces(MediaType.APPLICATION_JSON)
public final class SurveysResource {

    private final Surveys surveys;
    private final SurveySheets sheets;

    SurveysResource(Surveys surveys, SurveySheets sheets) {
        this.surveys = surveys;
        this.sheets = sheets;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "开一轮排查：户籍线按村民小组到户，学校线按班到人 (opens a round on one line)")
    public RoundView open(OpenRequest request, @Context SecurityContext security) {
        return RoundView.of(
                surveys.open(Caller.of(security), Inputs.body(request).opening()));
    }

    @GET
    @Operation(summary = "排查轮次，新的在前 (rounds, the newest first)")
    public Page<RoundView> list(
            @QueryParam("unit") String unit,
            @QueryParam("open") @DefaultValue("false") boolean openOnly,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return surveys.rounds(Caller.of(security), Inputs.optional(unit), openOnly, Inputs.page(page, size))
                .map(RoundView::of);
    }

    @GET
    @Path("{round}")
    @Operation(summary = "一轮排查与进度 (one round and how far it has come)")
    public RoundView show(@PathParam("round") long round, @Context SecurityContext security) {
        return RoundView.of(surveys.round(Caller.of(security), round));
    }

    @GET
    @Path("{round}/coverage")
    @Operation(summary = "逐村民小组、逐班的进度，未落实的在前 (how far each village group or class has come)")
    public List<SurveyCell> coverage(@PathParam("round") long round, @Context SecurityContext security) {
        return surveys.coverage(Caller.of(security), round);
    }

    @GET
    @Path("{round}/entries")
    @Operation(summary = "一轮排查的孩子 (the children of a round)")
    public Page<EntryView> entries(
            @PathParam("round") long round,
            @Parameter(description = "open 未落实、settled 已落实、out-of-school 失学辍学、besides 名单外发现") @QueryParam("standing")
                    String standing,
            @QueryParam("cell") String cell,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        SurveyQuery query = new SurveyQuery(
                Inputs.optional(standing)
                        .map(found -> Inputs.choice("/standing", found, SurveyStanding.class, SurveyStanding::key)),
                Inputs.optional(cell),
                Inputs.page(page, size));
        return surveys.entries(Caller.of(security), round, query).map(EntryView::of);
    }

    @POST
    @Path("{round}/entries/{entry}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记一个孩子的排查结果：谁摸底、谁签字、谁负责 (records what was found about a child of the round)")
    public RecordedView answer(
            @PathParam("round") long round,
            @PathParam("entry") int entry,
            AnswerRequest request,
            @Context SecurityContext security) {
        return recorded(
                Caller.of(security),
                round,
                new About(entry, Optional.empty(), Inputs.body(request).result()));
    }

    @POST
    @Path("{round}/besides")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记名单外发现的孩子 (records a child whom the round does not list)")
    public RecordedView besides(
            @PathParam("round") long round, BesidesRequest request, @Context SecurityContext security) {
        return recorded(Caller.of(security), round, Inputs.body(request).found());
    }

    private RecordedView recorded(Actor actor, long round, SurveyInput line) {
        SurveyRecorded recorded = surveys.record(actor, round, List.of(line)).get(0);
        if (recorded instanceof Refused refused) {
            throw refused.problem();
        }
        Taken taken = (Taken) recorded;
        return new RecordedView(taken.entry(), Keys.of(taken.change()));
    }

    @GET
    @Path("{round}/sheet")
    @Produces(Downloads.XLSX)
    @Operation(summary = "排查摸底表，A4，含签字处，平台建议格式 (the sheet of a round for paper, in a format of ours)")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = Downloads.XLSX, schema = @Schema(types = "string", format = "binary")))
    public Response sheet(
            @PathParam("round") long round, @QueryParam("cell") String cell, @Context SecurityContext security) {
        byte[] file = sheets.print(Caller.of(security), round, Inputs.optional(cell));
        return Downloads.attachment(new ByteArrayInputStream(file), Downloads.XLSX, "排查摸底表-第%d轮.xlsx".formatted(round));
    }

    @POST
    @Path("{round}/sheet")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "读回填好的排查摸底表：好的行留下，坏的行退回并说明 (reads a filled-in sheet)")
    public ImportReport readSheet(
            @PathParam("round") long round,
            @FormDataParam("file") InputStream file,
            @Parameter(hidden = true) @FormDataParam("file") FormDataBodyPart part,
            @Context SecurityContext security)
            throws IOException {
        Actor actor = Caller.of(security);
        String name = Uploads.name(part);
        java.nio.file.Path stored = Uploads.store(Uploads.required(file));
        try {
            return sheets.read(actor, round, stored, name);
        } finally {
            Files.deleteIfExists(stored);
        }
    }

    @GET
    @Path("both-lines")
    @Operation(summary = "双测双报：两条线合看，一条线说有、另一条没说的在前，各附应报单位 (both lines side by side with the addressees)")
    public Page<TwoLineView> bothLines(
            @QueryParam("household") long household,
            @QueryParam("school") long school,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return surveys.bothLines(Caller.of(security), household, school, Inputs.page(page, size))
                .map(TwoLineView::of);
    }

    @POST
    @Path("{round}/cases")
    @Operation(summary = "为查出的失学、疑似辍学逐个立案，已有的不重复 (opens the cases that are due)")
    public List<SurveyCaseView> openCases(@PathParam("round") long round, @Context SecurityContext security) {
        return surveys.openCases(Caller.of(security), round).stream()
                .map(SurveyCaseView::of)
                .toList();
    }

    @POST
    @Path("{round}/closing")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "结束一轮排查；有未落实的须说明理由；应立的案随之立 (closes a round)")
    public ClosedView close(@PathParam("round") long round, CloseRequest request, @Context SecurityContext security) {
        return ClosedView.of(surveys.close(
                Caller.of(security),
                round,
                Inputs.optional(Inputs.body(request).reason()).orElse("")));
    }

    /**
     * What became of it.
     *
     * @param entry number of the child in the round
     * @param change added, changed or unchanged
     */
    public record RecordedView(int entry, String change) {}
}
