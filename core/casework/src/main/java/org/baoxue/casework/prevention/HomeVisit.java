package org.baoxue.casework.prevention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.casework.DutyId;
import org.baoxue.roster.ChildId;

/**
 * A visit at home (家访). Names of visitors and all words are empty for readers without the purpose.
 *
 * @param child who was visited
 * @param name as the reader may see it
 * @param seq which visit to this child, from 1
 * @param classId class of the child now; empty if the roster knows none
 * @param on the day in Asia/Shanghai
 * @param group as one of whom the child was visited
 * @param visitors who went
 * @param met who was met
 * @param outcome what it came to
 * @param reason why the child may leave, has left or does not come back
 * @param whereabouts where the child is
 * @param next what is to be done next
 * @param signed whether the guardian signed
 * @param note in words
 * @param duty the duty that it settled
 * @param recordedBy who entered it
 * @param recordedAt when
 * @param revoked why it was taken back; empty while it stands
 */
public record HomeVisit(
        ChildId child,
        Optional<String> name,
        long seq,
        Optional<String> classId,
        LocalDate on,
        VisitGroup group,
        List<String> visitors,
        VisitMet met,
        VisitOutcome outcome,
        Optional<FocusReason> reason,
        String whereabouts,
        String next,
        boolean signed,
        String note,
        Optional<DutyId> duty,
        String recordedBy,
        Instant recordedAt,
        Optional<String> revoked) {

    public HomeVisit {
        visitors = List.copyOf(visitors);
    }

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "HomeVisit[" + child + " " + seq + " " + on + " " + outcome + "]";
    }
}
