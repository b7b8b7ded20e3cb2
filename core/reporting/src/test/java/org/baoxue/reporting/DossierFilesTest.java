package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.CaseAttachment;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.chain.Digests;
import org.baoxue.casework.document.CaseDocument;
import org.baoxue.casework.document.DocumentRequest;
import org.baoxue.casework.document.ReceivedDocument;
import org.baoxue.casework.document.ServiceManner;
import org.baoxue.casework.document.ServiceProof;
import org.baoxue.casework.document.ZipDownload;
import org.baoxue.casework.prevention.HomeVisitRequest;
import org.baoxue.casework.prevention.VisitMet;
import org.baoxue.casework.prevention.VisitOutcome;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.reporting.dossier.Dossiers;
import org.baoxue.reporting.dossier.Dossiers.Purpose;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("迎检卷宗带文件：文书、回证扫描件、家访照片，目录写明每份的哈希；脱敏的不附，目录说明")
class DossierFilesTest extends CaseStory {

    private static final byte[] PHOTO = HexFormat.of().parseHex("ffd8ffe000104a464946");
    private static final Purpose FULL = new Purpose(false, "迎接督导检查");
    private static final Purpose MASKED = new Purpose(true, "迎接督导检查");

    private final Database database;
    private Dossiers dossiers;
    private CaseId id;
    private CaseDocument notice;

    DossierFilesTest(Database database, @TempDir Path folder) {
        super(database, folder);
        this.database = database;
    }

    @BeforeEach
    void aPupilHasLeft() {
        givenJinan();
        dropsOut();
        id = county.theCase().id();
        notice = county.documents.make(county.township, id, DocumentRequest.of(new RuleKey("notice.return")));
        county.clock.set("2026-10-09T17:00");
        county.documents.serve(
                county.township,
                id,
                notice.id(),
                new ServiceProof(
                        LocalDateTime.parse("2026-10-08T09:30"),
                        "王家",
                        "父亲",
                        ServiceManner.HANDED_OVER,
                        true,
                        "",
                        "街道干部",
                        ""));
        county.documents.addScan(county.township, id, notice.id(), 1, PHOTO);
        county.documents.record(
                county.township,
                id,
                new ReceivedDocument(
                        new RuleKey("notice.judicial"),
                        Optional.of("民事裁定书"),
                        "（2026）民1号",
                        "某区人民法院",
                        LocalDate.parse("2026-09-29"),
                        Optional.empty()));
        county.visits.record(
                county.teacher,
                new HomeVisitRequest(
                        county.pupil(),
                        LocalDate.of(2026, 10, 9),
                        Optional.empty(),
                        List.of("李老师", "陈老师"),
                        VisitMet.GUARDIAN,
                        VisitOutcome.STABLE,
                        "",
                        "在家",
                        "",
                        true,
                        "",
                        Optional.empty()));
        county.attachments.add(county.teacher, county.pupil(), 1, PHOTO);
        dossiers = DossierDesk.of(county, database);
    }

    @Test
    @DisplayName("一生一案：每份文件的哈希与目录、与登记的都相同，文件名没有姓名与证件号")
    void the_index_names_each_file_with_its_hash() throws IOException {
        Map<String, byte[]> files = files(dossiers.filesOfCase(county.principal, id, FULL));
        String folder = "一生一案-%s/".formatted(id.value().substring(0, 12));

        assertThat(files.keySet())
                .containsExactly(
                        folder + "个案-%s.xlsx".formatted(id.value().substring(0, 12)),
                        folder + "文书/GOV-2026-1.docx",
                        folder + "送达回证/GOV-2026-1-1.jpg",
                        folder + "家访/家访-1-1.jpg",
                        folder + "目录.xlsx");
        assertThat(files.get(folder + "送达回证/GOV-2026-1-1.jpg")).isEqualTo(PHOTO);
        assertThat(Digests.sha256(files.get(folder + "文书/GOV-2026-1.docx")))
                .isEqualTo(notice.contentHash().orElseThrow());
        List<List<String>> index = rows(files.get(folder + "目录.xlsx"), "文件目录");
        assertThat(index).hasSize(5);
        assertThat(index).filteredOn(row -> !row.get(4).isEmpty()).hasSize(4).allSatisfy(row -> assertThat(row.get(5))
                .isEqualTo(Digests.sha256(files.get(row.get(4)))));
        assertThat(index).anySatisfy(row -> assertThat(row).contains("民事裁定书 （2026）民1号", "未附：他处作出，只登记"));
    }

    @Test
    @DisplayName("合法去向的凭证在卷宗里，哈希与日志里的相同；脱敏的不附，更正了的不列")
    void proofs_of_entries_are_in_the_file() throws IOException {
        county.does(county.principal, "exit", "exit=studies-elsewhere", "on=2026-10-12", "proof=外校学籍证明");
        long exit = county.theCase().seq();
        CaseAttachment proof = county.proofs.attach(county.principal, id, exit, "王小明的学籍证明", PHOTO);
        CaseAttachment wrong = county.proofs.attach(county.principal, id, exit, "附错了", PHOTO);
        county.does(county.principal, "retract", "corrects=" + wrong.seq(), "reason=附错了");
        String folder = "一生一案-%s/".formatted(id.value().substring(0, 12));

        Map<String, byte[]> files = files(dossiers.filesOfCase(county.principal, id, FULL));

        assertThat(files.get(folder + "凭证/凭证-%d.jpg".formatted(proof.seq()))).isEqualTo(PHOTO);
        assertThat(rows(files.get(folder + "目录.xlsx"), "文件目录").stream()
                        .filter(row -> row.get(1).equals("凭证")))
                .singleElement()
                .satisfies(
                        row -> assertThat(row).contains("第%d号「合法去向」 王小明的学籍证明".formatted(exit), Digests.sha256(PHOTO)));
        Map<String, byte[]> masked = files(dossiers.filesOfCase(county.principal, id, MASKED));
        assertThat(masked.keySet()).noneMatch(name -> name.contains("凭证"));
        assertThat(rows(last(masked), "文件目录").toString())
                .contains("第%d号「合法去向」".formatted(exit), "未附：已脱敏")
                .doesNotContain("王小明");
    }

    @Test
    @DisplayName("脱敏的卷宗只有工作簿与目录，目录逐份写“未附：已脱敏”，没有姓名")
    void a_masked_file_leaves_out_what_shows_a_person() throws IOException {
        Map<String, byte[]> files = files(dossiers.filesOfCase(county.principal, id, MASKED));

        assertThat(files.keySet()).allMatch(name -> name.endsWith(".xlsx")).hasSize(2);
        List<List<String>> index = rows(last(files), "文件目录");
        assertThat(index.stream().filter(row -> row.contains("未附：已脱敏"))).hasSize(3);
        assertThat(index.toString()).doesNotContain("王小明").doesNotContain("父亲");
    }

    @Test
    @DisplayName("库里被改的一份不附，其余照附，目录写明；期满删除的也写明")
    void what_cannot_be_had_does_not_stop_the_others() throws IOException {
        database.write(handle -> handle.createUpdate("update case_document set content = :content")
                .bind("content", new byte[] {1})
                .execute());
        database.write(handle -> handle.execute("update document_service set scan = null"));

        Map<String, byte[]> files = files(dossiers.filesOfCase(county.principal, id, FULL));

        assertThat(files).hasSize(3);
        assertThat(rows(last(files), "文件目录"))
                .anySatisfy(row -> assertThat(row).contains("未附：与登记时不同，请核查"))
                .anySatisfy(row -> assertThat(row).contains("未附：保存期满，已删除"));
    }

    @Test
    @DisplayName("一校一册：一件一个文件夹，一个目录；无权、没有用途的，在发出之前就拒绝")
    void of_a_unit_and_through_the_gate() throws IOException {
        Map<String, byte[]> files = files(dossiers.filesOfUnit(county.bureau, "S1", FULL));
        String folder = "一校一册-S1/一生一案-%s/".formatted(id.value().substring(0, 12));

        assertThat(files).containsKeys(folder + "文书/GOV-2026-1.docx", "一校一册-S1/目录.xlsx");
        assertThat(rows(files.get("一校一册-S1/目录.xlsx"), "一校一册目录"))
                .anySatisfy(row -> assertThat(row).contains("王小明"));
        assertThat(rows(files.get("一校一册-S1/目录.xlsx"), "文件目录")).hasSize(5);
        assertThatThrownBy(() -> dossiers.filesOfCase(county.access.administrator(), id, FULL))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> dossiers.filesOfCase(county.principal, id, new Purpose(true, "")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    @DisplayName("一生一案有家访一页：谁去的、见到谁、结果、签字、日志号、附件哈希；撤回的写明；脱敏的不显示文字")
    void the_workbook_has_the_visits() throws IOException {
        long entry = county.theCase().seq();
        assertThat(rows(dossiers.ofCase(county.principal, id, FULL), "家访"))
                .singleElement()
                .satisfies(row -> assertThat(row)
                        .startsWith("1", "2026-10-09", "辍学学生", "李老师、陈老师", "监护人", "在校稳定", "", "在家", "", "有")
                        .contains(Long.toString(entry), "1. " + Digests.sha256(PHOTO)));
        assertThat(rows(dossiers.ofCase(county.principal, id, MASKED), "家访").toString())
                .contains("在校稳定")
                .contains("不予显示")
                .doesNotContain("李老师")
                .doesNotContain("在家");
        county.visits.revoke(county.teacher, county.pupil(), 1, "登记错人");
        assertThat(rows(dossiers.ofCase(county.principal, id, FULL), "家访").toString())
                .contains("已撤回：登记错人");
    }

    @Test
    @DisplayName("一校一册先有学校的台账名册，逐份有哈希或未附的缘由；脱敏的里面没有姓名、走访人")
    void a_unit_begins_with_its_registers() throws IOException {
        Map<String, byte[]> files = files(dossiers.filesOfUnit(county.principal, "S1", FULL));
        assertThat(files.keySet().iterator().next()).startsWith("一校一册-S1/台账名册/01-");
        List<List<String>> index = rows(files.get("一校一册-S1/目录.xlsx"), "台账目录");
        assertThat(index)
                .filteredOn(row -> !row.get(4).isEmpty())
                .hasSizeGreaterThan(5)
                .allSatisfy(row -> assertThat(row.get(5)).isEqualTo(Digests.sha256(files.get(row.get(4)))));
        assertThat(index)
                .anySatisfy(row -> assertThat(row).contains("适龄儿童台账").anyMatch(text -> text.startsWith("未附：")));
        byte[] visits = files.entrySet().stream()
                .filter(file -> file.getKey().contains("家访登记册"))
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThat(text(visits)).contains("王小明").contains("李老师");

        Map<String, byte[]> masked = files(dossiers.ofUnit(county.principal, "S1", MASKED));
        assertThat(masked.keySet()).anyMatch(name -> name.startsWith("台账名册/01-"));
        assertThat(masked.values())
                .allSatisfy(file -> assertThat(text(file)).doesNotContain("王小明").doesNotContain("李老师"));
        assertThat(text(masked.get("目录.xlsx"))).contains("个人信息已隐去");
    }

    /** Every cell of a workbook. */
    private static String text(byte[] file) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            StringBuilder text = new StringBuilder();
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheet.read()
                        .forEach(row -> row.forEach(cell ->
                                text.append(cell == null ? "" : cell.getText()).append('|')));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("照片逐份读出、逐份发出：前一份发出以后才读后一份，不全在内存里")
    void files_are_read_one_after_another() throws IOException {
        byte[] photo = new byte[1 << 20];
        new Random(1).nextBytes(photo);
        System.arraycopy(PHOTO, 0, photo, 0, PHOTO.length);
        county.attachments.add(county.teacher, county.pupil(), 1, photo);
        county.attachments.add(county.teacher, county.pupil(), 1, photo);
        ByteArrayOutputStream sent = new ByteArrayOutputStream() {
            private boolean erased;

            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                super.write(bytes, offset, length);
                if (!erased && size() > photo.length / 2) {
                    erased = true;
                    database.write(handle ->
                            handle.execute("update home_visit_attachment set content = null where attachment = 3"));
                }
            }
        };
        dossiers.filesOfCase(county.principal, id, FULL).body().writeTo(sent);

        Map<String, byte[]> files = files(sent.toByteArray());
        assertThat(files.keySet()).anyMatch(name -> name.endsWith("家访-1-2.jpg"));
        assertThat(files.keySet()).noneMatch(name -> name.endsWith("家访-1-3.jpg"));
        assertThat(rows(last(files), "文件目录")).anySatisfy(row -> assertThat(row).contains("第1次家访 附件3", "未附：保存期满，已删除"));
    }

    private static byte[] last(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().endsWith("目录.xlsx"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static Map<String, byte[]> files(ZipDownload zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        zip.body().writeTo(bytes);
        return files(bytes.toByteArray());
    }

    private static Map<String, byte[]> files(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(files.put(entry.getName(), in.readAllBytes())).isNull();
            }
        }
        return files;
    }

    /** The rows of a sheet below its head. */
    private static List<List<String>> rows(byte[] file, String name) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Sheet sheet = workbook.findSheet(name).orElseThrow();
            try (Stream<Row> rows = sheet.openStream()) {
                return rows.skip(3)
                        .map(row -> row.stream()
                                .map(cell -> cell == null ? "" : cell.getText())
                                .toList())
                        .toList();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
