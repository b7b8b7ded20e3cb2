package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Measure;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.QuotaPer;
import org.baoxue.api.policy.rule.SendEducation;

/**
 * Whether the lessons sent to one child meet the rules of its place. Quotas by visit, week, month, term and year hold side by
 * side; all must be met. A period without any school day does not count where the rule leaves out holidays; if nobody says, it
 * counts.
 */
public final class SendEducationCheck {

    private SendEducationCheck() {}

    /**
     * One quota or team rule and how it stands.
     *
     * @param rule the rule
     * @param quota the quota; empty for the team
     * @param span the period looked at; empty for what must hold on each visit
     * @param done what was reached in the period, or the visits that met the rule
     * @param standing how it stands
     */
    public record Result(
            RuleKey rule,
            Optional<SendEducation.Quota> quota,
            Optional<PeriodSpan> span,
            int done,
            Standing standing) {}

    /** All rules of a place, for the periods around a day. */
    public static List<Result> check(
            ResolvedPolicy policy, Collection<Lesson> lessons, LocalDate today, TermCalendar calendar) {
        return policy.rules(SendEducation.class).stream()
                .flatMap(rule -> check(rule, lessons, today, calendar).stream())
                .toList();
    }

    /** One rule, for the periods around a day. Visits after the day are ignored. */
    public static List<Result> check(
            ResolvedRule<SendEducation> rule, Collection<Lesson> lessons, LocalDate today, TermCalendar calendar) {
        List<Lesson> known =
                lessons.stream().filter(lesson -> !lesson.on().isAfter(today)).toList();
        List<Result> results = new ArrayList<>();
        for (SendEducation.Quota quota : rule.rule().quotas()) {
            ofQuota(rule, quota, known, today, calendar).ifPresent(results::add);
        }
        rule.rule().team().map(team -> ofTeam(rule, team, known)).ifPresent(results::add);
        return List.copyOf(results);
    }

    /** The worst of all results; met if there is none. */
    public static Standing worst(Collection<Result> results) {
        return results.stream().map(Result::standing).reduce(Standing.MET, Standing::and);
    }

    /**
     * Whether a child was tracked in a period.
     *
     * @param span the period
     * @param done how often it was tracked in it
     * @param standing how that stands
     */
    public record Tracking(PeriodSpan span, int done, Standing standing) {}

    /**
     * Whether a child in rehabilitation or hospital was tracked in the period around a day; empty if the rule does not ask for
     * it, or for want of a calendar rule that says where its periods begin.
     *
     * @param done days of tracking; those after {@code today} are ignored
     */
    public static Optional<Tracking> tracking(
            ResolvedRule<SendEducation> rule, Collection<LocalDate> done, LocalDate today, TermCalendar calendar) {
        return rule.rule()
                .archive()
                .flatMap(SendEducation.Archive::tracking)
                .flatMap(period -> span(period, today, calendar))
                .map(span -> {
                    List<LocalDate> days = done.stream()
                            .filter(day -> span.contains(day) && !day.isAfter(today))
                            .toList();
                    Standing standing = Quota.standing(
                            1 - days.size(), 1, span, today, days.contains(today), calendar, rule.strength());
                    return new Tracking(span, days.size(), standing);
                });
    }

    private static Optional<Result> ofQuota(
            ResolvedRule<SendEducation> rule,
            SendEducation.Quota quota,
            List<Lesson> known,
            LocalDate today,
            TermCalendar calendar) {
        if (quota.per() == QuotaPer.VISIT) {
            long met = known.stream().filter(lesson -> within(quota, lesson)).count();
            Standing standing = met == known.size() ? Standing.MET : Standing.failed(rule.strength());
            return Optional.of(result(rule, quota, Optional.empty(), (int) met, standing));
        }
        return span(quota.per(), today, calendar).map(span -> {
            List<Lesson> inSpan =
                    known.stream().filter(lesson -> span.contains(lesson.on())).toList();
            int done =
                    inSpan.stream().mapToInt(lesson -> counted(quota, lesson)).sum();
            if (!rule.rule().holidaysCount().orElse(true)
                    && schoolDays(span, calendar).findAny().isEmpty()) {
                return result(rule, quota, Optional.of(span), done, Standing.MET);
            }
            if (quota.atMost().filter(most -> done > most).isPresent()) {
                return result(rule, quota, Optional.of(span), done, Standing.failed(rule.strength()));
            }
            boolean usedToday = inSpan.stream().anyMatch(lesson -> lesson.on().equals(today));
            int perDay = inSpan.stream()
                    .mapToInt(lesson -> counted(quota, lesson))
                    .max()
                    .orElse(1);
            Standing standing = Quota.standing(
                    quota.atLeast() - done, Math.max(1, perDay), span, today, usedToday, calendar, rule.strength());
            return result(rule, quota, Optional.of(span), done, standing);
        });
    }

    private static Result ofTeam(ResolvedRule<SendEducation> rule, SendEducation.Team team, List<Lesson> known) {
        long met = known.stream().filter(lesson -> sent(team, lesson)).count();
        Standing standing = met == known.size() ? Standing.MET : Standing.failed(rule.strength());
        return new Result(rule.key(), Optional.empty(), Optional.empty(), (int) met, standing);
    }

    /** Whether a rule on those who go speaks of a visit: some hold for certain places alone, such as visits at home. */
    public static boolean concerns(SendEducation.Team team, Lesson lesson) {
        return team.places().isEmpty()
                || lesson.place().map(team.places()::contains).orElse(true);
    }

    private static boolean sent(SendEducation.Team team, Lesson lesson) {
        return !concerns(team, lesson) || enough(team, lesson);
    }

    private static boolean enough(SendEducation.Team team, Lesson lesson) {
        return team.atLeast().orElse(0) <= lesson.people()
                && team.atMost().orElse(Integer.MAX_VALUE) >= lesson.people()
                && team.menAtLeast().orElse(0) <= lesson.men(team.menRole());
    }

    private static boolean within(SendEducation.Quota quota, Lesson lesson) {
        int counted = counted(quota, lesson);
        return counted >= quota.atLeast()
                && quota.atMost().map(most -> counted <= most).orElse(true);
    }

    private static int counted(SendEducation.Quota quota, Lesson lesson) {
        return quota.measure() == Measure.VISIT ? 1 : lesson.lessons();
    }

    /**
     * The period for which a quota must hold, around a day; empty for what must hold on each visit, and for want of a calendar
     * rule that says where terms begin.
     */
    public static Optional<PeriodSpan> span(QuotaPer per, LocalDate day, TermCalendar calendar) {
        return switch (per) {
            case VISIT -> Optional.empty();
            case WEEK -> span(Period.WEEK, day, calendar);
            case MONTH -> span(Period.MONTH, day, calendar);
            case TERM -> span(Period.TERM, day, calendar);
            case SCHOOL_YEAR -> span(Period.SCHOOL_YEAR, day, calendar);
        };
    }

    /** The period of a cycle around a day; empty for want of a calendar rule that says where terms begin. */
    public static Optional<PeriodSpan> span(Period period, LocalDate day, TermCalendar calendar) {
        return period == Period.TERM || period == Period.SCHOOL_YEAR
                ? calendar.years().map(years -> Periods.containing(period, day, years))
                : Optional.of(Periods.containing(period, day, null));
    }

    private static Stream<LocalDate> schoolDays(PeriodSpan span, TermCalendar calendar) {
        return span.first().datesUntil(span.last().plusDays(1)).filter(calendar::isSchoolDay);
    }

    private static Result result(
            ResolvedRule<SendEducation> rule,
            SendEducation.Quota quota,
            Optional<PeriodSpan> span,
            int done,
            Standing standing) {
        return new Result(rule.key(), Optional.of(quota), span, done, standing);
    }
}
