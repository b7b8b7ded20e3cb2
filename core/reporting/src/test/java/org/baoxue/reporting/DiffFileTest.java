package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.Quality;
import org.baoxue.api.policy.Relation;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Source;
import org.baoxue.policy.comparison.PolicyDiff;
import org.baoxue.policy.comparison.PolicyDiff.FieldDiff;
import org.baoxue.policy.comparison.PolicyDiff.Presence;
import org.baoxue.policy.comparison.PolicyDiff.RuleDiff;
import org.baoxue.policy.comparison.PolicyDiff.Said;
import org.baoxue.policy.comparison.PolicyDiff.Side;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("政策比较表")
class DiffFileTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
    private static final DiffView DIFF = DiffView.of(new PolicyDiff(
            new Side("341502", DAY, "a".repeat(64)),
            new Side("420102", DAY, "b".repeat(64)),
            List.of(
                    new RuleDiff(
                            new RuleKey("threshold.retention"),
                            Presence.BOTH,
                            Relation.STRICTER,
                            "",
                            List.of(new FieldDiff(
                                    "value",
                                    Optional.of(said("99.8", "甲方案", "巩固率达到99.8%以上")),
                                    Optional.of(said("99", "乙方案", "=巩固率达到99%")),
                                    Relation.STRICTER,
                                    ""))),
                    new RuleDiff(
                            new RuleKey("threshold.enrolment"),
                            Presence.ONLY_B,
                            Relation.INCOMPARABLE,
                            "只有一方有此规则",
                            List.of(new FieldDiff(
                                    "value",
                                    Optional.empty(),
                                    Optional.of(said("100", "乙方案", "入学率达到100%")),
                                    Relation.INCOMPARABLE,
                                    "")))),
            7));

    @Test
    void the_workbook_has_a_row_for_each_field_with_both_values_and_both_sentences() throws IOException {
        List<List<String>> rows = rows(DiffFile.xlsx(DIFF));

        assertThat(rows.get(1).get(0)).contains("341502", "a".repeat(64));
        assertThat(rows.get(2).get(0)).contains("420102", "7 条规则");
        assertThat(rows.get(4))
                .containsExactly(
                        "threshold.retention",
                        "指标",
                        "数值 value",
                        "99.8",
                        "99",
                        "更严",
                        "",
                        "方案原文：甲方案，第三条",
                        "巩固率达到99.8%以上",
                        "方案原文：乙方案，第三条",
                        "=巩固率达到99%");
        assertThat(rows.get(5)).contains("—", "仅乙方有", "100");
    }

    @Test
    void the_JSON_says_the_same() throws IOException {
        JsonNode json = new ObjectMapper().readTree(DiffFile.json(DIFF));

        assertThat(json.path("same").asInt()).isEqualTo(7);
        assertThat(json.at("/rules/0/key").asText()).isEqualTo("threshold.retention");
        assertThat(json.at("/rules/0/fields/0/relation").asText()).isEqualTo("stricter");
        assertThat(json.at("/rules/0/fields/0/a/value").decimalValue()).isEqualByComparingTo("99.8");
        assertThat(json.at("/rules/0/fields/0/b/quote").asText()).isEqualTo("=巩固率达到99%");
        assertThat(json.at("/rules/1/presence").asText()).isEqualTo("only-b");
        assertThat(json.at("/rules/1/fields/0/a").isNull()).isTrue();
    }

    private static Said said(String value, String document, String quote) {
        return new Said(
                new BigDecimal(value),
                value,
                Origin.QUOTED,
                "layer",
                "层",
                Optional.of(new Source("plan", document, "第三条", quote, "", Quality.C)));
    }

    private static List<List<String>> rows(byte[] xlsx) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx));
                Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows.map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }
}
