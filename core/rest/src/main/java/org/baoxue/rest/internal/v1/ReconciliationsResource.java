package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
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
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.casework.reconciliation.ComparisonRun;
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.casework.reconciliation.Finding;
import org.baoxue.casework.reconciliation.FindingQuery;
import org.baoxue.casework.reconciliation.FindingState;
import org.baoxue.casework.reconciliation.Reconciliations;
import org.baoxue.roster.matching.Sign;

/** 名单比对. */
@Path("reconciliations")
@Tag(name = "reconciliations", description = "名单比对 (lists held against each other)")
@Produces(MediaType.APPLICATION_JSON)
public final class ReconciliationsResource {

    private final Reconciliations comparisons;

    ReconciliationsResource(Reconciliations comparisons) {
        this.comparisons = comparisons;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "户籍×学籍：比对一个区县及以下单位的名单 (compares the household list of a unit with enrolment)")
    public ComparisonRun run(RunRequest request, @Context SecurityContext security) {
        return comparisons.run(
                Caller.of(security),
                Inputs.required("/unit", Inputs.body(request).unit()));
    }

    @GET
    @Path("units/{unit}")
    @Operation(summary = "一个单位最近一次比对 (the newest comparison of a unit)")
    public ComparisonRun last(@PathParam("unit") String unit, @Context SecurityContext security) {
        return comparisons
                .last(Caller.of(security), unit)
                .orElseThrow(() -> new NotFound("单位 %s 还没有比对过 (never compared)".formatted(unit)));
    }

    @GET
    @Path("findings")
    @Operation(summary = "比对差异，待核查的在前，最像的在前 (the differences, those to be looked at first)")
    public Page<FindingView> findings(
            @QueryParam("state") String states,
            @QueryParam("unit") String unit,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return comparisons
                .findings(
                        Caller.of(security),
                        new FindingQuery(
                                Inputs.choices("/state", states, FindingState.class, FindingState::key),
                                Inputs.optional(unit),
                                Inputs.page(page, size)))
                .map(FindingView::of);
    }

    @POST
    @Path("findings/{child}/answers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "说明一个差异；查实失学即立案 (explains a difference; 失学 opens a case)")
    public FindingView explain(
            @PathParam("child") String child, AnswerRequest answer, @Context SecurityContext security) {
        AnswerRequest given = Inputs.body(answer);
        return FindingView.of(comparisons.explain(
                Caller.of(security),
                ChildrenResource.id(child),
                Inputs.choice("/explanation", given.explanation(), Explanation.class, Explanation::key),
                Inputs.optional(given.proof()).orElse(""),
                Inputs.required("/facts", given.facts())));
    }

    /**
     * What to compare.
     *
     * @param unit a unit that answers for a county or less
     */
    public record RunRequest(String unit) {}

    /**
     * Why the lists differ.
     *
     * @param explanation in-school (已在校), wrong-number-or-name, elsewhere-in-province, elsewhere-out-of-province,
     *     send-education, postponed, abroad, death, empty-registration (空挂户), double-registration, over-age, nobody (查无此人),
     *     lost (失联, stays open) or never-enrolled (失学, opens a case)
     * @param proof what proves it, or what was found
     * @param facts the facts as they were seen
     */
    public record AnswerRequest(String explanation, String proof, String facts) {}

    /**
     * A child of school age who is not enrolled.
     *
     * @param facts names the facts; an answer repeats it
     */
    public record FindingView(
            String child,
            Optional<String> name,
            String division,
            String state,
            String stateName,
            LocalDate firstFound,
            LocalDate lastFound,
            String facts,
            Optional<CandidateView> candidate,
            Optional<AnswerView> answer) {
        static FindingView of(Finding found) {
            return new FindingView(
                    found.child().value(),
                    found.name(),
                    found.division().digits(),
                    found.state().key(),
                    found.state().chinese(),
                    found.firstFound(),
                    found.lastFound(),
                    found.facts(),
                    found.candidate().map(CandidateView::of),
                    found.answer().map(AnswerView::of));
        }
    }

    /**
     * A pupil who is likely the same child.
     *
     * @param percent probability, 0 to 100, by the platform's own weights
     * @param evidence what the two rows have in common, and what not
     */
    public record CandidateView(
            String child, Optional<String> name, String school, int percent, List<String> evidence) {
        static CandidateView of(Finding.Candidate candidate) {
            return new CandidateView(
                    candidate.child().value(),
                    candidate.name(),
                    candidate.school(),
                    candidate.percent(),
                    candidate.signs().stream().map(Sign::chinese).toList());
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
