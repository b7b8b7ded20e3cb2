package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.Ports;
import org.baoxue.itest.support.Setting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@BaoxueDistribution(shared = false)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("A distribution that was cut off or stopped")
class RestartTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String HEALTH = "api/health";
    private static final String DOWN = "{\"status\":\"down\"}";

    @Test
    @Order(1)
    void answers_again_from_the_same_directory(Distribution baoxue) {
        var before = baoxue.process().pid();

        baoxue.kill9();
        baoxue.start();

        assertThat(baoxue.process().pid()).isNotEqualTo(before);
        assertThat(baoxue.get("api").statusCode()).isEqualTo(200);
        assertThat(baoxue.probe().bundles())
                .allMatch(bundle ->
                        bundle.state().equals("ACTIVE") || bundle.state().equals("FRAGMENT_RESOLVED"));
    }

    @Test
    @Order(2)
    void is_down_until_an_expected_region_that_never_was_in_force_is_there(Distribution baoxue) throws IOException {
        baoxue.stop();
        baoxue.configure(new Setting("etc/org.baoxue.policy.cfg", "expected.regions", "anhui"));

        baoxue.startUnable();

        await().atMost(LIMIT).ignoreExceptions().until(() -> detailsOf(baoxue).contains("anhui"));
        assertDown(baoxue);
        var kar = Path.of(System.getProperty("baoxue.kar.anhui"));
        Files.copy(kar, baoxue.karafHome().resolve("deploy").resolve(kar.getFileName()));
        baoxue.awaitHealthy();
        assertThat(baoxue.get(HEALTH).body()).isEqualTo("{\"status\":\"up\"}");
    }

    @Test
    @Order(3)
    void is_down_without_its_database_and_says_so_to_whoever_asks(Distribution baoxue) {
        baoxue.stop();
        var nobodyListens = "jdbc:postgresql://127.0.0.1:" + Ports.free().http() + "/baoxue";
        var file = "etc/org.ops4j.datasource-baoxue.cfg";
        baoxue.configure(new Setting(file, "osgi.jdbc.driver.name", "PostgreSQL JDBC Driver"));
        baoxue.configure(new Setting(file, "url", nobodyListens));

        baoxue.startUnable();

        assertDown(baoxue);
        assertThat(baoxue.get("api/v1/units").statusCode()).isNotEqualTo(200);
    }

    private static String detailsOf(Distribution baoxue) {
        return baoxue.send(baoxue.administrator().request(HEALTH)).body();
    }

    private static void assertDown(Distribution baoxue) {
        var answer = baoxue.get(HEALTH);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo(DOWN);
    }
}
