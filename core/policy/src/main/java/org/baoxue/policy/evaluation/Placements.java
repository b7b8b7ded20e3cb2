package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Placement;
import org.baoxue.api.time.Amount;
import org.baoxue.api.time.TimeUnit;

/** Which placement rule is for a returned pupil, by the length of the absence, and how large a separate class may be. */
public final class Placements {

    private Placements() {}

    /**
     * Whether the rule is for an absence of this length; empty if the rule gives no length, or one that the calendar does not
     * hold. A year from 29 February ends with 28 February, one from 1 March to a leap year's March with
     * 29 February.
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
                .map(most -> last(left, most, calendar).map(last -> !lastAbsent.isAfter(last)))
                .orElse(Optional.of(true));
        Optional<Boolean> longEnough = rule.absentOver()
                .map(over -> last(left, over, calendar).map(last -> lastAbsent.isAfter(last)))
                .orElse(Optional.of(true));
        return notTooLong.flatMap(fits -> longEnough.map(also -> fits && also));
    }

    /** How a separate class of this size stands; empty if the rule sets no cap. The cap itself is still met. */
    public static Optional<Standing> classSize(ResolvedRule<Placement> rule, int pupils) {
        return rule.rule().classCap().map(cap -> pupils <= cap ? Standing.MET : Standing.failed(rule.strength()));
    }

    /** The last day of the length: the day before the same day again or, where months are unlike, the later reading. */
    private static Optional<LocalDate> last(LocalDate left, Amount amount, TermCalendar calendar) {
        return Lengths.after(left.minusDays(1), amount, calendar).flatMap(one -> Lengths.days(left, amount, calendar)
                .map(days -> amount.unit() == TimeUnit.MONTH ? left.plusDays(days - 1) : one)
                .map(other -> one.isAfter(other) ? one : other));
    }
}
