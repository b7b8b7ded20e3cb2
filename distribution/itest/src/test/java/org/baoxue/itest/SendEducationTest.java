package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;

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
@DisplayName("Lessons sent to a child at home")
class SendEducationTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final Map<String, String> MAN =
            Map.of("name", "甲教师", "sex", "male", "role", "teacher", "kind", "特教教师");
    private static final Map<String, String> WOMAN =
            Map.of("name", "乙教师", "sex", "female", "role", "teacher", "kind", "语文教师");

    private Office office;
    private County jinan;
    private String child;

    @BeforeAll
    void a_school_has_a_pupil(Distribution baoxue, @TempDir Path folder) throws Exception {
        office = Office.open(baoxue);
        office.console("feature:install baoxue-anhui");
        office.awaitInForce("anhui", "1.0.0.SNAPSHOT");
        jinan = office.county("341502", folder);
        child = Answer.get(jinan.desk(), "children").json().at("/items/0/child").asText();
    }

    @Test
    void is_recorded_step_by_step_and_held_against_the_plan_of_the_place(@TempDir Path folder) throws Exception {
        record(
                0,
                Map.of("kind", "applied", "by", "guardian", "appliedTo", List.of("school"), "school", jinan.school()));
        Answer early = append(1, visit("00:00", List.of(MAN, WOMAN)));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text()).contains("评估");
        record(
                1,
                Map.of(
                        "kind",
                        "assessed",
                        "people",
                        List.of(Map.of("name", "甲专家")),
                        "looked",
                        List.of("残疾证"),
                        "conclusion",
                        "send-education",
                        "disability",
                        "肢体一级"));
        record(
                2,
                Map.of(
                        "kind",
                        "planned",
                        "until",
                        today.plusDays(100).toString(),
                        "needs",
                        "行动",
                        "goals",
                        "自理",
                        "content",
                        List.of("生活自理"),
                        "lessonsPerTerm",
                        20));
        record(3, visit("00:00", List.of(MAN, WOMAN)));
        record(4, visit("00:01", List.of(WOMAN)));

        Answer shown = Answer.get(jinan.desk(), "send-education/" + child);
        assertThat(shown.json().get("log")).hasSize(5);
        assertThat(shown.text()).doesNotContain("肢体一级");

        Answer checked = Answer.get(jinan.desk(), "send-education/check?unit=" + jinan.school());
        assertThat(checked.status()).isEqualTo(200);
        assertThat(checked.text()).contains("其中至少一名是男性教师", "2次中1次").contains("\"policyHash\"");
        assertThat(office.console("baoxue:sendedu-list")).contains(child.substring(0, 8));
        assertThat(office.console("baoxue:sendedu-check " + jinan.school())).contains("未达标");
        Answer ledger = Answer.get(
                jinan.desk(),
                "send-education/ledger?unit=%s&from=%s&to=%s".formatted(jinan.school(), today.minusDays(7), today));
        assertThat(ledger.status()).isEqualTo(200);
        Answer handbook =
                Answer.post(jinan.bureau(), "send-education/" + child + "/handbook", Map.of("reason", "打印送教手册"));
        assertThat(handbook.status()).as(handbook.text()).isEqualTo(200);
        assertThat(Answer.post(office.administrator(), "send-education/" + child + "/handbook", Map.of("reason", "打印"))
                        .status())
                .as("no such purpose")
                .isEqualTo(403);
        Path book = folder.resolve("handbook.docx");
        office.vouched(
                "school-341502",
                "baoxue:sendedu-handbook --as school-341502 --out %s %s 打印送教手册".formatted(book, child),
                "→");
        assertThat(book).isNotEmptyFile();
        assertThat(append(2, visit("00:00", List.of(MAN, WOMAN))).status()).isEqualTo(409);
        isRecordedAtTheConsoleToo();
    }

    private void isRecordedAtTheConsoleToo() throws Exception {
        assertThat(office.console("baoxue:sendedu-enter --kinds")).contains("teachers-assigned", "偏离说明");
        String reviewed = child + " 5 reviewed on=" + today + " by=school reason=手册已检查";
        assertThat(office.console("baoxue:sendedu-enter " + reviewed)).contains("管理员无权登记送教");
        assertThat(office.vouched("school-341502", "baoxue:sendedu-enter --as school-341502 " + reviewed))
                .contains("last event) 6");
        assertThat(office.vouched(
                        "school-341502",
                        "baoxue:sendedu-enter --as school-341502 --corrects 5 %s 6 visited on=%s from=00:01 place=home"
                                        .formatted(child, today)
                                + " people=甲教师,male,teacher,特教教师 people=乙教师,female,teacher,语文教师 content=生活自理 lessons=2 minutes=90"
                                + " signed=yes"))
                .contains("last event) 7");
        assertThat(office.console("baoxue:sendedu-show " + child))
                .contains("送教中", "reviewed 检查", "visited 送教", "last event) 7")
                .doesNotContain("手册已检查");
        assertThat(Answer.get(jinan.desk(), "send-education/" + child + "/check")
                        .text())
                .doesNotContain("2次中1次");
    }

    private static Map<String, Object> visit(String from, List<Map<String, String>> people) {
        return Map.of(
                "kind",
                "visited",
                "from",
                from,
                "people",
                people,
                "place",
                "home",
                "content",
                List.of("生活自理"),
                "lessons",
                2,
                "minutes",
                90,
                "signed",
                true);
    }

    private void record(long seen, Map<String, Object> step) throws Exception {
        Answer answer = append(seen, step);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Answer append(long seen, Map<String, Object> step) throws Exception {
        Map<String, Object> body = new HashMap<>(step);
        body.put("on", today.toString());
        body.put("expectedSequence", seen);
        return Answer.post(jinan.desk(), "send-education/" + child + "/events", body);
    }
}
