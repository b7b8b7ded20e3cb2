package org.baoxue.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("未安装的区域包")
class RegionPackagesTest {
    private static final String NEEDED =
            "osgi.extender;filter:=\"(&(osgi.extender=org.baoxue.region)(version>=%s)(!(version>=%s)))\"";
    private static final String BELOW = """
            vocabulary: 1
            region: below
            title: 下级
            layers:
              - id: below
                name: 下级方案
                division: "999901001"
                rules:
                  reporting.monthly:
                    mode: replace
                    origin: interpretation
                    trigger: {each: month}
                    reporter: school
                    form: form.monthly
            """;

    @Test
    @DisplayName("区域的 jar：与安装时同样的检查")
    void a_jar_of_a_region() throws IOException {
        CheckResult result = only(jar(SampleRegion.text()));

        assertThat(result.accepted()).isTrue();
        assertThat(result.findings(Severity.ERROR)).isEmpty();
        assertThat(result.region().orElseThrow().contentHash())
                .isEqualTo(SampleRegion.read(SampleRegion.text()).contentHash());
    }

    @Test
    @DisplayName("内容有误的 jar 不接受，写明文件、行、键")
    void a_jar_of_a_bad_region() throws IOException {
        CheckResult result = only(jar(SampleRegion.with("deadline: same-day", "deadline: soon")));

        assertThat(result.accepted()).isFalse();
        assertThat(result.findings(Severity.ERROR)).singleElement().satisfies(finding -> {
            assertThat(finding.file()).isEqualTo("region.yaml");
            assertThat(finding.line()).isPositive();
            assertThat(finding.key()).endsWith("reporting.immediate.deadline");
        });
    }

    @Test
    @DisplayName("KAR 里的几个区域可以互相引用，先后不拘")
    void regions_in_one_archive_see_each_other() throws IOException {
        byte[] kar = zip(entries(
                "repository/features.xml", text("<features/>"),
                "repository/a/below.jar", jar(BELOW),
                "repository/b/sample.jar", jar(SampleRegion.text()),
                "repository/c/library.jar", zip(Map.of("a.class", text("x")))));

        List<PackageCheck> checks = RegionCheck.check(read("all.kar", kar), List.of());

        assertThat(checks)
                .extracting(PackageCheck::name)
                .containsExactly("all.kar!/repository/a/below.jar", "all.kar!/repository/b/sample.jar");
        assertThat(checks).allSatisfy(check -> assertThat(check.result().findings(Severity.ERROR))
                .isEmpty());
        assertThat(RegionCheck.check(read("below.jar", jar(BELOW)), List.of()))
                .singleElement()
                .satisfies(check -> assertThat(check.result().accepted()).isFalse());
    }

    @Test
    @DisplayName("生效区域的新版，以新版为准")
    void a_new_version_takes_the_place_of_the_one_in_force() throws IOException {
        String without = SampleRegion.text()
                .replace("form: form.monthly", "unsaid: [form]")
                .replaceAll("(?s)      form\\.monthly:.*?      threshold", "      threshold");
        Region inForce = SampleRegion.read(SampleRegion.text());

        List<PackageCheck> checks = RegionCheck.check(
                List.of(
                        read("sample.jar", jar(without)).get(0),
                        read("below.jar", jar(BELOW)).get(0)),
                List.of(inForce));

        assertThat(checks.get(0).result().accepted()).isTrue();
        assertThat(checks.get(1).result().findings(Severity.ERROR))
                .extracting(Finding::found)
                .containsExactly("form.monthly");
    }

    @Test
    @DisplayName("单个 YAML 文件与文件夹")
    void a_file_and_a_folder(@TempDir Path folder) throws IOException {
        Path plugin = Files.createDirectories(folder.resolve("plugin/src/main/resources"));
        Files.writeString(folder.resolve("plugin/pom.xml"), "<project/>");
        Path file = Files.writeString(plugin.resolve("某地.yaml"), SampleRegion.text());
        Files.createDirectories(folder.resolve("plugin/target/classes"));
        Files.writeString(folder.resolve("plugin/target/classes/region.yaml"), "rubbish");

        assertThat(only(RegionPackages.at(file)).accepted()).isTrue();
        Files.move(file, plugin.resolve("region.yaml"));
        assertThat(only(RegionPackages.at(folder.resolve("plugin"))).accepted()).isTrue();
        assertThat(only(RegionPackages.at(plugin)).accepted()).isTrue();
        assertThat(only(RegionPackages.at(folder.resolve("plugin/target/classes")))
                        .accepted())
                .isFalse();
        assertThat(only(RegionPackages.at(Files.createDirectory(folder.resolve("empty"))))
                        .findings())
                .extracting(Finding::message)
                .containsExactly("文件个数不对 (wrong number of files)");
    }

    @Test
    @DisplayName("文件夹里的链接不跟随")
    void links_are_not_followed(@TempDir Path folder) throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.yaml"), SampleRegion.text());
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("region.yaml"), outside);

        assertThat(only(RegionPackages.at(inside)).accepted()).isFalse();
    }

    @ParameterizedTest
    @DisplayName("条目路径越出包外的一概拒绝")
    @ValueSource(
            strings = {
                "../region.yaml",
                "/etc/region.yaml",
                "a/../../region.yaml",
                "a\\..\\region.yaml",
                "C:/region.yaml",
                "..",
                "a\u0000.yaml"
            })
    void an_entry_that_leads_out(String name) throws IOException {
        assertRefused(zip(entries(name, text("x"))), "条目路径越出包外");
        assertRefused(zip(entries("inner.jar", zip(entries(name, text("x"))))), "条目路径越出包外");
    }

    @Test
    @DisplayName("压缩炸弹、条目过多、套在里面的也算，都拒绝")
    void bombs() throws IOException {
        byte[] zeros = zip(entries("region.yaml", new byte[40 << 20]));
        assertRefused(zeros, "压缩比异常");
        assertRefused(zip(entries("x.jar", zeros)), "压缩比异常");

        Map<String, byte[]> many = new LinkedHashMap<>();
        IntStream.range(0, 2_001).forEach(i -> many.put("f" + i, new byte[0]));
        assertRefused(zip(many), "条目过多");

        Map<String, byte[]> half = new LinkedHashMap<>();
        IntStream.range(0, 1_001).forEach(i -> half.put("f" + i, new byte[0]));
        assertRefused(zip(entries("one.jar", zip(half), "two.jar", zip(half))), "条目过多");
    }

    @Test
    @DisplayName("不是压缩包的、坏的、空的、没有区域的，都说得清")
    void what_is_no_package() throws IOException {
        assertRefused(text("PK\u0003\u0004 rubbish"), "");
        assertRefused(text("PK"), "不是 zip 文件");
        byte[] jar = jar(SampleRegion.text());
        assertRefused(Arrays.copyOf(jar, jar.length / 2), "");
        assertRefused(zip(entries("a.txt", text("x"))), "包里没有区域插件");
        assertRefused(zip(entries("META-INF/MANIFEST.MF", text("Baoxue-Region region.yaml\n"))), "清单无法读取");
        assertRefused(new byte[0], "文件为空");
        assertRefused(new byte[(32 << 20) + 1], "文件过大");
    }

    @Test
    @DisplayName("清单所列的文件不在包里、名字不允许")
    void the_manifest_lists_what_is_not_there() throws IOException {
        assertRefused(jar("region.yaml, more.yaml", "1.0", "2.0", SampleRegion.text()), "所列文件不存在");
        assertRefused(jar("region.yaml, ../../etc/passwd.yaml", "1.0", "2.0", SampleRegion.text()), "文件名不允许");
        String many = String.join(
                ",", IntStream.range(0, 65).mapToObj(i -> "f" + i + ".yaml").toList());
        assertRefused(jar(many, "1.0", "2.0", SampleRegion.text()), "文件个数不对");
    }

    @Test
    @DisplayName("为别的平台版本所写的，安装时不会解析")
    void a_bundle_for_another_platform() throws IOException {
        assertRefused(jar("region.yaml", "2.0", "3.0", SampleRegion.text()), "为别的平台版本所写");
    }

    private static void assertRefused(byte[] bytes, String message) throws IOException {
        List<RegionPackage> packages = read("offered.kar", bytes);
        assertThat(packages).isNotEmpty();
        assertThat(RegionCheck.check(packages, List.of())).allSatisfy(check -> {
            assertThat(check.result().accepted()).isFalse();
            assertThat(check.result().findings(Severity.ERROR)).anySatisfy(finding -> {
                assertThat(finding.message()).contains(message);
                assertThat(finding.file()).doesNotContain("\u0000");
            });
        });
    }

    private static CheckResult only(byte[] bytes) throws IOException {
        return only(read("offered.jar", bytes));
    }

    private static CheckResult only(List<RegionPackage> packages) {
        List<PackageCheck> checks = RegionCheck.check(packages, List.of());
        assertThat(checks).hasSize(1);
        return checks.get(0).result();
    }

    private static List<RegionPackage> read(String name, byte[] bytes) throws IOException {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            return RegionPackages.of(name, in);
        }
    }

    private static byte[] jar(String text) {
        return jar("region.yaml", "1.0", "2.0", text);
    }

    private static byte[] jar(String files, String from, String below, String text) {
        String manifest = String.join(
                "\r\n",
                "Manifest-Version: 1.0",
                "Bundle-SymbolicName: org.example.region",
                folded("Baoxue-Region: " + files),
                folded("Require-Capability: " + NEEDED.formatted(from, below)),
                "",
                "");
        return zip(entries("META-INF/MANIFEST.MF", text(manifest), "region.yaml", text(text)));
    }

    private static String folded(String header) {
        return header.replaceAll("(.{70})(?=.)", "$1\r\n ");
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> entries(Object... pairs) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            entries.put((String) pairs[i], (byte[]) pairs[i + 1]);
        }
        return entries;
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }
}
