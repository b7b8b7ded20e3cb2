package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Gate;
import org.baoxue.access.NotFound;
import org.baoxue.policy.Finding;
import org.baoxue.policy.RegionStatus;
import org.baoxue.policy.Regions;

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
