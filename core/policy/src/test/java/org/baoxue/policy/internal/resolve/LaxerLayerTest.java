package org.baoxue.policy.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Deviation;
import org.baoxue.api.policy.Relation;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Layering;
import org.baoxue.api.policy.rule.Threshold;
import org.baoxue.policy.CheckResult;
import org.baoxue.policy.Finding;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionCheck;
import org.baoxue.policy.SampleRegion;
import org.baoxue.policy.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LaxerLayerTest {
    private static final DivisionCode COUNTY = new DivisionCode("999901");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final RuleKey RETENTION = new RuleKey("threshold.retention");
    private static final String PROVINCE = """
            vocabulary: 1
            region: province
            title: 示例省
            documents:
              plan: {title: 示例省方案, quality: c}
            layers:
              - id: province
                name: 示例省方案
                division: "99"
                rules:
                  threshold.retention:
                    origin: quoted
                    source: {document: plan, quote: 巩固率99%}
                    indicator: retention-rate
                    stage: compulsory
                    comparison: at-least
                    value: 99
            """;
    private static final String FORBIDDING = PROVINCE + """
                  layering.laxer:
                    origin: interpretation
                    source: {document: plan, quote: 各地不得降低标准}
                    allowed: false
            """;
    private static final String LAXER = """
            vocabulary: 1
            region: county
            title: 示例区
            documents:
              plan: {title: 示例区方案, quality: c}
            layers:
              - id: county
                name: 示例区方案
                division: "999901"
                rules:
                  threshold.retention:
                    origin: quoted
                    strength: strive
                    source: {document: plan, quote: 力争巩固率98%}
                    indicator: retention-rate
                    stage: compulsory
                    comparison: at-least
                    value: 98
            """;

    @Test
    @DisplayName("下层更宽：照下层执行，并标出")
    void a_laxer_layer_holds_and_is_marked() {
        ResolvedRule<Threshold> rule = retention(PROVINCE, LAXER);

        assertThat(rule.rule().value()).isEqualByComparingTo("98");
        assertThat(rule.strength()).isEqualTo(Strength.STRIVE);
        assertThat(rule.deviations())
                .containsExactly(
                        new Deviation(
                                "county",
                                "value",
                                Relation.LAXER,
                                "",
                                new BigDecimal("98"),
                                new BigDecimal("99"),
                                "province",
                                false),
                        new Deviation("county", "strength", Relation.LAXER, "", "strive", "must", "province", false));
    }

    @Test
    @DisplayName("上层不许放宽：更严的上层值仍然有效，下层被否")
    void where_a_layer_above_forbids_it_the_stricter_value_above_stands() {
        ResolvedRule<Threshold> rule = retention(FORBIDDING, LAXER);

        assertThat(rule.rule().value()).isEqualByComparingTo("99");
        assertThat(rule.fields().get("value").layer()).isEqualTo("province");
        assertThat(rule.strength()).isEqualTo(Strength.MUST);
        assertThat(rule.deviations()).hasSize(2).allMatch(Deviation::overruled);
    }

    @Test
    void a_stricter_layer_holds_although_laxer_ones_are_forbidden() {
        ResolvedRule<Threshold> rule = retention(FORBIDDING, LAXER.replace("value: 98", "value: 99.5"));

        assertThat(rule.rule().value()).isEqualByComparingTo("99.5");
        assertThat(rule.deviations())
                .filteredOn(deviation -> deviation.field().equals("value"))
                .singleElement()
                .satisfies(deviation -> assertThat(deviation.relation()).isEqualTo(Relation.STRICTER));
    }

    @Test
    @DisplayName("只对列出的块或规则禁止放宽")
    void what_is_forbidden_for_some_keys_is_allowed_for_others() {
        String reportsOnly = FORBIDDING.replace("allowed: false", "allowed: false\n        keys: [reporting]");
        String thresholds = reportsOnly.replace("[reporting]", "[reporting.monthly, threshold]");

        assertThat(retention(reportsOnly, LAXER).rule().value()).isEqualByComparingTo("98");
        assertThat(retention(thresholds, LAXER).rule().value()).isEqualByComparingTo("99");
    }

    @Test
    @DisplayName("上层不许放宽的是它自己说的；它没有说、中间一层说的，下面可以放宽")
    void who_forbids_protects_its_own_values() {
        String nation = """
                vocabulary: 1
                region: nation
                title: 国家
                documents:
                  plan: {title: 国家通知, quality: c}
                layers:
                  - id: nation
                    name: 国家通知
                    rules:
                      layering.laxer:
                        origin: interpretation
                        source: {document: plan, quote: 不得放宽}
                        allowed: false
                """;

        assertThat(snapshot(nation, PROVINCE, LAXER)
                        .resolve(COUNTY, DAY)
                        .rule(RETENTION, Threshold.class)
                        .orElseThrow()
                        .rule()
                        .value())
                .isEqualByComparingTo("98");
    }

    @Test
    @DisplayName("上层不许，下层自己允许也无效")
    void what_one_layer_forbids_none_below_can_allow() {
        String allowing = LAXER + """
                      layering.laxer:
                        origin: interpretation
                        source: {document: plan, quote: 可适当放宽}
                        allowed: true
                """;

        assertThat(retention(FORBIDDING, allowing).rule().value()).isEqualByComparingTo("99");
        assertThat(snapshot(FORBIDDING, allowing)
                        .resolve(COUNTY, DAY)
                        .rule(new RuleKey("layering.laxer"), Layering.class)
                        .orElseThrow()
                        .rule()
                        .allowed())
                .isFalse();
    }

    @Test
    @DisplayName("口径不同即不可比，不作宽严之判")
    void another_formula_is_not_comparable_and_never_overruled() {
        ResolvedRule<Threshold> rule =
                retention(FORBIDDING, LAXER.replace("value: 98", "formula: 三年\n        value: 98"));

        assertThat(rule.rule().value()).isEqualByComparingTo("98");
        assertThat(rule.deviations()).isNotEmpty().allSatisfy(deviation -> {
            assertThat(deviation.relation()).isEqualTo(Relation.INCOMPARABLE);
            assertThat(deviation.reason()).contains("计算公式");
            assertThat(deviation.overruled()).isFalse();
        });
    }

    @Test
    @DisplayName("平台建议不是上层标准")
    void a_proposal_of_the_platform_is_no_norm() {
        String platform = SampleRegion.text();
        String county = LAXER.substring(0, LAXER.indexOf("      threshold.retention")) + """
                      definition.suspected:
                        origin: quoted
                        source: {document: plan, quote: 连续五个教学日}
                        concept: suspected
                        absence: {count: 5, unit: school-day}
                        accumulation: consecutive
                """;

        assertThat(snapshot(platform, county)
                        .resolve(COUNTY, DAY)
                        .rules()
                        .get(new RuleKey("definition.suspected"))
                        .deviations())
                .isEmpty();
    }

    @Test
    @DisplayName("检查时以警告标出，不拒绝")
    void a_check_warns_of_it_with_place_and_both_values_and_rejects_nothing() {
        CheckResult result = RegionCheck.check(SampleRegion.files(LAXER), List.of(read(PROVINCE)));

        assertThat(result.accepted()).isTrue();
        assertThat(result.findings(Severity.WARNING))
                .filteredOn(finding -> finding.key().endsWith("threshold.retention.value"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.file()).isEqualTo(SampleRegion.FILE);
                    assertThat(LAXER.lines().toList().get(finding.line() - 1)).contains("value: 98");
                    assertThat(finding.found()).isEqualTo("98");
                    assertThat(finding.expected()).isEqualTo("99");
                    assertThat(finding.message()).contains("比上层“示例省方案”宽");
                });
        assertThat(RegionCheck.check(SampleRegion.files(LAXER), List.of(read(FORBIDDING)))
                        .findings(Severity.WARNING))
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("以上层为准"));
    }

    @Test
    void a_check_notes_what_is_not_comparable_once_for_a_rule() {
        CheckResult result = RegionCheck.check(
                SampleRegion.files(LAXER.replace("stage: compulsory", "stage: junior")), List.of(read(PROVINCE)));

        assertThat(result.findings(Severity.NOTE))
                .filteredOn(finding -> finding.message().contains("不可比"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("学段不同"));
    }

    @Test
    void a_key_of_no_block_is_an_error_with_a_hint() {
        CheckResult result = RegionCheck.check(Map.of(
                SampleRegion.FILE,
                FORBIDDING
                        .replace("allowed: false", "allowed: false\n        keys: [threshhold]")
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(result.findings(Severity.ERROR)).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("threshold"));
    }

    private static ResolvedRule<Threshold> retention(String... texts) {
        return snapshot(texts)
                .resolve(COUNTY, DAY)
                .rule(RETENTION, Threshold.class)
                .orElseThrow();
    }

    private static Snapshot snapshot(String... texts) {
        return Snapshot.of(Arrays.stream(texts).map(LaxerLayerTest::read).toList(), List.of());
    }

    private static Region read(String text) {
        return SampleRegion.read(text);
    }
}
