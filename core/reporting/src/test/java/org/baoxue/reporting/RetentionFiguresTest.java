package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.baoxue.reporting.IndicatorsTest.BUREAU;
import static org.baoxue.reporting.IndicatorsTest.CLASS;
import static org.baoxue.reporting.IndicatorsTest.GOVERNMENT;
import static org.baoxue.reporting.IndicatorsTest.OTHER;
import static org.baoxue.reporting.IndicatorsTest.OTHER_CLASS;
import static org.baoxue.reporting.IndicatorsTest.SCHOOL;
import static org.baoxue.reporting.IndicatorsTest.TODAY;
import static org.baoxue.reporting.IndicatorsTest.TOWN;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.cohort.Cohort;
import org.baoxue.casework.cohort.CohortNumbers;
import org.baoxue.casework.cohort.CohortNumbers.Flows;
import org.baoxue.casework.cohort.NewCohortEntry;
import org.baoxue.reporting.indicator.CohortBase;
import org.baoxue.reporting.indicator.CohortBase.Lack;
import org.baoxue.reporting.indicator.CohortBase.Missing;
import org.baoxue.reporting.indicator.FigureSide;
import org.baoxue.reporting.indicator.Formula;
import org.baoxue.reporting.indicator.IndicatorSheet;
import org.baoxue.reporting.indicator.IndicatorSheet.Figure;
import org.baoxue.reporting.indicator.IndicatorSheet.Target;
import org.baoxue.reporting.indicator.IndicatorSheet.Unmeasured;
import org.baoxue.reporting.indicator.Indicators.FigureQuery;
import org.baoxue.reporting.register.RegisterRequest;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("巩固率：三种公式各算各的，分子分母相加，缺哪一校哪一届的基数就说缺")
class RetentionFiguresTest {

    private static final Unit SECOND = BUREAU.below("JA3", "第二小学", UnitKind.SCHOOL, TOWN);
    private static final Unit SECOND_CLASS = SECOND.below("JA3-301", "三年级1班", UnitKind.CLASS, TOWN);

    private final Office office;

    RetentionFiguresTest(Database database, @TempDir Path folder) throws IOException {
        office = new Office(
                database,
                folder,
                "2026-03-20T10:00:00",
                List.of(BUREAU, GOVERNMENT, SCHOOL, CLASS, OTHER, OTHER_CLASS, SECOND, SECOND_CLASS));
        IndicatorsTest.enrol(office, SCHOOL, CLASS, "三年级", 3);
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    @DisplayName("毕业119、入学76、增45、减2：入学口径156.58%，转入转出口径封顶100%，净增加口径100%，并列不比较")
    void threeFormulasStandSideBySide() {
        record(SCHOOL, Stage.PRIMARY, 2019, 2025, numbers(76, new Flows(37, 8, 0, 2, 0, 0), 119));

        IndicatorSheet sheet = sheet(SCHOOL, TODAY);

        assertThat(retention(sheet))
                .extracting(Figure::formula, Figure::base, each -> rounded(each.value()), Figure::stage)
                .containsExactly(
                        tuple(Formula.GRADUATES_BY_ENTRANTS, 76, "156.58", Stage.PRIMARY),
                        tuple(Formula.GRADUATES_BY_ENTRANTS_AND_TRANSFERS, 111, "100.00", Stage.PRIMARY),
                        tuple(Formula.GRADUATES_BY_ENTRANTS_AND_NET, 119, "100.00", Stage.PRIMARY));
        assertThat(retention(sheet))
                .allMatch(each -> each.cohort().orElseThrow().graduates() == 119);
        assertThat(Formula.GRADUATES_BY_ENTRANTS.source()).doesNotContain("平台定义");
        assertThat(Formula.GRADUATES_BY_ENTRANTS_AND_NET.source()).startsWith("平台定义");
    }

    @Test
    @DisplayName("全区是分子之和除以分母之和，不是两校比率的平均；来源、凭证、哈希都在")
    void aCountyIsTheSumOfItsSchools() throws IOException {
        IndicatorsTest.enrol(office, SECOND, SECOND_CLASS, "三年级", 2);
        record(SCHOOL, Stage.PRIMARY, 2019, 2025, numbers(100, new Flows(0, 0, 0, 10, 0, 0), 90));
        record(SECOND, Stage.PRIMARY, 2019, 2025, numbers(10, new Flows(0, 0, 0, 0, 0, 0), 5));

        for (Unit unit : List.of(BUREAU, GOVERNMENT)) {
            IndicatorSheet sheet = sheet(unit, TODAY);
            assertThat(retention(sheet))
                    .extracting(each -> rounded(each.value()))
                    .as("95 of 110, of 100 and of 100")
                    .containsExactly("86.36", "95.00", "95.00");
            CohortBase base = base(sheet, Stage.PRIMARY);
            assertThat(base.missing()).isEmpty();
            assertThat(base.total().orElseThrow().entrants()).isEqualTo(110);
            assertThat(base.entries()).hasSize(2).allMatch(each -> each.provenance()
                    .contains("凭 学校基层统计报表"));
            assertThat(base.hash()).hasSize(64);
            assertThat(sheet.rosterHash()).hasSize(64);
            assertThat(sheet.policyHash()).isEqualTo(office.policies.current().hash());
        }
        String hash = base(sheet(BUREAU, TODAY), Stage.PRIMARY).hash();
        correct(SECOND, Stage.PRIMARY, 2019, 2025, numbers(10, new Flows(0, 0, 0, 0, 0, 0), 6), 1);
        assertThat(base(sheet(BUREAU, TODAY), Stage.PRIMARY).hash()).isNotEqualTo(hash);
    }

    @Test
    @DisplayName("一校没有登记，全区不出数，说明缺哪一校哪一届；有学生的学校才算缺")
    void aMissingBaseIsSaidAndNotGuessed() throws IOException {
        IndicatorsTest.enrol(office, SECOND, SECOND_CLASS, "三年级", 2);
        record(SCHOOL, Stage.PRIMARY, 2019, 2025, numbers(100, new Flows(0, 0, 0, 10, 0, 0), 90));

        IndicatorSheet county = sheet(BUREAU, TODAY);
        assertThat(retention(county)).isEmpty();
        assertThat(base(county, Stage.PRIMARY).words()).isEqualTo("小学2025届");
        assertThat(base(county, Stage.PRIMARY).missing()).containsExactly(new Missing(Lack.BASE, "JA3", "第二小学"));
        assertThat(retention(sheet(SCHOOL, TODAY))).hasSize(3);
        assertThat(sheet(CLASS, TODAY).cohorts()).isEmpty();
        assertThat(sheet(OTHER, TODAY).cohorts()).as("no pupils, no cohort").isEmpty();
    }

    @Test
    @DisplayName("转入转出不知道的，只算入学口径；毕业数没有的不算；招生为零不能除")
    void whatIsNotKnownStopsTheFormulasThatNeedIt() {
        record(SCHOOL, Stage.PRIMARY, 2019, 2025, new CohortNumbers(100, Optional.empty(), Optional.of(97)));
        assertThat(retention(sheet(SCHOOL, TODAY)))
                .extracting(Figure::formula)
                .containsExactly(Formula.GRADUATES_BY_ENTRANTS);

        correct(SCHOOL, Stage.PRIMARY, 2019, 2025, new CohortNumbers(100, Optional.empty(), Optional.empty()), 1);
        assertThat(retention(sheet(SCHOOL, TODAY))).isEmpty();
        assertThat(base(sheet(SCHOOL, TODAY), Stage.PRIMARY).missing())
                .extracting(Missing::lack)
                .containsExactly(Lack.GRADUATES, Lack.FLOWS);

        correct(SCHOOL, Stage.PRIMARY, 2019, 2025, numbers(0, new Flows(3, 0, 0, 0, 0, 0), 3), 2);
        assertThat(retention(sheet(SCHOOL, TODAY)))
                .extracting(Figure::formula)
                .as("nobody entered, three came")
                .containsExactly(Formula.GRADUATES_BY_ENTRANTS_AND_TRANSFERS, Formula.GRADUATES_BY_ENTRANTS_AND_NET);
    }

    @Test
    @DisplayName("学年交界：8月31日看上一届，9月1日起看当年毕业的一届")
    void theSchoolYearDecidesTheCohort() {
        record(SCHOOL, Stage.PRIMARY, 2019, 2025, numbers(100, new Flows(0, 0, 0, 0, 0, 0), 90));
        office.now("2026-09-01T09:00:00");
        record(SCHOOL, Stage.PRIMARY, 2020, 2026, numbers(50, new Flows(0, 0, 0, 0, 0, 0), 50));

        assertThat(retention(sheet(SCHOOL, LocalDate.of(2026, 8, 31)))
                        .get(0)
                        .cohort()
                        .orElseThrow())
                .returns(2025, each -> each.graduationYear());
        assertThat(retention(sheet(SCHOOL, LocalDate.of(2026, 9, 1)))
                        .get(0)
                        .cohort()
                        .orElseThrow())
                .returns(2026, each -> each.graduationYear());
    }

    @Test
    @DisplayName("某镇“按九年义务教育巩固率95.5％的目标”没有公式：按平台默认的入学口径判断，写明；没有基数写明缺")
    void aTargetWithoutFormulaIsHeldAgainstTheDefault() throws IOException {
        office.policies.bind("town-persuasion", GOVERNMENT);
        Unmeasured lacking = sheet(GOVERNMENT, TODAY).unmeasured().stream()
                .filter(target -> target.indicator() == Indicator.NINE_YEAR_RETENTION_RATE)
                .findFirst()
                .orElseThrow();
        assertThat(lacking.reason()).contains("缺招生基数 (base not recorded)", "九年2025届", "木厂镇政府");

        record(SCHOOL, Stage.COMPULSORY, 2016, 2025, numbers(200, new Flows(0, 0, 0, 20, 0, 0), 192));
        IndicatorSheet sheet = sheet(GOVERNMENT, TODAY);
        List<Figure> figures = sheet.figures().stream()
                .filter(figure -> figure.indicator() == Indicator.NINE_YEAR_RETENTION_RATE)
                .toList();
        assertThat(figures)
                .extracting(Figure::formula, each -> rounded(each.value()))
                .containsExactly(
                        tuple(Formula.GRADUATES_BY_ENTRANTS, "96.00"),
                        tuple(Formula.GRADUATES_BY_ENTRANTS_AND_TRANSFERS, "100.00"),
                        tuple(Formula.GRADUATES_BY_ENTRANTS_AND_NET, "106.67"));
        Target target = figures.get(0).targets().get(0);
        assertThat(target.value()).isEqualByComparingTo("95.5");
        assertThat(target.met()).isTrue();
        assertThat(target.formulaUnsaid()).isTrue();
        assertThat(target.mayLose()).as("191 of 200 graduates are enough").isEqualTo(1);
        assertThat(figures.get(1).targets()).isEmpty();
        assertThat(figures.get(2).targets()).isEmpty();
    }

    @Test
    @DisplayName("区域数据写明公式的巩固率按该公式判断；没有写明的仍不判断")
    void aTargetThatNamesItsFormulaIsHeldAgainstIt() {
        record(SCHOOL, Stage.PRIMARY, 2019, 2025, numbers(100, new Flows(0, 0, 0, 3, 0, 0), 96));
        String none = "      threshold.retention-rate: {mode: none, source: {document: jinan-2022}}\n";
        office.policies.swap("anhui", none, target(""));
        assertThat(sheet(SCHOOL, TODAY).unmeasured())
                .filteredOn(each -> each.indicator() == Indicator.RETENTION_RATE)
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).contains("年巩固率还是九年巩固率"));

        office.policies.swap("anhui", none, target("        formula: graduates-by-entrants-and-transfers\n"));
        List<Figure> figures = retention(sheet(SCHOOL, TODAY));
        assertThat(figures.get(0).targets()).isEmpty();
        assertThat(figures.get(1).targets()).singleElement().satisfies(each -> {
            assertThat(each.met()).as("96 of 97").isTrue();
            assertThat(each.formulaUnsaid()).isFalse();
            assertThat(each.mayLose()).isZero();
        });

        office.policies.swap("anhui", none, target("        formula: 某地另有算法\n"));
        assertThat(sheet(SCHOOL, TODAY).unmeasured())
                .filteredOn(each -> each.indicator() == Indicator.RETENTION_RATE)
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).contains("某地另有算法", "不同口径不作比较"));
    }

    @Test
    @DisplayName("区县登记的一届就是各校之和，各校的不再加一遍；名单按届打开")
    void theNumberOfTheLargerUnitIsThatOfItsSchools() {
        record(SCHOOL, Stage.PRIMARY, 2019, 2025, numbers(100, new Flows(0, 0, 0, 0, 0, 0), 90));
        record(BUREAU, Stage.PRIMARY, 2019, 2025, numbers(1000, new Flows(0, 0, 0, 0, 0, 0), 990));

        assertThat(retention(sheet(BUREAU, TODAY)).get(0).base()).isEqualTo(1000);
        assertThat(retention(sheet(GOVERNMENT, TODAY)).get(0).base())
                .as("the bureau lies outside of the town")
                .isEqualTo(100);
        assertThatThrownBy(() -> office.indicators.children(
                        bureau(),
                        new FigureQuery(SCHOOL.id(), TODAY, Indicator.RETENTION_RATE, Stage.PRIMARY, FigureSide.LOST),
                        PageRequest.FIRST))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("按届登记的人数");
    }

    @Test
    @DisplayName("巩固率统计表：一校一行，没有登记的写明缺招生基数，都有了才有合计")
    void theFormNamesWhatIsMissing() throws IOException {
        IndicatorsTest.enrol(office, SECOND, SECOND_CLASS, "三年级", 2);
        record(SCHOOL, Stage.PRIMARY, 2019, 2025, numbers(100, new Flows(2, 0, 0, 10, 0, 0), 90));
        assertThat(form())
                .anyMatch(row -> row.contains("示例小学|小学2025届|90|100|2|10|97.83%|"))
                .anyMatch(row -> row.contains("第二小学|小学2025届||||||缺招生基数"))
                .noneMatch(row -> row.contains("合计"));

        record(SECOND, Stage.PRIMARY, 2019, 2025, numbers(10, new Flows(0, 0, 0, 2, 0, 0), 8));
        assertThat(form()).anyMatch(row -> row.contains("合计|小学2025届|98|110|2|12|98.00%|"));
    }

    private List<String> form() throws IOException {
        return Office.rows(office.registers.print(
                bureau(),
                new RegisterRequest(
                        BUREAU.id(),
                        new RuleKey("form.platform-retention"),
                        Optional.empty(),
                        Optional.of(TODAY),
                        ReportFormat.XLSX,
                        "上报")));
    }

    private static String target(String formula) {
        return """
                      threshold.retention-rate:
                        origin: platform-default
                        indicator: retention-rate
                %s        stage: primary
                        comparison: at-least
                        value: 98
                        unsaid: [%slevel]
                """.formatted(formula, formula.isEmpty() ? "formula, " : "");
    }

    private List<Figure> retention(IndicatorSheet sheet) {
        return sheet.figures().stream()
                .filter(figure -> figure.indicator() == Indicator.RETENTION_RATE)
                .toList();
    }

    private static CohortBase base(IndicatorSheet sheet, Stage stage) {
        return sheet.cohorts().stream()
                .filter(each -> each.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    private IndicatorSheet sheet(Unit unit, LocalDate day) {
        return office.indicators.sheet(bureau(), unit.id(), day);
    }

    private void record(Unit unit, Stage stage, int entry, int graduation, CohortNumbers numbers) {
        record(unit, stage, entry, graduation, numbers, Optional.empty());
    }

    private void correct(Unit unit, Stage stage, int entry, int graduation, CohortNumbers numbers, int corrects) {
        record(unit, stage, entry, graduation, numbers, Optional.of(corrects));
    }

    private void record(
            Unit unit, Stage stage, int entry, int graduation, CohortNumbers numbers, Optional<Integer> corrects) {
        office.cohorts.enter(
                bureau(),
                new NewCohortEntry(new Cohort(unit.id(), stage, graduation), entry, numbers, "学校基层统计报表", "", corrects));
    }

    private static CohortNumbers numbers(int entrants, Flows flows, int graduates) {
        return new CohortNumbers(entrants, Optional.of(flows), Optional.of(graduates));
    }

    private static String rounded(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private Actor bureau() {
        return office.access.actor(Role.COUNTY, BUREAU);
    }
}
