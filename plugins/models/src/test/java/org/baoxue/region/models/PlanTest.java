package org.baoxue.region.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every plan's test does: one test for each sentence that became policy, named after it, and none left out. */
abstract class PlanTest {

    private final Plan plan;

    PlanTest(Plan plan) {
        this.plan = plan;
    }

    final Plan plan() {
        return plan;
    }

    /** The sentences, in the order of the plan. */
    abstract List<Sentence<?>> sentences();

    /** Keys on which the plan is silent. */
    abstract List<String> silences();

    @TestFactory
    @DisplayName("每一句")
    Stream<DynamicTest> everySentenceIsPolicy() {
        return sentences().stream()
                .map(sentence ->
                        DynamicTest.dynamicTest(sentence.words() + " → " + sentence.key(), () -> plan.check(sentence)));
    }

    @Test
    @DisplayName("没有一条规则不在上面的句子里")
    void noRuleIsWithoutItsSentence() {
        assertThat(sentences().stream().map(Sentence::key).collect(Collectors.toSet()))
                .isEqualTo(plan.spoken());
    }

    @Test
    @DisplayName("方案没有说的，记下沉默")
    void silenceIsRecorded() {
        assertThat(plan.silent()).containsExactlyInAnyOrderElementsOf(silences());
    }
}
