package org.baoxue.casework.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.ImportReport;
import org.baoxue.access.ImportReport.Rejected;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.change.NewChange;
import org.baoxue.casework.cohort.CohortNumbers.Flows;
import org.baoxue.casework.internal.cohort.CohortService;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("届：招生、转入转出、毕业人数凭据登记，只更正不改写，平台自己的毕业登记列在旁边")
class CohortsTest {

    private static final String TOWN = "341502101";
    private static final Cohort PRIMARY = new Cohort("S1", Stage.PRIMARY, 2026);
    private static final Flows FLOWS = new Flows(5, 1, 0, 7, 1, 0);

    private final StoryCounty county;
    private final CohortService cohorts;
    private final Actor otherPrincipal;
    private final Path folder;

    CohortsTest(Database database, @TempDir Path folder) {
        this.folder = folder;
        county = new StoryCounty(database, folder, PublishedPlans.of("anhui"), TOWN, TOWN, "2026-09-02T08:00");
        Unit second =
                county.access.units().tree().get("CS").below("S2", "第二小学", UnitKind.SCHOOL, new DivisionCode(TOWN));
        county.access.given(List.of(second));
        otherPrincipal = county.access.actor(Role.SCHOOL, second);
        cohorts = new CohortService(
                database, county.access.gate(), county.access.units(), county.policies, county.roster(), county.clock);
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    @DisplayName("更正另登一条，原条仍在；不写明所更正的号不能盖掉；撤回后如未登记")
    void a_wrong_entry_is_corrected_by_another() {
        CohortEntry first = cohorts.enter(county.principal, entry(PRIMARY, 120, Optional.of(112), Optional.empty()));
        assertThat(first.number()).isEqualTo(1);
        assertThat(first.stands()).isTrue();
        assertThat(first.recordedBy()).isEqualTo(county.principal.name());
        assertThatThrownBy(() -> cohorts.enter(county.bureau, entry(PRIMARY, 121, Optional.of(112), Optional.empty())))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("小学2026届已登记（第1号：招生 120")
                .hasMessageContaining("更正第1号");

        cohorts.enter(county.bureau, entry(PRIMARY, 121, Optional.of(112), Optional.of(1)));

        assertThatThrownBy(() -> cohorts.enter(county.principal, entry(PRIMARY, 119, Optional.of(112), Optional.of(1))))
                .isInstanceOf(Conflict.class);
        assertThat(cohorts.of(county.bureau, PRIMARY))
                .extracting(CohortEntry::number, each -> each.numbers().entrants(), CohortEntry::stands)
                .containsExactly(tuple(1, 120, false), tuple(2, 121, true));
        assertThat(standing(county.bureau, "EDU"))
                .extracting(each -> each.numbers().entrants())
                .containsExactly(121);

        cohorts.withdraw(county.principal, PRIMARY, 2, "登错学校");
        assertThat(standing(county.bureau, "EDU")).isEmpty();
        assertThat(cohorts.of(county.bureau, PRIMARY)).hasSize(3);
        assertThatThrownBy(() -> cohorts.withdraw(county.principal, PRIMARY, 3, "再撤"))
                .isInstanceOf(Conflict.class);
        assertThat(cohorts.enter(county.principal, entry(PRIMARY, 118, Optional.of(112), Optional.empty()))
                        .number())
                .isEqualTo(4);
    }

    @Test
    @DisplayName("没有发生的、不可能的数不收，指出哪一项；零是一个数")
    void numbers_that_cannot_be_are_refused() {
        refused(new Cohort("S1", Stage.PRIMARY, 2019), 2020, numbers(120), "/graduationYear");
        refused(new Cohort("S1", Stage.PRIMARY, 2030), 2020, numbers(120), "/graduationYear");
        refused(new Cohort("S1", Stage.PRIMARY, 2033), 2027, numbers(120), "/entryYear");
        refused(new Cohort("S1", Stage.PRIMARY, 2027), 2021, numbers(120), "/graduates");
        refused(PRIMARY, 2020, numbers(-1), "/entrants");
        refused(
                PRIMARY,
                2020,
                new CohortNumbers(2, Optional.of(new Flows(1, 0, 0, 4, 0, 0)), Optional.of(0)),
                "/transferredOut");
        refused(new Cohort("S1-1", Stage.PRIMARY, 2026), 2020, numbers(120), "/unit");
        assertThatThrownBy(() -> cohorts.enter(
                        county.principal, new NewCohortEntry(PRIMARY, 2020, numbers(120), " ", "", Optional.empty())))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("数字从哪里来");
        assertThatThrownBy(() -> cohorts.enter(
                        county.bureau,
                        entry(new Cohort("S9", Stage.PRIMARY, 2026), 1, Optional.empty(), Optional.empty())))
                .isInstanceOf(NotFound.class);

        cohorts.enter(county.principal, entry(PRIMARY, 0, Optional.of(0), Optional.empty()));
        assertThat(standing(county.bureau, "S1")).hasSize(1);
    }

    @Test
    @DisplayName("从 xlsx 登记：好行保留，坏行指出行、列和应填什么；再导一次不重复；不同的要写明更正哪一条")
    void cohorts_come_from_a_workbook() throws IOException {
        Path file = workbook(List.of(
                List.of("S1", "小学", 2026, 2020, 120, 5, 1, 0, 7, 1, 0, 112, "2020、2026年基层报表", "", ""),
                List.of("S2", "初中", 2026, 2023, 300, "", "", "", "", "", "", "", "基层报表", "毕业数待补", ""),
                List.of("S2", "高中", 2026, 2023, 300, "", "", "", "", "", "", 280, "基层报表", "", ""),
                List.of("S2", "小学", 2026, 2020, 80, 5, "", 0, 1, 0, 0, 80, "基层报表", "", ""),
                List.of("S2", "小学", 2026, 2020, "八十", 5, 0, 0, 1, 0, 0, 80, "基层报表", "", ""),
                List.of("S2", "小学", 2026, 2020, 80, 5, 0, 0, 1, 0, 0, 80, "", "", ""),
                List.of("S9", "小学", 2026, 2020, 80, 5, 0, 0, 1, 0, 0, 80, "基层报表", "", ""),
                List.of("S1", "小学", 2026, 2020, 121, 5, 1, 0, 7, 1, 0, 112, "基层报表", "", "")));

        ImportReport report = cohorts.importXlsx(county.bureau, file, "届.xlsx");

        assertThat(List.of(report.read(), report.added(), report.changed())).containsExactly(8, 2, 0);
        assertThat(report.rejected())
                .extracting(Rejected::row, Rejected::column)
                .containsExactly(
                        tuple(4, "学段"),
                        tuple(5, "借读"),
                        tuple(6, "招生数"),
                        tuple(7, "凭证"),
                        tuple(8, "单位代码"),
                        tuple(9, "更正"));
        assertThat(report.rejected().get(5).reason()).contains("更正第1号");
        assertThat(standing(county.bureau, "EDU"))
                .extracting(each -> each.cohort().words(), CohortEntry::numbers)
                .containsExactly(
                        tuple("小学2026届", new CohortNumbers(120, Optional.of(FLOWS), Optional.of(112))),
                        tuple("初中2026届", new CohortNumbers(300, Optional.empty(), Optional.empty())));

        ImportReport again = cohorts.importXlsx(county.bureau, file, "届.xlsx");
        assertThat(List.of(again.added(), again.unchanged())).containsExactly(0, 2);
        ImportReport corrected = cohorts.importXlsx(
                county.bureau,
                workbook(List.of(List.of("S1", "小学", 2026, 2020, 121, 5, 1, 0, 7, 1, 0, 112, "基层报表", "", 1))),
                "届.xlsx");
        assertThat(corrected.changed()).isEqualTo(1);
        assertThatThrownBy(() -> cohorts.importXlsx(county.bureau, headless(), "空.xlsx"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("招生数");
    }

    @Test
    @DisplayName("本校、中心校、区县可登记，别校、乡镇、班主任不可；外县看不到")
    void who_may_record_and_read() {
        NewCohortEntry entry = entry(PRIMARY, 120, Optional.of(112), Optional.empty());
        for (Actor stranger : List.of(otherPrincipal, county.township, county.teacher, county.farBureau)) {
            assertThatThrownBy(() -> cohorts.enter(stranger, entry)).isInstanceOf(Denied.class);
        }
        cohorts.enter(county.centralSchool, entry);
        assertThatThrownBy(() -> cohorts.withdraw(otherPrincipal, PRIMARY, 1, "误登"))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> standing(county.farBureau, "EDU")).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> cohorts.of(otherPrincipal, PRIMARY)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> cohorts.importXlsx(county.township, headless(), "届.xlsx"))
                .isInstanceOf(Denied.class);
        assertThat(standing(county.township, county.township.unitId().orElseThrow()))
                .hasSize(1);
    }

    @Test
    @DisplayName("平台毕业登记按学年数：8月31日算上一届，9月1日算下一届；相差几人写明")
    void the_own_count_stands_beside() {
        cohorts.enter(county.principal, entry(PRIMARY, 2, Optional.of(2), Optional.empty()));
        assertThat(standing(county.bureau, "S1").get(0).registeredGraduates()).isEmpty();

        graduate("2026-09-01", Optional.empty());
        assertThat(standing(county.bureau, "S1").get(0).registeredGraduates())
                .as("the school year of the next cohort has begun")
                .isEmpty();

        graduate("2026-08-31", Optional.of(1L));
        CohortEntry entry = standing(county.bureau, "S1").get(0);
        assertThat(entry.registeredGraduates()).contains(1);
        assertThat(entry.difference()).contains(-1);
        assertThat(entry.provenance()).contains("平台毕业登记 1 人，相差 -1").contains(county.principal.name());

        cohorts.enter(
                county.principal, entry(new Cohort("S1", Stage.JUNIOR, 2026), 3, Optional.of(3), Optional.empty()));
        assertThat(standing(county.bureau, "S1"))
                .as("a registered 毕业 tells no stage")
                .allMatch(each -> each.registeredGraduates().isEmpty());
    }

    private void graduate(String on, Optional<Long> corrects) {
        county.changes.register(
                county.principal,
                new NewChange(
                        county.pupil(),
                        ChangeKind.GRADUATION,
                        LocalDate.parse(on),
                        "",
                        "",
                        Optional.empty(),
                        "",
                        "毕业名册",
                        corrects));
    }

    private void refused(Cohort cohort, int entryYear, CohortNumbers numbers, String pointer) {
        assertThatThrownBy(() -> cohorts.enter(
                        county.principal, new NewCohortEntry(cohort, entryYear, numbers, "基层报表", "", Optional.empty())))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.pointer()).isEqualTo(pointer));
    }

    private List<CohortEntry> standing(Actor actor, String unit) {
        return cohorts.list(actor, unit, Optional.empty(), PageRequest.FIRST).items();
    }

    private static CohortNumbers numbers(int entrants) {
        return new CohortNumbers(entrants, Optional.empty(), Optional.of(0));
    }

    private static NewCohortEntry entry(
            Cohort cohort, int entrants, Optional<Integer> graduates, Optional<Integer> corrects) {
        return new NewCohortEntry(
                cohort,
                2020,
                new CohortNumbers(entrants, Optional.empty(), graduates),
                "2020年、2026年学校基层统计报表",
                "",
                corrects);
    }

    private Path headless() throws IOException {
        return written("none.xlsx", List.of(List.of("学校", "人数")));
    }

    private Path workbook(List<List<Object>> rows) throws IOException {
        List<List<Object>> all = new ArrayList<>();
        all.add(List.of(
                "单位代码", "学段", "毕业年", "入学年", "招生数", "转入", "借读", "其它增加", "转出", "休学", "其它减少", "毕业生数", "凭证", "备注", "更正"));
        all.addAll(rows);
        return written("cohorts.xlsx", all);
    }

    private Path written(String name, List<List<Object>> rows) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", null)) {
            Worksheet sheet = workbook.newWorksheet("届");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    if (rows.get(row).get(column) instanceof Integer number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, rows.get(row).get(column).toString());
                    }
                }
            }
        }
        return file;
    }
}
