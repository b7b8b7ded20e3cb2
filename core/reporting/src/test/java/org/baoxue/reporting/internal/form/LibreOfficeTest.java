package org.baoxue.reporting.internal.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.baoxue.reporting.BureauWorkbook;
import org.baoxue.reporting.internal.rows.FormLine;
import org.baoxue.reporting.internal.rows.Table;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("long")
@DisplayName("表册文件由 LibreOffice 打开、另存，一格不少")
class LibreOfficeTest {

    private static LibreOffice office;

    @BeforeAll
    static void starts(@TempDir Path folder) throws Exception {
        office = new LibreOffice(folder);
    }

    static Stream<Arguments> files() {
        FormSnapshot children = snapshot(IntStream.rangeClosed(1, 60)
                .mapToObj(i ->
                        Samples.child("c" + i, "学生" + i, "辍学", i % 2 == 0 ? "=1+" + i : "随父母外出，" + "很长的原因".repeat(9)))
                .toList());
        FormSnapshot nobody = snapshot(List.of());
        FormSnapshot classes = classes();
        byte[] bureau = BureauWorkbook.of(
                "{{form.title}}（区教育局制）",
                List.of("row.sequence", "row.name", "row.id-number", "row.absent-days", "row.reason"));
        return Stream.of(
                Arguments.of("平台格式", XlsxFile.write(children)),
                Arguments.of("平台格式，零报告", XlsxFile.write(nobody)),
                Arguments.of("平台格式，合计", XlsxFile.write(classes)),
                Arguments.of("起始表样", start(classes)),
                Arguments.of("起始表样，已填", FormPlaces.write(classes, start(classes))),
                Arguments.of("本地格式", FormPlaces.write(children, bureau)),
                Arguments.of("本地格式，零报告", FormPlaces.write(nobody, bureau)));
    }

    private static FormSnapshot classes() {
        return Samples.snapshot(
                Samples.classForm(),
                Table.ofClasses(
                        Samples.classForm(),
                        List.of(Samples.counts("k2", "七（2）班", 44, 1, 0), Samples.counts("k1", "七（1）班", 45, 0, 1))));
    }

    private static FormSnapshot snapshot(List<FormLine> children) {
        return Samples.snapshot(Samples.childForm(), Table.ofChildren(Samples.childForm(), children));
    }

    private static byte[] start(FormSnapshot like) {
        return XlsxFile.start(like.heading().title(), like.columns(), like.totals(), true);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void what_libre_office_saves_is_what_it_opened(String which, byte[] file) throws Exception {
        byte[] saved = office.resaved(file);

        assertThat(content(saved)).as(which).isEqualTo(content(file));
        assertThat(layout(saved)).as(which).isEqualTo(layout(file));
    }

    @Test
    @DisplayName("起始表样由 LibreOffice 另存之后仍可绑定，填出来一样")
    void a_workbook_that_libre_office_saved_is_a_template() throws Exception {
        FormSnapshot classes = classes();

        byte[] filled = FormPlaces.write(classes, office.resaved(start(classes)));

        assertThat(content(filled)).isEqualTo(content(FormPlaces.write(classes, start(classes))));
    }

    /** Every cell that says something, with the kind of its value and how it is shown. */
    private static Map<String, String> content(byte[] file) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            DataFormatter formatter = new DataFormatter();
            XSSFSheet sheet = book.getSheetAt(0);
            for (Row row : sheet) {
                row.forEach(cell -> {
                    if (!formatter.formatCellValue(cell).isEmpty()) {
                        cells.put(
                                ((XSSFCell) cell).getReference(),
                                "%s %s %s"
                                        .formatted(
                                                cell.getCellType(),
                                                cell.getCellStyle().getDataFormatString(),
                                                formatter.formatCellValue(cell)));
                    }
                });
            }
        }
        return cells;
    }

    /** What else a person sees or gets printed. */
    private static Map<String, Object> layout(byte[] file) throws IOException {
        Map<String, Object> layout = new TreeMap<>();
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            XSSFSheet sheet = book.getSheetAt(0);
            layout.put("name", sheet.getSheetName());
            layout.put(
                    "merged",
                    sheet.getMergedRegions().stream()
                            .map(CellRangeAddress::formatAsString)
                            .sorted()
                            .toList());
            layout.put("frozen", sheet.getPaneInformation().isFreezePane());
            layout.put("frozen rows", sheet.getPaneInformation().getHorizontalSplitPosition());
            layout.put("print titles", sheet.getRepeatingRows().formatAsString());
            layout.put("print area", String.valueOf(book.getPrintArea(0)).replaceAll(".*!|'", ""));
            layout.put("paper", sheet.getPrintSetup().getPaperSize());
            layout.put("landscape", sheet.getPrintSetup().getLandscape());
            layout.put("fit to page", sheet.getFitToPage());
            if (sheet.getFitToPage()) {
                layout.put("pages across", sheet.getPrintSetup().getFitWidth());
                layout.put("pages down", sheet.getPrintSetup().getFitHeight());
            }
            layout.put("footer", words(sheet.getFooter().getCenter()));
            layout.put("footer left", words(sheet.getFooter().getLeft()));
            layout.put("footer right", words(sheet.getFooter().getRight()));
        }
        return layout;
    }

    /** Without fonts and sizes, which every program writes in its own way. */
    private static String words(String footer) {
        return footer.replaceAll("&\"[^\"]*\"|&\\d+|&K[0-9A-F]{6}", "").strip();
    }
}
