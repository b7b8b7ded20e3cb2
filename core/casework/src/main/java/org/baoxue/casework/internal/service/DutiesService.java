package org.baoxue.casework.internal.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
import org.baoxue.casework.DutyKind;
import org.baoxue.casework.DutyOutcomes;
import org.baoxue.casework.DutyQuery;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.DutyView.Escalation;
import org.baoxue.casework.Fulfilment;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.casework.internal.duty.DutyList;
import org.baoxue.casework.internal.duty.DutyStore;
import org.baoxue.casework.internal.duty.Fulfilments;
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
        duty.filter(known -> !actor.unitId().filter(own -> concerns(known, own)).isPresent())
                .ifPresentOrElse(
                        known -> require(actor, Action.DUTY_READ, known), () -> gate.require(actor, Action.DUTY_READ));
        return duty;
    }

    private static boolean concerns(DutyView duty, String unit) {
        return duty.addressees().contains(unit)
                || duty.escalations().stream().map(Escalation::unit).anyMatch(unit::equals);
    }

    @Override
    public DutyView named(Actor actor, String digits) {
        if (!digits.matches("[0-9a-f]{1,64}")) {
            throw new Invalid("/duty", "任务编号应为1至64位十六进制数，实为 '%s' (1 to 64 hexadecimal digits)".formatted(digits));
        }
        List<DutyId> found = database.read(handle -> DutyStore.beginning(handle, digits));
        if (found.size() > 1) {
            throw new Invalid("/duty", "以 %s 开头的任务不止一项，请多写几位 (more than one begins so)".formatted(digits));
        }
        return found.stream()
                .findFirst()
                .flatMap(id -> show(actor, id))
                .orElseThrow(() -> new NotFound("找不到任务 %s (no such duty)".formatted(digits)));
    }

    @Override
    public DutyView waive(Actor actor, DutyId id, String reason) {
        DutyView duty = Fulfilments.open(keeper.find(id), id);
        require(actor, Action.DUTY_CLOSE, duty);
        text("/reason", reason);
        return keeper.waive(id, actor, reason.strip()).orElseThrow(() -> Fulfilments.notFound(id));
    }

    @Override
    public DutyView fulfil(Actor actor, DutyId id, Fulfilment done) {
        DutyView duty = Fulfilments.open(keeper.find(id), id);
        require(actor, Action.DUTY_DONE, duty);
        if (duty.kind() == DutyKind.REPORT) {
            throw new Invalid("", "报告在报送、签收时办结 (a report is settled by handing it in)");
        }
        if (duty.kind() == DutyKind.LESSON) {
            throw new Invalid("", "送教按送教档案中的记录办结 (lessons are settled by their record)");
        }
        String account = text("/account", done.account());
        Instant at = Fulfilments.moment(duty, done.on(), clock.instant());
        return keeper.done(id, at, actor, account).orElseThrow(() -> Fulfilments.notFound(id));
    }

    @Override
    public DutyView reopen(Actor actor, DutyId id, String reason) {
        DutyView duty = keeper.find(id).orElseThrow(() -> Fulfilments.notFound(id));
        require(actor, Action.DUTY_CLOSE, duty);
        text("/reason", reason);
        if (duty.kind() == DutyKind.REPORT && duty.state() != DutyState.WAIVED) {
            throw new Invalid("", "报告请在报送记录中退回 (a report is returned where it was handed in)");
        }
        if (duty.kind() == DutyKind.LESSON && duty.state() != DutyState.WAIVED) {
            throw new Invalid("", "请在送教档案中更正 (correct the record of the lessons)");
        }
        if (!duty.state().settled()) {
            throw new Conflict("任务还没有办结 (the duty is not settled)");
        }
        return keeper.reopen(id, clock.instant(), actor, reason.strip()).orElseThrow(() -> Fulfilments.notFound(id));
    }

    @Override
    public DutyView escalate(Actor actor, DutyId id, String reason) {
        DutyView duty = Fulfilments.open(keeper.find(id), id);
        UnitTree tree = units.tree();
        Unit from = duty.escalations().stream()
                .reduce((lower, higher) -> higher)
                .map(Escalation::unit)
                .or(() -> tree.find(duty.unit()).flatMap(Unit::parent))
                .flatMap(tree::find)
                .orElseThrow(() -> new Conflict("应办单位没有上级 (its owner has no superior)"));
        gate.require(actor, Action.DUTY_ESCALATE, from);
        text("/reason", reason);
        if (duty.state() != DutyState.LATE_OPEN) {
            throw new Conflict("任务没有逾期，不必上交 (the duty is not late)");
        }
        Unit to = from.parent()
                .flatMap(tree::find)
                .orElseThrow(() -> new Conflict("已到最上一级 %s (there is no further tier)".formatted(from.name())));
        DutyView passed =
                keeper.passOn(id, from, to, actor, reason.strip()).orElseThrow(() -> Fulfilments.notFound(id));
        if (!concerns(passed, to.id())) {
            throw new Conflict("任务在此期间已办结或已上交 (meanwhile settled or passed on)");
        }
        return passed;
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
        return keeper.done(id, at, actor, "");
    }

    @Override
    public Optional<DutyView> reopen(DutyId id, Instant at, Actor actor) {
        return keeper.reopen(id, at, actor, "");
    }

    private static String text(String pointer, String given) {
        if (given.isBlank() || given.length() > LONGEST_REASON) {
            throw new Invalid(pointer, "请写明，1至%1$d字 (a text of at most %1$d characters)".formatted(LONGEST_REASON));
        }
        return given.strip();
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
}
