package org.baoxue.roster.internal.job;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongFunction;
import org.baoxue.roster.internal.store.Cells;
import org.baoxue.roster.internal.store.Reject;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes rejected rows as an xlsx: number, column, value, reason, and the row as it was; all as text. */
final class RejectWorkbook {

    private static final int ROWS_OF_SHEET = 1_000_000;
    private static final int LONGEST_CELL = 32_767;
    private static final List<String> OWN = List.of("行号", "列", "值", "原因");
    private static final List<Integer> WIDTHS = List.of(8, 14, 22, 44);

    private RejectWorkbook() {}

    /**
     * @param after gives some rows in order from behind a row number on, none at the end
     */
    static void write(OutputStream out, List<String> headers, LongFunction<List<Reject>> after) throws IOException {
        try (Workbook workbook = new Workbook(out, "Baoxue", null)) {
            Worksheet sheet = null;
            int line = 0;
            int sheets = 0;
            List<Reject> rows = after.apply(0);
            while (!rows.isEmpty()) {
                if (sheet == null || line > ROWS_OF_SHEET) {
                    if (sheet != null) {
                        sheet.finish();
                    }
                    sheet = sheet(workbook, ++sheets, headers);
                    line = 1;
                }
                for (Reject row : rows) {
                    write(sheet, line++, row);
                }
                sheet.flush();
                rows = after.apply(rows.get(rows.size() - 1).rowNo());
            }
        }
    }

    private static Worksheet sheet(Workbook workbook, int number, List<String> headers) {
        Worksheet sheet = workbook.newWorksheet("退回行" + number);
        sheet.freezePane(0, 1);
        for (int column = 0; column < WIDTHS.size(); column++) {
            sheet.width(column, WIDTHS.get(column));
        }
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
        for (int column = 0; column < OWN.size() + headers.size(); column++) {
            String header = column < OWN.size() ? OWN.get(column) : headers.get(column - OWN.size());
            sheet.value(0, column, header);
            sheet.style(0, column).bold().set();
        }
        return sheet;
    }

    private static void write(Worksheet sheet, int line, Reject row) {
        sheet.value(line, 0, row.rowNo());
        text(sheet, line, 1, row.columnsAtFault());
        text(sheet, line, 2, row.valuesAtFault());
        text(sheet, line, 3, row.reasons());
        List<String> cells = Cells.split(row.cells());
        for (int i = 0; i < cells.size(); i++) {
            text(sheet, line, OWN.size() + i, cells.get(i));
        }
    }

    private static void text(Worksheet sheet, int line, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(line, column, text.length() <= LONGEST_CELL ? text : text.substring(0, LONGEST_CELL));
        }
    }
}
