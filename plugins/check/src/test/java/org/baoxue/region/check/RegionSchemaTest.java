package org.baoxue.region.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baoxue.policy.RegionCheck;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("region.schema.json")
class RegionSchemaTest {
    private static final String COMMENT = "# yaml-language-server: $schema=";

    private static final String SOUND = """
            vocabulary: 1
            region: here
            title: 某地
            documents:
              plan: {title: 某地方案, quality: c}
            layers:
              - id: defaults
                name: 平台默认
                platform: true
                rules:
                  reporting.default-zero: {zero-report: true, applies-to: {reporter: school}}
              - id: here
                name: 某地方案
                division: "999999"
                rules:
                  reporting.monthly:
                    origin: quoted
                    source: {document: plan, quote: 每月25日前上报}
                    trigger: {each: month}
                    deadline: {day-of-month: 25}
                    reporter: school
                    addressees: [{kind: county-education, of: reporter}]
                    unsaid: [media, form]
                  definition.suspected: {mode: none}
              - id: anywhere
                name: 某镇方案
                model: true
                binds-to: [township]
                rules:
                  definition.dropout: {mode: none}
            """;

    static List<Path> shipped() {
        return ShippedRegions.files();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    @DisplayName("随平台发布的每个区域文件都合模式，并指明模式供编辑器用")
    void a_shipped_region_is_valid(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);

        assertThat(Schema.check(text)).isEmpty();
        assertThat(text)
                .as("首行 (first line): " + COMMENT + "../../../../region.schema.json")
                .startsWith(COMMENT);
        assertThat(file.resolveSibling(text.lines().findFirst().orElseThrow().substring(COMMENT.length())))
                .exists();
    }

    @Test
    @DisplayName("正确的文件，读取器与模式都接受")
    void a_sound_file_is_accepted_by_both() {
        assertThat(Schema.check(SOUND)).isEmpty();
        assertThat(accepted(SOUND)).isTrue();
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("词汇版本不对", "vocabulary: 1", "vocabulary: 2"),
                Arguments.of("没有区域名称", "title: 某地\n", ""),
                Arguments.of("区域编号有大写", "region: here", "region: Here"),
                Arguments.of("顶层多一个键", "title: 某地\n", "title: 某地\ncolour: red\n"),
                Arguments.of("文件没有来源质量", "{title: 某地方案, quality: c}", "{title: 某地方案}"),
                Arguments.of("来源质量不在四级之内", "quality: c", "quality: e"),
                Arguments.of("层没有规则", "rules:\n      definition.dropout: {mode: none}", "valid-from: 2022-01-01"),
                Arguments.of("行政区划代码不是文字", "\"999999\"", "999999"),
                Arguments.of("平台层写了地方", "platform: true\n", "platform: true\n    division: \"999999\"\n"),
                Arguments.of("模型没有写明可绑定到哪里", "    binds-to: [township]\n", ""),
                Arguments.of("不是模型却写了可绑定到哪里", "    model: true\n", ""),
                Arguments.of("没有这个块", "reporting.monthly", "reports.monthly"),
                Arguments.of("规则键没有名称", "reporting.monthly", "reporting"),
                Arguments.of("规则键有大写", "reporting.monthly", "reporting.Monthly"),
                Arguments.of("没有这个项", "zero-report: true, applies-to", "zero-reports: true, applies-to"),
                Arguments.of("平台默认只适用于没有的项", "applies-to: {reporter", "applies-to: {reporters"),
                Arguments.of("不是平台默认却写了适用条件", "unsaid: [media, form]", "applies-to: {reporter: school}"),
                Arguments.of("没有来源", "        origin: quoted\n", ""),
                Arguments.of("来源只能由管理员作出", "origin: quoted", "origin: set-locally"),
                Arguments.of("原文没有出处", "        source: {document: plan, quote: 每月25日前上报}\n", ""),
                Arguments.of("原文没有字句", "{document: plan, quote: 每月25日前上报}", "{document: plan}"),
                Arguments.of("缺必填项", "        reporter: school\n", ""),
                Arguments.of("没有这个取值", "reporter: school\n", "reporter: scool\n"),
                Arguments.of("数超出范围", "day-of-month: 25", "day-of-month: 32"),
                Arguments.of("数写成文字", "day-of-month: 25", "day-of-month: \"25\""),
                Arguments.of("真假写成文字", "zero-report: true", "zero-report: \"true\""),
                Arguments.of("期限不是这几种", "{day-of-month: 25}", "next-week"),
                Arguments.of("期限多一个键", "{day-of-month: 25}", "{day-of-month: 25, month: 3}"),
                Arguments.of("列表为空", "[{kind: county-education, of: reporter}]", "[]"),
                Arguments.of("列表有重复的项", "unsaid: [media, form]", "unsaid: [media, media]"),
                Arguments.of("标为未规定的项不能不说", "unsaid: [media, form]", "unsaid: [trigger]"),
                Arguments.of("既说了又标为未规定", "unsaid: [media, form]", "unsaid: [deadline]"),
                Arguments.of(
                        "沉默却有内容",
                        "definition.suspected: {mode: none}",
                        "definition.suspected: {mode: none, concept: suspected}"),
                Arguments.of(
                        "沉默却标了未规定",
                        "definition.suspected: {mode: none}",
                        "definition.suspected: {mode: none, unsaid: [absence]}"),
                Arguments.of("引用别的块", "unsaid: [media, form]", "form: definition.suspected"),
                Arguments.of("文字为空", "name: 某镇方案", "name: ''"),
                Arguments.of("有效期不是日期", "name: 某镇方案", "name: 某镇方案\n    valid-from: 明天"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    @DisplayName("写错的文件，读取器与模式都不接受")
    void a_mistake_is_seen_by_both(String mistake, String sound, String wrong) {
        assertThat(SOUND).as(mistake).contains(sound);
        String text = SOUND.replace(sound, wrong);

        assertThat(Schema.check(text)).as("模式 (schema)").isNotEmpty();
        assertThat(accepted(text)).as("读取器 (reader)").isFalse();
    }

    private static boolean accepted(String text) {
        return RegionCheck.check(Map.of("region.yaml", text.getBytes(StandardCharsets.UTF_8)))
                .accepted();
    }
}
