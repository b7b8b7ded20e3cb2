package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.Listeners;
import org.baoxue.itest.support.Probe;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@BaoxueDistribution
@DisplayName("A distribution that has just started")
class BootTest {

    private static final String VERSION = System.getProperty("baoxue.version");

    @Test
    void has_every_bundle_active_or_attached(Distribution baoxue) {
        assertThat(baoxue.probe().bundles())
                .hasSizeGreaterThan(50)
                .allMatch(bundle ->
                        bundle.state().equals("ACTIVE") || bundle.state().equals("FRAGMENT_RESOLVED"));
    }

    @Test
    void has_every_bundle_of_its_boot_features(Distribution baoxue) throws IOException {
        var features = Files.readString(baoxue.karafHome()
                .resolve("system/org/baoxue/org.baoxue.features/" + VERSION + "/org.baoxue.features-" + VERSION
                        + "-features.xml"));
        var core = features.substring(features.indexOf("name=\"baoxue-core\""), features.indexOf("<!-- Regions -->"));
        var wanted = Pattern.compile("mvn:org.baoxue/([^/]+)/")
                .matcher(core)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(baoxue.probe().bundles())
                .extracting(Probe.BundleState::symbolicName)
                .contains("org.baoxue.api")
                .containsAll(wanted);
    }

    @Test
    void was_wired_in_one_go_and_without_a_failure(Distribution baoxue) {
        assertThat(baoxue.logs().lines().takeWhile(line -> !line.endsWith("| Done.")))
                .filteredOn(line -> line.contains("| ERROR |") || line.contains("Refreshing bundles"))
                .isEmpty();
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
}
