package org.baoxue.roster.internal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.baoxue.access.Denied;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.access.testing.AdjustableClock;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.ImportQuery;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.ImportState;
import org.baoxue.roster.ImportStatus;
import org.baoxue.roster.Installation;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Lists;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Pupils;
import org.baoxue.roster.internal.file.ArchiveLimits;
import org.baoxue.roster.internal.file.Cell;
import org.baoxue.roster.internal.file.RowSource;
import org.baoxue.roster.internal.file.RowSources;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class ImportTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);

    private final Database database;
    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-20T02:00:00Z"));
    private Installation baoxue;

    @TempDir
    Path folder;

    ImportTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void start() {
        baoxue = Installation.start(database, folder, clock, 36);
    }

    @AfterEach
    void stop() {
        baoxue.close();
    }

    @Test
    void a_full_list_takes_effect_and_the_same_file_again_changes_nothing() {
        Path file = csv(Lists.pupils(0, 0, 30));

        ImportStatus first = run(file, SEPTEMBER, true);
        ImportStatus second = run(file, SEPTEMBER, true);

        assertCounts(first, 30, 30, 0, 0, 0);
        assertThat(first.publishedSeq()).contains(1L);
        assertThat(first.fileSha256()).isPresent().isEqualTo(second.fileSha256());
        assertCounts(second, 30, 0, 0, 30, 0);
        assertThat(second.publishedSeq()).isEmpty();
        assertThat(baoxue.roster().sequence()).isEqualTo(1);
        assertThat(baoxue.roster().hash(1))
                .hasSize(64)
                .isNotEqualTo(baoxue.roster().hash(0));
        assertThat(count("enrolment_row")).isEqualTo(30);
    }

    @Test
    void a_gb18030_csv_and_an_xlsx_say_the_same() {
        List<List<String>> rows = Lists.pupils(2, 0, 10);
        Path gb = Lists.csv(folder.resolve("gb.csv"), Charset.forName("GB18030"), "", ",", Lists.ENROLMENT, rows);
        List<List<?>> sheet = new ArrayList<>();
        sheet.add(List.of("金安区中小学生名单"));
        sheet.add(Lists.ENROLMENT);
        sheet.addAll(rows);
        sheet.add(List.of("", ""));
        Path xlsx = Lists.xlsx(folder.resolve("list.xlsx"), sheet);

        assertCounts(run(gb, SEPTEMBER, true), 10, 10, 0, 0, 0);
        assertCounts(run(xlsx, SEPTEMBER, true), 10, 0, 0, 10, 0);
    }

    @Test
    void a_row_missing_from_a_full_list_is_flagged_until_it_reappears() {
        run(csv(Lists.pupils(0, 0, 5)), SEPTEMBER, true);

        ImportStatus without = run(csv(Lists.pupils(0, 1, 5)), OCTOBER, true);

        assertCounts(without, 4, 0, 0, 4, 1);
        Enrolment flagged = missing(Long.MAX_VALUE).get(0);
        assertThat(flagged.missingSince()).contains(OCTOBER);
        assertCounts(run(csv(Lists.pupils(0, 1, 5)), OCTOBER, true), 4, 0, 0, 4, 0);
        assertCounts(run(csv(Lists.pupils(0, 0, 5)), OCTOBER, true), 5, 1, 0, 4, 0);
        assertThat(missing(Long.MAX_VALUE)).isEmpty();
        assertThat(missing(2)).containsExactly(flagged);
        assertThat(baoxue.roster().history(baoxue.bureau(), flagged.child()).enrolments())
                .extracting(version -> version.row().presence())
                .containsExactly(Presence.LISTED, Presence.MISSING, Presence.LISTED);
    }

    @Test
    void a_delta_flags_nobody_and_a_schools_full_list_flags_only_its_own() {
        run(csv(Lists.pupils(0, 0, 5)), SEPTEMBER, true);

        assertCounts(run(csv(Lists.pupils(20, 100, 103)), OCTOBER, false), 3, 3, 0, 0, 0);
        Path file = csv(Lists.pupils(20, 101, 103));
        ImportStatus school = baoxue.run(
                baoxue.principal(20),
                new ImportRequest(ListKind.ENROLMENT, Installation.school(20), OCTOBER, true, "list.csv", file));

        assertCounts(school, 2, 0, 0, 2, 1);
    }

    @Test
    void an_older_full_list_is_refused() {
        run(csv(Lists.pupils(0, 0, 5)), OCTOBER, true);

        ImportStatus older = run(csv(Lists.pupils(0, 0, 3)), SEPTEMBER, true);

        assertThat(older.state()).isEqualTo(ImportState.FAILED);
        assertThat(older.error().orElseThrow()).contains("2026-10-01");
    }

    @Test
    void bad_rows_come_back_with_row_column_value_and_reason_and_good_rows_are_kept() throws IOException {
        List<List<String>> rows = Lists.pupils(0, 0, 8);
        rows.get(1).set(4, wrongCheck(1));
        rows.get(2).set(4, "3.41502E+17");
        rows.get(3).set(6, Pupils.sex(3).equals("男") ? "女" : "男");
        rows.get(4).set(2, "9班");
        rows.get(5).set(0, "S9999");
        rows.get(6).set(8, "三十铺镇");
        rows.add(Lists.pupil(0, 0));

        ImportStatus status = run(csv(rows), SEPTEMBER, true);

        assertCounts(status, 9, 2, 7, 0, 0);
        List<List<String>> back = rejected(status.id());
        assertThat(back).hasSize(8);
        assertThat(back.get(0)).startsWith("行号", "列", "值", "原因", "学校代码", "年级");
        assertReject(back.get(1), "3", "身份证号", "校验位错误");
        assertReject(back.get(2), "4", "身份证号", "数字已丢失");
        assertReject(back.get(3), "5", "性别", "与身份证号不符");
        assertReject(back.get(4), "6", "班级", "没有这个班级");
        assertReject(back.get(5), "7", "学校代码", "没有这所学校");
        assertReject(back.get(6), "8", "户籍行政区划代码", "行政区划代码");
        assertReject(back.get(7), "10", "身份证号", "与第2行重复");
        assertThat(back.get(1)).contains(Pupils.name(1), wrongCheck(1));
    }

    @Test
    void the_corrected_file_of_bad_rows_can_be_imported_as_it_is() throws IOException {
        List<List<String>> rows = Lists.pupils(0, 0, 2);
        rows.get(1).set(4, wrongCheck(1));
        ImportStatus status = run(csv(rows), SEPTEMBER, true);
        List<List<String>> back = rejected(status.id());
        List<String> corrected = new ArrayList<>(back.get(1));
        corrected.set(8, Pupils.idNumber(1));

        Path file = Lists.xlsx(folder.resolve("corrected.xlsx"), List.of(back.get(0), corrected));

        assertCounts(run(file, SEPTEMBER, false), 1, 1, 0, 0, 0);
    }

    @Test
    void an_id_number_stored_as_a_number_has_lost_its_digits() throws IOException {
        List<Object> row = new ArrayList<>(Lists.pupil(0, 0));
        row.set(4, Long.valueOf(Pupils.idNumber(0).substring(0, 17) + "0"));
        Path file = Lists.xlsx(folder.resolve("list.xlsx"), List.of(Lists.ENROLMENT, row));

        ImportStatus status = run(file, SEPTEMBER, true);

        assertCounts(status, 1, 0, 1, 0, 0);
        assertReject(rejected(status.id()).get(1), "2", "身份证号", "被存成数字");
    }

    @Test
    void a_fifteen_digit_id_number_is_the_same_child() {
        String body = "34150219990101001";
        List<String> headers = List.of("学校代码", "年级", "班级", "姓名", "身份证号");
        List<String> row = List.of(Installation.school(0), "一年级", "1班", "张三");

        Path fifteen = Lists.csv(folder.resolve("a.csv"), headers, List.of(with(row, "341502990101001")));
        Path eighteen =
                Lists.csv(folder.resolve("b.csv"), headers, List.of(with(row, body + IdNumber.checkCharacter(body))));

        assertCounts(run(fifteen, SEPTEMBER, true), 1, 1, 0, 0, 0);
        assertCounts(run(eighteen, SEPTEMBER, true), 1, 0, 0, 1, 0);
    }

    @Test
    void a_list_without_needed_columns_says_which_were_found_and_which_are_missing() {
        Path file = Lists.csv(folder.resolve("a.csv"), List.of("姓名", "备注"), List.of(List.of("张三", "无")));

        ImportStatus status = run(file, SEPTEMBER, true);

        assertThat(status.state()).isEqualTo(ImportState.FAILED);
        assertThat(status.error().orElseThrow())
                .contains("身份证号或学籍号", "学校", "班级", "姓名、备注")
                .doesNotContain("张三");
    }

    @Test
    void rows_outside_the_importing_unit_are_rejected_and_other_units_lists_denied() throws IOException {
        Path file = csv(Lists.pupils(0, 0, 2));
        ImportRequest own =
                new ImportRequest(ListKind.ENROLMENT, Installation.school(20), SEPTEMBER, true, "list.csv", file);

        ImportStatus status = baoxue.run(baoxue.principal(20), own);

        assertCounts(status, 2, 0, 2, 0, 0);
        List<String> reject = read(baoxue.imports().rejected(baoxue.principal(20), status.id()))
                .get(1);
        assertReject(reject, "2", "学校代码", "职责范围");
        ImportRequest other =
                new ImportRequest(ListKind.ENROLMENT, Installation.school(0), SEPTEMBER, true, "list.csv", file);
        assertThatThrownBy(() -> baoxue.imports().start(baoxue.principal(20), other))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> baoxue.imports().status(baoxue.principal(0), status.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void imports_of_one_kind_wait_for_each_other_and_all_take_effect() {
        List<ImportId> ids = new ArrayList<>();
        for (int n = 0; n < 6; n++) {
            Path file = Lists.csv(
                    folder.resolve("list" + n + ".csv"), Lists.ENROLMENT, Lists.pupils(n, n * 100, n * 100 + 50));
            ids.add(baoxue.imports().start(baoxue.bureau(), request(file, SEPTEMBER, false)));
        }

        List<Long> sequences = ids.stream()
                .map(id -> baoxue.ended(baoxue.bureau(), id).publishedSeq().orElseThrow())
                .toList();

        assertThat(sequences).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(baoxue.roster().enrolments(Installation.COUNTY, 6)).hasSize(300);
        assertThat(baoxue.imports()
                        .list(baoxue.bureau(), ImportQuery.all(PageRequest.FIRST))
                        .total())
                .isEqualTo(6);
    }

    @Test
    void rejected_rows_go_when_their_retention_ends() throws IOException {
        List<List<String>> rows = Lists.pupils(0, 0, 2);
        rows.get(1).set(4, wrongCheck(1));
        ImportStatus status = run(csv(rows), SEPTEMBER, true);
        assertThat(rejected(status.id())).hasSize(2);

        clock.advance(Duration.ofDays(31));
        new Cleanup(database, clock, Duration.ofDays(30)).sweep();

        assertThatThrownBy(() -> baoxue.imports().rejected(baoxue.bureau(), status.id()))
                .isInstanceOf(NotFound.class);
    }

    private ImportStatus run(Path file, LocalDate asOf, boolean full) {
        return baoxue.run(baoxue.bureau(), request(file, asOf, full));
    }

    static ImportRequest request(Path file, LocalDate asOf, boolean full) {
        return new ImportRequest(
                ListKind.ENROLMENT, Installation.COUNTY, asOf, full, String.valueOf(file.getFileName()), file);
    }

    private Path csv(List<List<String>> rows) {
        return Lists.csv(folder.resolve("list.csv"), Lists.ENROLMENT, rows);
    }

    private List<Enrolment> missing(long asOf) {
        return baoxue.roster().enrolments(Installation.COUNTY, asOf).values().stream()
                .filter(row -> row.presence() == Presence.MISSING)
                .toList();
    }

    private long count(String table) {
        return database.read(handle -> handle.createQuery("select count(*) from " + table)
                .mapTo(Long.class)
                .one());
    }

    private List<List<String>> rejected(ImportId id) throws IOException {
        return read(baoxue.imports().rejected(baoxue.bureau(), id));
    }

    private List<List<String>> read(InputStream rejects) throws IOException {
        Path file = Files.createTempFile(folder, "rejected", ".xlsx");
        try (rejects) {
            Files.write(file, rejects.readAllBytes());
        }
        List<List<String>> rows = new ArrayList<>();
        try (RowSource source = RowSources.open(file, ArchiveLimits.USUAL)) {
            source.rows(0)
                    .forEachRemaining(
                            row -> rows.add(row.cells().stream().map(Cell::text).toList()));
        }
        return rows;
    }

    private static String wrongCheck(int n) {
        String right = Pupils.idNumber(n);
        return right.substring(0, 17) + (right.charAt(17) == '1' ? '2' : '1');
    }

    private static List<String> with(List<String> row, String last) {
        List<String> longer = new ArrayList<>(row);
        longer.add(last);
        return longer;
    }

    static void assertCounts(
            ImportStatus status, long read, long accepted, long rejected, long unchanged, long missing) {
        assertThat(status.error()).isEmpty();
        assertThat(status.state()).isEqualTo(ImportState.PUBLISHED);
        assertThat(List.of(status.read(), status.accepted(), status.rejected(), status.unchanged(), status.missing()))
                .containsExactly(read, accepted, rejected, unchanged, missing);
    }

    private static void assertReject(List<String> row, String number, String column, String reason) {
        assertThat(row.subList(0, 2)).containsExactly(number, column);
        assertThat(row.get(3)).contains(reason);
    }
}
