package org.baoxue.policy.internal.vocabulary;

import java.util.Optional;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Trigger;

/** A deadline as written; {@code end-of-period} says by when only together with the trigger. */
sealed interface DeadlineTerm {

    /** The deadline for this trigger; empty if it has no meaning there. */
    Optional<Deadline> under(Trigger trigger);

    /** A deadline that says by itself by when. */
    record Fixed(Deadline deadline) implements DeadlineTerm {
        @Override
        public Optional<Deadline> under(Trigger trigger) {
            return Optional.of(deadline);
        }
    }

    /** The end of the trigger's own period. */
    record EndOfItsPeriod() implements DeadlineTerm {
        @Override
        public Optional<Deadline> under(Trigger trigger) {
            if (trigger instanceof Trigger.EachPeriod each) {
                return Optional.of(new Deadline.EndOfPeriod(each.period()));
            }
            return trigger instanceof Trigger.InMonths
                    ? Optional.of(new Deadline.EndOfPeriod(Period.MONTH))
                    : Optional.empty();
        }
    }
}
