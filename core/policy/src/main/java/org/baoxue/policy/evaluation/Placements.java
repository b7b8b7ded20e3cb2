package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.policy.rule.Placement;

/** Which placement rule is for a returned pupil, by the length of the absence. */
public final class Placements {

    private Placements() {}

    /**
     * Whether the rule is for an absence of this length; empty if the rule gives no length, or one that the calendar does not
     * hold. A year from 29 February ends with 28 February.
     *
     * @param left the first day of absence
     * @param returned the day of return, which is no absence
     */
    public static Optional<Boolean> applies(Placement rule, LocalDate left, LocalDate returned, TermCalendar calendar) {
        if (rule.absentAtMost().isEmpty() && rule.absentOver().isEmpty()) {
            return Optional.empty();
        }
        LocalDate lastAbsent = returned.minusDays(1);
        Optional<Boolean> notTooLong = rule.absentAtMost()
                .map(most -> Lengths.after(left.minusDays(1), most, calendar).map(last -> !lastAbsent.isAfter(last)))
                .orElse(Optional.of(true));
        Optional<Boolean> longEnough = rule.absentOver()
                .map(over -> Lengths.after(left.minusDays(1), over, calendar).map(last -> lastAbsent.isAfter(last)))
                .orElse(Optional.of(true));
        return notTooLong.flatMap(fits -> longEnough.map(also -> fits && also));
    }
}
