package org.baoxue.reporting.internal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.baoxue.access.PersonalField;
import org.baoxue.reporting.ReportFormat;
import org.baoxue.reporting.internal.rows.Table;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("表册文件")
class FormFilesTest {

    private static final FormSnapshot TWO_CHILDREN = Samples.snapshot(
            Samples.childForm(),
            Table.ofChildren(
                    Samples.childForm(),
                    List.of(
                            Samples.child("c2", "王小明", "辍学", "=HYPERLINK(\"http://evil\")"),
                            Samples.child("c1", "丁一", "疑似辍学", "随父母外出"))));

    private static final FormSnapshot NOBODY =
            Samples.snapshot(Samples.childForm(), Table.ofChildren(Samples.childForm(), List.of()));

    @Test
    @DisplayName("月报表逐格如样本：标题、单位、报告期、分组表头、按姓名排序、签字行")
    void childFormCellByCell() throws IOException {
        assertThat(cells(XlsxFile.write(TWO_CHILDREN)))
                .containsExactly(
                        "失学辍学（疑似辍学）学生月报表",
                        "填报单位：清水河学校 & 教学点    报告期：2026年2月（2026-02-01 至 2026-02-28）    截止日期：2026-02-28"
                                + "    填报时间：2026-02-28 17:05    口径：累计",
                        "注：标※的栏目为平台建议格式，方案未规定。",
                        "序号※|学生情况|||班级※|离校情况|||原因",
                        "|姓名|身份证号※|联系电话※||类别|离校时间※|缺课天数※|",
                        "1|丁一|341502201303150017|13800000000|七（1）班|疑似辍学|2026-02-24|4|随父母外出",
                        "2|王小明|341502201303150017|13800000000|七（1）班|辍学|2026-02-24|4|=HYPERLINK(\"http://evil\")",
                        "填表人：__________    负责人：__________    （单位盖章）    ____年__月__日");
    }

    @Test
    @DisplayName("另一种软件读到同样内容：数字是数字，文字是文字，公式一个也没有")
    void anotherReaderSeesTextAsTextAndNumbersAsNumbers() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(XlsxFile.write(TWO_CHILDREN)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(5).getCell(0).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(5).getCell(2).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(6).getCell(8).getCellType()).isEqualTo(CellType.STRING);
            assertThat(new DataFormatter().formatCellValue(sheet.getRow(5).getCell(2)))
                    .isEqualTo("341502201303150017");
            assertThat(sheet.getRow(5).getCell(2).getCellStyle().getDataFormatString())
                    .isEqualTo("@");
        }
    }

    @Test
    @DisplayName("A4横向、页宽一页、表头每页重复、窗格冻结、页码与政策名册在页脚")
    void printsOnA4Landscape() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(XlsxFile.write(TWO_CHILDREN)))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getPrintSetup().getPaperSize()).isEqualTo((short) 9);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("4:5");
            assertThat(sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo((short) 5);
            assertThat(sheet.getFooter().getCenter()).contains("第 &P 页 / 共 &N 页");
            assertThat(sheet.getFooter().getLeft()).contains("政策版本 01234567 · 名册序号 42");
            assertThat(sheet.getMergedRegions())
                    .extracting(CellRangeAddress::formatAsString)
                    .contains("A1:I1", "A2:I2", "B4:D4", "F4:H4", "A4:A5", "E4:E5", "I4:I5");
            assertThat(sheet.getColumnWidth(2)).isGreaterThan(sheet.getColumnWidth(0));
        }
    }

    @Test
    @DisplayName("零报告写明“零报告”，不是空表")
    void nobodyToReportIsSaidInWords() throws IOException {
        assertThat(NOBODY.zero()).isTrue();
        assertThat(cells(XlsxFile.write(NOBODY))).contains("零报告：截止 2026-02-28，清水河学校 & 教学点无应报情况");
        assertThat(csv(NOBODY)).endsWith("零报告：截止 2026-02-28，清水河学校 & 教学点无应报情况\r\n");
    }

    @Test
    @DisplayName("CSV：带BOM，公式开头的内容加撇号")
    void csvIsGuardedAgainstFormulas() {
        assertThat(csv(TWO_CHILDREN))
                .startsWith("\uFEFF序号,学生情况：姓名,学生情况：身份证号,学生情况：联系电话,班级,")
                .contains(
                        "2,王小明,341502201303150017,13800000000,七（1）班,辍学,2026-02-24,4,\"'=HYPERLINK(\"\"http://evil\"\")\"");
        assertThat(Stream.of("=1", "+1", "-1", "@a", "＝1", "\t1").map(CsvFile::guard))
                .allMatch(value -> value.startsWith("'"));
        assertThat(CsvFile.guard("1-2")).isEqualTo("1-2");
    }

    @Test
    @DisplayName("JSON：冻结的数据原样读回，字节稳定")
    void jsonIsCanonical() {
        byte[] bytes = Snapshots.write(TWO_CHILDREN);

        assertThat(Snapshots.read(bytes)).isEqualTo(TWO_CHILDREN);
        assertThat(Snapshots.write(Snapshots.read(bytes))).isEqualTo(bytes);
        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("{\"columns\":[{\"field\":\"sequence\"");
    }

    @Test
    @DisplayName("班级统计表有合计，数字相加")
    void classFormAddsUp() throws IOException {
        Table table = Table.ofClasses(
                Samples.classForm(),
                List.of(Samples.counts("k2", "七（2）班", 44, 1, 0), Samples.counts("k1", "七（1）班", 45, 0, 1)));
        FormSnapshot snapshot = Samples.snapshot(Samples.classForm(), table);

        assertThat(cells(XlsxFile.write(snapshot)))
                .contains(
                        "序号※|班级※|在籍人数※|疑似辍学人数※|辍学人数※|本期新增疑似※|本期复学人数※",
                        "1|七（1）班|45|0|1|0|0",
                        "2|七（2）班|44|1|0|1|0",
                        "|合计|89|1|1|1|0");
        assertThat(snapshot.zero()).isFalse();
    }

    @Test
    @DisplayName("无用途者看到的证号、电话是掩码，盐值不外传")
    void readersWithoutPurposeSeeMasks() {
        FormSnapshot masked = new Masks(Set.of()).apply(TWO_CHILDREN);
        FormSnapshot shown = new Masks(EnumSet.allOf(PersonalField.class)).apply(TWO_CHILDREN);

        assertThat(masked.rows().get(0).values())
                .contains("丁一", "341502***********7", "*******0000", "***")
                .doesNotContain("341502201303150017", "13800000000", "随父母外出");
        assertThat(masked.salt()).isEmpty();
        assertThat(shown.rows()).isEqualTo(TWO_CHILDREN.rows());
        assertThat(new String(Rendering.write(shown, ReportFormat.JSON), StandardCharsets.UTF_8))
                .doesNotContain("c0ffee");
    }

    private static String csv(FormSnapshot snapshot) {
        return new String(CsvFile.write(snapshot), StandardCharsets.UTF_8);
    }

    private static List<String> cells(byte[] xlsx) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return book.getFirstSheet().read().stream().map(FormFilesTest::line).toList();
        }
    }

    private static String line(Row row) {
        List<String> texts =
                row.stream().map(cell -> cell == null ? "" : text(cell)).toList();
        return texts.stream().skip(1).allMatch(String::isEmpty) && !texts.isEmpty()
                ? texts.get(0)
                : String.join("|", texts);
    }

    private static String text(Cell cell) {
        String text = cell.getText();
        return text == null ? "" : text;
    }
}
