package org.baoxue.casework.internal.send;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Measure;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.QuotaPer;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.api.policy.rule.SendGroup;
import org.baoxue.casework.sendeducation.SendEvent.Applied;
import org.baoxue.casework.sendeducation.SendEvent.Tracked;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.casework.sendeducation.SendFinding;
import org.baoxue.casework.sendeducation.SendItem;
import org.baoxue.casework.sendeducation.SendVerdict;
import org.baoxue.policy.evaluation.Lesson;
import org.baoxue.policy.evaluation.PeriodSpan;
import org.baoxue.policy.evaluation.SendEducationCheck;
import org.baoxue.policy.evaluation.SendEducationCheck.Result;
import org.baoxue.policy.evaluation.Standing;

/**
 * What must hold for weeks, months, terms and years. A period that has ended is judged by the policy in force when it ended,
 * one that has not by today's. A quota that was not owed when the period began is owed from the next one on; where the
 * number changed within the period, the better of both standings counts. Pure.
 */
final class PeriodJudge {

    private final Programme programme;
    private final Plan plan;
    private final LocalDate today;
    private final List<Lesson> lessons;

    PeriodJudge(Programme programme, Plan plan, LocalDate today) {
        this.programme = programme;
        this.plan = plan;
        this.today = today;
        this.lessons = programme.all(Visited.class).map(VisitJudge::lesson).toList();
    }

    /** All quotas of the periods around a day. */
    List<SendFinding> quotas(LocalDate day) {
        List<SendFinding> findings = new ArrayList<>();
        for (QuotaPer per : QuotaPer.values()) {
            SendEducationCheck.span(per, day, plan.calendar(day)).ifPresent(span -> findings.addAll(quotas(per, span)));
        }
        return findings;
    }

    private List<SendFinding> quotas(QuotaPer per, PeriodSpan span) {
        LocalDate until = until(span);
        return judged(per, span, until).map(best -> finding(best, span, until)).toList();
    }

    /**
     * A quota of a period as it is owed.
     *
     * @param measure what is counted
     * @param finding how it stands
     */
    record Owed(Measure measure, PeriodSpan span, SendFinding finding) {}

    /** The quotas of one period around a day. */
    List<Owed> owed(QuotaPer per, PeriodSpan span) {
        LocalDate until = until(span);
        return judged(per, span, until)
                .map(best -> new Owed(best.quota().measure(), span, finding(best, span, until)))
                .toList();
    }

    private Stream<Judged> judged(QuotaPer per, PeriodSpan span, LocalDate until) {
        return plan.rules(until).stream().flatMap(rule -> rule.rule().quotas().stream()
                .filter(quota -> quota.per() == per)
                .flatMap(quota -> quota(rule, quota, span, until).stream()));
    }

    private Optional<Judged> quota(
            ResolvedRule<SendEducation> rule, SendEducation.Quota quota, PeriodSpan span, LocalDate until) {
        Judged now = new Judged(rule, quota, until);
        return owed(rule, quota, span.first())
                .map(then -> then.quota().equals(quota) ? now : better(now, then, span, until));
    }

    /** A quota, and the day whose policy holds. */
    private record Judged(ResolvedRule<SendEducation> rule, SendEducation.Quota quota, LocalDate day) {}

    /** The same kind of quota under the same rule as it was owed on a day. */
    private Optional<Judged> owed(ResolvedRule<SendEducation> rule, SendEducation.Quota like, LocalDate day) {
        return plan.on(day).rule(rule.key(), SendEducation.class).flatMap(then -> then.rule().quotas().stream()
                .filter(quota -> quota.per() == like.per() && quota.measure() == like.measure())
                .findFirst()
                .map(quota -> new Judged(then, quota, day)));
    }

    private Judged better(Judged now, Judged then, PeriodSpan span, LocalDate until) {
        return verdict(now, span, until).compareTo(verdict(then, span, until)) <= 0 ? now : then;
    }

    private Result result(Judged judged, LocalDate until) {
        return SendEducationCheck.check(judged.rule(), lessons, until, plan.calendar(judged.day())).stream()
                .filter(found -> found.quota().equals(Optional.of(judged.quota())))
                .findFirst()
                .orElseThrow();
    }

    private SendFinding finding(Judged judged, PeriodSpan span, LocalDate until) {
        SendVerdict verdict = verdict(judged, span, until);
        return new SendFinding(
                SendItem.QUOTA,
                Optional.of(judged.rule().key()),
                Optional.of(span.id()),
                Verdicts.asked(judged.quota()),
                result(judged, until).done() + judged.quota().measure().chinese(),
                Verdicts.explained(verdict, judged.rule().key(), span.id(), programme),
                List.of(),
                Sentences.of(judged.rule(), "quotas"),
                plan.on(judged.day()).hash());
    }

    private SendVerdict verdict(Judged judged, PeriodSpan span, LocalDate until) {
        if (holiday(judged.rule(), span, judged.day())) {
            return SendVerdict.HOLIDAY;
        }
        Result result = result(judged, until);
        boolean tooMuch =
                judged.quota().atMost().filter(most -> result.done() > most).isPresent();
        return tooMuch ? Verdicts.of(result.standing()) : whole(result.standing(), judged.rule(), span, judged.day());
    }

    private boolean holiday(ResolvedRule<SendEducation> rule, PeriodSpan span, LocalDate day) {
        return !rule.rule().holidaysCount().orElse(true)
                && schoolDays(span, day).findAny().isEmpty();
    }

    private Stream<LocalDate> schoolDays(PeriodSpan span, LocalDate day) {
        return span.first().datesUntil(span.last().plusDays(1)).filter(plan.calendar(day)::isSchoolDay);
    }

    /** Of a period for which lessons were not owed as a whole nobody is said to fall short. */
    private SendVerdict whole(Standing standing, ResolvedRule<SendEducation> rule, PeriodSpan span, LocalDate day) {
        boolean over = span.last().isBefore(today);
        if (standing == Standing.MET || (standing == Standing.OPEN && !over)) {
            return Verdicts.of(standing);
        }
        if (!owedThroughout(span, day)) {
            return SendVerdict.NOT_JUDGED;
        }
        return over ? Verdicts.of(false, rule) : Verdicts.of(standing);
    }

    /** Whether lessons were owed on every school day of a period or, if it has none, on every day. */
    boolean owedThroughout(PeriodSpan span, LocalDate day) {
        List<LocalDate> days = schoolDays(span, day).toList();
        LocalDate first = days.isEmpty() ? span.first() : days.get(0);
        LocalDate last = days.isEmpty() ? span.last() : days.get(days.size() - 1);
        return programme.stretches().stream().anyMatch(stretch -> stretch.covers(first, last));
    }

    /** Whether a child in rehabilitation or hospital was tracked, in the periods around a day. */
    List<SendFinding> tracking(LocalDate day) {
        return tracked(day).flatMap(rule -> tracking(rule, day).stream()).toList();
    }

    /** Whether the child was tracked in one period, where a rule asked for it when the period began and does so at its end. */
    List<SendFinding> trackingOwed(PeriodSpan span) {
        LocalDate until = until(span);
        return tracked(until)
                .filter(rule -> cycle(rule).equals(Optional.of(span.period()))
                        && plan.on(span.first())
                                .rule(rule.key(), SendEducation.class)
                                .flatMap(PeriodJudge::cycle)
                                .equals(cycle(rule)))
                .flatMap(rule -> tracking(rule, until).stream())
                .toList();
    }

    private static Optional<Period> cycle(ResolvedRule<SendEducation> rule) {
        return rule.rule().archive().flatMap(SendEducation.Archive::tracking);
    }

    /** The rules that speak of a child like this one. */
    private Stream<ResolvedRule<SendEducation>> tracked(LocalDate day) {
        Optional<SendGroup> group = programme.application().flatMap(Applied::group);
        return plan.rules(day).stream().filter(rule -> {
            List<SendGroup> groups = rule.rule()
                    .eligibility()
                    .map(SendEducation.Eligibility::groups)
                    .orElse(List.of());
            return groups.isEmpty() || group.filter(groups::contains).isPresent();
        });
    }

    private Optional<SendFinding> tracking(ResolvedRule<SendEducation> rule, LocalDate day) {
        List<LocalDate> done =
                programme.all(Tracked.class).map(PeriodJudge::countsOn).toList();
        return SendEducationCheck.tracking(rule, done, day, plan.calendar(day)).map(around -> {
            LocalDate until = until(around.span());
            SendEducationCheck.Tracking found = SendEducationCheck.tracking(rule, done, until, plan.calendar(day))
                    .orElseThrow();
            return new SendFinding(
                    SendItem.TRACKING,
                    Optional.of(rule.key()),
                    Optional.of(found.span().id()),
                    "每" + found.span().period().chinese() + "跟踪",
                    found.done() + "次",
                    Verdicts.explained(
                            whole(found.standing(), rule, found.span(), day),
                            rule.key(),
                            found.span().id(),
                            programme),
                    List.of(),
                    Sentences.of(rule, "archive"),
                    plan.on(day).hash());
        });
    }

    /** The day for which an account counts: what is written down after its month counts for that month alone. */
    static LocalDate countsOn(Tracked event) {
        return YearMonth.from(event.on()).equals(event.month())
                ? event.on()
                : event.month().atEndOfMonth();
    }

    private LocalDate until(PeriodSpan span) {
        return span.last().isBefore(today) ? span.last() : today;
    }
}
