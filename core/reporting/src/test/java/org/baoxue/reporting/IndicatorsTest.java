package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseId;
import org.baoxue.reporting.indicator.FigureChild;
import org.baoxue.reporting.indicator.FigureSide;
import org.baoxue.reporting.indicator.Formula;
import org.baoxue.reporting.indicator.IndicatorSheet;
import org.baoxue.reporting.indicator.IndicatorSheet.Figure;
import org.baoxue.reporting.indicator.IndicatorSheet.Target;
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
@DisplayName("指标：每个数都有公式、目标、原文和背后的孩子")
class IndicatorsTest {

    static final DivisionCode DISTRICT = new DivisionCode("341502");
    static final DivisionCode TOWN = new DivisionCode("341502101");
    static final Unit BUREAU = Unit.root("JA-EDU", "金安区教育局", UnitKind.COUNTY_EDUCATION, DISTRICT);
    static final Unit GOVERNMENT = Unit.root("JA-GOV", "木厂镇政府", UnitKind.TOWNSHIP_GOVERNMENT, TOWN);
    static final Unit SCHOOL = BUREAU.below("JA1", "示例小学", UnitKind.SCHOOL, TOWN);
    static final Unit CLASS = SCHOOL.below("JA1-301", "三年级1班", UnitKind.CLASS, TOWN);
    static final Unit OTHER = BUREAU.below("JA2", "示例中学", UnitKind.SCHOOL, TOWN);
    static final Unit OTHER_CLASS = OTHER.below("JA2-701", "七年级1班", UnitKind.CLASS, TOWN);
    static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    private final Office office;

    IndicatorsTest(Database database, @TempDir Path folder) {
        office = new Office(
                database,
                folder,
                "2026-03-20T10:00:00",
                List.of(BUREAU, GOVERNMENT, SCHOOL, CLASS, OTHER, OTHER_CLASS));
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    @DisplayName("金安“确保实现零辍学”：全区一人辍学即未达到，附原文")
    void oneDropoutMissesZero() throws IOException {
        List<ChildId> pupils = enrol(SCHOOL, CLASS, "三年级", 45);
        dropout(pupils.get(0), CLASS);

        IndicatorSheet sheet = office.indicators.sheet(bureau(), BUREAU.id(), TODAY);
        Figure count = figure(sheet, Indicator.DROPOUT_COUNT, Stage.COMPULSORY);

        assertThat(count.value()).isEqualByComparingTo("1");
        Target zero = target(count, "threshold.dropout-count");
        assertThat(zero.met()).isFalse();
        assertThat(zero.mayLose()).isEqualTo(-1);
        assertThat(zero.source().orElseThrow().quote()).isEqualTo("确保实现零辍学");
        assertThat(zero.levelUnsaid()).isTrue();
        assertThat(sheet.policyHash()).isEqualTo(office.policies.current().hash());
        assertThat(sheet.rosterHash()).hasSize(64);
        assertThat(sheet.schoolYearStart()).isEqualTo("2025-09-01");
    }

    @Test
    @DisplayName("按统计日：认定之前不计，复学之后不计")
    void countsAsOfTheDay() throws IOException {
        List<ChildId> pupils = enrol(SCHOOL, CLASS, "三年级", 10);
        CaseId id = dropout(pupils.get(0), CLASS);
        office.returned(id, 2, "2026-03-19");

        assertThat(lost("2026-03-08")).isZero();
        assertThat(lost("2026-03-10")).isEqualTo(1);
        assertThat(lost("2026-03-18")).isEqualTo(1);
        assertThat(lost("2026-03-19")).isZero();
        assertThatThrownBy(() -> lost("2026-03-21")).isInstanceOf(Invalid.class).hasMessageContaining("晚于今天");
    }

    @Test
    @DisplayName("中江小学：45人的班一个也不能流失，流失一人（2.22%）提议一票否决")
    void aClassOfFortyFiveMayLoseNobody() throws IOException {
        office.policies.bind("zhongjiang", SCHOOL);
        List<ChildId> pupils = enrol(SCHOOL, CLASS, "三年级", 45);
        Actor teacher = office.access.actor(Role.CLASS_TEACHER, CLASS);

        IndicatorSheet before = office.indicators.sheet(teacher, CLASS.id(), TODAY);
        Target line = target(figure(before, Indicator.DROPOUT_RATE, Stage.PRIMARY), "threshold.class-dropout-rate");
        assertThat(line.met()).isTrue();
        assertThat(line.mayLose()).isZero();
        assertThat(before.proposals()).isEmpty();

        dropout(pupils.get(7), CLASS);
        IndicatorSheet after = office.indicators.sheet(teacher, CLASS.id(), TODAY);
        Figure rate = figure(after, Indicator.DROPOUT_RATE, Stage.PRIMARY);
        assertThat(rate.formula()).isEqualTo(Formula.DROPOUTS_BY_PUPILS);
        assertThat(rate.base()).isEqualTo(45);
        assertThat(rate.value()).isBetween(new BigDecimal("2.22"), new BigDecimal("2.23"));
        assertThat(target(rate, "threshold.class-dropout-rate").met()).isFalse();
        assertThat(after.proposals())
                .filteredOn(proposal -> proposal.rule().text().equals("sanction.class-veto"))
                .singleElement()
                .satisfies(proposal -> {
                    assertThat(proposal.because()).contains("2.22%", "45 人中 1 人流失");
                    assertThat(proposal.consequences()).contains("一票否决");
                    assertThat(proposal.decidedBy()).isEmpty();
                    assertThat(proposal.source().orElseThrow().quote()).contains("辍学率超过2%的班级");
                });

        // The line is the class's, not the school's
        assertThat(figure(
                                office.indicators.sheet(principal(), SCHOOL.id(), TODAY),
                                Indicator.DROPOUT_RATE,
                                Stage.PRIMARY)
                        .targets())
                .noneMatch(target -> target.rule().text().equals("threshold.class-dropout-rate"));
    }

    @Test
    @DisplayName("入学率：户籍名单上适龄三人，一人没有学籍；过龄和未到龄的不计")
    void enrolmentRateOfTheHouseholdList() throws IOException {
        enrol(SCHOOL, CLASS, "三年级", 2);
        office.list(
                office.access.actor(Role.TOWNSHIP, GOVERNMENT),
                ListKind.HOUSEHOLD,
                GOVERNMENT,
                "姓名,身份证号,户籍行政区划代码\n甲,%s,341502101\n乙,%s,341502101\n丙,%s,341502101\n大,%s,341502101\n小,%s,341502101\n"
                        .formatted(
                                number("20170315", 0),
                                number("20170315", 1),
                                number("20160101", 77),
                                number("20080101", 78),
                                number("20220101", 79)));

        IndicatorSheet town =
                office.indicators.sheet(office.access.actor(Role.TOWNSHIP, GOVERNMENT), GOVERNMENT.id(), TODAY);
        Figure rate = figure(town, Indicator.ENROLMENT_RATE, Stage.COMPULSORY);
        assertThat(rate.base()).isEqualTo(3);
        assertThat(rate.lost()).isEqualTo(1);
        assertThat(rate.value()).isBetween(new BigDecimal("66.66"), new BigDecimal("66.67"));
        assertThat(children(bureau(), BUREAU, Indicator.ENROLMENT_RATE, FigureSide.LOST))
                .extracting(FigureChild::name)
                .containsExactly("丙");
        assertThat(office.indicators.sheet(principal(), SCHOOL.id(), TODAY).figures())
                .noneMatch(figure -> figure.indicator() == Indicator.ENROLMENT_RATE);
    }

    @Test
    @DisplayName("点开数字看到孩子；外校打不开；没有公式的指标说明缺什么")
    void everyFigureOpensIntoItsChildren() throws IOException {
        List<ChildId> pupils = enrol(SCHOOL, CLASS, "三年级", 5);
        CaseId id = dropout(pupils.get(3), CLASS);

        assertThat(children(principal(), SCHOOL, Indicator.DROPOUT_RATE, FigureSide.LOST))
                .singleElement()
                .satisfies(child -> {
                    assertThat(child.child()).isEqualTo(pupils.get(3));
                    assertThat(child.caseId()).contains(id);
                    assertThat(child.name()).isEqualTo("JA1生3");
                });
        assertThat(children(principal(), SCHOOL, Indicator.DROPOUT_RATE, FigureSide.BASE))
                .hasSize(5);
        assertThat(children(principal(), SCHOOL, Indicator.DROPOUT_RATE, FigureSide.KEPT))
                .extracting(FigureChild::child)
                .containsExactlyInAnyOrder(pupils.get(0), pupils.get(1), pupils.get(2), pupils.get(4));
        assertThat(children(office.access.administrator(), SCHOOL, Indicator.DROPOUT_COUNT, FigureSide.LOST))
                .extracting(FigureChild::name)
                .containsExactly("J＊＊＊＊");
        Actor stranger = office.access.actor(Role.SCHOOL, OTHER);
        assertThatThrownBy(() -> office.indicators.sheet(stranger, SCHOOL.id(), TODAY))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> children(principal(), SCHOOL, Indicator.NINE_YEAR_RETENTION_RATE, FigureSide.BASE))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("按届登记的人数");
    }

    @Test
    @DisplayName("从名册上消失的学生仍在本学年的基数里")
    void whoVanishedFromTheListStillCounts() throws IOException {
        enrol(SCHOOL, CLASS, "三年级", 10);
        enrol(SCHOOL, CLASS, "三年级", 8);

        assertThat(figure(
                                office.indicators.sheet(principal(), SCHOOL.id(), TODAY),
                                Indicator.ANNUAL_RETENTION_RATE,
                                Stage.COMPULSORY)
                        .base())
                .isEqualTo(10);
    }

    @Test
    @DisplayName("逐校、逐班并列，分页")
    void everyUnitOfAKind() throws IOException {
        dropout(enrol(SCHOOL, CLASS, "三年级", 4).get(0), CLASS);
        enrol(OTHER, OTHER_CLASS, "七年级", 6);

        var schools = office.indicators.sheets(bureau(), BUREAU.id(), UnitKind.SCHOOL, TODAY, new PageRequest(1, 1));
        assertThat(schools.total()).isEqualTo(2);
        assertThat(schools.items()).extracting(IndicatorSheet::unit).containsExactly("JA1");
        Actor township = office.access.actor(Role.TOWNSHIP, GOVERNMENT);
        assertThat(office.indicators
                        .sheets(township, GOVERNMENT.id(), UnitKind.SCHOOL, TODAY, PageRequest.FIRST)
                        .items())
                .extracting(sheet -> sheet.unit() + " "
                        + figure(sheet, Indicator.DROPOUT_COUNT, Stage.COMPULSORY)
                                .lost())
                .containsExactly("JA1 1", "JA2 0");
        Figure junior =
                figure(office.indicators.sheet(bureau(), BUREAU.id(), TODAY), Indicator.DROPOUT_RATE, Stage.JUNIOR);
        assertThat(junior.base()).isEqualTo(6);
        assertThat(junior.lost()).isZero();
    }

    @Test
    @DisplayName("分人群：脱贫户两名学生一人辍学即50%，另列，不与全体目标比较")
    void groupsOfTheLists() throws IOException {
        List<ChildId> pupils = enrol(SCHOOL, CLASS, "三年级", 10);
        dropout(pupils.get(1), CLASS);
        office.list(
                bureau(),
                ListKind.POVERTY_RELIEF,
                BUREAU,
                "姓名,身份证号,户籍行政区划代码\n甲,%s,341502101\n乙,%s,341502101\n"
                        .formatted(number("20170315", 1), number("20170315", 2)));

        IndicatorSheet sheet = office.indicators.sheet(principal(), SCHOOL.id(), TODAY);

        Figure poor = sheet.figures().stream()
                .filter(figure ->
                        figure.indicator() == Indicator.DROPOUT_RATE && figure.group() == SubPopulation.POVERTY_RELIEF)
                .findFirst()
                .orElseThrow();
        assertThat(poor.base()).isEqualTo(2);
        assertThat(poor.value()).isEqualByComparingTo("50");
        assertThat(poor.targets()).isEmpty();
        assertThat(sheet.figures().stream()
                        .filter(figure -> figure.indicator() == Indicator.DROPOUT_RATE
                                && (figure.group() == SubPopulation.BOYS || figure.group() == SubPopulation.GIRLS))
                        .mapToInt(Figure::base)
                        .sum())
                .isEqualTo(10);
        assertThat(office.indicators
                        .children(
                                principal(),
                                new FigureQuery(
                                        SCHOOL.id(),
                                        TODAY,
                                        Indicator.DROPOUT_RATE,
                                        Stage.COMPULSORY,
                                        FigureSide.BASE,
                                        SubPopulation.POVERTY_RELIEF),
                                PageRequest.FIRST)
                        .items())
                .extracting(FigureChild::child)
                .containsExactlyInAnyOrder(pupils.get(1), pupils.get(2));
    }

    private int lost(String day) {
        return figure(
                        office.indicators.sheet(bureau(), BUREAU.id(), LocalDate.parse(day)),
                        Indicator.DROPOUT_COUNT,
                        Stage.COMPULSORY)
                .lost();
    }

    private List<FigureChild> children(Actor actor, Unit unit, Indicator indicator, FigureSide side) {
        return office.indicators
                .children(
                        actor, new FigureQuery(unit.id(), TODAY, indicator, Stage.COMPULSORY, side), PageRequest.FIRST)
                .items();
    }

    private CaseId dropout(ChildId child, Unit schoolClass) {
        CaseId id = office.suspected(child, schoolClass, "2026-03-03", "2026-03-05");
        office.confirmed(id, 1, "2026-03-09", "外出务工");
        return id;
    }

    private List<ChildId> enrol(Unit school, Unit schoolClass, String grade, int pupils) throws IOException {
        return enrol(office, school, schoolClass, grade, pupils);
    }

    static List<ChildId> enrol(Office office, Unit school, Unit schoolClass, String grade, int pupils)
            throws IOException {
        StringBuilder list = new StringBuilder("姓名,身份证号,年级,班级\n");
        int first = school.equals(SCHOOL) ? 0 : 100;
        for (int i = 0; i < pupils; i++) {
            list.append("%s生%d,%s,%s,%s\n"
                    .formatted(school.id(), i, number("20170315", first + i), grade, schoolClass.id()));
        }
        office.list(office.principal(school), ListKind.ENROLMENT, school, list);
        Map<String, ChildId> children = office.pupils(school);
        return IntStream.range(0, pupils)
                .mapToObj(i -> children.get(school.id() + "生" + i))
                .toList();
    }

    static String number(String birth, int serial) {
        String first17 = "341502" + birth + "%03d".formatted(serial);
        return first17 + IdNumber.checkCharacter(first17);
    }

    static Figure figure(IndicatorSheet sheet, Indicator indicator, Stage stage) {
        return sheet.figures().stream()
                .filter(figure -> figure.indicator() == indicator && figure.stage() == stage)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + indicator + " " + stage + " in " + sheet.figures()));
    }

    private static Target target(Figure figure, String rule) {
        return figure.targets().stream()
                .filter(target -> target.rule().text().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + rule + " in " + figure.targets()));
    }

    private Actor bureau() {
        return office.access.actor(Role.COUNTY, BUREAU);
    }

    private Actor principal() {
        return office.principal(SCHOOL);
    }
}
