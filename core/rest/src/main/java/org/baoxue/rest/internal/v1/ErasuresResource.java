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
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    @Operation(summary = "预览：各类记录中某日以前办结、结束的有多少 (how much of every kind of record was over before a day)")
    public ErasureView previewErasure(@QueryParam("before") String before, @Context SecurityContext security) {
        return ErasureView.of(erasures.preview(Caller.of(security), Inputs.date("/before", before)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "删除所选各类中的个人文字，不可恢复；记录和事件链仍在 (erases the personal words of the kinds chosen for good; records and chains stay)")
    public ErasureView erase(ErasureRequest request, @Context SecurityContext security) {
        ErasureRequest given = Inputs.body(request);
        if (given.expected() == null) {
            throw new Invalid("/expected", "应为预览所示的总数 (the total that the preview told)");
        }
        return ErasureView.of(erasures.erase(
                Caller.of(security),
                Inputs.date("/before", given.before()),
                Optional.ofNullable(given.kinds()).orElse(Set.of()),
                Inputs.required("/reason", given.reason()),
                given.expected()));
    }

    /**
     * What to erase.
     *
     * @param before only what was over before this day, as 2026-09-01
     * @param kinds which kinds of record, as the preview names them
     * @param reason by what rule or decision
     * @param expected how many records of these kinds the preview told
     */
    public record ErasureRequest(String before, Set<String> kinds, String reason, Long expected) {}

    /** What would be, or was, erased. */
    public record ErasureView(LocalDate before, List<PartView> parts, long total) {
        static ErasureView of(ErasurePlan plan) {
            return new ErasureView(
                    plan.before(),
                    plan.parts().stream()
                            .map(part -> new PartView(part.kind(), part.title(), part.records()))
                            .toList(),
                    plan.total());
        }
    }

    /**
     * One kind of record.
     *
     * @param kind its name in requests
     * @param title its name in Chinese
     * @param records how many have personal words
     */
    public record PartView(String kind, String title, long records) {}
}
