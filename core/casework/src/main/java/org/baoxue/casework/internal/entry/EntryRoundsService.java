package org.baoxue.casework.internal.entry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Condition;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.casework.Cases;
import org.baoxue.casework.entry.DueChild;
import org.baoxue.casework.entry.EntryAnswer;
import org.baoxue.casework.entry.EntryCell;
import org.baoxue.casework.entry.EntryCount;
import org.baoxue.casework.entry.EntryOpening;
import org.baoxue.casework.entry.EntryPart;
import org.baoxue.casework.entry.EntryQuery;
import org.baoxue.casework.entry.EntryRound;
import org.baoxue.casework.entry.EntryRounds;
import org.baoxue.casework.internal.round.RoundOpening;
import org.baoxue.casework.internal.text.Words;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link EntryRounds} behind the gate. */
@Component(service = {EntryRounds.class, EntryRoundsService.class})
public final class EntryRoundsService implements EntryRounds {

    private static final Condition EVERYTHING = ScopeFilter.EVERYTHING.on("u.path");

    private final ReentrantLock bringingUp = new ReentrantLock();
    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Roster roster;
    private final Policies policies;
    private final Cases cases;
    private final Clock clock;
    private final RoundOpening openings;

    @Activate
    public EntryRoundsService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Roster roster,
            @Reference Policies policies,
            @Reference Cases cases,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.roster = roster;
        this.policies = policies;
        this.cases = cases;
        this.clock = clock;
        this.openings = new RoundOpening(database, EntryStore.ROUNDS);
    }

    @Override
    public EntryRound open(Actor actor, EntryOpening opening) {
        UnitTree tree = units.tree();
        Unit unit = tree.get(opening.unit());
        gate.require(actor, Action.ENTRY_MANAGE, unit);
        Opening fresh = new Opening(database, openings, roster, policies.current(), tree, unit, today());
        return round(actor, fresh.open(opening, actor.name(), now()));
    }

    @Override
    public Page<EntryRound> rounds(Actor actor, Optional<String> unit, boolean openOnly, PageRequest page) {
        UnitTree tree = units.tree();
        ScopeFilter scope = gate.scope(actor, Action.ENTRY_READ);
        Optional<String> under = unit.map(tree::get).map(Unit::path);
        Page<EntryRoundRow> rows = database.read(
                handle -> EntryStore.ROUNDS.list(handle, scope.on("o.path"), onChildren(scope), under, openOnly, page));
        rows.items().forEach(this::bringUp);
        return rows.map(row -> counted(row, onChildren(scope)));
    }

    @Override
    public EntryRound round(Actor actor, long round) {
        EntryRoundRow row = visible(actor, round);
        return counted(row, onChildren(gate.scope(actor, Action.ENTRY_READ)));
    }

    private EntryRound counted(EntryRoundRow row, Condition scope) {
        Map<EntryPart, EntryCount> counts =
                database.read(handle -> EntryCounting.of(handle, row, scope, row.day(today())));
        return row.view(units.tree(), counts.get(EntryPart.ENTRANT), counts.get(EntryPart.PROMOTION));
    }

    @Override
    public List<EntryCell> cells(Actor actor, long round) {
        EntryRoundRow row = visible(actor, round);
        Condition scope = onChildren(gate.scope(actor, Action.ENTRY_READ));
        UnitTree tree = units.tree();
        return database.read(handle -> EntryCounting.cells(handle, row, scope, row.day(today()), tree));
    }

    @Override
    public Page<DueChild> children(Actor actor, long round, EntryQuery query) {
        EntryRoundRow row = visible(actor, round);
        Condition scope = onChildren(gate.scope(actor, Action.ENTRY_READ));
        LocalDate day = row.day(today());
        Page<DueRow> rows = database.read(handle -> DueStore.list(handle, round, scope, query, day));
        Shown shown = Shown.of(roster, units.tree(), actor.role(), day, rows.items());
        return rows.map(shown::view);
    }

    @Override
    public DueChild record(Actor actor, long round, int number, EntryAnswer answer) {
        EntryRoundRow row = visible(actor, round);
        mustBeOpen(row);
        DueRow child = child(row, number);
        UnitTree tree = units.tree();
        gate.require(
                actor,
                Action.ENTRY_RECORD,
                "entry:%d/%d".formatted(round, number),
                child.schoolClass(tree),
                child.places());
        Answering answering = new Answering(cases, roster, policies.current(), tree, row, today());
        EntryAnswer clean = answering.checked(answer, child);
        if (!child.says(clean)) {
            DueRow answered = child.answered(clean, answering.openedCase(actor, clean, child), actor.name(), now());
            database.write(handle -> {
                mustBeOpen(EntryStore.ROUNDS.find(handle, round).orElseThrow());
                if (!DueStore.answer(handle, answered)) {
                    throw new Conflict("同时有人登记这名学生，请重新提交 (somebody else records the same child)");
                }
                return null;
            });
        }
        DueRow now = child(row, number);
        return Shown.of(roster, tree, actor.role(), row.day(today()), List.of(now))
                .view(now);
    }

    @Override
    public EntryRound close(Actor actor, long round, String reason) {
        EntryRoundRow row = visible(actor, round);
        gate.require(actor, Action.ENTRY_MANAGE, units.tree().get(row.unitId()));
        String words = Words.plain("/reason", reason);
        database.write(handle -> {
            long open = EntryCounting.of(handle, row, EVERYTHING, row.day(today())).values().stream()
                    .mapToLong(count -> count.inQuestion() + count.notified())
                    .sum();
            if (!row.closed() && open > 0 && words.isEmpty()) {
                throw new Invalid(
                        "/reason",
                        "还有%d人未注册也没有查明去向，要结束须说明理由 (children are left open: give the reason)".formatted(open));
            }
            if (!EntryStore.ROUNDS.close(handle, row.id(), actor.name(), now(), words)) {
                throw closed(row);
            }
            return null;
        });
        return round(actor, round);
    }

    /**
     * A round that the actor may see, because its unit or one of its children is in scope, brought up to the enrolment list.
     *
     * @throws NotFound if there is no such round
     */
    public EntryRoundRow visible(Actor actor, long round) {
        ScopeFilter scope = gate.scope(actor, Action.ENTRY_READ);
        EntryRoundRow row = database.read(handle -> EntryStore.ROUNDS.find(handle, round))
                .orElseThrow(() -> new NotFound("没有第%d轮秋季入学 (no such round)".formatted(round)));
        Unit unit = units.tree().get(row.unitId());
        if (!scope.covers(unit) && !database.read(handle -> DueStore.any(handle, round, onChildren(scope)))) {
            gate.require(actor, Action.ENTRY_READ, unit);
        }
        bringUp(row);
        return row;
    }

    /**
     * A child of a round.
     *
     * @throws NotFound if the round has no such number
     */
    public DueRow child(EntryRoundRow round, int number) {
        return database.read(handle -> DueStore.find(handle, round.id(), number))
                .orElseThrow(
                        () -> new NotFound("第%d轮没有编号%d (no such number in the round)".formatted(round.id(), number)));
    }

    /**
     * @throws Conflict if the round is closed
     */
    public static void mustBeOpen(EntryRoundRow round) {
        if (round.closed()) {
            throw closed(round);
        }
    }

    private void bringUp(EntryRoundRow round) {
        if (!isBehind(round)) {
            return;
        }
        bringingUp.lock();
        try {
            database.read(handle -> EntryStore.ROUNDS.find(handle, round.id()))
                    .filter(this::isBehind)
                    .ifPresent(now -> new Registration(database, roster).bringUp(now.id()));
        } finally {
            bringingUp.unlock();
        }
    }

    private boolean isBehind(EntryRoundRow round) {
        return !round.closed() && round.seenSeq() < roster.sequence(ListKind.ENROLMENT);
    }

    /** The scope on the children of a round, as {@link DueStore} joins them. */
    public static Condition onChildren(ScopeFilter scope) {
        return scope.on("u.path", "e.division");
    }

    private static Conflict closed(EntryRoundRow round) {
        return new Conflict("第%d轮秋季入学已结束 (the round is closed)".formatted(round.id()));
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private LocalDate today() {
        return clock.instant().atZone(Due.ZONE).toLocalDate();
    }
}
