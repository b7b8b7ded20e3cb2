package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Audit;
import org.baoxue.access.AuditEntry;
import org.baoxue.access.AuditQuery;
import org.baoxue.access.Page;

/** 审计. */
@Path("audit")
@Tag(name = "audit", description = "审计 (who did what)")
@Produces(MediaType.APPLICATION_JSON)
public final class AuditResource {

    private final Audit audit;

    AuditResource(Audit audit) {
        this.audit = audit;
    }

    @GET
    @Operation(summary = "审计记录，新的在前 (the audit trail, newest first)")
    public Page<AuditView> list(
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("actor") String actor,
            @QueryParam("action") String action,
            @QueryParam("subject") String subject,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return audit.list(
                        Caller.of(security),
                        new AuditQuery(
                                Inputs.optionalInstant("/from", from),
                                Inputs.optionalInstant("/until", until),
                                Inputs.optional(actor),
                                Inputs.optional(action)
                                        .map(found -> Inputs.choice("/action", found, Action.class, Action::key)),
                                Inputs.optional(subject),
                                Inputs.page(page, size)))
                .map(AuditView::of);
    }

    /** One line of the audit trail. */
    public record AuditView(
            long id,
            Instant at,
            String actor,
            String role,
            Optional<String> unit,
            String action,
            String actionName,
            String outcome,
            String outcomeName,
            String subject,
            String detail,
            String from) {
        static AuditView of(AuditEntry entry) {
            return new AuditView(
                    entry.id(),
                    entry.at(),
                    entry.actor(),
                    entry.role().key(),
                    entry.unitId(),
                    entry.action().key(),
                    entry.action().chinese(),
                    Keys.of(entry.outcome()),
                    entry.outcome().chinese(),
                    entry.subject(),
                    entry.detail(),
                    entry.from());
        }
    }
}
