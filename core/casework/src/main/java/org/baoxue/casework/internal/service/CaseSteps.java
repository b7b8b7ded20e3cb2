package org.baoxue.casework.internal.service;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Population;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.casework.CaseCommand.Close;
import org.baoxue.casework.CaseCommand.TakeStep;
import org.baoxue.casework.CaseEvent.StepTaken;
import org.baoxue.casework.CaseProcedure.MissingNeed;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.Personal;
import org.baoxue.casework.internal.fold.Recorded;
import org.baoxue.casework.internal.procedure.CaseRules;
import org.baoxue.casework.internal.procedure.Departure;
import org.baoxue.casework.internal.procedure.Sentences;
import org.baoxue.casework.internal.text.Words;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.SchoolAge;

/**
 * Holds what a person does in a case against the plan of the place that governs it.
 *
 * @param snapshot the policy in force
 * @param tree the units
 */
record CaseSteps(PolicySnapshot snapshot, UnitTree tree) {

    private static final Set<StepKind> OWN_EVENT = EnumSet.of(
            StepKind.PERSUADE,
            StepKind.HAND_OVER,
            StepKind.RETURN,
            StepKind.PLACE,
            StepKind.STRIKE_OFF,
            StepKind.POSTPONE);

    /** What the plan asks of a case on a day. */
    CaseRules rules(CaseView view, List<Recorded> events, LocalDate day) {
        return new CaseRules(
                policy(view, day), view, view.school().flatMap(tree::find).map(Unit::division), events);
    }

    ResolvedPolicy policy(CaseView view, LocalDate day) {
        return snapshot.resolve(new PolicyPlaces(tree).of(view.place(), view.division(), view.school()), day);
    }

    /**
     * The event of a step.
     *
     * @throws Invalid if the plan does not allow it, or allows it only with an explanation that is missing
     */
    StepTaken taken(Actor actor, CaseView view, List<Recorded> events, TakeStep step) {
        if (OWN_EVENT.contains(step.step())) {
            throw new Invalid(
                    "/step",
                    "「%s」另有专门的事件 (this step has an event of its own)"
                            .formatted(step.step().chinese()));
        }
        Unit issuer = issuer(actor, step.issuer());
        CaseRules rules = rules(view, events, step.on());
        Optional<Personal> deviation = explained(rules.departures(step.step(), issuer, step.on()), step.deviation());
        return new StepTaken(
                step.step(),
                step.on(),
                issuer.id(),
                step.document().map(number -> Words.plain("/document", number)),
                step.until().or(() -> rules.untilOf(step.step(), step.on())),
                rules.ruleOf(step.step()),
                Words.required("/account", step.account()),
                deviation);
    }

    /**
     * Refuses 超龄 for a child whom the plan of the governing place still counts.
     *
     * @param birth the child's birthday
     */
    void mustBeOverAge(CaseView view, LocalDate birth, LocalDate on) {
        for (ResolvedRule<Population> rule : policy(view, on).rules(Population.class)) {
            if (rule.rule().ageTo().isPresent()
                    && SchoolAge.within(Optional.empty(), rule.rule().ageTo(), birth, on)) {
                throw new Invalid(
                        "/exit",
                        "尚未超龄：本地方案管到%d周岁，%s (the plan still counts a child of this age)"
                                .formatted(rule.rule().ageTo().get(), Sentences.cited(rule)));
            }
        }
    }

    /**
     * @throws Invalid if something is missing that the plan wants before a case is struck off
     */
    void mayClose(CaseView view, List<Recorded> events, Close close) {
        for (MissingNeed need : rules(view, events, close.on()).missing()) {
            boolean binding = need.strength() == Strength.MUST;
            if (binding || close.note().isBlank()) {
                throw new Invalid(
                        binding ? "/command" : "/note",
                        "%s还缺「%s」：%s%s (%s, a need of the strike-off, is missing)"
                                .formatted(
                                        binding ? "销号前" : "原则上销号前须有的，缺者须在说明中写明原因；",
                                        need.chinese(),
                                        need.rule(),
                                        need.sentence()
                                                .map(words -> "“" + words + "”")
                                                .orElse("（平台建议，方案未规定）"),
                                        need.need().key()));
            }
        }
    }

    /** The explanation of what departs from the plan in principle; a breach is refused. */
    static Optional<Personal> explained(List<Departure> departures, String deviation) {
        departures.stream().filter(Departure::binding).findFirst().ifPresent(breach -> {
            throw new Invalid(breach.pointer(), breach.message());
        });
        if (departures.isEmpty()) {
            if (!deviation.isBlank()) {
                throw new Invalid("/deviation", "并无偏离，不需说明 (the step does not depart from the plan)");
            }
            return Optional.empty();
        }
        if (deviation.isBlank()) {
            throw new Invalid(
                    "/deviation",
                    "偏离，需说明：%s (a departure from what is asked in principle needs a reason)"
                            .formatted(departures.get(0).message()));
        }
        return Optional.of(Words.of("/deviation", deviation));
    }

    /** The unit that takes a step: the one given, or that of who records it. */
    Unit issuer(Actor actor, Optional<String> given) {
        String id = given.or(actor::unitId)
                .orElseThrow(() -> new Invalid("/issuer", "请填写作出单位的代码 (the unit that took the step)"));
        return tree.find(id).orElseThrow(() -> new Invalid("/issuer", "没有单位 %s (there is no such unit)".formatted(id)));
    }
}
