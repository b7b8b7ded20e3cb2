package org.baoxue.reporting.internal.rows;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.policy.evaluation.Calendars;

/** School years as the calendar of a place has them. */
public final class SchoolYears {

    private SchoolYears() {}

    /** First day of the school year that the day lies in; the day itself where no calendar rule tells. */
    public static LocalDate start(ResolvedPolicy policy, LocalDate day) {
        return Calendars.of(policy)
                .years()
                .map(years -> {
                    LocalDate start = years.start(day.getYear());
                    return start.isAfter(day) ? years.start(day.getYear() - 1) : start;
                })
                .orElse(day);
    }

    /**
     * The year of the cohort (届) that graduated last before the school year of the day began; empty where no calendar rule
     * tells when that was.
     */
    public static Optional<Integer> lastGraduation(ResolvedPolicy policy, LocalDate day) {
        return Calendars.of(policy).years().map(years -> start(policy, day).getYear());
    }
}
