package org.baoxue.roster.internal.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.baoxue.roster.ImportId;
import org.baoxue.roster.ImportState;
import org.baoxue.roster.RosterChange;
import org.baoxue.roster.internal.check.AttendanceRow;
import org.baoxue.roster.internal.store.AttendanceTable;
import org.baoxue.roster.internal.store.Counts;
import org.baoxue.roster.internal.store.Current;
import org.baoxue.roster.internal.store.Hashes;
import org.baoxue.roster.internal.store.ImportStore;
import org.baoxue.roster.internal.store.NewImport;
import org.baoxue.roster.internal.store.Staged;
import org.baoxue.storage.Database;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Gives out import ids and the sequence of publications, each in one short transaction, one at a time. Thread-safe.
 */
@Component(service = Publisher.class)
public final class Publisher {

    private static final String NOTHING_YET = "0".repeat(64);

    private record Head(long seq, String hash) {}

    private record Published(boolean done, Optional<Head> head) {}

    private final Database database;
    private final ImportStore imports;
    private final AttendanceTable attendance = new AttendanceTable();
    private final Clock clock;
    private final Listeners listeners;
    private final ReentrantLock turn = new ReentrantLock(true);

    @Activate
    public Publisher(@Reference Database database, @Reference Clock clock, @Reference Listeners listeners) {
        this.database = database;
        this.imports = new ImportStore(database);
        this.clock = clock;
        this.listeners = listeners;
    }

    /** Queues an import and returns its id. */
    public ImportId queue(NewImport wanted) {
        turn.lock();
        try {
            return new ImportId(database.write(handle -> imports.add(handle, wanted, ImportState.QUEUED)));
        } finally {
            turn.unlock();
        }
    }

    /**
     * Puts all staged rows of a running import into force at one moment. If nothing differs from what was in force, the
     * import ends without taking a number.
     *
     * @param content the digest of what was staged
     * @return whether it did; not if the import is no longer running
     */
    public boolean publish(ImportId id, NewImport what, Counts counts, MessageDigest content, Set<String> classIds) {
        turn.lock();
        try {
            String contentHash = Hashes.hex(content);
            Published published = database.write(handle -> {
                Optional<Head> head =
                        counts.changeAnything() ? Optional.of(next(handle, what, contentHash)) : Optional.empty();
                return new Published(publish(handle, id.value(), counts, head) == 1, head);
            });
            if (published.done() && published.head().isPresent()) {
                long seq = published.head().get().seq();
                listeners.tell(new RosterChange(seq, what.kind(), id, what.unitId(), classIds));
            }
            return published.done();
        } finally {
            turn.unlock();
        }
    }

    /** Enters marks by hand: those that differ from what is known take effect at one moment. */
    public void enter(NewImport what, List<AttendanceRow> marks) {
        turn.lock();
        try {
            Optional<RosterChange> change = database.write(handle -> enter(handle, what, marks));
            change.ifPresent(listeners::tell);
        } finally {
            turn.unlock();
        }
    }

    /** The newest published sequence; 0 while nothing was published. */
    public long sequence() {
        return database.read(handle -> handle.createQuery("select coalesce(max(published_seq), 0) from list_import")
                .mapTo(Long.class)
                .one());
    }

    /** The newest sequence published before a moment; 0 if none was. */
    public long sequenceBefore(Instant end) {
        return database.read(handle -> handle.createQuery(
                        "select coalesce(max(published_seq), 0) from list_import where finished_at < :end")
                .bind("end", end)
                .mapTo(Long.class)
                .one());
    }

    /** The hash of the roster as of a published sequence. */
    public String hash(long seq) {
        if (seq == 0) {
            return NOTHING_YET;
        }
        return database.read(
                        handle -> handle.createQuery("select roster_hash from list_import where published_seq = :seq")
                                .bind("seq", seq)
                                .mapTo(String.class)
                                .findOne())
                .orElseThrow(() -> new IllegalArgumentException(
                        "名册序号 %d 从未生效 (this sequence was never published)".formatted(seq)));
    }

    private Optional<RosterChange> enter(Handle handle, NewImport what, List<AttendanceRow> marks) {
        Map<String, Current> known = attendance.current(handle, marks);
        MessageDigest content = Hashes.sha256();
        List<Staged<AttendanceRow>> versions = new ArrayList<>();
        for (AttendanceRow mark : marks) {
            String hash = Hashes.content(attendance.content(mark));
            Current current = known.get(attendance.key(mark));
            if (current == null || !current.contentHash().equals(hash)) {
                versions.add(new Staged<>(versions.size() + 1L, mark, hash));
                content.update((attendance.key(mark) + hash).getBytes(StandardCharsets.UTF_8));
            }
        }
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        long id = imports.add(handle, what, ImportState.RUNNING);
        attendance.add(handle, id, versions);
        Head next = next(handle, what, Hashes.hex(content));
        Counts counts = new Counts(marks.size(), versions.size(), 0, marks.size() - versions.size(), 0);
        publish(handle, id, counts, Optional.of(next));
        Set<String> classIds =
                marks.stream().map(AttendanceRow::classId).collect(Collectors.toCollection(TreeSet::new));
        return Optional.of(new RosterChange(next.seq(), what.kind(), new ImportId(id), what.unitId(), classIds));
    }

    private static Head next(Handle handle, NewImport what, String contentHash) {
        Head last = handle.createQuery("select published_seq as seq, roster_hash as hash from list_import"
                        + " where published_seq = (select max(published_seq) from list_import)")
                .map((row, context) -> new Head(row.getLong("seq"), row.getString("hash")))
                .findOne()
                .orElse(new Head(0, NOTHING_YET));
        MessageDigest digest = Hashes.sha256();
        String link = String.join(
                "\n",
                last.hash(),
                what.kind().name(),
                what.unitId(),
                what.asOf().toString(),
                Boolean.toString(what.full()),
                contentHash);
        digest.update(link.getBytes(StandardCharsets.UTF_8));
        return new Head(last.seq() + 1, Hashes.hex(digest));
    }

    private int publish(Handle handle, long id, Counts counts, Optional<Head> head) {
        return handle.createUpdate("update list_import set state = 'PUBLISHED', published_seq = :seq,"
                        + " roster_hash = :hash, finished_at = :at, read_rows = :read, accepted_rows = :accepted,"
                        + " rejected_rows = :rejected, unchanged_rows = :unchanged, missing_rows = :missing"
                        + " where id = :id and state = 'RUNNING'")
                .bind("seq", head.map(Head::seq).orElse(null))
                .bind("hash", head.map(Head::hash).orElse(null))
                .bind("at", clock.instant())
                .bindMethods(counts)
                .bind("id", id)
                .execute();
    }
}
