package org.baoxue.casework.internal.send;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.QuotaPer;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.casework.sendeducation.Lapse;
import org.baoxue.casework.sendeducation.SendEvent.Assessed;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.casework.sendeducation.SendState;
import org.baoxue.policy.evaluation.PeriodSpan;
import org.baoxue.policy.evaluation.SendEducationCheck;

/** Why send-education does not stand at the end of a day. Pure. */
final class LapseJudge {

    private LapseJudge() {}

    static Set<Lapse> lapses(Programme whole, Plan plan, LocalDate day, boolean enrolled) {
        Programme programme = whole.upTo(day);
        Optional<SendState> state = programme.state();
        Set<Lapse> lapses = EnumSet.noneOf(Lapse.class);
        if (state.isEmpty()) {
            lapses.add(Lapse.NO_FILE);
            return lapses;
        }
        if (state.get() == SendState.ENDED) {
            lapses.add(Lapse.ENDED);
        } else if (state.get() != SendState.SERVED) {
            lapses.add(Lapse.NOT_ASSESSED);
        } else if (noVisits(programme, plan, day)) {
            lapses.add(Lapse.NO_VISITS);
        }
        if (programme
                .assessment(day)
                .flatMap(Assessed::reviewBy)
                .filter(last -> last.isBefore(day))
                .isPresent()) {
            lapses.add(Lapse.ASSESSMENT_OUT_OF_DATE);
        }
        if (!enrolled) {
            lapses.add(Lapse.NOT_ENROLLED);
        }
        return lapses;
    }

    /** Whether the last whole period of the shortest cycle that the plan knows went by without any visit, to this day. */
    private static boolean noVisits(Programme programme, Plan plan, LocalDate day) {
        PeriodJudge periods = new PeriodJudge(programme, plan, day);
        return shortest(plan, day)
                .flatMap(per -> lastCounted(per, plan, day)
                        .filter(span -> owes(per, plan, span.first()) && periods.owedThroughout(span, span.last())))
                .filter(span -> programme.all(Visited.class).noneMatch(visit -> !visit.on()
                        .isBefore(span.first())))
                .isPresent();
    }

    private static Optional<QuotaPer> shortest(Plan plan, LocalDate day) {
        return quotas(plan, day)
                .map(SendEducation.Quota::per)
                .filter(per -> per != QuotaPer.VISIT)
                .min(QuotaPer::compareTo);
    }

    private static boolean owes(QuotaPer per, Plan plan, LocalDate day) {
        return quotas(plan, day).anyMatch(quota -> quota.per() == per);
    }

    private static Stream<SendEducation.Quota> quotas(Plan plan, LocalDate day) {
        return plan.rules(day).stream()
                .flatMap(rule -> rule.rule().quotas().stream())
                .filter(quota -> quota.atLeast() > 0);
    }

    /** The last period before the one around a day that counts: holidays do not where the plan leaves them out. */
    private static Optional<PeriodSpan> lastCounted(QuotaPer per, Plan plan, LocalDate day) {
        LocalDate earliest = day.minusYears(1);
        Optional<PeriodSpan> span = before(per, plan, day, day);
        while (span.filter(found -> found.first().isAfter(earliest) && !counts(per, plan, found, day))
                .isPresent()) {
            span = before(per, plan, span.get().first(), day);
        }
        return span.filter(found -> counts(per, plan, found, day));
    }

    private static Optional<PeriodSpan> before(QuotaPer per, Plan plan, LocalDate day, LocalDate calendarOf) {
        return SendEducationCheck.span(per, day, plan.calendar(calendarOf))
                .flatMap(
                        around -> SendEducationCheck.span(per, around.first().minusDays(1), plan.calendar(calendarOf)));
    }

    private static boolean counts(QuotaPer per, Plan plan, PeriodSpan span, LocalDate day) {
        return plan.rules(day).stream()
                        .filter(rule -> rule.rule().quotas().stream().anyMatch(quota -> quota.per() == per))
                        .anyMatch(rule -> holidaysCount(rule))
                || span.first().datesUntil(span.last().plusDays(1)).anyMatch(plan.calendar(day)::isSchoolDay);
    }

    private static boolean holidaysCount(ResolvedRule<SendEducation> rule) {
        return rule.rule().holidaysCount().orElse(true);
    }
}
