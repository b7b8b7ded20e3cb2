package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.policy.rule.Border;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Trigger;

/** When a duty that follows a cycle is owed. */
public final class Occasions {

    private static final Set<Border> OF_TERMS = Set.of(Border.TERM_START, Border.TERM_END);

    private Occasions() {}

    /**
     * The period around a day in which the duty is owed once (or its number of times): the cycle's own period, a named
     * month, the term or school year whose border is named. Empty on days of other months, for triggers without a period,
     * and where no calendar says when terms begin.
     */
    public static Optional<PeriodSpan> around(LocalDate day, Trigger trigger, Optional<SchoolYears> years) {
        return period(trigger, day)
                .filter(period -> years.isPresent() || !needsTerms(period))
                .map(period -> Periods.containing(period, day, years.orElse(null)));
    }

    /** Whether the duty is owed on the day: in one of its periods, or in a year's months from a named one on. */
    public static boolean owedOn(LocalDate day, Trigger trigger, Optional<SchoolYears> years) {
        return trigger instanceof Trigger.FromMonth from
                ? day.getMonthValue() >= from.month()
                : around(day, trigger, years).isPresent();
    }

    /**
     * The part of one of its cycle's periods in which the duty is owed: the whole period or, for what begins with a month,
     * the year from that month on. Empty where the duty is not owed in this period.
     */
    public static Optional<PeriodSpan> within(PeriodSpan period, Trigger trigger, Optional<SchoolYears> years) {
        if (trigger instanceof Trigger.FromMonth from) {
            return Optional.of(period)
                    .filter(span -> span.period() == Period.YEAR)
                    .map(span -> new PeriodSpan(
                            span.period(), span.id(), span.first().withMonth(from.month()), span.last()));
        }
        return around(period.last(), trigger, years).filter(period::equals);
    }

    /** The cycle in which the duty is owed, where it follows one; what begins with a month is owed once in a year. */
    public static Optional<Period> cycle(Trigger trigger) {
        if (trigger instanceof Trigger.InMonths) {
            return Optional.of(Period.MONTH);
        }
        if (trigger instanceof Trigger.FromMonth) {
            return Optional.of(Period.YEAR);
        }
        return period(trigger, LocalDate.EPOCH);
    }

    private static Optional<Period> period(Trigger trigger, LocalDate day) {
        if (trigger instanceof Trigger.EachPeriod each) {
            return Optional.of(each.period());
        }
        if (trigger instanceof Trigger.InMonths in) {
            return in.months().contains(day.getMonthValue()) ? Optional.of(Period.MONTH) : Optional.empty();
        }
        if (trigger instanceof Trigger.AtBorders at) {
            return Optional.of(at.borders().stream().anyMatch(OF_TERMS::contains) ? Period.TERM : Period.SCHOOL_YEAR);
        }
        return Optional.empty();
    }

    private static boolean needsTerms(Period period) {
        return period == Period.TERM || period == Period.SCHOOL_YEAR;
    }
}
