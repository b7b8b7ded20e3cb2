package org.baoxue.casework.reconciliation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A comparison at work. It is kept in memory: after a restart it is unknown, and none of it was written unless it was done.
 *
 * @param id names it
 * @param unit whose place is compared
 * @param comparisons which, in order
 * @param state where it stands
 * @param phase what is being done, for people
 * @param done steps done
 * @param total steps in all, as far as known
 * @param by who started it
 * @param startedAt when it was asked for
 * @param endedAt when it ended
 * @param error why it failed
 * @param runs the results, once done
 */
public record ComparisonJob(
        String id,
        String unit,
        List<ListComparison> comparisons,
        State state,
        String phase,
        int done,
        int total,
        String by,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<String> error,
        List<ComparisonRun> runs) {

    /** Where a comparison stands. */
    public enum State {
        QUEUED("排队中", false),
        RUNNING("进行中", false),
        DONE("已完成", true),
        FAILED("失败", true),
        CANCELLED("已取消", true);

        private final String chinese;
        private final boolean ended;

        State(String chinese, boolean ended) {
            this.chinese = chinese;
            this.ended = ended;
        }

        /** The term as shown to users. */
        public String chinese() {
            return chinese;
        }

        /** Whether nothing more happens. */
        public boolean ended() {
            return ended;
        }
    }

    public ComparisonJob {
        comparisons = List.copyOf(comparisons);
        runs = List.copyOf(runs);
    }
}
