package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import org.baoxue.api.policy.rule.SchoolWeek;

/** Where school years and their second terms begin. Immutable and thread-safe. */
public interface SchoolYears {

    /** First day of the school year that begins in this calendar year. */
    LocalDate start(int year);

    /** First day of the second term of the school year that begins in this calendar year. */
    LocalDate spring(int year);

    /** The same days of every year, for want of published terms. */
    static SchoolYears of(SchoolWeek week) {
        return new SchoolYears() {
            @Override
            public LocalDate start(int year) {
                return week.schoolYearStart().atYear(year);
            }

            @Override
            public LocalDate spring(int year) {
                LocalDate inSameYear = week.springTermStart().atYear(year);
                return inSameYear.isBefore(start(year)) ? week.springTermStart().atYear(year + 1) : inSameYear;
            }
        };
    }
}
