package org.baoxue.casework.internal.send;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.baoxue.access.Conflict;
import org.baoxue.access.Invalid;
import org.baoxue.casework.chain.ChainCheck.Head;
import org.baoxue.casework.chain.ChainedEvent;
import org.baoxue.casework.chain.ChainedEvent.Envelope;
import org.baoxue.casework.internal.send.SendFold.Refused;
import org.baoxue.casework.internal.send.SendFold.Standing;
import org.baoxue.casework.internal.send.SendLog.Sight;
import org.baoxue.casework.sendeducation.SendEntry;
import org.baoxue.casework.sendeducation.SendEvent;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;
import org.baoxue.storage.RetryableConflictException;
import org.jdbi.v3.core.Handle;

/** Appends events to files: checked by the fold, and one writer at a time for each file. Thread-safe. */
final class SendBook {

    private static final int ATTEMPTS = 5;

    private final Database database;
    private final Clock clock;
    private final SendLog log = new SendLog();

    SendBook(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Who appends, and under which policy.
     *
     * @param expectedSeq sequence of the last event that the writer has seen; 0 to open a file
     */
    record Author(String actor, String policyHash, long expectedSeq) {}

    /**
     * What is appended.
     *
     * @param corrects sequence of the entry in whose place it stands
     */
    record Addition(SendEvent event, Optional<Long> corrects) {}

    /**
     * Appends one event.
     *
     * @param location where the roster has the child, by the school that sends the lessons
     * @throws Conflict if the file has another last event than expected
     * @throws Invalid if the event is not possible, with the reason
     */
    SendRow append(ChildId child, Addition addition, Function<String, SendRow.Location> location, Author author) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.write(handle -> appendIn(handle, child, addition, location, author));
            } catch (DuplicateKeyException e) {
                throw conflict(child, author.expectedSeq(), head(child), e);
            } catch (RetryableConflictException e) {
                long found = head(child);
                if (found != author.expectedSeq() || attempt == ATTEMPTS) {
                    throw conflict(child, author.expectedSeq(), found, e);
                }
            }
        }
    }

    private SendRow appendIn(
            Handle handle,
            ChildId child,
            Addition addition,
            Function<String, SendRow.Location> location,
            Author author) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        List<SendEntry> entries = log.entries(handle, child, Sight.EVERYTHING);
        SendEntry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        long seq = last == null ? 0 : last.seq();
        if (seq != author.expectedSeq()) {
            throw conflict(child, author.expectedSeq(), seq, null);
        }
        List<SendEntry> longer = new ArrayList<>(entries);
        longer.add(new SendEntry(
                seq + 1, now, author.actor(), author.policyHash(), "", addition.corrects(), addition.event()));
        SendFold.Folding folding = SendFold.fold(longer);
        if (folding instanceof Refused refused) {
            throw new Invalid("/event", refused.reason());
        }
        Envelope envelope = new Envelope(
                child.value(),
                seq + 1,
                now,
                author.actor(),
                author.policyHash(),
                last == null ? ChainedEvent.ORIGIN : last.hash());
        ChainedEvent head = log.append(
                handle,
                envelope,
                addition.event().kind().key(),
                SendCodec.encode(addition.event(), addition.corrects()));
        Programme programme = ((Standing) folding).programme();
        SendRow row =
                SendRow.of(child, programme, location.apply(programme.school().orElseThrow()), head);
        SendRows.save(handle, row);
        return row;
    }

    private long head(ChildId child) {
        return database.read(handle -> SendLog.LINKS.head(handle, child.value()))
                .map(Head::seq)
                .orElse(0L);
    }

    private static Conflict conflict(ChildId child, long expected, long found, Throwable cause) {
        Conflict conflict =
                new Conflict("送教档案 %s 已有新的事件：应为第%d号，实为第%d号，请刷新后再试 (expected event %d to be the last, found %d)"
                        .formatted(child, expected, found, expected, found));
        if (cause != null) {
            conflict.initCause(cause);
        }
        return conflict;
    }
}
