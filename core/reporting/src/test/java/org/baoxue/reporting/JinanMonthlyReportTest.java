package org.baoxue.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Medium;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.internal.erasure.ErasureService;
import org.baoxue.reporting.DeliveryStep.Dispatch;
import org.baoxue.reporting.DeliveryStep.Receive;
import org.baoxue.reporting.internal.store.PastReports;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("金安区：失学辍学（疑似辍学）学生月报表")
class JinanMonthlyReportTest {

    private static final DivisionCode COUNTY = new DivisionCode("341502");
    private static final DivisionCode STREET_PLACE = new DivisionCode("341502003");
    private static final Unit GOVERNMENT = Unit.root("GOV", "金安区政府", UnitKind.COUNTY_GOVERNMENT, COUNTY);
    private static final Unit STREET =
            GOVERNMENT.below("GOV-003", "清水河街道办", UnitKind.TOWNSHIP_GOVERNMENT, STREET_PLACE);
    private static final Unit BUREAU = Unit.root("EDU", "金安区教育局", UnitKind.COUNTY_EDUCATION, COUNTY);
    private static final Unit SCHOOL = BUREAU.below("S1", "清水河学校", UnitKind.SCHOOL, STREET_PLACE);
    private static final Unit CLASS = SCHOOL.below("S1-701", "七年级1班", UnitKind.CLASS, STREET_PLACE);
    private static final Unit QUIET_SCHOOL = BUREAU.below("S2", "河东小学", UnitKind.SCHOOL, STREET_PLACE);
    private static final List<Unit> UNITS = List.of(GOVERNMENT, STREET, BUREAU, SCHOOL, CLASS, QUIET_SCHOOL);

    private static final RuleKey MONTHLY = new RuleKey("reporting.monthly");
    private static final RuleKey IMMEDIATE = new RuleKey("reporting.immediate");
    private static final LocalDate MONTH_END = LocalDate.of(2026, 2, 28);

    private final Database database;
    private final Office office;
    private Map<String, ChildId> pupils;

    JinanMonthlyReportTest(Database database, @TempDir Path folder) {
        this.database = database;
        office = new Office(database, folder, "2026-02-02T08:00:00", UNITS);
    }

    @BeforeEach
    void threeSuspectedOneBackAgain() throws IOException {
        pupils = office.enrol(SCHOOL, List.of("S1-701 丁一", "S1-701 王小明", "S1-701 张三"));
        office.now("2026-02-28T16:00:00");
        CaseId old = office.suspected(pupils.get("丁一"), CLASS, "2026-01-05", "2026-01-07");
        office.confirmed(old, 1, "2026-02-20", "随父母外出");
        office.suspected(pupils.get("王小明"), CLASS, "2026-02-09", "2026-02-11");
        CaseId back = office.suspected(pupils.get("张三"), CLASS, "2026-02-02", "2026-02-04");
        office.returned(back, 1, "2026-02-12");
    }

    @AfterEach
    void close() throws InterruptedException {
        office.close();
    }

    @Test
    @DisplayName("2月月报累计到28日，两处纸质签收后才算送达，按时")
    void theMonthIsReportedToBothOnPaper() throws IOException {
        Actor principal = office.principal(SCHOOL);
        ReportView draft = office.reports.build(principal, SCHOOL.id(), MONTHLY, "2026-02", "二月月报");

        ReportFile file = office.reports.file(principal, draft.id(), Optional.empty(), ReportFormat.XLSX);
        List<String> rows = Office.rows(file);
        assertThat(rows.get(0)).startsWith("失学辍学（疑似辍学）学生月报表");
        assertThat(rows.get(1))
                .contains("填报单位：清水河学校", "报告期：2026年2月（2026-02-01 至 2026-02-28）", "截止日期：2026-02-28", "口径：累计");
        assertThat(rows.get(2)).contains("平台建议格式");
        assertThat(rows.get(3)).startsWith("序号※|姓名※|性别※|学校※|年级※|班级※");
        assertThat(rows.subList(4, 6))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("1|丁一|").contains("|辍学|2026-01-05|随父母外出|", "13800000000"),
                        row -> assertThat(row).startsWith("2|王小明|").contains("|疑似辍学|2026-02-09|"));
        assertThat(rows.get(6)).startsWith("填表人：").contains("单位盖章");
        assertThat(file.name()).isEqualTo("清水河学校-失学辍学（疑似辍学）学生月报表-2026年2月-第1版.xlsx");

        ReportView sent = office.reports.submit(principal, draft.id(), draft.seq());
        assertThat(sent.timing().due()).contains(Office.at("2026-03-01T00:00:00"));
        assertThat(duty(draft).state()).isEqualTo(DutyState.DONE);
        ReportView one = paper(principal, sent, BUREAU, "回执 2026-17");
        assertThat(one.state()).isEqualTo(ReportState.SUBMITTED);
        ReportView both = paper(principal, one, STREET, "街道收文 31");
        assertThat(both.state()).isEqualTo(ReportState.RECEIVED);
        assertThat(both.timing().late()).isFalse();
        assertThat(both.deliveries())
                .extracting(Delivery::addressee, Delivery::medium, delivery -> delivery.receipt()
                        .orElse(""))
                .contains(tuple("EDU", Medium.PAPER, "回执 2026-17"), tuple("GOV-003", Medium.PAPER, "街道收文 31"));
        assertThat(office.reports.verify(principal, draft.id()).intact()).isTrue();
    }

    @Test
    @DisplayName("没有情况也要报：零报告；3月1日才报为逾期；谁已报谁未报")
    void aZeroReportIsAReportAndTheFirstOfMarchIsLate() throws IOException {
        Actor principal = office.principal(QUIET_SCHOOL);
        Actor bureau = office.access.actor(Role.COUNTY, BUREAU);
        ReportView zero = office.reports.build(principal, QUIET_SCHOOL.id(), MONTHLY, "2026-02", "二月月报");
        assertThat(zero.zero()).isTrue();
        assertThat(Office.rows(office.reports.file(principal, zero.id(), Optional.empty(), ReportFormat.XLSX)))
                .anySatisfy(row -> assertThat(row).startsWith("零报告：截止 2026-02-28，河东小学无应报情况"));
        office.reports.submit(principal, zero.id(), zero.seq());

        office.now("2026-03-01T00:00:00");

        assertThat(office.reports
                        .standing(bureau, BUREAU.id(), MONTHLY, "2026-02", PageRequest.FIRST)
                        .items())
                .satisfiesExactlyInAnyOrder(
                        standing -> {
                            assertThat(standing.duty().unit()).isEqualTo("S2");
                            assertThat(standing.duty().state()).isEqualTo(DutyState.DONE);
                            assertThat(standing.report().map(ReportView::zero)).contains(true);
                        },
                        standing -> {
                            assertThat(standing.duty().unit()).isEqualTo("S1");
                            assertThat(standing.duty().state()).isEqualTo(DutyState.LATE_OPEN);
                            assertThat(standing.report()).isEmpty();
                        });
        Actor late = office.principal(SCHOOL);
        ReportView draft = office.reports.build(late, SCHOOL.id(), MONTHLY, "2026-02", "补报");
        assertThat(office.reports.submit(late, draft.id(), draft.seq()).timing().late())
                .isTrue();
        assertThat(duty(draft).state()).isEqualTo(DutyState.DONE_LATE);
    }

    @Test
    @DisplayName("退回写明理由后任务又欠着，第2版重新签收")
    void aReturnedReportIsOwedAgain() {
        Actor principal = office.principal(SCHOOL);
        Actor bureau = office.access.actor(Role.COUNTY, BUREAU);
        ReportView draft = office.reports.build(principal, SCHOOL.id(), MONTHLY, "2026-02", "二月月报");
        assertThatThrownBy(() -> office.reports.returnIt(bureau, draft.id(), "EDU", "人数不符", draft.seq()))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("尚未报送");
        ReportView sent = office.reports.submit(principal, draft.id(), draft.seq());
        assertThatThrownBy(() -> office.reports.returnIt(bureau, draft.id(), "EDU", " ", sent.seq()))
                .isInstanceOf(Invalid.class);

        ReportView returned = office.reports.returnIt(bureau, draft.id(), "EDU", "人数不符", sent.seq());

        assertThat(returned.returned()).contains("人数不符");
        assertThat(duty(draft).state()).isEqualTo(DutyState.OPEN);
        ReportView second = office.reports.build(principal, draft.id(), "更正人数");
        assertThat(second.version()).isEqualTo(2);
        ReportView again = office.reports.submit(principal, second.id(), second.seq());
        ReportView received = office.reports.deliver(
                bureau, again.id(), new Receive("EDU", Medium.ELECTRONIC, MONTH_END, ""), again.seq());
        assertThat(received.deliveries()).singleElement().satisfies(delivery -> assertThat(delivery.receivedOn())
                .contains(MONTH_END));
        assertThat(duty(draft).state()).isEqualTo(DutyState.DONE);
        assertThat(office.reports.verify(bureau, draft.id()).intact()).isTrue();
    }

    @Test
    @DisplayName("保存期满：签收了的报表，各版数据、文件和文字删除，过程照样核验；没签收的不动")
    void aReceivedReportIsErasedAndItsChainVerifies() {
        Actor principal = office.principal(SCHOOL);
        Actor bureau = office.access.actor(Role.COUNTY, BUREAU);
        ErasureService erasures =
                new ErasureService(database, office.access.gate(), office.access.audit(), office.clock);
        erasures.add(new PastReports());
        ReportView draft = office.reports.build(principal, SCHOOL.id(), MONTHLY, "2026-02", "二月月报");
        ReportView sent = office.reports.submit(principal, draft.id(), draft.seq());
        office.now("2029-03-01T09:00:00");
        assertThat(erasures.preview(bureau, LocalDate.of(2029, 3, 1)).total()).isZero();
        ReportView received = paper(principal, paper(principal, sent, BUREAU, "回执1号"), STREET, "回执2号");
        assertThat(erasures.preview(bureau, MONTH_END).total())
                .as("of a month that was over on that day, not before it")
                .isZero();
        assertThat(erasures.erase(bureau, LocalDate.of(2029, 3, 1), Set.of("reports"), "档案销毁批件1号", 1)
                        .of("reports"))
                .isEqualTo(1);
        assertThat(erasures.preview(bureau, LocalDate.of(2029, 3, 1)).total()).isZero();
        assertThatThrownBy(() -> office.reports.file(bureau, draft.id(), Optional.empty(), ReportFormat.XLSX))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("已清除");
        assertThat(office.reports.verify(bureau, draft.id()).intact()).isTrue();
        assertThat(office.reports.show(bureau, draft.id()).orElseThrow().state())
                .isEqualTo(received.state());
    }

    @Test
    @DisplayName("不合规定的送达登记被拒绝：未盖章、无收件人、无回执、过时的序号")
    void deliveriesThatLackSomethingAreRefused() {
        Actor principal = office.principal(SCHOOL);
        ReportView draft = office.reports.build(principal, SCHOOL.id(), MONTHLY, "2026-02", "二月月报");
        ReportView sent = office.reports.submit(principal, draft.id(), draft.seq());

        assertThatThrownBy(() -> deliver(sent, new Dispatch("EDU", Medium.PAPER, MONTH_END, false, "李主任")))
                .hasMessageContaining("盖章");
        assertThatThrownBy(() -> deliver(sent, new Dispatch("EDU", Medium.PAPER, MONTH_END, true, " ")))
                .hasMessageContaining("交给何人");
        assertThatThrownBy(() -> deliver(sent, new Receive("EDU", Medium.ELECTRONIC, MONTH_END, "")))
                .hasMessageContaining("回执");
        assertThatThrownBy(() -> deliver(draft, new Dispatch("EDU", Medium.PAPER, MONTH_END, true, "李主任")))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("请刷新");
    }

    @Test
    @DisplayName("报表按生成时的政策和数据固定：其后改方案、改个案都不变")
    void aReportKeepsItsPolicyAndItsData() {
        Actor principal = office.principal(SCHOOL);
        ReportView draft = office.reports.build(principal, SCHOOL.id(), MONTHLY, "2026-02", "二月月报");
        String before = hash(principal, draft);

        office.policies.swap("anhui", "失学辍学（疑似辍学）学生月报表\n        rows", "新表\n        rows");
        office.suspected(pupils.get("张三"), CLASS, "2026-02-23", "2026-02-25");
        ReportView sent = office.reports.submit(principal, draft.id(), draft.seq());

        assertThat(hash(principal, sent)).isEqualTo(before);
        assertThat(sent.provenance().policyHash())
                .isEqualTo(draft.provenance().policyHash())
                .isNotEqualTo(office.policies.current().hash());
        assertThat(sent.rows()).isEqualTo(2);
    }

    @Test
    @DisplayName("发现疑似辍学当天上报：一生一单，平台建议格式，两处纸质")
    void oneChildIsReportedTheSameDay() throws IOException {
        Actor principal = office.principal(SCHOOL);
        CaseId found = CaseId.ofAbsence(pupils.get("王小明"), LocalDate.of(2026, 2, 9));
        ReportId id = new ReportId(DutyId.of(SCHOOL.id(), IMMEDIATE, found.value(), "suspected@1"));

        ReportView draft = office.reports.build(principal, id, "当天上报");

        List<String> rows = Office.rows(office.reports.file(principal, id, Optional.empty(), ReportFormat.XLSX));
        assertThat(rows.get(0)).startsWith("失学辍学（疑似辍学）报告单");
        assertThat(rows.get(1)).contains("报告期：即时报告 2026-02-28").doesNotContain("口径");
        assertThat(rows.get(4)).startsWith("1|王小明|").contains("|疑似辍学|2026-02-09|15|");
        assertThat(draft.rows()).isEqualTo(1);
        assertThat(draft.timing().due()).contains(Office.at("2026-03-01T00:00:00"));
        assertThat(draft.deliveries())
                .extracting(Delivery::addressee, Delivery::medium)
                .containsExactly(tuple("EDU", Medium.PAPER), tuple("GOV-003", Medium.PAPER));
        office.reports.submit(principal, id, draft.seq());
        assertThat(duty(draft).state()).isEqualTo(DutyState.DONE);
    }

    @Test
    @DisplayName("没有的任务不能生成，理由中不得有证件号码")
    void nothingIsBuiltWithoutADutyOrAReason() {
        Actor principal = office.principal(SCHOOL);
        assertThatThrownBy(() -> office.reports.build(principal, SCHOOL.id(), MONTHLY, "2025-02", "补报"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> office.reports.build(principal, SCHOOL.id(), IMMEDIATE, "2026-02", "补报"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        office.reports.build(principal, SCHOOL.id(), MONTHLY, "2026-02", "为 341502201303150017 补报"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("证件");
    }

    private ReportView paper(Actor actor, ReportView report, Unit to, String receipt) {
        ReportView carried = office.reports.deliver(
                actor, report.id(), new Dispatch(to.id(), Medium.PAPER, MONTH_END, true, "值班员"), report.seq());
        return office.reports.deliver(
                actor, report.id(), new Receive(to.id(), Medium.PAPER, MONTH_END, receipt), carried.seq());
    }

    private ReportView deliver(ReportView seen, DeliveryStep step) {
        return office.reports.deliver(office.principal(SCHOOL), seen.id(), step, seen.seq());
    }

    private String hash(Actor actor, ReportView report) {
        return office.reports
                .file(actor, report.id(), Optional.empty(), ReportFormat.XLSX)
                .sha256();
    }

    private DutyView duty(ReportView report) {
        return office.outcomes.find(report.id().duty()).orElseThrow();
    }
}
