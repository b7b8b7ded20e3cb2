package org.baoxue.casework.internal.send;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.casework.internal.duty.Shown;
import org.baoxue.casework.internal.send.Programme.Stretch;
import org.baoxue.casework.sendeducation.SendEvent.Reviewed;
import org.baoxue.casework.sendeducation.SendEvent.Tracked;
import org.baoxue.casework.sendeducation.SendFinding;
import org.baoxue.casework.sendeducation.SendVerdict;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.PeriodSpan;
import org.baoxue.policy.evaluation.SendEducationCheck;

/**
 * What a plan wants beside the lessons: that a child in rehabilitation or hospital is tracked in every period, and that
 * somebody responsible looks the handbook through. How often the latter is to be done no plan says, so it is owed once for
 * each time of lessons, without a deadline. Pure.
 */
record FollowUps(Programme programme, Plan plan, LocalDate today) {

    private static final String TRACKING = "#tracking";
    private static final String REVIEW = "#review";

    /**
     * Something owed to a child. Its words do not tell why, since that would tell of a disability.
     *
     * @param trigger its part of the identity
     * @param done how the record shows it to be done; empty while it does not
     */
    record Owed(
            RuleKey rule,
            String words,
            String school,
            String trigger,
            LocalDate first,
            LocalDate last,
            Due due,
            String policyHash,
            Optional<Shown> done) {}

    /** @param from first day of the periods that are looked at */
    List<Owed> since(LocalDate from) {
        List<Owed> owed = new ArrayList<>();
        PeriodJudge judge = new PeriodJudge(programme, plan, today);
        for (Period period : Period.values()) {
            Optional<PeriodSpan> span = SendEducationCheck.span(period, today, plan.calendar(today));
            while (period != Period.DAY
                    && span.filter(known -> !known.last().isBefore(from)).isPresent()) {
                PeriodSpan known = span.get();
                judge.trackingOwed(known)
                        .forEach(found -> tracking(found, known).ifPresent(owed::add));
                LocalDate before = known.first().minusDays(1);
                span = SendEducationCheck.span(period, before, plan.calendar(before));
            }
        }
        for (ResolvedRule<SendEducation> rule : plan.rules(today)) {
            rule.rule()
                    .archive()
                    .map(SendEducation.Archive::reviewedBy)
                    .filter(parties -> !parties.isEmpty())
                    .ifPresent(parties -> programme.stretches().forEach(stretch -> review(rule, parties, stretch)
                            .ifPresent(owed::add)));
        }
        return owed;
    }

    private Optional<Owed> tracking(SendFinding finding, PeriodSpan span) {
        boolean met = finding.verdict() == SendVerdict.MET || finding.verdict() == SendVerdict.EXPLAINED;
        return finding.verdict() == SendVerdict.NOT_JUDGED
                ? Optional.empty()
                : programme
                        .upTo(span.last())
                        .school()
                        .map(school -> new Owed(
                                finding.rule().orElseThrow(),
                                finding.asked(),
                                school,
                                span.id() + TRACKING,
                                span.first(),
                                span.last(),
                                Due.endOf(span.last()),
                                finding.policyHash(),
                                Optional.of(new Shown(
                                                trackedAt(span),
                                                finding.verdict().chinese() + "：" + finding.done()))
                                        .filter(shown -> met)));
    }

    /** The end of the day on which the first account of the period was given. */
    private Instant trackedAt(PeriodSpan span) {
        return programme
                .all(Tracked.class)
                .filter(event -> span.contains(PeriodJudge.countsOn(event)))
                .map(Tracked::on)
                .min(Comparator.naturalOrder())
                .map(FollowUps::endOf)
                .orElseGet(() -> endOf(span.last()));
    }

    private Optional<Owed> review(ResolvedRule<SendEducation> rule, List<Party> parties, Stretch stretch) {
        Optional<Reviewed> done = programme
                .all(Reviewed.class)
                .filter(review -> parties.contains(review.by()) && stretch.covers(review.on(), review.on()))
                .min(Comparator.comparing(Reviewed::on));
        LocalDate last = stretch.to().orElse(today);
        return stretch.to().isPresent() && done.isEmpty()
                ? Optional.empty()
                : programme
                        .upTo(last)
                        .school()
                        .map(school -> new Owed(
                                rule.key(),
                                rule.rule()
                                                .archive()
                                                .flatMap(SendEducation.Archive::handbook)
                                                .orElse("送教档案")
                                        + "由"
                                        + new LinkedHashSet<>(parties)
                                                .stream().map(Party::chinese).collect(Collectors.joining("、"))
                                        + "检查，多久一次方案未规定",
                                school,
                                stretch.from() + REVIEW,
                                stretch.from(),
                                stretch.from(),
                                new Due.Unsaid(),
                                plan.on(today).hash(),
                                done.map(review -> new Shown(
                                        endOf(review.on()), "已检查：" + review.by().chinese()))));
    }

    private static Instant endOf(LocalDate day) {
        return Due.endOf(day).end().minusMillis(1);
    }
}
