package org.baoxue.casework.internal.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.baoxue.api.policy.Policies.InForce;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.casework.internal.duty.SwapFold.Spell;
import org.baoxue.policy.evaluation.Deadlines;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.PeriodSpan;
import org.baoxue.policy.evaluation.Periods;
import org.baoxue.policy.evaluation.SchoolYears;
import org.baoxue.policy.evaluation.TermCalendar;

/** By when one policy wants what it asks for in a period. */
record PeriodTerms(Demand demand, PeriodSpan span, TermCalendar calendar) implements Terms {

    @Override
    public Due due() {
        return Deadlines.dueForPeriod(demand.deadline(), span, calendar);
    }

    @Override
    public Due dueFrom(Instant change) {
        LocalDate day = change.atZone(Due.ZONE).toLocalDate();
        Optional<PeriodSpan> around = containing(span.period(), day, calendar.years());
        Due due = around.<Due>map(found -> Deadlines.dueForPeriod(demand.deadline(), found, calendar))
                .orElseGet(Due.Unsaid::new);
        return due.passed(change)
                ? around.flatMap(found -> containing(span.period(), found.last().plusDays(1), calendar.years()))
                        .<Due>map(next -> Deadlines.dueForPeriod(demand.deadline(), next, calendar))
                        .orElseGet(Due.Unsaid::new)
                : due;
    }

    /** Terms and school years need a calendar; the other periods do not look at it. */
    static Optional<PeriodSpan> containing(Period period, LocalDate day, Optional<SchoolYears> years) {
        boolean needsCalendar = period == Period.TERM || period == Period.SCHOOL_YEAR;
        return needsCalendar && years.isEmpty()
                ? Optional.empty()
                : Optional.of(Periods.containing(period, day, years.orElse(null)));
    }

    static Instant start(PeriodSpan span) {
        return span.first().atStartOfDay(Due.ZONE).toInstant();
    }

    /** The due of a duty that is owed from a moment on, unless no rule asked for it before the period was over. */
    static Optional<Due> due(
            Timeline timeline, Instant from, PeriodSpan span, Function<InForce, Optional<Terms>> terms) {
        List<Spell> spells = timeline.from(from).stream()
                .map(stretch -> new Spell(stretch.start(), terms.apply(stretch)))
                .toList();
        boolean inTime = spells.stream()
                .filter(spell -> spell.terms().isPresent())
                .findFirst()
                .filter(spell -> spell.start().isBefore(span.end()))
                .isPresent();
        return inTime ? SwapFold.fold(spells) : Optional.empty();
    }
}
