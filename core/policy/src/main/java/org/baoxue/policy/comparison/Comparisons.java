package org.baoxue.policy.comparison;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.baoxue.api.policy.Deviation;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.Relation;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.Strength;
import org.baoxue.policy.internal.vocabulary.BlockSchema;
import org.baoxue.policy.internal.vocabulary.Comparing;
import org.baoxue.policy.internal.vocabulary.Labels;
import org.baoxue.policy.internal.vocabulary.Strictness.Verdict;
import org.baoxue.policy.internal.vocabulary.Vocabulary;

/**
 * Says which of two rules of one key is stricter, as their block's fields declare it. Two rules are comparable only if they
 * speak of the same thing, such as the same indicator, formula, stage, level and population; what only one of them says is
 * not comparable, since silence is not laxity. Pure and total: any two rules have an answer, and the answer to the reverse
 * question is {@link Relation#reversed()}.
 */
public final class Comparisons {
    private Comparisons() {}

    /** How one statement stands to another. */
    public static RuleRelation compare(Statement first, Statement second) {
        if (first.mode() == Mode.NONE && second.mode() == Mode.NONE) {
            return new RuleRelation(Relation.SAME, "", Map.of());
        }
        if (first.mode() == Mode.NONE || second.mode() == Mode.NONE) {
            return apart("一方未规定 (one of them does not say)");
        }
        if (!first.appliesTo().equals(second.appliesTo())) {
            return apart("补足的情形不同 (they fill different rules)");
        }
        return compare(first.key(), first.fields(), first.strength(), second.key(), second.fields(), second.strength());
    }

    /** How one resolved rule stands to another. */
    public static RuleRelation compare(ResolvedRule<?> first, ResolvedRule<?> second) {
        return compare(first.key(), plain(first), first.strength(), second.key(), plain(second), second.strength());
    }

    /** How what is said with this strength stands to something else under the same key. */
    public static RuleRelation compare(
            RuleKey key,
            Map<String, Object> first,
            Strength firstStrength,
            Map<String, Object> second,
            Strength secondStrength) {
        return compare(key, first, firstStrength, key, second, secondStrength);
    }

    private static RuleRelation compare(
            RuleKey firstKey,
            Map<String, Object> first,
            Strength firstStrength,
            RuleKey secondKey,
            Map<String, Object> second,
            Strength secondStrength) {
        if (firstKey.block() != secondKey.block()) {
            return apart("不是同一类规则 (rules of different blocks)");
        }
        BlockSchema<?> schema = Vocabulary.of(firstKey.block());
        Map<String, Verdict> verdicts = new LinkedHashMap<>(Comparing.fields(schema.body(), first, second));
        Verdict strength = strength(firstStrength, secondStrength);
        verdicts.put(
                Deviation.STRENGTH,
                strength.relation() == Relation.SAME
                        ? strength
                        : Comparing.apart(schema.body(), first, second).orElse(strength));
        Map<String, FieldRelation> fields = new LinkedHashMap<>();
        verdicts.forEach((name, verdict) -> fields.put(name, new FieldRelation(verdict.relation(), verdict.reason())));
        Verdict whole = Comparing.whole(verdicts.values());
        return new RuleRelation(whole.relation(), reason(whole, verdicts), fields);
    }

    private static Verdict strength(Strength first, Strength second) {
        int order = Integer.compare(second.ordinal(), first.ordinal());
        return new Verdict(order == 0 ? Relation.SAME : order > 0 ? Relation.STRICTER : Relation.LAXER, "");
    }

    /** The reason of the whole, with the field that it lies in. */
    private static String reason(Verdict whole, Map<String, Verdict> parts) {
        return parts.entrySet().stream()
                .filter(part -> part.getValue().equals(whole) && !whole.reason().isEmpty())
                .findFirst()
                .map(part -> Labels.of(part.getKey()) + "：" + whole.reason())
                .orElse(whole.reason());
    }

    private static RuleRelation apart(String reason) {
        return new RuleRelation(Relation.INCOMPARABLE, reason, Map.of());
    }

    private static Map<String, Object> plain(ResolvedRule<?> rule) {
        return rule.fields().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, field -> field.getValue().value()));
    }
}
