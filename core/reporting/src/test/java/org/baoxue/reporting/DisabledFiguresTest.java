package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baoxue.reporting.IndicatorsTest.BUREAU;
import static org.baoxue.reporting.IndicatorsTest.CLASS;
import static org.baoxue.reporting.IndicatorsTest.GOVERNMENT;
import static org.baoxue.reporting.IndicatorsTest.SCHOOL;
import static org.baoxue.reporting.IndicatorsTest.TODAY;
import static org.baoxue.reporting.IndicatorsTest.enrol;
import static org.baoxue.reporting.IndicatorsTest.figure;
import static org.baoxue.reporting.IndicatorsTest.number;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.casework.Personal;
import org.baoxue.casework.sendeducation.Conclusion;
import org.baoxue.casework.sendeducation.SendEvent.Applied;
import org.baoxue.casework.sendeducation.SendEvent.Assessed;
import org.baoxue.reporting.indicator.FigureChild;
import org.baoxue.reporting.indicator.FigureSide;
import org.baoxue.reporting.indicator.IndicatorSheet;
import org.baoxue.reporting.indicator.IndicatorSheet.Figure;
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
@DisplayName("残联名单上的儿童：入学率与送教占比，谁能知道")
class DisabledFiguresTest {

    private final Office office;

    DisabledFiguresTest(Database database, @TempDir Path folder) {
        office = new Office(database, folder, "2026-03-20T10:00:00", List.of(BUREAU, GOVERNMENT, SCHOOL, CLASS));
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    @DisplayName("班主任责任书“残疾儿童入学率达到90%以上”：残联名单三名适龄儿童，一名没有学籍；送教占比与名单上的孩子，无用途的角色不得打开")
    void disabledChildrenOfTheList() throws IOException {
        List<ChildId> pupils = enrol(office, SCHOOL, CLASS, "三年级", 4);
        disabled(number("20170315", 0), number("20170315", 1), number("20160101", 77), number("20220101", 79));
        taughtAtHome(pupils.get(1));

        IndicatorSheet county = office.indicators.sheet(bureau(), BUREAU.id(), TODAY);
        Figure enrolment = figure(county, Indicator.DISABLED_ENROLMENT_RATE, Stage.COMPULSORY);
        assertThat(enrolment.base()).isEqualTo(3);
        assertThat(enrolment.lost()).isEqualTo(1);
        assertThat(enrolment.formula().chinese()).startsWith("残联名单适龄儿童中有学籍");
        Figure share = figure(county, Indicator.SEND_EDUCATION_SHARE, Stage.COMPULSORY);
        assertThat(share.base()).isEqualTo(2);
        assertThat(share.lost()).isEqualTo(1);
        assertThat(share.value()).isEqualByComparingTo("50");
        assertThat(figure(
                                office.indicators.sheet(principal(), SCHOOL.id(), TODAY),
                                Indicator.SEND_EDUCATION_SHARE,
                                Stage.PRIMARY)
                        .lost())
                .isEqualTo(1);

        assertThat(children(bureau(), BUREAU, Indicator.DISABLED_ENROLMENT_RATE, FigureSide.LOST))
                .extracting(FigureChild::name)
                .containsExactly("残2");
        assertThat(office.access.lastAudit().toString()).contains("disabled-enrolment-rate");
        assertThat(children(principal(), SCHOOL, Indicator.SEND_EDUCATION_SHARE, FigureSide.LOST))
                .extracting(FigureChild::child)
                .containsExactly(pupils.get(1));
        Actor auditor = office.access.actor(Role.AUDITOR, BUREAU);
        assertThatThrownBy(() -> children(auditor, BUREAU, Indicator.DISABLED_ENROLMENT_RATE, FigureSide.BASE))
                .isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("没有残联名单：残疾儿童入学率未计算，说明缺什么")
    void withoutTheListNothingIsSaidOfDisabledChildren() throws IOException {
        enrol(office, SCHOOL, CLASS, "三年级", 4);

        IndicatorSheet county = office.indicators.sheet(bureau(), BUREAU.id(), TODAY);

        assertThat(county.figures()).noneMatch(figure -> figure.formula().ofDisabled());
        assertThat(county.unmeasured())
                .filteredOn(target -> target.indicator() == Indicator.DISABLED_ENROLMENT_RATE)
                .allSatisfy(target -> assertThat(target.reason()).contains("没有残联名单"));
    }

    @Test
    @DisplayName("残疾儿童的两项指标也按人群：男生只列男生，名单外的脱贫户不混入")
    void groupsHoldForTheDisabledToo() throws IOException {
        List<ChildId> pupils = enrol(office, SCHOOL, CLASS, "三年级", 4);
        disabled(number("20170315", 0), number("20170315", 1), number("20160101", 77));
        taughtAtHome(pupils.get(1));

        assertThat(children(bureau(), Indicator.DISABLED_ENROLMENT_RATE, SubPopulation.BOYS))
                .extracting(FigureChild::name)
                .containsExactlyInAnyOrder("残1", "残2");
        assertThat(children(bureau(), Indicator.SEND_EDUCATION_SHARE, SubPopulation.GIRLS))
                .extracting(FigureChild::child)
                .containsExactly(pupils.get(0));
    }

    @Test
    @DisplayName("以前某日的送教占比按那天的档案：后来复评不改变以前")
    void theShareOfAPastDayFollowsTheFileOfThatDay() throws IOException {
        List<ChildId> pupils = enrol(office, SCHOOL, CLASS, "三年级", 4);
        disabled(number("20170315", 0), number("20170315", 1));
        taughtAtHome(pupils.get(1));
        assessed(pupils.get(1), LocalDate.of(2026, 3, 15), 2);

        assertThat(share(LocalDate.of(2026, 3, 2))).isZero();
        assertThat(share(LocalDate.of(2026, 3, 10))).isEqualTo(1);
        assertThat(share(TODAY)).isEqualTo(1);
    }

    @Test
    @DisplayName("残联名单这一人群只给有送教用途的角色看：小单位里几个数就能看出是谁")
    void theGroupOfTheDisabledIsNotForEverybody() throws IOException {
        enrol(office, SCHOOL, CLASS, "三年级", 4);
        disabled(number("20170315", 0));

        assertThat(groups(bureau(), SCHOOL)).contains(SubPopulation.DISABLED);
        assertThat(groups(principal(), SCHOOL)).contains(SubPopulation.DISABLED);
        assertThat(groups(office.access.actor(Role.CLASS_TEACHER, CLASS), CLASS))
                .contains(SubPopulation.GIRLS)
                .doesNotContain(SubPopulation.DISABLED);
        assertThat(groups(office.access.actor(Role.TOWNSHIP, GOVERNMENT), GOVERNMENT))
                .doesNotContain(SubPopulation.DISABLED);
        assertThat(groups(office.access.actor(Role.AUDITOR, BUREAU), BUREAU)).doesNotContain(SubPopulation.DISABLED);
    }

    private List<SubPopulation> groups(Actor actor, Unit unit) {
        return office.indicators.sheet(actor, unit.id(), TODAY).figures().stream()
                .map(Figure::group)
                .distinct()
                .toList();
    }

    private int share(LocalDate day) {
        return figure(
                        office.indicators.sheet(bureau(), BUREAU.id(), day),
                        Indicator.SEND_EDUCATION_SHARE,
                        Stage.COMPULSORY)
                .lost();
    }

    private List<FigureChild> children(Actor actor, Indicator indicator, SubPopulation group) {
        return office.indicators
                .children(
                        actor,
                        new FigureQuery(BUREAU.id(), TODAY, indicator, Stage.COMPULSORY, FigureSide.BASE, group),
                        PageRequest.FIRST)
                .items();
    }

    private void disabled(String... numbers) throws IOException {
        StringBuilder list = new StringBuilder("姓名,身份证号,户籍行政区划代码\n");
        for (int i = 0; i < numbers.length; i++) {
            list.append("残%d,%s,341502101\n".formatted(i, numbers[i]));
        }
        office.list(bureau(), ListKind.DISABLED, BUREAU, list);
    }

    private void taughtAtHome(ChildId child) {
        office.lessons.append(
                principal(),
                child,
                new Applied(
                        LocalDate.of(2026, 3, 1),
                        Party.GUARDIAN,
                        Set.of(Party.SCHOOL, Party.DISABLED_FEDERATION),
                        SCHOOL.id(),
                        Optional.empty(),
                        Personal.of("")),
                Optional.empty(),
                0);
        assessed(child, LocalDate.of(2026, 3, 3), 1);
    }

    private void assessed(ChildId child, LocalDate on, long seen) {
        office.lessons.append(
                principal(),
                child,
                new Assessed(
                        on,
                        Personal.of("区专家委员会"),
                        List.of("身体状况", "接受教育和适应学校学习生活的能力"),
                        Conclusion.SEND_EDUCATION,
                        Personal.of("肢体一级"),
                        Optional.empty()),
                Optional.empty(),
                seen);
    }

    private List<FigureChild> children(Actor actor, Unit unit, Indicator indicator, FigureSide side) {
        return office.indicators
                .children(
                        actor, new FigureQuery(unit.id(), TODAY, indicator, Stage.COMPULSORY, side), PageRequest.FIRST)
                .items();
    }

    private Actor bureau() {
        return office.access.actor(Role.COUNTY, BUREAU);
    }

    private Actor principal() {
        return office.principal(SCHOOL);
    }
}
