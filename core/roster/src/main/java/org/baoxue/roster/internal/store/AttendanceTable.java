package org.baoxue.roster.internal.store;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    // The comments tell Derby where to begin and which index to use, whatever it knew of the table when it planned the
    // statement.
    private static final String MARKS = "select r.child, r.day, r.mark, r.class_id, i.published_seq"
            + " from --DERBY-PROPERTIES joinOrder=FIXED\n attendance_row r --DERBY-PROPERTIES index=attendance_row_%1$s\n"
            + " join list_import i on i.id = r.import_id"
            + " where i.published_seq is not null and r.day between :from and :to and r.%2$s in (<keys>)";
    private static final String ABSENT = " from attendance_row r --DERBY-PROPERTIES index=attendance_row_mark\n"
            + " where r.class_id in (<keys>) and r.mark = :absent and r.day between :from and :to";

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

    /** The marks made in these classes from a day to a day, both included. */
    public Map<ChildId, Attendance> in(Handle handle, List<String> classes, LocalDate from, LocalDate to) {
        return byChild(newest(fetched(classes, some -> fetch(marks(handle, "class", "class_id", some), from, to))));
    }

    /**
     * The children of whom a mark made in these classes from a day to a day says absent. A mark that is superseded or not
     * published yet counts too, since the index alone answers: who reads the marks of these children sees it.
     */
    public Set<ChildId> absentIn(Handle handle, List<String> classes, LocalDate from, LocalDate to) {
        return children(handle, "select distinct r.child" + ABSENT, classes, from, to);
    }

    /** Those of them of whom no later mark is published until the last day. */
    public Set<ChildId> absentLast(Handle handle, List<String> classes, LocalDate from, LocalDate to) {
        return children(
                handle,
                "select a.child from (select r.child, max(r.day) as last_absent" + ABSENT + " group by r.child) a"
                        + " where not exists (select 1 from attendance_row l"
                        + " --DERBY-PROPERTIES index=attendance_row_child\n"
                        + " join list_import i on i.id = l.import_id where l.child = a.child and l.day > a.last_absent"
                        + " and l.day <= :to and i.published_seq is not null)",
                classes,
                from,
                to);
    }

    private static Set<ChildId> children(
            Handle handle, String sql, List<String> classes, LocalDate from, LocalDate to) {
        return Set.copyOf(fetched(classes, some -> handle.createQuery(sql)
                .bindList("keys", some)
                .bind("absent", AttendanceMark.ABSENT.name())
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new ChildId(row.getString("child")))
                .list()));
    }

    private static List<Version> versions(Handle handle, List<String> children, LocalDate from, LocalDate to) {
        return fetched(children, some -> fetch(marks(handle, "child", "child", some), from, to));
    }

    private static Query marks(Handle handle, String by, String column, List<String> keys) {
        return handle.createQuery(MARKS.formatted(by, column)).bindList("keys", keys);
    }

    private static <T> List<T> fetched(List<String> keys, Function<List<String>, List<T>> some) {
        return IntStream.range(0, (keys.size() + KEYS - 1) / KEYS)
                .mapToObj(i -> keys.subList(i * KEYS, Math.min(keys.size(), (i + 1) * KEYS)))
                .flatMap(part -> some.apply(part).stream())
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
