package org.baoxue.region.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.api.policy.FieldValue;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Source;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.Voice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A plan, sentence by sentence: each sentence that became policy stands in force at the plan's place and says what its row
 * says, and no rule of the plan is without a row. Extended by the test of each plan.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class PlanTest {

    private final String layer;
    private final ResolvedPolicy policy;
    private final List<Sentence> sentences;

    /**
     * @param layer id of the plan's layer
     * @param division digits of its place
     * @param day ISO date on which it is looked at
     * @param rows for {@link Sentence#table(String)}
     */
    protected PlanTest(String layer, String division, String day, String rows) {
        this.layer = layer;
        this.policy = RegionsInForce.at(division, day);
        this.sentences = Sentence.table(rows);
    }

    /** The policy in force there and then. */
    protected final ResolvedPolicy policy() {
        return policy;
    }

    final Stream<Sentence> sentences() {
        return sentences.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    @DisplayName("每句话成为规则")
    void eachSentenceBecamePolicy(Sentence sentence) {
        Statement said = said().filter(statement -> statement.key().text().equals(sentence.key()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("没有规则 (no rule) " + sentence.key()));
        if (sentence.isSilence()) {
            assertThat(said.mode()).isEqualTo(Mode.NONE);
            return;
        }
        Source source = said.source().orElseThrow();
        assertThat(said.mode()).isNotEqualTo(Mode.NONE);
        assertThat(source.quote() + source.paraphrase()).contains(sentence.words());
        ResolvedRule<?> rule = policy.rules().get(new RuleKey(sentence.key()));
        sentence.fields()
                .forEach((field, expected) ->
                        assertThat(value(rule, said, field)).as(field).isEqualTo(expected));
    }

    @Test
    @DisplayName("没有一条规则、一处沉默没有写进本测试")
    void noRuleIsWithoutItsSentence() {
        Set<String> keys = said().map(statement -> statement.key().text()).collect(Collectors.toSet());

        assertThat(sentences)
                .extracting(Sentence::key)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    private String value(ResolvedRule<?> rule, Statement said, String field) {
        return switch (field) {
            case "strength" -> rule.strength().key();
            case "origin" -> said.origin().key();
            default -> {
                FieldValue value = rule.fields().get(field);
                assertThat(value).as("%s：%s", rule.key().text(), field).isNotNull();
                assertThat(value.layer()).as(field).isEqualTo(layer);
                yield Sentence.text(value.value());
            }
        };
    }

    private Stream<Statement> said() {
        return Stream.concat(
                        policy.rules().values().stream().map(ResolvedRule::voices), policy.silent().values().stream())
                .flatMap(List::stream)
                .filter(voice -> voice.layer().id().equals(layer))
                .map(Voice::statement);
    }
}
