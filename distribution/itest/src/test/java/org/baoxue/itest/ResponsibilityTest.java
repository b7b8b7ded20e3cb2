package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.baoxue.itest.support.Answer;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.Office;
import org.baoxue.itest.support.Office.County;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@BaoxueDistribution(shared = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Who answers for whom, over HTTP and at the console")
class ResponsibilityTest {

    private static final String OF_CLASS = "学校包班级";
    private static final String OF_PUPIL = "班级（最小网格单元）包学生";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private Office office;
    private County jinan;
    private String classId;

    @BeforeAll
    void a_pupil_is_suspected_to_have_left(Distribution baoxue, @TempDir Path folder) throws Exception {
        office = Office.open(baoxue);
        office.console("feature:install baoxue-anhui");
        office.awaitInForce("anhui", "1.0.0.SNAPSHOT");
        jinan = office.county("341502", folder);
        office.absence(jinan, folder);
        classId = jinan.school() + "-101";
    }

    @Test
    void is_imported_ended_and_missed_where_there_is_nobody(@TempDir Path folder) throws Exception {
        assertThat(office.console("baoxue:responsibility-gaps"))
                .contains("从未有人负责")
                .contains(OF_CLASS)
                .contains("未在校学生");
        String child =
                Answer.get(jinan.bureau(), "cases").json().at("/items/0/child").asText();
        Path list = workbook(
                folder.resolve("包保.xlsx"),
                List.of("对象类别", "对象代码", "责任类别", "姓名", "职务", "联系电话", "起始日期"),
                List.of("单位", classId, OF_CLASS, "张测试", "班主任", "13900000009", today.toString()),
                List.of("单位", classId, "网格长包班级", "赵测试", "网格长", "", today.toString()));
        JsonNode report = Answer.upload(jinan.desk(), "responsibilities/imports", Map.of(), list)
                .json();
        assertThat(report.get("added").asInt()).as(report.toString()).isEqualTo(1);
        assertThat(report.at("/rejected/0/row").asInt()).isEqualTo(3);
        assertThat(report.at("/rejected/0/reason").asText()).contains(OF_CLASS);
        assertThat(office.console("baoxue:responsibility-import " + list)).contains("新增 0，变更 0，未变 1，退回 1");
        assertThat(office.console("baoxue:responsibility-list"))
                .contains("张＊＊")
                .contains("*******0009")
                .doesNotContain("13900000009");

        Answer assigned = Answer.post(
                jinan.desk(),
                "responsibilities",
                Map.of(
                        "chargeKind",
                        "child",
                        "chargeId",
                        child,
                        "tier",
                        OF_PUPIL,
                        "name",
                        "钱测试",
                        "post",
                        "教师",
                        "account",
                        "school-341502",
                        "first",
                        today.toString()));
        assertThat(assigned.status()).as(assigned.text()).isEqualTo(200);
        assertThat(assigned.json().at("/person/account").asText()).isEqualTo("school-341502");
        JsonNode care = Answer.get(jinan.desk(), "duties/digest").json().get("care");
        assertThat(care.get("total").asInt()).as(care.toString()).isEqualTo(1);
        assertThat(care.at("/items/0/chargeId").asText()).isEqualTo(child);
        assertThat(office.console("baoxue:duty-digest")).contains("本人包保 (in the care of this account)：0");
        assertThat(assigned.json().at("/tier/line").asText()).isEqualTo("education");
        assertThat(Office.total(jinan.bureau(), "responsibilities/gaps?kind=class,child"))
                .isZero();
        String id = assigned.json().get("id").asText();
        assertThat(office.console("baoxue:responsibility-end %s %s 登记有误".formatted(id, today.minusDays(1))))
                .contains("已结束");
        JsonNode gap = Answer.get(jinan.bureau(), "responsibilities/gaps?kind=child&unit=" + jinan.school())
                .json();
        assertThat(gap.get("total").asLong()).as(gap.toString()).isEqualTo(1);
        assertThat(gap.at("/items/0/cause").asText()).isEqualTo("nobody");
        assertThat(office.console("baoxue:responsibility-assign --tier %s child %s 孙测试 教师".formatted(OF_PUPIL, child)))
                .contains("在任");
        assertThat(Office.total(jinan.bureau(), "responsibilities?all=true&chargeKind=child&chargeId=" + child))
                .isEqualTo(2);
        Answer tiers = Answer.get(jinan.desk(), "responsibilities/tiers?chargeKind=unit&chargeId=" + classId);
        assertThat(tiers.json().toString()).contains(OF_CLASS).contains("按教育局、乡镇中心校、学校、班级到学生");
    }

    @Test
    void letters_are_recorded_listed_and_taken_back() throws Exception {
        Answer signed = Answer.post(
                jinan.desk(),
                "pledges",
                Map.of(
                        "unit",
                        jinan.school(),
                        "number",
                        "1",
                        "title",
                        "控辍保学责任书",
                        "signedOn",
                        today.toString(),
                        "first",
                        Map.of("party", "principal", "name", "李测试"),
                        "second",
                        Map.of("party", "class-teacher", "name", "张测试")));
        assertThat(signed.status()).as(signed.text()).isEqualTo(200);
        String id = signed.json().get("id").asText();
        assertThat(office.console("baoxue:pledge-record %s 2 承诺书 校长 李测试 班主任 张测试".formatted(jinan.school())))
                .contains("平台建议格式");
        assertThat(office.console("baoxue:pledge-list --unit " + jinan.school()))
                .contains("班主任 张＊＊");
        assertThat(office.console("baoxue:pledge-revoke %s 登记有误".formatted(id))).contains("已撤回");
        assertThat(Office.total(jinan.bureau(), "pledges")).isEqualTo(1);
        assertThat(Office.total(jinan.bureau(), "pledges?all=true")).isEqualTo(2);
    }

    @SafeVarargs
    private static Path workbook(Path file, List<String>... rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "itest", "1.0")) {
            var sheet = workbook.newWorksheet("包保");
            for (int row = 0; row < rows.length; row++) {
                for (int column = 0; column < rows[row].size(); column++) {
                    sheet.value(row, column, rows[row].get(column));
                }
            }
        }
        return file;
    }
}
