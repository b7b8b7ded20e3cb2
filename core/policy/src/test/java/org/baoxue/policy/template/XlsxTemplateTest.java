package org.baoxue.policy.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("本地自定的表册工作簿")
class XlsxTemplateTest {

    private static final List<String> ROW =
            List.of("row.sequence", "row.name", "row.id-number", "row.absent-days", "row.reason");
    private static final List<String> KNOWN = Stream.concat(
                    ROW.stream(),
                    Stream.of("form.title", "form.unit", "form.count", "form.signatures", "total.absent-days"))
            .toList();
    private static final Map<String, String> VALUES = Map.of(
            "form.title", "月报表",
            "form.unit", "清水河学校 & <教学点>",
            "form.count", "3",
            "form.signatures", "填表人：____",
            "total.absent-days", "9");
    private static final Set<String> NUMBERS =
            Set.of("row.sequence", "row.absent-days", "form.count", "total.absent-days");

    private static final List<List<String>> CHILDREN = List.of(
            List.of("1", "丁一", "341502201303150017", "4", "随父母外出"),
            List.of("2", "=HYPERLINK(\"http://evil\")", "34150220130315005X", "5", ""),
            List.of("3", "王&<小明>", "", "", ""));

    private static byte[] filled(byte[] workbook, List<List<String>> rows) throws TemplateException {
        return XlsxTemplate.read(workbook, KNOWN).fill(VALUES, new XlsxTemplate.Rows(ROW, rows, NUMBERS));
    }

    private static String cell(XSSFSheet sheet, String at) {
        return sheet.getRow(Integer.parseInt(at.substring(1)) - 1)
                .getCell(at.charAt(0) - 'A')
                .toString();
    }

    @Test
    @DisplayName("一行变三行：下面的行、合并、打印区域、分页都下移，重复行的合并、样式、行高各行都有")
    void the_row_becomes_three_and_the_rest_moves() throws Exception {
        try (XSSFWorkbook book = Workbooks.open(filled(Workbooks.monthly(), CHILDREN))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(cell(sheet, "A1")).isEqualTo("月报表（区教育局制）");
            assertThat(cell(sheet, "A2")).isEqualTo(" 单位：清水河学校 & <教学点> ");
            assertThat(cell(sheet, "E2")).isEqualTo("共3人");
            assertThat(Stream.of("A4", "B4", "C4", "D4").map(at -> cell(sheet, at)))
                    .containsExactly("1.0", "丁一", "341502201303150017", "4.0");
            assertThat(Stream.of("A6", "B6", "C6", "D6").map(at -> cell(sheet, at)))
                    .containsExactly("3.0", "王&<小明>", "", "");
            assertThat(cell(sheet, "A7")).isEqualTo("合计");
            assertThat(cell(sheet, "D7")).isEqualTo("9.0");
            assertThat(cell(sheet, "A9")).isEqualTo("填表人：____");
            assertThat(sheet.getMergedRegions().stream().map(CellRangeAddress::formatAsString))
                    .containsExactlyInAnyOrder("A1:E1", "D4:E4", "D5:E5", "D6:E6", "A7:C7", "A9:E10");
            assertThat(IntStream.of(3, 4, 5).mapToObj(sheet::getRow)).allSatisfy(row -> {
                assertThat(row.getHeightInPoints()).isEqualTo(27.5f);
                assertThat(row.getCell(4).getCellStyle())
                        .isEqualTo(sheet.getRow(3).getCell(4).getCellStyle());
                assertThat(row.getCell(1).getCellStyle().getFillForegroundColor())
                        .isEqualTo(sheet.getRow(3).getCell(4).getCellStyle().getFillForegroundColor());
            });
            assertThat(book.getPrintArea(0)).isEqualTo("'" + Workbooks.SHEET + "'!$A$1:$E$10");
            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("3:3");
            assertThat(sheet.getRowBreaks()).containsExactly(6);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 3);
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getColumnWidth(2)).isEqualTo(24 * 256);
            assertThat(sheet.getFooter().getLeft()).isEqualTo("清水河学校 && <教学点>");
            assertThat(sheet.getFooter().getCenter()).isEqualTo("第 &P 页");
        }
    }

    @Test
    @DisplayName("数字是数字；文字是文字，单元格改过之后也不会变成公式或科学计数")
    void text_stays_text_and_numbers_are_numbers() throws Exception {
        try (XSSFWorkbook book = Workbooks.open(filled(Workbooks.monthly(), CHILDREN))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getRow(4).getCell(0).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(6).getCell(3).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(sheet.getRow(4).getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(4).getCell(1).getStringCellValue()).isEqualTo("=HYPERLINK(\"http://evil\")");
            for (int column : new int[] {1, 2}) {
                assertThat(sheet.getRow(4).getCell(column).getCellStyle().getDataFormatString())
                        .isEqualTo("@");
            }
            assertThat(sheet.getRow(4).getCell(0).getCellStyle().getDataFormatString())
                    .isEqualTo("General");
        }
    }

    @Test
    @DisplayName("一行也没有时留一空行；页码、名称与合并不动")
    void nothing_leaves_one_empty_row() throws Exception {
        byte[] template = Workbooks.monthly();
        try (XSSFWorkbook book = Workbooks.open(filled(template, List.of()));
                XSSFWorkbook before = Workbooks.open(template)) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(cell(sheet, "B4")).isEmpty();
            assertThat(cell(sheet, "A5")).isEqualTo("合计");
            assertThat(sheet.getMergedRegions())
                    .containsExactlyElementsOf(before.getSheetAt(0).getMergedRegions());
            assertThat(book.getPrintArea(0)).isEqualTo(before.getPrintArea(0));
        }
    }

    @Test
    @DisplayName("单元格内有几种字体时，值写在占位符开始处的字体里")
    void fonts_within_a_cell_are_kept() throws Exception {
        byte[] template = Workbooks.monthly(book -> {
            XSSFRichTextString text = new XSSFRichTextString("原因：{{row.reason}}。");
            var red = book.createFont();
            red.setBold(true);
            text.applyFont(3, 8, red);
            book.getSheetAt(0).getRow(3).getCell(4).setCellValue(text);
        });
        try (XSSFWorkbook book = Workbooks.open(filled(template, CHILDREN))) {
            XSSFRichTextString text = book.getSheetAt(0).getRow(3).getCell(4).getRichStringCellValue();
            assertThat(text.getString()).isEqualTo("原因：随父母外出。");
            assertThat(text.getFontAtIndex(4).getBold()).isTrue();
            assertThat(text.getFontAtIndex(0) != null && text.getFontAtIndex(0).getBold())
                    .isFalse();
        }
    }

    @Test
    @DisplayName("不引用单元格的条件格式和数据有效性，随行数延长")
    void rules_without_cells_grow_with_the_rows() throws Exception {
        byte[] template = Workbooks.monthly(book -> {
            XSSFSheet sheet = book.getSheetAt(0);
            var list = sheet.getDataValidationHelper();
            sheet.addValidationData(list.createValidation(
                    list.createExplicitListConstraint(new String[] {"是", "否"}), new CellRangeAddressList(3, 3, 4, 4)));
            rule(sheet, "30");
        });
        try (XSSFWorkbook book = Workbooks.open(filled(template, CHILDREN))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getDataValidations()
                            .get(0)
                            .getRegions()
                            .getCellRangeAddresses()[0]
                            .formatAsString())
                    .isEqualTo("E4:E6");
            assertThat(sheet.getSheetConditionalFormatting()
                            .getConditionalFormattingAt(0)
                            .getFormattingRanges()[0]
                            .formatAsString())
                    .isEqualTo("D4:D6");
        }
    }

    private static void rule(XSSFSheet sheet, String limit) {
        SheetConditionalFormatting rules = sheet.getSheetConditionalFormatting();
        rules.addConditionalFormatting(
                new CellRangeAddress[] {CellRangeAddress.valueOf("D4")},
                rules.createConditionalFormattingRule(ComparisonOperator.GT, limit));
    }

    private static void picture(XSSFWorkbook book, int lastRow) {
        XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 0, 0, 1, lastRow);
        anchor.setAnchorType(ClientAnchor.AnchorType.DONT_MOVE_AND_RESIZE);
        book.getSheetAt(0)
                .createDrawingPatriarch()
                .createPicture(
                        anchor, book.addPicture("png".getBytes(StandardCharsets.UTF_8), XSSFWorkbook.PICTURE_TYPE_PNG));
    }

    @Test
    @DisplayName("抬头的图片留着；其他工作表的占位符也填")
    void pictures_above_and_other_sheets() throws Exception {
        byte[] template = Workbooks.monthly(book -> {
            picture(book, 1);
            Workbooks.text(book.createSheet("封面"), 0, 0, "{{form.unit}} 报送");
        });
        try (XSSFWorkbook book = Workbooks.open(filled(template, CHILDREN))) {
            assertThat(book.getAllPictures()).hasSize(1);
            assertThat(book.getSheetAt(0).getDrawingPatriarch().getShapes()).hasSize(1);
            assertThat(cell(book.getSheet("封面"), "A1")).isEqualTo("清水河学校 & <教学点> 报送");
        }
    }

    @Test
    @DisplayName("表尾的空行不算，也不写出：有的程序会写到最后一行")
    void empty_rows_at_the_end_of_the_sheet_do_not_count() throws Exception {
        byte[] template = changed(sheet -> put(sheet, 1_048_575, 0, null));
        try (XSSFWorkbook book = Workbooks.open(filled(template, CHILDREN))) {
            assertThat(book.getSheetAt(0).getLastRowNum()).isEqualTo(8);
        }
    }

    @Test
    @DisplayName("问它要什么：按单元格的先后；相同的内容得到相同的字节")
    void what_it_asks_for() throws Exception {
        XlsxTemplate template = XlsxTemplate.read(Workbooks.monthly(), KNOWN);

        assertThat(template.fields())
                .containsExactly(
                        "form.title",
                        "form.unit",
                        "form.count",
                        "row.sequence",
                        "row.name",
                        "row.id-number",
                        "row.absent-days",
                        "total.absent-days",
                        "form.signatures");
        assertThat(template.firstOfRow()).isEqualTo("row.sequence");
        assertThat(template.onePage()).isFalse();
        XlsxTemplate.Rows rows = new XlsxTemplate.Rows(ROW, CHILDREN, NUMBERS);
        assertThat(template.fill(VALUES, rows)).isEqualTo(template.fill(VALUES, rows));
        assertThat(XlsxTemplate.read(
                                Workbooks.monthly(book -> book.getSheetAt(0).setFitToPage(true)), KNOWN)
                        .onePage())
                .isTrue();
    }

    @Test
    @DisplayName("省略了位置的单元格照数：有的程序不写行号和列号")
    void cells_without_positions_are_counted() throws Exception {
        String main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        byte[] template = Workbooks.with(
                Workbooks.monthly(),
                "xl/worksheets/sheet1.xml",
                "<x:worksheet " + main.replace("xmlns=", "xmlns:x=")
                        + "><x:sheetData><x:row><x:c t=\"inlineStr\"><x:is>"
                        + "<x:t>表头</x:t></x:is></x:c></x:row><x:row><x:c t=\"inlineStr\"><x:is><x:t>{{row.name}}</x:t></x:is>"
                        + "</x:c><x:c t=\"inlineStr\"><x:is><x:t>{{row.absent-days}}</x:t></x:is></x:c></x:row><x:row><x:c>"
                        + "<x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>");
        try (XSSFWorkbook book = Workbooks.open(filled(template, CHILDREN))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(Stream.of("A1", "A2", "B2", "A4", "A5").map(at -> cell(sheet, at)))
                    .containsExactly("表头", "丁一", "4.0", "王&<小明>", "7.0");
        }
    }

    static Stream<Arguments> refused() {
        byte[] good = Workbooks.monthly();
        return Stream.of(
                Arguments.of("不是工作簿", "不是Excel".getBytes(StandardCharsets.UTF_8), "不是 Excel 工作簿"),
                Arguments.of("Word 文档", Docx.file(Docx.paragraph("{{child.name}}")), "不是 Excel 工作簿"),
                Arguments.of("未知占位符", changed(sheet -> put(sheet, 3, 1, "{{row.nmae}}")), "row.name"),
                Arguments.of("占位符不完整", changed(sheet -> put(sheet, 3, 1, "{{row.name}")), "占位符不完整"),
                Arguments.of("两行都重复", changed(sheet -> put(sheet, 4, 1, "{{row.name}}")), "重复的只能是一张表的一行"),
                Arguments.of("没有重复的行", changed(sheet -> sheet.removeRow(sheet.getRow(3))), "没有要重复的一行"),
                Arguments.of(
                        "公式", changed(sheet -> sheet.getRow(4).createCell(4).setCellFormula("SUM(D4:D4)")), "模板不能有公式"),
                Arguments.of("上下合并", changed(sheet -> Workbooks.merge(sheet, 3, 4, 5, 5)), "不能与上下行合并"),
                Arguments.of("条件引用单元格", changed(sheet -> rule(sheet, "$D$5")), "不能引用单元格"),
                Arguments.of("超链接", Workbooks.monthly(Workbooks::link), "hyperlinks"),
                Arguments.of("图片在下面", Workbooks.monthly(book -> picture(book, 6)), "图片须在重复的一行以上"),
                Arguments.of("很远的行", changed(sheet -> put(sheet, 20_000, 0, "尾")), "下面有多余的行"),
                Arguments.of("名称是公式", Workbooks.monthly(XlsxTemplateTest::name), "名称只能指单元格区域"),
                Arguments.of("宏", Workbooks.with(good, "xl/vbaProject.bin", "x"), "不得含宏"),
                Arguments.of("外部链接", Workbooks.with(good, "xl/externalLinks/externalLink1.xml", "<x/>"), "其他文件"),
                Arguments.of("图表", Workbooks.with(good, "xl/charts/chart1.xml", "<x/>"), "不能含图表"),
                Arguments.of(
                        "文本框", Workbooks.with(good, "xl/drawings/drawing1.xml", "<x>{{form.unit}}</x>"), "不能在文本框里"),
                Arguments.of(
                        "文档类型",
                        Workbooks.with(good, "xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><x/>"),
                        "模板内容损坏"),
                Arguments.of(
                        "解压后过大",
                        Workbooks.with(good, "docProps/big.xml", " ".repeat(OfficePackage.MAX_INFLATED)),
                        "解压后过大"));
    }

    private static byte[] changed(Consumer<XSSFSheet> change) {
        return Workbooks.monthly(book -> change.accept(book.getSheetAt(0)));
    }

    private static void put(XSSFSheet sheet, int row, int column, String text) {
        Workbooks.text(sheet, row, column, text);
    }

    private static void name(XSSFWorkbook book) {
        var name = book.createName();
        name.setNameName("人数");
        name.setRefersToFormula("SUM('" + Workbooks.SHEET + "'!$D$4:$D$4)");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void what_could_not_be_kept_is_refused(String which, byte[] file, String reason) {
        TemplateException refused = catchThrowableOfType(TemplateException.class, () -> XlsxTemplate.read(file, KNOWN));

        assertThat(refused).as(which).isNotNull();
        assertThat(refused.getMessage() + refused.found()).as(which).contains(reason);
    }

    @Test
    @DisplayName("未知占位符说出工作表、单元格和可写的")
    void an_unknown_place_is_told_with_its_cell() throws IOException {
        TemplateException refused = catchThrowableOfType(
                TemplateException.class,
                () -> XlsxTemplate.read(changed(sheet -> put(sheet, 3, 1, "{{row.nmae}}")), KNOWN));

        assertThat(refused.found()).isEqualTo("{{row.nmae}}（月 报!B4）");
        assertThat(refused.expected()).contains("row.name | row.id-number", "form.unit");
        assertThat(refused).hasMessageContaining("是否为 row.name");
    }
}
