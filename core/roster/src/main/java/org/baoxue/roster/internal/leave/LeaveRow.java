package org.baoxue.roster.internal.leave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Leave;
import org.baoxue.roster.Leave.State;
import org.baoxue.roster.LeaveKind;

/** A row of {@code pupil_leave}; a component is null where the column is. */
public record LeaveRow(
        String childId,
        long seq,
        String classId,
        LocalDate firstDay,
        LocalDate lastDay,
        String kind,
        String reason,
        String grantedBy,
        String proof,
        String recordedBy,
        Instant recordedAt,
        LocalDate backOn,
        String backBy,
        String revokedReason,
        String revokedBy) {

    State state(LocalDate today) {
        if (revokedReason != null) {
            return State.REVOKED;
        }
        if (backOn != null) {
            return State.ENDED;
        }
        if (firstDay.isAfter(today)) {
            return State.AHEAD;
        }
        return lastDay.isBefore(today) ? State.OVERDUE : State.RUNNING;
    }

    boolean stands() {
        return revokedReason == null;
    }

    /** Last day that the leave took: the return may come early. */
    LocalDate lastTaken() {
        return backOn == null || backOn.isAfter(lastDay) ? lastDay : backOn.minusDays(1);
    }

    Leave view(LocalDate today, boolean readsWords, Optional<String> name) {
        return new Leave(
                new ChildId(childId),
                name,
                seq,
                classId,
                firstDay,
                lastDay,
                LeaveKind.valueOf(kind),
                readsWords ? reason : "",
                grantedBy,
                readsWords ? proof : "",
                recordedBy,
                recordedAt,
                Optional.ofNullable(backOn),
                Optional.ofNullable(revokedReason).map(words -> readsWords ? words : ""),
                state(today));
    }
}
