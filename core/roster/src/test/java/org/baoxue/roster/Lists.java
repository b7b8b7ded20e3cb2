package org.baoxue.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Real list files of made-up pupils. */
public final class Lists {

    public static final List<String> ENROLMENT =
            List.of("学校代码", "年级", "班级", "姓名", "身份证号", "学籍号", "性别", "出生日期", "户籍行政区划代码", "监护人姓名", "联系电话", "家庭住址");

    private Lists() {}

    /** The enrolment row of a pupil in the nth class. */
    public static List<String> pupil(int classNumber, int n) {
        return new ArrayList<>(List.of(
                Installation.school(classNumber),
                Installation.grade(classNumber),
                Installation.className(classNumber),
                Pupils.name(n),
                Pupils.idNumber(n),
                "G" + Pupils.idNumber(n),
                Pupils.sex(n),
                Pupils.birthDate(n),
                "341502101001",
                Pupils.name(n + 7),
                "139%08d".formatted(n),
                "六安市金安区幸福路%d号".formatted(n)));
    }

    /** The first pupils of a class: their rows. */
    public static List<List<String>> pupils(int classNumber, int from, int to) {
        List<List<String>> rows = new ArrayList<>();
        for (int n = from; n < to; n++) {
            rows.add(pupil(classNumber, n));
        }
        return rows;
    }

    public static Path csv(Path file, List<String> headers, List<List<String>> rows) {
        return csv(file, StandardCharsets.UTF_8, "", ",", headers, rows);
    }

    public static Path csv(
            Path file, Charset charset, String mark, String separator, List<String> headers, List<List<String>> rows) {
        StringBuilder text =
                new StringBuilder(mark).append(String.join(separator, headers)).append("\r\n");
        rows.forEach(row -> text.append(String.join(separator, row)).append("\r\n"));
        try {
            return Files.write(file, text.toString().getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A workbook of one sheet; numbers and days are stored as such. */
    public static Path xlsx(Path file, List<? extends List<?>> rows) {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", null)) {
            Worksheet sheet = workbook.newWorksheet("名单");
            for (int line = 0; line < rows.size(); line++) {
                for (int column = 0; column < rows.get(line).size(); column++) {
                    put(sheet, line, column, rows.get(line).get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static void put(Worksheet sheet, int line, int column, Object value) {
        if (value instanceof Number number) {
            sheet.value(line, column, number);
        } else if (value instanceof LocalDate day) {
            sheet.value(line, column, day);
            sheet.style(line, column).format("yyyy-mm-dd").set();
        } else {
            sheet.value(line, column, String.valueOf(value));
        }
    }
}
