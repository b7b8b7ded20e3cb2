package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.baoxue.itest.support.Answer;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.Office;
import org.baoxue.itest.support.Office.County;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@BaoxueDistribution(shared = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Autumn entry, over HTTP, on paper and at the console")
class AutumnEntryTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int NAME = 2;

    private final LocalDate today = LocalDate.now(ZONE);
    private final int year = today.getMonthValue() < 9 ? today.getYear() - 1 : today.getYear();

    private Office office;
    private County jinan;

    @BeforeAll
    void a_county_has_an_entrant(Distribution baoxue, @TempDir Path folder) throws Exception {
        office = Office.open(baoxue);
        office.console("feature:install baoxue-anhui");
        office.awaitInForce("anhui", "1.0.0.SNAPSHOT");
        jinan = office.county("341502", folder);
        office.households(jinan, folder);
        office.resident(jinan, "陈新生", LocalDate.of(year - 6, 3, 1), folder);
    }

    @Test
    void an_entrant_is_notified_asked_for_and_gets_its_case() throws Exception {
        Answer opened = Answer.post(
                jinan.bureau(),
                "entry-rounds",
                Map.of("unit", "E341502", "schoolYear", year, "reportBy", today.toString()));
        assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        assertThat(opened.json().at("/entrants/due").asInt()).as(opened.text()).isEqualTo(1);
        String round = "entry-rounds/" + opened.json().get("round").asLong();
        Answer.post(jinan.bureau(), "entry-rounds", Map.of("unit", "E341502", "schoolYear", year))
                .isProblem(409);

        JsonNode made =
                Answer.post(jinan.bureau(), round + "/notices", Map.of()).json();
        assertThat(made.get("made")).as(made.toString()).hasSize(1);
        assertThat(made.get("refused")).as(made.toString()).isEmpty();
        assertThat(made.at("/made/0/title").asText()).isEqualTo("入学通知书");
        assertThat(download(round + "/notices/file")).startsWith('P', 'K');
        assertThat(child(round).get("standing").asText()).isEqualTo("notified");
        String notices = round + "/children/1/notices";
        Answer served = Answer.post(
                jinan.bureau(),
                notices + "/services",
                Map.of(
                        "at",
                        LocalDateTime.now(ZONE).truncatedTo(ChronoUnit.MINUTES).toString(),
                        "place",
                        "家中",
                        "recipient",
                        "母亲",
                        "manner",
                        "handed-over",
                        "signed",
                        true,
                        "server",
                        "包村干部"));
        assertThat(served.status()).as(served.text()).isEqualTo(200);
        assertThat(Answer.post(jinan.bureau(), notices + "/slip", Map.of("on", today.toString(), "words", "不能按时报到"))
                        .status())
                .isEqualTo(204);
        assertThat(child(round).at("/slip/words").asText()).isEqualTo("不能按时报到");

        try (ReadableWorkbook sheet = new ReadableWorkbook(new ByteArrayInputStream(download(round + "/sheet")))) {
            List<Row> rows = sheet.getFirstSheet().read();
            assertThat(rows)
                    .anyMatch(row ->
                            row.getCellCount() > NAME && row.getCellText(NAME).equals("陈新生"));
        }

        Answer.post(jinan.bureau(), round + "/closing", Map.of()).isProblem(422);
        Answer answered = Answer.post(
                jinan.bureau(),
                round + "/children/1/answers",
                Map.of("outcome", "never-enrolled", "toldBy", "包村干部", "on", today.toString(), "note", "在家"));
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        assertThat(answered.json().get("standing").asText()).isEqualTo("case");
        assertThat(Office.total(jinan.bureau(), "cases?state=never-enrolled")).isEqualTo(1);
        Answer closed = Answer.post(jinan.bureau(), round + "/closing", Map.of());
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);

        long number = opened.json().get("round").asLong();
        assertThat(office.console("baoxue:entry-list --all")).contains("已结束");
        assertThat(office.console("baoxue:entry-show " + number)).contains("已立案 (cases) 1", "小学入学");
        assertThat(office.console("baoxue:entry-show --children case " + number))
                .contains("陈＊＊", "失学")
                .doesNotContain("陈新生");
        assertThat(office.console("baoxue:entry-open E341502 " + year)).contains("管理员无权组织秋季入学");
        assertThat(office.console("baoxue:entry-enter %d 1 lost 某人 %s".formatted(number, today)))
                .contains("已结束");
        assertThat(office.console("baoxue:entry-notice " + number)).contains("已结束");
        assertThat(office.console("baoxue:entry-serve --slip-on %s %d 1".formatted(today, number)))
                .contains("已结束");
        assertThat(office.console("baoxue:entry-close " + number)).contains("管理员无权组织秋季入学");
    }

    private JsonNode child(String round) throws Exception {
        return Answer.get(jinan.bureau(), round + "/children").json().at("/items/0");
    }

    private byte[] download(String path) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(Answer.request(jinan.bureau(), path).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}
