package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.DutyId;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("即时报告按管这件事的地方的方案，不按报告单位所在的地方")
class EventReportPlaceTest {

    private static final DivisionCode JINAN = new DivisionCode("341502");
    private static final DivisionCode JIANGAN = new DivisionCode("420102");
    private static final Unit BUREAU = Unit.root("JA-EDU", "金安区教育局", UnitKind.COUNTY_EDUCATION, JINAN);
    private static final Unit SCHOOL = BUREAU.below("JA1", "示例小学", UnitKind.SCHOOL, JINAN);
    private static final Unit CLASS = SCHOOL.below("JA1-701", "七年级1班", UnitKind.CLASS, JINAN);
    private static final RuleKey OVERNIGHT = new RuleKey("reporting.class-immediate");

    private final Office office;

    EventReportPlaceTest(Database database, @TempDir Path folder) {
        office = new Office(database, folder, "2026-03-02T08:00:00", List.of(BUREAU, SCHOOL, CLASS));
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    @DisplayName("江岸户籍、在金安就读而由户籍地牵头的，班级按江岸“不过夜”报告，表册也按江岸")
    void aCaseLedFromTheHouseholdIsReportedByItsPlan() throws IOException {
        ChildId child = office.enrol(SCHOOL, List.of("JA1-701 甲")).get("甲");
        CaseId id = office.suspected(child, CLASS, "2026-02-25", "2026-02-27", Place.HOUSEHOLD, JIANGAN);
        DutyId duty = DutyId.of(CLASS.id(), OVERNIGHT, id.value(), "suspected@1");

        assertThat(office.outcomes.find(duty)).isPresent();
        ReportView report =
                office.reports.build(office.access.actor(Role.CLASS_TEACHER, CLASS), new ReportId(duty), "即时报告");

        assertThat(report.provenance().division()).isEqualTo(JIANGAN);
        assertThat(Office.rows(office.reports.file(
                        office.principal(SCHOOL), report.id(), Optional.empty(), ReportFormat.XLSX)))
                .anyMatch(row -> row.contains("甲"));
    }
}
