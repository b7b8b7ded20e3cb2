package org.baoxue.casework.internal.send;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.QuotaPer;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.api.policy.rule.SendRole;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.casework.sendeducation.SendFinding;
import org.baoxue.casework.sendeducation.SendItem;
import org.baoxue.casework.sendeducation.SendVerdict;
import org.baoxue.casework.sendeducation.Sex;
import org.baoxue.casework.sendeducation.Visitor;
import org.baoxue.policy.evaluation.Lesson;
import org.baoxue.policy.evaluation.PeriodSpan;
import org.baoxue.policy.evaluation.SendEducationCheck;
import org.baoxue.policy.evaluation.SendEducationCheck.Result;
import org.baoxue.policy.evaluation.Standing;

/** What must hold on every visit: who goes, how many lessons, where. Each visit by the policy of its day. Pure. */
final class VisitJudge {

    private final Programme programme;
    private final Plan plan;
    private final Map<Asked, Tally> tallies = new LinkedHashMap<>();

    private record Asked(SendItem item, RuleKey rule, String words) {}

    private static final class Tally {
        private final List<LocalDate> failing = new ArrayList<>();
        private int visits;
        private SendVerdict verdict = SendVerdict.MET;
        private ResolvedRule<SendEducation> rule;
        private String policyHash = "";
    }

    VisitJudge(Programme programme, Plan plan) {
        this.programme = programme;
        this.plan = plan;
    }

    /** A visit as the rules count it. */
    static Lesson lesson(Visited visit) {
        return lesson(visit, Optional.empty());
    }

    /** A visit as it would count if those of whom nobody recorded as what they went had gone as this. */
    private static Lesson lesson(Visited visit, Optional<SendRole> unrecorded) {
        List<Visitor> men =
                visit.team().stream().filter(one -> one.sex() == Sex.MALE).toList();
        Map<SendRole, Integer> byRole = men.stream()
                .flatMap(one -> one.role().or(() -> unrecorded).stream())
                .collect(Collectors.toMap(role -> role, any -> 1, Integer::sum));
        return new Lesson(
                visit.on(), visit.lessons(), visit.team().size(), men.size(), byRole, Optional.of(visit.place()));
    }

    /** All that must hold on the visits of a period. */
    List<SendFinding> findings(PeriodSpan span) {
        programme.all(Visited.class).filter(visit -> span.contains(visit.on())).forEach(this::add);
        return tallies.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue(), span))
                .toList();
    }

    private void add(Visited visit) {
        List<ResolvedRule<SendEducation>> rules = plan.rules(visit.on());
        for (ResolvedRule<SendEducation> rule : rules) {
            for (Result result : check(rule, visit, lesson(visit))) {
                asked(rule, result, lesson(visit))
                        .ifPresent(asked -> count(asked, rule, visit, verdict(rule, visit, result)));
            }
        }
        Set<SendPlace> places = EnumSet.noneOf(SendPlace.class);
        rules.forEach(rule -> places.addAll(rule.rule().places()));
        rules.stream()
                .filter(rule -> !rule.rule().places().isEmpty())
                .reduce((one, other) -> other)
                .ifPresent(rule -> count(
                        new Asked(
                                SendItem.PLACE,
                                rule.key(),
                                places.stream().map(SendPlace::chinese).collect(Collectors.joining("、"))),
                        rule,
                        visit,
                        // Plans name places as what may be chosen, so another place is a departure and no breach.
                        places.contains(visit.place()) ? SendVerdict.MET : SendVerdict.DEVIATION));
    }

    private List<Result> check(ResolvedRule<SendEducation> rule, Visited visit, Lesson lesson) {
        return SendEducationCheck.check(rule, List.of(lesson), visit.on(), plan.calendar(visit.on()));
    }

    /** A team that fails only for want of a record as what its men went is not known to fail. */
    private SendVerdict verdict(ResolvedRule<SendEducation> rule, Visited visit, Result result) {
        Optional<SendRole> role = rule.rule().team().flatMap(SendEducation.Team::menRole);
        boolean unknown = result.quota().isEmpty()
                && result.standing() != Standing.MET
                && role.isPresent()
                && check(rule, visit, lesson(visit, role)).stream()
                        .filter(other -> other.quota().isEmpty())
                        .allMatch(other -> other.standing() == Standing.MET);
        return unknown ? SendVerdict.UNKNOWN : Verdicts.of(result.standing());
    }

    private static Optional<Asked> asked(ResolvedRule<SendEducation> rule, Result result, Lesson lesson) {
        if (result.quota().isPresent()) {
            return result.quota()
                    .filter(quota -> quota.per() == QuotaPer.VISIT)
                    .map(quota -> new Asked(SendItem.QUOTA, rule.key(), Verdicts.asked(quota)));
        }
        return rule.rule()
                .team()
                .filter(team -> SendEducationCheck.concerns(team, lesson))
                .map(Verdicts::asked)
                .filter(words -> !words.isEmpty())
                .map(words -> new Asked(SendItem.TEAM, rule.key(), words));
    }

    private void count(Asked asked, ResolvedRule<SendEducation> rule, Visited visit, SendVerdict verdict) {
        Tally tally = tallies.computeIfAbsent(asked, any -> new Tally());
        tally.visits++;
        tally.rule = rule;
        tally.policyHash = plan.on(visit.on()).hash();
        if (verdict != SendVerdict.MET) {
            tally.failing.add(visit.on());
        }
        if (worse(verdict, tally.verdict)) {
            tally.verdict = verdict;
        }
    }

    /** What is not known weighs more than what is met, and less than what is known to fail. */
    private static boolean worse(SendVerdict verdict, SendVerdict than) {
        return verdict == SendVerdict.UNKNOWN
                ? than == SendVerdict.MET
                : verdict != SendVerdict.MET && verdict.compareTo(than) > 0;
    }

    private SendFinding finding(Asked asked, Tally tally, PeriodSpan span) {
        String field =
                switch (asked.item()) {
                    case TEAM -> "team";
                    case PLACE -> "places";
                    default -> "quotas";
                };
        return new SendFinding(
                asked.item(),
                Optional.of(asked.rule()),
                Optional.of(span.id()),
                asked.words(),
                "%d次中%d次".formatted(tally.visits, tally.visits - tally.failing.size()),
                Verdicts.explained(tally.verdict, asked.rule(), span.id(), programme),
                tally.failing,
                Sentences.of(tally.rule, field),
                tally.policyHash);
    }
}
