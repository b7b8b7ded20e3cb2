package org.baoxue.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the sample as bureaus would send it: units and one enrolment list as xlsx, others as CSV in UTF-8 and in GB18030.
 *
 * @param units the unit list
 * @param lists every list in the order in which it is imported
 */
record SampleFiles(Path units, List<ListFile> lists) {

    private static final List<String> UNIT_HEADERS = List.of("单位代码", "单位名称", "单位类别", "上级单位代码", "行政区划代码", "包保范围");
    private static final List<String> PUPIL_HEADERS =
            List.of("姓名", "性别", "出生日期", "身份证号", "学校代码", "年级", "班级", "户籍行政区划代码", "监护人", "联系电话", "家庭住址");
    private static final List<String> RESIDENT_HEADERS =
            List.of("姓名", "性别", "出生日期", "身份证号", "户籍行政区划代码", "监护人", "联系电话", "家庭住址");
    private static final List<String> MARK_HEADERS = List.of("姓名", "身份证号", "学校代码", "日期", "出勤情况");

    /**
     * A list to import.
     *
     * @param kind enrolment, household or attendance
     * @param unit code of the unit it comes from
     * @param asOf the day that it describes
     * @param full whether rows that are absent from it count as missing
     * @param file where it lies
     * @param rows data rows
     */
    record ListFile(String kind, String unit, LocalDate asOf, boolean full, Path file, long rows) {}

    static SampleFiles write(SampleData data, Path folder, LocalDate today) throws IOException {
        Files.createDirectories(folder);
        Path units = folder.resolve("units.xlsx");
        xlsx(units, UNIT_HEADERS, data.units().stream().map(SampleFiles::cells).toList());
        List<ListFile> lists = new ArrayList<>();
        for (Truth.County county : data.truth().counties()) {
            county(data, county, folder, today, lists);
        }
        return new SampleFiles(units, List.copyOf(lists));
    }

    private static void county(SampleData data, Truth.County county, Path folder, LocalDate today, List<ListFile> lists)
            throws IOException {
        String division = county.division();
        List<List<String>> pupils = rows(data.pupils(), pupil -> pupil.county().equals(division), SampleFiles::cells);
        List<List<String>> earlier = new ArrayList<>(pupils);
        earlier.addAll(rows(data.gone(), pupil -> pupil.county().equals(division), SampleFiles::cells));
        Path before = folder.resolve("enrolment-" + division + "-earlier.xlsx");
        xlsx(before, PUPIL_HEADERS, earlier);
        lists.add(new ListFile(
                "enrolment", county.bureau(), today.withDayOfMonth(1).minusDays(1), true, before, earlier.size()));
        Path now = folder.resolve("enrolment-" + division + ".xlsx");
        xlsx(now, PUPIL_HEADERS, pupils);
        lists.add(new ListFile("enrolment", county.bureau(), today, true, now, pupils.size()));
        List<List<String>> residents =
                rows(data.residents(), resident -> resident.county().equals(division), SampleFiles::cells);
        Path households = folder.resolve("household-" + division + ".csv");
        csv(households, Charset.forName("GB18030"), RESIDENT_HEADERS, residents);
        lists.add(new ListFile("household", county.government(), today, true, households, residents.size()));
        List<List<String>> marks = rows(data.marks(), mark -> mark.county().equals(division), SampleFiles::cells);
        Path roll = folder.resolve("attendance-" + division + ".csv");
        csv(roll, StandardCharsets.UTF_8, MARK_HEADERS, marks);
        lists.add(new ListFile("attendance", county.bureau(), today, false, roll, marks.size()));
    }

    private static <T> List<List<String>> rows(List<T> all, Predicate<T> of, Function<T, List<String>> cells) {
        return all.stream().filter(of).map(cells).toList();
    }

    private static List<String> cells(SampleData.UnitRow row) {
        return List.of(row.code(), row.name(), row.kind(), row.parent(), row.division(), row.scopes());
    }

    private static List<String> cells(SampleData.Pupil row) {
        return List.of(
                row.person().name(),
                row.person().sex(),
                date(row.person().birth()),
                row.idNumber(),
                row.school(),
                row.grade(),
                row.className(),
                row.division(),
                row.guardian(),
                row.phone(),
                row.address());
    }

    private static List<String> cells(SampleData.Resident row) {
        return List.of(
                row.person().name(),
                row.person().sex(),
                date(row.person().birth()),
                row.person().idNumber(),
                row.division(),
                row.guardian(),
                row.phone(),
                row.address());
    }

    private static List<String> cells(SampleData.Mark row) {
        return List.of(row.name(), row.idNumber(), row.school(), date(row.day()), row.mark());
    }

    private static String date(LocalDate day) {
        return day.toString();
    }

    private static void xlsx(Path file, List<String> headers, List<List<String>> rows) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Baoxue", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("名单");
            write(sheet, 0, headers);
            for (int i = 0; i < rows.size(); i++) {
                write(sheet, i + 1, rows.get(i));
            }
        }
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }

    private static void csv(Path file, Charset charset, List<String> headers, List<List<String>> rows)
            throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, charset)) {
            out.write(String.join(",", headers));
            out.newLine();
            for (List<String> row : rows) {
                out.write(String.join(",", row));
                out.newLine();
            }
        }
    }
}
