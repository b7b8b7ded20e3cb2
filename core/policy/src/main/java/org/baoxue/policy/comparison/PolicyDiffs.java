package org.baoxue.policy.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.baoxue.api.policy.Deviation;
import org.baoxue.api.policy.FieldValue;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.Relation;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.Voice;
import org.baoxue.policy.comparison.PolicyDiff.FieldDiff;
import org.baoxue.policy.comparison.PolicyDiff.Presence;
import org.baoxue.policy.comparison.PolicyDiff.RuleDiff;
import org.baoxue.policy.comparison.PolicyDiff.Said;
import org.baoxue.policy.comparison.PolicyDiff.Side;

/** Finds how two resolved policies differ: of two places, two days or two versions. Pure. */
public final class PolicyDiffs {
    private PolicyDiffs() {}

    /** How the first policy differs from the second. */
    public static PolicyDiff between(ResolvedPolicy a, ResolvedPolicy b) {
        Set<RuleKey> keys = new TreeSet<>(a.rules().keySet());
        keys.addAll(b.rules().keySet());
        List<RuleDiff> rules = new ArrayList<>();
        for (RuleKey key : keys) {
            rule(
                            key,
                            Optional.ofNullable(a.rules().get(key)),
                            Optional.ofNullable(b.rules().get(key)))
                    .ifPresent(rules::add);
        }
        return new PolicyDiff(side(a), side(b), rules, keys.size() - rules.size());
    }

    private static Side side(ResolvedPolicy policy) {
        return new Side(policy.division().digits(), policy.day(), policy.hash());
    }

    private static Optional<RuleDiff> rule(RuleKey key, Optional<ResolvedRule<?>> a, Optional<ResolvedRule<?>> b) {
        if (a.isPresent() && b.isPresent()) {
            return a.equals(b) ? Optional.empty() : both(a.get(), b.get());
        }
        List<FieldDiff> fields = new ArrayList<>();
        a.or(() -> b)
                .map(PolicyDiffs::names)
                .orElse(Set.of())
                .forEach(name -> fields.add(new FieldDiff(
                        name,
                        a.flatMap(rule -> said(rule, name)),
                        b.flatMap(rule -> said(rule, name)),
                        Relation.INCOMPARABLE,
                        "")));
        return Optional.of(new RuleDiff(
                key,
                a.isPresent() ? Presence.ONLY_A : Presence.ONLY_B,
                Relation.INCOMPARABLE,
                "只有一方有此规则 (only one of them has the rule)",
                fields));
    }

    private static Optional<RuleDiff> both(ResolvedRule<?> a, ResolvedRule<?> b) {
        RuleRelation relation = Comparisons.compare(a, b);
        if (relation.relation() == Relation.SAME) {
            return Optional.empty();
        }
        List<FieldDiff> fields = relation.fields().entrySet().stream()
                .filter(field -> field.getValue().relation() != Relation.SAME)
                .map(field -> new FieldDiff(
                        field.getKey(),
                        said(a, field.getKey()),
                        said(b, field.getKey()),
                        field.getValue().relation(),
                        field.getValue().reason()))
                .toList();
        return Optional.of(new RuleDiff(a.key(), Presence.BOTH, relation.relation(), relation.reason(), fields));
    }

    private static Set<String> names(ResolvedRule<?> rule) {
        Set<String> names = new LinkedHashSet<>(new TreeMap<>(rule.fields()).keySet());
        names.add(Deviation.STRENGTH);
        return names;
    }

    private static Optional<Said> said(ResolvedRule<?> rule, String name) {
        if (name.equals(Deviation.STRENGTH)) {
            return Optional.of(strength(rule));
        }
        return Optional.ofNullable(rule.fields().get(name)).map(value -> said(rule, name, value));
    }

    private static Said said(ResolvedRule<?> rule, String name, FieldValue value) {
        Optional<Voice> speaker = rule.voices().stream()
                .filter(voice -> voice.layer().id().equals(value.layer())
                        && Objects.equals(voice.statement().fields().get(name), value.value()))
                .reduce((weaker, stronger) -> stronger);
        return new Said(
                value.value(),
                RuleText.of(rule.key(), name, value.value()),
                value.origin(),
                value.layer(),
                speaker.map(voice -> voice.layer().name()).orElse(value.layer()),
                speaker.flatMap(voice -> voice.statement().source()));
    }

    /** The strength is that of the last plan that says something and is not overruled in it. */
    private static Said strength(ResolvedRule<?> rule) {
        String key = rule.strength().key();
        Optional<Voice> speaker = rule.voices().stream()
                .filter(voice -> isPlan(voice.statement()) && voice.statement().strength() == rule.strength())
                .reduce((weaker, stronger) -> stronger);
        return new Said(
                key,
                RuleText.of(rule.key(), Deviation.STRENGTH, key),
                speaker.map(voice -> voice.statement().origin()).orElse(Origin.PLATFORM_DEFAULT),
                speaker.map(voice -> voice.layer().id()).orElse(""),
                speaker.map(voice -> voice.layer().name()).orElse(""),
                speaker.flatMap(voice -> voice.statement().source()));
    }

    private static boolean isPlan(Statement statement) {
        return statement.mode() != Mode.NONE
                && statement.appliesTo().isEmpty()
                && statement.origin() != Origin.SET_LOCALLY;
    }
}
