package org.baoxue.casework.internal.send;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.policy.rule.QuotaPer;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyKind;
import org.baoxue.casework.DutyView.Occasion;
import org.baoxue.casework.internal.duty.Claim;
import org.baoxue.casework.internal.duty.Claim.Recipients;
import org.baoxue.casework.internal.duty.Shown;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.casework.sendeducation.SendFinding;
import org.baoxue.casework.sendeducation.SendVerdict;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.PeriodSpan;
import org.baoxue.policy.evaluation.SendEducationCheck;
import org.baoxue.roster.ChildId;

/**
 * The lessons that a plan wants for one child, as duties of the school that sends them: one for each quota and period, owed by
 * the end of the period, and done when the record of the lessons shows it. Of holidays, and of periods for which lessons were
 * not owed throughout, nobody owes any. What else the file must show of the child is owed beside them. Pure.
 */
final class LessonClaims {

    /** How far back duties are derived. */
    private static final int YEARS_BACK = 1;

    private final Map<DutyId, Shown> shown = new LinkedHashMap<>();
    private final List<Claim> claims = new ArrayList<>();

    private LessonClaims() {}

    static LessonClaims of(ChildId child, Programme programme, Plan plan, LocalDate today) {
        LessonClaims found = new LessonClaims();
        programme.stretches().stream()
                .map(Programme.Stretch::from)
                .min(Comparator.naturalOrder())
                .ifPresent(first -> found.add(child, programme, plan, first, today));
        return found;
    }

    /** The start of the first day of which duties are derived: what was due by then the record is not asked about. */
    static Instant since(LocalDate today) {
        return earliest(today).atStartOfDay(Due.ZONE).toInstant();
    }

    private static LocalDate earliest(LocalDate today) {
        return today.minusYears(YEARS_BACK);
    }

    /** Where the duties of a child come from. */
    static String sourceOf(ChildId child) {
        return Claim.LESSONS + child.value();
    }

    List<Claim> claims() {
        return List.copyOf(claims);
    }

    /** Those that the record settles. */
    Map<DutyId, Shown> shown() {
        return Map.copyOf(shown);
    }

    private void add(ChildId child, Programme programme, Plan plan, LocalDate first, LocalDate today) {
        LocalDate earliest = earliest(today);
        LocalDate from = first.isAfter(earliest) ? first : earliest;
        new FollowUps(programme, plan, today).since(from).forEach(owed -> add(child, owed));
        PeriodJudge judge = new PeriodJudge(programme, plan, today);
        for (QuotaPer per : QuotaPer.values()) {
            Optional<PeriodSpan> span = SendEducationCheck.span(per, today, plan.calendar(today));
            while (span.filter(known -> !known.last().isBefore(from)).isPresent()) {
                PeriodSpan known = span.get();
                judge.owed(per, known).forEach(owed -> add(child, programme, owed));
                LocalDate before = known.first().minusDays(1);
                span = SendEducationCheck.span(per, before, plan.calendar(before));
            }
        }
    }

    private void add(ChildId child, Programme programme, PeriodJudge.Owed owed) {
        SendFinding finding = owed.finding();
        SendVerdict verdict = finding.verdict();
        Optional<String> school = programme.upTo(owed.span().last()).school();
        if (verdict == SendVerdict.HOLIDAY || verdict == SendVerdict.NOT_JUDGED || school.isEmpty()) {
            return;
        }
        Instant start = owed.span().first().atStartOfDay(Due.ZONE).toInstant();
        Claim claim = new Claim(
                sourceOf(child),
                finding.rule().orElseThrow(),
                DutyKind.LESSON,
                DutyKind.LESSON.chinese() + "：" + finding.asked(),
                school.get(),
                new Occasion(
                        child.value(),
                        owed.span().id() + "#" + owed.measure().key(),
                        start,
                        owed.span().first(),
                        owed.span().last()),
                new Recipients(List.of(), List.of()),
                Due.endOf(owed.span().last()),
                finding.policyHash(),
                Optional.empty());
        claims.add(claim);
        if (verdict == SendVerdict.MET || verdict == SendVerdict.EXPLAINED) {
            shown.put(claim.id(), new Shown(at(programme, owed.span()), verdict.chinese() + "：" + finding.done()));
        }
    }

    private void add(ChildId child, FollowUps.Owed owed) {
        Claim claim = new Claim(
                sourceOf(child),
                owed.rule(),
                DutyKind.LESSON,
                DutyKind.LESSON.chinese() + "：" + owed.words(),
                owed.school(),
                new Occasion(
                        child.value(),
                        owed.trigger(),
                        owed.first().atStartOfDay(Due.ZONE).toInstant(),
                        owed.first(),
                        owed.last()),
                new Recipients(List.of(), List.of()),
                owed.due(),
                owed.policyHash(),
                Optional.empty());
        claims.add(claim);
        owed.done().ifPresent(done -> shown.put(claim.id(), done));
    }

    /** The end of the last day with a lesson in the period. */
    private static Instant at(Programme programme, PeriodSpan span) {
        LocalDate last = programme
                .all(Visited.class)
                .map(Visited::on)
                .filter(span::contains)
                .max(Comparator.naturalOrder())
                .orElse(span.last());
        return Due.endOf(last).end().minusMillis(1);
    }
}
