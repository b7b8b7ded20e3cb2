package org.baoxue.api.policy.rule;

import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.Set;

/**
 * The days assumed where no published calendar covers a date.
 *
 * @param schoolDays days of the week with classes
 * @param workingDays days of the week on which offices work
 * @param schoolYearStart first day of the school year
 * @param springTermStart first day of the second term
 */
public record SchoolWeek(
        Set<DayOfWeek> schoolDays, Set<DayOfWeek> workingDays, MonthDay schoolYearStart, MonthDay springTermStart)
        implements Rule {

    public SchoolWeek {
        schoolDays = Set.copyOf(schoolDays);
        workingDays = Set.copyOf(workingDays);
    }
}
