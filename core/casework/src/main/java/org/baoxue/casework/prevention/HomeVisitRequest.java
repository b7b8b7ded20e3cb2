package org.baoxue.casework.prevention;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.casework.DutyId;
import org.baoxue.roster.ChildId;

/**
 * A visit to be recorded.
 *
 * @param child who was visited
 * @param on the day in Asia/Shanghai, today or earlier
 * @param group as one of whom the child was visited; if empty, what the duty, the child's case or list says, or else as any
 *     pupil
 * @param visitors names of those who went, at least one
 * @param met who was met
 * @param outcome what it came to
 * @param reason one of those offered for this child; may be empty where the outcome needs none
 * @param whereabouts where the child is; personal, may be empty
 * @param next what is to be done next; may be empty
 * @param signed whether the guardian signed
 * @param note in words, may be empty; required where the plan's words on a visit were not followed
 * @param duty the duty that this visit settles
 */
public record HomeVisitRequest(
        ChildId child,
        LocalDate on,
        Optional<VisitGroup> group,
        List<String> visitors,
        VisitMet met,
        VisitOutcome outcome,
        String reason,
        String whereabouts,
        String next,
        boolean signed,
        String note,
        Optional<DutyId> duty) {

    public HomeVisitRequest {
        visitors = List.copyOf(visitors);
    }

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "HomeVisitRequest[" + child + " " + on + " " + outcome + "]";
    }
}
