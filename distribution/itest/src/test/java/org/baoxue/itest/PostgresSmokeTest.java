package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.baoxue.itest.support.Account;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.Postgres;
import org.baoxue.itest.support.SmallCounty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A distribution on PostgreSQL")
class PostgresSmokeTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Test
    void boots_by_one_configuration_file_imports_and_opens_a_case(@TempDir Path folder) {
        var county = SmallCounty.in(folder);
        try (var postgres = Postgres.start();
                var baoxue = Distribution.boot(postgres.settings())) {
            var administrator = baoxue.administrator();

            administrator.upload("api/v1/units/imports", Map.of(), county.units());
            run(administrator, SmallCounty.full("enrolment"), county.enrolment(40));
            var delta = new HashMap<>(SmallCounty.full("attendance"));
            delta.put("full", "false");
            run(administrator, delta, county.attendance());

            await().atMost(LIMIT).untilAsserted(() -> assertThat(
                            administrator.get("api/v1/cases").get("items").findValuesAsText("state"))
                    .containsExactly("suspected"));
            assertThat(administrator.get("api/health").toString()).contains("POSTGRESQL");
            assertThat(baoxue.karafHome().resolve("store/derby")).doesNotExist();
        }
    }

    private static void run(Account administrator, Map<String, String> fields, Path file) {
        var id = administrator.upload("api/v1/imports", fields, file).get("id").asText();
        await().atMost(LIMIT).until(() -> administrator
                .get("api/v1/imports/" + id)
                .get("state")
                .asText()
                .equals("published"));
    }
}
