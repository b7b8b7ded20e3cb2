package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Visit;

/** Whether visits at home were paid as often as a rule asks. */
public final class Visits {

    private Visits() {}

    /**
     * How the visits of the period around a day stand; empty if the rule names no cycle or the day lies in none of its
     * periods. Several visits on one day count as one.
     *
     * @param done days of visits; those after {@code today} are ignored
     */
    public static Optional<Standing> standing(
            ResolvedRule<Visit> rule, Collection<LocalDate> done, LocalDate today, TermCalendar calendar) {
        return rule.rule()
                .when()
                .flatMap(trigger -> Occasions.around(today, trigger, calendar.years()))
                .map(span -> {
                    SortedSet<LocalDate> days = new TreeSet<>(done);
                    days.removeIf(day -> !span.contains(day) || day.isAfter(today));
                    int missing = rule.rule().times().orElse(1) - days.size();
                    return Quota.standing(missing, 1, span, today, days.contains(today), calendar, rule.strength());
                });
    }
}
