package org.baoxue.roster.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.testing.AdjustableClock;
import org.baoxue.roster.AttendanceMark;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.ImportRequest;
import org.baoxue.roster.Installation;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Lists;
import org.baoxue.roster.Pupils;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
class AbsencesTest {

    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 18);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final List<String> CLASSES = List.of(Installation.classId(0), Installation.classId(20));

    private final Database database;
    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-20T02:00:00Z"));
    private Installation baoxue;

    @TempDir
    Path folder;

    AbsencesTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void enrol() {
        baoxue = Installation.start(database, folder, clock, 36);
        List<List<String>> rows = List.of(
                Lists.pupils(0, 0, 1).get(0),
                Lists.pupils(0, 1, 2).get(0),
                Lists.pupils(20, 100, 101).get(0));
        Path file = Lists.csv(folder.resolve("enrolment.csv"), Lists.ENROLMENT, rows);
        baoxue.run(
                baoxue.bureau(),
                new ImportRequest(ListKind.ENROLMENT, Installation.COUNTY, SEPTEMBER, true, "enrolment.csv", file));
    }

    @AfterEach
    void stop() {
        baoxue.close();
    }

    @Test
    void who_was_absent_in_a_class_is_told_and_who_still_is() {
        enter(0, WEDNESDAY, Map.of(child(0), AttendanceMark.ABSENT, child(1), AttendanceMark.ABSENT));
        enter(0, FRIDAY, Map.of(child(0), AttendanceMark.PRESENT));
        enter(20, FRIDAY, Map.of(child(100), AttendanceMark.LEAVE));

        assertThat(absent(CLASSES, SEPTEMBER, FRIDAY)).containsExactlyInAnyOrder(child(0), child(1));
        assertThat(last(CLASSES, SEPTEMBER, FRIDAY)).as("the first is back").containsExactly(child(1));
        assertThat(last(CLASSES, SEPTEMBER, WEDNESDAY)).containsExactlyInAnyOrder(child(0), child(1));
        assertThat(absent(CLASSES, WEDNESDAY.plusDays(1), FRIDAY)).isEmpty();
        assertThat(absent(List.of(Installation.classId(20)), SEPTEMBER, FRIDAY)).isEmpty();
        assertThat(absent(List.of(), SEPTEMBER, FRIDAY)).isEmpty();
    }

    @Test
    void leave_after_an_absence_ends_it_and_an_absence_after_leave_begins_one() {
        enter(0, WEDNESDAY, Map.of(child(0), AttendanceMark.ABSENT, child(1), AttendanceMark.LEAVE));
        enter(0, FRIDAY, Map.of(child(0), AttendanceMark.LEAVE, child(1), AttendanceMark.ABSENT));

        assertThat(last(CLASSES, SEPTEMBER, FRIDAY)).containsExactly(child(1));
    }

    private Set<ChildId> absent(List<String> classes, LocalDate from, LocalDate to) {
        return baoxue.roster().absentIn(classes, from, to);
    }

    private Set<ChildId> last(List<String> classes, LocalDate from, LocalDate to) {
        return baoxue.roster().absentLast(classes, from, to);
    }

    private void enter(int classNumber, LocalDate day, Map<ChildId, AttendanceMark> marks) {
        baoxue.roster().enter(baoxue.teacher(classNumber), Installation.classId(classNumber), day, marks);
    }

    private ChildId child(int n) {
        return baoxue.roster().enrolments(Installation.COUNTY, 1).values().stream()
                .filter(row -> row.idNumber().equals(Optional.of(Pupils.idNumber(n))))
                .map(Enrolment::child)
                .findFirst()
                .orElseThrow();
    }
}
