package org.baoxue.casework.internal.prevention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Condition;
import org.baoxue.access.Page;
import org.baoxue.casework.internal.prevention.FocusRow.NoteRow;
import org.baoxue.casework.internal.prevention.FocusRow.Place;
import org.baoxue.casework.prevention.FocusKind;
import org.baoxue.casework.prevention.FocusQuery;
import org.baoxue.roster.ChildId;
import org.jdbi.v3.core.Handle;

/** Prevention files in the database. */
final class FocusStore {

    private static final String SELECT = "select e.child_id, e.seq, e.kind, e.reason, e.reason_rule, e.file_title,"
            + " e.since, e.recorded_by, e.recorded_at, e.removed_on, e.removed_by, e.removed_at, c.class_id";
    private static final String FROM = " from focus_entry e" + ChildRow.JOIN.formatted("e") + " where ";
    private static final String IDS = " where w.child_id in (<children>)";

    private FocusStore() {}

    /** Personal words as they lie in the table; public, since JDBI makes it. */
    public record WordsRow(String childId, long seq, long note, String field, String words) {}

    /** Which entry. */
    record EntryId(String childId, long seq) {}

    static List<FocusRow> of(Handle handle, ChildId child) {
        return handle.createQuery(SELECT + FROM + "e.child_id = :child order by e.seq")
                .bind("child", child.value())
                .mapTo(FocusRow.class)
                .list();
    }

    static void insert(Handle handle, FocusRow row) {
        handle.createUpdate("insert into focus_entry (child_id, seq, kind, reason, reason_rule, file_title, since,"
                        + " recorded_by, recorded_at) values (:childId, :seq, :kind, :reason, :reasonRule, :fileTitle,"
                        + " :since, :recordedBy, :recordedAt)")
                .bindMethods(row)
                .execute();
    }

    static void insert(Handle handle, NoteRow row) {
        handle.createUpdate("insert into focus_note (child_id, seq, note, kind, done_on, recorded_by, recorded_at)"
                        + " values (:childId, :seq, :note, :kind, :doneOn, :recordedBy, :recordedAt)")
                .bindMethods(row)
                .execute();
    }

    /** Keeps words, unless there are none. */
    static void keep(Handle handle, EntryId entry, Place place, String words) {
        if (!words.isEmpty()) {
            handle.createUpdate("insert into focus_words (child_id, seq, note, field, words) values (:child, :entry,"
                            + " :note, :field, :words)")
                    .bind("child", entry.childId())
                    .bind("entry", entry.seq())
                    .bind("note", place.note())
                    .bind("field", place.field())
                    .bind("words", words)
                    .execute();
        }
    }

    /** Whether the removal was recorded now, and not before. */
    static boolean remove(Handle handle, FocusRow row, LocalDate on, String by, Instant at) {
        return handle.createUpdate("update focus_entry set removed_on = :on, removed_by = :by, removed_at = :at where"
                                + " child_id = :child and seq = :entry and removed_on is null")
                        .bind("on", on)
                        .bind("by", by)
                        .bind("at", at)
                        .bind("child", row.childId())
                        .bind("entry", row.seq())
                        .execute()
                == 1;
    }

    /** Whether the note was taken back now, and not before. */
    static boolean revoke(Handle handle, NoteRow row, String by, Instant at) {
        return handle.createUpdate("update focus_note set revoked_by = :by, revoked_at = :at where child_id = :child"
                                + " and seq = :entry and note = :note and revoked_by is null")
                        .bind("by", by)
                        .bind("at", at)
                        .bind("child", row.childId())
                        .bind("entry", row.seq())
                        .bind("note", row.note())
                        .execute()
                == 1;
    }

    static Map<EntryId, List<NoteRow>> notes(Handle handle, Set<String> children) {
        return children.isEmpty()
                ? Map.of()
                : handle
                        .createQuery("select w.child_id, w.seq, w.note, w.kind, w.done_on, w.recorded_by,"
                                + " w.recorded_at, w.revoked_by, w.revoked_at from focus_note w" + IDS
                                + " order by w.child_id, w.seq, w.note")
                        .bindList("children", List.copyOf(children))
                        .mapTo(NoteRow.class)
                        .stream()
                        .collect(Collectors.groupingBy(row -> new EntryId(row.childId(), row.seq())));
    }

    static Map<EntryId, FocusRow.Words> words(Handle handle, Set<String> children) {
        Map<EntryId, Map<Place, String>> words = new HashMap<>();
        if (!children.isEmpty()) {
            handle.createQuery("select w.child_id, w.seq, w.note, w.field, w.words from focus_words w" + IDS)
                    .bindList("children", List.copyOf(children))
                    .mapTo(WordsRow.class)
                    .forEach(row -> words.computeIfAbsent(new EntryId(row.childId(), row.seq()), any -> new HashMap<>())
                            .put(new Place(row.note(), row.field()), row.words()));
        }
        return words.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> new FocusRow.Words(entry.getValue())));
    }

    /** The entries that a reader may see. */
    static Page<FocusRow> list(Handle handle, FocusQuery query, Condition scope, Optional<Condition> under) {
        List<String> conditions = new ArrayList<>(List.of(scope.sql()));
        Map<String, Object> bindings = new HashMap<>(scope.bindings());
        under.ifPresent(unit -> {
            conditions.add(unit.sql());
            bindings.putAll(unit.bindings());
        });
        query.child().ifPresent(child -> {
            conditions.add("e.child_id = :child");
            bindings.put("child", child.value());
        });
        if (!query.removed()) {
            conditions.add("e.removed_on is null");
        }
        conditions.add("e.kind in (<kinds>)");
        List<String> kinds = (query.kinds().isEmpty() ? List.of(FocusKind.values()) : List.copyOf(query.kinds()))
                .stream().map(FocusKind::name).toList();
        String where = FROM + String.join(" and ", conditions);
        long total = handle.createQuery("select count(*)" + where)
                .bindMap(bindings)
                .bindList("kinds", kinds)
                .mapTo(Long.class)
                .one();
        List<FocusRow> rows = handle.createQuery(SELECT + where
                        + " order by c.class_id, e.child_id, e.seq offset :offset rows fetch next :limit rows only")
                .bindMap(bindings)
                .bindList("kinds", kinds)
                .bind("offset", query.page().offset())
                .bind("limit", query.page().size())
                .mapTo(FocusRow.class)
                .list();
        return query.page().of(rows, total);
    }
}
