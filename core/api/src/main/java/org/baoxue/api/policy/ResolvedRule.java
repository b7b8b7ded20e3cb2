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
 */
public record ResolvedRule<R extends Rule>(
        RuleKey key,
        R rule,
        Strength strength,
        Map<String, FieldValue> fields,
        List<String> unfilled,
        List<Voice> voices) {

    public ResolvedRule {
        fields = Map.copyOf(fields);
        unfilled = List.copyOf(unfilled);
        voices = List.copyOf(voices);
    }
}
