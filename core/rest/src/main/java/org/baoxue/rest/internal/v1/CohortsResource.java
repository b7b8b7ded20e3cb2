package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
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
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.ImportReport;
import org.baoxue.access.Page;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.casework.cohort.Cohort;
import org.baoxue.casework.cohort.Cohorts;
import org.baoxue.rest.internal.v1.CohortViews.CohortEntryView;
import org.baoxue.rest.internal.v1.CohortViews.CohortRequest;
import org.baoxue.rest.internal.v1.CohortViews.WithdrawalRequest;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataParam;

/** 届. */
@Path("cohorts")
@Tag(name = "cohorts", description = "届的招生、转入转出与毕业人数，巩固率的基数 (recorded numbers of cohorts, the base of retention rates)")
@Produces(MediaType.APPLICATION_JSON)
public final class CohortsResource {

    private final Cohorts cohorts;

    CohortsResource(Cohorts cohorts) {
        this.cohorts = cohorts;
    }

    @GET
    @Operation(summary = "一个单位及下属有效的登记，新的届在前 (the entries that stand of a unit and all below it)")
    public Page<CohortEntryView> cohorts(
            @QueryParam("unit") String unit,
            @QueryParam("graduationYear") Integer graduationYear,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return cohorts.list(
                        Caller.of(security),
                        Inputs.required("/unit", unit),
                        Optional.ofNullable(graduationYear),
                        Inputs.page(page, size))
                .map(CohortEntryView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "登记一届的人数；stage 为 primary、junior 或 compulsory（九年）；corrects 指明所更正的一条 (records a cohort, or an entry in place of a wrong one)")
    public CohortEntryView enterCohort(CohortRequest request, @Context SecurityContext security) {
        return CohortEntryView.of(
                cohorts.enter(Caller.of(security), Inputs.body(request).entry()));
    }

    @POST
    @Path("imports")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "从 xlsx 登记各届人数，好行保留 (records the cohorts of a list; good rows are kept)")
    public ImportReport importCohorts(
            @FormDataParam("file") InputStream file,
            @Parameter(hidden = true) @FormDataParam("file") FormDataBodyPart part,
            @Context SecurityContext security)
            throws IOException {
        java.nio.file.Path stored = Uploads.store(Uploads.required(file));
        try {
            return cohorts.importXlsx(Caller.of(security), stored, Uploads.name(part));
        } finally {
            Files.deleteIfExists(stored);
        }
    }

    @GET
    @Path("{unit}/{stage}/{graduationYear}")
    @Operation(summary = "一届的全部登记，含已更正的 (all entries of a cohort, also those corrected)")
    public List<CohortEntryView> entriesOfCohort(
            @PathParam("unit") String unit,
            @PathParam("stage") String stage,
            @PathParam("graduationYear") int graduationYear,
            @Context SecurityContext security) {
        return cohorts.of(Caller.of(security), cohort(unit, stage, graduationYear)).stream()
                .map(CohortEntryView::of)
                .toList();
    }

    @POST
    @Path("{unit}/{stage}/{graduationYear}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "撤回误登的一届，原登记仍在 (takes back what was recorded by mistake; the entry remains)")
    public CohortEntryView withdrawCohort(
            @PathParam("unit") String unit,
            @PathParam("stage") String stage,
            @PathParam("graduationYear") int graduationYear,
            WithdrawalRequest request,
            @Context SecurityContext security) {
        WithdrawalRequest body = Inputs.body(request);
        return CohortEntryView.of(cohorts.withdraw(
                Caller.of(security),
                cohort(unit, stage, graduationYear),
                CohortViews.number("/corrects", body.corrects()),
                Inputs.required("/reason", body.reason())));
    }

    private static Cohort cohort(String unit, String stage, int graduationYear) {
        return new Cohort(unit, Inputs.choice("/stage", stage, Stage.class, Stage::key), graduationYear);
    }
}
