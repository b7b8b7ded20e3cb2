package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.baoxue.itest.support.Account;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BaoxueDistribution(shared = false)
@TestInstance(Lifecycle.PER_CLASS)
@DisplayName("Every region that is shipped, installed side by side")
class AllRegionsTest {

    private static final List<String> REGIONS = List.of(
            "anhui",
            "gansu",
            "guangxi",
            "henan",
            "hubei",
            "jiangsu",
            "liaoning",
            "models",
            "ningxia",
            "shaanxi",
            "shandong");

    private static final String CALENDAR = """
            vocabulary: 1
            region: calendar-341502
            title: 金安区校历
            documents:
              notice: {title: 关于2026-2027学年校历的通知, quality: c}
            layers:
              - id: county
                name: 金安区校历
                division: "341502"
                rules:
                  terms.2026-2027:
                    origin: interpretation
                    source: {document: notice, paraphrase: 两学期的起止}
                    year: 2026
                    first: {name: 第一学期, from: 2026-09-01, to: 2027-01-29}
                    second: {name: 第二学期, from: 2027-02-22, to: 2027-07-02}
            """;

    private Account administrator;

    @BeforeAll
    void all_are_installed_one_by_one(Distribution baoxue) throws Exception {
        administrator = baoxue.administrator();
        for (String region : REGIONS) {
            administrator.console("feature:install baoxue-" + region);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(state(region)).as(region).isEqualTo("in-force"));
        }
    }

    @Test
    void none_is_rejected_and_none_pushes_another_out() throws Exception {
        for (JsonNode region : administrator.get("api/v1/regions")) {
            assertThat(region.get("state").asText())
                    .as("%s %s", region.get("id"), region.get("findings"))
                    .isEqualTo("in-force");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "341502, send-education.frequency, 原则上每周送教不少于1次",
        "370102, send-education.frequency, 每学年不少于216课时",
        "610102, send-education.frequency, 每月至少送教2次",
        "320102, send-education.cap, 转述（未见原文）",
        "420102, reporting.class-immediate, 班级上报不过夜",
        "210503, obligation.national-system, 做好辍学学生标注登记工作"
    })
    void each_rule_leads_to_its_sentence(String division, String rule, String words) {
        assertThat(administrator.console("baoxue:region-why %s %s 2026-11-20".formatted(division, rule)))
                .contains(words);
    }

    @Test
    void a_calendar_is_imported_shown_and_ended_on_the_console(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("calendar.yaml");
        Files.writeString(file, CALENDAR.replace("2027-02-22", "2027-01-22"), StandardCharsets.UTF_8);
        assertThat(administrator.console("baoxue:calendar-import " + file)).contains("未导入", "第二学期应在第一学期之后");

        Files.writeString(file, CALENDAR, StandardCharsets.UTF_8);
        assertThat(administrator.console("baoxue:calendar-import " + file)).contains("已导入 calendar-341502");

        assertThat(administrator.console("baoxue:calendar-list"))
                .contains("holidays.2026", "terms.2026-2027", "341502");
        assertThat(administrator.console("baoxue:calendar-show 341502 2026")).contains("国庆节", "公布", "推算");
        JsonNode days = administrator.get("api/v1/calendars/341502/days?from=2027-02-01&to=2027-02-01");
        assertThat(days.at("/0/school").asBoolean()).isFalse();
        assertThat(days.at("/0/published").asBoolean()).isTrue();

        assertThat(administrator.console("baoxue:calendar-remove --yes calendar-341502"))
                .contains("已撤销");
        assertThat(administrator.console("baoxue:calendar-list")).doesNotContain("terms.2026-2027");
    }

    private String state(String region) throws IOException, InterruptedException {
        for (JsonNode each : administrator.get("api/v1/regions")) {
            if (each.get("id").asText().equals(region)) {
                return each.get("state").asText();
            }
        }
        return "absent";
    }
}
