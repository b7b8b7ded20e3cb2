package org.baoxue.region.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoxue.policy.Contradiction;
import org.baoxue.policy.Finding;
import org.baoxue.policy.Region;
import org.baoxue.policy.RegionCheck;
import org.baoxue.policy.Severity;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("plugins/README.md")
class ReadmeTest {

    private static final Pattern YAML = Pattern.compile("```yaml\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ERROR = Pattern.compile("> (错误 region.yaml:.*)");

    @Test
    @DisplayName("示例区域在国家层之上没有错误也没有警告")
    void theExampleIsARegion() throws IOException {
        assertThat(check(example())).isEmpty();
    }

    @Test
    @DisplayName("示例报错就是检查给出的报错")
    void theErrorShownIsTheErrorGiven() throws IOException {
        Matcher shown = ERROR.matcher(readme());
        assertThat(shown.find()).isTrue();

        assertThat(check(example().replace("day-of-month: 25", "day-of-month: 32")))
                .extracting(Finding::toString)
                .containsExactly(shown.group(1));
    }

    @ParameterizedTest
    @EnumSource(Contradiction.class)
    @DisplayName("每一种矛盾都列着，轻重不差")
    void everyContradictionIsListed(Contradiction kind) throws IOException {
        String row = "| `%s` | %s |";
        assertThat(readme()).contains(row.formatted(kind.key(), kind.severity().chinese()));
        assertThat(Files.readString(Path.of("../../distribution/docs/manual.zh.md")))
                .contains(row.formatted(kind.key(), kind.severity().chinese()));
        assertThat(Files.readString(Path.of("../../distribution/docs/manual.en.md")))
                .contains(row.formatted(kind.key(), kind.severity().name().toLowerCase(Locale.ROOT)));
    }

    private static List<Finding> check(String yaml) throws IOException {
        byte[] national = Files.readAllBytes(Path.of("../national/src/main/resources/region.yaml"));
        Region below =
                RegionCheck.check(Map.of("region.yaml", national)).region().orElseThrow();
        return RegionCheck.check(Map.of("region.yaml", yaml.getBytes(StandardCharsets.UTF_8)), List.of(below))
                .findings()
                .stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .toList();
    }

    private static String example() throws IOException {
        Matcher yaml = YAML.matcher(readme());
        assertThat(yaml.find()).isTrue();
        return yaml.group(1);
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("../README.md"), StandardCharsets.UTF_8);
    }
}
