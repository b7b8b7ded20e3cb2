package org.baoxue.api.policy;

import java.util.List;
import java.util.Map;
import org.baoxue.api.policy.rule.Rule;

/**
 * A rule as it holds in one place on one day, with every layer that spoke.
 *
 * @param key the rule
 * @param rule its typed value
 * @param strength strength of the statement that holds
 * @param fields each field with the layer that gave it; fields that nobody fills are absent
 * @param unfilled fields that the plan leaves unsaid and no layer fills
 * @param voices every statement under the key for this place and day, strongest last
 * @param deviations where a layer departs from the layers above it, in the order of the voices
 */
public record ResolvedRule<R extends Rule>(
        RuleKey key,
        R rule,
        Strength strength,
        Map<String, FieldValue> fields,
        List<String> unfilled,
        List<Voice> voices,
        List<Deviation> deviations) {

    public ResolvedRule {
        fields = Map.copyOf(fields);
        unfilled = List.copyOf(unfilled);
        voices = List.copyOf(voices);
        deviations = List.copyOf(deviations);
    }

    /** A rule in which no layer departs from one above it. */
    public ResolvedRule(
            RuleKey key,
            R rule,
            Strength strength,
            Map<String, FieldValue> fields,
            List<String> unfilled,
            List<Voice> voices) {
        this(key, rule, strength, fields, unfilled, voices, List.of());
    }
}
