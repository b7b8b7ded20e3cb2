package org.baoxue.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.roster.Leave.State;
import org.baoxue.roster.internal.leave.LeaveService;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("请假、销假与缺课登记")
class LeavesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final PageRequest PAGE = PageRequest.FIRST;

    private final AtomicReference<LocalDate> today = new AtomicReference<>(LocalDate.of(2026, 9, 30));
    private final Clock clock = new MovableClock(today);
    private final Installation installation;
    private final LeaveService leaves;
    private final Path folder;
    private final Actor teacher;
    private ChildId first;
    private ChildId second;

    LeavesTest(Database database, @TempDir Path folder) {
        this.folder = folder;
        installation = Installation.start(database, folder, clock, 2);
        leaves = new LeaveService(
                database,
                installation.access().gate(),
                installation.access().units(),
                installation.roster(),
                (pupils, from, to) -> Map.of(),
                clock);
        teacher = installation.teacher(0);
    }

    @BeforeEach
    void given_two_pupils_of_one_class() throws IOException {
        Path file = folder.resolve("pupils.csv");
        Files.writeString(
                file,
                String.join(",", Lists.ENROLMENT) + "\n" + String.join(",", Lists.pupil(0, 0)) + "\n"
                        + String.join(",", Lists.pupil(0, 1)) + "\n");
        ImportStatus done = installation.run(
                installation.bureau(),
                new ImportRequest(
                        ListKind.ENROLMENT, Installation.COUNTY, LocalDate.of(2026, 9, 1), true, "pupils.csv", file));
        assertThat(done.accepted()).isEqualTo(2);
        List<Enrolment> pupils = installation
                .roster()
                .enrolled(teacher, EnrolmentQuery.of(Installation.classId(0), PAGE))
                .items();
        first = pupils.get(0).child();
        second = pupils.get(1).child();
    }

    @AfterEach
    void stop() {
        installation.close();
    }

    @Test
    @DisplayName("补交假条：已记的缺课改为请假，别的记号不动")
    void a_note_handed_in_later_excuses_the_days_missed() {
        marks(28, AttendanceMark.ABSENT);
        marks(29, AttendanceMark.PRESENT);
        marks(30, AttendanceMark.ABSENT);
        Leave leave = leaves.grant(teacher, request(first, 28, 30));
        assertThat(leave.state()).isEqualTo(State.RUNNING);
        Attendance marks = installation
                .roster()
                .attendance(Set.of(first), day(28), day(30))
                .get(first);
        assertThat(marks.marks())
                .containsEntry(day(28), AttendanceMark.LEAVE)
                .containsEntry(day(29), AttendanceMark.PRESENT)
                .containsEntry(day(30), AttendanceMark.LEAVE);
    }

    @Test
    @DisplayName("期满未销假即逾期，列在前面；销假后不再逾期，不能再销")
    void a_leave_that_is_over_without_a_return_is_overdue() {
        leaves.grant(teacher, request(first, 28, 29));
        leaves.grant(teacher, request(second, 30, 30));
        List<Leave> found =
                leaves.list(teacher, Installation.classId(0), Set.of(), PAGE).items();
        assertThat(found).extracting(Leave::state).containsExactly(State.OVERDUE, State.RUNNING);
        assertThat(found.get(0).name()).isPresent();
        assertThat(leaves.list(teacher, Installation.classId(0), Set.of(State.OVERDUE), PAGE)
                        .total())
                .isEqualTo(1);
        assertThatThrownBy(() -> leaves.end(teacher, first, 1, day(30).plusDays(1)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("2026-09-28至今天2026-09-30");
        Leave ended = leaves.end(teacher, first, 1, day(30));
        assertThat(ended.state()).isEqualTo(State.ENDED);
        assertThatThrownBy(() -> leaves.end(teacher, first, 1, day(30))).isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("重叠的、倒置的、没有凭证的请假被拒绝；提前返校后可再请；撤回须有理由")
    void wrong_leaves_are_refused() {
        leaves.grant(teacher, request(first, 25, 30));
        assertThatThrownBy(() -> leaves.grant(teacher, request(first, 30, 30)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("与第1次请假（2026-09-25至2026-09-30）重叠");
        leaves.end(teacher, first, 1, day(28));
        assertThat(leaves.grant(teacher, request(first, 28, 29)).seq()).isEqualTo(2);
        assertThatThrownBy(() -> leaves.grant(teacher, request(second, 29, 28))).hasMessageContaining("早于");
        LeaveRequest unproven = new LeaveRequest(second, day(28), day(28), LeaveKind.SICK, "发烧", "班主任", " ");
        assertThatThrownBy(() -> leaves.grant(teacher, unproven))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.pointer()).isEqualTo("/proof"));
        assertThatThrownBy(() -> leaves.revoke(teacher, first, 2, "")).isInstanceOf(Invalid.class);
        assertThat(leaves.revoke(teacher, first, 2, "登记错人").state()).isEqualTo(State.REVOKED);
        assertThatThrownBy(() -> leaves.end(teacher, first, 2, day(29))).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> leaves.end(teacher, first, 9, day(29))).isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("缺课登记：连续的在前，零散的按合计，2月29日照算；别班教师看不到，也登记不了")
    void absences_are_listed_by_run_and_sum() {
        today.set(LocalDate.of(2028, 3, 2));
        for (int day : List.of(22, 24, 28)) {
            mark(second, LocalDate.of(2028, 2, day), AttendanceMark.ABSENT);
        }
        mark(second, LocalDate.of(2028, 2, 29), AttendanceMark.PRESENT);
        mark(first, LocalDate.of(2028, 2, 29), AttendanceMark.ABSENT);
        mark(first, LocalDate.of(2028, 3, 1), AttendanceMark.ABSENT);
        List<AbsenceRecord> found = leaves.absences(
                        teacher, Installation.classId(0), Optional.empty(), today.get(), PAGE)
                .items();
        assertThat(found).extracting(AbsenceRecord::child).containsExactly(first, second);
        assertThat(found).extracting(AbsenceRecord::running).containsExactly(2, 0);
        assertThat(found.get(1).absent()).hasSize(3);
        assertThat(leaves.absences(
                                teacher,
                                Installation.classId(0),
                                Optional.of(LocalDate.of(2028, 3, 1)),
                                today.get(),
                                PAGE)
                        .total())
                .isEqualTo(1);
        Actor other = installation.teacher(1);
        assertThatThrownBy(() -> leaves.absences(other, Installation.classId(0), Optional.empty(), today.get(), PAGE))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> leaves.grant(other, request(first, 28, 30))).isInstanceOf(Denied.class);
        assertThat(leaves.list(other, Installation.classId(0), Set.of(), PAGE).items())
                .isEmpty();
    }

    private void marks(int day, AttendanceMark mark) {
        mark(first, day(day), mark);
    }

    private void mark(ChildId child, LocalDate day, AttendanceMark mark) {
        installation.roster().enter(teacher, Installation.classId(0), day, Map.of(child, mark));
    }

    private static LeaveRequest request(ChildId child, int from, int to) {
        return new LeaveRequest(child, day(from), day(to), LeaveKind.SICK, "发烧", "班主任", "家长签字的请假条");
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 9, day);
    }

    /** Noon of a day that a test moves. */
    private static final class MovableClock extends Clock {

        private final AtomicReference<LocalDate> today;

        MovableClock(AtomicReference<LocalDate> today) {
            this.today = today;
        }

        @Override
        public ZoneId getZone() {
            return SHANGHAI;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return today.get().atTime(12, 0).atZone(SHANGHAI).toInstant();
        }
    }
}
