package org.baoxue.reporting.internal.form;

import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table with a title that prints on A4 landscape, its head on every page. */
public final class PrintedSheet {

    private static final int HEAD_ROWS = 3;

    private PrintedSheet() {}

    /** A column: its head and its width in characters. */
    public record Column(String head, int width) {}

    /**
     * Adds the table.
     *
     * @param subtitle the line below the title
     * @param rows cells by column; whole numbers stay numbers
     * @return the sheet, for what stands below the table
     */
    public static Worksheet add(
            Workbook workbook, String title, String subtitle, List<Column> columns, List<List<Object>> rows) {
        Worksheet sheet = workbook.newWorksheet(title);
        sheet.value(0, 0, title);
        sheet.style(0, 0).bold().fontSize(16).set();
        sheet.value(1, 0, subtitle);
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(HEAD_ROWS - 1, column, columns.get(column).head());
            sheet.width(column, columns.get(column).width());
        }
        sheet.range(HEAD_ROWS - 1, 0, HEAD_ROWS - 1, columns.size() - 1)
                .style()
                .bold()
                .fillColor("E7EEF7")
                .borderStyle(BorderStyle.THIN)
                .set();
        for (int row = 0; row < rows.size(); row++) {
            write(sheet, HEAD_ROWS + row, rows.get(row));
        }
        print(sheet);
        return sheet;
    }

    private static void write(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, cells.get(column).toString());
            }
            sheet.style(row, column)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .borderStyle(BorderStyle.THIN)
                    .set();
        }
    }

    private static void print(Worksheet sheet) {
        sheet.freezePane(0, HEAD_ROWS);
        sheet.repeatRows(HEAD_ROWS - 1, HEAD_ROWS - 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.footer("第 &P 页 / 共 &N 页", Position.CENTER, 9);
    }
}
