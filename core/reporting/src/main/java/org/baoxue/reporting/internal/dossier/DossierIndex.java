package org.baoxue.reporting.internal.dossier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.baoxue.access.Unit;
import org.baoxue.casework.CaseView;
import org.baoxue.reporting.internal.form.PrintedSheet;
import org.baoxue.reporting.internal.form.PrintedSheet.Column;
import org.dhatim.fastexcel.Workbook;

/** 目录: the sheets that say what lies in a dossier of several files. For one thread. */
final class DossierIndex {

    private static final List<Column> CASES = List.of(
            new Column("序号", 6),
            new Column("学生", 12),
            new Column("学校", 24),
            new Column("班级", 18),
            new Column("状态", 12),
            new Column("自", 12),
            new Column("文件", 26));
    private static final List<Column> FILES = List.of(
            new Column("序号", 6),
            new Column("类别", 12),
            new Column("名称", 28),
            new Column("日期", 12),
            new Column("文件", 44),
            new Column("SHA-256", 34),
            new Column("说明", 26));

    private final String imprint;
    private final List<Sheet> sheets = new ArrayList<>();

    /**
     * @param imprint who made it, when and why; below every title
     */
    DossierIndex(String imprint) {
        this.imprint = imprint;
    }

    private record Sheet(String title, String subtitle, List<Column> columns, List<List<Object>> rows) {}

    /**
     * A case of a unit.
     *
     * @param view as the reader may see it
     * @param file name of its workbook
     */
    record Listed(CaseView view, String school, String schoolClass, String file) {}

    /**
     * A file, or one that is not there.
     *
     * @param kind what sort
     * @param title its title
     * @param on its day, or empty
     * @param path where it lies; empty if it is not there
     * @param hash SHA-256; empty if it is not there
     * @param remark why it is not there, or more
     */
    record Line(String kind, String title, String on, String path, String hash, String remark) {}

    /** Adds the cases of a unit. */
    DossierIndex unit(Unit unit, List<Listed> cases) {
        List<List<Object>> rows = new ArrayList<>();
        for (Listed one : cases) {
            rows.add(List.of(
                    rows.size() + 1,
                    one.view().name().orElse(""),
                    one.school(),
                    one.schoolClass(),
                    one.view().markedStateName(),
                    one.view().since().toString(),
                    one.file()));
        }
        sheets.add(new Sheet("一校一册目录", unit.name() + "　" + imprint, CASES, rows));
        return this;
    }

    /** Adds the ledgers and registers. */
    DossierIndex registers(List<Line> lines) {
        return lines("台账目录", lines);
    }

    /** Adds the files. */
    DossierIndex files(List<Line> lines) {
        return lines("文件目录", lines);
    }

    private DossierIndex lines(String title, List<Line> lines) {
        List<List<Object>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(List.of(
                    rows.size() + 1, line.kind(), line.title(), line.on(), line.path(), line.hash(), line.remark()));
        }
        sheets.add(new Sheet(title, imprint, FILES, rows));
        return this;
    }

    byte[] xlsx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Baoxue", "01.0000")) {
            workbook.setGlobalDefaultFont("宋体", 11);
            sheets.forEach(sheet ->
                    PrintedSheet.add(workbook, sheet.title(), sheet.subtitle(), sheet.columns(), sheet.rows()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
