package org.baoxue.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.baoxue.casework.Personal;
import org.baoxue.casework.sendeducation.LedgerRow;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.casework.sendeducation.Visitor;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The visits to the children of a unit as a workbook (送教台账). No plan gives its columns, so that they are ours. Pure. */
public final class SendLedgerFile {
    private static final List<String> COLUMNS =
            List.of("序号", "学生", "学校", "班级", "日期", "时间", "送教人员", "地点", "内容", "课时", "分钟", "家庭练习", "家长培训", "家长签字");
    private static final int[] WIDTHS = {6, 10, 14, 14, 12, 8, 36, 12, 28, 6, 6, 28, 28, 8};
    private static final int HEAD_ROWS = 3;

    private SendLedgerFile() {}

    /** A workbook that prints on A4 landscape. */
    public static byte[] xlsx(String unitName, LocalDate from, LocalDate to, List<LedgerRow> ledger) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Baoxue", "01.0000")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            Worksheet sheet = workbook.newWorksheet("送教台账");
            head(sheet, unitName, from, to);
            for (int row = 0; row < ledger.size(); row++) {
                write(sheet, HEAD_ROWS + row, cells(row + 1, ledger.get(row)));
            }
            print(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void head(Worksheet sheet, String unitName, LocalDate from, LocalDate to) {
        sheet.value(0, 0, "送教台账");
        sheet.style(0, 0).bold().fontSize(16).set();
        sheet.value(1, 0, "%s　%s至%s　平台建议格式".formatted(unitName, from, to));
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(HEAD_ROWS - 1, column, COLUMNS.get(column));
            sheet.width(column, WIDTHS[column]);
        }
        sheet.range(HEAD_ROWS - 1, 0, HEAD_ROWS - 1, COLUMNS.size() - 1)
                .style()
                .bold()
                .fillColor("E7EEF7")
                .borderStyle(BorderStyle.THIN)
                .set();
    }

    private static List<Object> cells(int number, LedgerRow row) {
        Visited visit = row.visit();
        List<Object> cells = new ArrayList<>();
        cells.add(number);
        cells.add(row.file().name().orElse(""));
        cells.add(row.file().school());
        cells.add(row.file().classId().orElse(""));
        cells.add(visit.on().toString());
        cells.add(visit.from().toString());
        cells.add(visit.team().stream().map(SendLedgerFile::person).collect(Collectors.joining("、")));
        cells.add(visit.place().chinese());
        cells.add(String.join("、", visit.content()));
        cells.add(visit.lessons());
        cells.add(visit.minutes());
        cells.add(words(visit.homework()));
        cells.add(words(visit.training()));
        cells.add(visit.signed() ? "是" : "否");
        return cells;
    }

    private static String person(Visitor one) {
        return "%s（%s，%s）".formatted(words(one.name()), one.sex().chinese(), one.kind());
    }

    private static String words(Personal personal) {
        return personal.text().orElseGet(personal::toString);
    }

    private static void write(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column) instanceof Integer number) {
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
    }
}
