package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.casework.CaseAudit;
import org.baoxue.casework.CaseAuditReport;
import org.baoxue.casework.ChainHead;
import org.baoxue.casework.Verification;

/** 个案日志的核验. */
@Path("audit/chains")
@Tag(name = "audit")
public final class CaseAuditResource {

    private static final String TEXT = "text/plain;charset=UTF-8";

    private final CaseAudit audit;

    CaseAuditResource(CaseAudit audit) {
        this.audit = audit;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "核验范围内全部个案的日志：哪一号事件被篡改、删除、换序或截断 (verifies the logs of all cases in scope)")
    public ChainsView verify(@Context SecurityContext security) {
        return view(audit.verify(Caller.of(security), List.of()));
    }

    @POST
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "同上，并与另处保存的锚定文件对照，可发现整条截断 (the same against an anchor file that was kept elsewhere)")
    public ChainsView verifyAgainst(String anchors, @Context SecurityContext security) {
        List<ChainHead> heads = audit.read(Inputs.required("/anchors", anchors));
        return view(audit.verify(Caller.of(security), heads));
    }

    @GET
    @Path("anchors")
    @Produces(TEXT)
    @Operation(summary = "此刻全部链头的锚定文件，请保存到别处；不含个人信息 (the heads of all chains, to be kept elsewhere)")
    public String anchors(@Context SecurityContext security) {
        return audit.anchors(Caller.of(security));
    }

    private ChainsView view(CaseAuditReport report) {
        return new ChainsView(
                report.intact(),
                report.cases(),
                report.events(),
                report.anchors(),
                report.took().toMillis(),
                report.damagedTotal(),
                report.damaged().stream()
                        .flatMap(found -> found.faults().stream().map(fault -> ChainFaultView.of(found, fault)))
                        .toList(),
                audit.lastAnchored());
    }

    /**
     * What an audit found.
     *
     * @param anchors heads kept elsewhere that were held against the logs
     * @param damagedCases how many cases are damaged; the faults of the first thousand are listed
     * @param lastAnchored day of the last anchor file that the platform wrote by itself
     */
    public record ChainsView(
            boolean intact,
            long cases,
            long events,
            long anchors,
            long millis,
            long damagedCases,
            List<ChainFaultView> faults,
            Optional<LocalDate> lastAnchored) {}

    /** One event that is not as it was written. */
    public record ChainFaultView(String caseId, long sequence, String damage, String damageName, String message) {
        static ChainFaultView of(Verification found, Verification.Fault fault) {
            return new ChainFaultView(
                    found.caseId().value(),
                    fault.seq(),
                    Keys.of(fault.damage()),
                    fault.damage().chinese(),
                    fault.message());
        }
    }
}
