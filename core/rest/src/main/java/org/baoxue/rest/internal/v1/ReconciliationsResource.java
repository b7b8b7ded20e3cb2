package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
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
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Page;
import org.baoxue.casework.reconciliation.ComparisonJob;
import org.baoxue.casework.reconciliation.ComparisonRequest;
import org.baoxue.casework.reconciliation.ComparisonRun;
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.casework.reconciliation.FeedbackTo;
import org.baoxue.casework.reconciliation.Finding;
import org.baoxue.casework.reconciliation.FindingQuery;
import org.baoxue.casework.reconciliation.FindingState;
import org.baoxue.casework.reconciliation.ListComparison;
import org.baoxue.casework.reconciliation.Reconciliations;
import org.baoxue.casework.reconciliation.SameFrom;
import org.baoxue.reporting.feedback.FeedbackFiles;

/** 名单比对. */
@Path("reconciliations")
@Tag(name = "reconciliations", description = "名单比对 (lists held against each other)")
@Produces(MediaType.APPLICATION_JSON)
public final class ReconciliationsResource {

    private final Reconciliations comparisons;
    private final FeedbackFiles files;

    ReconciliationsResource(Reconciliations comparisons, FeedbackFiles files) {
        this.comparisons = comparisons;
        this.files = files;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "名单比对（四查三比对）：后台进行，按所返回的地址查询进度 (compares the lists of a unit in the background)")
    @ApiResponse(
            responseCode = "202",
            description = "已排队 (queued)",
            content = @Content(schema = @Schema(implementation = JobView.class)))
    public Response run(RunRequest request, @Context SecurityContext security) {
        RunRequest given = Inputs.body(request);
        Set<ListComparison> wanted = Optional.ofNullable(given.comparisons()).orElse(List.of()).stream()
                .map(name -> Inputs.choice("/comparisons", name, ListComparison.class, ListComparison::key))
                .collect(Collectors.toSet());
        JobView view = JobView.of(comparisons.start(
                Caller.of(security), new ComparisonRequest(Inputs.required("/unit", given.unit()), wanted)));
        return Response.accepted(view)
                .location(URI.create("reconciliations/jobs/" + view.id()))
                .build();
    }

    @GET
    @Path("jobs/{job}")
    @Operation(summary = "比对的进度与结果 (progress and results)")
    public JobView job(@PathParam("job") String job, @Context SecurityContext security) {
        return JobView.of(comparisons.status(Caller.of(security), job));
    }

    @DELETE
    @Path("jobs/{job}")
    @Operation(summary = "取消比对；取消的不写入任何结果 (cancels a comparison; it writes nothing)")
    public void cancel(@PathParam("job") String job, @Context SecurityContext security) {
        comparisons.cancel(Caller.of(security), job);
    }

    @GET
    @Path("units/{unit}")
    @Operation(summary = "一个单位各种比对的最近一次 (the newest run of each comparison of a unit)")
    public List<RunView> last(@PathParam("unit") String unit, @Context SecurityContext security) {
        return comparisons.last(Caller.of(security), unit).stream()
                .map(RunView::of)
                .toList();
    }

    @GET
    @Path("findings")
    @Operation(summary = "比对差异，待核查的在前，最像的在前 (the differences, those to be looked at first)")
    public Page<FindingView> findings(
            @QueryParam("comparison") String lists,
            @QueryParam("state") String states,
            @QueryParam("unit") String unit,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return comparisons
                .findings(
                        Caller.of(security),
                        new FindingQuery(
                                Inputs.choices("/comparison", lists, ListComparison.class, ListComparison::key),
                                Inputs.choices("/state", states, FindingState.class, FindingState::key),
                                Inputs.optional(unit),
                                Inputs.page(page, size)))
                .map(FindingView::of);
    }

    @POST
    @Path("findings/{comparison}/{child}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "说明一个差异；查实失学、疑似辍学即立案 (explains a difference; 失学 and 疑似辍学 open a case)")
    public FindingView explain(
            @PathParam("comparison") String comparison,
            @PathParam("child") String child,
            AnswerRequest answer,
            @Context SecurityContext security) {
        AnswerRequest given = Inputs.body(answer);
        return FindingView.of(comparisons.explain(
                Caller.of(security),
                Inputs.choice("/comparison", comparison, ListComparison.class, ListComparison::key),
                ChildrenResource.id(child),
                Inputs.choice("/explanation", given.explanation(), Explanation.class, Explanation::key),
                Inputs.optional(given.proof()).orElse(""),
                Inputs.required("/facts", given.facts())));
    }

    @POST
    @Path("feedback")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(Downloads.XLSX)
    @Operation(
            summary = "反馈文件：已说明的户籍错误给公安机关、学籍错误给学籍系统，含完整证件号码，逐人留痕"
                    + " (explained errors for the police or the enrolment system, audited child by child)")
    @ApiResponse(
            responseCode = "200",
            description = "文件 (the file)",
            content = @Content(mediaType = Downloads.XLSX, schema = @Schema(types = "string", format = "binary")))
    public Response feedback(FeedbackRequest request, @Context SecurityContext security) {
        FeedbackRequest given = Inputs.body(request);
        FeedbackTo to = Inputs.choice("/to", given.to(), FeedbackTo.class, FeedbackTo::key);
        String unit = Inputs.required("/unit", given.unit());
        byte[] file = files.xlsx(Caller.of(security), unit, to, Inputs.required("/reason", given.reason()));
        return Downloads.attachment(
                new ByteArrayInputStream(file), Downloads.XLSX, "%s-%s.xlsx".formatted(to.title(), unit));
    }

    /**
     * What a feedback file is for.
     *
     * @param unit a unit that answers for a county or less
     * @param to police or enrolment-system
     * @param reason why it is made; printed on it
     */
    public record FeedbackRequest(String unit, String to, String reason) {}

    /**
     * What to compare.
     *
     * @param unit a unit that answers for a county or less, or a school, which compares its own pupils with its roll alone
     * @param comparisons household-enrolment, enrolment-attending, dropouts-poverty-relief, disabled-enrolment; those that the plans
     *     name if absent
     */
    public record RunRequest(String unit, List<String> comparisons) {}

    /** A comparison at work. */
    public record JobView(
            String id,
            String unit,
            List<String> comparisons,
            String state,
            String stateName,
            boolean ended,
            String phase,
            int done,
            int total,
            String by,
            Instant startedAt,
            Optional<Instant> endedAt,
            Optional<String> error,
            List<RunView> runs) {
        static JobView of(ComparisonJob job) {
            return new JobView(
                    job.id(),
                    job.unit(),
                    job.comparisons().stream().map(ListComparison::key).toList(),
                    Keys.of(job.state()),
                    job.state().chinese(),
                    job.state().ended(),
                    job.phase(),
                    job.done(),
                    job.total(),
                    job.by(),
                    job.startedAt(),
                    job.endedAt(),
                    job.error(),
                    job.runs().stream().map(RunView::of).toList());
        }
    }

    /**
     * What one comparison found.
     *
     * @param rules keys of the rules that ask for it; none where no plan does (方案未规定)
     * @param matched of those compared, those about whom there is nothing to ask
     * @param sameFrom from which probability on a likely pair counted by itself; absent where no plan says it (方案未规定) and a person
     *     decides each
     * @param taken of those found, taken as the same child by it
     */
    public record RunView(
            String unit,
            String comparison,
            String comparisonName,
            List<String> rules,
            Instant at,
            String by,
            String rosterHash,
            String policyHash,
            long compared,
            long matched,
            long found,
            long likely,
            Optional<SameFromView> sameFrom,
            long taken,
            long explained,
            long open,
            List<String> remarks) {
        static RunView of(ComparisonRun run) {
            return new RunView(
                    run.unit(),
                    run.comparison().key(),
                    run.comparison().chinese(),
                    run.rules(),
                    run.at(),
                    run.by(),
                    run.rosterHash(),
                    run.policyHash(),
                    run.compared(),
                    run.matched(),
                    run.found(),
                    run.likely(),
                    run.sameFrom().map(SameFromView::of),
                    run.taken(),
                    run.explained(),
                    run.open(),
                    run.remarks());
        }
    }

    /**
     * From which probability on a likely pair is taken as the same child.
     *
     * @param percent 50 to 100
     * @param rule key of the rule that says it
     * @param origin quoted, interpretation, platform-default or set-locally
     * @param layer the layer that says it
     */
    public record SameFromView(int percent, String rule, String origin, String originName, String layer) {
        static SameFromView of(SameFrom bar) {
            return new SameFromView(
                    bar.percent(), bar.rule(), bar.origin().key(), bar.origin().chinese(), bar.layer());
        }
    }

    /**
     * Why the lists differ.
     *
     * @param explanation in-school (已在校), wrong-number-or-name, elsewhere-in-province, elsewhere-out-of-province,
     *     send-education, postponed, abroad, death, empty-registration (空挂户), double-registration, over-age, nobody (查无此人),
     *     lost (失联, stays open), not-same (不是同一人, stays open) or never-enrolled (失学, opens a case); of 学籍×在校学生 also on-leave, suspended, transferred,
     *     empty-enrolment (空挂学籍) or suspected (疑似辍学, opens a case); of 辍学×脱贫户 poor or not-poor
     * @param proof what proves it, or what was found
     * @param facts the facts as they were seen
     */
    public record AnswerRequest(String explanation, String proof, String facts) {}

    /**
     * A child about whom two lists differ.
     *
     * @param facts names the facts; an answer repeats it
     */
    public record FindingView(
            String comparison,
            String comparisonName,
            String child,
            Optional<String> name,
            String division,
            String state,
            String stateName,
            LocalDate firstFound,
            LocalDate lastFound,
            String evidence,
            Optional<LocalDate> missingFrom,
            String facts,
            Optional<CandidateView> candidate,
            Optional<AnswerView> answer) {
        static FindingView of(Finding found) {
            return new FindingView(
                    found.comparison().key(),
                    found.comparison().chinese(),
                    found.child().value(),
                    found.name(),
                    found.division().digits(),
                    found.state().key(),
                    found.state().chinese(),
                    found.firstFound(),
                    found.lastFound(),
                    found.evidence(),
                    found.missingFrom(),
                    found.facts(),
                    found.candidate().map(candidate -> CandidateView.of(candidate, found.signsInWords())),
                    found.answer().map(AnswerView::of));
        }
    }

    /**
     * A row of the other list that is likely the same child's.
     *
     * @param percent probability, 0 to 100, by the platform's own weights
     * @param evidence what the two rows have in common, and what not
     */
    public record CandidateView(
            String child, Optional<String> name, String school, int percent, List<String> evidence) {
        static CandidateView of(Finding.Candidate candidate, List<String> evidence) {
            return new CandidateView(
                    candidate.child().value(), candidate.name(), candidate.school(), candidate.percent(), evidence);
        }
    }

    /**
     * Why the lists differ.
     *
     * @param proof absent for readers without the purpose
     */
    public record AnswerView(
            String explanation, String explanationName, Optional<String> proof, String by, Instant at) {
        static AnswerView of(Finding.Answer answer) {
            return new AnswerView(
                    answer.explanation().key(),
                    answer.explanation().chinese(),
                    answer.proof(),
                    answer.by(),
                    answer.at());
        }
    }
}
