package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Medium;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.responsibility.Charge;
import org.baoxue.casework.responsibility.NewAssignment;
import org.baoxue.casework.responsibility.Person;
import org.baoxue.reporting.DeliveryStep.Receive;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("谁能看、谁能办报表")
class ReportReadersTest {

    private static final DivisionCode COUNTY = new DivisionCode("341502");
    private static final DivisionCode PLACE = new DivisionCode("341502003");
    private static final Unit GOVERNMENT = Unit.root("GOV", "区政府", UnitKind.COUNTY_GOVERNMENT, COUNTY);
    private static final Unit STREET = GOVERNMENT.below("GOV-003", "清水河街道办", UnitKind.TOWNSHIP_GOVERNMENT, PLACE);
    private static final Unit BUREAU = Unit.root("EDU", "区教育局", UnitKind.COUNTY_EDUCATION, COUNTY);
    private static final Unit SCHOOL = BUREAU.below("S1", "清水河学校", UnitKind.SCHOOL, PLACE);
    private static final Unit CLASS = SCHOOL.below("S1-701", "七年级1班", UnitKind.CLASS, PLACE);
    private static final Unit NEIGHBOUR = BUREAU.below("S2", "河东小学", UnitKind.SCHOOL, PLACE);
    private static final RuleKey MONTHLY = new RuleKey("reporting.monthly");

    private final Database database;
    private final Office office;
    private final Actor principal;
    private final Actor bureau;
    private Map<String, ChildId> pupils;

    ReportReadersTest(Database database, @TempDir Path folder) {
        this.database = database;
        office = new Office(
                database, folder, "2026-02-02T08:00:00", List.of(GOVERNMENT, STREET, BUREAU, SCHOOL, CLASS, NEIGHBOUR));
        principal = office.principal(SCHOOL);
        bureau = office.access.actor(Role.COUNTY, BUREAU);
    }

    @BeforeEach
    void oneChildIsOut() throws IOException {
        pupils = office.enrol(SCHOOL, List.of("S1-701 丁一"));
        office.now("2026-02-27T09:00:00");
        office.suspected(pupils.get("丁一"), CLASS, "2026-02-09", "2026-02-11");
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    @DisplayName("邻校不能生成、不能看；草稿只在本线可见，报送后收件的街道才看得到")
    void strangersSeeNothingAndAddresseesOnlyWhatWasHandedIn() {
        Actor neighbour = office.principal(NEIGHBOUR);
        assertThatThrownBy(() -> office.reports.build(neighbour, SCHOOL.id(), MONTHLY, "2026-02", "月报"))
                .isInstanceOf(Denied.class);
        ReportView draft = office.reports.build(principal, SCHOOL.id(), MONTHLY, "2026-02", "月报");

        assertThatThrownBy(() -> office.reports.show(neighbour, draft.id())).isInstanceOf(Denied.class);
        assertThat(office.reports
                        .list(neighbour, ReportQuery.all(PageRequest.FIRST))
                        .total())
                .isZero();
        assertThat(office.reports
                        .list(principal, ReportQuery.all(PageRequest.FIRST))
                        .items())
                .extracting(ReportView::id)
                .containsExactly(draft.id());

        office.reports.submit(principal, draft.id(), draft.seq());

        Actor street = office.access.actor(Role.TOWNSHIP, STREET);
        ReportQuery addressed = new ReportQuery(
                Set.of(ReportState.SUBMITTED),
                Optional.empty(),
                Optional.of(STREET.id()),
                Optional.of(MONTHLY),
                Optional.of("2026-02"),
                PageRequest.FIRST);
        assertThat(office.reports.list(street, addressed).total()).isEqualTo(1);
        assertThatThrownBy(() -> office.reports.submit(neighbour, draft.id(), 2))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> office.reports.returnIt(neighbour, draft.id(), "EDU", "不对的", 2))
                .isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("无用途的角色看到掩码；每次读取都在审计中")
    void readersWithoutAPurposeSeeMasks() throws IOException {
        ReportView draft = office.reports.build(principal, SCHOOL.id(), MONTHLY, "2026-02", "月报");
        assertThat(office.access.lastAudit().subject()).isEqualTo(draft.id().value());
        assertThat(csv(principal, draft)).contains("13800000000").contains("清水河街道1号");

        ReportFile masked =
                office.reports.file(office.access.administrator(), draft.id(), Optional.empty(), ReportFormat.XLSX);

        assertThat(masked.masked()).isTrue();
        assertThat(csv(office.access.administrator(), draft))
                .contains("丁一")
                .doesNotContain("13800000000")
                .doesNotContain("清水河街道1号");
        assertThat(office.access.lastAudit().detail()).contains("掩码");
    }

    @Test
    @DisplayName("管理员生成的草稿，冻结的是全文：区县看到责任人姓名，管理员看到掩码")
    void whatIsFrozenDoesNotDependOnWhoBuildsIt() throws IOException {
        office.responsibilities.assign(
                principal,
                new NewAssignment(
                        Charge.of(pupils.get("丁一")),
                        new Person("陈包保", "班主任", "13900000000", Optional.of(SCHOOL.id())),
                        office
                                .responsibilities
                                .tiers(principal, Charge.of(pupils.get("丁一")), LocalDate.of(2026, 2, 1))
                                .stream()
                                .findFirst()
                                .map(tier -> tier.name().words()),
                        LocalDate.of(2026, 2, 1),
                        Optional.empty()));
        Actor administrator = office.access.administrator();

        ReportView draft = office.reports.build(administrator, SCHOOL.id(), MONTHLY, "2026-02", "代为生成");

        assertThat(csv(bureau, draft)).contains("陈包保");
        assertThat(csv(administrator, draft)).contains("陈").doesNotContain("陈包保");
    }

    @Test
    @DisplayName("两人同时报送，一人成功，另一人得知冲突")
    void oneOfTwoWritersLearnsOfTheOther() throws InterruptedException, ExecutionException {
        ReportView draft = office.reports.build(principal, SCHOOL.id(), MONTHLY, "2026-02", "月报");
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Callable<Boolean> submit = () -> {
                try {
                    office.reports.submit(principal, draft.id(), draft.seq());
                    return true;
                } catch (Conflict e) {
                    return false;
                }
            };
            List<Boolean> outcomes = new ArrayList<>();
            for (Future<Boolean> future : threads.invokeAll(List.of(submit, submit))) {
                outcomes.add(future.get());
            }
            assertThat(outcomes).containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdownNow();
        }
        assertThat(office.reports.show(bureau, draft.id()).orElseThrow().seq()).isEqualTo(2);
    }

    @Test
    @DisplayName("日志、个人文字、冻结的数据或文件被改，查得出来")
    void tamperingIsFound() {
        ReportView draft = office.reports.build(principal, SCHOOL.id(), MONTHLY, "2026-02", "月报");
        office.reports.submit(principal, draft.id(), draft.seq());
        office.reports.deliver(
                bureau, draft.id(), new Receive("EDU", Medium.ELECTRONIC, LocalDate.of(2026, 2, 27), "已阅"), 2);
        assertThat(office.reports.verify(bureau, draft.id()).intact()).isTrue();

        change("update report_content set file_bytes = :value", "no workbook".getBytes(StandardCharsets.UTF_8));
        assertThat(office.reports.verify(bureau, draft.id()).faults()).hasSize(1);
        change("update report_personal set words = :value where seq = 3", "未阅");
        assertThat(office.reports.verify(bureau, draft.id()).intact()).isFalse();
        change("update report_event set actor = :value where seq = 2", "someone");
        assertThat(office.reports.verify(bureau, draft.id()).faults())
                .anySatisfy(fault -> assertThat(fault.seq()).isEqualTo(2));
    }

    private void change(String sql, Object value) {
        database.write(handle -> handle.createUpdate(sql).bind("value", value).execute());
    }

    private String csv(Actor actor, ReportView report) throws IOException {
        ReportFile file = office.reports.file(actor, report.id(), Optional.empty(), ReportFormat.CSV);
        return new String(file.open().readAllBytes(), StandardCharsets.UTF_8);
    }
}
