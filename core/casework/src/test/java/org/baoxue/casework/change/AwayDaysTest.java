package org.baoxue.casework.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseQuery;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.roster.AbsenceRecord;
import org.baoxue.roster.AttendanceMark;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.LeaveKind;
import org.baoxue.roster.LeaveRequest;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("登记了休学、转出的日子不算缺课；期满未复学的重新算起")
class AwayDaysTest {

    private static final String TOWN = "341502101";
    private static final String RESIDENT =
            "李小花,%s,女,2017-06-02,341502101,李大山,13900000002,幸福路2号\n".formatted(number("34150220170602002"));

    private final Database database;
    private final Path folder;
    private StoryCounty county;

    AwayDaysTest(Database database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    @DisplayName("休学到2月29日：期内记了缺课也不立案，3月1日起重新算，算满三天才是疑似辍学")
    void days_after_a_suspension_that_ends_on_29_february_count_again() {
        from("2028-02-17T08:00");
        county.misses("2028-02-17", "2028-02-18");
        county.clock.set("2028-02-21T08:00");
        registered(suspension("2028-02-21", "2028-02-29", Optional.empty()));
        county.misses("2028-02-21", "2028-02-22", "2028-02-23", "2028-02-24", "2028-02-25", "2028-02-28", "2028-02-29");
        assertThat(cases()).isZero();
        assertThat(absences("2028-02-29"))
                .extracting(record -> record.absent().size(), AbsenceRecord::suspended, AbsenceRecord::running)
                .containsExactly(tuple(2, 7, 0));

        county.misses("2028-03-01", "2028-03-02");
        assertThat(cases()).as("the run before the 休学 is over").isZero();
        county.misses("2028-03-03");

        assertThat(county.theCase().state()).isEqualTo(CaseState.SUSPECTED);
        assertThat(county.theCase().since()).isEqualTo("2028-03-01");
        assertThat(county.theCase().reachedOn()).isEqualTo("2028-03-03");
        assertThat(county.changes
                        .doubts(county.bureau, "EDU", Set.of(), PageRequest.FIRST)
                        .items())
                .extracting(ChangeDoubt::kind)
                .containsExactly(ChangeDoubt.Kind.OVERDUE);
        assertThat(absences("2028-03-03")).extracting(AbsenceRecord::running).containsExactly(3);
    }

    @Test
    @DisplayName("休学跨学期：新学期开学未复学的，从期满次日算起，上学期的缺课不接上")
    void a_suspension_over_the_border_of_two_terms() {
        from("2026-12-02T08:00");
        county.misses("2026-12-02", "2026-12-03");
        county.clock.set("2026-12-04T08:00");
        registered(suspension("2026-12-04", "2027-02-28", Optional.empty()));
        county.misses("2026-12-04", "2026-12-07", "2026-12-08", "2027-01-04");
        assertThat(cases()).isZero();

        county.misses("2027-03-01", "2027-03-02");
        assertThat(cases()).isZero();
        county.misses("2027-03-03");
        assertThat(county.theCase().since()).isEqualTo("2027-03-01");
    }

    @Test
    @DisplayName("提前复学的，从复学之日算起")
    void who_resumed_before_the_end_is_expected_again() {
        from("2026-12-07T08:00");
        registered(suspension("2026-12-07", "2027-02-28", Optional.empty()));
        county.misses("2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10");
        assertThat(cases()).isZero();
        county.clock.set("2026-12-11T08:00");
        registered(change(ChangeKind.RESUMPTION, "2026-12-11", ""));
        county.misses("2026-12-11", "2026-12-14", "2026-12-15");

        assertThat(county.theCase().since()).isEqualTo("2026-12-11");
    }

    @Test
    @DisplayName("事后登记的休学同补交的假条：已立的案不自行撤销，只标明认定已不成立，由人撤销；撤回登记后认定恢复")
    void a_case_that_was_opened_meanwhile_is_left_to_a_person() {
        from("2026-09-21T08:00");
        county.misses("2026-09-21", "2026-09-22", "2026-09-23");
        assertThat(county.theCase().state()).isEqualTo(CaseState.SUSPECTED);

        registered(suspension("2026-09-21", "2027-07-10", Optional.empty()));
        assertThat(county.theCase().state()).isEqualTo(CaseState.SUSPECTED);
        assertThat(county.theCase().lapsed()).isTrue();

        registered(new NewChange(
                county.pupil(),
                ChangeKind.WITHDRAWN,
                LocalDate.parse("2026-09-23"),
                "",
                "",
                Optional.empty(),
                "",
                "登记有误",
                Optional.of(1L)));
        assertThat(county.theCase().lapsed()).isFalse();
        assertThat(county.theCase().since()).isEqualTo("2026-09-21");

        county.leaves.grant(
                county.teacher,
                new LeaveRequest(
                        county.pupil(),
                        LocalDate.parse("2026-09-21"),
                        LocalDate.parse("2026-09-23"),
                        LeaveKind.SICK,
                        "感冒",
                        "班主任",
                        "假条"));
        county.run.rosterChanged(Set.of("S1-1"));
        county.run.run();
        assertThat(county.theCase().state()).isEqualTo(CaseState.SUSPECTED);
        assertThat(county.theCase().lapsed()).isTrue();
    }

    @Test
    @DisplayName("更正截止日期后，期满以后已记的缺课随即算起")
    void a_corrected_end_counts_the_days_behind_it() {
        from("2026-09-21T08:00");
        registered(suspension("2026-09-21", "2027-07-10", Optional.empty()));
        county.misses("2026-09-21", "2026-09-22", "2026-09-23", "2026-09-24", "2026-09-28");
        assertThat(cases()).isZero();

        registered(suspension("2026-09-21", "2026-09-22", Optional.of(1L)));

        assertThat(county.theCase().since()).isEqualTo("2026-09-23");
        assertThat(county.theCase().reachedOn()).isEqualTo("2026-09-28");
    }

    @Test
    @DisplayName("登记了转出的，在原学校不算缺课；新学校的名单列入以后不来的，算新学校的缺课")
    void who_was_transferred_is_not_absent_from_the_old_school() {
        from("2026-09-07T08:00");
        DivisionCode town = new DivisionCode(TOWN);
        Unit second = county.access.units().tree().get("CS").below("S2", "第二小学", UnitKind.SCHOOL, town);
        Unit other = second.below("S2-1", "三年级（1）班", UnitKind.CLASS, town);
        county.access.given(List.of(second, other));
        ChildId pupil = county.pupil();
        county.clock.set("2026-09-08T09:00");
        registered(change(ChangeKind.TRANSFER_OUT, "2026-09-08", "S2"));
        county.misses("2026-09-08", "2026-09-09", "2026-09-10", "2026-09-11");
        assertThat(cases()).isZero();
        assertThat(absences("2026-09-11"))
                .extracting(AbsenceRecord::transferred, AbsenceRecord::suspended, AbsenceRecord::running)
                .containsExactly(tuple(4, 0, 0));

        county.clock.set("2026-09-14T08:00");
        county.lists(StoryCounty.pupil("1班", TOWN).replace("S1,", "S2,"), RESIDENT);
        Actor teacher = county.access.actor(Role.CLASS_TEACHER, other);
        for (String day : List.of("2026-09-14", "2026-09-15", "2026-09-16")) {
            assertThat(cases()).as(day).isZero();
            county.clock.set(day + "T16:00");
            county.roster().enter(teacher, "S2-1", LocalDate.parse(day), Map.of(pupil, AttendanceMark.ABSENT));
            county.run.rosterChanged(Set.of("S2-1"));
            county.run.run();
        }
        assertThat(county.theCase().since()).isEqualTo("2026-09-14");
        assertThat(county.theCase().school()).contains("S2");
    }

    private void from(String morning) {
        county = new StoryCounty(database, folder, PublishedPlans.of("anhui"), TOWN, TOWN, morning);
    }

    private long cases() {
        return county.cases
                .list(county.bureau, CaseQuery.all(PageRequest.FIRST))
                .total();
    }

    private List<AbsenceRecord> absences(String to) {
        return county.leaves
                .absences(county.principal, "S1", Optional.empty(), LocalDate.parse(to), PageRequest.FIRST)
                .items();
    }

    private void registered(NewChange change) {
        county.changes.register(county.principal, change);
        county.run.run();
    }

    private static String number(String first17) {
        return first17 + IdNumber.checkCharacter(first17);
    }

    private NewChange suspension(String first, String last, Optional<Long> corrects) {
        return new NewChange(
                county.pupil(),
                ChangeKind.SUSPENSION,
                LocalDate.parse(first),
                "",
                "",
                Optional.of(LocalDate.parse(last)),
                "县教育局",
                "医院证明",
                corrects);
    }

    private NewChange change(ChangeKind kind, String on, String to) {
        return new NewChange(
                county.pupil(), kind, LocalDate.parse(on), "", to, Optional.empty(), "", "申请表", Optional.empty());
    }
}
