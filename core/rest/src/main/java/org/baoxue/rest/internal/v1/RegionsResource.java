package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.NotFound;
import org.baoxue.policy.Finding;
import org.baoxue.policy.PackageCheck;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionPackages;
import org.baoxue.policy.RegionStatus;
import org.baoxue.policy.Regions;
import org.glassfish.jersey.media.multipart.FormDataBodyPart;
import org.glassfish.jersey.media.multipart.FormDataParam;

/** 地区. */
@Path("regions")
@Tag(name = "regions", description = "地区插件 (region plug-ins)")
@Produces(MediaType.APPLICATION_JSON)
public final class RegionsResource {

    private final Regions regions;
    private final Gate gate;

    RegionsResource(Regions regions, Gate gate) {
        this.regions = regions;
        this.gate = gate;
    }

    @GET
    @Operation(summary = "地区及其状态 (regions and how they stand)")
    public List<RegionView> list(@Context SecurityContext security) {
        gate.require(Caller.of(security), Action.REGION_READ);
        return regions.list().stream().map(RegionView::of).toList();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "一个地区及对其文件的检查意见 (a region with the findings on its files)")
    public RegionView show(@PathParam("id") String id, @Context SecurityContext security) {
        gate.require(Caller.of(security), Action.REGION_READ);
        return regions.show(id)
                .map(RegionView::of)
                .orElseThrow(() -> new NotFound("找不到地区 %s (no such region)".formatted(id)));
    }

    @POST
    @Path("check")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "检查区域插件（jar、KAR 或 YAML 文件）而不安装；不接受的回答 422 (checks a region without installing it)")
    @ApiResponse(
            responseCode = "200",
            description = "都接受 (all accepted)",
            content = @Content(schema = @Schema(implementation = CheckView.class)))
    @ApiResponse(
            responseCode = "422",
            description = "有不接受的 (some are rejected)",
            content = @Content(schema = @Schema(implementation = CheckView.class)))
    public Response check(
            @FormDataParam("file") InputStream file,
            @Parameter(hidden = true) @FormDataParam("file") FormDataBodyPart part,
            @Context SecurityContext security)
            throws IOException {
        Actor actor = Caller.of(security);
        gate.require(actor, Action.REGION_CHECK);
        CheckView view =
                CheckView.of(regions.check(actor, RegionPackages.of(Uploads.name(part), Uploads.required(file))));
        return Response.status(view.accepted() ? 200 : 422).entity(view).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "立即移除地区，不等宽限期 (ends a region at once, without the grace period)")
    public void remove(@PathParam("id") String id, @Context SecurityContext security) {
        regions.remove(Caller.of(security), id);
    }

    /**
     * A region.
     *
     * @param contentHash content in force; empty if none is
     * @param rejectedVersion version of the bundle that was rejected, if one is
     * @param graceEnds when a vanished region leaves force
     */
    public record RegionView(
            String id,
            String title,
            String version,
            String contentHash,
            String state,
            String stateName,
            Optional<String> rejectedVersion,
            Optional<Instant> graceEnds,
            List<FindingView> findings) {
        static RegionView of(RegionStatus status) {
            return new RegionView(
                    status.id(),
                    status.title(),
                    status.version(),
                    status.contentHash(),
                    Keys.of(status.state()),
                    status.state().chinese(),
                    status.rejectedVersion(),
                    status.graceEnds(),
                    status.findings().stream().map(FindingView::of).toList());
        }
    }

    /**
     * The check of what was sent.
     *
     * @param accepted whether every package would be accepted
     */
    public record CheckView(boolean accepted, List<PackageView> packages) {
        static CheckView of(List<PackageCheck> checks) {
            return new CheckView(
                    checks.stream().allMatch(check -> check.result().accepted()),
                    checks.stream().map(PackageView::of).toList());
        }
    }

    /**
     * The check of one package.
     *
     * @param name where it lies in what was sent
     * @param region the region's id, if it would be accepted
     */
    public record PackageView(
            String name,
            boolean accepted,
            Optional<String> region,
            Optional<String> title,
            Optional<String> contentHash,
            List<FindingView> findings) {
        static PackageView of(PackageCheck check) {
            Optional<Region> region = check.result().region();
            return new PackageView(
                    check.name(),
                    check.result().accepted(),
                    region.map(Region::id),
                    region.map(Region::title),
                    region.map(Region::contentHash),
                    check.result().findings().stream().map(FindingView::of).toList());
        }
    }

    /** One remark on a region's files: where, what stands there and what may. */
    public record FindingView(
            String severity,
            String severityName,
            String file,
            int line,
            String key,
            String found,
            String expected,
            String message) {
        static FindingView of(Finding finding) {
            return new FindingView(
                    Keys.of(finding.severity()),
                    finding.severity().chinese(),
                    finding.file(),
                    finding.line(),
                    finding.key(),
                    finding.found(),
                    finding.expected(),
                    finding.message());
        }
    }
}
