package org.baoxue.reporting.internal.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.baoxue.reporting.internal.form.FormSnapshot.Head;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A snapshot as a workbook of one sheet that prints on A4: title, heading lines, headings in one or two rows that
 * repeat on every page, the table, totals, signatures; page numbers and provenance in the footer.
 */
public final class XlsxFile {

    private static final String TEXT = "@";
    private static final int TITLE_ROW = 0;
    private static final int LINE_ROW = 1;

    private final Page page;
    private final Worksheet sheet;
    private final Paper paper;
    private final int lastColumn;

    private XlsxFile(Page page, Worksheet sheet) {
        this.page = page;
        this.sheet = sheet;
        this.paper = new Paper(page.columns());
        this.lastColumn = page.columns().size() - 1;
    }

    /**
     * What is printed.
     *
     * @param line below the title
     * @param rows a text for each column
     * @param none what is said where there are no rows
     * @param totals the sums, a text for each column; empty if there are none
     * @param left left in the footer
     * @param right right in the footer
     * @param grows whether its row stands for many: their number and heights are not known yet
     */
    private record Page(
            String title,
            String line,
            List<Head> columns,
            List<List<String>> rows,
            String none,
            List<String> totals,
            String signatures,
            String left,
            String right,
            boolean grows) {}

    public static byte[] write(FormSnapshot snapshot) {
        return write(new Page(
                snapshot.heading().title(),
                Words.line(snapshot),
                snapshot.columns(),
                snapshot.rows().stream().map(FormSnapshot.Row::values).toList(),
                Words.zero(snapshot.heading()),
                snapshot.totals(),
                Words.signatures(snapshot.signatures()),
                Words.provenance(snapshot),
                Words.identity(snapshot),
                false));
    }

    /**
     * The same layout with the places where the values go, for a bureau to begin with.
     *
     * @param totals the last row of the form; empty if it has none
     * @param scoped whether it says which children count (口径)
     */
    public static byte[] start(String title, List<Head> columns, List<String> totals, boolean scoped) {
        List<String> sums = new ArrayList<>(totals);
        for (int i = 0; i < sums.size(); i++) {
            if (FormPlaces.summed(totals, i)) {
                sums.set(i, FormPlaces.braces(FormPlaces.total(columns.get(i))));
            }
        }
        return write(new Page(
                title,
                Words.line(scoped),
                columns,
                List.of(columns.stream()
                        .map(column -> FormPlaces.braces(FormPlaces.row(column)))
                        .toList()),
                "",
                sums,
                FormPlaces.braces(FormPlaces.SIGNATURES),
                FormPlaces.braces(FormPlaces.PROVENANCE),
                FormPlaces.braces(FormPlaces.NUMBER),
                true));
    }

    private static byte[] write(Page page) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Baoxue", "01.0000")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            Worksheet sheet = workbook.newWorksheet(sheetName(page.title()));
            new XlsxFile(page, sheet).fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A sheet's name has at most 31 characters and none of those reserved for references. */
    private static String sheetName(String title) {
        String name = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return name.isEmpty() ? "报表" : name.substring(0, Math.min(31, name.length()));
    }

    private void fill() {
        across(TITLE_ROW, page.grows() ? FormPlaces.braces(FormPlaces.TITLE) : page.title(), 32)
                .bold()
                .fontSize(18)
                .horizontalAlignment("center")
                .set();
        across(LINE_ROW, page.line(), 18).wrapText(true).set();
        int row = LINE_ROW + 1;
        if (page.columns().stream().anyMatch(Head::platform)) {
            across(row++, Words.PLATFORM_NOTE, 16).fontSize(9).set();
        }
        int header = row;
        row = headings(row);
        int body = row;
        for (List<String> values : page.rows()) {
            cells(row++, values, false);
        }
        if (page.rows().isEmpty()) {
            across(row, page.none(), 24)
                    .horizontalAlignment("center")
                    .borderStyle(BorderStyle.THIN)
                    .set();
            row++;
        }
        if (!page.totals().isEmpty()) {
            cells(row++, page.totals(), true);
        }
        signatures(row + 1);
        print(header, body);
    }

    private StyleSetter across(int row, String text, double line) {
        sheet.value(row, 0, text);
        sheet.rowHeight(row, paper.across(text, line));
        StyleSetter style = sheet.range(row, 0, row, lastColumn).style();
        if (lastColumn > 0) {
            style.merge();
        }
        return style.format(TEXT).verticalAlignment("center");
    }

    private int headings(int top) {
        List<Head> columns = page.columns();
        boolean grouped = columns.stream().anyMatch(column -> !column.group().isEmpty());
        int bottom = grouped ? top + 1 : top;
        for (int i = 0; i < columns.size(); i++) {
            Head column = columns.get(i);
            sheet.width(i, column.width());
            if (column.group().isEmpty()) {
                sheet.value(top, i, marked(column));
                if (grouped) {
                    sheet.range(top, i, bottom, i).merge();
                }
            } else {
                sheet.value(bottom, i, marked(column));
                group(top, i);
            }
        }
        if (grouped) {
            sheet.rowHeight(top, paper.use(20));
        }
        sheet.rowHeight(bottom, paper.row(columns.stream().map(XlsxFile::marked).toList()));
        sheet.range(top, 0, bottom, lastColumn)
                .style()
                .bold()
                .format(TEXT)
                .wrapText(true)
                .horizontalAlignment("center")
                .verticalAlignment("center")
                .fillColor("E7EEF7")
                .borderStyle(BorderStyle.THIN)
                .set();
        return bottom + 1;
    }

    private void group(int row, int column) {
        List<Head> columns = page.columns();
        String name = columns.get(column).group();
        if (column > 0 && columns.get(column - 1).group().equals(name)) {
            return;
        }
        int end = column;
        while (end < lastColumn && columns.get(end + 1).group().equals(name)) {
            end++;
        }
        sheet.value(row, column, name);
        if (end > column) {
            sheet.range(row, column, row, end).merge();
        }
    }

    private static String marked(Head column) {
        return column.platform() ? column.header() + Words.PLATFORM_MARK : column.header();
    }

    private void cells(int row, List<String> values, boolean bold) {
        if (!page.grows()) {
            sheet.rowHeight(row, paper.row(values));
        }
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            StyleSetter style = sheet.style(row, i)
                    .borderStyle(BorderStyle.THIN)
                    .wrapText(true)
                    .verticalAlignment("center");
            if (bold) {
                style.bold();
            }
            boolean number = page.columns().get(i).number() && !value.isEmpty();
            if (number && !page.grows()) {
                sheet.value(row, i, new BigDecimal(value));
            } else {
                sheet.value(row, i, value);
            }
            (number ? style.horizontalAlignment("center") : style.format(TEXT)).set();
        }
    }

    private void signatures(int row) {
        paper.use(15);
        across(row, page.signatures(), 30).wrapText(true).set();
    }

    private void print(int header, int body) {
        sheet.freezePane(0, body);
        sheet.repeatRows(header, body - 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(paper.upright() ? "portrait" : "landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) (paper.onePage() && !page.grows() ? 1 : 0));
        sheet.leftMargin(0.5f);
        sheet.rightMargin(0.5f);
        sheet.topMargin(0.6f);
        sheet.bottomMargin(0.7f);
        sheet.footer(page.left(), Position.LEFT, 9);
        sheet.footer("第 &P 页 / 共 &N 页", Position.CENTER, 9);
        sheet.footer(page.right(), Position.RIGHT, 9);
    }
}
