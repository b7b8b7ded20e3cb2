package org.baoxue.casework.internal.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.casework.CaseCommand.Close;
import org.baoxue.casework.CaseCommand.TakeStep;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.StepTaken;
import org.baoxue.casework.CaseProcedure.MissingNeed;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.Personal;
import org.baoxue.casework.internal.procedure.CaseRules;
import org.baoxue.casework.internal.procedure.Departure;
import org.baoxue.policy.PolicyPlaces;

/**
 * Holds what a person does in a case against the plan of the place that governs it.
 *
 * @param snapshot the policy in force
 * @param tree the units
 */
record CaseSteps(PolicySnapshot snapshot, UnitTree tree) {

    /** What the plan asks of a case on a day. */
    CaseRules rules(CaseView view, List<CaseEvent> events, LocalDate day) {
        return new CaseRules(
                snapshot.resolve(new PolicyPlaces(tree).of(view.place(), view.division(), view.school()), day),
                view,
                tree.find(view.school()).map(Unit::division),
                events);
    }

    /**
     * The event of a step.
     *
     * @throws Invalid if the plan does not allow it, or allows it only with an explanation that is missing
     */
    StepTaken taken(Actor actor, CaseView view, List<CaseEvent> events, TakeStep step) {
        Unit issuer = issuer(actor, step);
        CaseRules rules = rules(view, events, step.on());
        List<Departure> departures = rules.departures(step.step(), issuer, step.on());
        departures.stream().filter(Departure::binding).findFirst().ifPresent(breach -> {
            throw new Invalid(breach.pointer(), breach.message());
        });
        return new StepTaken(
                step.step(),
                step.on(),
                issuer.id(),
                step.document()
                        .map(number ->
                                CaseCommands.words("/document", number).text().orElseThrow()),
                step.until().or(() -> rules.untilOf(step.step(), step.on())),
                rules.ruleOf(step.step()),
                CaseCommands.required("/account", step.account()),
                deviation(step, departures));
    }

    /**
     * @throws Invalid if something is missing that the plan wants before a case is struck off
     */
    void mayClose(CaseView view, List<CaseEvent> events, Close close) {
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

    private static Optional<Personal> deviation(TakeStep step, List<Departure> departures) {
        if (departures.isEmpty()) {
            if (!step.deviation().isBlank()) {
                throw new Invalid("/deviation", "并无偏离，不需说明 (the step does not depart from the plan)");
            }
            return Optional.empty();
        }
        if (step.deviation().isBlank()) {
            throw new Invalid(
                    "/deviation",
                    "偏离，需说明：%s (a departure from what is asked in principle needs a reason)"
                            .formatted(departures.get(0).message()));
        }
        return Optional.of(CaseCommands.words("/deviation", step.deviation()));
    }

    private Unit issuer(Actor actor, TakeStep step) {
        if (step.step() == StepKind.PERSUADE || step.step() == StepKind.RETURN || step.step() == StepKind.STRIKE_OFF) {
            throw new Invalid(
                    "/step",
                    "「%s」另有专门的事件 (this step has an event of its own)"
                            .formatted(step.step().chinese()));
        }
        String id = step.issuer()
                .or(actor::unitId)
                .orElseThrow(() -> new Invalid("/issuer", "请填写作出单位的代码 (the unit that took the step)"));
        return tree.find(id).orElseThrow(() -> new Invalid("/issuer", "没有单位 %s (there is no such unit)".formatted(id)));
    }
}
