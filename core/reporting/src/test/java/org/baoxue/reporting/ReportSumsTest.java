package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.NotFound;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.reporting.ReportSums.Figure;
import org.baoxue.reporting.ReportSums.Part;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("逐级汇总：各校报来的合计")
class ReportSumsTest {

    private static final DivisionCode DISTRICT = new DivisionCode("420102");
    private static final DivisionCode STREET = new DivisionCode("420102001");
    private static final Unit CITY = Unit.root("CITY-EDU", "市教育局", UnitKind.CITY_EDUCATION, new DivisionCode("4201"));
    private static final Unit BUREAU = Unit.root("JA-EDU", "江岸区教育局", UnitKind.COUNTY_EDUCATION, DISTRICT);
    private static final Unit FIRST = BUREAU.below("JA1", "育才学校", UnitKind.SCHOOL, STREET);
    private static final Unit FIRST_CLASS = FIRST.below("JA1-701", "七年级1班", UnitKind.CLASS, STREET);
    private static final Unit SECOND = BUREAU.below("JA2", "黄浦路小学", UnitKind.SCHOOL, STREET);
    private static final Unit SECOND_CLASS = SECOND.below("JA2-701", "七年级1班", UnitKind.CLASS, STREET);
    private static final Unit THIRD = BUREAU.below("JA3", "惠济路小学", UnitKind.SCHOOL, STREET);
    private static final RuleKey WEEKLY = new RuleKey("reporting.weekly");
    private static final String WEEK = "2026-W09";

    /** Before these the district's own reports are added. */
    private static final String RULES = "      reporting.weekly:\n        origin: interpretation\n";

    private final Office office;
    private final Actor bureau;

    ReportSumsTest(Database database, @TempDir Path folder) {
        office = new Office(
                database,
                folder,
                "2026-02-02T08:00:00",
                List.of(CITY, BUREAU, FIRST, FIRST_CLASS, SECOND, SECOND_CLASS, THIRD));
        bureau = office.access.actor(Role.COUNTY, BUREAU);
    }

    @BeforeEach
    void pupilsOfTwoSchools() throws IOException {
        Map<String, ChildId> pupils = office.enrol(FIRST, List.of("JA1-701 甲", "JA1-701 乙"));
        office.enrol(SECOND, List.of("JA2-701 丙", "JA2-701 丁", "JA2-701 戊"));
        office.now("2026-03-01T20:00:00");
        office.suspected(pupils.get("甲"), FIRST_CLASS, "2026-02-24", "2026-02-26");
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    private ReportView handIn(Unit school) {
        Actor principal = office.principal(school);
        ReportView draft = office.reports.build(principal, school.id(), WEEKLY, WEEK, "周统计");
        return office.reports.submit(principal, draft.id(), draft.seq());
    }

    @Test
    @DisplayName("已报的相加，未报的算未报而不算零，草稿和退回的不算")
    void onlyWhatStandsHandedInIsAddedUp() {
        office.reports.build(office.principal(SECOND), SECOND.id(), WEEKLY, WEEK, "周统计");
        assertThat(office.reports.sums(bureau, BUREAU.id(), WEEKLY, WEEK).parts())
                .isEmpty();
        ReportView first = handIn(FIRST);
        handIn(SECOND);

        ReportSums sums = office.reports.sums(bureau, BUREAU.id(), WEEKLY, WEEK);

        assertThat(sums.owed()).isEqualTo(3);
        assertThat(sums.reported()).isEqualTo(2);
        assertThat(sums.parts()).extracting(Part::name).containsExactly("育才学校", "黄浦路小学");
        assertThat(sums.figures())
                .extracting(Figure::field, Figure::sum)
                .contains(tuple("enrolled-count", 5L), tuple("suspected-count", 1L));
        assertThat(sums.own()).isEmpty();

        office.reports.returnIt(bureau, first.id(), BUREAU.id(), "人数不对", first.seq());

        assertThat(office.reports.sums(bureau, BUREAU.id(), WEEKLY, WEEK).figures())
                .extracting(Figure::field, Figure::sum)
                .contains(tuple("enrolled-count", 3L));
    }

    @Test
    @DisplayName("与本级核对：同样计数的那一份，报送的先于草稿，退回的不算；另一种表不比")
    void theOwnReportIsTheOneThatCountsTheSame() throws IOException {
        handIn(FIRST);
        handIn(SECOND);
        office.policies.swap(
                "hubei",
                RULES,
                own("roll", "form.dropout-file")
                        + own("week", "form.weekly-statistics")
                        + own("zone", "form.weekly-statistics")
                        + RULES);
        office.now("2026-03-01T21:00:00");
        draft("reporting.county-roll");
        assertThat(sums().own()).isEmpty();

        ReportView draft = draft("reporting.county-week");
        assertThat(sums().own()).contains(draft.id());

        office.enrol(SECOND, List.of("JA2-701 丙", "JA2-701 丁", "JA2-701 戊", "JA2-701 己"));
        ReportView later = draft("reporting.county-zone");
        ReportView handedIn = office.reports.submit(bureau, later.id(), later.seq());

        assertThat(sums().own()).contains(later.id());
        assertThat(sums().figures())
                .filteredOn(figure -> figure.field().equals("enrolled-count"))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.sum()).isEqualTo(5);
                    assertThat(figure.own()).contains(6L);
                    assertThat(figure.differs()).isTrue();
                });

        office.reports.returnIt(office.access.actor(Role.CITY, CITY), later.id(), CITY.id(), "人数不对", handedIn.seq());

        assertThat(sums().own()).contains(draft.id());
    }

    private static String own(String name, String form) {
        return """
                      reporting.county-%s:
                        origin: interpretation
                        source: {document: jiangan, section: 三（五）2 辍学报告制度,
                          quote: 学校统计不过周，及时准确掌握情况}
                        trigger: {each: week}
                        deadline: end-of-period
                        reporter: county-education
                        form: %s
                        unsaid: [addressees, media, zero-report, cumulative]
                        examples:
                          - {name: 第48周, given: {period: 2026-W48}, expect: {owed: true, due: 2026-11-29}}
                """.formatted(name, form);
    }

    private ReportView draft(String rule) {
        return office.reports.build(bureau, BUREAU.id(), new RuleKey(rule), WEEK, "全区周统计");
    }

    private ReportSums sums() {
        return office.reports.sums(bureau, BUREAU.id(), WEEKLY, WEEK);
    }

    @Test
    @DisplayName("学校不能看区里的汇总；单位不存在时说明")
    void theSumsAreTheAddresseesAlone() {
        assertThatThrownBy(() -> office.reports.sums(office.principal(FIRST), BUREAU.id(), WEEKLY, WEEK))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> office.reports.sums(bureau, "NOBODY", WEEKLY, WEEK))
                .isInstanceOf(NotFound.class);
    }
}
