package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.NotFound;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseId;
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
@DisplayName("江岸区：周统计与月小结")
class JianganStatisticsTest {

    private static final DivisionCode DISTRICT = new DivisionCode("420102");
    private static final DivisionCode STREET = new DivisionCode("420102001");
    private static final Unit BUREAU = Unit.root("JA-EDU", "江岸区教育局", UnitKind.COUNTY_EDUCATION, DISTRICT);
    private static final Unit SCHOOL = BUREAU.below("JA1", "育才学校", UnitKind.SCHOOL, STREET);
    private static final Unit CLASS_2 = SCHOOL.below("JA1-702", "七年级2班", UnitKind.CLASS, STREET);
    private static final Unit CLASS_10 = SCHOOL.below("JA1-710", "七年级10班", UnitKind.CLASS, STREET);
    private static final Unit OFFICE = Unit.root("GOV-001", "街道办", UnitKind.TOWNSHIP_GOVERNMENT, STREET);
    private static final List<Unit> UNITS = List.of(BUREAU, SCHOOL, CLASS_2, CLASS_10, OFFICE);

    private static final RuleKey WEEKLY = new RuleKey("reporting.weekly");
    private static final RuleKey MONTHLY = new RuleKey("reporting.monthly");

    private final Office office;

    JianganStatisticsTest(Database database, @TempDir Path folder) {
        office = new Office(database, folder, "2026-02-02T08:00:00", UNITS);
    }

    @BeforeEach
    void oneSuspectedEachSideOfTheMonthsEnd() throws IOException {
        Map<String, ChildId> pupils =
                office.enrol(SCHOOL, List.of("JA1-702 甲", "JA1-702 乙", "JA1-702 丙", "JA1-710 丁", "JA1-710 戊"));
        office.now("2026-03-01T20:00:00");
        office.suspected(pupils.get("甲"), CLASS_2, "2026-02-24", "2026-02-26");
        CaseId back = office.suspected(pupils.get("丁"), CLASS_10, "2026-02-11", "2026-02-13");
        office.returned(back, 1, "2026-03-01");
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    @DisplayName("第9周跨2月与3月：在籍、疑似、本周新增、本周复学逐班相加")
    void theWeekReachesAcrossTheMonthsEnd() throws IOException {
        Actor principal = office.principal(SCHOOL);
        ReportView week = office.reports.build(principal, SCHOOL.id(), WEEKLY, "2026-W09", "周统计");

        assertThat(week.timing().due()).contains(Office.at("2026-03-02T00:00:00"));
        List<String> rows = Office.rows(office.reports.file(principal, week.id(), Optional.empty(), ReportFormat.XLSX));
        assertThat(rows.get(0)).startsWith("辍学情况周统计");
        assertThat(rows.get(1))
                .contains("报告期：2026年第9周（2026-02-23 至 2026-03-01）")
                .doesNotContain("口径");
        assertThat(rows.subList(4, 7))
                .containsExactly("1|七年级|七年级2班|3|1|0|1|0|", "2|七年级|七年级10班|2|0|0|0|1|", "|合计||5|1|0|1|1|");
        assertThat(csv(principal, week)).startsWith("\uFEFF序号,年级,班级,在籍人数,").contains("1,七年级,七年级2班,3,1,0,1,0,");
        assertThat(json(principal, week)).contains("\"zero\":false").contains("\"salt\":\"\"");
    }

    @Test
    @DisplayName("2月小结到2月28日：月末仍疑似两人，3月1日的复学算3月")
    void theMonthEndsBeforeTheWeek() throws IOException {
        Actor principal = office.principal(SCHOOL);
        ReportView february = office.reports.build(principal, SCHOOL.id(), MONTHLY, "2026-02", "月小结");
        ReportView march = office.reports.build(principal, SCHOOL.id(), MONTHLY, "2026-03", "月小结");

        assertThat(totals(principal, february)).isEqualTo("|合计||5|2|0|2|0|");
        assertThat(totals(principal, march)).isEqualTo("|合计||5|1|0|0|1|");
        assertThat(february.timing().late()).isTrue();
    }

    @Test
    @DisplayName("方案没有写报给谁，由平台默认报区教育局，任何形式签收都算送达")
    void theAddresseeIsThePlatformsProposal() {
        Actor principal = office.principal(SCHOOL);
        ReportView week = office.reports.build(principal, SCHOOL.id(), WEEKLY, "2026-W09", "周统计");

        ReportView sent = office.reports.submit(principal, week.id(), week.seq());

        assertThat(sent.state()).isEqualTo(ReportState.SUBMITTED);
        assertThat(office.outcomes.find(week.id().duty()).orElseThrow().addressees())
                .containsExactly(BUREAU.id());
    }

    @Test
    @DisplayName("街道办打印各班统计：辖区学校的班级，逐班有人数")
    void aGovernmentHasTheClassesOfTheSchoolsInItsPlace() throws IOException {
        assertThat(Office.rows(office.registers.print(
                        office.access.actor(Role.TOWNSHIP, OFFICE),
                        new RegisterRequest(
                                OFFICE.id(),
                                new RuleKey("form.weekly-statistics"),
                                Optional.of(LocalDate.of(2026, 2, 23)),
                                Optional.of(LocalDate.of(2026, 3, 1)),
                                ReportFormat.XLSX,
                                "核对"))))
                .contains("1|七年级|七年级2班|3|1|0|1|0|", "2|七年级|七年级10班|2|0|0|0|1|");
    }

    @Test
    @DisplayName("没有开始的报告期不能生成")
    void aPeriodThatHasNotBegunCannotBeBuilt() {
        assertThatThrownBy(() -> office.reports.build(office.principal(SCHOOL), SCHOOL.id(), WEEKLY, "2026-W20", "周统计"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("没有这项报告任务");
    }

    private String totals(Actor actor, ReportView report) throws IOException {
        return Office.rows(office.reports.file(actor, report.id(), Optional.empty(), ReportFormat.XLSX)).stream()
                .filter(row -> row.startsWith("|合计"))
                .findFirst()
                .orElseThrow();
    }

    private String csv(Actor actor, ReportView report) throws IOException {
        return text(actor, report, ReportFormat.CSV);
    }

    private String json(Actor actor, ReportView report) throws IOException {
        return text(actor, report, ReportFormat.JSON);
    }

    private String text(Actor actor, ReportView report, ReportFormat format) throws IOException {
        ReportFile file = office.reports.file(actor, report.id(), Optional.empty(), format);
        return new String(file.open().readAllBytes(), StandardCharsets.UTF_8);
    }
}
