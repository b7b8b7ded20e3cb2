package org.baoxue.casework.internal.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Conflict;
import org.baoxue.access.Invalid;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.chain.ChainCheck.Head;
import org.baoxue.casework.chain.ChainedEvent;
import org.baoxue.casework.chain.ChainedEvent.Envelope;
import org.baoxue.casework.chain.Links;
import org.baoxue.casework.internal.fold.CaseFile;
import org.baoxue.casework.internal.fold.CaseFile.Told;
import org.baoxue.casework.internal.fold.CaseFold;
import org.baoxue.casework.internal.fold.Folding;
import org.baoxue.casework.internal.fold.Folding.Refused;
import org.baoxue.casework.internal.fold.Folding.Standing;
import org.baoxue.casework.internal.fold.Recorded;
import org.baoxue.casework.internal.log.CaseLog;
import org.baoxue.casework.internal.log.EventCodec;
import org.baoxue.casework.internal.log.EventCodec.Encoded;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;
import org.baoxue.storage.RetryableConflictException;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Appends events to cases: checked by the fold, and one writer at a time for each case. Thread-safe. */
@Component(service = CaseBook.class)
public final class CaseBook {

    private static final int ATTEMPTS = 5;

    private final Database database;
    private final Clock clock;
    private final CaseLog log = new CaseLog();

    @Activate
    public CaseBook(@Reference Database database, @Reference Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Who appends, and under which policy.
     *
     * @param expectedSeq sequence of the last event that the writer has seen; 0 to open a case
     */
    public record Author(String actor, String policyHash, long expectedSeq) {}

    /**
     * Appends one event.
     *
     * @throws Conflict if the case has another last event than expected
     * @throws Invalid if the event is not possible, with the reason
     */
    public FileRow append(CaseId id, CaseEvent event, Author author) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.write(handle -> appendIn(handle, id, event, author));
            } catch (DuplicateKeyException e) {
                throw duplicate(id, author.expectedSeq(), e);
            } catch (RetryableConflictException e) {
                long found = head(id).map(Head::seq).orElse(0L);
                if (found != author.expectedSeq() || attempt == ATTEMPTS) {
                    throw conflict(id, author.expectedSeq(), found, e);
                }
            }
        }
    }

    /**
     * Appends one event after whatever came last, in the transaction of the caller; what another writer appends meanwhile
     * fails the transaction, which may be tried again.
     *
     * @throws Invalid if there is no such case or the event is not possible, with the reason
     */
    public FileRow appendNext(Handle handle, CaseId id, CaseEvent event, String actor, String policyHash) {
        long last = Links.OF_CASES.head(handle, id.value()).map(Head::seq).orElse(0L);
        return appendIn(handle, id, event, new Author(actor, policyHash, last));
    }

    private FileRow appendIn(Handle handle, CaseId id, CaseEvent event, Author author) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        List<CaseEntry> entries = log.wordless(handle, id);
        CaseEntry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        long seq = last == null ? 0 : last.seq();
        if (seq != author.expectedSeq()) {
            throw conflict(id, author.expectedSeq(), seq, null);
        }
        Recorded next = new Recorded(seq + 1, now, author.policyHash(), event);
        List<Recorded> before = entries.stream().map(Recorded::of).toList();
        Folding folding = CaseFold.append(before, next);
        if (folding instanceof Refused refused) {
            throw new Invalid("/command", refused.reason());
        }
        CaseFile file = ((Standing) folding).file();
        Encoded encoded = EventCodec.encode(event);
        Envelope envelope = new Envelope(
                id.value(),
                seq + 1,
                now,
                author.actor(),
                author.policyHash(),
                last == null ? ChainedEvent.ORIGIN : last.hash());
        ChainedEvent head = log.append(handle, envelope, event.kind().key(), encoded);
        CaseFiles.save(handle, id, file, head);
        if (!file.told().equals(told(before))) {
            SystemUpdates.save(
                    handle,
                    id,
                    file,
                    by -> by == head.seq()
                            ? author.actor()
                            : entries.get(Math.toIntExact(by) - 1).actor());
        }
        return FileRow.of(id, file, head);
    }

    private static List<Told> told(List<Recorded> before) {
        return !before.isEmpty() && CaseFold.fold(before) instanceof Standing standing
                ? standing.file().told()
                : List.of();
    }

    /** The last event of a case. */
    public Optional<Head> head(CaseId id) {
        return database.read(handle -> Links.OF_CASES.head(handle, id.value()));
    }

    /** That the case has another last event than a writer expected. */
    public Conflict conflict(CaseId id, long expected) {
        return conflict(id, expected, head(id).map(Head::seq).orElse(0L), null);
    }

    private Conflict duplicate(CaseId id, long expected, DuplicateKeyException cause) {
        long found = head(id).map(Head::seq).orElse(0L);
        if (found != expected) {
            return conflict(id, expected, found, cause);
        }
        Conflict conflict = new Conflict("该生另有未结案件 (the child has another open case)");
        conflict.initCause(cause);
        return conflict;
    }

    private static Conflict conflict(CaseId id, long expected, long found, Throwable cause) {
        Conflict conflict =
                new Conflict("案件 %s 已有新的事件：应为第%d号，实为第%d号，请刷新后再试 (expected event %d to be the last, found %d)"
                        .formatted(id, expected, found, expected, found));
        if (cause != null) {
            conflict.initCause(cause);
        }
        return conflict;
    }
}
