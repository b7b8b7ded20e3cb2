package org.baoxue.policy.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.Relation;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.Source;
import org.baoxue.policy.SampleRegion;
import org.baoxue.policy.comparison.PolicyDiff.FieldDiff;
import org.baoxue.policy.comparison.PolicyDiff.Presence;
import org.baoxue.policy.comparison.PolicyDiff.RuleDiff;
import org.baoxue.policy.internal.resolve.Snapshot;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PolicyDiffTest {
    private static final DivisionCode COUNTY = new DivisionCode("999901");
    private static final DivisionCode NEIGHBOUR = new DivisionCode("999902");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final String OTHER = SampleRegion.text()
            .replace("region: sample", "region: other")
            .replace("id: platform", "id: other-platform")
            .replace("id: county", "id: other-county")
            .replace("\"999901\"", "\"999902\"")
            .replace("示例区2022年控辍保学方案", "邻区控辍保学方案")
            .replace("value: 99.8", "value: 99.5")
            .replace("巩固率99.8%", "巩固率99.5%")
            .replace("deadline: end-of-period", "deadline: {day-of-month: 25}")
            .replace("form: form.monthly\n", "unsaid: [form]\n")
            .replace("reporting.immediate:", "reporting.at-once:");

    @Test
    @DisplayName("两地比较：谁有谁没有、逐项两边的值、孰严、各自的原文")
    void two_places_are_compared_rule_by_rule_with_both_sentences() {
        PolicyDiff diff = PolicyDiffs.between(resolve(COUNTY), resolve(NEIGHBOUR));

        assertThat(diff.rules())
                .extracting(rule -> rule.key().text(), RuleDiff::presence, RuleDiff::relation)
                .containsExactly(
                        tuple("reporting.at-once", Presence.ONLY_B, Relation.INCOMPARABLE),
                        tuple("reporting.immediate", Presence.ONLY_A, Relation.INCOMPARABLE),
                        tuple("reporting.monthly", Presence.BOTH, Relation.LAXER),
                        tuple("threshold.retention", Presence.BOTH, Relation.STRICTER));
        assertThat(diff.same()).isPositive();

        FieldDiff value = field(diff, "threshold.retention", "value");
        assertThat(value.relation()).isEqualTo(Relation.STRICTER);
        assertThat(value.a()).hasValueSatisfying(said -> {
            assertThat(said.text()).isEqualTo("99.8");
            assertThat(said.origin()).isEqualTo(Origin.QUOTED);
            assertThat(said.source().map(Source::quote)).contains("巩固率99.8%");
            assertThat(said.source().map(Source::title)).contains("示例区2022年控辍保学方案");
        });
        assertThat(value.b()).hasValueSatisfying(said -> {
            assertThat(said.text()).isEqualTo("99.5");
            assertThat(said.source().map(Source::title)).contains("邻区控辍保学方案");
        });
        FieldDiff deadline = field(diff, "reporting.monthly", "deadline");
        assertThat(deadline.a().orElseThrow().text()).isEqualTo("期末");
        assertThat(deadline.b().orElseThrow().text()).isEqualTo("当月25日");
        assertThat(deadline.relation()).isEqualTo(Relation.LAXER);
    }

    @Test
    void a_policy_does_not_differ_from_itself() {
        PolicyDiff diff = PolicyDiffs.between(resolve(COUNTY), resolve(COUNTY));

        assertThat(diff.rules()).isEmpty();
        assertThat(diff.same()).isEqualTo(resolve(COUNTY).rules().size());
    }

    @Test
    @DisplayName("反过来比，结果相反")
    void the_other_way_round_everything_is_reversed() {
        PolicyDiff there = PolicyDiffs.between(resolve(COUNTY), resolve(NEIGHBOUR));
        PolicyDiff back = PolicyDiffs.between(resolve(NEIGHBOUR), resolve(COUNTY));

        assertThat(back.rules()).hasSameSizeAs(there.rules());
        for (int i = 0; i < back.rules().size(); i++) {
            assertThat(back.rules().get(i).relation())
                    .isEqualTo(there.rules().get(i).relation().reversed());
        }
    }

    @Test
    @DisplayName("取值以中文显示")
    void values_are_shown_in_Chinese() {
        PolicyDiff diff = PolicyDiffs.between(resolve(COUNTY), resolve(NEIGHBOUR));

        assertThat(field(diff, "reporting.immediate", "trigger")
                        .a()
                        .orElseThrow()
                        .text())
                .contains("疑似辍学")
                .startsWith("发生");
        assertThat(field(diff, "reporting.immediate", "media").a().orElseThrow().text())
                .doesNotContain("paper");
        assertThat(field(diff, "reporting.immediate", "strength")
                        .a()
                        .orElseThrow()
                        .text())
                .isEqualTo("原则上");
        assertThat(field(diff, "reporting.immediate", "zero-report")
                        .a()
                        .orElseThrow()
                        .text())
                .isEqualTo("否");
    }

    private static FieldDiff field(PolicyDiff diff, String key, String field) {
        return diff.rules().stream()
                .filter(rule -> rule.key().text().equals(key))
                .flatMap(rule -> rule.fields().stream())
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    private static ResolvedPolicy resolve(DivisionCode division) {
        return Snapshot.of(Arrays.asList(SampleRegion.read(SampleRegion.text()), SampleRegion.read(OTHER)), List.of())
                .resolve(division, DAY);
    }
}
