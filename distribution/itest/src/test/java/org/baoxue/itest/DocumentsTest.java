package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.baoxue.itest.support.Answer;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.BundleFile;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.Office;
import org.baoxue.itest.support.Office.County;
import org.baoxue.sample.Api;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@BaoxueDistribution(shared = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("Documents of a case, made out and served, over HTTP and at the console")
class DocumentsTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OWN = """
            vocabulary: 1
            region: own
            title: 某街道
            documents:
              plan: {title: 某街道方案, quality: c}
            layers:
              - id: own
                name: 某街道方案
                division: "341502001"
                rules:
                  paper.visit-record:
                    mode: replace
                    origin: interpretation
                    source: {document: plan}
                    title: 入户登记表
                    content: home-visit
                    template: forms/visit.docx
            """;

    private final ZoneId zone = ZoneId.of("Asia/Shanghai");

    private Distribution baoxue;
    private Office office;
    private County jinan;
    private String documents;

    @BeforeAll
    void a_pupil_has_left(Distribution distribution, @TempDir Path folder) throws Exception {
        baoxue = distribution;
        office = Office.open(distribution);
        office.console("feature:install baoxue-anhui");
        office.awaitInForce("anhui", "1.0.0.SNAPSHOT");
        jinan = office.county("341502", folder);
        office.absence(jinan, folder);
        documents = "cases/"
                + Answer.get(jinan.bureau(), "cases").json().at("/items/0/id").asText() + "/documents";
    }

    @Test
    void a_notice_is_made_out_fetched_again_and_served_with_a_scan(@TempDir Path folder) throws Exception {
        assertThat(Answer.get(jinan.desk(), documents + "/kinds").text())
                .contains("限期复学通知书")
                .contains("乡镇政府（街道办）")
                .contains("仍然无效的，要以纸质形式报告当地政府");
        Answer refused =
                Answer.post(jinan.desk(), documents, Map.of("rule", "notice.return", "issuer", jinan.school()));
        refused.isProblem(422);
        assertThat(refused.text()).contains("无权「责令改正」").contains("/issuer");

        LocalDate today = LocalDate.now(zone);
        Answer made = Answer.post(
                jinan.desk(),
                documents,
                Map.of("rule", "notice.return", "until", today.plusDays(10).toString()));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        JsonNode notice = made.json();
        assertThat(notice.get("number").asText()).matches("测试街道〔%d〕\\d+号".formatted(today.getYear()));
        String address = documents + "/" + notice.get("id").asText();
        byte[] file = bytes(jinan.desk(), address + "/file");
        assertThat(text(file)).contains("限期复学通知书").contains("王测试").contains("王某：");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .isEqualTo(notice.get("contentHash").asText());
        assertThat(bytes(jinan.bureau(), address + "/file")).isEqualTo(file);
        assertThat(Answer.get(office.administrator(), address + "/file").status())
                .isEqualTo(403);

        Map<String, Object> proof = Map.of(
                "at",
                LocalDateTime.now(zone).truncatedTo(ChronoUnit.MINUTES).toString(),
                "place",
                "测试街道1号",
                "recipient",
                "父亲王某",
                "manner",
                "handed-over",
                "signed",
                true,
                "server",
                "街道干部");
        Answer served = Answer.post(jinan.desk(), address + "/services", proof);
        assertThat(served.status()).as(served.text()).isEqualTo(200);
        String scan = address + "/services/1/scan";
        Path wrong = Files.writeString(folder.resolve("wrong.jpg"), "<html>");
        assertThat(Answer.upload(jinan.desk(), scan, Map.of(), wrong).text()).contains("应为 JPEG、PNG 或 PDF");
        Path photo = Files.write(folder.resolve("slip.png"), HexFormat.of().parseHex("89504e470d0a1a0a00"));
        Answer added = Answer.upload(jinan.desk(), scan, Map.of(), photo);
        assertThat(added.json().at("/services/0/scanType").asText()).isEqualTo("image/png");
        assertThat(bytes(jinan.desk(), scan)).isEqualTo(Files.readAllBytes(photo));
        assertThat(office.console("baoxue:case-document " + caseId()))
                .contains("限期复学通知书")
                .contains("当面送达 已签收，有扫描件")
                .doesNotContain("王某");
    }

    @Test
    void the_inspection_file_carries_the_documents_and_slips_and_letters_are_printed(@TempDir Path folder)
            throws Exception {
        Answer made = Answer.post(jinan.desk(), documents, Map.of("rule", "notice.return"));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        String notice = made.json().get("id").asText();
        assertThat(Answer.get(jinan.desk(), "cases/" + caseId()).text())
                .contains("document-entered")
                .contains(made.json().get("contentHash").asText());
        assertThat(text(bytes(jinan.desk(), documents + "/" + notice + "/slip")))
                .contains("送 达 回 证")
                .contains(made.json().get("number").asText());
        Path slip = folder.resolve("slip.docx");
        office.vouched(
                "school-341502",
                "baoxue:case-document --as school-341502 --slip %s --out %s %s".formatted(notice, slip, caseId()),
                "→");
        assertThat(text(Files.readAllBytes(slip))).contains("□留置送达");

        String export = "{\"masked\":%s,\"reason\":\"迎接督导检查\"}";
        Map<String, byte[]> files = unzipped(posted("dossiers/cases/" + caseId() + "/files", export.formatted(false)));
        byte[] docx = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith("/文书/" + notice + ".docx"))
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(docx)))
                .isEqualTo(made.json().get("contentHash").asText());
        assertThat(files.keySet()).anyMatch(name -> name.endsWith("目录.xlsx"));
        assertThat(unzipped(posted("dossiers/cases/" + caseId() + "/files", export.formatted(true)))
                        .keySet())
                .allMatch(name -> name.endsWith(".xlsx"));
        Path dossier = folder.resolve("dossier.zip");
        office.vouched(
                "school-341502",
                "baoxue:dossier --as school-341502 --reason 迎检 --unmasked --files --unit %s --out %s"
                        .formatted(jinan.school(), dossier),
                "→");
        assertThat(unzipped(Files.readAllBytes(dossier)).keySet())
                .anyMatch(name -> name.startsWith("一校一册-" + jinan.school() + "/一生一案-"));

        assertThat(office.console("baoxue:pledge-record %s 文1 责任书 校长 李测试 班主任 张测试".formatted(jinan.school())))
                .contains("平台建议格式");
        assertThat(unzipped(posted("pledges/letters?unit=" + jinan.school(), ""))
                        .values())
                .anySatisfy(letter -> assertThat(text(letter)).contains("张测试"));
    }

    @Test
    void documents_of_courts_are_recorded_and_the_console_makes_out_records(@TempDir Path folder) throws Exception {
        Answer recorded = Answer.post(
                jinan.bureau(),
                documents + "/received",
                Map.of(
                        "rule",
                        "notice.judicial",
                        "title",
                        "民事裁定书",
                        "number",
                        "（测）民1号",
                        "issuer",
                        "测试区人民法院",
                        "on",
                        LocalDate.now(zone).toString()));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(200);
        assertThat(recorded.json().get("receivedNumber").asText()).isEqualTo("（测）民1号");
        assertThat(office.console("baoxue:case-document --make paper.persuasion-record " + caseId()))
                .contains("管理员无权出具文书");
        assertThat(office.console("baoxue:case-document --kinds " + caseId())).contains("劝返记录");
        Path target = folder.resolve("record.docx");
        office.vouched(
                "school-341502",
                "baoxue:case-document --as school-341502 --make paper.persuasion-record --out %s %s"
                        .formatted(target, caseId()),
                "→");
        assertThat(text(Files.readAllBytes(target))).contains("劝返记录").contains("王测试");
    }

    @Test
    void a_region_brings_a_layout_of_its_own() throws Exception {
        String form = "<w:p><w:r><w:t>{{document.</w:t></w:r><w:r><w:t>title}}：{{child.name}}</w:t></w:r></w:p>";
        BundleFile.of("itest.own", "1.0.0")
                .header("Baoxue-Region", "region.yaml, forms/visit.docx")
                .header(
                        "Require-Capability",
                        "osgi.extender;filter:=\"(&(osgi.extender=org.baoxue.region)(version>=1.0)(!(version>=2.0)))\"")
                .file("region.yaml", OWN.getBytes(StandardCharsets.UTF_8))
                .file("forms/visit.docx", docx(form))
                .writeTo(baoxue.karafHome().resolve("deploy/own.jar"));
        office.awaitInForce("own", "1.0.0");

        Answer made = Answer.post(jinan.desk(), documents, Map.of("rule", "paper.visit-record"));
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        assertThat(made.json().get("ownLayout").asBoolean()).isTrue();
        assertThat(text(bytes(
                        jinan.desk(), documents + "/" + made.json().get("id").asText() + "/file")))
                .isEqualTo("入户登记表：王测试");
        assertThat(office.console("baoxue:region-text own"))
                .contains("forms/visit.docx")
                .contains("模板");
    }

    private String caseId() {
        return documents.split("/", -1)[1];
    }

    private byte[] posted(String address, String body) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        Answer.request(jinan.desk(), address)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static byte[] bytes(Api who, String address) throws Exception {
        HttpResponse<byte[]> answer =
                HttpClient.newHttpClient().send(Answer.request(who, address).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static String text(byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("word/document.xml")) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8).replaceAll("<[^>]*>", "");
                }
            }
        }
        throw new AssertionError("no Word document");
    }

    private static byte[] docx(String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Map<String, String> parts = Map.of(
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                            + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                            + "officedocument.wordprocessingml.document.main+xml\"/></Types>",
                    "word/document.xml",
                    "<w:document xmlns:w=\"%s\"><w:body>%s</w:body></w:document>".formatted(WORD, body));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
