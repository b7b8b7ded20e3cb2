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

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.change.NewChange;
import org.baoxue.casework.cohort.Cohort;
import org.baoxue.casework.cohort.CohortFate;
import org.baoxue.casework.cohort.CohortNumbers;
import org.baoxue.casework.cohort.NewCohortEntry;
import org.baoxue.reporting.indicator.CohortChildren;
import org.baoxue.reporting.indicator.CohortChildren.Child;
import org.baoxue.reporting.indicator.FigureSide;
import org.baoxue.reporting.indicator.Indicators.FigureQuery;
import org.baoxue.reporting.indicator.SubPopulation;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ListKind;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("巩固率背后的孩子：招生按入学学年的名单，毕业按登记，流失附原因；人工登记没有名单的照实说")
class CohortChildrenTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);

    private final Office office;

    CohortChildrenTest(Database database, @TempDir Path folder) {
        office = new Office(
                database,
                folder,
                "2020-09-10T10:00:00",
                List.of(BUREAU, GOVERNMENT, SCHOOL, CLASS, OTHER, OTHER_CLASS));
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    @DisplayName("招生4人：2人毕业，1人转出写明去处，1人没有登记；后来的1人毕业也在巩固之列")
    void entrantsKeptAndLostAreNamed() throws IOException {
        Map<String, ChildId> pupils = sixYears();

        CohortChildren lost = opened(FigureSide.LOST);
        assertThat(lost.graduationYear()).isEqualTo(2026);
        assertThat(lost.children().items())
                .extracting(each -> each.child().child(), Child::fate, Child::on)
                .containsExactlyInAnyOrder(
                        tuple(pupils.get("丙"), CohortFate.TRANSFERRED_OUT, Optional.of(LocalDate.of(2023, 3, 1))),
                        tuple(pupils.get("丁"), CohortFate.UNTOLD, Optional.empty()));
        assertThat(lost.children().items())
                .filteredOn(each -> each.child().child().equals(pupils.get("丙")))
                .singleElement()
                .satisfies(each -> assertThat(each.reason()).contains("2023-03-01 转出", "外县小学"));
        assertThat(opened(FigureSide.BASE).children().items())
                .extracting(each -> each.child().child())
                .containsExactlyInAnyOrder(pupils.get("甲"), pupils.get("乙"), pupils.get("丙"), pupils.get("丁"));
        assertThat(opened(FigureSide.KEPT).children().items())
                .extracting(each -> each.child().child(), Child::entrant)
                .containsExactlyInAnyOrder(
                        tuple(pupils.get("甲"), true), tuple(pupils.get("乙"), true), tuple(pupils.get("戊"), false));
        assertThat(lost.parts()).singleElement().satisfies(part -> {
            assertThat(part.listed()).isTrue();
            assertThat(part.entrants()).isEqualTo(5);
            assertThat(part.namedEntrants())
                    .as("one more was counted than is listed")
                    .isEqualTo(4);
            assertThat(part.namedGraduates()).isEqualTo(3);
        });
    }

    @Test
    @DisplayName("分页数全体；姓名按角色遮盖；别校的人打不开")
    void theListIsPagedMaskedAndGuarded() throws IOException {
        sixYears();
        CohortChildren page = office.indicators.cohort(
                office.access.actor(Role.COUNTY, BUREAU),
                query(FigureSide.BASE, SubPopulation.ALL),
                new PageRequest(2, 3));
        assertThat(page.children().total()).isEqualTo(4);
        assertThat(page.children().items()).hasSize(1);

        assertThat(office.indicators
                        .cohort(
                                office.access.actor(Role.AUDITOR, BUREAU),
                                query(FigureSide.BASE, SubPopulation.ALL),
                                PageRequest.FIRST)
                        .children()
                        .items())
                .noneMatch(each ->
                        List.of("甲甲", "乙乙", "丙丙", "丁丁").contains(each.child().name()));
        assertThatThrownBy(() -> office.indicators.cohort(
                        office.principal(OTHER), query(FigureSide.BASE, SubPopulation.ALL), PageRequest.FIRST))
                .isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("入学学年没有名单：照实说人工登记没有姓名；没有登记的届、人群、不按届的指标都说明不能")
    void whatHasNoNamesSaysSo() throws IOException {
        office.now("2026-09-10T10:00:00");
        list("三年级", "甲", "乙");
        assertThatThrownBy(() -> opened(FigureSide.LOST))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("没有登记小学的届");
        record();

        CohortChildren opened = opened(FigureSide.BASE);
        assertThat(opened.children().items()).isEmpty();
        assertThat(opened.parts()).singleElement().satisfies(part -> {
            assertThat(part.listed()).isFalse();
            assertThat(part.entrants()).isEqualTo(5);
            assertThat(part.words()).contains("人工登记", "2020学年", "没有姓名");
        });
        assertThatThrownBy(() -> office.indicators.cohort(
                        office.principal(SCHOOL), query(FigureSide.BASE, SubPopulation.BOYS), PageRequest.FIRST))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("不分人群");
        assertThatThrownBy(() -> office.indicators.cohort(
                        office.principal(SCHOOL),
                        new FigureQuery(SCHOOL.id(), TODAY, Indicator.DROPOUT_RATE, Stage.PRIMARY, FigureSide.BASE),
                        PageRequest.FIRST))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("不按届计算");
    }

    private Map<String, ChildId> sixYears() throws IOException {
        list("一年级", "甲", "乙", "丙", "丁");
        office.now("2023-03-01T10:00:00");
        Map<String, ChildId> first = office.pupils(SCHOOL);
        register(first.get("丙丙"), ChangeKind.TRANSFER_OUT, "2023-03-01", "外县小学");
        office.now("2025-09-10T10:00:00");
        list("六年级", "甲", "乙", "戊");
        Map<String, ChildId> last = office.pupils(SCHOOL);
        office.now("2026-06-30T10:00:00");
        for (String name : List.of("甲甲", "乙乙", "戊戊")) {
            register(last.get(name), ChangeKind.GRADUATION, "2026-06-30", "");
        }
        office.now("2026-09-10T10:00:00");
        record();
        return Map.of(
                "甲", first.get("甲甲"),
                "乙", first.get("乙乙"),
                "丙", first.get("丙丙"),
                "丁", first.get("丁丁"),
                "戊", last.get("戊戊"));
    }

    private void record() {
        office.cohorts.enter(
                office.principal(SCHOOL),
                new NewCohortEntry(
                        new Cohort(SCHOOL.id(), Stage.PRIMARY, 2026),
                        2020,
                        new CohortNumbers(5, Optional.empty(), Optional.of(3)),
                        "学校基层统计报表",
                        "",
                        Optional.empty()));
    }

    private void register(ChildId child, ChangeKind kind, String on, String to) {
        office.changes.register(
                office.principal(SCHOOL),
                new NewChange(
                        child,
                        kind,
                        LocalDate.parse(on),
                        "",
                        to,
                        Optional.empty(),
                        to.isEmpty() ? "" : "区教育局",
                        "学籍异动表",
                        Optional.empty()));
    }

    private void list(String grade, String... names) throws IOException {
        StringBuilder list = new StringBuilder("姓名,身份证号,年级,班级\n");
        for (String name : names) {
            list.append("%s,%s,%s,%s\n"
                    .formatted(
                            name + name, IndicatorsTest.number("20140315", name.charAt(0) % 997), grade, CLASS.id()));
        }
        office.list(office.principal(SCHOOL), ListKind.ENROLMENT, SCHOOL, list);
    }

    private CohortChildren opened(FigureSide side) {
        return office.indicators.cohort(office.principal(SCHOOL), query(side, SubPopulation.ALL), PageRequest.FIRST);
    }

    private static FigureQuery query(FigureSide side, SubPopulation group) {
        return new FigureQuery(SCHOOL.id(), TODAY, Indicator.RETENTION_RATE, Stage.PRIMARY, side, group);
    }
}
