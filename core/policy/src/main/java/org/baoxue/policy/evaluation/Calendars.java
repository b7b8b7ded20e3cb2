package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.SchoolWeek;

/** The calendar of a place, from its resolved policy. */
public final class Calendars {

    /** The rule that says which days are assumed to be school days. */
    public static final RuleKey SCHOOL_WEEK = new RuleKey("calendar.school-week");

    private Calendars() {}

    /**
     * The calendar in force. Its days are those of the calendar rule and therefore assumed: {@code covers} is false for
     * each. Without a calendar rule no day is a school day or working day.
     */
    public static TermCalendar of(ResolvedPolicy policy) {
        return new Assumed(policy.rule(SCHOOL_WEEK, SchoolWeek.class).map(ResolvedRule::rule));
    }

    private record Assumed(Optional<SchoolWeek> week) implements TermCalendar {

        @Override
        public boolean isSchoolDay(LocalDate day) {
            return week.filter(rule -> rule.schoolDays().contains(day.getDayOfWeek()))
                    .isPresent();
        }

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return week.filter(rule -> rule.workingDays().contains(day.getDayOfWeek()))
                    .isPresent();
        }

        @Override
        public boolean covers(LocalDate day) {
            return false;
        }
    }
}
