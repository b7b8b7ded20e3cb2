package org.baoxue.casework.responsibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.ErasableRows;
import org.baoxue.access.ImportReport;
import org.baoxue.access.ImportReport.Rejected;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.casework.Erasures;
import org.baoxue.casework.internal.responsibility.PledgeService;
import org.baoxue.casework.testing.Erased;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.baoxue.storage.internal.StoredSecret;
import org.baoxue.storage.testing.DatabaseTest;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("责任书：与教师、家长、学生签订，编号、日期、题名，撤回须有理由")
class PledgesTest {

    private static final String STREET = "450802001";
    private static final LocalDate SIGNED = LocalDate.of(2026, 9, 1);
    private static final Signatory PRINCIPAL = new Signatory(Party.PRINCIPAL, "陈校长", Optional.empty());
    private static final Signatory TEACHER = new Signatory(Party.CLASS_TEACHER, "梁一一", Optional.empty());

    private final StoryCounty county;
    private final PledgeService pledges;
    private final Path folder;
    private final Database database;

    PledgesTest(Database database, @TempDir Path folder) {
        county = new StoryCounty(database, folder, PublishedPlans.of("guangxi"), STREET, STREET, "2026-09-07T08:00");
        pledges = new PledgeService(
                database,
                county.access.gate(),
                county.access.units(),
                county.roster(),
                county.policies,
                StoredSecret.of(database),
                county.clock);
        this.folder = folder;
        this.database = database;
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    @DisplayName("题名出自方案的记下规则，方案没有的标平台建议格式")
    void a_title_comes_from_the_plan_or_is_the_platforms() {
        PledgeTitle title = pledges.titles(county.principal, "S1", SIGNED).get(0);
        assertThat(title.title()).isEqualTo("责任书");
        assertThat(title.sentence().orElseThrow()).contains("层层签订责任书");
        Pledge ours = pledges.record(county.principal, pledge("1", "责任书", TEACHER));
        assertThat(ours.rule()).contains(new RuleKey("responsibility.pledges"));
        Pledge other = pledges.record(county.principal, pledge("2", "控辍保学承诺书", TEACHER));
        assertThat(other.rule()).isEmpty();
        assertThat(other.basis()).isEqualTo("平台建议格式");
        assertThat(list(county.bureau, "EDU", Set.of(), false)).hasSize(2);
    }

    @Test
    @DisplayName("从 xlsx 导入：好行保留，坏行说明哪一列、应填什么；同一表再导入什么也不变")
    void letters_come_from_a_list() throws IOException {
        Path list = sheet(
                List.of("S1", "1", "责任书", "2026-09-01", "校长", "陈校长", "班主任", "梁一一", ""),
                List.of(
                        "S1",
                        "2",
                        "责任书",
                        "2026-09-01",
                        "班主任",
                        "梁一一",
                        "监护人",
                        "王大明",
                        county.pupil().value()),
                List.of("S1", "3", "责任书", "九月", "校长", "陈校长", "班主任", "梁一一", ""),
                List.of("S1", "4", "责任书", "2026-09-01", "校长", "陈校长", "家长", "王大明", ""),
                List.of("S9", "5", "责任书", "2026-09-01", "校长", "陈校长", "班主任", "梁一一", ""),
                List.of("S1", "1", "责任书", "2026-09-01", "校长", "陈校长", "班主任", "另一人", ""),
                List.of("S1", "6", "责任书", "2026-09-01", "校长", "陈校长", "家属", "王大明", "450802201703050012"));
        ImportReport report = pledges.importXlsx(county.principal, list, "责任书.xlsx");
        assertThat(report.added()).as(report.toString()).isEqualTo(2);
        assertThat(report.rejected())
                .extracting(Rejected::row, Rejected::column)
                .containsExactly(tuple(4, "签订日期"), tuple(5, "学生"), tuple(6, "单位代码"), tuple(7, "编号"), tuple(8, "乙方身份"));
        ImportReport again = pledges.importXlsx(county.principal, list, "责任书.xlsx");
        assertThat(again.added()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
        Path wrong = folder.resolve("错.xlsx");
        Files.writeString(wrong, "不是表格");
        assertThatThrownBy(() -> pledges.importXlsx(county.principal, wrong, "错.xlsx"))
                .isInstanceOf(Invalid.class);
    }

    @SafeVarargs
    private Path sheet(List<String>... rows) throws IOException {
        Path file = folder.resolve("pledges.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("责任书");
            List<String> head = List.of("单位代码", "编号", "题名", "签订日期", "甲方身份", "甲方姓名", "乙方身份", "乙方姓名", "学生");
            for (int column = 0; column < head.size(); column++) {
                sheet.value(0, column, head.get(column));
                for (int row = 0; row < rows.length; row++) {
                    sheet.value(row + 1, column, rows[row].get(column));
                }
            }
        }
        return file;
    }

    @Test
    @DisplayName("家长和学生签的写明学生，须是本单位的；姓名按角色脱敏，家长姓名一律脱敏；可按谁签的、哪名学生查")
    void parents_and_pupils_sign_for_a_child() {
        ChildId pupil = county.pupil();
        Signatory parent = new Signatory(Party.GUARDIAN, "王大明", Optional.of(pupil));
        pledges.record(county.teacher, new NewPledge("S1-1", "1", "责任书", SIGNED, TEACHER, parent));
        pledges.record(
                county.teacher,
                new NewPledge(
                        "S1-1", "2", "责任书", SIGNED, TEACHER, new Signatory(Party.PUPIL, "王小明", Optional.of(pupil))));
        pledges.record(county.principal, pledge("1", "责任书", TEACHER));
        assertThat(list(county.bureau, "S1", Set.of(Party.GUARDIAN), false))
                .extracting(found -> found.second().name())
                .containsExactly("王**");
        assertThat(list(county.teacher, "S1", Set.of(Party.PUPIL), false))
                .extracting(found -> found.second().name())
                .containsExactly("王小明");
        assertThat(list(county.access.administrator(), "S1", Set.of(Party.PUPIL), false))
                .extracting(found -> found.second().name())
                .containsExactly("王＊＊");
        assertThat(pledges.list(
                                county.bureau,
                                new PledgeQuery(
                                        Optional.empty(), Optional.of(pupil), Set.of(), false, PageRequest.FIRST))
                        .total())
                .isEqualTo(2);
        assertThat(list(county.teacher, "EDU", Set.of(), false))
                .as("the class only")
                .hasSize(2);
        Signatory nobody = new Signatory(Party.GUARDIAN, "王大明", Optional.empty());
        assertThatThrownBy(() -> pledges.record(county.principal, pledge("9", "责任书", nobody)))
                .isInstanceOf(Invalid.class);
        Signatory elsewhere = new Signatory(Party.GUARDIAN, "李大山", Optional.of(county.unschooled()));
        assertThatThrownBy(() -> pledges.record(county.principal, pledge("9", "责任书", elsewhere)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("不归");
        assertThatThrownBy(() -> pledges.record(
                        county.principal, pledge("9", "责任书", new Signatory(Party.GRADE, "三年级", Optional.empty()))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    @DisplayName("编号在本单位不得重复，撤回的编号也不再用；撤回须写理由，只一次，默认不再列出；别人的单位无权")
    void an_entry_is_taken_back_with_a_reason() {
        Pledge first = pledges.record(county.principal, pledge("控责〔2026〕1号", "责任书", TEACHER));
        assertThatThrownBy(() -> pledges.record(county.principal, pledge("控责〔2026〕1号", "责任书", PRINCIPAL)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("编号");
        assertThatThrownBy(() -> pledges.revoke(county.principal, first.id(), " "))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> pledges.revoke(county.teacher, first.id(), "无权"))
                .isInstanceOf(Denied.class);
        assertThat(pledges.revoke(county.principal, first.id(), "签错了人").revoked())
                .contains("签错了人");
        assertThatThrownBy(() -> pledges.revoke(county.principal, first.id(), "再撤"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> pledges.revoke(county.principal, "无此编号", "再撤")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pledges.record(county.principal, pledge("控责〔2026〕1号", "责任书", TEACHER)))
                .isInstanceOf(Conflict.class);
        assertThat(list(county.bureau, "S1", Set.of(), false)).isEmpty();
        assertThat(list(county.bureau, "S1", Set.of(), true)).hasSize(1);
        Actor auditor =
                county.access.actor(Role.AUDITOR, county.access.units().tree().get("EDU"));
        assertThatThrownBy(() -> pledges.record(auditor, pledge("2", "责任书", TEACHER)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> pledges.record(
                        county.principal,
                        new NewPledge("S1", "3", "责任书", LocalDate.of(2026, 9, 8), PRINCIPAL, TEACHER)))
                .as("the day lies ahead")
                .isInstanceOf(Invalid.class);
    }

    @Test
    @DisplayName("保存期满：签字人的姓名删除，编号、题名、日期留着，编号仍不得重复")
    void persons_of_old_letters_are_erased() {
        Pledge letter = pledges.record(county.principal, pledge("1", "责任书", TEACHER));
        pledges.revoke(county.principal, letter.id(), "签错了人");
        pledges.record(county.principal, pledge("2", "责任书", TEACHER));
        county.clock.set("2029-03-01T09:00");
        Erasures erasures = Erased.erasures(database, county.access, county.clock);
        assertThat(Erased.all(erasures, county.bureau, "pledges", SIGNED)).isZero();
        assertThat(Erased.all(erasures, county.bureau, "pledges", LocalDate.of(2029, 2, 28)))
                .isEqualTo(2);
        assertThat(list(county.bureau, "S1", Set.of(), true)).hasSize(2).allSatisfy(kept -> {
            assertThat(kept.first().name()).isEqualTo(ErasableRows.ERASED);
            assertThat(kept.second().name()).isEqualTo(ErasableRows.ERASED);
            assertThat(kept.signedOn()).isEqualTo(SIGNED);
        });
        assertThat(list(county.bureau, "S1", Set.of(), false))
                .as("what was not taken back still stands")
                .hasSize(1);
    }

    private static NewPledge pledge(String number, String title, Signatory second) {
        return new NewPledge("S1", number, title, SIGNED, PRINCIPAL, second);
    }

    private List<Pledge> list(Actor actor, String unit, Set<Party> parties, boolean revoked) {
        return pledges.list(
                        actor,
                        new PledgeQuery(Optional.of(unit), Optional.empty(), parties, revoked, PageRequest.FIRST))
                .items();
    }
}
