package org.baoxue.casework.internal.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.casework.Duties;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyOutcomes;
import org.baoxue.casework.DutyQuery;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.casework.internal.duty.DutyList;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Duties} behind the gate, and {@link DutyOutcomes} for the report cycle. */
@Component(service = {Duties.class, DutyOutcomes.class})
public final class DutiesService implements Duties, DutyOutcomes {

    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final DutyKeeper keeper;
    private final Clock clock;

    @Activate
    public DutiesService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference DutyKeeper keeper,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.keeper = keeper;
        this.clock = clock;
    }

    @Override
    public Page<DutyView> list(Actor actor, DutyQuery query) {
        ScopeFilter scope = gate.scope(actor, Action.DUTY_READ);
        DutyList list = new DutyList(query, scope.on("u.path"), actor.unitId(), clock.instant());
        return database.read(list::read);
    }

    @Override
    public Optional<DutyView> show(Actor actor, DutyId id) {
        Optional<DutyView> duty = keeper.find(id);
        duty.filter(known -> !actor.unitId().map(known.addressees()::contains).orElse(false))
                .ifPresentOrElse(
                        known -> require(actor, Action.DUTY_READ, known), () -> gate.require(actor, Action.DUTY_READ));
        return duty;
    }

    @Override
    public DutyView waive(Actor actor, DutyId id, String reason) {
        DutyView duty = keeper.find(id).orElseThrow(() -> notFound(id));
        require(actor, Action.DUTY_CLOSE, duty);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Invalid(
                    "/reason", "请写明理由，最多%1$d字 (a reason of at most %1$d characters)".formatted(LONGEST_REASON));
        }
        if (duty.state().settled()) {
            throw new Conflict("任务已是「%s」 (the duty is settled already)"
                    .formatted(duty.state().chinese()));
        }
        return keeper.waive(id, actor, reason.strip()).orElseThrow(() -> notFound(id));
    }

    @Override
    public void rebuild(Actor actor) {
        gate.require(actor, Action.DUTY_REBUILD);
        keeper.rebuild();
    }

    @Override
    public Optional<DutyView> find(DutyId id) {
        return keeper.find(id);
    }

    @Override
    public Optional<DutyView> done(DutyId id, Instant at, Actor actor) {
        return keeper.done(id, at, actor);
    }

    @Override
    public Optional<DutyView> reopen(DutyId id, Instant at, Actor actor) {
        return keeper.reopen(id, at, actor);
    }

    private void require(Actor actor, Action action, DutyView duty) {
        UnitTree tree = units.tree();
        Optional<Unit> owner = tree.find(duty.unit());
        if (owner.isPresent()) {
            gate.require(actor, action, owner.get());
        } else {
            gate.require(actor, action);
        }
    }

    private static NotFound notFound(DutyId id) {
        return new NotFound("找不到任务 %s (no such duty)".formatted(id));
    }
}
