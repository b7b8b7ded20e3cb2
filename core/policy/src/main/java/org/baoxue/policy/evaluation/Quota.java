package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import org.baoxue.api.policy.Strength;

/** A number that is to be reached within a period, one occasion a day at the most. */
final class Quota {

    private Quota() {}

    /**
     * @param missing what is still missing, in what is counted
     * @param perDay how much of it one day can bring
     * @param usedToday whether today's occasion has been used
     */
    static Standing standing(
            int missing,
            int perDay,
            PeriodSpan span,
            LocalDate today,
            boolean usedToday,
            TermCalendar calendar,
            Strength strength) {
        if (missing <= 0) {
            return Standing.MET;
        }
        LocalDate first = usedToday || today.isBefore(span.first()) ? later(today, span) : today;
        int needed = (missing + perDay - 1) / perDay;
        int schoolDays = 0;
        int days = 0;
        for (LocalDate day = first; !day.isAfter(span.last()); day = day.plusDays(1)) {
            days++;
            schoolDays += calendar.isSchoolDay(day) ? 1 : 0;
        }
        if (days < needed) {
            return Standing.failed(strength);
        }
        return schoolDays > needed ? Standing.OPEN : Standing.AT_RISK;
    }

    private static LocalDate later(LocalDate today, PeriodSpan span) {
        return today.isBefore(span.first()) ? span.first() : today.plusDays(1);
    }
}
