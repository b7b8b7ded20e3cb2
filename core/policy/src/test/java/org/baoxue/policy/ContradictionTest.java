package org.baoxue.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("机器找出的矛盾")
class ContradictionTest {
    private static final String HEAD = """
            vocabulary: 1
            region: odd
            title: 某地
            layers:
              - id: here
                name: 某地方案
                division: "999999"
                rules:
                  form.list:
                    origin: interpretation
                    title: 名单
                    rows: child
                    columns: [{field: name, header: 姓名, width: 8, basis: platform}]
            """;
    private static final String POWER = """
            vocabulary: 1
            region: law
            title: 上位法
            layers:
              - id: law
                name: 上位法
                rules:
                  power.order:
                    origin: interpretation
                    step: order
                    issuers: [county-education, township-government]
                  threshold.retention:
                    origin: interpretation
                    indicator: annual-retention-rate
                    stage: compulsory
                    comparison: at-least
                    value: 98
            """;

    static Stream<Arguments> contradictions() {
        return Stream.of(
                odd(
                        Contradiction.ADDRESSEE_OUT_OF_REACH,
                        "addressees[1]",
                        report("{each: month}", "addressees: [{kind: village-group, of: reporter}]")),
                odd(
                        Contradiction.ADDRESSEE_OUT_OF_REACH,
                        "addressees[1]",
                        report("{each: month}", "addressees: [{kind: class, of: reporter}]")),
                odd(
                        Contradiction.ADDRESSEE_OUT_OF_REACH,
                        "addressees[1]",
                        report("{each: month}", "addressees: [{kind: school, of: reporter}]")),
                odd(
                        Contradiction.ADDRESSEE_OUT_OF_REACH,
                        "addressees[2]",
                        report(
                                "{each: month}",
                                "addressees: [{kind: county-education, of: reporter}, {kind: county-education, of: household}]")),
                odd(
                        Contradiction.ADDRESSEE_OUT_OF_REACH,
                        "addressees[1]",
                        report("{on: [dropout]}", "addressees: [{kind: village-group, of: household}]")),
                odd(
                        Contradiction.DEADLINE_BEFORE_PERIOD,
                        "deadline",
                        report("{each: week}", "deadline: {day-of-month: 5}")),
                odd(
                        Contradiction.DEADLINE_BEFORE_PERIOD,
                        "deadline",
                        report("{each: day}", "deadline: {day-of-month: 31}")),
                odd(
                        Contradiction.CUMULATIVE_BEFORE_END,
                        "deadline",
                        report("{each: month}", "deadline: {day-of-month: 25}, cumulative: true")),
                odd(
                        Contradiction.DEADLINE_WITHIN_PERIOD,
                        "deadline",
                        report("{each: month}", "deadline: {day-of-month: 25}")),
                odd(
                        Contradiction.DEADLINE_WITHIN_PERIOD,
                        "deadline",
                        rule(
                                "obligation.sum",
                                "task: summary, words: 总结, actor: school, trigger: {each: term}, deadline: {day-of-month: 10}")),
                odd(
                        Contradiction.DUTY_WITHOUT_FORM,
                        "form",
                        rule("reporting.bare", "trigger: {each: month}, reporter: school")),
                odd(
                        Contradiction.QUOTAS_CANNOT_HOLD,
                        "quotas[2]",
                        quotas(
                                "{measure: visit, per: week, at-least: 1, at-most: 1}, {measure: visit, per: month, at-least: 8}")),
                odd(
                        Contradiction.QUOTAS_CANNOT_HOLD,
                        "quotas[2]",
                        quotas(
                                "{measure: visit, per: week, at-least: 2}, {measure: visit, per: month, at-least: 1, at-most: 5}")),
                odd(
                        Contradiction.QUOTAS_CANNOT_HOLD,
                        "quotas[3]",
                        quotas(
                                "{measure: visit, per: week, at-least: 1, at-most: 1}, {measure: lesson, per: visit, at-least: 1, at-most: 2}, {measure: lesson, per: school-year, at-least: 216}")),
                odd(
                        Contradiction.ISSUER_WITHOUT_POWER,
                        "steps[2].by",
                        rule(
                                "procedure.return",
                                "cases: all, steps: [{step: persuade, by: school}, {step: order, by: school}]")),
                odd(
                        Contradiction.ISSUER_WITHOUT_POWER,
                        "issuer",
                        rule("notice.order", "title: 责令改正通知书, purpose: order, issuer: principal")),
                odd(
                        Contradiction.TIER_WITHOUT_OWNER,
                        "tiers[2].holder",
                        rule(
                                "responsibility.four",
                                "tiers: [{holder: county-leader, charge: township-government}, {holder: village-cadre, charge: village-group}]")),
                odd(
                        Contradiction.LAXER_THAN_ABOVE,
                        "value",
                        rule(
                                "threshold.retention",
                                "mode: replace, indicator: annual-retention-rate, stage: compulsory, comparison: at-least, value: 95")),
                odd(
                        Contradiction.PLACE_IN_SILENCE,
                        "division",
                        "  - id: there\n    name: 别处方案\n    division: \"999998\"\n    rules:\n      loss.moving: {mode: none}\n"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("contradictions")
    @DisplayName("写明在哪里、是什么、应当怎样，轻重按表")
    void is_found_with_its_place_and_its_severity(Contradiction kind, String path, String text) {
        CheckResult result = check(HEAD + text);

        assertThat(result.findings())
                .filteredOn(finding -> !finding.message().contains(Contradiction.DUTY_WITHOUT_FORM.key())
                        || kind == Contradiction.DUTY_WITHOUT_FORM)
                .filteredOn(finding -> finding.message().contains("["))
                .isNotEmpty()
                .allSatisfy(finding -> {
                    assertThat(kind.isOf(finding)).isTrue();
                    assertThat(finding.message()).startsWith(kind.chinese().substring(0, 2));
                    assertThat(finding.severity()).isEqualTo(kind.severity());
                    assertThat(finding.file()).isEqualTo("region.yaml");
                    assertThat(finding.line()).isGreaterThan(13);
                    assertThat(finding.found()).isNotBlank();
                    assertThat(finding.expected()).isNotBlank();
                })
                .anySatisfy(finding -> assertThat(finding.key()).endsWith(path));
        assertThat(result.accepted()).isEqualTo(kind.severity() != Severity.ERROR);
    }

    static Stream<String> sound() {
        return Stream.of(
                report(
                        "{each: month}",
                        "addressees: [{kind: central-school, of: reporter}, {kind: township-government, of: reporter}, {kind: village, of: reporter}]"),
                report(
                        "{on: [dropout]}",
                        "addressees: [{kind: county-education, of: household}, {kind: school, of: household}]"),
                report("{each: month}", "deadline: {day-of-month: 3, following: true}, cumulative: true"),
                report("{each: month}", "deadline: {day-of-month: 31}"),
                report("{each: month}", "deadline: {end-of: week}"),
                report("{on: [dropout]}", "deadline: {day-of-month: 5}"),
                quotas(
                        "{measure: visit, per: week, at-least: 2}, {measure: lesson, per: visit, at-least: 3}, {measure: lesson, per: school-year, at-least: 216}"),
                quotas(
                        "{measure: visit, per: week, at-least: 1, at-most: 2}, {measure: visit, per: month, at-least: 4, at-most: 12}"),
                rule(
                        "procedure.return",
                        "cases: all, steps: [{step: persuade, by: school}, {step: order, by: township-government}, {step: penalty}]"),
                rule("notice.return", "title: 返校通知书, purpose: return, issuer: school"),
                rule(
                        "responsibility.four",
                        "tiers: [{holder: county-leader, charge: township-government}, {holder: township-leader, charge: village}, {holder: village-cadre, charge: village-group}, {holder: group-cadre, charge: household}]"));
    }

    @ParameterizedTest
    @MethodSource("sound")
    @DisplayName("合得来的不报")
    void is_not_seen_where_there_is_none(String text) {
        assertThat(check(HEAD + text).findings())
                .filteredOn(finding ->
                        finding.severity() != Severity.NOTE || finding.message().contains("["))
                .isEmpty();
    }

    @Test
    @DisplayName("各层合在一起看：上层的权限、次数与表册都算")
    void the_layers_of_a_place_are_looked_at_together() {
        String above = POWER
                + "      send-education.law: {origin: interpretation, quotas: [{measure: visit, per: week, at-least: 1, at-most: 1}]}\n";
        String below = HEAD + rule("send-education.here", "quotas: [{measure: visit, per: month, at-least: 9}]");

        CheckResult alone = RegionCheck.check(SampleRegion.files(below));
        CheckResult together = RegionCheck.check(SampleRegion.files(below), List.of(SampleRegion.read(above)));

        assertThat(alone.accepted()).isTrue();
        assertThat(together.findings(Severity.ERROR))
                .extracting(Finding::message)
                .containsExactly(Contradiction.QUOTAS_CANNOT_HOLD.message());
    }

    @Test
    @DisplayName("每一种都有试到")
    void every_kind_is_tried() {
        Set<Object> tried = contradictions().map(each -> each.get()[0]).collect(Collectors.toSet());

        assertThat(tried).isEqualTo(EnumSet.allOf(Contradiction.class));
    }

    private static CheckResult check(String text) {
        return RegionCheck.check(
                Map.of("region.yaml", text.getBytes(StandardCharsets.UTF_8)), List.of(SampleRegion.read(POWER)));
    }

    private static Arguments odd(Contradiction kind, String path, String text) {
        return Arguments.of(kind, path, text);
    }

    private static String report(String trigger, String fields) {
        return rule("reporting.some", "trigger: %s, reporter: school, form: form.list, %s".formatted(trigger, fields));
    }

    private static String quotas(String quotas) {
        return rule("send-education.some", "quotas: [" + quotas + "]");
    }

    private static String rule(String key, String fields) {
        return "      %s: {origin: interpretation, %s}\n".formatted(key, fields);
    }
}
