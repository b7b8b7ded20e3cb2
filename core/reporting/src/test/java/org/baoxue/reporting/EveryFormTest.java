package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.access.Actor;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.reporting.register.RegisterForm;
import org.baoxue.reporting.register.RegisterRequest;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("每一份表册都打印得出：题名、栏目与※按方案，签字在末行")
class EveryFormTest {

    private static final DivisionCode JINAN = new DivisionCode("341502");
    private static final DivisionCode JIANGAN = new DivisionCode("420102");
    private static final Unit BUREAU = Unit.root("JA-EDU", "金安区教育局", UnitKind.COUNTY_EDUCATION, JINAN);
    private static final Unit SCHOOL = BUREAU.below("JA1", "示例小学", UnitKind.SCHOOL, new DivisionCode("341502101"));
    private static final Unit OTHER = Unit.root("JIANG", "江岸区教育局", UnitKind.COUNTY_EDUCATION, JIANGAN);

    private final Office office;

    EveryFormTest(Database database, @TempDir Path folder) {
        office = new Office(database, folder, "2026-03-20T10:00:00", List.of(BUREAU, SCHOOL, OTHER));
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    @DisplayName("金安区：月报表、工作台账、送教手册与国家三本台账")
    void formsOfJinan() throws IOException {
        assertThat(printed(BUREAU))
                .contains("失学辍学（疑似辍学）学生月报表", "送教手册", "适龄儿童台账", "疑似辍学学生台账", "辍学学生台账", "包保责任人名册", "送教上门登记册");
    }

    @Test
    @DisplayName("江岸区：“7-16 周岁人口信息档案、在校学生和劝返学生管理台账”与周统计、月小结、学期总结")
    void formsOfJiangan() throws IOException {
        assertThat(printed(OTHER))
                .contains("7-16周岁人口信息档案", "在校学生管理台账", "劝返学生管理台账", "辍学生档案", "辍学情况周统计", "辍学情况月小结", "辍学情况学期总结");
    }

    @Test
    @DisplayName("学校采用的模型：班级学生登记册、辍学情况登记表；重点生档案；各班辍学情况统计")
    void formsOfModels() throws IOException {
        office.policies.bind("class-teacher", SCHOOL);
        assertThat(printed(SCHOOL)).contains("班级学生登记册", "辍学情况登记表");
        office.policies.bind("central-school", SCHOOL);
        assertThat(printed(SCHOOL)).contains("重点生档案");
        office.policies.bind("zhongjiang", SCHOOL);
        assertThat(printed(SCHOOL)).contains("各班辍学情况统计");
    }

    private List<String> printed(Unit unit) throws IOException {
        Actor actor = office.access.actor(unit.kind() == UnitKind.SCHOOL ? Role.SCHOOL : Role.COUNTY, unit);
        List<RegisterForm> forms = office.registers.forms(actor, unit.id());
        for (RegisterForm form : forms) {
            if (unit.kind() != UnitKind.SCHOOL || !form.rows().key().equals("of-age")) {
                prints(actor, unit, form);
            }
        }
        return forms.stream().map(RegisterForm::title).toList();
    }

    private void prints(Actor actor, Unit unit, RegisterForm form) throws IOException {
        List<String> rows = Office.rows(office.registers.print(
                actor,
                new RegisterRequest(
                        unit.id(), form.form(), Optional.empty(), Optional.empty(), ReportFormat.XLSX, "核对格式")));
        assertThat(rows.get(0)).startsWith(form.title());
        String headings = rows.stream().limit(5).collect(Collectors.joining("|"));
        assertThat(form.columns()).as(form.title()).allSatisfy(column -> assertThat(headings)
                .contains(form.platformColumns().contains(column) ? column + "※" : column));
        assertThat(rows).anySatisfy(row -> assertThat(row).contains("（单位盖章）"));
    }
}
