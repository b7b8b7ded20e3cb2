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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.policy.PackageCheck;
import org.baoxue.policy.PolicyHistory;
import org.baoxue.policy.PolicyName;
import org.baoxue.policy.Prospect;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionPackages;
import org.baoxue.policy.Regions;
import org.baoxue.policy.comparison.PolicyDiffs;
import org.baoxue.reporting.DiffFile;
import org.baoxue.reporting.DiffView;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataParam;

/** 政策比较. */
@Path("policies/diff")
@Tag(name = "policies", description = "政策 (the rules of a place on a day)")
public final class PolicyDiffResource {

    private final Policies policies;
    private final PolicyHistory history;
    private final Regions regions;
    private final Gate gate;
    private final Clock clock;

    PolicyDiffResource(Policies policies, PolicyHistory history, Regions regions, Gate gate, Clock clock) {
        this.policies = policies;
        this.history = history;
        this.regions = regions;
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
        LocalDate day = day(date);
        return file(resolve("/a", a, actor, day), resolve("/b", b, actor, day), format);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "现行政策与一个未安装的地区文件有何不同 (how the policy in force differs from that with a file not installed)")
    @ApiResponse(
            responseCode = "200",
            description = "逐条逐项的差别：a 为现行，b 为装上此文件之后 (b is the policy with the file)",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DiffView.class)),
                @Content(mediaType = Downloads.XLSX, schema = @Schema(types = "string", format = "binary"))
            })
    public Response diffWithFile(
            @FormDataParam("file") InputStream file,
            @Parameter(hidden = true) @FormDataParam("file") FormDataBodyPart part,
            @Parameter(description = "区划代码 (a division)") @QueryParam("division") String division,
            @QueryParam("date") String date,
            @QueryParam("format") @DefaultValue("json") String format,
            @Context SecurityContext security)
            throws IOException {
        Actor actor = Caller.of(security);
        gate.require(actor, Action.REGION_READ);
        PolicyName place = PolicyName.parse("/division", Inputs.required("/division", division));
        LocalDate day = day(date);
        List<Region> offered = PackageCheck.regions(
                regions.check(actor, RegionPackages.of(Uploads.name(part), Uploads.required(file))));
        if (place.version().isPresent()) {
            throw new Invalid("/division", "这里只写区划代码 (a division alone)");
        }
        Prospect prospect = regions.prospect(offered);
        return file(
                prospect.current().resolve(place.division(), day),
                prospect.next().resolve(place.division(), day),
                format);
    }

    private LocalDate day(String date) {
        return Inputs.optionalDate("/date", date).orElseGet(() -> LocalDate.now(clock));
    }

    private static Response file(ResolvedPolicy a, ResolvedPolicy b, String format) {
        Format wanted = Inputs.choice("/format", format, Format.class, Format::key);
        DiffView diff = DiffView.of(PolicyDiffs.between(a, b));
        return wanted == Format.JSON
                ? Response.ok(diff, MediaType.APPLICATION_JSON_TYPE).build()
                : Downloads.attachment(
                        new ByteArrayInputStream(DiffFile.xlsx(diff)),
                        Downloads.XLSX,
                        "政策比较-%s.xlsx".formatted(a.day()));
    }

    private ResolvedPolicy resolve(String pointer, String text, Actor actor, LocalDate day) {
        return PolicyName.parse(pointer, Inputs.required(pointer, text)).resolve(policies, history, actor, day);
    }
}
