package org.baoxue.casework.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a person answers for something. Days are days in Asia/Shanghai.
 *
 * @param id names the assignment; no personal data
 * @param charge for what the person answers
 * @param chargeName its name as the reader may see it
 * @param person who answers, as the reader may see it
 * @param tier under which tier of the plan; empty where the plan had none (方案未规定)
 * @param first first day
 * @param last last day, inclusive, as it was entered
 * @param recordedBy who entered it
 * @param recordedAt when
 * @param file the file that it came from, if it did
 * @param ending how it ended before its time
 * @param state how it stands
 */
public record Assignment(
        String id,
        Charge charge,
        Optional<String> chargeName,
        Person person,
        Optional<TierName> tier,
        LocalDate first,
        Optional<LocalDate> last,
        String recordedBy,
        Instant recordedAt,
        Optional<String> file,
        Optional<Ending> ending,
        State state) {

    /**
     * How an assignment ended.
     *
     * @param last last day on which it stood; the day before its first if it was entered in error
     * @param reason why; empty for readers without the purpose
     * @param by who recorded it
     */
    public record Ending(LocalDate last, String reason, String by) {}

    /** How an assignment stands. */
    public enum State {
        /** It begins later. */
        AHEAD("未到"),
        STANDING("在任"),
        /** Its last day is over. */
        OVER("期满"),
        ENDED("已结束"),
        /** A later file says the same with other particulars. */
        REPLACED("已更正");

        private final String chinese;

        State(String chinese) {
            this.chinese = chinese;
        }

        /** The term as shown to users. */
        public String chinese() {
            return chinese;
        }
    }

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "Assignment[" + id + " " + state + "]";
    }
}
