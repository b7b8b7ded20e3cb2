package org.baoxue.api.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one layer says under one rule key, as plain values.
 *
 * <p>Field values are of the JDK only: {@link String}, {@link Long}, {@link java.math.BigDecimal}, {@link Boolean}, and
 * immutable {@link List} and {@link Map} of these. A statement has been checked against the vocabulary of its block.
 *
 * @param key the rule
 * @param mode whether it adds, replaces or is silent
 * @param origin where the values come from
 * @param strength how strongly the rule binds
 * @param source the sentence; empty for silence and for platform defaults
 * @param validity when it holds
 * @param fields what is said
 * @param unsaid fields that the plan leaves unsaid (方案未规定) and a layer above or an administrator fills
 * @param note remark for readers, such as a likely misprint or a differing reading
 * @param appliesTo present on a default of the platform only: it never stands as a rule, but fills the unsaid fields of
 *     the rules of its block whose fields have all of these values
 * @param examples examples that run whenever the region is checked
 */
public record Statement(
        RuleKey key,
        Mode mode,
        Origin origin,
        Strength strength,
        Optional<Source> source,
        Validity validity,
        Map<String, Object> fields,
        List<String> unsaid,
        Optional<String> note,
        Optional<Map<String, Object>> appliesTo,
        List<Example> examples) {

    public Statement {
        fields = Map.copyOf(fields);
        unsaid = List.copyOf(unsaid);
        appliesTo = appliesTo.map(Map::copyOf);
        examples = List.copyOf(examples);
    }
}
