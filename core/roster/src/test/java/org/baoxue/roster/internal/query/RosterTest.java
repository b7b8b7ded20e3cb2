package org.baoxue.roster.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.baoxue.access.Action;
import org.baoxue.access.AuditEntry;
import org.baoxue.access.AuditQuery;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Purpose;
import org.baoxue.access.testing.AdjustableClock;
import org.baoxue.roster.AttendanceMark;
import org.baoxue.roster.ChildHistory;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.EnrolmentQuery;
import org.baoxue.roster.Household;
import org.baoxue.roster.HouseholdQuery;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.ImportState;
import org.baoxue.roster.ImportStatus;
import org.baoxue.roster.Installation;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Lists;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Pupils;
import org.baoxue.roster.RosterChange;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class RosterTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final PageRequest TEN = new PageRequest(1, 10);

    private final Database database;
    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-20T02:00:00Z"));
    private Installation baoxue;

    @TempDir
    Path folder;

    RosterTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void enrol() {
        baoxue = Installation.start(database, folder, clock, 36);
        List<List<String>> rows = new ArrayList<>(Lists.pupils(0, 0, 12));
        rows.addAll(Lists.pupils(20, 100, 105));
        run(ListKind.ENROLMENT, Lists.csv(folder.resolve("enrolment.csv"), Lists.ENROLMENT, rows), SEPTEMBER, true);
    }

    @AfterEach
    void stop() {
        baoxue.close();
    }

    @Test
    void everyone_sees_their_own_pupils_page_by_page_and_masked() {
        var page = baoxue.roster().enrolled(baoxue.principal(0), EnrolmentQuery.of(Installation.COUNTY, TEN));

        assertThat(page.total()).isEqualTo(12);
        assertThat(page.items()).hasSize(10).allSatisfy(row -> {
            assertThat(row.schoolId()).isEqualTo(Installation.school(0));
            assertThat(row.masked()).isTrue();
            assertThat(row.idNumber().orElseThrow()).contains("***");
            assertThat(row.phone()).startsWith("***");
            assertThat(row.address()).contains("***");
            assertThat(row.grade()).isEqualTo("一年级");
        });
        assertThat(baoxue.roster()
                        .enrolled(baoxue.bureau(), EnrolmentQuery.of(Installation.COUNTY, TEN))
                        .total())
                .isEqualTo(17);
        assertThat(baoxue.roster()
                        .enrolled(baoxue.teacher(20), EnrolmentQuery.of(Installation.COUNTY, TEN))
                        .total())
                .isEqualTo(5);
        assertThat(baoxue.roster().enrolment(baoxue.principal(20), child(0))).isEmpty();
    }

    @Test
    void pupils_are_found_by_the_beginning_of_their_name_and_by_sequence() {
        EnrolmentQuery named = new EnrolmentQuery(
                Optional.empty(), Optional.of(Presence.LISTED), Optional.of(Pupils.name(3)), OptionalLong.of(1), TEN);
        EnrolmentQuery before =
                new EnrolmentQuery(Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.of(0), TEN);

        assertThat(baoxue.roster().enrolled(baoxue.bureau(), named).items())
                .extracting(Enrolment::name)
                .containsOnly(Pupils.name(3));
        assertThat(baoxue.roster().enrolled(baoxue.bureau(), before).total()).isZero();
    }

    @Test
    void a_reveal_shows_what_its_purpose_needs_and_is_written_to_the_audit_trail() {
        ChildId child = child(0);

        Enrolment revealed = baoxue.roster().reveal(baoxue.principal(0), child, Purpose.PERSUASION, "缺课三天，今日家访");

        assertThat(revealed.address()).isEqualTo("六安市金安区幸福路0号");
        assertThat(revealed.phone()).isEqualTo("13900000000");
        assertThat(revealed.idNumber().orElseThrow()).contains("***");
        assertThat(auditOf(child)).anySatisfy(line -> {
            assertThat(line.action()).isEqualTo(Action.CHILD_REVEAL);
            assertThat(line.actor()).isEqualTo(baoxue.principal(0).name());
            assertThat(line.detail()).contains("缺课三天，今日家访");
        });
        assertThat(baoxue.roster()
                        .reveal(baoxue.principal(0), child, Purpose.IDENTIFICATION, "核对重名学生")
                        .idNumber())
                .contains(Pupils.idNumber(0));
        assertThatThrownBy(() -> baoxue.roster().reveal(baoxue.principal(0), child, Purpose.PERSUASION, " "))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() ->
                        baoxue.roster().reveal(baoxue.access().administrator(), child, Purpose.PERSUASION, "看看住址"))
                .isInstanceOf(Denied.class);
    }

    @Test
    void history_tells_which_file_said_what_and_who_imported_it() {
        List<List<String>> moved = Lists.pupils(2, 0, 1);
        Path file = Lists.csv(folder.resolve("moved.csv"), Lists.ENROLMENT, moved);
        ImportStatus import2 = run(ListKind.ENROLMENT, file, FRIDAY, false);

        var versions = baoxue.roster().history(baoxue.bureau(), child(0)).enrolments();

        assertThat(versions)
                .extracting(version -> version.row().classId())
                .containsExactly(Installation.classId(2), Installation.classId(0));
        assertThat(versions.get(0).origin().importId()).isEqualTo(import2.id());
        assertThat(versions.get(0).origin().fileSha256()).isEqualTo(import2.fileSha256());
        assertThat(versions.get(0).origin().by()).isEqualTo(baoxue.bureau().name());
        assertThat(versions.get(0).origin().asOf()).isEqualTo(FRIDAY);
        assertThat(total(EnrolmentQuery.of(Installation.classId(0), TEN)))
                .as("who moved away is on the list of the old class no more")
                .isEqualTo(11);
        assertThat(baoxue.roster()
                        .enrolments(Installation.classId(0), baoxue.roster().sequence()))
                .doesNotContainKey(child(0));
        assertThat(baoxue.roster().enrolments(List.of(Installation.classId(0)), 1))
                .containsKey(child(0));
    }

    private long total(EnrolmentQuery query) {
        return baoxue.roster().enrolled(baoxue.bureau(), query).total();
    }

    @Test
    void a_teacher_enters_the_roll_and_corrects_one_mark_and_listeners_hear_of_it() {
        List<RosterChange> heard = new CopyOnWriteArrayList<>();
        baoxue.listeners().add(change -> {
            throw new IllegalStateException("a listener that fails");
        });
        baoxue.listeners().add(heard::add);

        enter(0, Map.of(child(0), AttendanceMark.ABSENT, child(1), AttendanceMark.LEAVE));
        enter(0, Map.of(child(0), AttendanceMark.PRESENT));
        enter(0, Map.of(child(0), AttendanceMark.PRESENT));

        assertThat(baoxue.roster().roll(baoxue.teacher(0), Installation.classId(0), FRIDAY))
                .containsOnly(Map.entry(child(0), AttendanceMark.PRESENT), Map.entry(child(1), AttendanceMark.LEAVE));
        assertThat(baoxue.roster().sequence()).isEqualTo(3);
        // The import before may still be told of when the listener is added
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> heard.stream()
                .anyMatch(change -> change.seq() == 3));
        assertThat(heard)
                .filteredOn(change -> change.seq() > 1)
                .extracting(RosterChange::seq, change -> List.copyOf(change.classIds()))
                .containsExactly(
                        tuple(2L, List.of(Installation.classId(0))), tuple(3L, List.of(Installation.classId(0))));
        assertThat(baoxue.roster().hash(3)).isNotEqualTo(baoxue.roster().hash(2));
    }

    @Test
    void the_roll_is_refused_for_other_classes_children_and_days_to_come() {
        assertThatThrownBy(() -> baoxue.roster()
                        .enter(
                                baoxue.teacher(0),
                                Installation.classId(1),
                                FRIDAY,
                                Map.of(child(0), AttendanceMark.ABSENT)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> enter(0, Map.of(child(100), AttendanceMark.ABSENT)))
                .isInstanceOf(Invalid.class)
                .hasMessageNotContaining(Pupils.idNumber(100));
        assertThatThrownBy(() -> baoxue.roster()
                        .enter(
                                baoxue.teacher(0),
                                Installation.classId(0),
                                FRIDAY.plusDays(1),
                                Map.of(child(0), AttendanceMark.ABSENT)))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void an_attendance_list_gives_the_evaluator_its_days() {
        List<String> headers = List.of("身份证号", "日期", "出勤情况");
        Path file = Lists.csv(
                folder.resolve("roll.csv"),
                headers,
                List.of(
                        List.of(Pupils.idNumber(0), "2026-11-18", "旷课"),
                        List.of(Pupils.idNumber(0), "2026/11/19", "缺课"),
                        List.of(Pupils.idNumber(0), "2026.11.20", "出勤"),
                        List.of(Pupils.idNumber(1), "2026-11-18", "病假"),
                        List.of(Pupils.idNumber(900), "2026-11-18", "缺课"),
                        List.of(Pupils.idNumber(1), "2026-11-21", "缺课"),
                        List.of(Pupils.idNumber(1), "2026-11-19", "散步")));

        ImportStatus status = run(ListKind.ATTENDANCE, file, FRIDAY, true);

        assertThat(List.of(status.read(), status.accepted(), status.rejected())).containsExactly(7L, 4L, 3L);
        var marks = baoxue.roster().attendance(Set.of(child(0), child(1)), SEPTEMBER, FRIDAY);
        assertThat(marks.get(child(0)).unexcusedAbsences())
                .containsExactly(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 19));
        assertThat(marks.get(child(0)).presentDays()).containsExactly(FRIDAY);
        assertThat(marks.get(child(1)).leaveDays()).containsExactly(LocalDate.of(2026, 11, 18));
        assertThat(baoxue.roster().attendance(Installation.school(0), SEPTEMBER, FRIDAY))
                .isEqualTo(marks);
        assertThat(baoxue.roster().attendance(Installation.school(20), SEPTEMBER, FRIDAY))
                .isEmpty();
    }

    @Test
    void a_household_list_is_kept_by_place() {
        List<String> headers = List.of("姓名", "身份证号", "行政区划代码", "户籍性质", "监护人", "家庭住址");
        List<List<String>> rows = List.of(
                List.of(Pupils.name(0), Pupils.idNumber(0), "341502101001", "户籍", "王大", "幸福路1号"),
                List.of(Pupils.name(1), Pupils.idNumber(1), "341502102000", "常住无户籍", "王二", "幸福路2号"),
                List.of(Pupils.name(2), Pupils.idNumber(2), "420102001001", "户籍", "王三", "别处"));

        ImportStatus status =
                run(ListKind.HOUSEHOLD, Lists.csv(folder.resolve("h.csv"), headers, rows), SEPTEMBER, true);
        ImportStatus without =
                run(ListKind.HOUSEHOLD, Lists.csv(folder.resolve("h.csv"), headers, rows.subList(1, 2)), FRIDAY, true);

        assertThat(List.of(status.read(), status.accepted(), status.rejected())).containsExactly(3L, 2L, 1L);
        assertThat(without.missing()).isEqualTo(1);
        var all = baoxue.roster()
                .households(
                        baoxue.bureau(),
                        new HouseholdQuery(Optional.empty(), Optional.empty(), OptionalLong.empty(), TEN));
        assertThat(all.items()).extracting(Household::presence).containsExactly(Presence.MISSING, Presence.LISTED);
        assertThat(all.items()).extracting(Household::registered).containsExactly(true, false);
        assertThat(baoxue.roster()
                        .household(baoxue.bureau(), child(0))
                        .orElseThrow()
                        .child())
                .isEqualTo(child(0));
    }

    @Test
    void the_roster_of_a_day_is_what_was_published_by_its_end_in_shanghai() {
        clock.advance(Duration.ofDays(2).plusHours(14).minusSeconds(1));
        move(1);
        clock.advance(Duration.ofSeconds(1));
        move(2);
        LocalDate sunday = LocalDate.of(2026, 11, 22);

        assertThat(baoxue.roster().sequence(FRIDAY.minusDays(1))).isZero();
        assertThat(baoxue.roster().sequence(FRIDAY)).isEqualTo(1);
        assertThat(baoxue.roster().sequence(sunday)).isEqualTo(2);
        assertThat(baoxue.roster().sequence(sunday.plusDays(1))).isEqualTo(3);
        assertThat(classOn(sunday)).isEqualTo(Installation.classId(1));
        assertThat(classOn(sunday.plusDays(1))).isEqualTo(Installation.classId(2));
        assertThat(baoxue.roster()
                        .enrolment(baoxue.bureau(), child(0), baoxue.roster().sequence(FRIDAY.minusDays(1))))
                .isEmpty();
        assertThatThrownBy(() -> baoxue.roster().sequence(sunday.plusDays(2))).isInstanceOf(Invalid.class);
    }

    private void move(int classNumber) {
        run(
                ListKind.ENROLMENT,
                Lists.csv(
                        folder.resolve("moved" + classNumber + ".csv"),
                        Lists.ENROLMENT,
                        List.of(Lists.pupil(classNumber, 0))),
                LocalDate.of(2026, 9, 1),
                false);
    }

    private String classOn(LocalDate day) {
        return baoxue.roster()
                .enrolment(baoxue.bureau(), child(0), baoxue.roster().sequence(day))
                .orElseThrow()
                .classId();
    }

    @Test
    void the_history_says_field_by_field_what_each_file_changed_though_masked_values_look_alike() {
        List<String> row = Lists.pupil(1, 0);
        row.set(10, "13800000000");
        run(
                ListKind.ENROLMENT,
                Lists.csv(folder.resolve("changed.csv"), Lists.ENROLMENT, List.of(Lists.pupil(0, 1), row)),
                SEPTEMBER,
                false);
        List<ChildHistory.EnrolmentVersion> versions =
                baoxue.roster().history(baoxue.bureau(), child(0)).enrolments();

        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).changes())
                .extracting(
                        ChildHistory.FieldChange::key,
                        ChildHistory.FieldChange::before,
                        ChildHistory.FieldChange::after)
                .containsExactly(
                        tuple("classId", Installation.classId(0), Installation.classId(1)),
                        tuple("phone", "*******0000", "*******0000"));
        assertThat(versions.get(0).origin().fileName()).isEqualTo("changed.csv");
        assertThat(versions.get(0).origin().fileSha256().orElseThrow()).hasSize(64);
        assertThat(versions.get(0).origin().rowNumber()).contains(3L);
        assertThat(versions.get(1).changes())
                .as("the first version brings everything")
                .extracting(ChildHistory.FieldChange::key)
                .contains("name", "school", "classId", "presence")
                .doesNotContain("residence");

        run(
                ListKind.ENROLMENT,
                Lists.csv(folder.resolve("full.csv"), Lists.ENROLMENT, Lists.pupils(20, 100, 105)),
                FRIDAY,
                true);
        ChildHistory.EnrolmentVersion missing =
                baoxue.roster().history(baoxue.bureau(), child(0)).enrolments().get(0);
        assertThat(missing.origin().rowNumber())
                .as("a list that lacks a child has no row of it")
                .isEmpty();
        assertThat(missing.changes())
                .extracting(ChildHistory.FieldChange::name, ChildHistory.FieldChange::after)
                .containsExactly(tuple("在册", "自2026-11-20起不在册"));
    }

    private List<AuditEntry> auditOf(ChildId child) {
        AuditQuery query = new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(child.value()),
                TEN);
        return baoxue.access()
                .audit()
                .list(baoxue.access().administrator(), query)
                .items();
    }

    private void enter(int classNumber, Map<ChildId, AttendanceMark> marks) {
        baoxue.roster().enter(baoxue.teacher(classNumber), Installation.classId(classNumber), FRIDAY, marks);
    }

    private ChildId child(int n) {
        return baoxue.roster().enrolments(Installation.COUNTY, 1).values().stream()
                .filter(row -> row.idNumber().equals(Optional.of(Pupils.idNumber(n))))
                .map(Enrolment::child)
                .findFirst()
                .orElseThrow();
    }

    private ImportStatus run(ListKind kind, Path file, LocalDate asOf, boolean full) {
        ImportStatus status = baoxue.run(
                baoxue.bureau(),
                new ImportRequest(kind, Installation.COUNTY, asOf, full, String.valueOf(file.getFileName()), file));
        assertThat(status.error()).isEmpty();
        assertThat(status.state()).isEqualTo(ImportState.PUBLISHED);
        return status;
    }
}
