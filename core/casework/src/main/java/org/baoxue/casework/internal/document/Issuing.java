package org.baoxue.casework.internal.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Power;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.casework.internal.procedure.CaseRules;
import org.baoxue.casework.internal.procedure.Sentences;
import org.baoxue.policy.evaluation.Procedures;

/**
 * In whose name a document is made out, and who may do so.
 *
 * @param policy of the place that governs the case or the child
 */
record Issuing(ResolvedPolicy policy, UnitTree tree, Declared declared) {

    /**
     * The issuing unit: the one asked for, else the one that the plan names for the child's school or place, else the actor's
     * own.
     *
     * @param school unit of the child's school; empty if it has none
     * @param place whose rules govern the case or the child
     * @throws Invalid if the law or the plan gives the document to another unit, or the actor may not act in its name
     */
    Unit issuer(Actor actor, Optional<String> school, DivisionCode place, Optional<String> wanted) {
        Optional<Unit> own = actor.unitId().flatMap(tree::find);
        Optional<Unit> named = named(school, place);
        if (wanted.isEmpty()
                && named.isEmpty()
                && declared.issuer().flatMap(Party::unit).isPresent()) {
            throw new Invalid(
                    "/issuer",
                    "《%s》由%s出具，本地没有这样的单位：%s (there is no unit of the kind that the plan names)"
                            .formatted(
                                    declared.title(),
                                    declared.issuer().orElseThrow().chinese(),
                                    Sentences.cited(declared.rule())));
        }
        Unit issuer = wanted.map(this::known)
                .or(() -> named)
                .or(() -> own)
                .orElseThrow(() -> new Invalid("/issuer", "请填写出具单位的代码 (the unit in whose name it is made out)"));
        mayIssue(issuer);
        if (own.filter(issuer::equals).isEmpty() && !mayPrepare(actor, own, issuer, named)) {
            throw new Invalid(
                    "/issuer",
                    "《%s》以%s的名义出具，须由该单位%s的账户办理：%s (only an account of that unit, or of those that help it, may)"
                            .formatted(
                                    declared.title(),
                                    issuer.name(),
                                    declared.assists().isEmpty() ? "" : "或协助单位" + names(declared.assists()),
                                    Sentences.cited(declared.rule())));
        }
        return issuer;
    }

    private Unit known(String id) {
        return tree.find(id).orElseThrow(() -> new Invalid("/issuer", "没有单位 %s (there is no such unit)".formatted(id)));
    }

    /** The unit of the kind that the plan names which answers for the child's school or place. */
    private Optional<Unit> named(Optional<String> school, DivisionCode place) {
        return declared.issuer().flatMap(Party::unit).flatMap(kind -> school.flatMap(tree::find)
                .flatMap(unit -> tree.addressee(kind, unit))
                .or(() -> tree.addressee(kind, place)));
    }

    private void mayIssue(Unit issuer) {
        Optional<StepKind> step = declared.step();
        if (step.isPresent()
                && CaseRules.parties(issuer).noneMatch(party -> Procedures.hasPower(policy, step.get(), party))) {
            List<ResolvedRule<Power>> powers = policy.rules(Power.class).stream()
                    .filter(rule -> rule.rule().step() == step.get())
                    .toList();
            throw new Invalid(
                    "/issuer",
                    "%s（%s）无权「%s」，不能出具《%s》，应为%s：%s (this unit has no power for it)"
                            .formatted(
                                    issuer.name(),
                                    issuer.kind().chinese(),
                                    step.get().chinese(),
                                    declared.title(),
                                    names(powers.stream()
                                            .flatMap(rule -> rule.rule().issuers().stream())
                                            .toList()),
                                    powers.stream().map(Sentences::cited).collect(Collectors.joining("；"))));
        }
        Optional<Party> named = declared.issuer().filter(party -> party.kind() == Party.Kind.UNIT);
        if (named.isPresent()
                && declared.rule().strength() == Strength.MUST
                && CaseRules.parties(issuer).noneMatch(named.get()::equals)) {
            throw new Invalid(
                    "/issuer",
                    "《%s》应由%s出具，实为%s（%s）：%s (the plan names another unit for it)"
                            .formatted(
                                    declared.title(),
                                    named.get().chinese(),
                                    issuer.name(),
                                    issuer.kind().chinese(),
                                    Sentences.cited(declared.rule())));
        }
    }

    /**
     * Whether an account of another unit may make it out: one that the plan lets help; and, where the document takes no step
     * of the law, one above the issuer, or anybody who works on the case for the unit that the plan names.
     */
    private boolean mayPrepare(Actor actor, Optional<Unit> own, Unit issuer, Optional<Unit> named) {
        boolean helps = own.filter(unit -> CaseRules.parties(unit).anyMatch(declared.assists()::contains))
                .isPresent();
        if (named.filter(issuer::equals).isPresent() && helps) {
            return true;
        }
        return declared.step().isEmpty()
                && (actor.scope().covers(issuer) || named.filter(issuer::equals).isPresent());
    }

    private static String names(List<Party> parties) {
        return parties.stream().map(Party::chinese).distinct().collect(Collectors.joining("、"));
    }
}
