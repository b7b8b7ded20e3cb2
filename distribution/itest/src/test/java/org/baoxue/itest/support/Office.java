package org.baoxue.itest.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.sample.Api;
import org.baoxue.sample.People;
import org.dhatim.fastexcel.Workbook;

/**
 * People at work in a distribution of their own: the first administrator, and in each county that is opened a bureau and one
 * school with a class and a pupil.
 */
public final class Office {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int ROLL_DAYS = 10;

    private final Distribution baoxue;
    private final People people;
    private final Api administrator;

    private Office(Distribution baoxue, People people, Api administrator) {
        this.baoxue = baoxue;
        this.people = people;
        this.administrator = administrator;
    }

    /** A county with the sessions of its bureau and its school, and the school's code. */
    public record County(String division, String school, Api bureau, Api desk) {}

    /** Signs in as the first administrator; once for each distribution. */
    public static Office open(Distribution baoxue) throws IOException, InterruptedException {
        baoxue.awaitHealthy();
        var people = new People(baoxue.baseUri(), baoxue.karafHome());
        return new Office(baoxue, people, people.administrator());
    }

    /** The administrator's session. */
    public Api administrator() {
        return administrator;
    }

    /** Runs a console command as administrator. */
    public String console(String command) {
        return baoxue.ssh(People.ADMINISTRATOR, people.password(People.ADMINISTRATOR), command);
    }

    /** Runs a console command for which an account vouches, whose password the administrator's console asks for. */
    public String vouched(String account, String command) {
        return vouched(account, command, "last event");
    }

    /** The same for a command whose output ends with other words. */
    public String vouched(String account, String command, String last) {
        return baoxue.type(
                People.ADMINISTRATOR,
                people.password(People.ADMINISTRATOR),
                List.of(
                        new Typed("@", command),
                        new Typed("password of " + account, people.password(account)),
                        new Typed(last, "logout")));
    }

    /** A region as the administrator sees it. */
    public JsonNode region(String id) throws IOException, InterruptedException {
        return administrator.get("/api/v1/regions/" + id);
    }

    /** Waits until a version of a region is in force and nothing about it is left to do. */
    public void awaitInForce(String region, String version) {
        await(region + " " + version, () -> {
            var status = region(region);
            return status.get("state").asText().equals("in-force")
                    && status.get("version").asText().equals(version);
        });
    }

    /** Waits, for one minute at most; what fails on the way is asked again. */
    public static void await(String what, Question question) {
        org.awaitility.Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(question::holds);
    }

    /** Something that will be so. */
    @FunctionalInterface
    public interface Question {
        boolean holds() throws IOException, InterruptedException;
    }

    /** Makes a county's units and accounts and enrols one pupil. */
    public County county(String division, Path folder) throws IOException, InterruptedException {
        return county(division, folder, LocalDate.now(ZONE));
    }

    /** The same with an enrolment list that describes another day. */
    public County county(String division, Path folder, LocalDate asOf) throws IOException, InterruptedException {
        var province = "P" + division.substring(0, 2);
        var city = "C" + division.substring(0, 4);
        var bureau = "E" + division;
        var government = "G" + division;
        var town = division + "001";
        var school = bureau + "-01";
        importUnits(
                folder.resolve("units-" + division + ".xlsx"),
                List.of(province, "测试省教育厅", "省教育厅", "", division.substring(0, 2), ""),
                List.of(city, "测试市教育局", "市教育局", province, division.substring(0, 4), ""),
                List.of(bureau, "测试区教育局", "区县教育局", city, division, ""),
                List.of(government, "测试区人民政府", "区县政府", "", division, ""),
                List.of("T" + town, "测试街道", "乡镇政府（街道办）", government, town, ""),
                List.of(school, "测试小学", "学校", bureau, town, town),
                List.of(school + "-101", "一年级1班", "班级", school, town, ""));
        var county = new County(
                division,
                school,
                people.signUp("bureau-" + division, "county", bureau),
                people.signUp("school-" + division, "school", school));
        var pupil = List.of(
                "王测试",
                "男",
                birth().toString(),
                idNumber(division),
                school,
                "一年级",
                "1班",
                town + "001",
                "王某",
                "",
                "测试街道1号");
        var headers = List.of("姓名", "性别", "出生日期", "身份证号", "学校代码", "年级", "班级", "户籍行政区划代码", "监护人", "联系电话", "家庭住址");
        importList(county, "enrolment", xlsx(folder.resolve("enrolment-" + division + ".xlsx"), headers, pupil), asOf);
        return county;
    }

    /** Adds a class to the school of a county; its code is that of the school and the number. */
    public void schoolClass(County county, String number, String name, Path folder)
            throws IOException, InterruptedException {
        importUnits(
                folder.resolve("class-%s.xlsx".formatted(number)),
                List.of(county.school() + "-" + number, name, "班级", county.school(), county.division() + "001", ""));
    }

    @SafeVarargs
    private void importUnits(Path file, List<String>... rows) throws IOException, InterruptedException {
        var headers = List.of("单位代码", "单位名称", "单位类别", "上级单位代码", "行政区划代码", "包保范围");
        var report = administrator.upload("/api/v1/units/imports", Map.of(), xlsx(file, headers, rows));
        if (!report.get("rejected").isEmpty()) {
            throw new IllegalStateException(report.toString());
        }
    }

    /** Imports a household list with the enrolled pupil and a child of nine who is in no school. */
    public void households(County county, Path folder) throws IOException, InterruptedException {
        var headers = List.of("姓名", "性别", "出生日期", "身份证号", "户籍行政区划代码", "监护人", "联系电话", "家庭住址");
        var place = county.division() + "001001";
        var unschooled = LocalDate.now(ZONE).minusYears(9).withDayOfYear(1);
        var body = county.division() + unschooled.toString().replace("-", "") + "002";
        var pupil = List.of("王测试", "男", birth().toString(), idNumber(county.division()), place, "王某", "", "测试街道1号");
        var child = List.of(
                "李无学", "女", unschooled.toString(), body + IdNumber.checkCharacter(body), place, "李某", "", "测试街道2号");
        importList(
                county,
                "household",
                xlsx(folder.resolve("household-" + county.division() + ".xlsx"), headers, pupil, child));
    }

    /** Adds a girl to the household list of a county. */
    public void resident(County county, String name, LocalDate birth, Path folder)
            throws IOException, InterruptedException {
        var headers = List.of("姓名", "性别", "出生日期", "身份证号", "户籍行政区划代码", "监护人", "联系电话", "家庭住址");
        var body = county.division() + birth.toString().replace("-", "") + "004";
        var child = List.of(
                name,
                "女",
                birth.toString(),
                body + IdNumber.checkCharacter(body),
                county.division() + "001001",
                "陈某",
                "",
                "测试街道3号");
        importList(
                county, "household", xlsx(folder.resolve("resident-" + county.division() + ".xlsx"), headers, child));
    }

    /** Imports marks by which the pupil of a county has been absent for two weeks, and waits for the case. */
    public void absence(County county, Path folder) throws IOException, InterruptedException {
        var rows = new ArrayList<List<String>>();
        for (var day = LocalDate.now(ZONE); rows.size() < ROLL_DAYS; day = day.minusDays(1)) {
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                rows.add(0, List.of("王测试", idNumber(county.division()), county.school(), day.toString(), "缺课"));
            }
        }
        var file = Files.write(
                folder.resolve("attendance-" + county.division() + ".csv"),
                Stream.concat(Stream.of(List.of("姓名", "身份证号", "学校代码", "日期", "出勤情况")), rows.stream())
                        .map(row -> String.join(",", row))
                        .toList());
        importList(county, "attendance", file);
        await("a suspected case in " + county.division(), () -> total(county.bureau(), "cases?state=suspected") == 1);
    }

    /** How many items a list has. */
    public static long total(Api api, String list) throws IOException, InterruptedException {
        return api.get("/api/v1/" + list).get("total").asLong();
    }

    private void importList(County county, String kind, Path file) throws IOException, InterruptedException {
        importList(county, kind, file, LocalDate.now(ZONE));
    }

    private void importList(County county, String kind, Path file, LocalDate asOf)
            throws IOException, InterruptedException {
        var fields = Map.of("kind", kind, "unit", "E" + county.division(), "asOf", asOf.toString(), "full", "false");
        var id = county.bureau()
                .upload("/api/v1/imports", fields, file)
                .get("id")
                .asText();
        await(
                "import of " + kind,
                () -> county.bureau().get("/api/v1/imports/" + id).get("ended").asBoolean());
        var status = county.bureau().get("/api/v1/imports/" + id);
        if (!status.get("state").asText().equals("published")
                || status.get("rejected").asLong() > 0) {
            throw new IllegalStateException(status.toString());
        }
    }

    private static LocalDate birth() {
        return LocalDate.now(ZONE).minusYears(8).withDayOfYear(1);
    }

    private static String idNumber(String division) {
        var body = division + birth().toString().replace("-", "") + "001";
        return body + IdNumber.checkCharacter(body);
    }

    /** A workbook with a head and rows of text. */
    @SafeVarargs
    public static Path xlsx(Path file, List<String> headers, List<String>... rows) throws IOException {
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Baoxue", "1.0")) {
            var sheet = workbook.newWorksheet("名单");
            for (var column = 0; column < headers.size(); column++) {
                sheet.value(0, column, headers.get(column));
                for (var row = 0; row < rows.length; row++) {
                    sheet.value(row + 1, column, rows[row].get(column));
                }
            }
        }
        return file;
    }
}
