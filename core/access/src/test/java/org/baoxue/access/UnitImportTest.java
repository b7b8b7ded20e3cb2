package org.baoxue.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.baoxue.access.ImportReport.Rejected;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.access.testing.UnitWorkbook;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class UnitImportTest {

    private final Database database;
    private final AccessFixture access;

    UnitImportTest(Database database) {
        this.database = database;
        access = new AccessFixture(database, Clock.systemUTC());
    }

    @Test
    void parents_may_come_later_and_all_units_survive_a_restart() {
        ImportReport report = load();

        assertThat(report).isEqualTo(new ImportReport(11, 11, 0, 0, List.of()));
        assertThat(access.units().tree().all()).containsExactlyInAnyOrderElementsOf(Jinan.ALL);
        assertThat(new AccessFixture(database, Clock.systemUTC()).units().tree().all())
                .containsExactlyInAnyOrderElementsOf(Jinan.ALL);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        load();

        assertThat(load()).isEqualTo(new ImportReport(11, 0, 0, 11, List.of()));
    }

    @Test
    void columns_stand_in_any_order_under_a_title_and_by_their_aliases() {
        ImportReport report = access.units()
                .importXlsx(
                        access.administrator(),
                        UnitWorkbook.with(
                                List.of(
                                        List.of("金安区教育单位一览表"),
                                        List.of("备注", "包保范围", "单位 名称", "学校标识码*", "行政区划代码", "单位类别", "上级单位代码")),
                                List.of(List.of("", "", "区教育局", "EDU", "341502000000", "区县教育局", ""))),
                        "units.xlsx");

        assertThat(report.added()).isEqualTo(1);
        assertThat(access.units().tree().get("EDU")).isEqualTo(Jinan.BUREAU);
    }

    @Test
    void good_rows_are_kept_and_bad_rows_come_back_with_row_column_value_and_reason() {
        ImportReport report = load(List.of(
                List.of("EDU", "区教育局", "区县教育局", "", "341502", ""),
                List.of("E%", "坏代码", "学校", "EDU", "341502", ""),
                List.of("S3", "", "学校", "EDU", "341502", ""),
                List.of("S4", "四小", "大学", "EDU", "341502", ""),
                List.of("S5", "五小", "学校", "EDU", "34150", ""),
                List.of("S6", "六小", "学校", "NONE", "341502", ""),
                List.of("EDU", "重复", "区县教育局", "", "341502", ""),
                List.of("S7", "七小", "学校", "EDU", "341502", "341502001 341503001"),
                List.of("S8", "八小", "学校", "EDU", "420102", ""),
                List.of("GOV", "区政府", "区县政府", "", "341502", ""),
                List.of("S9", "九小", "学校", "GOV", "341502", ""),
                List.of("S10", "一班", "班级", "EDU", "", ""),
                List.of("S11", "十一小", "学校", "EDU", "341502", "")));

        assertThat(access.units().tree().all()).extracting(Unit::id).containsExactlyInAnyOrder("EDU", "GOV", "S11");
        assertThat(report.read()).isEqualTo(13);
        assertThat(report.added()).isEqualTo(3);
        assertThat(report.rejected())
                .extracting(Rejected::row, Rejected::column, Rejected::value)
                .containsExactly(
                        row(3, "单位代码", "E%"),
                        row(4, "单位名称", ""),
                        row(5, "单位类别", "大学"),
                        row(6, "行政区划代码", "34150"),
                        row(7, "上级单位代码", "NONE"),
                        row(8, "单位代码", "EDU"),
                        row(9, "包保范围", "341502001 341503001"),
                        row(10, "行政区划代码", "420102"),
                        row(12, "上级单位代码", "GOV"),
                        row(13, "上级单位代码", "EDU"));
        assertThat(report.rejected()).extracting(Rejected::reason).allSatisfy(reason -> assertThat(reason)
                .containsPattern("\\p{IsHan}")
                .containsPattern("\\([a-z0-9].*\\)"));
    }

    @Test
    void superiors_in_a_circle_are_found_and_rows_below_them_fall_too() {
        ImportReport report = load(List.of(
                List.of("A", "甲", "中心校", "B", "341502103", ""),
                List.of("B", "乙", "中心校", "A", "341502103", ""),
                List.of("S", "小学", "学校", "A", "341502103", ""),
                List.of("EDU", "区教育局", "区县教育局", "", "341502", "")));

        assertThat(access.units().tree().all()).extracting(Unit::id).containsExactly("EDU");
        assertThat(report.rejected()).extracting(Rejected::row).containsExactly(2, 3, 4);
        assertThat(report.rejected().get(0).reason()).contains("A → B → A");
    }

    @Test
    void a_unit_that_moves_takes_what_is_below_it_along() {
        load();

        ImportReport report = load(List.of(
                List.of("C200", "城区辅导组", "辅导组", "EDU", "341502001", "341502003"),
                List.of("S2", "清水河学校", "学校", "C200", "341502001", "341502003")));

        assertThat(report.rejected()).isEmpty();
        assertThat(report.changed()).isEqualTo(1);
        UnitTree restarted =
                new AccessFixture(database, Clock.systemUTC()).units().tree();
        assertThat(restarted.get("S2-701").path()).isEqualTo("/EDU/C200/S2/S2-701/");
        assertThat(restarted.get("S2").scopes()).containsExactly(Jinan.QINGSHUIHE);
    }

    @Test
    void a_class_lies_where_its_school_lies() {
        load();

        load(List.of(List.of("S1-101", "一年级1班", "班级", "S1", "", "")));

        assertThat(access.units().tree().get("S1-101").division()).isEqualTo(Jinan.ZHANGDIAN);
    }

    @Test
    void a_bureau_imports_what_is_below_it_and_nothing_else() {
        load();
        Actor bureau = access.actor(Role.COUNTY, Jinan.BUREAU);

        ImportReport report = access.units()
                .importXlsx(
                        bureau,
                        UnitWorkbook.withRows(List.of(
                                List.of("EDU", "区教育局", "区县教育局", "", "341502", ""),
                                List.of("S77", "新校", "学校", "EDU", "341502", ""),
                                List.of("EDU2", "另一教育局", "区县教育局", "", "341503", ""),
                                List.of("GOV-103-201", "双墩村", "村", "GOV", "341502103201", ""))),
                        "units.xlsx");

        assertThat(report.added()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.rejected()).extracting(Rejected::row).containsExactly(4, 5);
        assertThat(access.units()
                        .importXlsx(
                                bureau,
                                UnitWorkbook.withRows(List.of(List.of("EDU", "改名", "区县教育局", "", "341502", ""))),
                                "units.xlsx")
                        .rejected())
                .hasSize(1);
    }

    @Test
    void a_school_imports_no_units() {
        load();

        assertThatExceptionOfType(Denied.class).isThrownBy(() -> access.units()
                .importXlsx(access.actor(Role.SCHOOL, Jinan.DIRECT_SCHOOL), UnitWorkbook.of(Jinan.ALL), "units.xlsx"));
    }

    @Test
    void a_file_that_is_no_workbook_or_lacks_a_column_is_refused_with_the_reason() {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> access.units()
                        .importXlsx(access.administrator(), new ByteArrayInputStream(new byte[] {1, 2, 3}), "a.xlsx"))
                .withMessageContaining("a.xlsx");
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> access.units()
                        .importXlsx(
                                access.administrator(),
                                UnitWorkbook.with(
                                        List.of(List.of("单位代码", "单位名称", "单位类别", "行政区划代码", "包保范围")), List.of()),
                                "a.xlsx"))
                .withMessageContaining("上级单位代码");
    }

    @Test
    void a_list_shows_what_is_in_scope_page_by_page() {
        load();
        Actor school = access.actor(Role.SCHOOL, Jinan.DIRECT_SCHOOL);

        Page<Unit> page = access.units().list(school, UnitQuery.all(new PageRequest(2, 2)));

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).containsExactly(Jinan.OTHER_CLASS);
        assertThat(access.units()
                        .list(
                                access.administrator(),
                                new UnitQuery(
                                        Optional.of(UnitKind.SCHOOL),
                                        Optional.of("EDU"),
                                        Optional.of(Jinan.QINGSHUIHE),
                                        Optional.of("北关"),
                                        PageRequest.FIRST))
                        .items())
                .containsExactly(Jinan.NEIGHBOUR_SCHOOL);
        assertThat(access.units().show(school, "S2-701")).isEqualTo(Jinan.CLASS);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> access.units().show(school, "S22"));
    }

    private ImportReport load() {
        return access.units().importXlsx(access.administrator(), UnitWorkbook.of(Jinan.ALL), "units.xlsx");
    }

    private ImportReport load(List<List<String>> rows) {
        return access.units().importXlsx(access.administrator(), UnitWorkbook.withRows(rows), "units.xlsx");
    }

    private static Tuple row(int number, String column, String value) {
        return Tuple.tuple(number, column, value);
    }
}
