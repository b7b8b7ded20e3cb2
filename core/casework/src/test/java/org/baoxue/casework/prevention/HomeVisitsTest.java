package org.baoxue.casework.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyQuery;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("家访记录")
class HomeVisitsTest extends CaseStory {

    private static final PageRequest MANY = new PageRequest(1, 200);

    HomeVisitsTest(Database database, @TempDir Path folder) {
        super(database, folder);
    }

    @Test
    @DisplayName("002篇五：“对辍学学生每学期进行两次跟踪调查”：班主任登记家访即办结一次，撤回后又欠")
    void a_visit_to_a_dropout_settles_one_of_two() {
        given(model("central-school"), ANYWHERE, ANYWHERE);
        dropsOut();
        county.run.run();
        DutyView first = duty("visit.dropout", "dropout@2/2026-2027-1");
        assertThat(county.visits.owed(county.teacher, county.pupil()))
                .extracting(duty -> duty.occasion().trigger())
                .containsExactly("dropout@2/2026-2027-1", "dropout@2/2026-2027-1#2");
        assertThat(county.visits.owed(county.township, county.unschooled())).isEmpty();
        HomeVisit visit = county.visits.record(
                county.teacher, visit("2026-09-30").settling(first.id()).request());
        assertThat(visit.group()).isEqualTo(VisitGroup.DROPOUT);
        assertThat(visit.duty()).contains(first.id());
        DutyView done = duty("visit.dropout", "dropout@2/2026-2027-1");
        assertThat(done.state()).isEqualTo(DutyState.DONE);
        assertThat(done.outcome().orElseThrow().reason()).isEqualTo("家访记录 %s/1：答应返校".formatted(county.pupil()));
        assertThat(duty("visit.dropout", "dropout@2/2026-2027-1#2").state()).isEqualTo(DutyState.OPEN);
        assertThatThrownBy(() -> county.visits.record(
                        county.teacher, visit("2026-09-30").settling(first.id()).request()))
                .isInstanceOf(Conflict.class);
        assertThat(to(county.pupil())).as("nothing was recorded").hasSize(1);

        HomeVisit taken = county.visits.revoke(county.teacher, county.pupil(), 1, "登记错人");
        assertThat(taken.revoked()).contains("登记错人");
        assertThat(duty("visit.dropout", "dropout@2/2026-2027-1").state()).isEqualTo(DutyState.OPEN);
        assertThatThrownBy(() -> county.visits.revoke(county.teacher, county.pupil(), 1, "再撤"))
                .isInstanceOf(Conflict.class);
        county.visits.record(
                county.teacher, visit("2026-09-30").settling(first.id()).request());
        assertThat(duty("visit.dropout", "dropout@2/2026-2027-1").state()).isEqualTo(DutyState.DONE);
    }

    @Test
    @DisplayName("004：“从5月份开始，开展辍学学生‘大家访’活动……由家长签字确认”：没有签字的须写明原因；四月还不要求")
    void a_visit_without_the_signature_of_the_guardian_says_why() {
        given(model("town-persuasion"), ANYWHERE, ANYWHERE, "2027-03-01T08:00");
        county.misses("2027-03-17", "2027-03-18", "2027-03-19", "2027-03-22");
        county.does(county.principal, "confirm", "on=2027-04-12", "reason=外出务工");
        county.clock.set("2027-05-06T10:00");
        assertThat(county.visits
                        .record(county.teacher, visit("2027-04-20").unsigned().request())
                        .signed())
                .isFalse();
        assertThatThrownBy(() -> county.visits.record(
                        county.teacher, visit("2027-05-06").unsigned().request()))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("没有监护人签字")
                .hasMessageContaining("由家长签字确认");
        HomeVisit explained = county.visits.record(
                county.teacher,
                visit("2027-05-06").unsigned().noting("祖母不识字，已按手印").request());
        assertThat(explained.note()).isEqualTo("祖母不识字，已按手印");
        assertThat(county.visits
                        .record(county.teacher, visit("2027-05-06").request())
                        .seq())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("镇：“报班领导、班主任、报班教师要一起家访，并做好家访记录”：有苗头的学生应三人同去，少了须写明原因")
    void signs_of_leaving_are_visited_by_three_together() {
        given(model("town"), ANYWHERE, ANYWHERE);
        assertThatThrownBy(() -> county.visits.record(
                        county.teacher,
                        visit("2026-09-02").as(VisitGroup.LEAVING_SIGNS).request()))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("应3人同去，实为1人")
                .hasMessageContaining("做好家访记录");
        HomeVisit visit = county.visits.record(
                county.teacher,
                visit("2026-09-02")
                        .as(VisitGroup.LEAVING_SIGNS)
                        .by("陈老师", "赵老师", "钱主任")
                        .request());
        assertThat(visit.visitors()).containsExactly("陈老师", "赵老师", "钱主任");
        assertThatThrownBy(() -> county.visits.record(
                        county.teacher,
                        visit("2026-09-02").as(VisitGroup.DROPOUT).request()))
                .hasMessageContaining("没有列为「辍学学生」");
        assertThat(county.visits.asked(county.teacher, county.pupil()))
                .filteredOn(VisitAsk::of)
                .extracting(ask -> ask.rule().key().text())
                .containsExactly("visit.term-start");
    }

    @Test
    @DisplayName("镇：“每学期开学各校要部署好教师家访工作，在规定区域内进行全面家访”：学校欠的由学校办结，记明本期走访了几人")
    void a_duty_for_all_pupils_is_settled_by_the_school_and_says_how_many_were_visited() {
        given(model("town"), ANYWHERE, ANYWHERE);
        county.run.run();
        DutyId all = duty("visit.term-start", "2026-2027-1").id();
        assertThatThrownBy(() -> county.visits.record(
                        county.teacher, visit("2026-09-02").settling(all).request()))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> county.visits.record(
                        county.principal,
                        visit("2026-09-02")
                                .as(VisitGroup.LEAVING_SIGNS)
                                .settling(all)
                                .request()))
                .hasMessageContaining("任务走访的是「全体学生」");
        county.visits.record(county.principal, visit("2026-09-02").settling(all).request());
        assertThat(duty("visit.term-start", "2026-2027-1")
                        .outcome()
                        .orElseThrow()
                        .reason())
                .endsWith("答应返校；本期已登记走访学生1人，应访1人");
    }

    @Test
    @DisplayName("任务不是家访、是别的学生的、日期早于所欠的期间，都不能办结，什么也不登记")
    void what_a_visit_does_not_settle() {
        given(model("central-school"), ANYWHERE, ANYWHERE);
        dropsOut();
        county.run.run();
        DutyId dropout = duty("visit.dropout", "dropout@2/2026-2027-1").id();
        assertThatThrownBy(() -> county.visits.record(
                        county.centralSchool,
                        visit("2026-09-30")
                                .to(county.unschooled())
                                .settling(dropout)
                                .request()))
                .hasMessageContaining("另一名学生");
        DutyId meeting = all().stream()
                .filter(duty -> duty.rule().text().equals("obligation.weekly-meeting"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThatThrownBy(() -> county.visits.record(
                        county.principal, visit("2026-09-30").settling(meeting).request()))
                .hasMessageContaining("不是家访");
        assertThatThrownBy(() -> county.visits.record(
                        county.principal, visit("2026-08-30").settling(dropout).request()))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> county.visits.record(
                        county.principal,
                        visit("2026-09-30").settling(new DutyId("0".repeat(64))).request()))
                .isInstanceOf(NotFound.class);
        assertThat(to(county.pupil())).isEmpty();
        assertThat(to(county.unschooled())).isEmpty();
    }

    @Test
    @DisplayName("002篇一：“了解其辍学原因、辍学去向”：原因必填，用方案列举的或平台建议的；没见到人的只能是没有联系上")
    void a_visit_tells_why_and_where() {
        given(model("county-city"), ANYWHERE, ANYWHERE);
        assertThatThrownBy(() -> county.visits.record(
                        county.teacher, visit("2026-09-02").because("").request()))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.pointer()).isEqualTo("/reason"));
        HomeVisit visit =
                county.visits.record(county.teacher, visit("2026-09-02").request());
        assertThat(visit.reason().orElseThrow().basis()).isEqualTo("平台建议");
        assertThat(visit.whereabouts()).isEqualTo("随父母在外省");
        assertThatThrownBy(() -> county.visits.record(
                        county.teacher,
                        visit("2026-09-02").meeting(VisitMet.NOBODY).request()))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.pointer()).isEqualTo("/outcome"));
        assertThatThrownBy(() -> county.visits.record(
                        county.teacher, visit("2026-09-02").by().request()))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.pointer()).isEqualTo("/visitors"));
        assertThatThrownBy(() ->
                        county.visits.record(county.teacher, visit("2026-09-03").request()))
                .hasMessageContaining("不能晚于今天2026-09-02");
        assertThat(county.visits.asked(county.teacher, county.pupil()))
                .anySatisfy(ask -> assertThat(ask.sentence().orElseThrow()).contains("了解其辍学原因、辍学去向"));
    }

    @Test
    @DisplayName("按学生、按单位列出，新的在前，分页；不在校的儿童由属地登记；管理员看不到姓名和文字，也登记不了")
    void visits_are_listed_by_child_and_unit() {
        given(PublishedPlans.of("liaoning"), XIHU, XIHU);
        county.visits.record(county.teacher, visit("2026-09-01").request());
        county.visits.record(county.teacher, visit("2026-09-02").request());
        county.visits.record(
                county.township, visit("2026-09-02").to(county.unschooled()).request());
        assertThat(to(county.pupil())).extracting(HomeVisit::seq).containsExactly(2L, 1L);
        assertThat(of(county.teacher, "S1-1", 1).total()).isEqualTo(2);
        assertThat(of(county.township, "GOV", 2).total()).isEqualTo(3);
        assertThat(of(county.township, "GOV", 2).items()).hasSize(2);
        assertThat(of(county.teacher, "GOV", 2).total()).isEqualTo(2);
        assertThat(county.visits
                        .list(
                                county.bureau,
                                new HomeVisitQuery(
                                        Set.of(VisitOutcome.WILL_RETURN),
                                        Optional.of("EDU"),
                                        Optional.empty(),
                                        Optional.of(LocalDate.of(2026, 9, 2)),
                                        Optional.of(LocalDate.of(2026, 9, 2)),
                                        MANY))
                        .total())
                .isEqualTo(2);
        assertThatThrownBy(() -> county.visits.record(
                        county.teacher,
                        visit("2026-09-02").to(county.unschooled()).request()))
                .isInstanceOf(Denied.class);

        Actor administrator = county.access.administrator();
        HomeVisit masked = county.visits.show(administrator, county.pupil(), 1);
        assertThat(masked.name()).contains("王＊＊");
        assertThat(masked.visitors()).isEmpty();
        assertThat(masked.reason()).contains(FocusReason.withheld());
        assertThat(masked.whereabouts() + masked.next() + masked.note()).isEmpty();
        assertThatThrownBy(() -> county.visits.revoke(administrator, county.pupil(), 1, "整理"))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> county.visits.show(county.teacher, county.pupil(), 9))
                .isInstanceOf(NotFound.class);
    }

    private Page<HomeVisit> of(Actor actor, String unit, int size) {
        return county.visits.list(
                actor,
                new HomeVisitQuery(
                        Set.of(),
                        Optional.of(unit),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new PageRequest(1, size)));
    }

    private List<HomeVisit> to(ChildId child) {
        return county.visits.list(county.bureau, HomeVisitQuery.to(child, MANY)).items();
    }

    private DutyView duty(String rule, String trigger) {
        return all().stream()
                .filter(duty -> duty.rule().text().equals(rule)
                        && duty.occasion().trigger().equals(trigger))
                .findFirst()
                .orElseThrow();
    }

    private List<DutyView> all() {
        return county.duties
                .list(county.access.administrator(), DutyQuery.in(Set.of(), MANY))
                .items();
    }

    /** A visit by one teacher who met the guardian, who signed and said that the pupil will come back. */
    private Draft visit(String on) {
        return new Draft(
                county.pupil(),
                LocalDate.parse(on),
                Optional.empty(),
                List.of("陈老师"),
                VisitMet.GUARDIAN,
                "外出务工",
                true,
                "",
                Optional.empty());
    }

    private record Draft(
            ChildId child,
            LocalDate on,
            Optional<VisitGroup> group,
            List<String> visitors,
            VisitMet met,
            String reason,
            boolean signed,
            String note,
            Optional<DutyId> duty) {

        Draft to(ChildId other) {
            return new Draft(other, on, group, visitors, met, reason, signed, note, duty);
        }

        Draft as(VisitGroup whom) {
            return new Draft(child, on, Optional.of(whom), visitors, met, reason, signed, note, duty);
        }

        Draft by(String... names) {
            return new Draft(child, on, group, List.of(names), met, reason, signed, note, duty);
        }

        Draft meeting(VisitMet whom) {
            return new Draft(child, on, group, visitors, whom, reason, signed, note, duty);
        }

        Draft because(String why) {
            return new Draft(child, on, group, visitors, met, why, signed, note, duty);
        }

        Draft unsigned() {
            return new Draft(child, on, group, visitors, met, reason, false, note, duty);
        }

        Draft noting(String words) {
            return new Draft(child, on, group, visitors, met, reason, signed, words, duty);
        }

        Draft settling(DutyId id) {
            return new Draft(child, on, group, visitors, met, reason, signed, note, Optional.of(id));
        }

        HomeVisitRequest request() {
            return new HomeVisitRequest(
                    child,
                    on,
                    group,
                    visitors,
                    met,
                    VisitOutcome.WILL_RETURN,
                    reason,
                    "随父母在外省",
                    "一周内再联系",
                    signed,
                    note,
                    duty);
        }
    }
}
