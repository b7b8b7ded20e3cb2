package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.baoxue.itest.support.Answer;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.Office;
import org.baoxue.itest.support.RegionFile;
import org.baoxue.sample.Api;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@BaoxueDistribution(shared = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("The program interface over HTTP")
class RestTest {

    private static final String DIVISION = "341502";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Distribution baoxue;
    private Office office;
    private Office.County county;
    private Api street;
    private Path folder;

    @BeforeAll
    void opensOneCountyWithOneSchool(Distribution distribution, @TempDir Path files) throws Exception {
        baoxue = distribution;
        folder = files;
        Path kar = Path.of(System.getProperty("baoxue.kar.anhui"));
        Files.copy(kar, baoxue.karafHome().resolve("deploy").resolve(kar.getFileName()));
        office = Office.open(baoxue);
        Office.await("anhui", () -> office.region("anhui").get("state").asText().equals("in-force"));
        county = office.county(DIVISION, files);
        street = signUp("street", "township", "T341502001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"units", "children", "cases", "duties", "reports", "audit", "session", "regions"})
    void tells_strangers_nothing(String list) throws Exception {
        Answer answer = Answer.to(baoxue.request("api/v1/" + list).GET());

        answer.isProblem(401);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void changes_nothing_without_the_CSRF_token() throws Exception {
        HttpRequest.Builder forged = HttpRequest.newBuilder(baoxue.baseUri().resolve("api/v1/tokens"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"label\":\"x\",\"days\":1}"));
        county.desk().request("/api/v1/tokens").build().headers().map().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("X-CSRF-Token")) {
                values.forEach(value -> forged.header(name, value));
            }
        });

        Answer.to(forged).isProblem(403);
    }

    @Test
    void hands_out_lists_in_pages_that_no_cache_keeps() throws Exception {
        Answer answer = Answer.get(county.bureau(), "units?page=2&size=1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("items")).hasSize(1);
        assertThat(answer.json().get("page").asInt()).isEqualTo(2);
        assertThat(answer.json().get("total").asInt()).isGreaterThan(1);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Answer.get(county.bureau(), "units?page=9&size=100").json().get("items"))
                .isEmpty();
    }

    @Test
    void verifies_the_logs_of_all_cases_for_administrators_alone() throws Exception {
        Answer heads = Answer.get(office.administrator(), "audit/chains/anchors");
        assertThat(heads.text()).startsWith("# baoxue-anchors-1 ");
        Answer found = Answer.to(Answer.request(office.administrator(), "audit/chains")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(heads.text())));
        assertThat(found.json().get("intact").asBoolean()).isTrue();
        assertThat(found.json().get("faults")).isEmpty();
        Answer.get(county.desk(), "audit/chains").isProblem(403);
    }

    @Test
    void shows_indicators_beside_their_targets() throws Exception {
        JsonNode sheet = Answer.get(county.bureau(), "indicators/E341502").json();
        assertThat(sheet.get("policyHash").asText()).hasSize(64);
        assertThat(sheet.get("figures")).anySatisfy(figure -> {
            assertThat(figure.get("indicatorName").asText()).isEqualTo("辍学人数");
            assertThat(figure.get("stage").asText()).isEqualTo("compulsory");
            assertThat(figure.get("formulaOrigin").asText()).isEqualTo("平台定义");
            assertThat(figure.get("targets").toString()).contains("确保实现零辍学");
        });
        assertThat(Answer.get(county.bureau(), "indicators/E341502/school")
                        .json()
                        .get("total")
                        .asInt())
                .isPositive();
        Answer children = Answer.get(county.bureau(), "indicators/E341502/dropout-count/compulsory/children?side=lost");
        assertThat(children.status()).isEqualTo(200);
    }

    @Test
    void prints_the_ledgers_that_the_plan_has() throws Exception {
        JsonNode forms = Answer.get(county.bureau(), "registers/E341502").json();
        assertThat(forms).anySatisfy(form -> {
            assertThat(form.get("title").asText()).isEqualTo("辍学学生台账");
            assertThat(form.get("source").toString()).contains("县级教育行政部门要建立");
        });
        Answer printed = printed("{\"format\":\"csv\",\"reason\":\"迎检\"}");
        assertThat(printed.status()).isEqualTo(200);
        assertThat(printed.text()).contains("责任人", "销号时间");
        printed("{\"format\":\"csv\"}").isProblem(422);
        for (String form : List.of("platform-pupils", "platform-visits", "platform-focus", "platform-lessons")) {
            assertThat(Answer.to(Answer.request(county.bureau(), "registers/E341502/form." + form)
                                    .header("Content-Type", "application/json")
                                    .POST(BodyPublishers.ofString("{\"reason\":\"迎检\"}")))
                            .status())
                    .as(form)
                    .isEqualTo(200);
        }
    }

    @Test
    void prints_a_form_on_the_workbook_that_the_bureau_bound(@TempDir Path folder) throws Exception {
        String address = "form-templates/E341502/form.ledger-dropout";
        Path workbook = folder.resolve("start.xlsx");
        HttpClient.newHttpClient()
                .send(Answer.request(county.bureau(), address + "/start").build(), BodyHandlers.ofFile(workbook));
        Answer bound = Answer.put(county.bureau(), address, workbook);
        assertThat(bound.json().get("template").get("hash").asText()).hasSize(64);
        assertThat(bound.json().get("warnings")).isEmpty();
        assertThat(Answer.get(county.desk(), "form-templates").text()).contains("form.ledger-dropout", "start.xlsx");
        assertThat(printed("{\"reason\":\"迎检\"}").header("Baoxue-Form-Layout"))
                .isEqualTo("own; unit=E341502; sha256="
                        + bound.json().get("template").get("hash").asText());

        Answer.put(county.desk(), address, workbook).isProblem(403);
        Path text = Files.writeString(folder.resolve("text.xlsx"), "不是表格");
        Answer refused = Answer.put(county.bureau(), address, text);
        refused.isProblem(422);
        assertThat(refused.text()).contains("不是 Excel 工作簿");
        assertThat(Answer.to(Answer.request(county.bureau(), address).DELETE()).status())
                .isEqualTo(204);
        assertThat(printed("{\"reason\":\"迎检\"}").header("Baoxue-Form-Layout")).isEqualTo("platform");
        Answer.to(Answer.request(county.bureau(), address).DELETE()).isProblem(404);
    }

    private Answer printed(String body) throws Exception {
        return Answer.to(Answer.request(county.bureau(), "registers/E341502/form.ledger-dropout")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @CsvSource({
        "units?page=0,/page",
        "units?page=x,/page",
        "units?size=1001,/size",
        "units?kind=castle,/kind",
        "units?division=34150,/division",
        "cases?state=gone,/state",
        "duties?dueBefore=yesterday,/dueBefore",
        "indicators/E341502?date=2099-01-01,/date",
        "indicators/E341502/castle,/level",
        "indicators/E341502/dropout-rate/nursery/children,/stage",
        "indicators/E341502/dropout-rate/compulsory/children?group=tall,/group",
        "policies/341502?date=2026-02-30,/date",
        "classes/E341502-01-101/attendance/2026-13-01,/day",
        "reports/standing?rule=reporting.monthly&period=2026-11,/addressee"
    })
    void points_to_the_value_that_it_refuses(String address, String pointer) throws Exception {
        Answer answer = Answer.get(county.bureau(), address);

        answer.isProblem(422);
        assertThat(answer.json().at("/errors/0/pointer").asText()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "units/NOBODY",
                "regions/atlantis",
                "imports/424242",
                "cases/00000000000000000000000000000000",
                "duties/0000000000000000000000000000000000000000000000000000000000000000",
                "reports/0000000000000000000000000000000000000000000000000000000000000000",
                "children/aaaaaaaaaaaaaaaaaaaaaaaaaa",
                "policies/341502/rules/reporting.never",
                "nowhere"
            })
    void does_not_find_what_is_not_there(String address) throws Exception {
        Answer.get(county.bureau(), address).isProblem(404);
    }

    @Test
    void answers_every_wrong_use_with_a_problem() throws Exception {
        Answer.to(Answer.request(county.bureau(), "units").DELETE()).isProblem(405);
        Answer.to(Answer.request(county.bureau(), "reports")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("x")))
                .isProblem(415);
        Answer.to(Answer.request(county.bureau(), "units").header("Accept", "image/png"))
                .isProblem(406);
        Answer unreadable = Answer.post(county.desk(), "reports", "{\"duty\":\"x\",\"colour\":\"red\"}");
        unreadable.isProblem(400);
        assertThat(unreadable.json().at("/errors/0/pointer").asText()).isEqualTo("/colour");
        Answer.post(county.desk(), "reports", "{").isProblem(400);
        Answer.post(county.desk(), "reports", "\"" + "x".repeat(2 << 20) + "\"").isProblem(413);
        Answer.to(baoxue.request("api/nowhere")).isProblem(404);
        Answer.to(baoxue.request("api/health").DELETE()).isProblem(405);
    }

    @Test
    void names_what_is_wrong_with_a_broken_workbook() throws Exception {
        Path broken = Files.writeString(folder.resolve("坏表.xlsx"), "PK\u0003\u0004 no workbook");

        Answer refused = Answer.upload(office.administrator(), "units/imports", Map.of(), broken);
        refused.isProblem(422);
        assertThat(refused.json().at("/errors/0/pointer").asText()).isEqualTo("/file");
        assertThat(refused.json().at("/errors/0/detail").asText()).contains("坏表.xlsx", "xlsx");

        JsonNode failed = imported("enrolment", broken);
        assertThat(failed.get("state").asText()).isEqualTo("failed");
        assertThat(failed.get("fileName").asText()).isEqualTo("坏表.xlsx");
        assertThat(failed.get("error").asText()).containsPattern("xlsx|zip");
    }

    @Test
    void compares_policies_and_gives_the_past_back() throws Exception {
        Answer diff = Answer.get(county.bureau(), "policies/diff?a=341502&b=420102");
        assertThat(diff.status()).isEqualTo(200);
        assertThat(diff.json().at("/a/division").asText()).isEqualTo("341502");
        assertThat(diff.json().path("rules").findValuesAsText("key")).isNotEmpty();
        assertThat(diff.json().findValuesAsText("quote")).anyMatch(quote -> !quote.isEmpty());
        assertThat(Answer.get(county.bureau(), "policies/diff?a=341502&b=420102&format=xlsx")
                        .status())
                .isEqualTo(200);
        Answer.get(county.bureau(), "policies/diff?a=341502").isProblem(422);

        Answer history = Answer.get(county.bureau(), "policies/history?division=341502&size=1");
        assertThat(history.json().path("items")).hasSize(1);
        String hash = history.json().at("/items/0/policyHash").asText();
        assertThat(Answer.get(county.bureau(), "policies/diff?a=341502&b=341502@" + hash.substring(0, 12))
                        .status())
                .isEqualTo(200);

        Answer texts = Answer.get(county.bureau(), "regions/anhui/texts");
        String content = texts.json().at("/items/0/contentHash").asText();
        assertThat(content).isEqualTo(office.region("anhui").get("contentHash").asText());
        assertThat(Answer.get(county.bureau(), "regions/anhui/texts/" + content.substring(0, 8))
                        .status())
                .isEqualTo(200);
        Answer.get(county.bureau(), "regions/anhui/texts/000000").isProblem(404);
    }

    @Test
    void checks_a_region_without_installing_it() throws Exception {
        RegionFile anhui = RegionFile.of("anhui");
        Path offered = Files.createDirectories(folder.resolve("offered"));
        anhui.bundle("9.0.0").writeTo(offered.resolve("good.jar"));
        anhui.with("reporting.monthly", "reporter: school", "reporter: scool")
                .bundle("9.0.1")
                .writeKarTo(offered.resolve("bad.kar"));
        String hash = office.region("anhui").get("contentHash").asText();

        Answer good = Answer.upload(office.administrator(), "regions/check", Map.of(), offered.resolve("good.jar"));
        Answer bad = Answer.upload(county.bureau(), "regions/check", Map.of(), offered.resolve("bad.kar"));

        assertThat(good.status()).isEqualTo(200);
        assertThat(good.json().get("accepted").asBoolean()).isTrue();
        assertThat(good.json().at("/packages/0/contentHash").asText()).isEqualTo(hash);
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.json().get("accepted").asBoolean()).isFalse();
        assertThat(bad.json().at("/packages/0/findings").findValuesAsText("found"))
                .anyMatch(found -> found.contains("scool"));
        Answer.upload(county.desk(), "regions/check", Map.of(), offered.resolve("good.jar"))
                .isProblem(403);
        assertThat(office.region("anhui").get("contentHash").asText()).isEqualTo(hash);
    }

    @Test
    void gives_rejected_rows_back_with_row_column_value_and_reason() throws Exception {
        Path list = Files.writeString(folder.resolve("名单.csv"), """
                姓名,性别,出生日期,身份证号,学校代码,年级,班级,户籍行政区划代码,监护人,联系电话,家庭住址
                李测试,女,2018-02-01,341502201802010021,E341502-01,一年级,1班,341502001001,李某,,测试街道2号
                """);

        JsonNode status = imported("enrolment", list);

        assertThat(status.get("rejected").asInt()).isEqualTo(1);
        HttpResponse<byte[]> file = baoxue.http()
                .send(
                        Answer.request(
                                        county.bureau(),
                                        "imports/" + status.get("id").asText() + "/rejected")
                                .build(),
                        BodyHandlers.ofByteArray());
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.body()))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(0).getCellText(0)).isEqualTo("行号");
            assertThat(rows.get(0).getCellText(3)).isEqualTo("原因");
            assertThat(rows.get(1).getCellText(0)).isEqualTo("2");
            assertThat(rows.get(1).getCellText(1)).isEqualTo("身份证号");
            assertThat(rows.get(1).getCellText(2)).isEqualTo("341502201802010021");
            assertThat(rows.get(1).getCellText(3)).isNotBlank();
        }
    }

    @Test
    void masks_children_in_lists_and_writes_every_reveal_down() throws Exception {
        JsonNode listed = Answer.get(county.desk(), "children?unit=" + county.school())
                .json()
                .at("/items/0");
        String child = listed.get("child").asText();
        assertThat(listed.get("masked").asBoolean()).isTrue();
        assertThat(listed.get("idNumber").asText()).contains("****");
        assertThat(listed.get("address").asText()).contains("*");

        Answer unexplained =
                Answer.post(county.desk(), "children/" + child + "/reveals", "{\"purpose\":\"persuasion\"}");
        unexplained.isProblem(422);
        JsonNode revealed = Answer.post(
                        county.desk(),
                        "children/" + child + "/reveals",
                        "{\"purpose\":\"persuasion\",\"reason\":\"上门劝返\"}")
                .json();

        assertThat(revealed.get("address").asText()).isEqualTo("测试街道1号");
        assertThat(Answer.get(office.administrator(), "audit?action=child-reveal&subject=" + child)
                        .json()
                        .get("items"))
                .anySatisfy(line -> {
                    assertThat(line.get("actor").asText()).isEqualTo("school-" + DIVISION);
                    assertThat(line.get("detail").asText()).contains("上门劝返");
                });
        Answer.post(
                        office.administrator(),
                        "children/" + child + "/reveals",
                        "{\"purpose\":\"persuasion\",\"reason\":\"看看\"}")
                .isProblem(403);
    }

    @Test
    void leads_to_what_it_has_begun() throws Exception {
        Path list = Files.writeString(folder.resolve("空.csv"), "姓名,身份证号,学校代码,日期,出勤情况\n");
        Answer begun = Answer.upload(county.bureau(), "imports", fields("attendance"), list);

        assertThat(begun.status()).isEqualTo(202);
        Answer found = Answer.to(Answer.request(county.bureau(), begun.header("Location")));
        assertThat(found.status()).isEqualTo(200);
        assertThat(found.json().get("id")).isEqualTo(begun.json().get("id"));
    }

    @Test
    void takes_a_report_from_the_draft_through_a_return_to_the_last_receipt() throws Exception {
        JsonNode duty = monthly();
        JsonNode zero = report(Map.of("duty", duty.get("id").asText(), "reason", "月报"));
        assertThat(zero.get("zero").asBoolean()).isTrue();
        assertThat(file(zero, "csv").text()).contains("零报告");
        assertThat(standing().at("/items/0/duty/stateName").asText()).isEqualTo("待办");
        office.absence(county, folder);

        JsonNode draft = report(Map.of("duty", duty.get("id").asText(), "reason", "补入疑似辍学"));
        assertThat(draft.get("zero").asBoolean()).isFalse();
        assertThat(file(draft, "csv").text()).startsWith("\uFEFF").contains("王测试");
        assertThat(file(draft, "json").json().at("/heading/title").asText()).contains("月报表");
        assertThat(file(draft, "xlsx").header("Content-Disposition")).contains(".xlsx");
        Answer.get(county.desk(), path(draft) + "/file?format=pdf").isProblem(422);

        JsonNode sent = act(county.desk(), draft, "submission", Map.of());
        Answer.post(county.desk(), path(draft) + "/submission", "{\"expectedSequence\":1}")
                .isProblem(409);
        JsonNode returned = act(county.bureau(), sent, "return", Map.of("addressee", "E341502", "reason", "请补原因"));
        assertThat(returned.get("returned").asText()).isEqualTo("请补原因");

        JsonNode again = report(Map.of("duty", duty.get("id").asText(), "reason", "已补"));
        JsonNode seen = act(county.desk(), again, "submission", Map.of());
        for (JsonNode addressee : duty.get("addressees")) {
            Api receiver = addressee.asText().startsWith("T") ? street : county.bureau();
            seen = act(
                    county.desk(),
                    seen,
                    "deliveries",
                    Map.of(
                            "kind",
                            "dispatch",
                            "addressee",
                            addressee.asText(),
                            "medium",
                            "paper",
                            "on",
                            LocalDate.now(ZONE).toString(),
                            "stamped",
                            true,
                            "to",
                            "值班员"));
            seen = act(
                    receiver,
                    seen,
                    "deliveries",
                    Map.of(
                            "kind", "receive",
                            "addressee", addressee.asText(),
                            "medium", "paper",
                            "on", LocalDate.now(ZONE).toString(),
                            "receipt", "回执1号"));
        }

        assertThat(duty.get("addressees")).hasSize(2);
        assertThat(seen.get("state").asText()).isEqualTo("received");
        assertThat(seen.get("deliveries")).hasSize(2).allSatisfy(delivery -> assertThat(
                        delivery.get("receipt").asText())
                .isEqualTo("回执1号"));
        assertThat(standing().at("/items/0/duty/state").asText()).isEqualTo("done");
        assertThat(standing().at("/items/0/report/state").asText()).isEqualTo("received");
    }

    private JsonNode monthly() throws Exception {
        String list = "duties?rule=reporting.monthly&unit=" + county.school();
        Office.await("the monthly duty", () -> Office.total(county.desk(), list) > 0);
        return county.desk().get("/api/v1/" + list).at("/items/0");
    }

    private JsonNode standing() throws Exception {
        String period = monthly().get("period").asText();
        return Answer.get(county.bureau(), "reports/standing?addressee=E341502&rule=reporting.monthly&period=" + period)
                .json();
    }

    private JsonNode report(Map<String, ?> request) throws Exception {
        return county.desk().send("POST", "/api/v1/reports", request);
    }

    private Answer file(JsonNode report, String format) throws Exception {
        Answer file = Answer.get(county.desk(), path(report) + "/file?format=" + format);
        assertThat(file.status()).isEqualTo(200);
        return file;
    }

    private static JsonNode act(Api who, JsonNode report, String step, Map<String, ?> said) throws Exception {
        Map<String, Object> content = new HashMap<>(said);
        content.put("expectedSequence", report.get("sequence").asLong());
        return who.send("POST", "/api/v1/" + path(report) + "/" + step, content);
    }

    private static String path(JsonNode report) {
        return "reports/" + report.get("id").asText();
    }

    private Api signUp(String name, String role, String unit) throws Exception {
        String first = office.administrator()
                .send("POST", "/api/v1/accounts", Map.of("name", name, "role", role, "unit", unit))
                .get("password")
                .asText();
        Api account = new Api(baoxue.baseUri());
        String own = "Itest-" + UUID.randomUUID();
        account.login(name, first);
        account.send("PUT", "/api/v1/session/password", Map.of("current", first, "replacement", own));
        account.login(name, own);
        return account;
    }

    private static Map<String, String> fields(String kind) {
        return Map.of(
                "kind", kind, "unit", "E341502", "asOf", LocalDate.now(ZONE).toString(), "full", "false");
    }

    private JsonNode imported(String kind, Path list) throws Exception {
        Answer begun = Answer.upload(county.bureau(), "imports", fields(kind), list);
        assertThat(begun.status()).as(begun.text()).isEqualTo(202);
        String address = "/api/v1/imports/" + begun.json().get("id").asText();
        Office.await(
                "the end of an import",
                () -> county.bureau().get(address).get("ended").asBoolean());
        return county.bureau().get(address);
    }
}
