package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.time.Amount;
import org.baoxue.api.time.TimeUnit;

/** Which days count towards one definition, and how many it takes. */
record AbsenceCount(RuleKey rule, String policyHash, Amount amount, TermCalendar calendar) {

    /** Whether a missed day counts. */
    boolean countsMissed(LocalDate day) {
        return switch (amount.unit()) {
            case WORKING_DAY -> calendar.isWorkingDay(day);
            case SCHOOL_DAY -> calendar.isSchoolDay(day) || !calendar.covers(day);
            default -> true;
        };
    }

    /** Whether a free day after a missed one counts with it. */
    boolean countsFree(LocalDate day) {
        return switch (amount.unit()) {
            case WORKING_DAY -> calendar.isWorkingDay(day);
            case SCHOOL_DAY -> false;
            default -> true;
        };
    }

    /** Whether it is known that no class was held on this day. */
    boolean isFree(LocalDate day) {
        return !calendar.isSchoolDay(day)
                && (calendar.covers(day) || calendar.years().isPresent());
    }

    /** Whether so many counted days, the first of them {@code since}, are enough. */
    boolean enough(long counted, LocalDate since) {
        return Lengths.days(since, amount, calendar)
                .filter(needed -> counted >= needed)
                .isPresent();
    }

    AbsenceVerdict verdict(LocalDate since, LocalDate reachedOn) {
        return new AbsenceVerdict(since, reachedOn, rule, policyHash);
    }

    /** Whether free days can count at all. */
    boolean countsFreeDays() {
        return amount.unit() != TimeUnit.SCHOOL_DAY;
    }
}
