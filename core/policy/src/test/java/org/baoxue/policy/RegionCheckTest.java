package org.baoxue.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegionCheckTest {

    @Test
    @DisplayName("合格的地区没有任何问题")
    void a_sound_region_is_accepted_without_errors_or_warnings() {
        CheckResult result = RegionCheck.check(SampleRegion.files(SampleRegion.text()));

        assertThat(result.findings())
                .filteredOn(finding -> finding.severity() != Severity.NOTE)
                .isEmpty();
        Region region = result.region().orElseThrow();
        assertThat(region.id()).isEqualTo("sample");
        assertThat(region.contentHash()).matches("[0-9a-f]{64}");
        assertThat(region.layers())
                .extracting(layer -> layer.level())
                .containsExactly(LayerLevel.PLATFORM, LayerLevel.COUNTY);
    }

    @Test
    void statements_carry_their_sentence_and_plain_values() {
        Statement immediate = statement("county", "reporting.immediate");

        assertThat(immediate.origin()).isEqualTo(Origin.QUOTED);
        assertThat(immediate.source().orElseThrow().quote()).isEqualTo("当天上报");
        assertThat(immediate.source().orElseThrow().title()).isEqualTo("示例区2022年控辍保学方案");
        assertThat(immediate.unsaid()).containsExactly("addressees", "zero-report");
        assertThat(immediate.fields()).containsEntry("deadline", "same-day").containsEntry("media", List.of("paper"));
        assertThat(immediate.validity().from()).hasToString("Optional[2022-01-01]");
    }

    @Test
    @DisplayName("未见原文的只能写转述，并与原文分开")
    void a_paraphrase_is_kept_apart_from_a_quotation() {
        String text = SampleRegion.with("quote: 当天上报", "paraphrase: 发现当天要报")
                .replace("origin: quoted\n", "origin: interpretation\n");
        CheckResult result = RegionCheck.check(SampleRegion.files(text));

        assertThat(result.region().orElseThrow().layers().get(1).statements())
                .filteredOn(statement -> statement.key().text().equals("reporting.immediate"))
                .extracting(statement -> statement.source().orElseThrow())
                .singleElement()
                .satisfies(source -> {
                    assertThat(source.quote()).isEmpty();
                    assertThat(source.paraphrase()).isEqualTo("发现当天要报");
                });
    }

    @Test
    @DisplayName("转述不能当作引用原文")
    void a_paraphrase_is_no_quotation() {
        CheckResult result =
                RegionCheck.check(SampleRegion.files(SampleRegion.with("quote: 当天上报", "paraphrase: 发现当天要报")));

        assertThat(result.region()).isEmpty();
        assertThat(result.findings())
                .anySatisfy(finding -> assertThat(finding.message()).contains("引用原文的规则必须写出原文"));
    }

    @Test
    void silence_and_platform_defaults_are_told_apart_from_rules() {
        assertThat(statement("county", "definition.suspected").mode()).isEqualTo(Mode.NONE);
        assertThat(statement("platform", "reporting.default-addressee").appliesTo())
                .contains(Map.of("reporter", "school"));
        assertThat(statement("platform", "reporting.default-zero-report").appliesTo())
                .contains(Map.of());
        assertThat(statement("platform", "definition.suspected").appliesTo()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_mistake_is_reported_with_line_key_found_and_expected(Mistake mistake) {
        String text = SampleRegion.with(mistake.old, mistake.replacement);

        CheckResult result = RegionCheck.check(SampleRegion.files(text));

        assertThat(result.region()).isEmpty();
        assertThat(result.findings(Severity.ERROR)).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo(SampleRegion.FILE);
            assertThat(finding.line()).isEqualTo(lineOf(text, mistake.atLine));
            assertThat(finding.key()).endsWith(mistake.key);
            assertThat(finding.found()).contains(mistake.found);
            assertThat(finding.expected()).contains(mistake.expected);
            assertThat(finding.message()).contains(mistake.message);
        });
    }

    record Mistake(
            String title,
            String old,
            String replacement,
            String atLine,
            String key,
            String found,
            String expected,
            String message) {
        @Override
        public String toString() {
            return title;
        }
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                        mistake("未知键", "deadline: same-day", "deadlin: same-day", "deadlin:")
                                .says(
                                        "county.rules.reporting.immediate.deadlin",
                                        "deadlin",
                                        "deadline",
                                        "是否为 deadline"),
                        mistake("未知的层键", "division:", "divison:", "divison:")
                                .says("divison", "divison", "division", "没有这个键"),
                        mistake("类型不对", "entry-age: 6", "entry-age: 六", "entry-age:")
                                .says("population.age.entry-age", "“六”", "整数 0–30", "类型不对"),
                        mistake("数超出范围", "{count: 3,", "{count: 0,", "count: 0")
                                .says("definition.suspected.absence.count", "0", "整数 1", "超出范围"),
                        mistake("未知的取值", "media: [paper]", "media: [papper]", "papper")
                                .says("media[1]", "“papper”", "paper | electronic", "是否为 paper"),
                        mistake("未知的时限", "deadline: same-day", "deadline: soon", "deadline: soon")
                                .says("reporting.immediate.deadline", "“soon”", "same-day", "没有这个取值"),
                        mistake(
                                        "缺必填项",
                                        "        reporter: school\n        media",
                                        "        media",
                                        "origin: quoted\n        strength: in")
                                .says("reporting.immediate.reporter", "缺", "school", "缺少必填项 reporter"),
                        mistake(
                                        "同层同键两次",
                                        "definition.suspected: {mode: none}",
                                        "definition.suspected: {mode: none}\n      definition.suspected: {mode: none}  # again",
                                        "# again")
                                .says("definition.suspected", "再次出现", "每键一次", "键重复"),
                        mistake("表册不存在", "form: form.monthly", "form: form.montly", "form.montly")
                                .says("reporting.monthly.form", "form.montly", "form.monthly", "是否为 form.monthly"),
                        mistake(
                                        "文件不存在",
                                        "{document: plan-2022, section: （二）",
                                        "{document: plan-2021, section: （二）",
                                        "plan-2021")
                                .says("reporting.immediate.source.document", "plan-2021", "plan-2022", "没有这份文件"),
                        mistake("引用缺原文", ", quote: 当天上报}", "}", "section: （二）}")
                                .says("reporting.immediate.source.quote", "缺", "原文", "必须写出原文"),
                        mistake(
                                        "引用缺出处",
                                        "        source: {document: plan-2022, section: （二）, quote: 当天上报}\n",
                                        "",
                                        "origin: quoted\n        strength: in")
                                .says("reporting.immediate.source", "缺", "quote", "必须注明出处"),
                        mistake(
                                        "缺来历",
                                        "        origin: quoted\n        strength: in",
                                        "        strength: in",
                                        "strength: in")
                                .says("reporting.immediate.origin", "缺", "quoted", "origin"),
                        mistake(
                                        "平台层引用原文",
                                        "origin: platform-default\n        concept",
                                        "origin: quoted\n        concept",
                                        "origin: quoted\n        concept")
                                .says(
                                        "platform.rules.definition.suspected.origin",
                                        "quoted",
                                        "platform-default",
                                        "平台默认"),
                        mistake(
                                        "冒充本地设定",
                                        "origin: quoted\n        strength: in",
                                        "origin: set-locally\n        strength: in",
                                        "origin: set-locally")
                                .says("reporting.immediate.origin", "set-locally", "quoted", "只能由管理员"),
                        mistake("平台层有地方", "platform: true", "platform: true\n    division: \"99\"", "division: \"99\"")
                                .says("platform.division", "99", "无", "不属于任何地方"),
                        mistake("列与行不符", "field: name,", "field: enrolled-count,", "enrolled-count")
                                .says("form.monthly.columns[2].field", "enrolled-count", "rows: class", "没有“在籍人数”一列"),
                        mistake(
                                        "限于名单的表不是适龄儿童的",
                                        "facts: [suspected, dropout]",
                                        "facts: [suspected, dropout]\n        listed: registered-poor",
                                        "listed: registered-poor")
                                .says("form.monthly.listed", "registered-poor", "rows: of-age", "只有每行是适龄儿童的表"),
                        mistake("区划代码未加引号", "division: \"999901\"", "division: 999901", "division: 999901")
                                .says("division", "999901", "文字", "请加引号"),
                        mistake("区划代码位数不对", "\"999901\"", "\"99990\"", "\"99990\"")
                                .says("county.division", "99990", "2、4、6、9或12位", "行政区划代码不对"),
                        mistake(
                                        "有效期颠倒",
                                        "valid-from: 2022-01-01",
                                        "valid-from: 2022-01-01\n    valid-to: 2021-12-31",
                                        "origin: quoted\n        source: {document: plan-2022, section: （一）")
                                .says("population.age.valid-to", "2021-12-31", "≥ 2022-01-01", "止日早于起日"),
                        mistake("没有的日期", "2022-01-01", "2022-02-30", "2022-02-30")
                                .says("valid-from", "2022-02-30", "日期", "类型不对"),
                        mistake("沉默却有内容", "{mode: none}", "{mode: none, concept: suspected}", "{mode: none, c")
                                .says("county.rules.definition.suspected.concept", "suspected", "无", "方案未规定"),
                        mistake("既说又未说", "unsaid: [addressees", "unsaid: [deadline, addressees", "unsaid:")
                                .says("reporting.immediate.unsaid", "deadline", "二者取一", "既写了内容又标为未规定"),
                        mistake("必填项不能未说", "unsaid: [addressees", "unsaid: [trigger, addressees", "unsaid:")
                                .says("reporting.immediate.unsaid", "trigger", "addressees", "不能标为未规定"),
                        mistake("事件没有期末", "deadline: same-day", "deadline: end-of-period", "deadline: end-of")
                                .says("reporting.immediate.deadline", "end-of-period", "each", "没有“期末”"),
                        mistake("没有的块", "threshold.retention:", "treshold.retention:", "treshold.")
                                .says("treshold.retention", "treshold.retention", "threshold", "是否为 threshold"),
                        mistake("词汇版本不对", "vocabulary: 1", "vocabulary: 2", "vocabulary: 2")
                                .says("vocabulary", "2", "1–1", "超出范围"),
                        mistake("文件编号未知键", "issuer:", "isuer:", "isuer:")
                                .says("documents.plan-2022.isuer", "isuer", "issuer", "是否为 issuer"),
                        mistake("别名", "reporter: school\n        media", "reporter: &a school\n        media", "&a")
                                .says("", "a", "值", "锚点"),
                        mistake("标签", "title: 示例省", "title: !!java.io.File 示例省", "!!java")
                                .says("title", "java.io.File", "无标签", "标签"),
                        mistake("缩进错误", "title: 示例省", "title: 示例省\n   bad: [", "bad:")
                                .says("", "", "YAML", "不是合法的 YAML"))
                .map(Arguments::of);
    }

    @Test
    void one_error_rejects_the_region_whole_and_all_errors_are_told() {
        String text = SampleRegion.with("entry-age: 6", "entry-age: x").replace("media: [paper]", "media: [x]");

        CheckResult result = RegionCheck.check(SampleRegion.files(text));

        assertThat(result.accepted()).isFalse();
        assertThat(result.findings(Severity.ERROR)).hasSize(2);
    }

    @Test
    void a_file_in_another_encoding_is_named_with_the_line() {
        byte[] gb18030 = SampleRegion.text().getBytes(Charset.forName("GB18030"));

        CheckResult result = RegionCheck.check(Map.of("region.yaml", gb18030));

        assertThat(result.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.expected()).isEqualTo("UTF-8");
        });
    }

    @Test
    void a_byte_order_mark_does_no_harm() {
        assertThat(RegionCheck.check(SampleRegion.files("\uFEFF" + SampleRegion.text()))
                        .findings(Severity.ERROR))
                .isEmpty();
    }

    @Test
    void names_that_leave_the_region_are_refused() {
        for (String name : List.of("../region.yaml", "/region.yaml", "a\\b.yaml", "region.yaml/..", "x.exe", "")) {
            assertThat(RegionCheck.check(Map.of(name, new byte[0])).findings())
                    .as(name)
                    .anySatisfy(finding -> assertThat(finding.message()).contains("文件名不允许"));
        }
    }

    @Test
    void deep_nesting_and_large_files_are_refused() {
        byte[] deep = ("a: " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        byte[] large = new byte[3 * 1024 * 1024];

        assertThat(RegionCheck.check(Map.of("deep.yaml", deep))
                        .findings()
                        .get(0)
                        .message())
                .contains("嵌套过深");
        assertThat(RegionCheck.check(Map.of("large.yaml", large))
                        .findings()
                        .get(0)
                        .message())
                .contains("过大");
    }

    @Test
    void a_region_may_be_spread_over_files_of_which_one_names_it() {
        String text = SampleRegion.text();
        int layers = text.indexOf("layers:");
        Map<String, byte[]> files = Map.of(
                "region.yaml", text.substring(0, layers).getBytes(StandardCharsets.UTF_8),
                "rules/county.yaml", text.substring(layers).getBytes(StandardCharsets.UTF_8));

        CheckResult result = RegionCheck.check(files);

        assertThat(result.findings())
                .filteredOn(finding -> finding.severity() != Severity.NOTE)
                .isEmpty();
        assertThat(result.region().orElseThrow().layers()).hasSize(2);
    }

    @Test
    void a_form_of_another_region_is_found_if_that_region_is_there() {
        Region national = SampleRegion.read(SampleRegion.text()
                .replace("region: sample", "region: national")
                .replace("    division: \"999901\"\n", ""));
        String text = SampleRegion.with("      form.monthly:", "      form.other:");

        assertThat(RegionCheck.check(SampleRegion.files(text)).accepted()).isFalse();
        assertThat(RegionCheck.check(SampleRegion.files(text), List.of(national))
                        .accepted())
                .isTrue();
    }

    @Test
    void adding_what_a_layer_above_already_has_is_a_warning() {
        String text = SampleRegion.with(
                "definition.suspected: {mode: none}",
                "definition.suspected: {mode: add, origin: interpretation, concept: suspected}  # here");

        CheckResult result = RegionCheck.check(SampleRegion.files(text));

        assertThat(result.accepted()).isTrue();
        assertThat(result.findings(Severity.WARNING)).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(lineOf(text, "# here"));
            assertThat(finding.expected()).isEqualTo("replace");
        });
    }

    @Test
    @DisplayName("疑似误印的数照原文保存并提示")
    void a_number_that_looks_like_a_misprint_is_kept_and_noted() {
        String text = SampleRegion.with("value: 99.8", "value: 0.06\n        suspected-misprint: true");

        CheckResult result = RegionCheck.check(SampleRegion.files(text));

        assertThat(result.accepted()).isTrue();
        assertThat(result.findings())
                .filteredOn(finding -> finding.key().contains("threshold"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Severity.NOTE);
                    assertThat(finding.found()).isEqualTo("0.06");
                });
    }

    private static Statement statement(String layer, String key) {
        return SampleRegion.read(SampleRegion.text()).layers().stream()
                .filter(each -> each.id().equals(layer))
                .flatMap(each -> each.statements().stream())
                .filter(each -> each.key().equals(new RuleKey(key)))
                .findFirst()
                .orElseThrow();
    }

    private static int lineOf(String text, String part) {
        int at = Optional.of(text.indexOf(part)).filter(i -> i >= 0).orElseThrow();
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private record Change(String title, String old, String replacement, String atLine) {
        Mistake says(String key, String found, String expected, String message) {
            return new Mistake(title, old, replacement, atLine, key, found, expected, message);
        }
    }

    private static Change mistake(String title, String old, String replacement, String atLine) {
        return new Change(title, old, replacement, atLine);
    }
}
