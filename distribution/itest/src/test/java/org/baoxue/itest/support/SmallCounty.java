package org.baoxue.itest.support;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baoxue.api.identity.IdNumber;
import org.dhatim.fastexcel.Workbook;

/** Files of an invented county with one school of one class, whose first pupil has been away for ten school days. */
public final class SmallCounty {

    /** Division of the county. */
    public static final String DIVISION = "341502";

    /** Code of its education bureau. */
    public static final String BUREAU = "E341502";

    /** Code of its school. */
    public static final String SCHOOL = "E341502-01";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int ROLL_DAYS = 10;
    private static final String TOWN = DIVISION + "001";
    private static final LocalDate OLDEST = LocalDate.of(2016, 9, 1);
    private static final int DAYS_OF_A_YEAR = 365;
    private static final List<List<String>> UNITS = List.of(
            List.of("单位代码", "单位名称", "单位类别", "上级单位代码", "行政区划代码", "包保范围"),
            List.of("P34", "安徽省教育厅", "省教育厅", "", "34", ""),
            List.of("C3415", "六安市教育局", "市教育局", "P34", "3415", ""),
            List.of(BUREAU, "金安区教育局", "区县教育局", "C3415", DIVISION, ""),
            List.of("G341502", "金安区人民政府", "区县政府", "", DIVISION, ""),
            List.of("T341502001", "示例街道", "乡镇政府（街道办）", "G341502", TOWN, ""),
            List.of(SCHOOL, "示例小学", "学校", BUREAU, TOWN, TOWN),
            List.of(SCHOOL + "-101", "一年级1班", "班级", SCHOOL, TOWN, ""));

    private final Path folder;

    private SmallCounty(Path folder) {
        this.folder = folder;
    }

    /** A county whose files are written into a folder. */
    public static SmallCounty in(Path folder) {
        return new SmallCounty(folder);
    }

    /** Today in the zone of the program. */
    public static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** Workbook of its units. */
    public Path units() {
        var file = folder.resolve("units.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "itest", "1.0")) {
            var sheet = workbook.newWorksheet("单位");
            for (int row = 0; row < UNITS.size(); row++) {
                for (int column = 0; column < UNITS.get(row).size(); column++) {
                    sheet.value(row, column, UNITS.get(row).get(column));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file;
    }

    /** Enrolment list of so many pupils. */
    public Path enrolment(int pupils) {
        var rows = new ArrayList<String>();
        rows.add("姓名,性别,出生日期,身份证号,学校代码,年级,班级,户籍行政区划代码,监护人,联系电话,家庭住址");
        IntStream.range(0, pupils)
                .mapToObj(i -> String.join(
                        ",",
                        name(i),
                        i % 2 == 0 ? "女" : "男",
                        birth(i).toString(),
                        idNumber(i),
                        SCHOOL,
                        "一年级",
                        "1班",
                        TOWN,
                        "监护人",
                        "10000000000",
                        "示例街道1号"))
                .forEach(rows::add);
        return write("enrolment-" + pupils + ".csv", rows);
    }

    /** Attendance list of the last ten school days, in which the first pupil is absent. */
    public Path attendance() {
        var rows = new ArrayList<String>();
        rows.add("姓名,身份证号,学校代码,日期,出勤情况");
        IntStream.range(0, 2 * ROLL_DAYS)
                .mapToObj(today()::minusDays)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .limit(ROLL_DAYS)
                .map(day -> String.join(",", name(0), idNumber(0), SCHOOL, day.toString(), "缺课"))
                .forEach(rows::add);
        return write("attendance.csv", rows);
    }

    /** Form fields for the import of a full list of the county's bureau. */
    public static Map<String, String> full(String kind) {
        return Map.of("kind", kind, "unit", BUREAU, "asOf", today().toString(), "full", "true");
    }

    private Path write(String name, List<String> rows) {
        var file = folder.resolve(name);
        try {
            return Files.writeString(file, rows.stream().collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String name(int i) {
        return "学生" + "甲乙丙丁戊己庚辛壬癸".charAt(i % 10);
    }

    private static LocalDate birth(int i) {
        return OLDEST.plusDays(i % DAYS_OF_A_YEAR);
    }

    private static String idNumber(int i) {
        var body = DIVISION
                + birth(i).toString().replace("-", "")
                + "%03d".formatted(2 * (i / DAYS_OF_A_YEAR) + (i % 2 == 0 ? 2 : 1));
        return body + IdNumber.checkCharacter(body);
    }
}
