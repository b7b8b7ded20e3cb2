package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.ImportReport;
import org.baoxue.access.ImportReport.Rejected;
import org.baoxue.access.Invalid;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.unit.Line;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.survey.SurveyEntry;
import org.baoxue.casework.survey.SurveyOpening;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.casework.survey.SurveyQuery;
import org.baoxue.casework.survey.SurveyRound;
import org.baoxue.reporting.internal.survey.SurveySheetsService;
import org.baoxue.reporting.survey.SurveySheets;
import org.baoxue.roster.ListKind;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("排查摸底表：打印、手填、读回")
class SurveySheetsTest {

    private static final DivisionCode COUNTY = new DivisionCode("341502");
    private static final DivisionCode STREET_PLACE = new DivisionCode("341502003");
    private static final DivisionCode VILLAGE_PLACE = new DivisionCode("341502003201");
    private static final Unit BUREAU = Unit.root("EDU", "金安区教育局", UnitKind.COUNTY_EDUCATION, COUNTY);
    private static final Unit SCHOOL = BUREAU.below("S1", "清水河学校", UnitKind.SCHOOL, STREET_PLACE);
    private static final Unit CLASS = SCHOOL.below("S1-701", "七年级1班", UnitKind.CLASS, STREET_PLACE);
    private static final Unit STREET = Unit.root("GOV-003", "清水河街道办", UnitKind.TOWNSHIP_GOVERNMENT, STREET_PLACE);
    private static final Unit VILLAGE = STREET.below("V1", "幸福村", UnitKind.VILLAGE, VILLAGE_PLACE);
    private static final Unit FIRST = VILLAGE.below("V1-1", "一组", UnitKind.VILLAGE_GROUP, VILLAGE_PLACE);
    private static final Unit SECOND = VILLAGE.below("V1-2", "二组", UnitKind.VILLAGE_GROUP, VILLAGE_PLACE);

    private static final int NAME = 3;
    private static final int ID_NUMBER = 6;
    private static final int OUTCOME = 7;
    private static final int SURVEYOR = 8;
    private static final int SIGNED_ON = 9;
    private static final int NOTE = 10;

    private final Office office;
    private final Path folder;
    private final SurveySheets sheets;
    private Actor street;
    private SurveyRound round;

    SurveySheetsTest(Database database, @TempDir Path folder) {
        this.folder = folder;
        office = new Office(
                database,
                folder,
                "2026-09-07T08:00:00",
                List.of(BUREAU, SCHOOL, CLASS, STREET, VILLAGE, FIRST, SECOND));
        sheets = new SurveySheetsService(office.surveys, office.clock);
    }

    @BeforeEach
    void aRoundOfFourChildrenInTwoGroups() throws IOException {
        street = office.access.actor(Role.TOWNSHIP, STREET);
        office.list(
                street,
                ListKind.HOUSEHOLD,
                STREET,
                "姓名,身份证号,户籍行政区划代码,监护人姓名,家庭住址\n"
                        + child("丁一", "34150220150101001", "丁大", "一组1号")
                        + child("丁二", "34150220170101003", "丁大", "一组1号")
                        + child("李三", "34150220160101002", "李大", "一组2号")
                        + child("王四", "34150220160101004", "王大", "二组3号"));
        round = office.surveys.open(
                street,
                new SurveyOpening(
                        "GOV-003",
                        Line.GOVERNMENT,
                        Optional.of(LocalDate.parse("2026-09-05")),
                        Optional.of(LocalDate.parse("2026-09-15"))));
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    @DisplayName("A4 横向，表头每页重复，轮次、依据、签字处齐全；一组的表只有一组的孩子；结果可从代码中选")
    void it_prints_on_A4_with_places_for_signatures() throws IOException {
        try (XSSFWorkbook workbook = printed(Optional.of("V1-1"))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getRepeatingRows().getFirstRow()).isEqualTo(2);
            assertThat(text(sheet.getRow(1), 0))
                    .contains("排查轮次 " + round.number(), "清水河街道办", "幸福村一组", "平台建议格式", "以村小组为最小网格单元")
                    .doesNotContain("obligation.");
            assertThat(List.of(text(sheet.getRow(3), NAME), text(sheet.getRow(4), NAME), text(sheet.getRow(5), NAME)))
                    .containsExactly("丁一", "丁二", "李三");
            assertThat(text(sheet.getRow(6), 0)).isEqualTo("新");
            assertThat(text(sheet.getRow(6), 2)).isEqualTo("幸福村一组");
            assertThat(rowStarting(sheet, "摸底人（签字）")).isPresent();
            assertThat(sheet.getDataValidations()).hasSize(1);
            assertThat(workbook.getSheetAt(1).getPhysicalNumberOfRows()).isEqualTo(SurveyOutcome.values().length + 1);
        }
    }

    @Test
    @DisplayName("填好的留下，填错的退回并说明行、列、应填什么，没填的跳过；新发现的记为名单外；再读一次不变")
    void good_lines_are_kept_and_bad_ones_come_back() throws IOException {
        Path file = filled(sheet -> {
            answer(sheet, 3, "失学", "孙组长", "2026-09-07", "在家务农");
            answer(sheet, 4, "在上学", "孙组长", "9月7日", "");
            answer(sheet, 5, "死亡", "孙组长", "2026-09-07", "");
            set(sheet, 7, NAME, "周小来");
            set(sheet, 7, 2, "幸福村二组");
            set(sheet, 7, ID_NUMBER, number("42010620160102001"));
            answer(sheet, 7, "省外就读无学籍", "孙组长", "2026/9/6", "武汉某校");
            set(sheet, 8, NAME, "周小往");
            set(sheet, 8, ID_NUMBER, "420106201601020010");
            answer(sheet, 8, "失学", "孙组长", "2026-09-07", "");
        });
        ImportReport report = sheets.read(street, round.number(), file, "一组.xlsx");
        assertThat(report.read()).isEqualTo(5);
        assertThat(report.added()).isEqualTo(2);
        assertThat(report.rejected())
                .extracting(rejected -> rejected.row() + rejected.column())
                .containsExactly("5结果", "5签字日期", "6凭证、去向、备注", "9身份证号（新发现的填）");
        assertThat(report.rejected()).extracting(Rejected::value).contains("在上学", "9月7日", "***");
        assertThat(report.rejected().get(0).reason()).contains("已在校", "失学");

        SurveyEntry found = entries().get(4);
        assertThat(found.listed()).isFalse();
        assertThat(found.cellName()).isEqualTo("幸福村二组");
        assertThat(found.answer().orElseThrow().signedOn()).isEqualTo("2026-09-06");
        assertThat(entries().get(0).answer().orElseThrow().outcome()).isEqualTo(SurveyOutcome.NEVER_ENROLLED);

        ImportReport again = sheets.read(street, round.number(), file, "一组.xlsx");
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.added() + again.changed()).isZero();
    }

    @Test
    @DisplayName("再打印时已填的都在，原样读回什么也不变；改一格只改一人；错行的不收")
    void what_is_known_stands_on_the_next_print() throws IOException {
        sheets.read(street, round.number(), filled(sheet -> answer(sheet, 3, "失联", "孙组长", "2026-09-07", "")), "一.xlsx");
        assertThat(sheets.read(street, round.number(), filled(sheet -> {}), "二.xlsx"))
                .isEqualTo(new ImportReport(1, 0, 0, 1, List.of()));
        assertThat(sheets.read(
                        street,
                        round.number(),
                        filled(sheet -> answer(sheet, 3, "查无此人", "孙组长", "2026-09-07", "村委会证明")),
                        "三.xlsx"))
                .isEqualTo(new ImportReport(1, 0, 1, 0, List.of()));
        ImportReport slipped =
                sheets.read(street, round.number(), filled(sheet -> set(sheet, 3, NAME, "李三")), "四.xlsx");
        assertThat(slipped.rejected()).singleElement().satisfies(rejected -> assertThat(rejected.column())
                .isEqualTo("姓名"));
    }

    @Test
    @DisplayName("别的轮次的表、不是表的文件不收；外校不能打印；结束后不再读")
    void other_files_and_other_people_are_refused() throws IOException {
        Path file = filled(sheet -> answer(sheet, 3, "失联", "孙组长", "2026-09-07", ""));
        Path text = Files.writeString(folder.resolve("x.xlsx"), "不是表");
        assertThatThrownBy(() -> sheets.read(street, round.number(), text, "x.xlsx"))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() ->
                        sheets.print(office.access.actor(Role.CLASS_TEACHER, CLASS), round.number(), Optional.empty()))
                .isInstanceOf(Denied.class);
        office.surveys.close(street, round.number(), "试填结束");
        assertThatThrownBy(() -> sheets.read(street, round.number(), file, "一组.xlsx"))
                .isInstanceOf(Conflict.class);
        SurveyRound next = office.surveys.open(
                street,
                new SurveyOpening("GOV-003", Line.GOVERNMENT, Optional.of(round.first()), Optional.of(round.last())));
        assertThatThrownBy(() -> sheets.read(street, next.number(), file, "一组.xlsx"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("表上写的轮次是 " + round.number());
    }

    private List<SurveyEntry> entries() {
        return office.surveys
                .entries(street, round.number(), SurveyQuery.all(PageRequest.FIRST))
                .items();
    }

    /** What a person does to a printed sheet in a spreadsheet program. */
    private interface Filling {
        void of(XSSFSheet sheet);
    }

    private XSSFWorkbook printed(Optional<String> cell) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(sheets.print(street, round.number(), cell)));
    }

    private Path filled(Filling filling) throws IOException {
        Path file = folder.resolve("filled.xlsx");
        try (XSSFWorkbook workbook = printed(Optional.of("V1-1"));
                OutputStream out = Files.newOutputStream(file)) {
            filling.of(workbook.getSheetAt(0));
            workbook.write(out);
        }
        return file;
    }

    private static void answer(XSSFSheet sheet, int row, String outcome, String surveyor, String day, String note) {
        set(sheet, row, OUTCOME, outcome);
        set(sheet, row, SURVEYOR, surveyor);
        set(sheet, row, SIGNED_ON, day);
        set(sheet, row, NOTE, note);
    }

    private static void set(XSSFSheet sheet, int row, int column, String text) {
        sheet.getRow(row)
                .getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                .setCellValue(text);
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : cell.toString();
    }

    private static Optional<Row> rowStarting(XSSFSheet sheet, String text) {
        for (Row row : sheet) {
            if (text(row, 0).startsWith(text)) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private static String child(String name, String first17, String guardian, String address) {
        return "%s,%s,%s,%s,幸福村%s%n".formatted(name, number(first17), VILLAGE_PLACE.digits(), guardian, address);
    }

    private static String number(String first17) {
        return first17 + IdNumber.checkCharacter(first17);
    }
}
