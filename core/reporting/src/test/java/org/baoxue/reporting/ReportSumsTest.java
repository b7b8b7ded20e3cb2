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
    private static final Unit BUREAU = Unit.root("JA-EDU", "江岸区教育局", UnitKind.COUNTY_EDUCATION, DISTRICT);
    private static final Unit FIRST = BUREAU.below("JA1", "育才学校", UnitKind.SCHOOL, STREET);
    private static final Unit FIRST_CLASS = FIRST.below("JA1-701", "七年级1班", UnitKind.CLASS, STREET);
    private static final Unit SECOND = BUREAU.below("JA2", "黄浦路小学", UnitKind.SCHOOL, STREET);
    private static final Unit SECOND_CLASS = SECOND.below("JA2-701", "七年级1班", UnitKind.CLASS, STREET);
    private static final Unit THIRD = BUREAU.below("JA3", "惠济路小学", UnitKind.SCHOOL, STREET);
    private static final RuleKey WEEKLY = new RuleKey("reporting.weekly");
    private static final String WEEK = "2026-W09";

    private final Office office;
    private final Actor bureau;

    ReportSumsTest(Database database, @TempDir Path folder) {
        office = new Office(
                database,
                folder,
                "2026-02-02T08:00:00",
                List.of(BUREAU, FIRST, FIRST_CLASS, SECOND, SECOND_CLASS, THIRD));
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
    @DisplayName("学校不能看区里的汇总；单位不存在时说明")
    void theSumsAreTheAddresseesAlone() {
        assertThatThrownBy(() -> office.reports.sums(office.principal(FIRST), BUREAU.id(), WEEKLY, WEEK))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> office.reports.sums(bureau, "NOBODY", WEEKLY, WEEK))
                .isInstanceOf(NotFound.class);
    }
}
