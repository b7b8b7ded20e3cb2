package org.baoxue.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.api.policy.Block;
import org.baoxue.policy.internal.example.Examples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("规则自带的示例")
class ExamplesTest {

    private static final String TEXT = text();

    @Test
    @DisplayName("全部成立的地区被接受，示例随规则保存")
    void hold_and_the_region_is_accepted() {
        CheckResult result = RegionCheck.check(SampleRegion.files(TEXT));

        assertThat(result.findings())
                .filteredOn(finding -> finding.severity() != Severity.NOTE)
                .isEmpty();
        Region region = result.region().orElseThrow();
        assertThat(region.layers().get(2).statements())
                .filteredOn(statement -> statement.key().text().equals("sanction.veto"))
                .flatExtracting(statement -> statement.examples())
                .extracting(example -> example.name())
                .containsExactly("正好百分之二不算超过", "四十五人失一人");
    }

    @Test
    @DisplayName("凡能有示例的块都试到")
    void are_tried_for_every_block_that_can_have_them() {
        Region region = RegionCheck.check(SampleRegion.files(TEXT)).region().orElseThrow();
        Set<Block> tried = region.layers().stream()
                .flatMap(layer -> layer.statements().stream())
                .filter(statement -> !statement.examples().isEmpty())
                .map(statement -> statement.key().block())
                .collect(Collectors.toSet());

        assertThat(tried)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Block.values())
                        .filter(block -> Examples.of(block).isPresent())
                        .toList());
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "reached: 2026-09-29 | reached: 2026-09-30 | 跨周末 | 2026-09-29 | 2026-09-30",
                "due: 2026-10-02T22:15 | due: 2026-10-02 | 48小时跨周末与假日照算 | 2026-10-02T22:15 | 2026-10-02",
                "due: 2026-10-09 | due: 2026-10-08 | 国庆放假、周六补班 | 2026-10-09 | 2026-10-08",
                "due: 2028-02-29 | due: 2028-02-28 | 二月没有30日 | 2028-02-29 | 2028-02-28",
                "entry-year: 2026 | entry-year: 2027 | 当日满6周岁 | 2026 | 2027",
                "may-lose: 1 | may-lose: 2 | 五百人还可流失一人 | 1 | 2",
                "{proposed: false}} | {proposed: true}} | 正好百分之二不算超过 | false | true",
                "verdict: deviation | verdict: broken | 学期末两天内来不及 | deviation | broken",
                "applies: true, to | applies: false, to | 正好一年 | true | false",
                "next: order, by | next: penalty, by | 劝返无效 | order | penalty",
                "struck-off: false | struck-off: true | 学籍系统未改 | false | true",
                "expect: {division: \"341502\"} | expect: {division: \"450802\"} | 三地不同 | 341502 | 450802",
                "watched: false | watched: true | 七年级不在其列 | false | true"
            })
    @DisplayName("一条不成立，整个地区被拒，并说出示例名、应得与实得")
    void fail_and_the_region_is_rejected(String right, String wrong, String name, String got, String expected) {
        CheckResult result = RegionCheck.check(SampleRegion.files(replaced(right, wrong)));

        assertThat(result.region()).isEmpty();
        assertThat(result.findings(Severity.ERROR)).singleElement().satisfies(finding -> {
            assertThat(finding.message()).contains("示例“" + name + "”不成立");
            assertThat(finding.found()).isEqualTo(got);
            assertThat(finding.expected()).isEqualTo(expected);
            assertThat(finding.line()).isPositive();
            assertThat(finding.key()).contains(".examples[").contains("].expect.");
        });
    }

    @Test
    @DisplayName("一处规则改了，依它的示例随即不成立")
    void notice_a_changed_rule() {
        CheckResult result = RegionCheck.check(SampleRegion.files(replaced("day-of-month: 30", "day-of-month: 25")));

        assertThat(result.region()).isEmpty();
        assertThat(result.findings(Severity.ERROR)).extracting(Finding::found).containsExactly("2028-02-25");
    }

    @Test
    @DisplayName("给的事实不足以得出预期的，也算不成立")
    void that_give_too_little_fail() {
        CheckResult result = RegionCheck.check(
                SampleRegion.files(replaced("given: {conduct: concealment}", "given: {children: 3}")));

        assertThat(result.findings(Severity.ERROR)).singleElement().satisfies(finding -> assertThat(finding.found())
                .startsWith("得不出"));
    }

    @Test
    @DisplayName("规则失效之后的示例不成立")
    void outside_the_validity_fail() {
        CheckResult result =
                RegionCheck.check(SampleRegion.files(replaced("valid-from: 2022-01-01", "valid-from: 2028-02-29")));

        assertThat(result.region()).isEmpty();
        assertThat(result.findings(Severity.ERROR))
                .extracting(Finding::expected)
                .contains("规则有效的一天 (a day on which the rule holds)");
    }

    @Test
    @DisplayName("不因日后公布的校历而不成立")
    void do_not_depend_on_published_calendars() {
        String holidays = """
                vocabulary: 1
                region: calendar-2026
                title: 节假日
                layers:
                  - id: holidays
                    name: 节假日
                    rules:
                      holidays.2026:
                        origin: interpretation
                        year: 2026
                        free: [{name: 假日, from: 2026-09-25, to: 2026-10-08}]
                """;
        Region calendar =
                RegionCheck.check(SampleRegion.files(holidays)).region().orElseThrow();

        assertThat(RegionCheck.check(SampleRegion.files(TEXT), List.of(calendar))
                        .region())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "expect: {watched: false} | expect: {} | expect",
                "expect: {watched: false} | expect: {wached: false} | expect.wached",
                "given: {grade: 7} | given: {grade: 10} | given.grade",
                "name: 七年级不在其列, | '' | name"
            })
    @DisplayName("写错的示例指出位置")
    void written_wrongly_are_refused(String right, String wrong, String key) {
        CheckResult result = RegionCheck.check(SampleRegion.files(replaced(right, wrong)));

        assertThat(result.region()).isEmpty();
        assertThat(result.findings(Severity.ERROR))
                .extracting(Finding::key)
                .containsExactly("layers.county.rules.tag.key-grades.examples[1]." + key);
    }

    private static String replaced(String old, String replacement) {
        String from = old.replace("'", "");
        assertThat(TEXT).contains(from);
        int at = TEXT.indexOf(from);
        return TEXT.substring(0, at) + replacement.replace("'", "") + TEXT.substring(at + from.length());
    }

    private static String text() {
        try (InputStream in = ExamplesTest.class.getResourceAsStream("/regions/examples.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
