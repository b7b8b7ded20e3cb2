package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
import org.baoxue.sample.Api;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@BaoxueDistribution(shared = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Both lines survey and report, over HTTP, on paper and at the console")
class SurveyRoundTest {

    private static final int OUTCOME = 7;

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private Office office;
    private County jinan;

    @BeforeAll
    void a_county_has_both_lists(Distribution baoxue, @TempDir Path folder) throws Exception {
        office = Office.open(baoxue);
        office.console("feature:install baoxue-anhui");
        office.awaitInForce("anhui", "1.0.0.SNAPSHOT");
        jinan = office.county("341502", folder);
        office.households(jinan, folder);
    }

    @Test
    void a_child_whom_one_line_names_is_told_to_both_addressees_and_gets_its_case(@TempDir Path folder)
            throws Exception {
        long village = open(jinan.bureau(), "E341502", "household", 2);
        long school = open(jinan.desk(), jinan.school(), "school", 1);

        JsonNode read = Answer.upload(
                        jinan.bureau(), "surveys/%d/sheet".formatted(village), Map.of(), filled(village, folder))
                .json();
        assertThat(read.get("added").asInt()).as(read.toString()).isEqualTo(1);
        assertThat(read.at("/rejected/0/column").asText()).isEqualTo("结果");
        int boy = entry(village, "王测试");
        assertThat(answer(jinan.bureau(), village, boy, "in-school")).isEqualTo("added");
        assertThat(answer(jinan.bureau(), village, boy, "in-school")).isEqualTo("unchanged");
        assertThat(answer(jinan.desk(), school, entry(school, "王测试"), "suspected"))
                .isEqualTo("added");

        JsonNode both = Answer.get(
                        jinan.bureau(), "surveys/both-lines?household=%d&school=%d".formatted(village, school))
                .json();
        assertThat(both.get("total").asInt()).isEqualTo(2);
        both.get("items").forEach(child -> {
            assertThat(child.get("oneLineOnly").asBoolean()).isTrue();
            assertThat(child.get("addressees").toString()).contains("测试区教育局", "测试街道");
        });

        Answer closed = Answer.post(jinan.bureau(), "surveys/%d/closing".formatted(village), Map.of());
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        assertThat(closed.json().at("/cases/0/opened").asBoolean()).isTrue();
        assertThat(Office.total(jinan.bureau(), "cases?state=never-enrolled")).isEqualTo(1);

        assertThat(office.console("baoxue:survey-list --all")).contains("已结束", "户籍线", "学校线");
        assertThat(office.console("baoxue:survey-show " + village)).contains("未落实 (open) 0", "以村小组为最小网格单元");
        assertThat(office.console("baoxue:survey-show --children out-of-school " + village))
                .contains("李＊＊", "失学")
                .doesNotContain("李无学");
        assertThat(office.console("baoxue:survey-both %d %d".formatted(village, school)))
                .contains("不在名单", "测试区教育局");
        assertThat(office.console("baoxue:survey-close " + school)).contains("管理员无权组织排查摸底");
        assertThat(office.console("baoxue:survey-enter %d 1 lost 某人 %s".formatted(school, today)))
                .contains("管理员无权登记排查结果");
        assertThat(office.console("baoxue:survey-open %s household".formatted("E341502")))
                .contains("管理员无权组织排查摸底");
    }

    private long open(Api who, String unit, String line, int children) throws IOException, InterruptedException {
        Map<String, Object> wanted = Map.of(
                "unit",
                unit,
                "line",
                line,
                "first",
                today.toString(),
                "last",
                today.plusDays(10).toString());
        Answer opened = Answer.post(who, "surveys", wanted);
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(opened.json().at("/count/children").asInt()).isEqualTo(children);
        return opened.json().get("round").asLong();
    }

    private int entry(long round, String name) throws IOException, InterruptedException {
        for (JsonNode entry : Answer.get(jinan.bureau(), "surveys/%d/entries".formatted(round))
                .json()
                .get("items")) {
            if (entry.get("name").asText().equals(name)) {
                return entry.get("entry").asInt();
            }
        }
        throw new AssertionError(name);
    }

    private String answer(Api who, long round, int entry, String outcome) throws IOException, InterruptedException {
        Answer answered = Answer.post(
                who,
                "surveys/%d/entries/%d/answers".formatted(round, entry),
                Map.of("outcome", outcome, "surveyor", "包村干部", "signedOn", today.toString()));
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        return answered.json().get("change").asText();
    }

    /** The printed sheet as somebody saved it again with one line filled in well and one badly. */
    private Path filled(long round, Path folder) throws IOException, InterruptedException {
        HttpResponse<byte[]> printed = HttpClient.newHttpClient()
                .send(
                        Answer.request(jinan.bureau(), "surveys/%d/sheet".formatted(round))
                                .build(),
                        BodyHandlers.ofByteArray());
        Path file = folder.resolve("filled.xlsx");
        try (ReadableWorkbook from = new ReadableWorkbook(new ByteArrayInputStream(printed.body()));
                OutputStream out = Files.newOutputStream(file);
                Workbook to = new Workbook(out, "itest", "1.0")) {
            Worksheet sheet = to.newWorksheet("排查摸底表");
            List<Row> rows = from.getFirstSheet().read();
            for (Row row : rows) {
                int line = row.getRowNum() - 1;
                String name = row.getCellText(3);
                for (int column = 0; column < row.getCellCount(); column++) {
                    sheet.value(line, column, row.getCellText(column));
                }
                if (name.equals("李无学") || name.equals("王测试")) {
                    sheet.value(line, OUTCOME, name.equals("李无学") ? "失学" : "上学");
                    sheet.value(line, OUTCOME + 1, "包村干部");
                    sheet.value(line, OUTCOME + 2, today.toString());
                    sheet.value(line, OUTCOME + 3, "在家");
                }
            }
        }
        return file;
    }
}
