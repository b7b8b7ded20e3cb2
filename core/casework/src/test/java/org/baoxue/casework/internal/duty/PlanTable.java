package org.baoxue.casework.internal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.rule.Obligation;
import org.baoxue.api.policy.rule.Procedure;
import org.baoxue.api.policy.rule.Reconciliation;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.policy.rule.Visit;
import org.baoxue.casework.CaseCommandReader;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.policy.Binding;

/**
 * For each plan: how many steps of a case and how many duties its text has, how many of these steps can be recorded, and how
 * many of these duties are derived; of the others, how many have no time in the text (方案未规定、定期、及时).
 */
public final class PlanTable {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final String ANYWHERE = "610102001";
    private static final String SCHOOL = "S1";
    private static final Set<Block> DUTIES =
            EnumSet.of(Block.REPORTING, Block.OBLIGATION, Block.VISIT, Block.RECONCILIATION);

    /** Kinds of events that are steps of their own. */
    private static final Map<StepKind, String> EVENTS = Map.of(
            StepKind.PERSUADE, "persuade",
            StepKind.HAND_OVER, "hand-over",
            StepKind.RETURN, "return",
            StepKind.PLACE, "place",
            StepKind.STRIKE_OFF, "close");

    private PlanTable() {}

    /**
     * One plan.
     *
     * @param plan where it stands in the collection, and its name
     * @param steps steps in its text
     * @param recordable of them, those that an event of a case records
     * @param duties reports, works, visits and comparisons in its text
     * @param derived of them, those that become duties of units
     * @param timeless of them, those for which the text gives no cycle, month or fact
     */
    public record Row(String plan, int steps, int recordable, int duties, int derived, int timeless) {

        /** For people. */
        public String line() {
            return "PLAN %s：步骤 steps %d/%d，任务 duties %d/%d，其中原文没有时间的 without a time %d"
                    .formatted(plan, recordable, steps, derived, duties, timeless);
        }
    }

    /** Every plan on a line of its own, working/in the text. */
    public static List<String> lines() {
        return rows().stream().map(Row::line).toList();
    }

    /** Every plan: the placed ones, then the models. */
    public static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        PolicySnapshot placed = PublishedPlans.of("anhui", "guangxi", "hubei", "liaoning");
        rows.add(row("000篇一", placed, "guicheng", "450802001"));
        rows.add(row("000篇二、003", placed, "jinan", "341502101"));
        rows.add(row("000篇三", model("class-teacher", true), "class-teacher", ANYWHERE));
        rows.add(row("000篇四", placed, "xihu", "210503001"));
        rows.add(row("000篇五", model("zhongjiang", true), "zhongjiang", ANYWHERE));
        rows.add(row("001", placed, "jiangan", "420102001"));
        rows.add(row("002篇一", model("county-city", false), "county-city", ANYWHERE));
        rows.add(row("002篇二", model("town", false), "town", ANYWHERE));
        rows.add(row("002篇三", model("school", true), "school", ANYWHERE));
        rows.add(row("002篇四", model("township-central-school", false), "township-central-school", ANYWHERE));
        rows.add(row("002篇五", model("central-school", true), "central-school", ANYWHERE));
        rows.add(row("004", model("town-persuasion", false), "town-persuasion", ANYWHERE));
        return List.copyOf(rows);
    }

    private static PolicySnapshot model(String name, boolean ofSchool) {
        DivisionCode town = new DivisionCode(ANYWHERE);
        if (ofSchool) {
            return PublishedPlans.model(name, new Binding.Target(LayerLevel.SCHOOL, town, Optional.of(SCHOOL)));
        }
        return PublishedPlans.model(
                name,
                Binding.Target.of(name.equals("county-city") ? new DivisionCode(ANYWHERE.substring(0, 6)) : town));
    }

    private static Row row(String where, PolicySnapshot snapshot, String id, String division) {
        Layer layer = snapshot.layers().stream()
                .filter(known -> known.id().replaceFirst("@.*", "").equals(id))
                .findFirst()
                .orElseThrow();
        ResolvedPolicy policy = snapshot.resolve(new PolicyPlace(new DivisionCode(division), List.of(SCHOOL)), DAY);
        List<StepKind> steps = said(layer, EnumSet.of(Block.PROCEDURE))
                .flatMap(key -> policy.rule(key, Procedure.class).stream())
                .flatMap(rule -> rule.rule().steps().stream())
                .map(Procedure.Step::step)
                .toList();
        Set<RuleKey> duties = said(layer, DUTIES).collect(Collectors.toSet());
        Set<RuleKey> derived = Demands.of(policy).map(Demand::key).collect(Collectors.toSet());
        return new Row(
                where + " " + layer.name(),
                steps.size(),
                (int) steps.stream().filter(PlanTable::recordable).count(),
                duties.size(),
                (int) duties.stream().filter(derived::contains).count(),
                (int) duties.stream()
                        .filter(key -> !derived.contains(key) && timeless(policy, key))
                        .count());
    }

    private static Stream<RuleKey> said(Layer layer, Set<Block> blocks) {
        return layer.statements().stream()
                .filter(statement -> statement.mode() != Mode.NONE)
                .map(Statement::key)
                .filter(key -> blocks.contains(key.block()))
                .distinct();
    }

    private static boolean recordable(StepKind step) {
        Map<String, String> kinds = CaseCommandReader.names();
        return EVENTS.containsKey(step)
                ? kinds.containsKey(EVENTS.get(step))
                : kinds.getOrDefault("step", "").contains(step.key() + " ");
    }

    private static boolean timeless(ResolvedPolicy policy, RuleKey key) {
        return Stream.of(
                        policy.rule(key, Obligation.class)
                                .flatMap(rule -> rule.rule().trigger()),
                        policy.rule(key, Visit.class)
                                .flatMap(rule -> rule.rule().when()),
                        policy.rule(key, Reconciliation.class)
                                .flatMap(rule -> rule.rule().when()))
                .flatMap(Optional::stream)
                .allMatch(Trigger.Irregular.class::isInstance);
    }
}
