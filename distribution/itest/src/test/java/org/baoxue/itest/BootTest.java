package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.Listeners;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BaoxueDistribution
@DisplayName("A distribution that has just started")
class BootTest {

    @Test
    void has_every_boot_feature_installed(Distribution baoxue) throws IOException {
        var configured = new Properties();
        try (var file = Files.newBufferedReader(
                baoxue.karafHome().resolve("etc/org.apache.karaf.features.cfg"), StandardCharsets.UTF_8)) {
            configured.load(file);
        }
        var wanted = Arrays.stream(configured.getProperty("featuresBoot").split("[,()\\s]+"))
                .map(feature -> feature.replaceFirst("/.*", ""))
                .toList();

        var started = rows(baoxue.ssh("feature:list -i --show-hidden --no-format")).stream()
                .filter(row -> row.contains("Started"))
                .map(row -> row.replaceFirst("\\s.*", ""))
                .toList();

        assertThat(started).containsAll(wanted).contains("baoxue-core");
    }

    @Test
    void has_every_bundle_active_or_attached(Distribution baoxue) {
        var bundles = rows(baoxue.ssh("bundle:list -t 0 --no-format")).stream()
                .filter(row -> row.matches("\\s*\\d+\\s.*"))
                .toList();

        assertThat(bundles).hasSizeGreaterThan(50);
        assertThat(bundles).filteredOn(row -> !row.contains("Active")).allMatch(row -> row.contains("Hosts:"));
    }

    @Test
    void has_every_component_satisfied(Distribution baoxue) {
        assertThat(baoxue.ssh("bundle:diag").strip()).isEmpty();
    }

    @Test
    void was_wired_in_one_go(Distribution baoxue) {
        assertThat(baoxue.logs()).doesNotContain("Refreshing bundles").doesNotContain("| ERROR |");
    }

    @Test
    void listens_on_loopback_only(Distribution baoxue) throws IOException {
        assertThat(Listeners.of(baoxue.process().pid())).isNotEmpty().allMatch(Listeners.Listener::loopback);
    }

    @Test
    void names_itself_under_api(Distribution baoxue) {
        var answer = baoxue.get("api");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).contains("\"name\":\"保学 Baoxue\"").contains("\"version\":\"1.");
    }

    @Test
    void answers_unknown_addresses_with_a_problem(Distribution baoxue) {
        var answer = baoxue.get("api/nowhere");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404").contains("找不到");
    }

    @Test
    void shows_a_page_that_says_where_to_go(Distribution baoxue) {
        var page = baoxue.get("");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(page.body()).contains("保学正在运行", "/api/health", "/api/openapi.json");
        assertThat(baoxue.get("assets/style.css").statusCode()).isEqualTo(200);
        assertThat(baoxue.get("nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void protects_pages_and_program_interface_alike(Distribution baoxue) {
        for (var path : List.of("", "api", "api/nowhere", "nowhere")) {
            var headers = baoxue.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).hasValue("nosniff");
            assertThat(headers.firstValue("Server")).as(path).isEmpty();
        }
    }

    private static List<String> rows(String table) {
        return table.lines().filter(line -> !line.isBlank()).toList();
    }
}
