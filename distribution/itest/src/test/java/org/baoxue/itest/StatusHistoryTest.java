package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoxue.itest.support.Answer;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.Office;
import org.baoxue.itest.support.Office.County;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@BaoxueDistribution(shared = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The status of each child, the history of its rows and registered changes, over HTTP and at the console")
class StatusHistoryTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private Office office;
    private County jinan;
    private String child;

    @BeforeAll
    void a_pupil_is_suspected_to_have_left(Distribution baoxue, @TempDir Path folder) throws Exception {
        office = Office.open(baoxue);
        office.console("feature:install baoxue-anhui");
        office.awaitInForce("anhui", "1.0.0.SNAPSHOT");
        jinan = office.county("341502", folder);
        office.households(jinan, folder);
        office.absence(jinan, folder);
        child = Answer.get(jinan.bureau(), "cases").json().at("/items/0/child").asText();
    }

    @Test
    void each_child_has_one_status_and_the_ledgers_follow_from_it() throws Exception {
        JsonNode counts = Answer.get(jinan.bureau(), "statuses/E341502").json();
        long sum = 0;
        for (JsonNode status : counts.get("statuses")) {
            sum += status.get("children").asLong();
        }
        assertThat(sum)
                .as(counts.toString())
                .isEqualTo(2)
                .isEqualTo(counts.get("children").asLong());
        JsonNode standing =
                Answer.get(jinan.desk(), "children/%s/status".formatted(child)).json();
        assertThat(standing.at("/child/status").asText())
                .as(standing.toString())
                .isEqualTo("suspected");
        assertThat(standing.at("/from/rosterHash").asText()).hasSize(64);
        assertThat(Office.total(jinan.bureau(), "statuses/E341502/children?ledger=school-age"))
                .isEqualTo(2);
        assertThat(Office.total(jinan.bureau(), "statuses/E341502/children?status=not-enrolled"))
                .isEqualTo(1);
        Answer ledger = Answer.get(jinan.bureau(), "statuses/E341502/ledger?ledger=suspected");
        assertThat(ledger.status()).isEqualTo(200);
        assertThat(ledger.text()).startsWith("PK");
        Answer.get(jinan.desk(), "statuses/E341502").isProblem(403);
        Answer.get(jinan.bureau(), "statuses/E341502?on=" + today.plusDays(1)).isProblem(422);
        assertThat(office.console("baoxue:child-status " + child)).contains("疑似辍学 suspected", "个案");
        assertThat(office.console("baoxue:status-list E341502")).contains("未入学待核 not-enrolled", "合计");
        assertThat(office.console("baoxue:status-list --ledger suspected E341502"))
                .contains("王＊＊");
    }

    @Test
    void the_roster_of_a_day_and_what_each_file_changed() throws Exception {
        assertThat(Office.total(jinan.bureau(), "children?unit=E341502&on=" + today))
                .isEqualTo(1);
        assertThat(Office.total(jinan.bureau(), "children?unit=E341502&on=" + today.minusDays(1)))
                .isZero();
        assertThat(Office.total(jinan.bureau(), "households?division=341502&on=" + today))
                .isEqualTo(2);
        Answer.get(jinan.bureau(), "children/%s?on=%s".formatted(child, today.minusDays(1)))
                .isProblem(404);
        JsonNode version = Answer.get(jinan.bureau(), "children/%s/history".formatted(child))
                .json()
                .at("/enrolments/0");
        assertThat(version.at("/origin/fileSha256").asText())
                .as(version.toString())
                .hasSize(64);
        assertThat(version.at("/origin/rowNumber").asLong()).isEqualTo(2);
        assertThat(version.at("/changes/0/field").asText()).isEqualTo("name");
        assertThat(office.console("baoxue:child-history " + child)).contains("enrolment-341502.xlsx", "身份证件号");
        assertThat(office.console("baoxue:roster-list E341502 " + today)).contains("名册 (roster)");
    }

    @Test
    void a_change_is_registered_with_its_proof_and_held_against_the_list(@TempDir Path folder) throws Exception {
        Answer registered = Answer.post(
                jinan.desk(),
                "enrolment-changes",
                Map.of(
                        "child",
                        child,
                        "kind",
                        "transfer-out",
                        "on",
                        today.toString(),
                        "to",
                        "合肥市某某小学",
                        "proof",
                        "转学申请表第3号"));
        assertThat(registered.status()).as(registered.text()).isEqualTo(200);
        JsonNode doubts = Answer.get(jinan.bureau(), "enrolment-changes/doubts?unit=E341502")
                .json();
        assertThat(doubts.at("/items/0/kind").asText()).as(doubts.toString()).isEqualTo("still-listed");
        assertThat(office.console("baoxue:change-list --doubts E341502")).contains("名单仍在册");
        Path scan = Files.writeString(folder.resolve("scan.pdf"), "%PDF-1.4 form");
        Answer attached = Answer.upload(jinan.desk(), "enrolment-changes/%s/1/scan".formatted(child), Map.of(), scan);
        assertThat(attached.json().get("scan").asText()).as(attached.text()).hasSize(64);
        assertThat(Answer.get(jinan.desk(), "enrolment-changes/%s/1/scan".formatted(child))
                        .text())
                .startsWith("%PDF");
        assertThat(office.vouched(
                        "school-341502",
                        "baoxue:change-register --as school-341502 --corrects 1 %s withdrawn 学生未离校".formatted(child),
                        "registered"))
                .contains("第2号");
        assertThat(Office.total(jinan.bureau(), "enrolment-changes?unit=E341502"))
                .isZero();
        assertThat(Answer.get(jinan.bureau(), "enrolment-changes/" + child).json())
                .hasSize(2);
    }

    @Test
    void a_school_goes_up_as_one_change_and_is_taken_back(@TempDir Path folder) throws Exception {
        int year = today.isBefore(LocalDate.of(today.getYear(), 9, 1)) ? today.getYear() - 1 : today.getYear();
        County yuan = office.county("341503", folder, LocalDate.of(year, 7, 1));
        office.schoolClass(yuan, "201", "二年级1班", folder);
        Map<String, Object> order = Map.of("unit", yuan.school(), "schoolYear", year);
        JsonNode preview = Answer.post(yuan.desk(), "enrolment-changes/promotions/preview", order)
                .json();
        assertThat(preview.at("/classes/0/to").asText()).as(preview.toString()).isEqualTo(yuan.school() + "-201");
        Answer.post(jinan.desk(), "enrolment-changes/promotions/preview", order).isProblem(403);
        Answer.post(yuan.desk(), "enrolment-changes/promotions", with(order, "0".repeat(64)))
                .isProblem(409);
        Answer confirmed = Answer.post(
                yuan.desk(),
                "enrolment-changes/promotions",
                with(order, preview.get("hash").asText()));
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
        long number = confirmed.json().get("number").asLong();
        JsonNode changes = Answer.get(yuan.desk(), "enrolment-changes?unit=" + yuan.school())
                .json();
        assertThat(changes.at("/items/0/promotion").asLong())
                .as(changes.toString())
                .isEqualTo(number);
        assertThat(office.vouched(
                        "school-341503",
                        "baoxue:promotion-preview --as school-341503 %s %d".formatted(yuan.school(), year),
                        "hash"))
                .contains("本学年已登记升级");
        assertThat(office.console("baoxue:promotion-list E341503")).contains("测试小学");
        assertThat(office.vouched(
                        "school-341503",
                        "baoxue:promotion-undo --as school-341503 %d 班级编错".formatted(number),
                        "taken back"))
                .contains("班级编错");
        assertThat(Office.total(yuan.bureau(), "enrolment-changes?unit=E341503"))
                .isZero();
        assertThat(Answer.get(yuan.bureau(), "enrolment-changes/promotions?unit=E341503")
                        .json()
                        .at("/items/0/undone/by")
                        .asText())
                .isEqualTo("school-341503");
    }

    private static Map<String, Object> with(Map<String, Object> order, String hash) {
        Map<String, Object> confirmation = new HashMap<>(order);
        confirmation.put("hash", hash);
        confirmation.put("proof", "编班名册第1号");
        return confirmation;
    }

    @Test
    void the_base_of_retention_is_recorded_and_the_figures_follow(@TempDir Path folder) throws Exception {
        int graduation = today.getMonthValue() >= 9 ? today.getYear() : today.getYear() - 1;
        String school = jinan.school();
        JsonNode before = Answer.get(jinan.desk(), "indicators/" + school).json();
        assertThat(before.at("/cohorts/0/missing/0/lackName").asText())
                .as(before.toString())
                .isEqualTo("缺招生基数");

        Answer recorded = Answer.post(
                jinan.desk(),
                "cohorts",
                Map.of(
                        "unit",
                        school,
                        "stage",
                        "primary",
                        "graduationYear",
                        graduation,
                        "entryYear",
                        graduation - 6,
                        "entrants",
                        100,
                        "graduates",
                        90,
                        "proof",
                        "学校基层统计报表"));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(200);
        Path file = Office.xlsx(
                folder.resolve("cohorts.xlsx"),
                List.of(
                        "单位代码", "学段", "毕业年", "入学年", "招生数", "转入", "借读", "其它增加", "转出", "休学", "其它减少", "毕业生数", "凭证", "备注",
                        "更正"),
                List.of(
                        school,
                        "小学",
                        "" + graduation,
                        "" + (graduation - 6),
                        "100",
                        "0",
                        "0",
                        "0",
                        "10",
                        "0",
                        "0",
                        "90",
                        "报表",
                        "",
                        "1"),
                List.of(
                        school,
                        "小学",
                        "" + graduation,
                        "" + (graduation - 6),
                        "百",
                        "0",
                        "0",
                        "0",
                        "10",
                        "0",
                        "0",
                        "90",
                        "报表",
                        "",
                        "1"));
        JsonNode report =
                Answer.upload(jinan.bureau(), "cohorts/imports", Map.of(), file).json();
        assertThat(report.get("changed").asInt()).as(report.toString()).isEqualTo(1);
        assertThat(report.at("/rejected/0/column").asText()).isEqualTo("招生数");

        JsonNode sheet = Answer.get(jinan.bureau(), "indicators/E341502").json();
        assertThat(sheet.get("figures")).as(sheet.toString()).anySatisfy(figure -> {
            assertThat(figure.get("formula").asText()).isEqualTo("graduates-by-entrants-and-transfers");
            assertThat(figure.get("value").decimalValue()).isEqualByComparingTo("100");
            assertThat(figure.get("base").asInt()).isEqualTo(90);
        });
        assertThat(sheet.at("/cohorts/0/entries/0/recordedBy").asText()).isEqualTo("bureau-341502");
        JsonNode opened = Answer.get(jinan.bureau(), "indicators/E341502/retention-rate/primary/cohort?side=base")
                .json();
        assertThat(opened.at("/children/total").asLong()).as(opened.toString()).isZero();
        assertThat(opened.at("/parts/0/words").asText()).contains("人工登记", "没有姓名");
        assertThat(office.console("baoxue:indicator-list E341502"))
                .contains("graduates-by-entrants（%d届）".formatted(graduation), "第2号，bureau-341502 登记，凭 报表");
        assertThat(office.console("baoxue:cohort-list --history primary --year %d %s".formatted(graduation, school)))
                .contains("已更正", "有效");
        assertThat(Answer.get(jinan.bureau(), "cohorts/%s/primary/%d".formatted(school, graduation))
                        .json())
                .hasSize(2);
        assertThat(office.vouched(
                        "school-341502",
                        "baoxue:cohort-enter --as school-341502 --withdraw --corrects 2 %s primary %d %d 误登"
                                .formatted(school, graduation - 6, graduation),
                        "recorded"))
                .contains("撤回");
        assertThat(Office.total(jinan.bureau(), "cohorts?unit=E341502")).isZero();
    }
}
