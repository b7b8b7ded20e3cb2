package org.baoxue.casework.sendeducation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.baoxue.casework.testing.SendCounty.MAN;
import static org.baoxue.casework.testing.SendCounty.visit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.casework.Personal;
import org.baoxue.casework.Verification.Damage;
import org.baoxue.casework.sendeducation.SendEvent.Applied;
import org.baoxue.casework.sendeducation.SendEvent.Assessed;
import org.baoxue.casework.sendeducation.SendEvent.Ended;
import org.baoxue.casework.sendeducation.SendEvent.HandedOver;
import org.baoxue.casework.sendeducation.SendEvent.Retracted;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.casework.testing.County;
import org.baoxue.casework.testing.SendCounty;
import org.baoxue.casework.testing.SendPlans;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("送教档案：只增不改，范围内可见，残疾情况只凭用途查看")
class SendEducationFilesTest {

    private final Database database;
    private final SendCounty county;

    SendEducationFilesTest(Database database, @TempDir Path folder) {
        this.database = database;
        this.county = new SendCounty(database, folder, SendPlans.jinan("a"));
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    @DisplayName("家长申请不等于决定：没有评估不能送教，理由是方案的原句，档案不变")
    void the_parent_does_not_decide_alone() {
        county.applied(county.child);
        assertThatThrownBy(() -> county.record(county.child, visit("2026-09-02", 2)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(SendPlans.NOT_THE_PARENTS);
        assertThat(county.files.log(county.principal, county.child)).hasSize(1);
        assertThat(file().state()).isEqualTo(SendState.APPLIED);
        assertThat(county.files
                        .check(county.principal, county.child, Optional.empty())
                        .lapses())
                .containsExactly(Lapse.NOT_ASSESSED);
    }

    @Test
    @DisplayName("评估认为可到普通学校就读的，不送教")
    void an_assessment_for_school_sends_no_lessons() {
        county.applied(county.child);
        Assessed home = SendCounty.assessed("2026-09-02", Optional.empty());
        county.record(
                county.child,
                new Assessed(
                        home.on(),
                        home.assessors(),
                        home.looked(),
                        Conclusion.REGULAR_SCHOOL,
                        home.disability(),
                        Optional.empty()));
        assertThat(file().state()).isEqualTo(SendState.PLACED_OTHERWISE);
        assertThatThrownBy(() -> county.record(county.child, visit("2026-09-02", 2)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    @DisplayName("所记如所读：每一种事件连同文字读回")
    void what_is_recorded_is_read_back() {
        county.served(county.child);
        Visited visit = visit("2026-09-02", 2);
        county.record(county.child, visit);
        List<SendEntry> log = county.files.reveal(county.principal, county.child, "核对送教档案");
        assertThat(log).extracting(SendEntry::seq).containsExactly(1L, 2L, 3L, 4L);
        assertThat(log.get(1).event())
                .isEqualTo(SendCounty.assessed("2026-09-02", Optional.of(LocalDate.of(2027, 8, 31))));
        assertThat(log.get(3).event()).isEqualTo(visit);
        assertThat(file().visits()).isEqualTo(1);
        assertThat(file().lastVisit()).contains(LocalDate.of(2026, 9, 2));
    }

    @Test
    @DisplayName("残疾情况平时不显示；凭用途查看留痕；没有用途的角色看不到")
    void the_disability_is_shown_for_a_purpose_alone() {
        county.served(county.child);
        Assessed plain = (Assessed)
                county.files.log(county.principal, county.child).get(1).event();
        assertThat(plain.disability()).isEqualTo(new Personal.Withheld());
        assertThat(plain.assessors()).isEqualTo(Personal.of("县专家委员会"));
        assertThat(((Applied) county.files
                                .log(county.principal, county.child)
                                .get(0)
                                .event())
                        .group())
                .isEmpty();
        assertThatThrownBy(() -> county.files.reveal(county.teacher, county.child, "备课"))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> county.files.reveal(county.principal, county.child, ""))
                .isInstanceOf(Invalid.class);
        Assessed seen = (Assessed) county.files
                .reveal(county.principal, county.child, "制定送教计划")
                .get(1)
                .event();
        assertThat(seen.disability()).isEqualTo(Personal.of("肢体一级"));
        assertThat(county.access.lastAudit().action()).isEqualTo(Action.CHILD_REVEAL);
        assertThat(county.access.lastAudit().detail()).contains("制定送教计划").doesNotContain("肢体");
        Assessed withoutPurpose = (Assessed) county.files
                .log(county.access.administrator(), county.child)
                .get(1)
                .event();
        assertThat(withoutPurpose.assessors()).isEqualTo(new Personal.Withheld());
    }

    @Test
    @DisplayName("他校看不到也登记不了；班主任、乡镇、区县各在其范围内；管理员只见姓")
    void everybody_acts_within_their_own_reach() {
        county.served(county.child);
        Actor otherSchool = county.access.actor(Role.SCHOOL, County.OTHER_SCHOOL);
        assertThat(list(otherSchool)).isEmpty();
        assertThatThrownBy(() -> county.files.show(otherSchool, county.child)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> county.files.check(otherSchool, county.child, Optional.empty()))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() ->
                        county.files.append(otherSchool, county.child, visit("2026-09-02", 2), Optional.empty(), 3))
                .isInstanceOf(Denied.class);
        assertThat(list(county.teacher)).extracting(SendFile::name).containsExactly(Optional.of("王小明"));
        assertThat(list(county.access.actor(Role.TOWNSHIP, County.TOWNSHIP))).hasSize(1);
        assertThat(list(county.bureau)).hasSize(1);
        assertThat(list(county.access.administrator()))
                .extracting(SendFile::name)
                .containsExactly(Optional.of("王＊＊"));
        assertThatThrownBy(() -> county.files.append(
                        county.access.administrator(), county.child, visit("2026-09-02", 2), Optional.empty(), 3))
                .isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("不在范围内的学生，档案也开不了")
    void no_file_is_opened_for_a_child_out_of_reach() {
        Applied application = new Applied(
                LocalDate.of(2026, 9, 1),
                Party.GUARDIAN,
                Set.of(),
                County.SCHOOL.id(),
                Optional.empty(),
                Personal.of(""));
        assertThatThrownBy(() -> county.files.append(county.principal, county.other, application, Optional.empty(), 0))
                .isInstanceOf(NotFound.class);
        assertThat(list(county.bureau)).isEmpty();
    }

    @Test
    @DisplayName("更正指明所更正的一条；撤回的不再算；更正过的不能再更正；记录链完好")
    void a_correction_names_what_it_corrects() {
        county.served(county.child);
        county.record(county.child, visit("2026-09-02", 2));
        SendFile corrected =
                county.files.append(county.principal, county.child, visit("2026-09-02", 3), Optional.of(4L), 4);
        assertThat(corrected.visits()).isEqualTo(1);
        assertThat(county.files.log(county.principal, county.child).get(4).corrects())
                .contains(4L);
        Retracted retraction = new Retracted(LocalDate.of(2026, 9, 2), Personal.of("记到了别的孩子名下"));
        assertThatThrownBy(() -> county.files.append(county.principal, county.child, retraction, Optional.of(4L), 5))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("第4号");
        assertThatThrownBy(() -> county.files.append(county.principal, county.child, retraction, Optional.of(1L), 5))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("先登记申请");
        assertThat(county.files
                        .append(county.principal, county.child, retraction, Optional.of(5L), 5)
                        .visits())
                .isZero();
        assertThat(county.files.verify(county.bureau, county.child).intact()).isTrue();
    }

    @Test
    @DisplayName("改动过的一条被查出来：内容，或只是文字")
    void altered_events_are_found() {
        county.served(county.child);
        county.record(county.child, visit("2026-09-02", 2));
        database.write(handle ->
                handle.execute("update sendedu_personal set words = '改过' where field = 'homework' and seq = 4"));
        assertThat(county.files.verify(county.bureau, county.child).faults())
                .extracting(fault -> fault.seq(), fault -> fault.damage())
                .containsExactly(tuple(4L, Damage.ALTERED));
        database.write(handle -> handle.execute("delete from sendedu_event where seq = 4"));
        assertThat(county.files.verify(county.bureau, county.child).faults())
                .extracting(fault -> fault.damage())
                .contains(Damage.CUT_OFF);
    }

    @Test
    @DisplayName("送教台账：一个单位一段时间里的每次送教；他校的不在内；没有用途的只见星号")
    void the_ledger_of_a_unit_has_its_visits() {
        county.served(county.child);
        county.served(county.other);
        county.clock.set("2026-09-20T08:00");
        county.record(county.child, visit("2026-09-16", 2));
        county.record(county.child, visit("2026-09-09", 2));
        county.record(county.other, visit("2026-09-10", 2));
        assertThat(ledger(county.principal, "2026-09-10"))
                .extracting(row -> row.visit().on())
                .containsExactly(LocalDate.of(2026, 9, 16));
        assertThat(ledger(county.bureau, "2026-09-01"))
                .extracting(row -> row.visit().on())
                .containsExactly(LocalDate.of(2026, 9, 9), LocalDate.of(2026, 9, 16), LocalDate.of(2026, 9, 10));
        assertThat(ledger(county.access.administrator(), "2026-09-01"))
                .extracting(row -> row.visit().homework())
                .containsOnly(new Personal.Withheld());
        assertThatThrownBy(() -> ledger(county.bureau, "2027-01-01")).isInstanceOf(Invalid.class);
    }

    private List<LedgerRow> ledger(Actor actor, String from) {
        return county.files.ledger(actor, "EDU", LocalDate.parse(from), LocalDate.of(2026, 12, 31));
    }

    @Test
    @DisplayName("一份档案损坏，不妨碍查其余的，损坏的一份报警")
    void a_damaged_file_does_not_hide_the_others() {
        county.served(county.child);
        county.served(county.other);
        database.write(handle -> handle.createUpdate(
                        "update sendedu_event set kind = 'unknown' where seq = 2 and child_id = :child")
                .bind("child", county.child.value())
                .execute());
        List<ChildCheck> checks = county.files
                .checkUnit(county.bureau, "EDU", Optional.empty(), Optional.empty(), PageRequest.FIRST)
                .children()
                .items();
        assertThat(checks)
                .filteredOn(check -> check.file().child().equals(county.child))
                .extracting(ChildCheck::lapses)
                .containsExactly(Set.of(Lapse.UNREADABLE));
        assertThat(checks)
                .filteredOn(check -> check.file().child().equals(county.other))
                .singleElement()
                .satisfies(check -> assertThat(check.findings()).isNotEmpty());
    }

    @Test
    @DisplayName("结束之后仍可检查、说明，不能再送教")
    void after_the_end_people_may_still_look_back() {
        county.served(county.child);
        county.record(county.child, new Ended(LocalDate.of(2026, 9, 2), EndReason.MOVED, Personal.of("")));
        county.clock.set("2026-09-10T08:00");
        refused(visit("2026-09-03", 2), "结束");
        county.record(
                county.child,
                new SendEvent.Reviewed(LocalDate.of(2026, 9, 10), Party.RETENTION_LEADER, Personal.of("材料齐全")));
        assertThat(file().state()).isEqualTo(SendState.ENDED);
    }

    @Test
    @DisplayName("不可能的顺序被拒绝：将来的日期、同一时间两次、送教之前就结束、重复申请")
    void impossible_events_are_refused() {
        county.served(county.child);
        county.record(county.child, visit("2026-09-02", 2));
        refused(visit("2026-09-03", 2), "晚于今天");
        refused(visit("2026-09-02", 2), "已登记");
        refused(visit("2026-08-31", 2), "先评估");
        refused(new Ended(LocalDate.of(2026, 9, 1), EndReason.MOVED, Personal.of("")), "还有送教记录");
        assertThatThrownBy(() -> county.applied(county.child))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("尚未结束");
        assertThat(county.files.log(county.principal, county.child)).hasSize(4);
    }

    @Test
    @DisplayName("小学送到初中：接续之后归新学校，原学校不再登记")
    void the_junior_school_takes_over() {
        county.served(county.child);
        SendFile handed = county.record(
                county.child,
                new HandedOver(LocalDate.of(2026, 9, 2), "S1", County.OTHER_SCHOOL.id(), Personal.of("升入初中")));
        assertThat(handed.school()).isEqualTo("S2");
        Actor junior = county.access.actor(Role.SCHOOL, County.OTHER_SCHOOL);
        county.files.append(junior, county.child, visit("2026-09-02", 2), Optional.empty(), 4);
        assertThatThrownBy(() -> county.files.append(
                        county.principal, county.child, visit("2026-09-02", 3), Optional.empty(), 5))
                .isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("籍虽在人已离校或送教上门未落实：评估过期、一周没有送教、学籍不在册、已结束")
    void send_education_lapses() {
        county.served(county.child);
        county.clock.set("2026-09-14T08:00");
        county.record(county.child, visit("2026-09-10", 2));
        assertThat(lapses("2026-09-14")).isEmpty();
        county.clock.set("2026-09-28T08:00");
        assertThat(lapses("2026-09-19")).isEmpty();
        assertThat(lapses("2026-09-28")).containsExactly(Lapse.NO_VISITS);
        county.record(county.child, visit("2026-09-28", 2));
        assertThat(lapses("2026-09-28")).isEmpty();
        county.theListLosesTheChild(LocalDate.of(2026, 9, 28));
        assertThat(lapses("2026-09-28")).containsExactly(Lapse.NOT_ENROLLED);
        county.clock.set("2027-09-01T08:00");
        assertThat(lapses("2027-09-01")).contains(Lapse.ASSESSMENT_OUT_OF_DATE);
        county.record(county.child, new Ended(LocalDate.of(2027, 9, 1), EndReason.SPECIAL_SCHOOL, Personal.of("")));
        assertThat(lapses("2027-09-01")).contains(Lapse.ENDED);
        assertThat(county.files.lapses(Set.of(county.other), LocalDate.of(2026, 9, 28)))
                .containsEntry(county.other, Set.of(Lapse.NO_FILE));
    }

    @Test
    @DisplayName("寒假里没有送教，不因此算未落实")
    void a_holiday_is_no_lapse() {
        county.served(county.child);
        county.clock.set("2027-02-20T08:00");
        county.record(county.child, visit("2027-01-21", 2));
        assertThat(lapses("2027-02-20")).isEmpty();
        county.clock.set("2027-03-08T08:00");
        assertThat(lapses("2027-03-08")).containsExactly(Lapse.NO_VISITS);
    }

    @Test
    @DisplayName("整个单位的检查：全区两名，各校一名，分页")
    void a_whole_unit_is_checked() {
        county.served(county.child);
        county.served(county.other);
        UnitCheck all =
                county.files.checkUnit(county.bureau, "EDU", Optional.empty(), Optional.empty(), new PageRequest(2, 1));
        assertThat(all.children().total()).isEqualTo(2);
        assertThat(all.children().items()).hasSize(1);
        assertThat(county.files
                        .checkUnit(county.bureau, "GOV1", Optional.empty(), Optional.empty(), PageRequest.FIRST)
                        .children()
                        .total())
                .isEqualTo(2);
        assertThat(county.files
                        .checkUnit(county.principal, "EDU", Optional.empty(), Optional.empty(), PageRequest.FIRST)
                        .children()
                        .items())
                .extracting(check -> check.file().child())
                .containsExactly(county.child);
        assertThat(county.files
                        .list(county.bureau, new SendQuery(Set.of(), Optional.of("S2"), PageRequest.FIRST))
                        .items())
                .extracting(SendFile::child)
                .containsExactly(county.other);
    }

    @Test
    @DisplayName("户籍迁出，档案跟着名册走，记录不因此增加")
    void a_file_follows_the_roster() {
        county.served(county.child);
        county.clock.set("2026-09-10T08:00");
        county.theFamilyMoves(LocalDate.of(2026, 9, 10), "341503102001");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> file().household().orElseThrow().digits(), "341503102001"::equals);
        assertThat(file().seq()).isEqualTo(3);
        assertThat(county.files.verify(county.bureau, county.child).intact()).isTrue();
    }

    @Test
    @DisplayName("两人同时登记：一人被告知已有新的事件，一条也不丢")
    void of_two_writers_at_once_one_is_told() throws Exception {
        county.served(county.child);
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 5; round++) {
                long expected = 3L + round;
                int minute = round;
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<Boolean> writer = () -> {
                    together.await();
                    try {
                        county.files.append(county.principal, county.child, at(minute), Optional.empty(), expected);
                        return true;
                    } catch (Conflict told) {
                        return false;
                    }
                };
                List<Boolean> written = new ArrayList<>();
                for (Future<Boolean> outcome : List.of(writers.submit(writer), writers.submit(writer))) {
                    written.add(outcome.get());
                }
                assertThat(written).containsExactlyInAnyOrder(true, false);
            }
        } finally {
            writers.shutdown();
        }
        assertThat(county.files.log(county.principal, county.child))
                .extracting(SendEntry::seq)
                .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(county.files.verify(county.bureau, county.child).intact()).isTrue();
    }

    private static Visited at(int minute) {
        return new Visited(
                LocalDate.of(2026, 9, 2),
                LocalTime.of(9, minute),
                List.of(MAN),
                SendPlace.HOME,
                List.of(),
                1,
                40,
                Personal.of(""),
                Personal.of(""),
                false);
    }

    private void refused(SendEvent event, String reason) {
        assertThatThrownBy(() -> county.record(county.child, event))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining(reason);
    }

    private SendFile file() {
        return county.files.show(county.principal, county.child).orElseThrow();
    }

    private List<SendFile> list(Actor actor) {
        return county.files
                .list(actor, new SendQuery(Set.of(), Optional.empty(), PageRequest.FIRST))
                .items();
    }

    private Set<Lapse> lapses(String day) {
        return county.files.lapses(Set.of(county.child), LocalDate.parse(day)).get(county.child);
    }
}
