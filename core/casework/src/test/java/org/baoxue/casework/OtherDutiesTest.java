package org.baoxue.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.casework.prevention.FocusEntry;
import org.baoxue.casework.prevention.FocusKind;
import org.baoxue.casework.prevention.FocusRequest;
import org.baoxue.casework.prevention.HomeVisitRequest;
import org.baoxue.casework.prevention.VisitMet;
import org.baoxue.casework.prevention.VisitOutcome;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.SetClock;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.policy.Binding;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("报告以外的任务：会议、比对、家访、总结、活动月，由方案推出")
class OtherDutiesTest {

    private static final String JINAN = "341502101";
    private static final String ANYWHERE = "610102001";
    private static final PageRequest MANY = new PageRequest(1, 200);

    private final Database database;
    private final Path folder;
    private StoryCounty county;

    OtherDutiesTest(Database database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    @DisplayName("金安：“每月对学生信息进行比对”，月底到期，学校办结后不再欠")
    void jinan_compares_every_month() {
        given(PublishedPlans.of("anhui"), JINAN, "2026-09-02T08:00");
        DutyView check = duty("obligation.monthly-check", "2026-09");
        assertThat(check.unit()).isEqualTo("S1");
        assertThat(check.kind()).isEqualTo(DutyKind.OBLIGATION);
        assertThat(check.words()).contains("每月比对学生信息");
        assertThat(check.dueAt()).contains(SetClock.at("2026-10-01T00:00"));
        assertThat(duty("reconciliation.monthly", "2026-09").kind()).isEqualTo(DutyKind.COMPARISON);

        county.clock.set("2026-09-20T10:00");
        DutyView done = county.duties.fulfil(
                county.principal, check.id(), new Fulfilment(LocalDate.of(2026, 9, 18), "比对记录一份，无差异"));
        assertThat(done.state()).isEqualTo(DutyState.DONE);
        assertThat(done.outcome().orElseThrow().reason()).isEqualTo("比对记录一份，无差异");
        assertThatThrownBy(() -> county.duties.fulfil(
                        county.principal, check.id(), new Fulfilment(LocalDate.of(2026, 9, 18), "再来一次")))
                .isInstanceOf(Conflict.class);
        county.run.policyChanged();
        county.run.run();
        assertThat(duty("obligation.monthly-check", "2026-09").state()).isEqualTo(DutyState.DONE);
    }

    @Test
    @DisplayName("金安：排查出的“应立即成立……工作小组”由乡镇承担，复学后“一人一方案”由学校承担")
    void jinan_owes_by_facts() {
        given(PublishedPlans.of("anhui"), JINAN, "2026-09-02T08:00");
        county.misses("2026-09-09", "2026-09-10", "2026-09-11");
        county.does(county.principal, "confirm", "on=2026-09-14", "reason=外出");
        DutyView team = duty("obligation.case-team", "dropout@2");
        assertThat(team.unit()).isEqualTo("GOV");
        assertThat(team.dueWords()).contains("立即");
        assertThat(team.addressees()).contains("S1", "CS");
        county.does(county.principal, "return", "on=2026-09-20");
        assertThat(duty("obligation.one-plan-each", "returned@3").unit()).isEqualTo("S1");
        county.does(county.principal, "retract", "corrects=3", "reason=误登");
        assertThat(found("obligation.one-plan-each", "returned@3")).isEmpty();
    }

    @Test
    @DisplayName("002篇五：“每个教师对重点生每周家访一次”：名单上每人每周一次，列入之后才欠，移出之后的周不欠；“开学初……全访一次”没有日期，不据以判迟")
    void every_pupil_on_the_list_is_visited_every_week() {
        given(school("central-school"), ANYWHERE, "2026-09-02T08:00");
        assertThat(found("visit.at-risk", "2026-W36"))
                .as("nobody is on the list")
                .isEmpty();
        assertThat(found("visit.dropout", "2026-2027-1"))
                .as("nobody has dropped out")
                .isEmpty();
        county.clock.set("2026-09-09T08:00");
        FocusEntry entry = county.focus.enter(
                county.teacher,
                new FocusRequest(county.pupil(), FocusKind.AT_RISK, LocalDate.of(2026, 9, 2), "厌学", "陈老师", ""));
        assertThat(found("visit.at-risk", "listed1/2026-W36"))
                .as("nobody knew in that week")
                .isEmpty();
        DutyView weekly = duty("visit.at-risk", "listed1/2026-W37");
        assertThat(weekly.kind()).isEqualTo(DutyKind.VISIT);
        assertThat(weekly.unit()).isEqualTo("S1");
        assertThat(weekly.words()).isEqualTo("家访：重点生（易辍生），每人每周1次");
        assertThat(weekly.occasion().listed()).contains(county.pupil());
        assertThat(weekly.occasion().periodId()).contains("2026-W37");
        assertThat(weekly.dueAt()).contains(SetClock.at("2026-09-14T00:00"));
        assertThat(duty("visit.term-start", "listed1/2026-2027-1").dueWords()).contains("方案未规定");

        county.visits.record(county.teacher, visit("2026-09-09", weekly.id()));
        assertThat(duty("visit.at-risk", "listed1/2026-W37").state()).isEqualTo(DutyState.DONE);
        county.clock.set("2026-09-21T08:00");
        county.run.run();
        assertThat(duty("visit.at-risk", "listed1/2026-W38").state()).isEqualTo(DutyState.LATE_OPEN);
        assertThat(duty("visit.at-risk", "listed1/2026-W39").state()).isEqualTo(DutyState.OPEN);
        assertThat(duty("visit.term-start", "listed1/2026-2027-1").state()).isEqualTo(DutyState.OPEN);
        assertThat(county.visits.owed(county.teacher, county.pupil()))
                .extracting(OtherDutiesTest::key)
                .containsExactly(
                        "visit.at-risk listed1/2026-W38",
                        "visit.at-risk listed1/2026-W39",
                        "visit.term-start listed1/2026-2027-1");

        county.focus.remove(county.teacher, entry.child(), 1, LocalDate.of(2026, 9, 21), "已稳定");
        assertThat(found("visit.at-risk", "listed1/2026-W39")).isEmpty();
        assertThat(duty("visit.at-risk", "listed1/2026-W38").state()).isEqualTo(DutyState.LATE_OPEN);
        List<DutyView> before = all();
        county.duties.rebuild(county.access.administrator());
        assertThat(all()).containsExactlyInAnyOrderElementsOf(before);
    }

    private HomeVisitRequest visit(String on, DutyId duty) {
        return new HomeVisitRequest(
                county.pupil(),
                LocalDate.parse(on),
                Optional.empty(),
                List.of("陈老师"),
                VisitMet.BOTH,
                VisitOutcome.STABLE,
                "",
                "",
                "",
                true,
                "",
                Optional.of(duty));
    }

    @Test
    @DisplayName("002篇五：“对辍学学生每学期进行两次跟踪调查”：每个辍学学生每学期两次，认定之后才欠，复学之后的学期不欠")
    void every_dropout_is_visited_twice_a_term() {
        given(school("central-school"), ANYWHERE, "2026-09-02T08:00");
        county.misses("2026-11-30", "2026-12-01", "2026-12-02");
        assertThat(found("visit.dropout", "suspected@1/2026-2027-1")).isEmpty();
        county.does(county.principal, "confirm", "on=2026-12-07", "reason=外出");
        DutyView first = duty("visit.dropout", "dropout@2/2026-2027-1");
        DutyView second = duty("visit.dropout", "dropout@2/2026-2027-1#2");
        assertThat(first.words()).isEqualTo("家访：辍学学生，每人每学期2次（由谁走访方案未规定，平台建议由学校）");
        assertThat(first.occasion().caseId()).contains(county.theCase().id());
        assertThat(first.unit()).isEqualTo("S1");
        county.duties.fulfil(county.principal, first.id(), new Fulfilment(LocalDate.of(2026, 12, 7), "已走访，见到祖母"));
        assertThat(duty("visit.dropout", "dropout@2/2026-2027-1").state()).isEqualTo(DutyState.DONE);
        assertThat(duty("visit.dropout", "dropout@2/2026-2027-1#2").state()).isEqualTo(DutyState.OPEN);
        county.clock.set("2027-03-10T08:00");
        county.run.run();
        assertThat(duty("visit.dropout", "dropout@2/2026-2027-2").state()).isEqualTo(DutyState.OPEN);
        assertThat(second.dueAt()).isPresent();
        assertThat(duty("visit.dropout", "dropout@2/2026-2027-1#2").state()).isEqualTo(DutyState.LATE_OPEN);
        county.does(county.principal, "return", "on=2027-03-10", "reason=返校");
        county.clock.set("2027-09-10T08:00");
        county.run.run();
        assertThat(found("visit.dropout", "dropout@2/2026-2027-2")).isPresent();
        assertThat(found("visit.dropout", "dropout@2/2027-2028-1")).isEmpty();
    }

    @Test
    @DisplayName("004：“从5月份开始，开展辍学学生‘大家访’活动”：每个辍学学生自当年5月起欠一次，此前不欠；几时完成方案未规定，不据以判迟")
    void the_great_visiting_begins_in_may() {
        given(town("town-persuasion"), ANYWHERE, "2026-03-02T08:00");
        county.misses("2026-03-04", "2026-03-05", "2026-03-06");
        county.does(county.principal, "confirm", "on=2026-03-11", "reason=外出");
        county.clock.set("2026-04-30T20:00");
        county.run.run();
        assertThat(found("visit.dropout", "dropout@2/2026")).as("still April").isEmpty();

        county.clock.set("2026-05-01T00:10");
        county.run.run();
        DutyView owed = duty("visit.dropout", "dropout@2/2026");
        assertThat(owed.unit()).isEqualTo("S1");
        assertThat(owed.words()).isEqualTo("家访：辍学学生");
        assertThat(owed.dueWords()).contains("方案未规定");
        assertThat(owed.occasion().first()).isEqualTo("2026-05-01");
        assertThat(county.visits.owed(county.teacher, county.pupil()))
                .extracting(OtherDutiesTest::key)
                .containsExactly("visit.dropout dropout@2/2026");

        county.visits.record(county.teacher, visit("2026-05-01", owed.id()));
        assertThat(duty("visit.dropout", "dropout@2/2026").state()).isEqualTo(DutyState.DONE);
        county.clock.set("2027-05-03T08:00");
        county.run.run();
        assertThat(duty("visit.dropout", "dropout@2/2027").state()).isEqualTo(DutyState.OPEN);
        county.does(county.principal, "return", "on=2027-05-03", "reason=返校");
        assertThat(found("visit.dropout", "dropout@2/2027"))
                .as("back at school, and nobody set a day")
                .isEmpty();
        assertThat(duty("visit.dropout", "dropout@2/2026").state()).isEqualTo(DutyState.DONE);
    }

    @Test
    @DisplayName("004：5月以后才认定的，从认定之日起欠，当年内不逾期")
    void who_drops_out_after_may_is_visited_from_then_on() {
        given(town("town-persuasion"), ANYWHERE, "2026-09-02T08:00");
        county.misses("2026-09-09", "2026-09-10", "2026-09-11");
        assertThat(found("visit.dropout", "suspected@1/2026"))
                .as("not confirmed")
                .isEmpty();
        county.does(county.principal, "confirm", "on=2026-09-14", "reason=外出");
        DutyView owed = duty("visit.dropout", "dropout@2/2026");
        assertThat(owed.occasion().first()).isEqualTo("2026-09-14");
        county.clock.set("2026-12-31T23:00");
        county.run.run();
        assertThat(duty("visit.dropout", "dropout@2/2026").state()).isEqualTo(DutyState.OPEN);
    }

    @Test
    @DisplayName("中江：“每年3月和9月”开展“控辍月”活动，别的月份不欠")
    void campaign_months() {
        given(school("zhongjiang"), ANYWHERE, "2026-08-20T08:00");
        assertThat(found("obligation.campaign", "2026-08")).isEmpty();
        county.clock.set("2026-09-01T08:00");
        county.run.run();
        assertThat(duty("obligation.campaign", "2026-09").dueAt()).contains(SetClock.at("2026-10-01T00:00"));
        county.clock.set("2026-10-08T08:00");
        county.run.run();
        assertThat(found("obligation.campaign", "2026-10")).isEmpty();
        assertThat(duty("obligation.campaign", "2026-09").state()).isEqualTo(DutyState.LATE_OPEN);
    }

    @Test
    @DisplayName("办结：报告不在这里办结，日期须在所欠的期间内，说明必填，只有所欠单位能办；撤回后又欠")
    void who_may_settle_what() {
        given(PublishedPlans.of("anhui"), JINAN, "2026-09-02T08:00");
        DutyView check = duty("obligation.monthly-check", "2026-09");
        LocalDate today = LocalDate.of(2026, 9, 2);
        DutyView report = county.duties.list(county.principal, DutyQuery.in(Set.of(), MANY)).items().stream()
                .filter(duty -> duty.kind() == DutyKind.REPORT)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> county.duties.fulfil(county.principal, report.id(), new Fulfilment(today, "已报")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("报送");
        assertThatThrownBy(() ->
                        county.duties.fulfil(county.principal, check.id(), new Fulfilment(today.plusDays(1), "已比对")))
                .hasMessageContaining("2026-09-01至2026-09-02");
        assertThatThrownBy(() -> county.duties.fulfil(county.principal, check.id(), new Fulfilment(today, " ")))
                .hasMessageContaining("请写明");
        assertThatThrownBy(() -> county.duties.fulfil(county.township, check.id(), new Fulfilment(today, "代办")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> county.duties.named(county.principal, "xyz")).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> county.duties.named(county.principal, "0".repeat(64)))
                .isInstanceOf(NotFound.class);
        assertThat(county.duties.named(county.principal, check.id().value().substring(0, 16)))
                .isEqualTo(check);

        county.duties.fulfil(county.principal, check.id(), new Fulfilment(today, "已比对"));
        assertThatThrownBy(() -> county.duties.reopen(county.principal, check.id(), "误办"))
                .isInstanceOf(Denied.class);
        assertThat(county.duties.reopen(county.bureau, check.id(), "没有比对记录").state())
                .isEqualTo(DutyState.OPEN);
        assertThatThrownBy(() -> county.duties.reopen(county.bureau, check.id(), "再撤"))
                .isInstanceOf(Conflict.class);
    }

    private void given(PolicySnapshot plan, String town, String morning) {
        county = new StoryCounty(database, folder, plan, town, town, morning);
        county.run.run();
    }

    private static PolicySnapshot school(String model) {
        return PublishedPlans.model(
                model, new Binding.Target(LayerLevel.SCHOOL, new DivisionCode(ANYWHERE), Optional.of("S1")));
    }

    private static PolicySnapshot town(String model) {
        return PublishedPlans.model(model, Binding.Target.of(new DivisionCode(ANYWHERE)));
    }

    private DutyView duty(String rule, String trigger) {
        return found(rule, trigger)
                .orElseThrow(() -> new AssertionError(rule + " " + trigger + " not among "
                        + all().stream().map(OtherDutiesTest::key).toList()));
    }

    private Optional<DutyView> found(String rule, String trigger) {
        return all().stream()
                .filter(duty -> key(duty).equals(rule + " " + trigger))
                .findFirst();
    }

    private List<DutyView> all() {
        return county.duties
                .list(county.access.administrator(), DutyQuery.in(Set.of(), MANY))
                .items();
    }

    private static String key(DutyView duty) {
        return duty.rule().text() + " " + duty.occasion().trigger();
    }
}
