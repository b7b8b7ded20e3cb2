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
import org.baoxue.reporting.internal.form.PrintedSheet;
import org.baoxue.reporting.internal.form.PrintedSheet.Column;
import org.dhatim.fastexcel.Workbook;

/** The visits to the children of a unit as a workbook (送教台账). No plan gives its columns, so that they are ours. Pure. */
public final class SendLedgerFile {
    private static final List<Column> COLUMNS = List.of(
            new Column("序号", 6),
            new Column("学生", 10),
            new Column("学校", 14),
            new Column("班级", 14),
            new Column("日期", 12),
            new Column("时间", 8),
            new Column("送教人员", 36),
            new Column("地点", 12),
            new Column("内容", 28),
            new Column("课时", 6),
            new Column("分钟", 6),
            new Column("家庭练习", 28),
            new Column("家长培训", 28),
            new Column("家长签字", 8));

    private SendLedgerFile() {}

    /** A workbook that prints on A4 landscape. */
    public static byte[] xlsx(String unitName, LocalDate from, LocalDate to, List<LedgerRow> ledger) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Baoxue", "01.0000")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            List<List<Object>> rows = new ArrayList<>();
            for (LedgerRow row : ledger) {
                rows.add(cells(rows.size() + 1, row));
            }
            PrintedSheet.add(workbook, "送教台账", "%s　%s至%s　平台建议格式".formatted(unitName, from, to), COLUMNS, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
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
        return "%s（%s）".formatted(words(one.name()), one.described());
    }

    private static String words(Personal personal) {
        return personal.text().orElseGet(personal::toString);
    }
}
