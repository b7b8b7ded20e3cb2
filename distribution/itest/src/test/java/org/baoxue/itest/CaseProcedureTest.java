package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.baoxue.itest.support.Answer;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.Office;
import org.baoxue.itest.support.Office.County;
import org.baoxue.sample.Api;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@BaoxueDistribution(shared = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("A case by the steps of its plan, over HTTP and at the console")
class CaseProcedureTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private Office office;
    private County jinan;
    private String id;

    @BeforeAll
    void a_pupil_is_suspected_to_have_left(Distribution baoxue, @TempDir Path folder) throws Exception {
        office = Office.open(baoxue);
        office.console("feature:install baoxue-anhui");
        office.awaitInForce("anhui", "1.0.0.SNAPSHOT");
        jinan = office.county("341502", folder);
        office.absence(jinan, folder);
        id = Answer.get(jinan.bureau(), "cases").json().at("/items/0/id").asText();
    }

    @Test
    void goes_from_suspicion_to_a_lawful_exit_and_every_refusal_names_its_sentence(@TempDir Path proofs)
            throws Exception {
        JsonNode procedure = Answer.get(jinan.desk(), address("procedure")).json();
        assertThat(procedure.toString()).contains("四步法").contains("限期复学通知书").contains("\"secondDropout\":false");

        append(jinan.desk(), Map.of("kind", "persuade", "on", today.toString(), "reason", "家访"), 200);
        append(jinan.desk(), Map.of("kind", "confirm", "on", today.toString(), "reason", "随父外出"), 200);
        Answer refused = append(
                jinan.desk(), Map.of("kind", "step", "step", "order", "on", today.toString(), "reason", "责令"), 422);
        assertThat(refused.text()).contains("无权「责令改正」").contains("乡镇").contains("/issuer");
        assertThat(append(jinan.desk(), Map.of("kind", "exit", "exit", "退学", "on", today.toString()), 422)
                        .text())
                .contains("没有退学");
        append(jinan.desk(), Map.of("kind", "step", "step", "report", "on", today.toString(), "reason", "纸质报告"), 200);

        assertThat(office.console("baoxue:case-show " + id))
                .contains("四步法")
                .contains("不予显示 (withheld)")
                .doesNotContain("随父外出");
        assertThat(office.console("baoxue:case-event %s %d withdraw reason=误报".formatted(id, sequence())))
                .contains("管理员无权登记个案事件");
        assertThat(office.console("baoxue:case-event --kinds"))
                .contains("retract")
                .contains("合法去向");
        long before = sequence();
        String shown = office.vouched(
                "school-341502",
                "baoxue:case-event --as school-341502 %s %d contact on=%s reached=no means=电话"
                        .formatted(id, before, today));
        assertThat(shown).contains("last event) " + (before + 1));

        append(
                jinan.desk(),
                Map.of("kind", "plan", "on", today.toString(), "until", today.toString(), "method", "上门动员"),
                200);
        JsonNode planned = Answer.get(jinan.desk(), address("procedure")).json();
        assertThat(planned.at("/timeLimit/until").asText()).isEqualTo(today.toString());
        assertThat(planned.findValue("paper").get("made").asBoolean()).isTrue();
        assertThat(planned.at("/placement/assumed").asBoolean()).isTrue();
        assertThat(office.console("baoxue:case-show " + id)).contains("劝返时限", "未出具", "安置 (placement)");

        assertThat(office.console("baoxue:system-updates")).contains("学籍系统").contains("全国控辍保学工作台账");
        Answer lagging = Answer.get(jinan.bureau(), "system-updates?done=false&system=enrolment-system");
        assertThat(lagging.json().get("total").asLong()).isEqualTo(1);

        Answer nowhere = append(
                jinan.bureau(),
                Map.of("kind", "hand-over", "unit", "E999999", "on", today.toString(), "reason", "移交"),
                422);
        assertThat(nowhere.text()).contains("/unit").contains("平台以外的请用「协查函」");
        assertThat(office.console("baoxue:case-list --offered")).contains("无记录");
        append(
                jinan.bureau(),
                Map.of("kind", "inquire", "authority", "某县教育局", "on", today.toString(), "reason", "请协助查找"),
                200);
        long inquiry = sequence();
        assertThat(office.console("baoxue:case-show " + id)).contains("协查函待回执 (inquiries without an answer): 1");
        assertThat(Answer.get(jinan.bureau(), "cases/" + id)
                        .json()
                        .at("/summary/holding/openInquiries")
                        .asInt())
                .isEqualTo(1);
        append(
                jinan.bureau(),
                Map.of("kind", "reply", "of", inquiry, "takesOver", "no", "on", today.toString(), "reason", "查无此人"),
                200);

        append(
                jinan.desk(),
                Map.of("kind", "exit", "exit", "transfer", "on", today.toString(), "proof", "转学证明第1号"),
                200);
        proven(proofs);
        JsonNode gone = Answer.get(jinan.desk(), "cases/" + id).json().get("summary");
        assertThat(gone.get("stateName").asText()).isEqualTo("合法去向");
        assertThat(gone.at("/exit/name").asText()).isEqualTo("转学");
        assertThat(Answer.get(jinan.desk(), address("verification"))
                        .json()
                        .get("intact")
                        .asBoolean())
                .isTrue();
    }

    /** The paper behind the exit is attached to its event, fetched to the byte, and named to no administrator. */
    private void proven(Path folder) throws Exception {
        byte[] photo = HexFormat.of().parseHex("ffd8ffe000104a464946");
        Path file = Files.write(folder.resolve("proof.jpg"), photo);
        Map<String, String> fields = Map.of("of", Long.toString(sequence()), "title", "转学证明");
        Answer attached = Answer.upload(jinan.desk(), address("attachments"), fields, file);
        assertThat(attached.status()).as(attached.text()).isEqualTo(200);
        assertThat(attached.json().get("type").asText()).isEqualTo("image/jpeg");
        Path text = Files.writeString(folder.resolve("proof.txt"), "转学证明");
        Answer.upload(jinan.desk(), address("attachments"), fields, text).isProblem(422);
        Answer.upload(jinan.desk(), address("attachments"), Map.of(), file).isProblem(422);
        assertThat(Answer.get(jinan.desk(), address("attachments")).json()).hasSize(1);
        String number = attached.json().get("number").asText();
        assertThat(Answer.get(jinan.desk(), address("attachments/" + number)).status())
                .isEqualTo(200);
        assertThat(office.console("baoxue:case-attachment " + id))
                .contains("合法去向", "image/jpeg")
                .doesNotContain("转学证明");
        Path saved = folder.resolve("saved.jpg");
        office.vouched(
                "school-341502",
                "baoxue:case-attachment --as school-341502 --file %s --out %s %s".formatted(number, saved, id),
                "→");
        assertThat(saved).hasBinaryContent(photo);
    }

    @Test
    void what_the_plan_asks_beside_reports_is_owed_and_settled_with_an_account() throws Exception {
        JsonNode owed = Answer.get(jinan.desk(), "duties?kind=obligation&unit=" + jinan.school())
                .json()
                .get("items");
        JsonNode check = StreamSupport.stream(owed.spliterator(), false)
                .filter(duty -> duty.get("rule").asText().equals("obligation.monthly-check"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(owed.toString()));
        assertThat(check.get("words").asText()).contains("每月比对学生信息");
        String id = check.get("id").asText();
        assertThat(office.console("baoxue:duty-list --kind obligation")).contains("每月比对学生信息");
        assertThat(office.console("baoxue:visit-plan")).contains("无记录");
        assertThat(office.console("baoxue:duty-digest --days 31"))
                .contains(today + " 待办摘要")
                .contains("逾期未办 (late)：")
                .doesNotContain("累计缺课预警");
        JsonNode digest = Answer.get(jinan.desk(), "duties/digest?days=31").json();
        assertThat(digest.get("soon").get("total").asLong()
                        + digest.get("today").get("total").asLong())
                .isPositive();
        assertThat(digest.at("/warnings/total").isNumber()).isTrue();
        Answer.get(jinan.desk(), "duties/digest?days=99").isProblem(422);
        Answer.get(jinan.desk(), "erasures?before=2026-01-01").isProblem(403);
        assertThat(Answer.get(jinan.bureau(), "erasures?before=2026-01-01")
                        .json()
                        .get("total")
                        .asLong())
                .isZero();
        Map<String, Object> erasure = Map.of("before", "2026-01-01", "reason", "批件1号", "expected", 3);
        Answer.post(jinan.bureau(), "erasures", erasure).isProblem(422);
        Map<String, Object> reports = new HashMap<>(erasure);
        reports.put("kinds", List.of("cases", "leaves", "reports"));
        Answer.post(jinan.bureau(), "erasures", reports).isProblem(409);
        assertThat(office.console("baoxue:personal-erase 2026-01-01 批件1号")).contains("管理员无权删除到期的个人文字");
        assertThat(office.console("baoxue:duty-done %s %s 已比对".formatted(id.substring(0, 12), today)))
                .contains("管理员无权办结任务");
        Answer.post(jinan.bureau(), "duties/" + id + "/escalation", Map.of("reason", "催办无果"))
                .isProblem(409);
        assertThat(office.console("baoxue:duty-escalate %s 催办无果".formatted(id.substring(0, 12))))
                .contains("管理员无权上交逾期任务");
        assertThat(office.console("baoxue:duty-list --escalated")).contains("无记录");
        assertThat(Answer.get(jinan.desk(), "duties?escalated=true")
                        .json()
                        .get("total")
                        .asLong())
                .isZero();
        Answer done = Answer.post(
                jinan.desk(), "duties/" + id + "/fulfilment", Map.of("on", today.toString(), "account", "比对记录1份"));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.json().get("state").asText()).isEqualTo("done");
        Answer again = Answer.post(jinan.bureau(), "duties/" + id + "/reopening", Map.of("reason", "记录不全"));
        assertThat(again.json().get("state").asText()).isEqualTo("open");
        String digits = id.substring(0, 12);
        assertThat(office.console("baoxue:duty-waive %s 停课".formatted(digits))).contains("管理员无权");
        assertThat(office.vouched(
                        "bureau-341502", "baoxue:duty-waive --as bureau-341502 %s 全校停课".formatted(digits), "(duty)"))
                .contains("免办");
        assertThat(office.console("baoxue:duty-list --all --kind obligation")).contains("免办");
        assertThat(office.console("baoxue:duty-reopen %s 未停课".formatted(digits)))
                .contains("管理员无权");
        assertThat(office.vouched(
                        "bureau-341502", "baoxue:duty-reopen --as bureau-341502 %s 并未停课".formatted(digits), "(duty)"))
                .contains("每月比对学生信息");
        assertThat(Answer.get(jinan.desk(), "duties/" + id).json().get("state").asText())
                .isEqualTo("open");
    }

    @Test
    void a_child_in_no_school_is_found_by_comparing_the_lists_and_gets_its_case(@TempDir Path lists) throws Exception {
        office.households(jinan, lists);
        String unit = "E" + jinan.division();
        JsonNode compared =
                compared(jinan.bureau(), Map.of("unit", unit, "comparisons", List.of("household-enrolment")));
        assertThat(compared.at("/runs/0/compared").asLong()).isEqualTo(2);
        assertThat(compared.at("/runs/0/matched").asLong()).isEqualTo(1);
        JsonNode found = Answer.get(jinan.bureau(), "reconciliations/findings?state=open")
                .json()
                .at("/items/0");
        assertThat(found.get("name").asText()).isEqualTo("李无学");
        assertThat(office.console("baoxue:reconcile-list --unit " + unit))
                .contains("李＊＊")
                .contains("待核查");
        assertThat(office.console("baoxue:reconcile-run " + unit)).contains("管理员无权进行名单比对");
        Map<String, Object> answer = Map.of(
                "explanation",
                "never-enrolled",
                "proof",
                "入户核实，未入学",
                "facts",
                found.get("facts").asText());
        String address = "reconciliations/findings/household-enrolment/"
                + found.get("child").asText() + "/answers";
        Answer answered = Answer.post(jinan.bureau(), address, answer);
        assertThat(answered.status()).as(answered.text()).isEqualTo(200);
        JsonNode opened =
                Answer.get(jinan.bureau(), "cases?state=never-enrolled").json();
        assertThat(opened.get("total").asLong()).isEqualTo(1);
        assertThat(opened.at("/items/0/stateName").asText()).isEqualTo("失学");
        Map<String, Object> corrected = new HashMap<>(answer);
        corrected.put("explanation", "empty-registration");
        corrected.put("proof", "村委会证明");
        assertThat(Answer.post(jinan.bureau(), address, corrected).status()).isEqualTo(200);
        Map<String, Object> feedback = Map.of("unit", unit, "to", "police", "reason", "户籍信息核查反馈");
        assertThat(Answer.post(jinan.bureau(), "reconciliations/feedback", feedback)
                        .status())
                .isEqualTo(200);
        JsonNode runs = compared(
                        jinan.bureau(),
                        Map.of("unit", unit, "comparisons", List.of("dropouts-poverty-relief", "disabled-enrolment")))
                .get("runs");
        assertThat(runs.at("/0/rules/0").asText()).isEqualTo("reconciliation.dropouts-poverty-relief");
        assertThat(runs.at("/1/remarks/0").asText()).contains("没有残联名单");
        assertThat(office.console("baoxue:reconcile-feedback --out feedback.xlsx " + unit + " police 户籍信息核查"))
                .contains("管理员无权导出比对反馈");
        assertThat(office.console("baoxue:listing-list poverty-relief")).contains("无记录");
        assertThat(office.console("baoxue:listing-list disabled")).contains("管理员无权查看个人信息");
        assertThat(office.console("baoxue:bridge-show " + unit))
                .contains("户籍适龄")
                .contains("本地在籍");
        JsonNode terms = Answer.get(jinan.bureau(), "bridges/" + unit).json().get("terms");
        long sum = 0;
        for (JsonNode term : terms) {
            sum += term.get("sign").asLong() * term.get("children").asLong();
        }
        assertThat(sum).isEqualTo(1);
        assertThat(Answer.get(jinan.bureau(), "bridges/" + unit + "/not-enrolled")
                        .text())
                .contains("李无学");
        Answer schooled = Answer.post(
                jinan.bureau(),
                "cases",
                Map.of(
                        "door",
                        "never-enrolled",
                        "child",
                        pupil(),
                        "since",
                        today.toString(),
                        "foundBy",
                        "survey",
                        "account",
                        "排查"));
        assertThat(schooled.status()).isEqualTo(422);
        assertThat(schooled.text()).contains("不是失学");
    }

    private static JsonNode compared(Api as, Map<String, Object> request) throws Exception {
        Answer asked = Answer.post(as, "reconciliations", request);
        assertThat(asked.status()).as(asked.text()).isEqualTo(202);
        String job = "reconciliations/jobs/" + asked.json().get("id").asText();
        Office.await(
                "the comparison", () -> Answer.get(as, job).json().get("ended").asBoolean());
        JsonNode ended = Answer.get(as, job).json();
        assertThat(ended.get("state").asText()).as(ended.toString()).isEqualTo("done");
        return ended;
    }

    @Test
    void a_leave_is_entered_with_its_proof_and_the_roll_is_called_at_the_console_by_whom_it_concerns()
            throws Exception {
        String yesterday = today.minusDays(1).toString();
        Map<String, Object> leave = new HashMap<>(Map.of(
                "child",
                pupil(),
                "first",
                yesterday,
                "last",
                yesterday,
                "kind",
                "sick",
                "reason",
                "发烧",
                "grantedBy",
                "班主任"));
        assertThat(Answer.post(jinan.desk(), "leaves", leave).text()).contains("/proof");
        leave.put("proof", "家长签字的请假条");
        Answer granted = Answer.post(jinan.desk(), "leaves", leave);
        assertThat(granted.status()).as(granted.text()).isEqualTo(200);
        assertThat(granted.json().get("stateName").asText()).isEqualTo("逾期未销假");
        String unit = jinan.school() + "-101";
        assertThat(Answer.get(jinan.desk(), "leaves?unit=" + unit)
                        .json()
                        .get("total")
                        .asLong())
                .isEqualTo(1);
        Answer back = Answer.post(jinan.desk(), "leaves/" + pupil() + "/1/end", Map.of("backOn", today.toString()));
        assertThat(back.json().get("stateName").asText()).isEqualTo("已销假");
        String entry = "%s %s %s sick 复查 班主任 家长签字的请假条".formatted(pupil(), today, today);
        assertThat(office.console("baoxue:leave-enter " + entry)).contains("管理员无权");
        assertThat(office.vouched("school-341502", "baoxue:leave-enter --as school-341502 " + entry, "(leave)"))
                .contains("第2次请假", "请假中");
        assertThat(office.vouched(
                        "school-341502",
                        "baoxue:leave-end --as school-341502 %s 2 %s".formatted(pupil(), today),
                        "(leave)"))
                .contains("已销假");
        assertThat(office.vouched(
                        "school-341502",
                        "baoxue:leave-revoke --as school-341502 %s 2 登记错人".formatted(pupil()),
                        "(leave)"))
                .contains("已撤回");
        assertThat(office.console("baoxue:leave-list " + unit))
                .contains("王＊＊", "已销假", "已撤回", "病假")
                .doesNotContain("复查");
        assertThat(office.console("baoxue:leave-list --overdue " + unit)).contains("无记录");
        JsonNode absent =
                Answer.get(jinan.desk(), "leaves/absences?unit=" + unit).json().at("/items/0");
        assertThat(absent.get("name").asText()).isEqualTo("王测试");
        assertThat(absent.get("days").toString()).doesNotContain(yesterday);
        assertThat(office.console("baoxue:absence-list " + unit)).contains("王＊＊");
        assertThat(Answer.get(jinan.desk(), "leaves/warnings?unit=" + unit)
                        .json()
                        .get("total")
                        .asLong())
                .as("a case, or too few days")
                .isZero();
        assertThat(office.console("baoxue:absence-warnings " + unit)).contains("无记录");
        assertThat(office.console("baoxue:roll-enter %s %s".formatted(unit, today)))
                .contains("管理员无权");
    }

    @Test
    void a_pupil_who_may_leave_gets_a_file_and_a_visit_at_home_is_recorded(@TempDir Path folder) throws Exception {
        String child = pupil();
        assertThat(Answer.get(jinan.desk(), "focus/reasons?child=" + child).text())
                .contains("留守儿童")
                .contains("平台建议");
        Map<String, Object> entry =
                new HashMap<>(Map.of("child", child, "kind", "at-risk", "reason", "不爱学习", "helper", "陈老师"));
        assertThat(Answer.post(jinan.desk(), "focus", entry).text())
                .contains("/reason")
                .contains("厌学");
        entry.put("reason", "厌学");
        Answer listed = Answer.post(jinan.desk(), "focus", entry);
        assertThat(listed.status()).as(listed.text()).isEqualTo(200);
        assertThat(listed.json().get("helper").asText()).isEqualTo("陈老师");
        assertThat(office.console("baoxue:focus-enter %s poor 厌学 陈老师".formatted(child)))
                .contains("管理员无权登记重点学生档案");
        assertThat(office.vouched(
                        "school-341502",
                        "baoxue:focus-note --as school-341502 %s 1 help %s 周三谈心".formatted(child, today),
                        "(notes)"))
                .contains("记录1项");
        assertThat(office.console("baoxue:focus-list"))
                .contains("王＊＊")
                .contains("重点生（易辍生）")
                .doesNotContain("陈老师");

        Map<String, Object> visit = new HashMap<>(Map.of(
                "child",
                child,
                "visitors",
                List.of("陈老师", "赵老师"),
                "met",
                "nobody",
                "outcome",
                "will-return",
                "reason",
                "厌学",
                "signed",
                false));
        assertThat(Answer.post(jinan.desk(), "visits", visit).text()).contains("/outcome");
        visit.put("met", "guardian");
        Answer visited = Answer.post(jinan.desk(), "visits", visit);
        assertThat(visited.status()).as(visited.text()).isEqualTo(200);
        assertThat(visited.json().get("visitors")).hasSize(2);
        assertThat(office.vouched(
                        "school-341502",
                        "baoxue:visit-enter --as school-341502 --signed %s 陈老师 both stable".formatted(child),
                        "(visit)"))
                .contains("第2次家访");
        assertThat(office.console("baoxue:visit-list --child " + child))
                .contains("答应返校")
                .doesNotContain("陈老师");
        assertThat(Answer.get(jinan.bureau(), "visits?unit=E341502&size=1")
                        .json()
                        .get("total")
                        .asLong())
                .isEqualTo(2);
        theVisitIsOnPaperAndWhoRemainsIsListed(child, folder);
        assertThat(Answer.post(jinan.desk(), "visits/" + child + "/1/revocation", Map.of("reason", "登记错人"))
                        .json()
                        .get("revoked")
                        .asText())
                .isEqualTo("登记错人");
        assertThat(Answer.get(jinan.desk(), "visits/owed?child=" + child).json())
                .isEmpty();
    }

    private void theVisitIsOnPaperAndWhoRemainsIsListed(String child, Path folder) throws Exception {
        Answer paper = Answer.get(jinan.desk(), "visits/" + child + "/1/record");
        assertThat(paper.status()).as(paper.text()).isEqualTo(200);
        assertThat(Answer.get(office.administrator(), "visits/" + child + "/1/record")
                        .status())
                .isEqualTo(403);
        Path record = folder.resolve("record.docx");
        office.vouched(
                "school-341502", "baoxue:visit-record --as school-341502 --out %s %s 1".formatted(record, child), "→");
        try (ZipFile docx = new ZipFile(record.toFile())) {
            assertThat(new String(
                            docx.getInputStream(docx.getEntry("word/document.xml"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8))
                    .contains("陈老师、赵老师")
                    .contains("答应返校");
        }
        JsonNode unvisited = Answer.get(jinan.desk(), "visits/unvisited?unit=" + jinan.school() + "&from=" + today)
                .json();
        assertThat(unvisited.get("visited").asLong()).isEqualTo(1);
        assertThat(unvisited.at("/remaining/total").asLong())
                .isEqualTo(unvisited.get("pupils").asLong() - 1);
        assertThat(office.console("baoxue:visit-plan --unvisited --unit %s --from %s".formatted(jinan.school(), today)))
                .contains("已访1/应访");
    }

    @Test
    void the_inspection_file_holds_the_case_and_says_who_made_it_and_why() throws Exception {
        Answer silent = Answer.post(jinan.desk(), "dossiers/cases/" + id, Map.of("masked", true));
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.text()).contains("/reason");
        byte[] file = bytes(jinan.desk(), "dossiers/cases/" + id, "迎接督导检查");
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("一生一案", "时间线", "程序", "任务", "文书", "家访");
            String text = text(workbook);
            assertThat(text)
                    .contains("王＊＊")
                    .contains("迎接督导检查")
                    .contains("个人信息已隐去")
                    .contains("四步法")
                    .contains("完好")
                    .doesNotContain("王测试")
                    .doesNotContain("随父外出");
        }
        byte[] unit = bytes(jinan.bureau(), "dossiers/units/" + jinan.school(), "迎接督导检查");
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(unit))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .contains("目录.xlsx", "个案-" + id.substring(0, 12) + ".xlsx")
                .anyMatch(name -> name.startsWith("台账名册/"));
        Answer denied =
                Answer.post(office.administrator(), "dossiers/cases/" + id, Map.of("masked", false, "reason", "查看"));
        assertThat(denied.status()).isEqualTo(403);
    }

    private static String text(ReadableWorkbook workbook) {
        StringBuilder text = new StringBuilder();
        workbook.getSheets().forEach(sheet -> {
            try (Stream<Row> rows = sheet.openStream()) {
                rows.forEach(row -> row.forEach(cell -> text.append(cell == null ? "" : cell.getText())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return text.toString();
    }

    private static byte[] bytes(Api who, String address, String reason) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        Answer.request(who, address)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{\"reason\":\"" + reason + "\"}"))
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private String pupil() throws Exception {
        return Answer.get(jinan.desk(), "children").json().at("/items/0/child").asText();
    }

    private Answer append(Api who, Map<String, Object> step, int expected) throws Exception {
        Map<String, Object> body = new HashMap<>(step);
        body.put("expectedSequence", sequence());
        Answer answer = Answer.post(who, address("events"), body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(expected);
        return answer;
    }

    private long sequence() throws Exception {
        return Answer.get(jinan.desk(), "cases/" + id)
                .json()
                .at("/summary/sequence")
                .asLong();
    }

    private String address(String part) {
        return "cases/" + id + "/" + part;
    }
}
