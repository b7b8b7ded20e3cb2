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
import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.access.Page;
import org.baoxue.casework.Cases;
import org.baoxue.casework.ExternalSystem;
import org.baoxue.casework.SystemUpdate;
import org.baoxue.casework.SystemUpdateQuery;

/** 学籍系统、全国平台已更新？ */
@Path("system-updates")
@Tag(name = "cases", description = "个案 (cases and their event logs)")
@Produces(MediaType.APPLICATION_JSON)
public final class SystemUpdatesResource {

    private final Cases cases;

    SystemUpdatesResource(Cases cases) {
        this.cases = cases;
    }

    @GET
    @Operation(summary = "个案事件在学籍系统、全国平台更新了没有，未办的在前 (what other systems must show, open ones first)")
    public Page<UpdateView> systemUpdates(
            @QueryParam("system") String system,
            @QueryParam("done") Boolean done,
            @QueryParam("unit") String unit,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return cases.systemUpdates(
                        Caller.of(security),
                        new SystemUpdateQuery(
                                Inputs.optional(system)
                                        .map(text -> Inputs.choice(
                                                "/system", text, ExternalSystem.class, ExternalSystem::key)),
                                Optional.ofNullable(done),
                                Inputs.optional(unit),
                                Inputs.page(page, size)))
                .map(UpdateView::of);
    }

    /**
     * One entry of a case that one other system must show too.
     *
     * @param sequence sequence of the entry in the case
     * @param since the day of the fact
     * @param doneOn the day on which the other system was brought up to date; absent while it lags
     */
    public record UpdateView(
            String caseId,
            String child,
            Optional<String> name,
            long sequence,
            String system,
            String systemName,
            String kind,
            String kindName,
            LocalDate since,
            Optional<LocalDate> doneOn,
            Optional<String> doneBy,
            Optional<String> status,
            Optional<String> school,
            Optional<String> classId) {
        static UpdateView of(SystemUpdate update) {
            return new UpdateView(
                    update.caseId().value(),
                    update.child().value(),
                    update.name(),
                    update.seq(),
                    update.system().key(),
                    update.system().chinese(),
                    update.kind().key(),
                    update.kind().chinese(),
                    update.since(),
                    update.doneOn(),
                    update.doneBy(),
                    update.status(),
                    update.school(),
                    update.classId());
        }
    }
}
