package org.baoxue.casework.internal.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Unit;
import org.baoxue.api.unit.Line;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.internal.store.Having;
import org.baoxue.roster.ChildId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Registered changes in the database. Rows are added, never changed; those of a promotion are there once it is ready. */
public final class ChangeStore {

    private static final int BATCH = 500;
    private static final String COLUMNS = "select c.child_id, c.seq, c.kind, c.happened_on, c.unit_id, c.from_place,"
            + " c.to_place, c.last_day, c.approved_by, c.proof, c.recorded_by, c.recorded_at, c.corrects,"
            + " c.promotion from enrolment_change c";
    private static final String COUNTING =
            " left join promotion p on p.id = c.promotion where (c.promotion is null or p.ready = true)";
    // Derby plans a statement when it first sees it, often on an empty table, and keeps to the plan: it is told by
    // which index.
    // To PostgreSQL this is a comment.
    private static final String BY_CHILD = " --DERBY-PROPERTIES constraint=enrolment_change_pk\n";
    private static final String INSERT = "insert into enrolment_change (child_id, seq, kind, happened_on, unit_id,"
            + " from_place, to_place, last_day, approved_by, proof, recorded_by, recorded_at, corrects, promotion) values"
            + " (:childId, :seq, :kind, :happenedOn, :unitId, :fromPlace, :toPlace, :lastDay, :approvedBy, :proof,"
            + " :recordedBy, :recordedAt, :corrects, :promotion)";

    private ChangeStore() {}

    /** A scan of the paper behind a change. */
    @SuppressWarnings("ArrayRecordComponent")
    record Scan(String type, String hash, byte[] content) {}

    /** All entries of these children, by child, oldest first. */
    public static Map<ChildId, List<ChangeRow>> of(Handle handle, Set<ChildId> children) {
        List<String> all = Having.rowsIn(handle, "enrolment_change", children).stream()
                .map(ChildId::value)
                .toList();
        Map<ChildId, List<ChangeRow>> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            handle.createQuery(COLUMNS + BY_CHILD + COUNTING
                            + " and c.child_id in (<children>) order by c.child_id, c.seq")
                    .bindList("children", all.subList(from, Math.min(all.size(), from + BATCH)))
                    .mapTo(ChangeRow.class)
                    .forEach(row -> found.computeIfAbsent(new ChildId(row.childId()), child -> new ArrayList<>())
                            .add(row));
        }
        return found;
    }

    static List<ChangeRow> of(Handle handle, ChildId child) {
        return of(handle, Set.of(child)).getOrDefault(child, List.of());
    }

    /** The children of whom a unit, or one below it, registered a change, or to which a change brings them. */
    static Set<ChildId> concerning(Handle handle, String path) {
        return handle
                .createQuery("select distinct c.child_id from enrolment_change c left join unit u on u.id = c.unit_id"
                        + " left join unit t on t.id = c.to_place where u.path like :under or t.path like :under")
                .bind("under", path + "%")
                .mapTo(String.class)
                .stream()
                .map(ChildId::new)
                .collect(Collectors.toSet());
    }

    /** The children of whom 毕业 is registered by a unit or one below it, or in the place of a government. */
    public static Set<ChildId> graduated(Handle handle, Unit under) {
        boolean education = under.kind().line() == Line.EDUCATION;
        return handle
                .createQuery("select distinct c.child_id from enrolment_change c join unit u on u.id = c.unit_id"
                        + " where c.kind = :kind and "
                        + (education ? "u.path like :under" : "u.division like :under"))
                .bind("kind", ChangeKind.GRADUATION.name())
                .bind("under", (education ? under.path() : under.division().digits()) + "%")
                .mapTo(String.class)
                .stream()
                .map(ChildId::new)
                .collect(Collectors.toSet());
    }

    static void insert(Handle handle, ChangeRow row) {
        handle.createUpdate(INSERT).bindMethods(row).execute();
    }

    static void insert(Handle handle, Collection<ChangeRow> rows) {
        PreparedBatch batch = handle.prepareBatch(INSERT);
        rows.forEach(row -> batch.bindMethods(row).add());
        batch.execute();
    }

    /** The entries of a promotion, by child; none while it is not ready. */
    static List<ChangeRow> ofPromotion(Handle handle, long promotion) {
        return handle.createQuery(COLUMNS + COUNTING + " and c.promotion = :promotion order by c.child_id")
                .bind("promotion", promotion)
                .mapTo(ChangeRow.class)
                .list();
    }

    static void attach(Handle handle, ChangeRow row, Scan scan, String by, Instant at) {
        handle.createUpdate("insert into enrolment_change_scan (child_id, seq, media_type, content_hash, added_by,"
                        + " added_at, content) values (:child, :number, :type, :hash, :by, :at, :content)")
                .bind("child", row.childId())
                .bind("number", row.seq())
                .bind("type", scan.type())
                .bind("hash", scan.hash())
                .bind("content", scan.content())
                .bind("by", by)
                .bind("at", at.toEpochMilli())
                .execute();
    }

    /** The hashes of the scans of these entries, by child and number. */
    static Map<String, String> scans(Handle handle, Collection<ChangeRow> rows) {
        List<String> all = rows.stream().map(ChangeRow::childId).distinct().toList();
        Map<String, String> found = new HashMap<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            handle.createQuery(
                            "select child_id, seq, content_hash from enrolment_change_scan where child_id in (<children>)")
                    .bindList("children", all.subList(from, Math.min(all.size(), from + BATCH)))
                    .map((row, context) -> found.put(key(row.getString(1), row.getLong(2)), row.getString(3)))
                    .list();
        }
        return found;
    }

    static String key(String child, long seq) {
        return child + "/" + seq;
    }

    static Optional<Scan> scan(Handle handle, ChildId child, long seq) {
        return handle.createQuery("select media_type, content_hash, content from enrolment_change_scan"
                        + " where child_id = :child and seq = :number and content is not null")
                .bind("child", child.value())
                .bind("number", seq)
                .map((row, context) -> new Scan(row.getString(1), row.getString(2), row.getBytes(3)))
                .findOne();
    }
}
