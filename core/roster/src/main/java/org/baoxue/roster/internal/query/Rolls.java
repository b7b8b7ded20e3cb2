package org.baoxue.roster.internal.query;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.Unit;
import org.baoxue.access.Units;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.roster.AttendanceMark;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.internal.check.AttendanceRow;
import org.baoxue.roster.internal.job.Publisher;
import org.baoxue.roster.internal.store.AttendanceTable;
import org.baoxue.roster.internal.store.NewImport;
import org.baoxue.storage.Database;

/** The rolls of classes, as they are read and entered by hand. Thread-safe. */
final class Rolls {

    private static final String BY_HAND = "手工录入";

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Clock clock;
    private final Publisher publisher;
    private final AttendanceTable table = new AttendanceTable();

    Rolls(Database database, Gate gate, Units units, Clock clock, Publisher publisher) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.clock = clock;
        this.publisher = publisher;
    }

    Map<ChildId, AttendanceMark> of(Actor actor, String classId, LocalDate day) {
        Unit unit = units.tree().get(classId);
        gate.require(actor, Action.ROSTER_READ, unit);
        List<String> classes = units.tree().under(unit).stream().map(Unit::id).toList();
        Map<ChildId, AttendanceMark> marks = new HashMap<>();
        database.read(handle -> table.in(handle, classes, day, day))
                .forEach((child, attendance) ->
                        marks.put(child, attendance.marks().get(day)));
        return marks;
    }

    /** Enters marks; {@code enrolled} are the rows of those of the children who are on the enrolment list. */
    void enter(
            Actor actor,
            String classId,
            LocalDate day,
            Map<ChildId, AttendanceMark> marks,
            Map<ChildId, Enrolment> enrolled) {
        Unit unit = units.tree().get(classId);
        gate.require(actor, Action.ATTENDANCE_ENTER, unit);
        if (unit.kind() != UnitKind.CLASS) {
            throw new Invalid("/classId", "单位 %s 不是班级 (not a class)".formatted(classId));
        }
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Invalid("/day", "日期 %s 晚于今天 (the day lies ahead)".formatted(day));
        }
        for (ChildId child : marks.keySet()) {
            if (!enrolled.containsKey(child) || !enrolled.get(child).classId().equals(classId)) {
                throw new Invalid(
                        "/marks/" + child, "学生不在班级 %s 的学籍名单中 (not enrolled in this class)".formatted(classId));
            }
        }
        NewImport what = new NewImport(
                ListKind.ATTENDANCE, classId, day, false, true, actor.name(), BY_HAND, null, clock.instant());
        publisher.enter(
                what,
                marks.entrySet().stream()
                        .map(mark -> new AttendanceRow(mark.getKey(), day, mark.getValue(), classId))
                        .sorted(Comparator.comparing(AttendanceRow::child))
                        .toList());
    }
}
