package org.baoxue.rest.internal.v1;

import io.swagger.v3.oas.annotations.Operation;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Page;
import org.baoxue.casework.EarlyWarning;
import org.baoxue.casework.EarlyWarnings;
import org.baoxue.roster.AbsenceRecord;
import org.baoxue.roster.Leave;
import org.baoxue.roster.LeaveKind;
import org.baoxue.roster.LeaveRequest;
import org.baoxue.roster.Leaves;

/** 请假、销假与缺课登记. */
@Path("leaves")
@Tag(name = "attendance", description = "考勤 (the roll of a class)")
@Produces(MediaType.APPLICATION_JSON)
public final class LeavesResource {

    private final Leaves leaves;
    private final EarlyWarnings warnings;
    private final Clock clock;

    LeavesResource(Leaves leaves, EarlyWarnings warnings, Clock clock) {
        this.leaves = leaves;
        this.warnings = warnings;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "请假名册，逾期未销假的在前 (leaves of a unit, those overdue first)")
    public Page<LeaveView> leaves(
            @QueryParam("unit") String unit,
            @QueryParam("state") String states,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return leaves.list(
                        Caller.of(security),
                        Inputs.required("/unit", unit),
                        Inputs.choices("/state", states, Leave.State.class, Keys::of),
                        Inputs.page(page, size))
                .map(LeaveView::of);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "登记请假，补交假条的可把已记的缺课改为请假 (enters a leave; days marked as missed become leave)")
    public LeaveView grant(NewLeave leave, @Context SecurityContext security) {
        return LeaveView.of(leaves.grant(Caller.of(security), Inputs.body(leave).request()));
    }

    @POST
    @Path("{child}/{number}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "销假：学生已返校 (the pupil is back)")
    public LeaveView end(
            @PathParam("child") String child,
            @PathParam("number") long number,
            Back back,
            @Context SecurityContext security) {
        return LeaveView.of(leaves.end(
                Caller.of(security),
                ChildrenResource.id(child),
                number,
                Inputs.date("/backOn", Inputs.body(back).backOn())));
    }

    @POST
    @Path("{child}/{number}/revocation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "撤回登记错了的请假，须说明理由 (takes a wrong entry back, for a reason)")
    public LeaveView revoke(
            @PathParam("child") String child,
            @PathParam("number") long number,
            ChildViews.Reason reason,
            @Context SecurityContext security) {
        return LeaveView.of(leaves.revoke(
                Caller.of(security),
                ChildrenResource.id(child),
                number,
                Inputs.required("/reason", Inputs.body(reason).reason())));
    }

    @GET
    @Path("absences")
    @Operation(
            summary =
                    "缺课登记：一段时间内无故缺课的学生，连续最久的在前；登记了休学、转出的日子另列 (who missed lessons without leave, the longest run first)")
    public Page<AbsenceView> absences(
            @QueryParam("unit") String unit,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return leaves.absences(
                        Caller.of(security),
                        Inputs.required("/unit", unit),
                        Inputs.optionalDate("/from", from),
                        Inputs.optionalDate("/to", to).orElseGet(() -> LocalDate.now(clock)),
                        Inputs.page(page, size))
                .map(AbsenceView::of);
    }

    @GET
    @Path("warnings")
    @Operation(summary = "累计缺课预警：缺课累计达到预警标准而没有立案的学生，只提示 (who misses many lessons without an open case)")
    public Page<WarningView> warnings(
            @QueryParam("unit") String unit,
            @QueryParam("page") @DefaultValue("1") int page,
            @QueryParam("size") @DefaultValue("50") int size,
            @Context SecurityContext security) {
        return warnings.list(Caller.of(security), Inputs.required("/unit", unit), Inputs.page(page, size))
                .map(WarningView::of);
    }

    /**
     * Who misses many lessons.
     *
     * @param days the days missed without leave from the first that counts on
     * @param reachedOn day on which the definition was met
     * @param rule the definition
     * @param asked what it asks, such as 6教学日
     * @param window the stretch of time in which the days are added up
     * @param origin where the definition comes from, such as 平台默认
     */
    public record WarningView(
            String child,
            Optional<String> name,
            String classId,
            List<LocalDate> days,
            LocalDate reachedOn,
            String rule,
            String asked,
            Optional<String> window,
            String origin,
            String policyHash) {
        static WarningView of(EarlyWarning warning) {
            return new WarningView(
                    warning.child().value(),
                    warning.name(),
                    warning.classId(),
                    warning.missed(),
                    warning.reachedOn(),
                    warning.rule().text(),
                    warning.asked(),
                    warning.window(),
                    warning.origin(),
                    warning.policyHash());
        }
    }

    /**
     * Who missed lessons without leave.
     *
     * @param total missed days within the window
     * @param leave days on leave within the window
     * @param suspended days marked as missed on which the pupil was 休学; not among the missed days
     * @param transferred days marked as missed after the pupil's 转出; not among the missed days
     * @param running missed days in a row up to the newest mark; 0 if the pupil was there or rightly away then
     */
    public record AbsenceView(
            String child,
            Optional<String> name,
            String classId,
            List<LocalDate> days,
            int total,
            int leave,
            int suspended,
            int transferred,
            int running) {
        static AbsenceView of(AbsenceRecord record) {
            return new AbsenceView(
                    record.child().value(),
                    record.name(),
                    record.classId(),
                    record.absent(),
                    record.absent().size(),
                    record.leave(),
                    record.suspended(),
                    record.transferred(),
                    record.running());
        }
    }

    /**
     * A leave to be entered.
     *
     * @param child the pupil
     * @param first first day, as 2026-09-01
     * @param last last day, inclusive
     * @param kind sick (病假), personal (事假) or other
     * @param reason in words
     * @param grantedBy who granted it
     * @param proof the paper behind it
     */
    public record NewLeave(
            String child, String first, String last, String kind, String reason, String grantedBy, String proof) {

        LeaveRequest request() {
            return new LeaveRequest(
                    ChildrenResource.id(Inputs.required("/child", child)),
                    Inputs.date("/first", first),
                    Inputs.date("/last", last),
                    Inputs.choice("/kind", kind, LeaveKind.class, LeaveKind::key),
                    Inputs.required("/reason", reason),
                    Inputs.required("/grantedBy", grantedBy),
                    Inputs.required("/proof", proof));
        }
    }

    /**
     * The return from a leave.
     *
     * @param backOn first day back, as 2026-09-01
     */
    public record Back(String backOn) {}

    /**
     * A leave.
     *
     * @param number which leave of this child
     * @param reason empty for readers without the purpose, as is the proof
     * @param backOn day of the return; absent while it is not recorded
     * @param revoked why the entry was taken back; absent while it stands
     */
    public record LeaveView(
            String child,
            Optional<String> name,
            long number,
            String classId,
            LocalDate first,
            LocalDate last,
            String kind,
            String kindName,
            String reason,
            String grantedBy,
            String proof,
            String recordedBy,
            Instant recordedAt,
            Optional<LocalDate> backOn,
            Optional<String> revoked,
            String state,
            String stateName) {
        static LeaveView of(Leave leave) {
            return new LeaveView(
                    leave.child().value(),
                    leave.name(),
                    leave.seq(),
                    leave.classId(),
                    leave.first(),
                    leave.last(),
                    leave.kind().key(),
                    leave.kind().chinese(),
                    leave.reason(),
                    leave.grantedBy(),
                    leave.proof(),
                    leave.recordedBy(),
                    leave.recordedAt(),
                    leave.backOn(),
                    leave.revoked(),
                    Keys.of(leave.state()),
                    leave.state().chinese());
        }
    }
}
