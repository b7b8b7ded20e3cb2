package org.baoxue.roster.internal.leave;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Condition;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Unit;
import org.baoxue.access.Units;
import org.baoxue.roster.AbsenceRecord;
import org.baoxue.roster.Attendance;
import org.baoxue.roster.AttendanceMark;
import org.baoxue.roster.Away;
import org.baoxue.roster.AwayPupils;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Leave;
import org.baoxue.roster.LeaveRequest;
import org.baoxue.roster.Leaves;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Leaves} behind the gate. */
@Component(service = Leaves.class)
public final class LeaveService implements Leaves {

    private static final int LONGEST = 1_000;
    private static final int WINDOW_MONTHS = 5;
    private static final int BATCH = 500;
    private static final int MANY = 5_000;

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Roster roster;
    private final AwayPupils away;
    private final Clock clock;

    @Activate
    public LeaveService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Roster roster,
            @Reference AwayPupils away,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.roster = roster;
        this.away = away;
        this.clock = clock;
    }

    @Override
    public Leave grant(Actor actor, LeaveRequest request) {
        Enrolment pupil = Optional.ofNullable(
                        roster.enrolments(Set.of(request.child())).get(request.child()))
                .filter(row -> row.presence() == Presence.LISTED)
                .orElseThrow(() -> new NotFound("在籍名单上没有学生 %s (not enrolled)".formatted(request.child())));
        gate.require(actor, Action.ATTENDANCE_ENTER, units.tree().get(pupil.classId()));
        days(request);
        LeaveRow row = database.write(handle -> {
            List<LeaveRow> before = LeaveStore.of(handle, request.child());
            before.stream()
                    .filter(LeaveRow::stands)
                    .filter(known -> !known.lastTaken().isBefore(request.first())
                            && !known.firstDay().isAfter(request.last()))
                    .findFirst()
                    .ifPresent(known -> {
                        throw new Invalid(
                                "/first",
                                "与第%d次请假（%s至%s）重叠 (overlaps another leave)"
                                        .formatted(known.seq(), known.firstDay(), known.lastTaken()));
                    });
            LeaveRow fresh = new LeaveRow(
                    request.child().value(),
                    before.size() + 1L,
                    pupil.classId(),
                    request.first(),
                    request.last(),
                    request.kind().name(),
                    text("/reason", request.reason()),
                    text("/grantedBy", request.grantedBy()),
                    text("/proof", request.proof()),
                    actor.name(),
                    Instant.ofEpochMilli(clock.millis()),
                    null,
                    null,
                    null,
                    null);
            insert(handle, fresh);
            return fresh;
        });
        excuse(actor, pupil, request);
        return view(actor, row, Optional.of(pupil.name()));
    }

    private static void insert(Handle handle, LeaveRow fresh) {
        try {
            LeaveStore.insert(handle, fresh);
        } catch (DuplicateKeyException e) {
            Conflict conflict = new Conflict("该生的请假同时有人登记，请刷新后再试 (someone else entered a leave)");
            conflict.initCause(e);
            throw conflict;
        }
    }

    /** A note that is handed in later excuses the days already marked as missed. */
    private void excuse(Actor actor, Enrolment pupil, LeaveRequest request) {
        LocalDate until = request.last().isAfter(today()) ? today() : request.last();
        if (request.first().isAfter(until)) {
            return;
        }
        Optional.ofNullable(roster.attendance(Set.of(request.child()), request.first(), until)
                        .get(request.child()))
                .map(Attendance::unexcusedAbsences)
                .ifPresent(missed -> missed.forEach(day ->
                        roster.enter(actor, pupil.classId(), day, Map.of(request.child(), AttendanceMark.LEAVE))));
    }

    private void days(LeaveRequest request) {
        if (request.last().isBefore(request.first())) {
            throw new Invalid("/last", "末日%s早于首日%s (ends before it begins)".formatted(request.last(), request.first()));
        }
        if (request.first().plusDays(LeaveRequest.MOST_DAYS).isBefore(request.last())) {
            throw new Invalid("/last", "一次请假最多一年，更长的请办休学 (too long for a leave)");
        }
    }

    @Override
    public Leave end(Actor actor, ChildId child, long seq, LocalDate backOn) {
        LeaveRow row = required(actor, child, seq);
        if (backOn.isBefore(row.firstDay()) || backOn.isAfter(today())) {
            throw new Invalid(
                    "/backOn",
                    "返校日应在%s至今天%s之间，实为%s (the day is not possible)".formatted(row.firstDay(), today(), backOn));
        }
        if (!database.write(handle -> LeaveStore.end(handle, row, backOn, actor.name()))) {
            throw new Conflict("该次请假已销假或已撤回 (ended or taken back already)");
        }
        return view(actor, required(actor, child, seq), name(child));
    }

    @Override
    public Leave revoke(Actor actor, ChildId child, long seq, String reason) {
        LeaveRow row = required(actor, child, seq);
        String words = text("/reason", reason);
        if (!database.write(handle -> LeaveStore.revoke(handle, row, words, actor.name()))) {
            throw new Conflict("该次请假已撤回 (taken back already)");
        }
        return view(actor, required(actor, child, seq), name(child));
    }

    @Override
    public Page<Leave> list(Actor actor, String unitId, Set<Leave.State> states, PageRequest page) {
        Unit unit = units.tree().get(unitId);
        Condition scope = gate.scope(actor, Action.ROSTER_READ).on("u.path");
        LocalDate today = today();
        List<LeaveRow> rows = database.read(handle -> LeaveStore.in(handle, scope, unit.path())).stream()
                .filter(row -> states.isEmpty() || states.contains(row.state(today)))
                .sorted(Comparator.comparing((LeaveRow row) -> row.state(today) != Leave.State.OVERDUE)
                        .thenComparing(LeaveRow::lastDay, Comparator.reverseOrder()))
                .toList();
        List<LeaveRow> shown = part(rows, page);
        Map<ChildId, Enrolment> pupils = roster.enrolments(
                shown.stream().map(row -> new ChildId(row.childId())).collect(Collectors.toSet()));
        return page.of(
                shown.stream()
                        .map(row -> view(
                                actor,
                                row,
                                Optional.ofNullable(pupils.get(new ChildId(row.childId())))
                                        .map(Enrolment::name)))
                        .toList(),
                rows.size());
    }

    @Override
    public Set<ChildId> onLeave(Set<ChildId> children, LocalDate day) {
        Set<ChildId> found = new HashSet<>();
        if (children.size() > MANY) {
            database.read(handle -> LeaveStore.onLeave(handle, day)).forEach(id -> found.add(new ChildId(id)));
            found.retainAll(children);
            return found;
        }
        List<String> all = children.stream().map(ChildId::value).toList();
        for (int from = 0; from < all.size(); from += BATCH) {
            List<String> some = all.subList(from, Math.min(all.size(), from + BATCH));
            database.read(handle -> LeaveStore.onLeave(handle, some, day)).forEach(id -> found.add(new ChildId(id)));
        }
        return found;
    }

    @Override
    public Page<AbsenceRecord> absences(
            Actor actor, String unitId, Optional<LocalDate> from, LocalDate to, PageRequest page) {
        Unit unit = units.tree().get(unitId);
        gate.require(actor, Action.ROSTER_READ, unit);
        LocalDate first = from.orElse(to.minusMonths(WINDOW_MONTHS));
        if (to.isBefore(first)) {
            throw new Invalid("/to", "末日%s早于首日%s (ends before it begins)".formatted(to, first));
        }
        Map<ChildId, Attendance> missed = roster.attendance(unitId, first, to).entrySet().stream()
                .filter(entry -> !entry.getValue().unexcusedAbsences().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Map<ChildId, Enrolment> pupils = roster.enrolments(missed.keySet());
        Map<ChildId, Away> changes = away.days(pupils.values(), first, to);
        List<AbsenceRecord> all = missed.values().stream()
                .map(marks -> record(
                        actor,
                        marks,
                        Optional.ofNullable(pupils.get(marks.child())),
                        changes.getOrDefault(marks.child(), Away.NEVER)))
                .sorted(Comparator.comparingInt(AbsenceRecord::running)
                        .reversed()
                        .thenComparing(record -> -record.absent().size())
                        .thenComparing(AbsenceRecord::child))
                .toList();
        return page.of(part(all, page), all.size());
    }

    private static AbsenceRecord record(Actor actor, Attendance marks, Optional<Enrolment> pupil, Away away) {
        SortedSet<LocalDate> missed = marks.unexcusedAbsences();
        return new AbsenceRecord(
                marks.child(),
                pupil.map(Enrolment::name).map(name -> ChildNames.shown(actor.role(), name)),
                pupil.map(Enrolment::classId).orElse(""),
                missed.stream().filter(day -> !away.on(day)).toList(),
                marks.leaveDays().size(),
                (int) missed.stream()
                        .filter(day -> away.suspended().contains(day))
                        .count(),
                (int) missed.stream()
                        .filter(day -> away.transferred().contains(day))
                        .count(),
                running(marks, away));
    }

    /** Missed days in a row up to the newest mark. */
    private static int running(Attendance marks, Away away) {
        List<LocalDate> inOrder = new ArrayList<>(marks.marks().keySet());
        int running = 0;
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            LocalDate day = inOrder.get(i);
            if (marks.marks().get(day) != AttendanceMark.ABSENT || away.on(day)) {
                break;
            }
            running++;
        }
        return running;
    }

    private static <T> List<T> part(List<T> all, PageRequest page) {
        int from = (int) Math.min(all.size(), page.offset());
        return all.subList(from, Math.min(all.size(), from + page.size()));
    }

    private LeaveRow required(Actor actor, ChildId child, long seq) {
        LeaveRow row = database.read(handle -> LeaveStore.find(handle, child, seq))
                .orElseThrow(() -> new NotFound("学生 %s 没有第%d次请假 (no such leave)".formatted(child, seq)));
        gate.require(actor, Action.ATTENDANCE_ENTER, units.tree().get(row.classId()));
        return row;
    }

    private Optional<String> name(ChildId child) {
        return Optional.ofNullable(roster.enrolments(Set.of(child)).get(child)).map(Enrolment::name);
    }

    private Leave view(Actor actor, LeaveRow row, Optional<String> name) {
        return row.view(
                today(), ChildNames.mayRead(actor.role()), name.map(known -> ChildNames.shown(actor.role(), known)));
    }

    private static String text(String pointer, String given) {
        String words = given.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new Invalid(pointer, "请填写，1至%1$d字 (a text of at most %1$d characters)".formatted(LONGEST));
        }
        return words;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
