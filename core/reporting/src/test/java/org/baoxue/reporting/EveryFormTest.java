package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Actor;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.Model;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.reporting.register.RegisterForm;
import org.baoxue.reporting.register.RegisterRequest;
import org.baoxue.roster.ListKind;
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

    private static final Unit XIHU = Unit.root("XIHU", "溪湖区教育局", UnitKind.COUNTY_EDUCATION, new DivisionCode("210503"));
    private static final Unit TOWN =
            Unit.root("JA-TOWN", "示例镇政府", UnitKind.TOWNSHIP_GOVERNMENT, new DivisionCode("341502101"));
    private static final Unit STREET =
            Unit.root("GUICHENG", "贵城街道办", UnitKind.TOWNSHIP_GOVERNMENT, new DivisionCode("450802001"));

    private static final Map<Unit, LayerLevel> LEVELS =
            Map.of(SCHOOL, LayerLevel.SCHOOL, TOWN, LayerLevel.TOWNSHIP, BUREAU, LayerLevel.COUNTY);

    private final Office office;
    private final Set<String> printed = new TreeSet<>();

    EveryFormTest(Database database, @TempDir Path folder) {
        office =
                new Office(database, folder, "2026-03-20T10:00:00", List.of(BUREAU, SCHOOL, OTHER, XIHU, TOWN, STREET));
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    @DisplayName("金安区：月报表、工作台账、送教手册与国家三本台账")
    void formsOfJinan() throws IOException {
        assertThat(printed(BUREAU))
                .contains("失学辍学（疑似辍学）学生月报表", "送教手册", "适龄儿童台账", "疑似辍学学生台账", "辍学学生台账", "包保责任人名册", "送教上门登记册", "巩固率统计表");
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

    @Test
    @DisplayName("装上全部方案、逐个绑定全部模型：没有一份表册印不出来")
    void everyFormOfEveryPlan() throws IOException {
        office.policies.everything();
        office.list(
                office.access.actor(Role.TOWNSHIP, STREET),
                ListKind.POVERTY_RELIEF,
                STREET,
                "姓名,身份证号,户籍行政区划代码\n韦一,45080220170315000%s,450802001\n"
                        .formatted(IdNumber.checkCharacter("45080220170315000")));
        for (Unit unit : List.of(BUREAU, OTHER, XIHU, STREET)) {
            printed(unit);
        }
        for (Model model : models()) {
            Unit unit = Stream.of(SCHOOL, TOWN, BUREAU)
                    .filter(each -> model.fits(LEVELS.get(each)))
                    .findFirst()
                    .orElseThrow();
            office.policies.bind(model.layer().id(), unit);
            printed(unit);
        }

        assertThat(printed).containsExactlyInAnyOrderElementsOf(written());
    }

    private List<Model> models() {
        return office.policies.regions().stream()
                .flatMap(region -> region.models().stream())
                .toList();
    }

    /** Key and title of every form that a plan or model has. */
    private Set<String> written() {
        return office.policies.regions().stream()
                .flatMap(region -> region.written().stream())
                .flatMap(layer -> layer.statements().stream())
                .filter(statement -> statement.key().text().startsWith("form.") && statement.mode() != Mode.NONE)
                .map(statement ->
                        statement.key().text() + " " + statement.fields().get("title"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> printed(Unit unit) throws IOException {
        Role role = Stream.of(Role.SCHOOL, Role.TOWNSHIP, Role.COUNTY)
                .filter(each -> each.fits(unit.kind()))
                .findFirst()
                .orElseThrow();
        Actor actor = office.access.actor(role, unit);
        List<RegisterForm> forms = office.registers.forms(actor, unit.id());
        for (RegisterForm form : forms) {
            boolean possible = unit.servesDivision() || !form.rows().key().equals("of-age");
            if (possible && printed.add(form.form().text() + " " + form.title())) {
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
        String last = rows.stream()
                .filter(row -> !row.replace("|", "").isBlank())
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(last).as(form.title()).contains("（单位盖章）");
        assertThat(signatures(unit, form)).as(form.title()).allSatisfy(label -> assertThat(last)
                .contains(label + "：__________"));
        printsTheSameOnTheWorkbookToBeginWith(actor, unit, form, rows);
    }

    /** What a clerk downloads to begin with, bound as it is, prints cell by cell what the platform prints. */
    private void printsTheSameOnTheWorkbookToBeginWith(Actor actor, Unit unit, RegisterForm form, List<String> platform)
            throws IOException {
        Actor administrator = office.access.administrator();
        ReportFile start = office.templates.start(administrator, unit.id(), form.form());
        try (InputStream in = start.open()) {
            assertThat(office.templates
                            .bind(administrator, unit.id(), form.form(), start.name(), in.readAllBytes())
                            .warnings())
                    .as(form.title())
                    .isEmpty();
        }
        ReportFile own = office.registers.print(
                actor,
                new RegisterRequest(
                        unit.id(), form.form(), Optional.empty(), Optional.empty(), ReportFormat.XLSX, "核对表样"));
        assertThat(own.layout().own()).as(form.title()).isTrue();
        assertThat(written(Office.rows(own))).as(form.title()).isEqualTo(written(platform));
        office.templates.unbind(administrator, unit.id(), form.form());
    }

    private static List<String> written(List<String> rows) {
        return rows.stream()
                .map(row -> row.replaceAll("\\|+$", ""))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private List<String> signatures(Unit unit, RegisterForm form) {
        return office.policies
                .current()
                .resolve(new PolicyPlaces(office.access.units().tree()).of(unit), LocalDate.of(2026, 3, 20))
                .rule(form.form(), Form.class)
                .orElseThrow()
                .rule()
                .signatures();
    }
}
