package org.baoxue.casework.internal.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.baoxue.access.Actor;
import org.baoxue.access.Actors;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyKind;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.DutyView.Escalation;
import org.baoxue.casework.DutyView.Outcome;
import org.baoxue.casework.chain.ChainCheck.Head;
import org.baoxue.casework.chain.ChainedEvent;
import org.baoxue.casework.chain.ChainedEvent.Envelope;
import org.baoxue.casework.chain.Commitment;
import org.baoxue.casework.chain.Links;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Keeps the projection of duties in step with policy, facts and outcomes. One writer at a time holds the lock, for one short
 * transaction; readers never wait. Thread-safe.
 */
@Component(service = DutyKeeper.class)
public final class DutyKeeper {

    /** Who settles what a record shows. */
    private static final String RECORD = Actors.system("lesson-record").name();

    /** Who passes up what is late. */
    private static final String OVERDUE = Actors.system("overdue").name();

    private static final int BATCH = 100;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Database database;
    private final Policies policies;
    private final Units units;
    private final Clock clock;

    @Activate
    public DutyKeeper(
            @Reference Database database,
            @Reference Policies policies,
            @Reference Units units,
            @Reference Clock clock) {
        this.database = database;
        this.policies = policies;
        this.units = units;
        this.clock = clock;
    }

    /** Derives the duties of these cases. */
    public void refreshCases(Collection<CaseId> cases) {
        if (!cases.isEmpty()) {
            List<CaseId> all = List.copyOf(cases);
            Sources sources = new Sources(database);
            Derivation derivation = derivation(sources.earliest(all, now()));
            sources.inBatches(all, derivation).forEach(batch -> apply(batch, false));
        }
    }

    /** Derives what is owed to these children by the lists on which they stand. */
    public void refreshListed(Collection<ChildId> children) {
        if (!children.isEmpty()) {
            Sources sources = new Sources(database);
            Derivation derivation = derivation(sources.earliest(today()));
            sources.listed(children.stream().map(ChildId::value).toList(), derivation)
                    .forEach(batch -> apply(batch, false));
        }
    }

    /** Derives all duties, batch by batch; most change nothing. */
    public void refreshAll() {
        all(false);
    }

    /** Derives all duties into an emptied projection, batch by batch. */
    public void rebuild() {
        all(true);
    }

    /** The duty, open or settled. */
    public Optional<DutyView> find(DutyId id) {
        return database.read(handle -> view(handle, DutyStore.find(handle, id)));
    }

    /** The visits that are owed to these subjects, those with the earliest deadline first. */
    public List<DutyView> openVisits(Collection<String> subjects) {
        return database.read(
                handle -> DutyStore.views(handle, DutyStore.openOf(handle, DutyKind.VISIT, subjects), clock.instant()));
    }

    private Optional<DutyView> view(Handle handle, Optional<DutyRow> row) {
        return DutyStore.views(handle, row.stream().toList(), clock.instant()).stream()
                .findFirst();
    }

    /** Settles an open duty by the policy in force now; a settled one stays. Empty if no such duty is owed. */
    public Optional<DutyView> done(DutyId id, Instant at, Actor actor, String account) {
        return done(id, at, actor, handle -> account);
    }

    /** Writes down what settles a duty, in the same transaction, and says in short what it was. */
    public interface Along {
        String in(Handle handle);
    }

    /** Settles an open duty as {@link #done} does by what is recorded with it; for a settled one nothing is recorded. */
    public Optional<DutyView> done(DutyId id, Instant at, Actor actor, Along along) {
        return refreshed(
                id,
                (handle, row) -> settle(
                        handle,
                        row,
                        row.due().passed(at) ? DutyState.DONE_LATE : DutyState.DONE,
                        new Outcome(at, actor.name(), along.in(handle))));
    }

    /** Settles an open duty without its being done; a settled one stays. */
    public Optional<DutyView> waive(DutyId id, Actor actor, String reason) {
        return refreshed(
                id, (handle, row) -> settle(handle, row, DutyState.WAIVED, new Outcome(now(), actor.name(), reason)));
    }

    /** Makes a settled duty owed again; an open one stays. */
    public Optional<DutyView> reopen(DutyId id, Instant at, Actor actor, String reason) {
        return reopen(id, at, actor, handle -> reason);
    }

    /** The same, for what is taken back in the same transaction. */
    public Optional<DutyView> reopen(DutyId id, Instant at, Actor actor, Along along) {
        return exclusively(() -> {
            Optional<DutyRow> settled = database.write(handle -> {
                String reason = along.in(handle);
                Optional<DutyRow> row = DutyStore.find(handle, id).filter(DutyRow::isSettled);
                row.ifPresent(duty -> reopen(handle, duty, actor.name(), at, reason));
                return row;
            });
            settled.ifPresent(row -> refreshSource(row.derivedFrom()));
            return find(id);
        });
    }

    /**
     * Makes the duties of some sources what a record shows: owed, done where it shows that they were, and owed again where it
     * no longer does. What was due before the time of which the record was asked stays settled as it is.
     *
     * @param since a duty whose deadline had passed at this moment is not among those that the record was asked about
     */
    public void follow(Set<String> sources, List<Claim> claims, Map<DutyId, Shown> shown, Instant since) {
        if (sources.isEmpty()) {
            return;
        }
        exclusively(() -> database.write(handle -> {
            for (DutyRow row : DutyStore.of(handle, sources)) {
                boolean byRecord = RECORD.equals(row.outcomeBy()) && !shown.containsKey(new DutyId(row.dutyId()));
                if (row.isSettled() && byRecord && !row.due().passed(since)) {
                    reopen(handle, row, RECORD, now(), "");
                }
            }
            DutyStore.sync(handle, sources, claims);
            for (DutyRow row : DutyStore.of(handle, sources)) {
                Shown done = shown.get(new DutyId(row.dutyId()));
                if (done != null && !row.isSettled()) {
                    settle(
                            handle,
                            row,
                            row.due().passed(done.at()) ? DutyState.DONE_LATE : DutyState.DONE,
                            new Outcome(done.at(), RECORD, done.account()));
                }
            }
            return sources.size();
        }));
    }

    /**
     * Passes what is late and concerns no tier yet up to the unit above its owner. A duty of a unit without a superior stays
     * where it is.
     */
    public void escalateLate() {
        UnitTree tree = units.tree();
        List<DutyRow> waiting = database.read(handle -> TierStore.waiting(handle, now())).stream()
                .filter(row -> superior(tree, row.unitId()).isPresent())
                .toList();
        for (int from = 0; from < waiting.size(); from += BATCH) {
            List<DutyRow> batch = waiting.subList(from, Math.min(from + BATCH, waiting.size()));
            exclusively(() -> database.write(handle -> {
                for (DutyRow seen : batch) {
                    escalateLate(handle, new DutyId(seen.dutyId()), tree);
                }
                return batch.size();
            }));
        }
    }

    /** The duty, if it is late, as it is after it reached its first tier. */
    private Optional<DutyRow> escalateLate(Handle handle, DutyId id, UnitTree tree) {
        Optional<DutyRow> late = DutyStore.find(handle, id)
                .filter(row -> !row.isSettled() && row.due().passed(now()));
        late.filter(row -> TierStore.of(handle, List.of(row.dutyId())).isEmpty())
                .ifPresent(row ->
                        superior(tree, row.unitId()).ifPresent(unit -> escalate(handle, row, unit.id(), OVERDUE, "")));
        return late;
    }

    /**
     * Passes a late duty on from the tier that it reached to the next one, unless meanwhile it was settled or moved on.
     *
     * @param from the unit that it concerns now
     * @param to the unit above that one
     */
    public Optional<DutyView> passOn(DutyId id, Unit from, Unit to, Actor actor, String reason) {
        UnitTree tree = units.tree();
        return exclusively(() -> database.write(handle -> {
            Optional<DutyRow> late = escalateLate(handle, id, tree);
            late.filter(row -> reached(handle, row).equals(Optional.of(from.id())))
                    .ifPresent(row -> escalate(handle, row, to.id(), actor.name(), reason));
            return view(handle, DutyStore.find(handle, id));
        }));
    }

    private static Optional<String> reached(Handle handle, DutyRow row) {
        List<Escalation> tiers = TierStore.of(handle, List.of(row.dutyId())).getOrDefault(row.dutyId(), List.of());
        return tiers.isEmpty()
                ? Optional.empty()
                : Optional.of(tiers.get(tiers.size() - 1).unit());
    }

    private static Optional<Unit> superior(UnitTree tree, String unit) {
        return tree.find(unit).flatMap(Unit::parent).flatMap(tree::find);
    }

    private void escalate(Handle handle, DutyRow row, String to, String by, String reason) {
        Optional<Commitment> words = DutyWords.to(reason);
        DutyStore.escalate(
                handle,
                row,
                ChainedEvent.link(
                        next(handle, row, by), OutcomeCodec.ESCALATED, OutcomeCodec.escalated(row, now(), to, words)),
                words);
    }

    private void reopen(Handle handle, DutyRow row, String by, Instant at, String reason) {
        Optional<Commitment> words = DutyWords.to(reason);
        DutyStore.append(
                handle,
                row,
                ChainedEvent.link(next(handle, row, by), OutcomeCodec.REOPENED, OutcomeCodec.reopened(at, words)),
                words);
    }

    private interface Settlement {
        DutyRow on(Handle handle, DutyRow open);
    }

    private Optional<DutyView> refreshed(DutyId id, Settlement settlement) {
        return exclusively(() -> {
            Optional<DutyRow> before = database.read(handle -> DutyStore.find(handle, id));
            before.filter(row -> !row.isSettled()).ifPresent(row -> refreshSource(row.derivedFrom()));
            return database.write(handle -> view(
                    handle, DutyStore.find(handle, id).map(row -> row.isSettled() ? row : settlement.on(handle, row))));
        });
    }

    private DutyRow settle(Handle handle, DutyRow row, DutyState state, Outcome outcome) {
        Outcome exact = new Outcome(Instant.ofEpochMilli(outcome.at().toEpochMilli()), outcome.by(), outcome.reason());
        Optional<Commitment> words = DutyWords.to(exact.reason());
        ChainedEvent event = ChainedEvent.link(
                next(handle, row, exact.by()), OutcomeCodec.kind(state), OutcomeCodec.settled(row, exact.at(), words));
        DutyRow settled = row.settled(state, exact, event.seq());
        DutyStore.settle(handle, settled, event, words);
        return settled;
    }

    private Envelope next(Handle handle, DutyRow row, String actor) {
        Optional<Head> head = Links.OF_DUTIES.head(handle, row.dutyId());
        return new Envelope(
                row.dutyId(),
                head.map(Head::seq).orElse(0L) + 1,
                now(),
                actor,
                row.policyHash(),
                head.map(Head::hash).orElse(ChainedEvent.ORIGIN));
    }

    private void refreshSource(String source) {
        Sources sources = new Sources(database);
        Derivation derivation = derivation(sources.earliest(today()));
        sources.one(source, derivation).forEach(batch -> apply(batch, false));
    }

    private void all(boolean anew) {
        Sources sources = new Sources(database);
        UnitTree tree = units.tree();
        sources.watch(tree, today());
        Derivation derivation = derivation(sources.earliest(today()));
        sources.everything(derivation).forEach(batch -> apply(batch, anew));
    }

    private Derivation derivation(Instant earliest) {
        return Derivation.of(units.tree(), Timeline.since(policies, earliest), today());
    }

    private void apply(Sources.Batch batch, boolean anew) {
        exclusively(() -> database.write(handle -> {
            if (anew) {
                DutyStore.clear(handle, batch.sources());
            }
            return DutyStore.sync(handle, batch.sources(), batch.claims().in(handle));
        }));
    }

    private <T> T exclusively(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private LocalDate today() {
        return clock.instant().atZone(Due.ZONE).toLocalDate();
    }
}
