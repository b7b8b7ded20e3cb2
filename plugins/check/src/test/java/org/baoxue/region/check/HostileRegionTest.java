package org.baoxue.region.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baoxue.policy.CheckResult;
import org.baoxue.policy.RegionCheck;
import org.baoxue.policy.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("存心为难的区域文件")
class HostileRegionTest {
    private static final String HEAD = "vocabulary: 1\nregion: hostile\ntitle: 某地\n";
    private static final String LAYER =
            HEAD + "layers:\n  - id: here\n    name: 某地方案\n    division: \"999999\"\n    rules:\n";
    private static final Charset GB18030 = Charset.forName("GB18030");

    static Stream<Arguments> files() {
        return Stream.of(
                hostile("十亿个笑", HEAD + laughs()),
                hostile("自指的锚", HEAD + "documents: &a {a: *a}\n"),
                hostile("合并键", HEAD + "documents: {<<: {a: {title: 某, quality: c}}}\n"),
                hostile("嵌套十万层的流式列表", HEAD + "layers: " + "[".repeat(100_000)),
                hostile("嵌套十万层的流式映射", HEAD + "layers: " + "{a: ".repeat(100_000)),
                hostile("一行十万个短横", HEAD + "layers:\n" + "- ".repeat(100_000)),
                hostile("一行十万个问号", HEAD + "layers:\n" + "? ".repeat(100_000)),
                hostile("嵌套的引号", HEAD + "layers: " + "\"'".repeat(100_000)),
                hostile("百万字的取值", LAYER + "      loss.x: {mode: " + "很".repeat(600_000) + "}\n"),
                hostile("百万字的键", LAYER + "      loss.x: {" + "a".repeat(1_000_000) + ": 1}\n"),
                hostile(
                        "百万字的键下满是错",
                        LAYER + "      loss.x:\n        " + "a".repeat(1_000_000) + ": 1\n" + "        b: [\n"
                                + "x: y,\n".repeat(50_000) + "]\n"),
                hostile("百万字的规则键", LAYER + "      loss." + "a.a".repeat(300_000) + ": {mode: none}\n"),
                hostile(
                        "一格空白的名称",
                        LAYER.replace("某地方案", "\"" + " ".repeat(1_000_000) + "\"") + "      loss.x: {mode: none}\n"),
                hostile(
                        "层层相连的键",
                        LAYER + "      layering.x: {origin: interpretation, allowed: true, keys: ["
                                + "a.".repeat(500_000) + "a]}\n"),
                hostile("一百万位的数", HEAD.replace("1", "1".repeat(1_000_000))),
                hostile(
                        "十万个未知的键",
                        HEAD
                                + IntStream.range(0, 100_000)
                                        .mapToObj(i -> "k" + i + ": 1\n")
                                        .collect(Collectors.joining())),
                hostile("十万个重复的键", HEAD + "documents:\n" + "  a: 1\n".repeat(100_000)),
                hostile(
                        "十万项重复的列表",
                        LAYER + "      tag.x: {origin: interpretation, groups: [" + "留守儿童, ".repeat(100_000) + "x]}\n"),
                hostile("十万个空文档", HEAD + "---\n".repeat(100_000)),
                hostile("指令", "%YAML 9.9\n---\n" + HEAD),
                hostile(
                        "标签",
                        HEAD + "layers: !!javax.script.ScriptEngineManager [!!java.net.URL [\"http://localhost/\"]]\n"),
                hostile("带标签的键", HEAD + "!!str layers: []\n!x documents: {}\n"),
                hostile("控制字符", HEAD + "layers: \u0007\n"),
                hostile("半个代理对", HEAD.getBytes(StandardCharsets.UTF_8), new byte[] {
                    'a', ':', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0x80
                }),
                hostile("过长的 UTF-8", HEAD.getBytes(StandardCharsets.UTF_8), new byte[] {
                    'a', ':', ' ', (byte) 0xC0, (byte) 0xAF
                }),
                hostile("UTF-16", HEAD.getBytes(StandardCharsets.UTF_16), new byte[0]),
                hostile("GB18030", HEAD.getBytes(GB18030), new byte[0]),
                hostile("全是零", new byte[100_000], new byte[0]),
                hostile("只有字节序标记", "\uFEFF"),
                hostile("只有注释", "# 没有内容\n"),
                hostile("制表符缩进", HEAD + "layers:\n\t- id: a\n"),
                hostile(
                        "引用路径",
                        LAYER
                                + "      reporting.x: {origin: interpretation, trigger: {each: month}, reporter: school, form: ../../../etc/passwd}\n"),
                hostile(
                        "引用路径样的表册",
                        LAYER
                                + "      reporting.x: {origin: interpretation, trigger: {each: month}, reporter: school, form: form...}\n"),
                hostile("文件编号是路径", LAYER + "      loss.x: {mode: none, source: {document: ../../etc/passwd}}\n"),
                hostile("有效期倒置", LAYER + "      loss.x: {mode: none, valid-from: 2026-01-02, valid-to: 2026-01-01}\n"),
                hostile(
                        "历上没有的时刻",
                        LAYER
                                + "      reporting.x: {origin: interpretation, trigger: {on: [dropout]}, reporter: school, examples: [{name: 例, given: {fact: dropout, at: 2026-02-30T10:00}, expect: {owed: true}}]}\n"),
                hostile(
                        "公元前后的日期",
                        LAYER
                                + "      loss.x: {mode: none, valid-from: +999999999-12-31, valid-to: +999999999-12-31}\n"));
    }

    private static Arguments hostile(String name, String text) {
        return Arguments.of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Arguments hostile(String name, byte[] start, byte[] end) {
        byte[] all = Arrays.copyOf(start, start.length + end.length);
        System.arraycopy(end, 0, all, start.length, end.length);
        return Arguments.of(name, all);
    }

    private static String laughs() {
        return "documents:\n  a0: &a0 [哈]\n"
                + IntStream.range(1, 40)
                        .mapToObj(i -> "  a%d: &a%d [%s]\n"
                                .formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1)))
                        .collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    @DisplayName("被拒，并写明在哪个文件第几行")
    void is_rejected_with_a_place(String name, byte[] file) {
        Map<String, byte[]> files = Map.of("region.yaml", file);

        CheckResult result = assertTimeoutPreemptively(Duration.ofMinutes(10), () -> RegionCheck.check(files));

        assertThat(result.accepted()).isFalse();
        RegionFuzzTest.sound(name, files, result);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../region.yaml", "/etc/region.yaml", "a/../region.yaml", "C:\\region.yaml", "region.yaml\u0000.txt",
                        "a//b.yaml", ".yaml",
                "region.json", "地区.yaml", "a/b/c/d/e/f.yaml", "~/region.yaml", "region.yaml ", "CON", ""
            })
    @DisplayName("文件名越出包外或不合规的，被拒")
    void a_file_name_that_is_not_allowed(String name) {
        CheckResult result = RegionCheck.check(
                Map.of(name, (LAYER + "      loss.x: {mode: none}\n").getBytes(StandardCharsets.UTF_8)));

        assertThat(result.accepted()).isFalse();
        assertThat(result.findings(Severity.ERROR))
                .allSatisfy(finding -> assertThat(finding.message()).contains("文件名不允许"));
    }

    @Test
    @DisplayName("过大的文件、过多的文件、合计过大的，不读即拒")
    void too_much_is_not_even_read() {
        byte[] most = " ".repeat(2 << 20).getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> together = new LinkedHashMap<>();
        IntStream.range(0, 3).forEach(i -> together.put("f" + i + ".yaml", most));
        Map<String, byte[]> many = new LinkedHashMap<>();
        IntStream.range(0, 65).forEach(i -> many.put("f" + i + ".yaml", new byte[0]));

        assertThat(message(Map.of("region.yaml", new byte[(2 << 20) + 1]))).contains("文件过大");
        assertThat(message(together)).contains("合计过大");
        assertThat(message(many)).contains("文件个数不对");
        assertThat(message(Map.of())).contains("文件个数不对");
    }

    private static String message(Map<String, byte[]> files) {
        return RegionCheck.check(files).findings(Severity.ERROR).get(0).message();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sound", "wrong", "dangling", "layers"})
    @DisplayName("一万条规则，在两百兆内存里也有结果")
    void ten_thousand_rules_in_a_small_heap(String kind) throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process check = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classPath,
                        TenThousandRules.class.getName(),
                        kind)
                .redirectErrorStream(true)
                .start();
        String output = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(check.waitFor(15, TimeUnit.MINUTES)).isTrue();
        assertThat(output).contains(kind.equals("sound") || kind.equals("layers") ? "accepted 10000" : "rejected");
        assertThat(check.exitValue()).as(output).isZero();
    }

    /** Checks a generated region and prints what came of it. */
    static final class TenThousandRules {
        private static final int RULES = 10_000;
        private static final int FILES = 4;

        private TenThousandRules() {}

        public static void main(String[] arguments) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (int file = 0; file < FILES; file++) {
                files.put("f" + file + ".yaml", text(arguments[0], file).getBytes(StandardCharsets.UTF_8));
            }
            CheckResult result = RegionCheck.check(files);
            int rules = result.region().stream()
                    .flatMap(region -> region.layers().stream())
                    .mapToInt(layer -> layer.statements().size())
                    .sum();
            System.out.println((result.accepted() ? "accepted " : "rejected ") + rules + " "
                    + result.findings().size());
        }

        private static String text(String kind, int file) {
            StringBuilder text = new StringBuilder(file == 0 ? HEAD : "").append("layers:\n");
            List<Integer> own = IntStream.range(0, RULES)
                    .filter(i -> i % FILES == file)
                    .boxed()
                    .toList();
            if (!kind.equals("layers")) {
                text.append(layer("here" + file, "9999%02d".formatted(10 + file)));
            }
            for (int i : own) {
                if (kind.equals("layers")) {
                    text.append(layer("l" + i, "99%04d".formatted(i)));
                }
                text.append("      reporting.r")
                        .append(i)
                        .append(":\n")
                        .append("        {origin: interpretation, trigger: {each: month}, reporter: ")
                        .append(kind.equals("wrong") ? "scool" : "school")
                        .append(kind.equals("dangling") ? ", form: form.f" + i : "")
                        .append(", examples: [{name: 例, given: {period: 2026-")
                        .append("%02d".formatted(1 + i % 12))
                        .append("}, expect: {owed: true}}]}\n");
            }
            return text.toString();
        }

        private static String layer(String id, String division) {
            return "  - id: %s\n    name: 方案\n    division: \"%s\"\n    rules:\n".formatted(id, division);
        }
    }
}
