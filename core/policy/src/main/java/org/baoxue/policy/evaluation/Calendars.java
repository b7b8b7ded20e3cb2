package org.baoxue.policy.evaluation;

import java.util.List;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Closure;
import org.baoxue.api.policy.rule.Holidays;
import org.baoxue.api.policy.rule.Rule;
import org.baoxue.api.policy.rule.SchoolWeek;
import org.baoxue.api.policy.rule.Terms;

/** The calendar of a place, from its resolved policy. */
public final class Calendars {

    /** The rule that says which days are assumed to be school days. */
    public static final RuleKey SCHOOL_WEEK = new RuleKey("calendar.school-week");

    private Calendars() {}

    /**
     * The calendar in force: published holidays, terms and closures and, where nothing is published, the days of the
     * calendar rule, for which {@code covers} is false. Without a calendar rule no unpublished day is a school day or working
     * day.
     */
    public static TermCalendar of(ResolvedPolicy policy) {
        return new PlaceCalendar(
                policy.rule(SCHOOL_WEEK, SchoolWeek.class).map(ResolvedRule::rule),
                rules(policy, Holidays.class),
                rules(policy, Terms.class),
                rules(policy, Closure.class));
    }

    /**
     * The days of the calendar rule alone, whatever is published: for examples, which must not come to fail because a calendar
     * was published after they were written.
     */
    public static TermCalendar assumed(ResolvedPolicy policy) {
        return new PlaceCalendar(
                policy.rule(SCHOOL_WEEK, SchoolWeek.class).map(ResolvedRule::rule), List.of(), List.of(), List.of());
    }

    private static <R extends Rule> List<R> rules(ResolvedPolicy policy, Class<R> type) {
        return policy.rules(type).stream().map(ResolvedRule::rule).toList();
    }
}
