package org.baoxue.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A pupil's leave (请假) and its end (销假). Days are days in Asia/Shanghai.
 *
 * @param child who is on leave
 * @param name as the reader may see it
 * @param seq number of the leave of this child, from 1
 * @param classId the class at the time
 * @param first first day
 * @param last last day, inclusive
 * @param kind why
 * @param reason why, in words; empty for readers without the purpose
 * @param grantedBy who granted it
 * @param proof the paper behind it; empty for readers without the purpose
 * @param recordedBy who entered it
 * @param recordedAt when
 * @param backOn day of the return (销假); empty while it is not recorded
 * @param revoked why the entry was taken back; empty while it stands
 * @param state how it stands today
 */
public record Leave(
        ChildId child,
        Optional<String> name,
        long seq,
        String classId,
        LocalDate first,
        LocalDate last,
        LeaveKind kind,
        String reason,
        String grantedBy,
        String proof,
        String recordedBy,
        Instant recordedAt,
        Optional<LocalDate> backOn,
        Optional<String> revoked,
        State state) {

    /** How a leave stands. */
    public enum State {
        /** It begins later. */
        AHEAD("未到"),
        RUNNING("请假中"),
        /** Its last day is over and no return is recorded: nobody knows where the pupil is. */
        OVERDUE("逾期未销假"),
        ENDED("已销假"),
        REVOKED("已撤回");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        /** The term as shown to users. */
        public String chinese() {
            return chinese;
        }
    }

    /** Whether the pupil is on leave on the day. */
    public boolean covers(LocalDate day) {
        return state != State.REVOKED
                && !day.isBefore(first)
                && !day.isAfter(last)
                && backOn.map(day::isBefore).orElse(true);
    }

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "Leave[" + child + " " + seq + " " + first + ".." + last + " " + state + "]";
    }
}
