package org.baoxue.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.Validity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Keys of rules that the console offers")
class RuleKeysTest {

    private static final Map<String, Object> EACH_MONTH = Map.of("trigger", Map.of("each", "month"));
    private static final List<Statement> SAID = List.of(
            rule("reporting.monthly", EACH_MONTH),
            rule("reporting.immediate", Map.of("trigger", Map.of("on", List.of("suspected")))),
            rule("definition.suspected", Map.of("concept", "suspected")),
            rule("reporting.monthly", Map.of("deadline", "end-of-period")),
            fillsOthers("reporting.default-form", EACH_MONTH));

    @Test
    void are_those_of_all_rules_once_each_but_not_of_what_only_fills_them() {
        assertThat(RuleKeys.all(SAID))
                .containsExactly("definition.suspected", "reporting.immediate", "reporting.monthly");
    }

    @Test
    void are_for_a_periodic_report_those_that_come_round() {
        assertThat(RuleKeys.periodic(SAID)).containsExactly("reporting.monthly");
    }

    private static Statement rule(String key, Map<String, Object> fields) {
        return statement(key, fields, Optional.empty());
    }

    private static Statement fillsOthers(String key, Map<String, Object> fields) {
        return statement(key, fields, Optional.of(Map.of("cumulative", false)));
    }

    private static Statement statement(
            String key, Map<String, Object> fields, Optional<Map<String, Object>> appliesTo) {
        return new Statement(
                new RuleKey(key),
                Mode.ADD,
                Origin.PLATFORM_DEFAULT,
                Strength.MUST,
                Optional.empty(),
                Validity.ALWAYS,
                fields,
                List.of(),
                Optional.empty(),
                appliesTo,
                List.of());
    }
}
