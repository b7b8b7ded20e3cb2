package org.baoxue.casework.internal.prevention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Condition;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.Unit;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.casework.internal.prevention.FocusRow.NoteRow;
import org.baoxue.casework.internal.prevention.FocusRow.Place;
import org.baoxue.casework.internal.prevention.FocusStore.EntryId;
import org.baoxue.casework.internal.text.Words;
import org.baoxue.casework.prevention.FocusEntry;
import org.baoxue.casework.prevention.FocusHelp;
import org.baoxue.casework.prevention.FocusLists;
import org.baoxue.casework.prevention.FocusNoteKind;
import org.baoxue.casework.prevention.FocusQuery;
import org.baoxue.casework.prevention.FocusReason;
import org.baoxue.casework.prevention.FocusRequest;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link FocusLists} behind the gate. */
@Component(service = FocusLists.class)
public final class FocusService implements FocusLists {

    private static final FocusRow.Words NONE = new FocusRow.Words(Map.of());

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Roster roster;
    private final Children children;
    private final DutyKeeper duties;
    private final Clock clock;

    @Activate
    public FocusService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Roster roster,
            @Reference Policies policies,
            @Reference DutyKeeper duties,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.roster = roster;
        this.children = new Children(gate, units, roster, policies);
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public List<FocusReason> reasons(Actor actor, ChildId child) {
        return Reasons.of(children.policy(children.required(actor, Action.PREVENTION_READ, child), today()));
    }

    @Override
    public List<FocusHelp> help(Actor actor, ChildId child) {
        return Reasons.help(children.policy(children.required(actor, Action.PREVENTION_READ, child), today()));
    }

    @Override
    public FocusEntry enter(Actor actor, FocusRequest request) {
        Known child = children.required(actor, Action.PREVENTION_RECORD, request.child());
        if (!child.enrolled()) {
            throw new NotFound("在籍名单上没有学生 %s (not enrolled)".formatted(request.child()));
        }
        Days.within("/since", request.since(), LocalDate.MIN, today());
        ResolvedPolicy policy = children.policy(child, today());
        FocusReason reason = Reasons.chosen(policy, request.reason());
        String helper = Words.filled("/helper", request.helper());
        String situation = Words.plain("/situation", request.situation());
        long seq = write(handle -> {
            List<FocusRow> before = FocusStore.of(handle, request.child());
            before.stream()
                    .filter(row ->
                            row.stands() && row.kind().equals(request.kind().name()))
                    .findFirst()
                    .ifPresent(row -> {
                        throw new Conflict("该生自%s起已在「%s」名单上（第%d条） (stands on this list already)"
                                .formatted(row.since(), request.kind().chinese(), row.seq()));
                    });
            FocusRow fresh = new FocusRow(
                    request.child().value(),
                    before.size() + 1L,
                    request.kind().name(),
                    reason.words(),
                    reason.rule().map(Object::toString).orElse(null),
                    Reasons.file(policy, reason).orElseGet(() -> request.kind().chinese() + "档案（平台建议）"),
                    request.since(),
                    actor.name(),
                    now(),
                    null,
                    null,
                    null,
                    null);
            ChildRow.save(handle, child.row());
            FocusStore.insert(handle, fresh);
            EntryId id = new EntryId(fresh.childId(), fresh.seq());
            FocusStore.keep(handle, id, new Place(0, FocusRow.HELPER), helper);
            FocusStore.keep(handle, id, new Place(0, FocusRow.SITUATION), situation);
            return fresh.seq();
        });
        duties.refreshListed(Set.of(request.child()));
        return read(actor, request.child(), seq);
    }

    @Override
    public FocusEntry note(Actor actor, ChildId child, long seq, FocusNoteKind kind, LocalDate on, String words) {
        FocusRow row = standing(actor, child, seq);
        Days.within("/on", on, row.since(), today());
        String said = Words.filled("/words", words);
        return change(actor, row, handle -> {
            EntryId id = new EntryId(row.childId(), seq);
            long number = FocusStore.notes(handle, Set.of(row.childId()))
                            .getOrDefault(id, List.of())
                            .size()
                    + 1L;
            FocusStore.insert(
                    handle, new NoteRow(row.childId(), seq, number, kind.name(), on, actor.name(), now(), null, null));
            FocusStore.keep(handle, id, new Place(number, FocusRow.WORDS), said);
        });
    }

    @Override
    public FocusEntry revoke(Actor actor, ChildId child, long seq, long note, String reason) {
        FocusRow row = required(actor, Action.PREVENTION_RECORD, child, seq);
        String words = Words.filled("/reason", reason);
        return change(actor, row, handle -> {
            EntryId id = new EntryId(row.childId(), seq);
            NoteRow wrong = FocusStore.notes(handle, Set.of(row.childId())).getOrDefault(id, List.of()).stream()
                    .filter(known -> known.note() == note)
                    .findFirst()
                    .orElseThrow(() -> new NotFound("第%d条没有第%d项记录 (no such note)".formatted(seq, note)));
            if (!FocusStore.revoke(handle, wrong, actor.name(), now())) {
                throw new Conflict("该项记录已撤回 (taken back already)");
            }
            FocusStore.keep(handle, id, new Place(note, FocusRow.REVOKED), words);
        });
    }

    @Override
    public FocusEntry remove(Actor actor, ChildId child, long seq, LocalDate on, String reason) {
        FocusRow row = standing(actor, child, seq);
        Days.within("/on", on, row.since(), today());
        String words = Words.filled("/reason", reason);
        FocusEntry left = change(actor, row, handle -> {
            if (!FocusStore.remove(handle, row, on, actor.name(), now())) {
                throw left(seq);
            }
            FocusStore.keep(handle, new EntryId(row.childId(), seq), new Place(0, FocusRow.REMOVAL), words);
        });
        duties.refreshListed(Set.of(child));
        return left;
    }

    @Override
    public FocusEntry show(Actor actor, ChildId child, long seq) {
        required(actor, Action.PREVENTION_READ, child, seq);
        return read(actor, child, seq);
    }

    @Override
    public Page<FocusEntry> list(Actor actor, FocusQuery query) {
        Condition scope = ChildRow.in(gate.scope(actor, Action.PREVENTION_READ));
        Optional<Condition> under = query.unit()
                .map(units.tree()::get)
                .map(unit -> ChildRow.under(units.tree().responsibility(unit)));
        Page<FocusRow> rows = database.read(handle -> FocusStore.list(handle, query, scope, under));
        return new Page<>(views(actor, rows.items()), rows.total(), rows.page(), rows.size());
    }

    @Override
    public List<FocusEntry> during(Unit under, LocalDate first, LocalDate last) {
        Condition scope = ChildRow.in(units.tree().responsibility(under));
        return Page.all(page -> {
                    FocusQuery query = new FocusQuery(Set.of(), Optional.empty(), Optional.empty(), true, page);
                    Page<FocusRow> rows =
                            database.read(handle -> FocusStore.list(handle, query, scope, Optional.empty()));
                    return new Page<>(views(true, rows.items(), last), rows.total(), rows.page(), rows.size());
                })
                .stream()
                .filter(entry -> !entry.since().isAfter(last)
                        && entry.removal()
                                .filter(removal -> removal.on().isBefore(first))
                                .isEmpty())
                .toList();
    }

    private FocusEntry change(Actor actor, FocusRow row, Consumer<Handle> work) {
        write(handle -> {
            work.accept(handle);
            return row.seq();
        });
        return read(actor, row.child(), row.seq());
    }

    private interface Work {
        long in(Handle handle);
    }

    private long write(Work work) {
        try {
            return database.write(work::in);
        } catch (DuplicateKeyException e) {
            Conflict conflict = new Conflict("该生的档案同时有人登记，请刷新后再试 (someone else wrote to this file)");
            conflict.initCause(e);
            throw conflict;
        }
    }

    private FocusRow standing(Actor actor, ChildId child, long seq) {
        FocusRow row = required(actor, Action.PREVENTION_RECORD, child, seq);
        if (!row.stands()) {
            throw left(seq);
        }
        return row;
    }

    private static Conflict left(long seq) {
        return new Conflict("第%d条已移出名单 (the pupil has left the list)".formatted(seq));
    }

    private FocusRow required(Actor actor, Action action, ChildId child, long seq) {
        children.required(actor, action, child);
        return found(child, seq);
    }

    private FocusRow found(ChildId child, long seq) {
        return database.read(handle -> FocusStore.of(handle, child)).stream()
                .filter(row -> row.seq() == seq)
                .findFirst()
                .orElseThrow(() -> new NotFound("学生 %s 没有第%d条重点档案 (no such entry)".formatted(child, seq)));
    }

    private FocusEntry read(Actor actor, ChildId child, long seq) {
        return views(actor, List.of(found(child, seq))).get(0);
    }

    private List<FocusEntry> views(Actor actor, List<FocusRow> rows) {
        return views(ChildNames.mayRead(actor.role()), rows, LocalDate.MAX);
    }

    /** @param day the last day of which is told */
    private List<FocusEntry> views(boolean reads, List<FocusRow> rows, LocalDate day) {
        Set<String> ids = rows.stream().map(FocusRow::childId).collect(Collectors.toSet());
        Map<EntryId, List<NoteRow>> notes = database.read(handle -> FocusStore.notes(handle, ids));
        Map<EntryId, FocusRow.Words> words = reads ? database.read(handle -> FocusStore.words(handle, ids)) : Map.of();
        Map<ChildId, Known> known =
                Known.of(roster, ids.stream().map(ChildId::new).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> {
                    EntryId id = new EntryId(row.childId(), row.seq());
                    return row.upTo(day)
                            .view(
                                    reads,
                                    known.get(row.child()).name().map(name -> reads ? name : ChildNames.masked(name)),
                                    notes.getOrDefault(id, List.of()).stream()
                                            .filter(note -> !note.doneOn().isAfter(day))
                                            .toList(),
                                    words.getOrDefault(id, NONE));
                })
                .toList();
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
