package org.baoxue.policy.internal.contradiction;

import java.util.Optional;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Obligation;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.policy.Contradiction;

/**
 * Whether a deadline comes before what it is for. Lengths and ends are counted from the end of the period, so only a day of
 * the same month can come too early: for days and weeks before they have begun, for longer periods before they are over. The
 * latter is what plans print and means a report up to that day, unless they also ask for all up to the end of the period.
 */
final class DeadlineOrder implements Check {
    private static final String DEADLINE = "deadline";

    /** From this day on only the last days of a month are missing. */
    private static final int END_OF_SHORTEST_MONTH = 28;

    @Override
    public void look(Said said) {
        if (!said.statement().fields().containsKey(DEADLINE)) {
            return;
        }
        if (said.rule() instanceof Reporting report) {
            look(said, Optional.of(report.trigger()), report.deadline());
        } else if (said.rule() instanceof Obligation obligation) {
            look(said, obligation.trigger(), obligation.deadline());
        }
    }

    private static void look(Said said, Optional<Trigger> trigger, Optional<Deadline> deadline) {
        if (trigger.orElse(null) instanceof Trigger.EachPeriod each
                && deadline.orElse(null) instanceof Deadline.DayOfMonth day
                && !day.following()) {
            kind(said, each.period(), day)
                    .ifPresent(kind -> said.report(new AtOdds(
                            kind,
                            DEADLINE,
                            DEADLINE,
                            "{each: %s}，{day-of-month: %d}"
                                    .formatted(each.period().key(), day.day()),
                            "following: true | end-of-period")));
        }
    }

    private static Optional<Contradiction> kind(Said said, Period period, Deadline.DayOfMonth day) {
        if (period.compareTo(Period.MONTH) < 0) {
            return Optional.of(Contradiction.DEADLINE_BEFORE_PERIOD);
        }
        if (day.day() >= END_OF_SHORTEST_MONTH) {
            return Optional.empty();
        }
        return Optional.of(
                Boolean.TRUE.equals(said.statement().fields().get("cumulative"))
                        ? Contradiction.CUMULATIVE_BEFORE_END
                        : Contradiction.DEADLINE_WITHIN_PERIOD);
    }
}
