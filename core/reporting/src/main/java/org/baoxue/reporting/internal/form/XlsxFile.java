package org.baoxue.reporting.internal.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
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

    private final FormSnapshot snapshot;
    private final Worksheet sheet;
    private final Paper paper;
    private final int lastColumn;

    private XlsxFile(FormSnapshot snapshot, Worksheet sheet) {
        this.snapshot = snapshot;
        this.sheet = sheet;
        this.paper = new Paper(snapshot.columns());
        this.lastColumn = snapshot.columns().size() - 1;
    }

    public static byte[] write(FormSnapshot snapshot) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Baoxue", "01.0000")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            Worksheet sheet = workbook.newWorksheet(sheetName(snapshot.heading().title()));
            new XlsxFile(snapshot, sheet).fill();
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
        across(TITLE_ROW, snapshot.heading().title(), 32)
                .bold()
                .fontSize(18)
                .horizontalAlignment("center")
                .set();
        across(LINE_ROW, Words.line(snapshot), 18).wrapText(true).set();
        int row = LINE_ROW + 1;
        if (snapshot.columns().stream().anyMatch(Head::platform)) {
            across(row++, Words.PLATFORM_NOTE, 16).fontSize(9).set();
        }
        int header = row;
        row = headings(row);
        int body = row;
        for (FormSnapshot.Row values : snapshot.rows()) {
            cells(row++, values.values(), false);
        }
        if (snapshot.rows().isEmpty()) {
            across(row, Words.zero(snapshot.heading()), 24)
                    .horizontalAlignment("center")
                    .borderStyle(BorderStyle.THIN)
                    .set();
            row++;
        }
        if (!snapshot.totals().isEmpty()) {
            cells(row++, snapshot.totals(), true);
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
        List<Head> columns = snapshot.columns();
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
        List<Head> columns = snapshot.columns();
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
        sheet.rowHeight(row, paper.row(values));
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            StyleSetter style = sheet.style(row, i)
                    .borderStyle(BorderStyle.THIN)
                    .wrapText(true)
                    .verticalAlignment("center");
            if (bold) {
                style.bold();
            }
            if (snapshot.columns().get(i).number() && !value.isEmpty()) {
                sheet.value(row, i, new BigDecimal(value));
                style.horizontalAlignment("center").set();
            } else {
                sheet.value(row, i, value);
                style.format(TEXT).set();
            }
        }
    }

    private void signatures(int row) {
        StringBuilder line = new StringBuilder();
        snapshot.signatures().forEach(label -> line.append(label).append("：__________    "));
        line.append("（单位盖章）    ____年__月__日");
        paper.use(15);
        across(row, line.toString(), 30).wrapText(true).set();
    }

    private void print(int header, int body) {
        sheet.freezePane(0, body);
        sheet.repeatRows(header, body - 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(paper.upright() ? "portrait" : "landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) (paper.onePage() ? 1 : 0));
        sheet.leftMargin(0.5f);
        sheet.rightMargin(0.5f);
        sheet.topMargin(0.6f);
        sheet.bottomMargin(0.7f);
        sheet.footer(Words.provenance(snapshot), Position.LEFT, 9);
        sheet.footer("第 &P 页 / 共 &N 页", Position.CENTER, 9);
        sheet.footer(Words.identity(snapshot), Position.RIGHT, 9);
    }
}
