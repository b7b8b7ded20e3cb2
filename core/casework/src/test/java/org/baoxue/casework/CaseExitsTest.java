package org.baoxue.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.PageRequest;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.SendGroup;
import org.baoxue.casework.sendeducation.Conclusion;
import org.baoxue.casework.sendeducation.SendEvent;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.SendCounty;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("合法去向凭据而去，失联不销号，送教上门落空就重新立案")
class CaseExitsTest {

    private final StoryCounty county;

    CaseExitsTest(Database database, @TempDir Path folder) {
        county = new StoryCounty(
                database, folder, PublishedPlans.of("anhui"), "341502101", "341502101", "2026-09-02T08:00");
    }

    @BeforeEach
    void given_a_dropout() {
        county.misses("2026-09-09", "2026-09-10", "2026-09-11");
        county.does(county.principal, "confirm", "on=2026-09-14", "reason=随父外出");
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    @DisplayName("转学、异地就读、出国、死亡、户籍错误：凭证必填，离开后不再是辍学，更正后又是")
    void a_lawful_exit_needs_its_proof() {
        for (String exit : List.of("transfer", "studies-elsewhere", "abroad", "death", "registration-error")) {
            refused("exit", "exit=" + exit, "on=2026-09-20").hasMessageContaining("请填写");
            CaseView gone = county.does(county.principal, "exit", "exit=" + exit, "on=2026-09-20", "proof=接收证明第5号");
            assertThat(gone.state()).isEqualTo(CaseState.EXITED);
            assertThat(gone.exit().orElseThrow().on()).isEqualTo("2026-09-20");
            assertThat(county.does(county.principal, "retract", "corrects=" + gone.seq(), "reason=证明有误")
                            .state())
                    .isEqualTo(CaseState.DROPOUT);
        }
    }

    @Test
    @DisplayName("义务教育阶段没有退学")
    void nobody_leaves_school_in_the_compulsory_stage() {
        refused("exit", "exit=退学", "on=2026-09-20", "proof=申请").hasMessageContaining("没有退学");
        refused("exit", "exit=left", "on=2026-09-20", "proof=申请").hasMessageContaining("transfer");
    }

    @Test
    @DisplayName("超龄须真的超龄：9岁不能以超龄销号")
    void over_age_is_checked_against_the_plan() {
        refused("exit", "exit=over-age", "on=2026-09-20", "proof=户口簿").hasMessageContaining("尚未超龄");
    }

    @Test
    @DisplayName("休学期满次日未复学就重新立案，当天不；学籍系统又多一件待办")
    void a_suspension_that_is_over_opens_the_case_again() {
        refused("exit", "exit=suspension", "on=2026-09-20", "proof=休学审批表").hasMessageContaining("期满之日");
        refused("exit", "exit=transfer", "on=2026-09-20", "until=2026-12-31", "proof=证明")
                .hasMessageContaining("只有休学");
        county.does(
                county.principal,
                "exit",
                "exit=suspension",
                "on=2026-09-20",
                "until=2027-02-28",
                "proof=休学审批表第9号",
                "reason=因病");
        nextMorning("2027-02-28");
        assertThat(county.theCase().state()).isEqualTo(CaseState.EXITED);
        nextMorning("2027-03-01");
        assertThat(county.theCase().state()).isEqualTo(CaseState.DROPOUT);
        assertThat(county.theCase().exit()).isEmpty();
        assertThat(lastEvent())
                .isEqualTo(new CaseEvent.Reopened(LocalDate.of(2027, 3, 1), ReopenCause.SUSPENSION_OVER, List.of()));
        nextMorning("2027-03-02");
        assertThat(county.theCase().seq()).isEqualTo(4);
        assertThat(open(ExternalSystem.ENROLMENT_SYSTEM)).containsExactly(2L, 3L, 4L);
    }

    @Test
    @DisplayName("休学中复学：从合法去向直接登记复学")
    void a_suspended_pupil_comes_back() {
        county.does(county.principal, "exit", "exit=suspension", "on=2026-09-20", "until=2027-02-28", "proof=休学审批表");
        assertThat(county.does(county.principal, "return", "on=2027-02-25", "reason=病愈")
                        .state())
                .isEqualTo(CaseState.RETURNED);
        nextMorning("2027-03-02");
        assertThat(county.theCase().state()).isEqualTo(CaseState.RETURNED);
    }

    @Test
    @DisplayName("送教上门：没有评估、学籍、送教就不是去向；落实后是，送教停了重新立案并报警")
    void send_education_is_an_exit_only_while_it_stands() {
        refused("exit", "exit=send-education", "on=2026-09-20", "proof=评估表").hasMessageContaining("没有送教档案");
        sendsLessons();
        county.does(county.principal, "exit", "exit=send-education", "on=2026-09-21", "proof=县专家委员会评估表第2号");
        nextMorning("2026-09-22");
        assertThat(county.theCase().state()).isEqualTo(CaseState.EXITED);
        county.misses("2026-09-23", "2026-09-24", "2026-09-28");
        assertThat(county.cases
                        .list(county.bureau, CaseQuery.all(PageRequest.FIRST))
                        .total())
                .as("who is taught at home misses no lessons")
                .isEqualTo(1);
        nextMorning("2026-10-20");
        assertThat(county.theCase().state()).isEqualTo(CaseState.DROPOUT);
        assertThat(EventDetails.of(lastEvent()))
                .containsEntry("cause", "送教上门未落实")
                .containsEntry("lapses", "规定的周期内没有送教记录");
    }

    @Test
    @DisplayName("失联：先有未联系上的记录，之后仍不销号，一旦联系上就不再失联")
    void lost_contact_stays_open() {
        refused("lost", "on=2026-09-16", "reason=电话停机").hasMessageContaining("先登记未能联系上的「联系」");
        county.does(county.teacher, "contact", "on=2026-09-15", "reached=no", "means=电话父亲");
        county.does(county.teacher, "contact", "on=2026-09-16", "reached=no", "means=入户", "reason=门锁");
        CaseView lost = county.does(county.principal, "lost", "on=2026-09-16", "reason=两次联系未果");
        assertThat(lost.state()).isEqualTo(CaseState.DROPOUT);
        assertThat(lost.lostSince()).contains(LocalDate.of(2026, 9, 16));
        refused("close", "on=2026-09-17").hasMessageContaining("销号前须先登记复学");
        CaseView found = county.does(county.teacher, "contact", "on=2026-09-18", "reached=yes", "means=微信母亲");
        assertThat(found.lostSince()).isEmpty();
    }

    @Test
    @DisplayName("学籍系统、全国平台：每件事实各一件待办，登记后带日期和登记人；先更正外部登记才能更正事实")
    void other_systems_are_followed() {
        assertThat(open(ExternalSystem.DROPOUT_LEDGER)).containsExactly(1L, 2L);
        assertThat(open(ExternalSystem.ENROLMENT_SYSTEM)).containsExactly(2L);
        refused("system", "system=enrolment-system", "of=1", "on=2026-09-15").hasMessageContaining("不须在学籍系统更新");
        refused("system", "system=dropout-ledger", "of=9", "on=2026-09-15").hasMessageContaining("第9号");
        county.does(county.principal, "system", "system=dropout-ledger", "of=2", "on=2026-09-15", "status=辍学");
        refused("system", "system=dropout-ledger", "of=2", "on=2026-09-15").hasMessageContaining("已登记更新");
        assertThat(open(ExternalSystem.DROPOUT_LEDGER)).containsExactly(1L);
        SystemUpdate done = county.cases
                .systemUpdates(county.bureau, query(ExternalSystem.DROPOUT_LEDGER, true, PageRequest.FIRST))
                .items()
                .get(0);
        assertThat(done.doneOn()).contains(LocalDate.of(2026, 9, 15));
        assertThat(done.doneBy()).contains(county.principal.name());
        assertThat(done.status()).contains("辍学");
        assertThat(done.name()).contains("王小明");
        refused("retract", "corrects=2", "reason=误认").hasMessageContaining("「系统已更新」不再成立");
        county.does(county.principal, "retract", "corrects=3", "reason=平台已撤回");
        county.does(county.principal, "retract", "corrects=2", "reason=误认");
        assertThat(open(ExternalSystem.DROPOUT_LEDGER)).containsExactly(1L);
        assertThat(open(ExternalSystem.ENROLMENT_SYSTEM)).isEmpty();
    }

    @Test
    @DisplayName("每种事件只收自己的各项，缺的、多的、写错的都指明位置")
    void fields_are_checked_by_name() {
        assertThatThrownBy(() -> CaseCommandReader.read("confirm", Map.of("on", "2026-09-31")))
                .hasMessageContaining("形如 2026-09-01 的日期");
        refused("confirm", "on=2026-09-20", "reason=x", "exit=death").hasMessageContaining("没有这一项");
        refused("vanish", "on=2026-09-20").hasMessageContaining("confirm、persuade");
        refused("contact", "on=2026-09-20", "reached=maybe", "means=x").hasMessageContaining("yes、no");
        assertThat(CaseCommandReader.names().get("exit"))
                .contains("transfer 转学")
                .contains("凭证 proof");
        assertThat(CaseCommandReader.names().get("step")).contains("order 责令改正").doesNotContain("strike-off");
        assertThatThrownBy(() -> CaseCommandReader.read("exit", Map.of()))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.pointer()).isEqualTo("/exit"));
    }

    @Test
    @DisplayName("管理员和审计看得到案件，登记不了事件，也看不到全名")
    void administrators_record_nothing() {
        Actor administrator = county.access.administrator();
        CaseView seen = county.cases.show(administrator, county.theCase().id()).orElseThrow();
        assertThat(seen.name()).contains("王＊＊");
        assertThatThrownBy(
                        () -> county.cases.append(administrator, seen.id(), new CaseCommand.Withdraw("误报"), seen.seq()))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("管理员无权登记个案事件");
    }

    private void sendsLessons() {
        county.clock.set("2026-09-16T10:00");
        records(new SendEvent.Applied(
                LocalDate.of(2026, 9, 15),
                Party.GUARDIAN,
                Set.of(Party.SCHOOL, Party.DISABLED_FEDERATION),
                "S1",
                Optional.of(SendGroup.DISABLED_UNABLE),
                Personal.of("")));
        records(new SendEvent.Assessed(
                LocalDate.of(2026, 9, 16),
                Personal.of("县专家委员会"),
                List.of("身体状况", "接受教育的能力"),
                Conclusion.SEND_EDUCATION,
                Personal.of("肢体一级"),
                Optional.of(LocalDate.of(2027, 8, 31))));
        county.clock.set("2026-09-18T18:00");
        records(SendCounty.visit("2026-09-18", 2));
    }

    private void records(SendEvent event) {
        long last = county.sent
                .show(county.bureau, county.pupil())
                .map(file -> file.seq())
                .orElse(0L);
        county.sent.append(county.principal, county.pupil(), event, Optional.empty(), last);
    }

    private void nextMorning(String day) {
        county.clock.set(day + "T06:00");
        county.run.run();
    }

    private CaseEvent lastEvent() {
        List<CaseEntry> log =
                county.cases.log(county.principal, county.theCase().id());
        return log.get(log.size() - 1).event();
    }

    private List<Long> open(ExternalSystem system) {
        return county.cases.systemUpdates(county.bureau, query(system, false, PageRequest.FIRST)).items().stream()
                .map(SystemUpdate::seq)
                .toList();
    }

    private static SystemUpdateQuery query(ExternalSystem system, boolean done, PageRequest page) {
        return new SystemUpdateQuery(Optional.of(system), Optional.of(done), Optional.empty(), page);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(String kind, String... fields) {
        long before = county.theCase().seq();
        var refusal = assertThatThrownBy(() -> county.does(county.principal, kind, fields))
                .isInstanceOf(Invalid.class);
        assertThat(county.theCase().seq()).as("the log is as it was").isEqualTo(before);
        return refusal;
    }
}
