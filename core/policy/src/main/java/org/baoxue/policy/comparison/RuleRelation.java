package org.baoxue.policy.comparison;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.baoxue.api.policy.Relation;

/**
 * How one rule stands to another of the same key.
 *
 * @param relation of the first to the second as wholes
 * @param reason why it is so, in Chinese with English beside it; may be empty
 * @param fields by name, in the order of the vocabulary and the strength last; only those that at least one of them says
 */
public record RuleRelation(Relation relation, String reason, Map<String, FieldRelation> fields) {

    public RuleRelation {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
}
