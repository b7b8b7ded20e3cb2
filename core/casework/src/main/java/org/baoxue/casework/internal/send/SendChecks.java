package org.baoxue.casework.internal.send;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.QuotaPer;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.casework.internal.send.FileJudge.Pupil;
import org.baoxue.casework.sendeducation.ChildCheck;
import org.baoxue.casework.sendeducation.Lapse;
import org.baoxue.casework.sendeducation.SendFile;
import org.baoxue.casework.sendeducation.SendFinding;
import org.baoxue.casework.sendeducation.SendItem;
import org.baoxue.casework.sendeducation.SendVerdict;
import org.baoxue.policy.evaluation.GoverningPlaces.Governing;
import org.baoxue.policy.evaluation.SendEducationCheck;

/** One child, or the number of children, against a plan. Pure. */
final class SendChecks {

    private static final int PERCENT_PLACES = 2;

    private SendChecks() {}

    /** All findings of one child. */
    static ChildCheck child(
            SendFile file, Programme programme, Plan plan, Pupil pupil, LocalDate day, LocalDate today) {
        Governing governing = plan.governing(day);
        PeriodJudge periods = new PeriodJudge(programme, plan, today);
        List<SendFinding> findings = new ArrayList<>(periods.quotas(day));
        SendEducationCheck.span(QuotaPer.TERM, day, plan.calendar(day))
                .or(() -> SendEducationCheck.span(QuotaPer.MONTH, day, plan.calendar(day)))
                .ifPresent(span -> findings.addAll(new VisitJudge(programme, plan).findings(span)));
        findings.addAll(periods.tracking(day));
        findings.addAll(new FileJudge(programme, plan, day, pupil).findings());
        Set<Lapse> lapses = LapseJudge.lapses(programme, plan, day, pupil.enrolled());
        return new ChildCheck(file, day, governing.place(), governing.where().division(), findings, lapses);
    }

    /** A child whose log is damaged: nothing is judged. */
    static ChildCheck unreadable(SendFile file, Plan plan, LocalDate day) {
        Governing governing = plan.governing(day);
        return new ChildCheck(
                file, day, governing.place(), governing.where().division(), List.of(), Set.of(Lapse.UNREADABLE));
    }

    /**
     * How the number of children stands against the most that a plan allows.
     *
     * @param served how many children are sent lessons
     * @param disabledPupils of how many; empty if unknown
     */
    static List<SendFinding> caps(ResolvedPolicy policy, long served, Optional<Integer> disabledPupils) {
        return policy.rules(SendEducation.class).stream()
                .flatMap(rule -> rule.rule().cap().map(cap -> cap(policy, rule, cap, served, disabledPupils)).stream())
                .toList();
    }

    private static SendFinding cap(
            ResolvedPolicy policy,
            ResolvedRule<SendEducation> rule,
            SendEducation.Cap cap,
            long served,
            Optional<Integer> disabledPupils) {
        SendVerdict verdict = disabledPupils
                .map(all -> Verdicts.of(
                        BigDecimal.valueOf(served)
                                        .multiply(BigDecimal.valueOf(100))
                                        .compareTo(cap.percent().multiply(BigDecimal.valueOf(all)))
                                <= 0,
                        rule))
                .orElse(SendVerdict.UNKNOWN);
        String share = disabledPupils
                .filter(all -> all > 0)
                .map(all -> "，占%s%%（%d人中）"
                        .formatted(
                                BigDecimal.valueOf(served)
                                        .multiply(BigDecimal.valueOf(100))
                                        .divide(BigDecimal.valueOf(all), PERCENT_PLACES, RoundingMode.HALF_UP)
                                        .stripTrailingZeros()
                                        .toPlainString(),
                                all))
                .orElse("");
        return new SendFinding(
                SendItem.CAP,
                Optional.of(rule.key()),
                Optional.empty(),
                "不超过" + cap.of() + "的" + cap.percent().toPlainString() + "%",
                served + "人" + share,
                verdict,
                List.of(),
                Sentences.of(rule, "cap"),
                policy.hash());
    }
}
