package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.AuditEntry;
import org.baoxue.access.AuditQuery;
import org.baoxue.access.Denied;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.document.DocumentFile;
import org.baoxue.casework.status.StatusLedger;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("台账由一人一状态而来，写明名册与政策，下载留痕")
class StatusLedgersTest {

    private static final DivisionCode DISTRICT = new DivisionCode("341502");
    private static final DivisionCode TOWN = new DivisionCode("341502101");
    private static final Unit BUREAU = Unit.root("JA-EDU", "金安区教育局", UnitKind.COUNTY_EDUCATION, DISTRICT);
    private static final Unit SCHOOL = BUREAU.below("JA1", "示例中学", UnitKind.SCHOOL, TOWN);
    private static final Unit CLASS = SCHOOL.below("JA1-701", "七年级1班", UnitKind.CLASS, TOWN);

    private final Office office;

    StatusLedgersTest(Database database, @TempDir Path folder) {
        office = new Office(database, folder, "2026-03-20T10:00:00", List.of(BUREAU, SCHOOL, CLASS));
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    @DisplayName("适龄台账含辍学台账；昨日与今日各按当日；校长只能下载本校")
    void the_ledgers_of_a_day() throws IOException {
        office.enrol(SCHOOL, List.of("1班 王小明", "1班 李小花"));
        CaseId left = office.suspected(office.pupils(SCHOOL).get("王小明"), CLASS, "2026-03-16", "2026-03-18");
        office.confirmed(left, 1, "2026-03-20", "外出务工");
        Actor bureau = office.access.actor(Role.COUNTY, BUREAU);

        List<String> ofAge = rows(office.ledgers.xlsx(bureau, "JA-EDU", StatusLedger.SCHOOL_AGE, Optional.empty()));
        assertThat(ofAge.get(0)).startsWith("适龄台账");
        assertThat(ofAge.get(1)).contains("金安区教育局", "2026-03-20", "共2人", "平台建议格式", bureau.name());
        assertThat(ofAge).anySatisfy(row -> assertThat(row).contains("李小花", "七年级1班", "在籍在校", "学籍名单"));
        assertThat(ofAge).anySatisfy(row -> assertThat(row).contains("王小明", "|辍学|2026-03-20|个案"));
        assertThat(ofAge.get(ofAge.size() - 1))
                .startsWith("政策 " + office.policies.current().hash());

        DocumentFile dropouts = office.ledgers.xlsx(bureau, "JA-EDU", StatusLedger.DROPOUT, Optional.empty());
        assertThat(dropouts.name()).isEqualTo("辍学台账-JA-EDU-2026-03-20.xlsx");
        assertThat(rows(dropouts).get(1)).contains("共1人");

        office.now("2026-03-21T10:00:00");
        LocalDate friday = LocalDate.of(2026, 3, 20);
        assertThat(rows(office.ledgers.xlsx(bureau, "JA-EDU", StatusLedger.SUSPECTED, Optional.of(friday)))
                        .get(1))
                .contains("共0人");
        assertThatThrownBy(() ->
                        office.ledgers.xlsx(office.principal(SCHOOL), "JA-EDU", StatusLedger.ALL, Optional.empty()))
                .isInstanceOf(Denied.class);
        assertThat(rows(office.ledgers.xlsx(office.principal(SCHOOL), "JA1", StatusLedger.ALL, Optional.empty()))
                        .get(1))
                .contains("示例中学", "共2人");
        assertThat(office.access
                        .audit()
                        .list(office.access.administrator(), AuditQuery.newest(PageRequest.FIRST))
                        .items())
                .extracting(AuditEntry::detail)
                .anySatisfy(detail -> assertThat(detail).contains("辍学台账 2026-03-20，1人"));
    }

    private static List<String> rows(DocumentFile file) throws IOException {
        return Office.rows(new ByteArrayInputStream(file.content()));
    }
}
