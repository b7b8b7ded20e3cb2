package org.baoxue.reporting.internal.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.Source;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.policy.rule.Threshold;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.evaluation.Thresholds;
import org.baoxue.reporting.indicator.Formula;
import org.baoxue.reporting.indicator.IndicatorSheet.Figure;
import org.baoxue.reporting.indicator.IndicatorSheet.Target;
import org.baoxue.reporting.indicator.IndicatorSheet.Unmeasured;
import org.baoxue.reporting.indicator.Indicators;
import org.baoxue.reporting.indicator.SubPopulation;

/**
 * Computes the figures of a unit and holds them against the targets of its place. Pure.
 *
 * @param tellsTheDisabled whether the group of the disabled is told: in a small unit its figures tell who they are
 */
record Judgement(UnitKind kind, UnitFacts facts, Groups groups, ResolvedPolicy policy, boolean tellsTheDisabled) {

    /** Indicators that are also taken of groups of children. */
    private static final List<Indicator> OF_GROUPS =
            List.of(Indicator.ENROLMENT_RATE, Indicator.ANNUAL_RETENTION_RATE, Indicator.DROPOUT_RATE);

    /**
     * Every figure that the lists give: the whole of compulsory schooling, then the stages that have pupils, then the groups
     * that have children.
     */
    List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        for (Indicator indicator : Indicator.values()) {
            for (Stage stage : List.of(Stage.COMPULSORY, Stage.PRIMARY, Stage.JUNIOR)) {
                figure(indicator, stage).ifPresent(figures::add);
            }
        }
        for (SubPopulation group : SubPopulation.values()) {
            if (group != SubPopulation.ALL && (tellsTheDisabled || group != SubPopulation.DISABLED)) {
                UnitFacts members = facts.of(group, groups);
                OF_GROUPS.forEach(indicator -> group(indicator, group, members).ifPresent(figures::add));
            }
        }
        return figures;
    }

    /** The targets that hold for this kind of unit and that no figure answers. */
    List<Unmeasured> unmeasured() {
        return thresholds().stream()
                .flatMap(rule -> reason(rule.rule()).map(reason -> unmeasured(rule, reason)).stream())
                .toList();
    }

    private Optional<Figure> figure(Indicator indicator, Stage stage) {
        Optional<Formula> formula = Formula.of(indicator);
        return formula.flatMap(how -> facts.base(how, stage))
                .filter(children -> stage == Stage.COMPULSORY || !pupils(stage).isEmpty())
                .map(children -> figure(indicator, stage, formula.get(), children));
    }

    private Figure figure(Indicator indicator, Stage stage, Formula formula, List<Counted> children) {
        int lost = (int) children.stream().filter(Counted::lost).count();
        // Among whom a count is taken: all pupils, and those who are lost without having been one
        int base = formula == Formula.DROPOUTS_ON_DAY ? Math.max(pupils(stage).size(), lost) : children.size();
        BigDecimal value = base == 0 ? BigDecimal.ZERO : Thresholds.value(indicator, base, lost);
        List<Target> targets = thresholds().stream()
                .filter(rule -> rule.rule().indicator() == indicator
                        && rule.rule().stage() == stage
                        && reason(rule.rule()).isEmpty())
                .map(rule -> target(rule, Math.max(base, 1), lost, value))
                .toList();
        return new Figure(indicator, stage, SubPopulation.ALL, formula, base, lost, value, targets);
    }

    private static Optional<Figure> group(Indicator indicator, SubPopulation group, UnitFacts members) {
        Formula formula = Formula.of(indicator).orElseThrow();
        return members.base(formula, Stage.COMPULSORY).map(children -> {
            int lost = (int) children.stream().filter(Counted::lost).count();
            return new Figure(
                    indicator,
                    Stage.COMPULSORY,
                    group,
                    formula,
                    children.size(),
                    lost,
                    Thresholds.value(indicator, children.size(), lost),
                    List.of());
        });
    }

    private List<Counted> pupils(Stage stage) {
        return facts.pupils().stream().filter(child -> child.in(stage)).toList();
    }

    private List<ResolvedRule<Threshold>> thresholds() {
        return policy.rules(Threshold.class).stream()
                .filter(rule -> rule.rule().level().stream().allMatch(kind::equals))
                .toList();
    }

    private static Target target(ResolvedRule<Threshold> rule, int base, int lost, BigDecimal value) {
        Threshold threshold = rule.rule();
        return new Target(
                rule.key(),
                threshold.comparison(),
                threshold.value(),
                rule.strength(),
                rule.fields().get("value").origin(),
                Thresholds.met(threshold, value),
                Thresholds.mayLose(threshold, base, lost),
                threshold.suspectedMisprint(),
                threshold.level().isEmpty(),
                source(rule));
    }

    private static Unmeasured unmeasured(ResolvedRule<Threshold> rule, String reason) {
        Threshold threshold = rule.rule();
        return new Unmeasured(
                rule.key(),
                threshold.indicator(),
                threshold.stage(),
                threshold.population(),
                threshold.comparison(),
                threshold.value(),
                reason,
                source(rule));
    }

    /** Why no figure answers a target; empty if one does. */
    private Optional<String> reason(Threshold threshold) {
        Optional<Formula> formula = Formula.of(threshold.indicator());
        if (formula.isEmpty()) {
            return Indicators.lacking(threshold.indicator());
        }
        if (threshold.population().isPresent()) {
            return Optional.of(
                    "方案所说的“%s”没有对应的名单".formatted(threshold.population().get()));
        }
        if (threshold
                .formula()
                .filter(named -> !named.equals(formula.get().key()))
                .isPresent()) {
            return Optional.of(
                    "方案另有公式“%s”，不同口径不作比较".formatted(threshold.formula().get()));
        }
        if (facts.base(formula.get(), threshold.stage()).isPresent()) {
            return Optional.empty();
        }
        if (formula.get().ofDisabled()) {
            return Optional.of(formula.get() == Formula.ENROLLED_BY_DISABLED ? "本单位没有残联名单，或名单上没有适龄儿童" : "没有残联名单上的在籍学生");
        }
        if (formula.get() != Formula.ENROLLED_BY_OF_AGE) {
            return Optional.of("没有该学段的学生");
        }
        return Optional.of(threshold.stage() == Stage.COMPULSORY ? "本单位没有户籍名单" : "户籍名单不分学段");
    }

    /** The sentence of the strongest layer that rests on one. */
    static Optional<Source> source(ResolvedRule<?> rule) {
        return rule.voices().stream()
                .flatMap(voice -> voice.statement().source().stream())
                .reduce((earlier, later) -> later);
    }
}
