package org.baoxue.casework.internal.duty;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Addressee;
import org.baoxue.api.policy.rule.Border;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Obligation;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Reconciliation;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.RosterList;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.policy.rule.Trigger.AtBorders;
import org.baoxue.api.policy.rule.Trigger.EachPeriod;
import org.baoxue.api.policy.rule.Trigger.FromMonth;
import org.baoxue.api.policy.rule.Trigger.OnFact;
import org.baoxue.api.policy.rule.Visit;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.casework.DutyKind;
import org.baoxue.policy.evaluation.Occasions;

/**
 * What the rules of a policy ask of units. A rule without a cycle or fact asks for nothing that could be late, and a party
 * that is no unit of the platform, such as the police, owes nothing here. What is to be done on every day, such as the roll,
 * is looked at where it is done and would drown everything else in a list.
 */
final class Demands {

    private static final Set<Border> ENDS = Set.of(Border.TERM_END, Border.SCHOOL_YEAR_END);

    /** Whom cases and lists tell one by one; of the others no list says who they are, so that a visit is owed for all of them. */
    private static final Set<VisitGroup> TOLD_ONE_BY_ONE =
            Set.of(VisitGroup.SUSPECTED, VisitGroup.DROPOUT, VisitGroup.AT_RISK, VisitGroup.DOUBLE_DIFFICULTY);

    /** Nobody is named; the school knows its pupils best, and a visit that nobody owes is not made. */
    private static final String UNSAID_BY = "（由谁走访方案未规定，平台建议由学校）";

    private Demands() {}

    /** Everything that the policy asks for. */
    static Stream<Demand> of(ResolvedPolicy policy) {
        return Stream.of(
                        policy.rules(Reporting.class).stream().map(Demands::report),
                        policy.rules(Obligation.class).stream().flatMap(rule -> obligation(rule).stream()),
                        policy.rules(Visit.class).stream().flatMap(rule -> visits(rule).stream()),
                        policy.rules(Reconciliation.class).stream().flatMap(rule -> comparison(rule).stream()))
                .flatMap(demands -> demands);
    }

    /** What one rule asks of one kind of unit. */
    static Optional<Demand> of(ResolvedPolicy policy, Demand like) {
        return of(policy, like.key())
                .filter(demand -> demand.owner() == like.owner())
                .findFirst();
    }

    private static Stream<Demand> of(ResolvedPolicy policy, RuleKey key) {
        return Stream.of(
                        policy.rule(key, Reporting.class).map(Demands::report),
                        policy.rule(key, Obligation.class).flatMap(Demands::obligation),
                        policy.rule(key, Visit.class).flatMap(Demands::visits),
                        policy.rule(key, Reconciliation.class).flatMap(Demands::comparison))
                .flatMap(Optional::stream);
    }

    private static Demand report(ResolvedRule<Reporting> resolved) {
        Reporting rule = resolved.rule();
        return new Demand(
                resolved.key(),
                DutyKind.REPORT,
                rule.reporter(),
                rule.trigger(),
                rule.deadline(),
                1,
                rule.addressees(),
                rule.form(),
                rule.cases(),
                DutyKind.REPORT.chinese() + about(rule.trigger()),
                Optional.empty());
    }

    private static Optional<Demand> obligation(ResolvedRule<Obligation> resolved) {
        Obligation rule = resolved.rule();
        return demand(
                resolved,
                DutyKind.OBLIGATION,
                Optional.of(rule.actor()),
                rule.trigger(),
                rule.deadline(),
                rule.times().orElse(1),
                rule.with(),
                rule.form(),
                rule.words(),
                Optional.empty());
    }

    private static Optional<Demand> visits(ResolvedRule<Visit> resolved) {
        Visit rule = resolved.rule();
        Optional<VisitGroup> each = rule.when()
                .flatMap(Occasions::cycle)
                .filter(cycle -> TOLD_ONE_BY_ONE.contains(rule.whom()))
                .map(cycle -> rule.whom());
        return demand(
                resolved,
                DutyKind.VISIT,
                rule.by().isEmpty()
                        ? Optional.of(Party.SCHOOL)
                        : rule.by().stream()
                                .filter(party -> Owners.of(party).isPresent())
                                .findFirst(),
                rule.when(),
                Optional.empty(),
                each.isPresent() ? rule.times().orElse(1) : 1,
                rule.filedWith(),
                rule.form(),
                "家访：" + rule.whom().chinese() + perPeriod(rule) + (rule.by().isEmpty() ? UNSAID_BY : ""),
                each);
    }

    private static String perPeriod(Visit rule) {
        return rule.when()
                .flatMap(Occasions::cycle)
                .flatMap(period -> rule.times().map(times -> "，每人每%s%d次".formatted(period.chinese(), times)))
                .orElse("");
    }

    private static Optional<Demand> comparison(ResolvedRule<Reconciliation> resolved) {
        Reconciliation rule = resolved.rule();
        return demand(
                resolved,
                DutyKind.COMPARISON,
                rule.by(),
                rule.when(),
                Optional.empty(),
                1,
                rule.with(),
                Optional.empty(),
                "名单比对：" + rule.lists().stream().map(RosterList::chinese).collect(Collectors.joining("×")),
                Optional.empty());
    }

    private static Optional<Demand> demand(
            ResolvedRule<?> resolved,
            DutyKind kind,
            Optional<Party> actor,
            Optional<Trigger> trigger,
            Optional<Deadline> deadline,
            int times,
            List<Party> with,
            Optional<RuleKey> form,
            String words,
            Optional<VisitGroup> each) {
        return actor.flatMap(Owners::of).flatMap(owner -> trigger.filter(Demands::countable)
                .map(known -> new Demand(
                        resolved.key(),
                        kind,
                        owner,
                        known,
                        deadline.or(() -> within(known)),
                        times,
                        with.stream()
                                .flatMap(party -> party.unit().stream())
                                .map(unit -> new Addressee(unit, Addressee.Of.REPORTER))
                                .toList(),
                        form,
                        Optional.empty(),
                        words,
                        each)));
    }

    private static boolean countable(Trigger trigger) {
        return trigger instanceof OnFact
                || Occasions.cycle(trigger)
                        .filter(period -> period != Period.DAY)
                        .isPresent();
    }

    /**
     * Something owed in every month is owed by the end of the month, whoever says no more than that. Of what begins at a
     * border or with a month nobody says when it is over.
     */
    private static Optional<Deadline> within(Trigger trigger) {
        boolean atTheStart = trigger instanceof FromMonth
                || (trigger instanceof AtBorders at && at.borders().stream().noneMatch(ENDS::contains));
        return atTheStart ? Optional.empty() : Occasions.cycle(trigger).map(Deadline.EndOfPeriod::new);
    }

    private static String about(Trigger trigger) {
        if (trigger instanceof OnFact on) {
            return "：" + on.facts().stream().sorted().map(CaseFact::chinese).collect(Collectors.joining("、"));
        }
        return trigger instanceof EachPeriod each ? "：每" + each.period().chinese() : "";
    }
}
