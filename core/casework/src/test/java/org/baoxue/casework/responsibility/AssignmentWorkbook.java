package org.baoxue.casework.responsibility;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Real workbooks with lists of assignments. */
final class AssignmentWorkbook {

    private static final List<String> HEADER =
            List.of("对象类别", "对象代码", "责任类别", "姓名", "职务", "联系电话", "所在单位代码", "起始日期", "截止日期");

    private AssignmentWorkbook() {}

    /** A title, the usual header, and these rows of texts, numbers and days. */
    static Path of(List<List<Object>> rows) {
        return with(HEADER, rows);
    }

    static Path with(List<String> header, List<List<Object>> rows) {
        Path file = file(new byte[0]);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "baoxue", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("包保");
            sheet.value(0, 0, "2026年秋季包保责任一览表");
            for (int column = 0; column < header.size(); column++) {
                sheet.value(1, column, header.get(column));
            }
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    write(sheet, row + 2, column, rows.get(row).get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** A file with this content, deleted when the tests end. */
    static Path file(byte[] content) {
        try {
            Path file = Files.createTempFile("assignments", ".xlsx");
            file.toFile().deleteOnExit();
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else {
            sheet.value(row, column, value.toString());
        }
    }
}
