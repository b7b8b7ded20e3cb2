package org.baoxue.reporting.internal.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.Source;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.policy.rule.Threshold;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.cohort.Cohort;
import org.baoxue.policy.evaluation.Thresholds;
import org.baoxue.reporting.indicator.CohortBase;
import org.baoxue.reporting.indicator.CohortBase.Lack;
import org.baoxue.reporting.indicator.Formula;
import org.baoxue.reporting.indicator.IndicatorSheet.Figure;
import org.baoxue.reporting.indicator.IndicatorSheet.Graduated;
import org.baoxue.reporting.indicator.IndicatorSheet.Target;
import org.baoxue.reporting.indicator.IndicatorSheet.Unmeasured;
import org.baoxue.reporting.indicator.Indicators;
import org.baoxue.reporting.indicator.SubPopulation;
import org.baoxue.reporting.internal.cohort.CohortRates;
import org.baoxue.reporting.internal.cohort.CohortRates.Rate;

/**
 * Computes the figures of a unit and holds them against the targets of its place. Pure.
 *
 * @param cohorts what is recorded of the unit's cohorts, by stage
 * @param tellsTheDisabled whether the group of the disabled is told: in a small unit its figures tell who they are
 */
record Judgement(
        UnitKind kind,
        UnitFacts facts,
        Map<Stage, CohortBase> cohorts,
        Groups groups,
        ResolvedPolicy policy,
        boolean tellsTheDisabled) {

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
                figures(indicator, stage).forEach(figures::add);
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

    private Stream<Figure> figures(Indicator indicator, Stage stage) {
        return Formula.variants(indicator).stream()
                .flatMap(formula -> formula.ofCohort()
                        ? rate(indicator, stage, formula).map(rate -> figure(indicator, stage, rate)).stream()
                        : facts
                                .base(formula, stage)
                                .filter(children -> stage == Stage.COMPULSORY
                                        || !pupils(stage).isEmpty())
                                .map(children -> figure(indicator, stage, formula, children))
                                .stream());
    }

    /** 九年巩固率 is that of the cohorts of nine years, 巩固率 by a formula of cohorts that of a stage. */
    private Optional<Rate> rate(Indicator indicator, Stage stage, Formula formula) {
        return strange(indicator, stage).isPresent()
                ? Optional.empty()
                : Optional.ofNullable(cohorts.get(stage)).flatMap(base -> CohortRates.of(formula, base));
    }

    private static Optional<String> strange(Indicator indicator, Stage stage) {
        boolean nineYears = indicator == Indicator.NINE_YEAR_RETENTION_RATE;
        if (nineYears == (stage == Stage.COMPULSORY)) {
            return Optional.empty();
        }
        return Optional.of(nineYears ? "九年义务教育巩固率不分学段；分学段的届应写作“巩固率”并写明公式" : "义务教育全程的届是九年义务教育巩固率；“巩固率”按公式只分小学、初中计算");
    }

    private Figure figure(Indicator indicator, Stage stage, Rate rate) {
        return new Figure(
                indicator,
                stage,
                SubPopulation.ALL,
                rate.formula(),
                rate.base(),
                rate.lost(),
                Optional.of(new Graduated(cohorts.get(stage).graduationYear(), rate.graduates())),
                rate.value(),
                judged(indicator, stage, rate.formula())
                        .map(rule -> target(rule, rate.value(), rate.mayLose(rule.rule())))
                        .toList());
    }

    /** The targets that a figure answers. */
    private Stream<ResolvedRule<Threshold>> judged(Indicator indicator, Stage stage, Formula formula) {
        return thresholds().stream()
                .filter(rule -> rule.rule().indicator() == indicator
                        && rule.rule().stage() == stage
                        && formula(rule.rule()).filter(formula::equals).isPresent()
                        && reason(rule.rule()).isEmpty());
    }

    /** The formula by which a target is judged: the one it names, or the default. */
    private static Optional<Formula> formula(Threshold threshold) {
        return threshold.formula().isEmpty()
                ? Formula.of(threshold.indicator())
                : Formula.variants(threshold.indicator()).stream()
                        .filter(formula ->
                                formula.key().equals(threshold.formula().get()))
                        .findFirst();
    }

    private Figure figure(Indicator indicator, Stage stage, Formula formula, List<Counted> children) {
        int lost = (int) children.stream().filter(Counted::lost).count();
        // Among whom a count is taken: all pupils, and those who are lost without having been one
        int base = formula == Formula.DROPOUTS_ON_DAY ? Math.max(pupils(stage).size(), lost) : children.size();
        BigDecimal value = base == 0 ? BigDecimal.ZERO : Thresholds.value(indicator, base, lost);
        List<Target> targets = judged(indicator, stage, formula)
                .map(rule -> target(rule, value, Thresholds.mayLose(rule.rule(), Math.max(base, 1), lost)))
                .toList();
        return new Figure(indicator, stage, SubPopulation.ALL, formula, base, lost, Optional.empty(), value, targets);
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
                    Optional.empty(),
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

    private static Target target(ResolvedRule<Threshold> rule, BigDecimal value, int mayLose) {
        Threshold threshold = rule.rule();
        return new Target(
                rule.key(),
                threshold.comparison(),
                threshold.value(),
                rule.strength(),
                rule.fields().get("value").origin(),
                Thresholds.met(threshold, value),
                mayLose,
                threshold.formula().isEmpty(),
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
        Optional<Formula> formula = formula(threshold);
        if (threshold.formula().isEmpty() && formula.isEmpty()) {
            return Indicators.lacking(threshold.indicator());
        }
        if (threshold.population().isPresent()) {
            return Optional.of(
                    "方案所说的“%s”没有对应的名单".formatted(threshold.population().get()));
        }
        if (formula.isEmpty()) {
            return Optional.of(
                    "方案另有公式“%s”，不同口径不作比较".formatted(threshold.formula().get()));
        }
        if (formula.get().ofCohort()) {
            return strange(threshold.indicator(), threshold.stage())
                    .or(() -> ofCohort(formula.get(), threshold.stage()));
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

    private Optional<String> ofCohort(Formula formula, Stage stage) {
        CohortBase base = cohorts.get(stage);
        return base == null
                ? Optional.of("%s (base not recorded)：%s的%s没有登记"
                        .formatted(Lack.BASE.chinese(), kind.chinese(), Cohort.stageWords(stage)))
                : CohortRates.lacking(formula, base);
    }

    /** The sentence of the strongest layer that rests on one. */
    static Optional<Source> source(ResolvedRule<?> rule) {
        return rule.voices().stream()
                .flatMap(voice -> voice.statement().source().stream())
                .reduce((earlier, later) -> later);
    }
}
