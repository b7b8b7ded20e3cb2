package org.baoxue.reporting.internal.store;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.baoxue.access.Conflict;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.casework.Verification.Fault;
import org.baoxue.casework.chain.ChainCheck;
import org.baoxue.casework.chain.ChainedEvent;
import org.baoxue.reporting.ReportId;
import org.baoxue.reporting.ReportQuery;
import org.baoxue.reporting.internal.build.Draft;
import org.baoxue.reporting.internal.cycle.Cycle;
import org.baoxue.reporting.internal.cycle.Recorded;
import org.baoxue.reporting.internal.cycle.RefusedException;
import org.baoxue.reporting.internal.cycle.ReportCourse;
import org.baoxue.reporting.internal.cycle.ReportCourse.Made;
import org.baoxue.reporting.internal.cycle.ReportEvent;
import org.baoxue.reporting.internal.cycle.ReportEvent.Returned;
import org.baoxue.reporting.internal.cycle.ReportEvent.Submitted;
import org.baoxue.reporting.internal.store.Contents.Stored;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;
import org.baoxue.storage.RetryableConflictException;
import org.jdbi.v3.core.Handle;

/** Reports in the database: steps are checked by the cycle, and each report has one writer at a time. Thread-safe. */
public final class ReportBook {

    private final Database database;
    private final Clock clock;

    public ReportBook(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The course of a report; empty if there is no draft yet. */
    public Optional<ReportCourse> find(ReportId id) {
        return database.read(handle -> Cycle.fold(log(handle, id)));
    }

    /** The courses of some reports; those without a draft are left out. */
    public Map<ReportId, ReportCourse> find(Collection<ReportId> ids) {
        return database.read(handle -> courses(handle, ids));
    }

    private static Map<ReportId, ReportCourse> courses(Handle handle, Collection<ReportId> ids) {
        Map<ReportId, ReportCourse> courses = new TreeMap<>((a, b) -> a.duty().compareTo(b.duty()));
        ReportLog.entries(handle, ids)
                .forEach((id, log) -> Cycle.fold(log).ifPresent(course -> courses.put(id, course)));
        return courses;
    }

    /**
     * Stores a version.
     *
     * @throws Conflict if the report is handed in, or someone else built the same version
     */
    public ReportCourse draft(ReportId id, String actor, Draft draft) {
        return attempt(() -> database.write(handle -> {
            Contents.save(handle, id, draft);
            return append(handle, id, Cycle.fold(log(handle, id)), draft.event(), draft.policyHash(), actor);
        }));
    }

    /**
     * Takes a step with the current version.
     *
     * @param expectedSeq sequence of the last event that the actor has seen
     * @param step the step, for the number of the current version
     * @throws Conflict if the step does not fit, with the reason, or another event was appended meanwhile
     * @throws NotFound if there is no draft
     */
    public ReportCourse step(ReportId id, String actor, long expectedSeq, Function<Integer, ReportEvent> step) {
        return attempt(() -> database.write(handle -> {
            ReportCourse known = Cycle.fold(log(handle, id)).orElseThrow(() -> missing(id));
            if (known.seq() != expectedSeq) {
                throw outdated(expectedSeq, known.seq());
            }
            ReportEvent event = step.apply(known.draft().version());
            return append(handle, id, Optional.of(known), event, known.made().policyHash(), actor);
        }));
    }

    private ReportCourse append(
            Handle handle,
            ReportId id,
            Optional<ReportCourse> known,
            ReportEvent event,
            String policyHash,
            String actor) {
        ChainCheck.Head head = ReportLog.head(handle, id);
        long folded = known.map(ReportCourse::seq).orElse(0L);
        if (head.seq() != folded) {
            // Read committed: someone else's event may have come between the two reads.
            throw outdated(folded, head.seq());
        }
        Made made = new Made(Instant.ofEpochMilli(clock.millis()), actor, policyHash);
        Recorded recorded = new Recorded(head.seq() + 1, made, event);
        ReportCourse next = Cycle.next(known, recorded);
        ChainedEvent link = ReportLog.append(handle, id, head, recorded);
        ReportTable.save(handle, id, next, link, event instanceof Submitted || event instanceof Returned);
        return next;
    }

    private static Conflict outdated(long seen, long found) {
        return new Conflict("报表已有新的动作：所见为第%1$d号，现为第%2$d号，请刷新后再试 (expected event %1$d to be the last, found %2$d)"
                .formatted(seen, found));
    }

    private static ReportCourse attempt(Supplier<ReportCourse> work) {
        try {
            return work.get();
        } catch (RefusedException e) {
            throw conflict(e.getMessage(), e);
        } catch (DuplicateKeyException | RetryableConflictException e) {
            throw conflict("他人同时处理了这份报表，请刷新后再试 (someone else was at this report: look again)", e);
        }
    }

    private static Conflict conflict(String message, RuntimeException cause) {
        Conflict conflict = new Conflict(message);
        conflict.initCause(cause);
        return conflict;
    }

    /** The frozen content of a version. */
    public Stored content(ReportId id, int version) {
        return database.read(handle -> Contents.find(handle, id, version))
                .orElseThrow(() -> new NotFound(
                        "报表没有第%1$d版，或数据已清除 (there is no version %1$d, or its data were erased)".formatted(version)));
    }

    /** What is wrong with the log and the content of a report. */
    public List<Fault> faults(ReportId id) {
        return database.read(handle -> {
            List<Fault> faults = ReportLog.faults(handle, id, ReportTable.heads(handle, id));
            return faults.isEmpty() ? Contents.faults(handle, id, log(handle, id)) : faults;
        });
    }

    /** The reports that a reader may see, as far as the query asks for them. */
    public Page<ReportId> list(ReportQuery query, Reader reader) {
        return database.read(handle -> ReportTable.list(handle, query, reader));
    }

    /** Reports whose duties have not been told how they stand. */
    public List<ReportId> untold() {
        return database.read(ReportTable::untold);
    }

    /** The duty knows how the report stood at this event. */
    public void told(ReportId id, long seq) {
        database.write(handle -> ReportTable.told(handle, id, seq));
    }

    /** Number of events in a report's log. */
    public long events(ReportId id) {
        return database.read(handle -> ReportLog.head(handle, id).seq());
    }

    private static List<Recorded> log(Handle handle, ReportId id) {
        return ReportLog.entries(handle, List.of(id)).getOrDefault(id, List.of());
    }

    private static NotFound missing(ReportId id) {
        return new NotFound("报表 %1$s 尚未生成 (there is no report %1$s)".formatted(id));
    }
}
