package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import org.baoxue.access.Invalid;
import org.baoxue.casework.ErasurePlan;
import org.baoxue.casework.Erasures;

/** 到期删除. */
@Path("erasures")
@Tag(name = "erasures", description = "保存期满后删除个人文字 (erasure of personal words when their time is over)")
@Produces(MediaType.APPLICATION_JSON)
public final class ErasuresResource {

    private final Erasures erasures;

    ErasuresResource(Erasures erasures) {
        this.erasures = erasures;
    }

    @GET
    @Operation(summary = "预览：某日以前办结的个案、已结束的送教档案有多少 (how much was settled before a day)")
    public ErasureView previewErasure(@QueryParam("before") String before, @Context SecurityContext security) {
        return ErasureView.of(erasures.preview(Caller.of(security), Inputs.date("/before", before)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "删除其中的个人文字，不可恢复；事件链仍可核验 (erases their personal words for good; the chains still verify)")
    public ErasureView erase(ErasureRequest request, @Context SecurityContext security) {
        ErasureRequest given = Inputs.body(request);
        if (given.expected() == null) {
            throw new Invalid("/expected", "应为预览所示的总数 (the total that the preview told)");
        }
        return ErasureView.of(erasures.erase(
                Caller.of(security),
                Inputs.date("/before", given.before()),
                Inputs.required("/reason", given.reason()),
                given.expected()));
    }

    /**
     * What to erase.
     *
     * @param before only what was settled before this day, as 2026-09-01
     * @param reason by what rule or decision
     * @param expected the total that the preview told
     */
    public record ErasureRequest(String before, String reason, Long expected) {}

    /** What would be, or was, erased. */
    public record ErasureView(LocalDate before, long cases, long sendEducation, long total) {
        static ErasureView of(ErasurePlan plan) {
            return new ErasureView(plan.before(), plan.cases(), plan.sendEducation(), plan.total());
        }
    }
}
