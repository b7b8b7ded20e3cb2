package org.baoxue.roster.internal.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.baoxue.access.Condition;
import org.baoxue.roster.Attendance;
import org.baoxue.roster.AttendanceMark;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Presence;
import org.baoxue.roster.internal.check.AttendanceRow;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Versions of marks of the roll. Of several published marks of a child and day the latest published counts. */
public final class AttendanceTable implements ListTable<AttendanceRow> {

    private static final int KEYS = 500;
    // The comment tells Derby which index to use, whatever it knew of the table when it planned the statement.
    private static final String MARKS = "select r.child, r.day, r.mark, r.class_id, i.published_seq"
            + " from attendance_row r --DERBY-PROPERTIES index=attendance_row_%s\n"
            + " join list_import i on i.id = r.import_id";

    private record Version(String child, LocalDate day, AttendanceMark mark, String classId, long publishedSeq) {}

    @Override
    public String name() {
        return "attendance_row";
    }

    @Override
    public String key(AttendanceRow row) {
        return row.child().value() + row.day();
    }

    @Override
    public String content(AttendanceRow row) {
        return content(row.mark(), row.classId());
    }

    @Override
    public Optional<String> classId(AttendanceRow row) {
        return Optional.of(row.classId());
    }

    @Override
    public Map<String, Current> current(Handle handle, List<AttendanceRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        LocalDate from =
                rows.stream().map(AttendanceRow::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate to =
                rows.stream().map(AttendanceRow::day).max(LocalDate::compareTo).orElseThrow();
        List<String> children =
                rows.stream().map(row -> row.child().value()).distinct().toList();
        Map<String, Current> found = new HashMap<>();
        newest(versions(handle, children, from, to))
                .forEach((key, version) -> found.put(
                        key, new Current(Hashes.content(content(version.mark(), version.classId())), Presence.LISTED)));
        return found;
    }

    @Override
    public void add(Handle handle, long importId, List<Staged<AttendanceRow>> versions) {
        if (versions.isEmpty()) {
            return;
        }
        try (PreparedBatch batch =
                handle.prepareBatch("insert into attendance_row (import_id, row_no, child, day, mark,"
                        + " class_id) values (:import, :row, :child, :day, :mark, :class)")) {
            for (Staged<AttendanceRow> version : versions) {
                AttendanceRow row = version.row();
                batch.bind("import", importId)
                        .bind("row", version.rowNo())
                        .bind("child", row.child().value())
                        .bind("day", row.day())
                        .bind("mark", row.mark().name())
                        .bind("class", row.classId())
                        .add();
            }
            batch.execute();
        }
    }

    /** The marks of these children from a day to a day, both included. */
    public Map<ChildId, Attendance> of(Handle handle, List<String> children, LocalDate from, LocalDate to) {
        return byChild(newest(versions(handle, children, from, to)));
    }

    /** The same as of a sequence. */
    public Map<ChildId, Attendance> of(Handle handle, List<String> children, LocalDate from, LocalDate to, long asOf) {
        return byChild(newest(versions(handle, children, from, to).stream()
                .filter(version -> version.publishedSeq() <= asOf)
                .toList()));
    }

    /** The marks made in classes whose unit {@code u} meets the condition, from a day to a day, both included. */
    public Map<ChildId, Attendance> in(Handle handle, Condition classes, LocalDate from, LocalDate to) {
        Query query = handle.createQuery(
                        MARKS.formatted("class") + " join unit u on u.id = r.class_id where i.published_seq is not null"
                                + " and r.day between :from and :to and " + classes.sql())
                .bindMap(classes.bindings());
        return byChild(newest(fetch(query, from, to)));
    }

    private static List<Version> versions(Handle handle, List<String> children, LocalDate from, LocalDate to) {
        return IntStream.range(0, (children.size() + KEYS - 1) / KEYS)
                .mapToObj(i -> children.subList(i * KEYS, Math.min(children.size(), (i + 1) * KEYS)))
                .flatMap(some -> fetch(
                        handle.createQuery(MARKS.formatted("child")
                                        + " where i.published_seq is not null and r.day between :from and :to"
                                        + " and r.child in (<children>)")
                                .bindList("children", some),
                        from,
                        to)
                        .stream())
                .toList();
    }

    private static List<Version> fetch(Query query, LocalDate from, LocalDate to) {
        return query.bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Version(
                        row.getString("child"),
                        row.getDate("day").toLocalDate(),
                        AttendanceMark.valueOf(row.getString("mark")),
                        row.getString("class_id"),
                        row.getLong("published_seq")))
                .list();
    }

    private static Map<String, Version> newest(List<Version> versions) {
        return versions.stream()
                .collect(Collectors.toMap(
                        version -> version.child() + version.day(),
                        version -> version,
                        (one, other) -> one.publishedSeq() > other.publishedSeq() ? one : other));
    }

    private static Map<ChildId, Attendance> byChild(Map<String, Version> newest) {
        Map<String, SortedMap<LocalDate, AttendanceMark>> marks = new HashMap<>();
        newest.values().forEach(version -> marks.computeIfAbsent(version.child(), child -> new TreeMap<>())
                .put(version.day(), version.mark()));
        return marks.entrySet().stream()
                .map(entry -> new Attendance(new ChildId(entry.getKey()), entry.getValue()))
                .collect(Collectors.toMap(Attendance::child, attendance -> attendance));
    }

    private static String content(AttendanceMark mark, String classId) {
        return mark.name() + "\u001f" + classId;
    }
}
