package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseId;
import org.baoxue.reporting.layout.BoundForm;
import org.baoxue.reporting.layout.FormTemplate;
import org.baoxue.reporting.register.RegisterRequest;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("教育局自定表样，不用插件")
class OwnFormsTest {

    private static final DivisionCode COUNTY = new DivisionCode("341502");
    private static final DivisionCode STREET_PLACE = new DivisionCode("341502003");
    private static final Unit BUREAU = Unit.root("EDU", "金安区教育局", UnitKind.COUNTY_EDUCATION, COUNTY);
    private static final Unit SCHOOL = BUREAU.below("S1", "清水河学校", UnitKind.SCHOOL, STREET_PLACE);
    private static final Unit CLASS = SCHOOL.below("S1-701", "七年级1班", UnitKind.CLASS, STREET_PLACE);
    private static final Unit STREET = Unit.root("GOV-003", "清水河街道办", UnitKind.TOWNSHIP_GOVERNMENT, STREET_PLACE);
    private static final Unit OTHER =
            Unit.root("JIANG", "江岸区教育局", UnitKind.COUNTY_EDUCATION, new DivisionCode("420102"));

    private static final RuleKey MONTHLY = new RuleKey("reporting.monthly");
    private static final RuleKey FORM = new RuleKey("form.monthly-dropouts");
    private static final byte[] OWN = BureauWorkbook.of(
            "金安区失学辍学学生花名册", List.of("row.sequence", "row.school", "row.name", "row.phone", "row.reason"));

    private final Office office;
    private final Actor bureau;
    private final Actor principal;

    OwnFormsTest(Database database, @TempDir Path folder) {
        office = new Office(database, folder, "2026-02-02T08:00:00", List.of(BUREAU, SCHOOL, CLASS, STREET, OTHER));
        bureau = office.access.actor(Role.COUNTY, BUREAU);
        principal = office.principal(SCHOOL);
    }

    @BeforeEach
    void twoAreOut() throws IOException {
        Map<String, ChildId> pupils = office.enrol(SCHOOL, List.of("S1-701 丁一", "S1-701 王小明"));
        office.now("2026-02-28T16:00:00");
        CaseId lost = office.suspected(pupils.get("丁一"), CLASS, "2026-01-05", "2026-01-07");
        office.confirmed(lost, 1, "2026-02-20", "=1+1");
        office.suspected(pupils.get("王小明"), CLASS, "2026-02-09", "2026-02-11");
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    private FormTemplate bind(Unit unit, byte[] workbook) {
        return office.templates
                .bind(bureau, unit.id(), FORM, "花名册.xlsx", workbook)
                .template();
    }

    private ReportFile print(Actor actor, ReportFormat format) {
        return office.registers.print(
                actor, new RegisterRequest(SCHOOL.id(), FORM, Optional.empty(), Optional.empty(), format, "核对表样"));
    }

    private ReportFile file(Actor actor, ReportView report) {
        return office.reports.file(actor, report.id(), Optional.empty(), ReportFormat.XLSX);
    }

    private static byte[] bytes(ReportFile file) throws IOException {
        try (InputStream in = file.open()) {
            return in.readAllBytes();
        }
    }

    @Test
    @DisplayName("教育局绑定之后，下属学校的台账按它打印，并说明是谁的、哪个文件、哈希；CSV 与 JSON 不变")
    void the_register_of_a_school_is_printed_on_the_workbook_of_its_bureau() throws IOException {
        FormTemplate bound = bind(BUREAU, OWN);
        assertThat(office.templates.list(principal)).containsExactly(bound);

        ReportFile printed = print(principal, ReportFormat.XLSX);

        assertThat(printed.layout())
                .isEqualTo(new FormLayout("EDU", "花名册.xlsx", bound.hash(), List.of()))
                .satisfies(layout -> assertThat(layout.words()).startsWith("本地格式：EDU 的 花名册.xlsx"));
        assertThat(Office.rows(printed))
                .startsWith(
                        "金安区失学辍学学生花名册",
                        "单位：清水河学校    2025-09-01 至 2026-02-28    共 2 人",
                        "第1栏|第2栏|第3栏|第4栏|第5栏|",
                        "1|清水河学校|丁一|13800000000|=1+1|",
                        "2|清水河学校|王小明|13800000001||")
                .last()
                .satisfies(line -> assertThat(line).startsWith("填表人：__________"));
        assertThat(office.access.lastAudit().detail()).contains("本地格式", bound.hash());
        assertThat(print(principal, ReportFormat.CSV).layout()).isEqualTo(FormLayout.PLATFORM);
    }

    @Test
    @DisplayName("离单位近的优先；解除之后用上级的，再解除用平台格式")
    void the_nearest_one_holds() throws IOException {
        bind(BUREAU, OWN);
        bind(SCHOOL, BureauWorkbook.of("本校花名册", List.of("row.sequence", "row.name")));
        assertThat(Office.rows(print(principal, ReportFormat.XLSX)).get(0)).startsWith("本校花名册");

        office.templates.unbind(bureau, SCHOOL.id(), FORM);
        assertThat(Office.rows(print(principal, ReportFormat.XLSX)).get(0)).startsWith("金安区失学辍学学生花名册");
        assertThat(bytes(office.templates.file(principal, BUREAU.id(), FORM))).isEqualTo(OWN);

        office.templates.unbind(bureau, BUREAU.id(), FORM);
        assertThat(print(principal, ReportFormat.XLSX).layout()).isEqualTo(FormLayout.PLATFORM);
        assertThatThrownBy(() -> office.templates.unbind(bureau, BUREAU.id(), FORM))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.templates.file(principal, BUREAU.id(), FORM))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("报表按生成时的表样冻结：换了表样、解除了绑定，已报送的一字节不变；无用途者看到同一表样的掩码")
    void a_report_that_was_handed_in_keeps_its_layout() throws IOException {
        FormTemplate first = bind(BUREAU, OWN);
        ReportView report = office.reports.build(principal, SCHOOL.id(), MONTHLY, "2026-02", "二月月报");
        ReportView sent = office.reports.submit(principal, report.id(), report.seq());
        byte[] before = bytes(file(principal, sent));

        bind(BUREAU, BureauWorkbook.of("新表样", List.of("row.sequence", "row.name")));
        assertThat(bytes(file(principal, sent))).isEqualTo(before);
        office.templates.unbind(bureau, BUREAU.id(), FORM);

        ReportFile file = file(principal, sent);
        assertThat(bytes(file)).isEqualTo(before);
        assertThat(file.layout().hash()).isEqualTo(first.hash());
        assertThat(Office.rows(file)).contains("2|清水河学校|王小明|13800000001||");
        ReportFile masked = file(office.access.administrator(), sent);
        assertThat(masked.masked()).isTrue();
        assertThat(Office.rows(masked))
                .contains("金安区失学辍学学生花名册", "1|清水河学校|丁一|*******0000|***|", "2|清水河学校|王小明|*******0001||")
                .noneMatch(row -> row.contains("13800000001"));
        assertThat(office.reports.verify(principal, sent.id()).faults()).isEmpty();
    }

    @Test
    @DisplayName("零报告写在重复的一行里，不是空表")
    void nothing_to_report_is_said() throws IOException {
        RuleKey form = new RuleKey("form.platform-visits");
        office.templates.bind(
                bureau, BUREAU.id(), form, "空.xlsx", BureauWorkbook.of("登记册", List.of("row.sequence", "row.name")));

        ReportFile printed = office.registers.print(
                principal,
                new RegisterRequest(SCHOOL.id(), form, Optional.empty(), Optional.empty(), ReportFormat.XLSX, "核对空表"));

        assertThat(Office.rows(printed)).contains("截止 2026-02-28，没有登记||");
    }

    @Test
    @DisplayName("方案改了栏目，表样里有它已没有的占位符：改用平台格式，并说明缺哪一个")
    void a_workbook_that_no_longer_fits_is_told() throws IOException {
        bind(BUREAU, OWN);
        office.policies.swap("anhui", "\n          - {field: phone, header: 联系电话, width: 13, basis: platform}", "");

        ReportFile printed = print(principal, ReportFormat.XLSX);

        assertThat(Office.rows(printed).get(0)).startsWith("失学辍学（疑似辍学）学生月报表");
        assertThat(printed.layout().own()).isFalse();
        assertThat(printed.layout().words()).contains("平台格式", "row.phone", "花名册.xlsx");
        assertThat(office.templates.list(bureau))
                .singleElement()
                .extracting(FormTemplate::unknown)
                .isEqualTo(List.of("row.phone"));
    }

    @Test
    @DisplayName("少了方案规定的栏目只提醒；平台建议的栏目不提醒")
    void columns_of_the_plan_that_are_left_out_are_a_warning() {
        RuleKey ledger = new RuleKey("form.work-ledger");

        BoundForm bound = office.templates.bind(
                bureau, BUREAU.id(), ledger, "少.xlsx", BureauWorkbook.of("少栏目", List.of("row.sequence", "row.name")));

        assertThat(bound.warnings()).singleElement().asString().contains("模板没有方案规定的栏目", "包保责任人 {{row.responsible}}");
        assertThat(office.templates
                        .bind(bureau, BUREAU.id(), FORM, "全.xlsx", OWN)
                        .warnings())
                .isEmpty();
    }

    @Test
    @DisplayName("谁能绑定：本区教育局能，学校和邻区不能；没有的表册、不能用的文件说明缘由")
    void what_cannot_be_bound_is_refused() {
        assertThatThrownBy(() -> office.templates.bind(principal, SCHOOL.id(), FORM, "表.xlsx", OWN))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> office.templates.bind(
                        office.access.actor(Role.COUNTY, OTHER), BUREAU.id(), FORM, "表.xlsx", OWN))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> office.templates.bind(bureau, BUREAU.id(), new RuleKey("form.none"), "表.xlsx", OWN))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("form.monthly-dropouts（失学辍学（疑似辍学）学生月报表）");
        assertThatThrownBy(() -> office.templates.bind(
                        bureau, BUREAU.id(), FORM, "表.xlsx", "不是Excel".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("不是 Excel 工作簿");
        assertThatThrownBy(() -> bind(BUREAU, BureauWorkbook.of("错", List.of("row.sequence", "row.visited-on"))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("{{row.visited-on}}（报送表!B4）")
                .hasMessageContaining("row.absent-since");
        assertThat(office.templates.list(bureau)).isEmpty();
    }
}
