package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.policy.PolicyHistory;
import org.baoxue.policy.PolicyName;
import org.baoxue.policy.comparison.PolicyDiffs;
import org.baoxue.reporting.DiffFile;
import org.baoxue.reporting.DiffView;

/** 政策比较. */
@Path("policies/diff")
@Tag(name = "policies", description = "政策 (the rules of a place on a day)")
public final class PolicyDiffResource {

    private final Policies policies;
    private final PolicyHistory history;
    private final Gate gate;
    private final Clock clock;

    PolicyDiffResource(Policies policies, PolicyHistory history, Gate gate, Clock clock) {
        this.policies = policies;
        this.history = history;
        this.gate = gate;
        this.clock = clock;
    }

    /** As which file a difference is sent. */
    enum Format {
        JSON,
        XLSX;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @GET
    @Operation(summary = "两地或两个版本的政策有何不同，孰严孰宽 (how two policies differ and which is stricter)")
    @ApiResponse(
            responseCode = "200",
            description = "逐条逐项的差别 (rule by rule, field by field)",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DiffView.class)),
                @Content(mediaType = Downloads.XLSX, schema = @Schema(types = "string", format = "binary"))
            })
    public Response diff(
            @Parameter(description = "区划代码，可加 @政策或地区文本的哈希 (a division, with @hash for a version)") @QueryParam("a")
                    String a,
            @Parameter(description = "写法同 a (as a)") @QueryParam("b") String b,
            @QueryParam("date") String date,
            @QueryParam("format") @DefaultValue("json") String format,
            @Context SecurityContext security) {
        Actor actor = Caller.of(security);
        gate.require(actor, Action.REGION_READ);
        Format wanted = Inputs.choice("/format", format, Format.class, Format::key);
        LocalDate day = Inputs.optionalDate("/date", date).orElseGet(() -> LocalDate.now(clock));
        DiffView diff =
                DiffView.of(PolicyDiffs.between(resolve("/a", a, actor, day), resolve("/b", b, actor, day)));
        return wanted == Format.JSON
                ? Response.ok(diff, MediaType.APPLICATION_JSON_TYPE).build()
                : Downloads.attachment(
                        new ByteArrayInputStream(DiffFile.xlsx(diff)), Downloads.XLSX, "政策比较-%s.xlsx".formatted(day));
    }

    private ResolvedPolicy resolve(String pointer, String text, Actor actor, LocalDate day) {
        return PolicyName.parse(pointer, Inputs.required(pointer, text)).resolve(policies, history, actor, day);
    }
}
