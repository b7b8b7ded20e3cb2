package org.baoxue.casework.internal.change;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Audit;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.change.Promotion;
import org.baoxue.casework.change.PromotionClass;
import org.baoxue.casework.change.PromotionOrder;
import org.baoxue.casework.change.PromotionPreview;
import org.baoxue.casework.change.PromotionRemark;
import org.baoxue.casework.change.Promotions;
import org.baoxue.casework.internal.change.PromotionPlan.Noted;
import org.baoxue.casework.internal.enrolment.SchoolLists;
import org.baoxue.casework.internal.text.Words;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Promotions} behind the gate. */
@Component(service = Promotions.class)
public final class PromotionService implements Promotions {

    private final ReentrantLock registering = new ReentrantLock();
    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Audit audit;
    private final Roster roster;
    private final Policies policies;
    private final Clock clock;
    private final PromotionWriting writing;

    /** What a process left half written when it was killed goes first: it would keep its pupils from being registered. */
    @Activate
    public PromotionService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Audit audit,
            @Reference Roster roster,
            @Reference Policies policies,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.audit = audit;
        this.roster = roster;
        this.policies = policies;
        this.clock = clock;
        this.writing = new PromotionWriting(database);
        writing.discardHalfWritten();
    }

    @Override
    public PromotionPreview preview(Actor actor, PromotionOrder order, PageRequest page) {
        UnitTree tree = units.tree();
        Unit unit = tree.get(order.unit());
        gate.require(actor, Action.CHANGE_RECORD, unit);
        PromotionPlan plan = plan(tree, unit, order);
        return new PromotionPreview(
                unit.id(),
                unit.name(),
                plan.schoolYear(),
                plan.on(),
                plan.classes(),
                plan.going(ChangeKind.PROMOTION),
                plan.going(ChangeKind.GRADUATION),
                plan.remarks(),
                page.of(
                        ChangeService.part(plan.notes(), page).stream()
                                .map(note -> remark(actor, note))
                                .toList(),
                        plan.notes().size()),
                plan.hash());
    }

    private PromotionPlan plan(UnitTree tree, Unit unit, PromotionOrder order) {
        return new PromotionPlanner(database, roster, policies.current(), tree, unit, today()).plan(order);
    }

    private static PromotionRemark remark(Actor actor, Noted note) {
        return new PromotionRemark(
                note.child(), Optional.of(ChildNames.shown(actor.role(), note.name())), note.classId(), note.kind());
    }

    @Override
    public Promotion confirm(Actor actor, PromotionOrder order, String hash, String proof) {
        UnitTree tree = units.tree();
        Unit unit = tree.get(order.unit());
        gate.require(actor, Action.CHANGE_RECORD, unit);
        String words = Words.filled("/proof", proof);
        registering.lock();
        try {
            Optional<PromotionRow> same =
                    database.read(handle -> PromotionStore.standing(handle, unit.id(), order.schoolYear(), hash));
            PromotionRow row = same.orElseGet(() -> confirmed(actor, plan(tree, unit, order), hash, words));
            return views(actor, tree, List.of(row)).get(0);
        } finally {
            registering.unlock();
        }
    }

    private PromotionRow confirmed(Actor actor, PromotionPlan plan, String hash, String proof) {
        if (!plan.hash().equals(hash)) {
            throw new Conflict("名单、单位或登记与预览时不同，请重新预览后再确认 (not what was seen: preview again)");
        }
        plan.classes().stream()
                .filter(row -> row.obstacle().isPresent())
                .findFirst()
                .ifPresent(PromotionService::refuse);
        if (today().isBefore(plan.on())) {
            throw new Invalid(
                    "/schoolYear", "%d学年%s开始，之前只能预览 (it begins then)".formatted(plan.schoolYear(), plan.on()));
        }
        if (plan.moves().isEmpty()) {
            throw new Invalid("/unit", "没有可升级或毕业的学生 (nobody goes up or leaves)");
        }
        Instant now = now();
        PromotionRow row = new PromotionRow(
                0,
                plan.unit(),
                plan.schoolYear(),
                plan.on(),
                null,
                plan.going(ChangeKind.PROMOTION),
                plan.going(ChangeKind.GRADUATION),
                hash,
                proof,
                plan.rosterHash(),
                plan.policyHash(),
                actor.name(),
                now);
        List<ChangeRow> entries = plan.moves().stream()
                .map(move -> SchoolPromotion.entry(move, plan.on(), proof, actor.name(), now))
                .toList();
        return stored(actor, row, entries);
    }

    private static void refuse(PromotionClass row) {
        throw new Invalid(
                "/classes",
                "%s（%s）→ %s：%s (something stands in the way)"
                        .formatted(
                                row.fromName(),
                                row.from(),
                                row.to().isEmpty() ? row.toName() : row.to(),
                                row.obstacle().orElseThrow().chinese()));
    }

    private PromotionRow stored(Actor actor, PromotionRow row, Collection<ChangeRow> entries) {
        long number = writing.write(
                row,
                entries,
                (handle, written) -> audit.record(
                        handle,
                        actor,
                        Action.CHANGE_RECORD,
                        row.unitId(),
                        row.takesBack() == null
                                ? "第%d批升级，%d人 (promotion registered)".formatted(written, entries.size())
                                : "撤回第%d批升级，%d人 (promotion withdrawn)".formatted(row.takesBack(), entries.size())));
        return database.read(handle -> PromotionStore.find(handle, row.takesBack() == null ? number : row.takesBack()))
                .orElseThrow();
    }

    @Override
    public Page<Promotion> list(Actor actor, String unitId, PageRequest page) {
        UnitTree tree = units.tree();
        Unit unit = tree.get(unitId);
        gate.require(actor, Action.ROSTER_READ, unit);
        List<String> above = new ArrayList<>();
        for (Optional<Unit> next = unit.parent().flatMap(tree::find);
                next.isPresent();
                next = next.get().parent().flatMap(tree::find)) {
            above.add(next.get().id());
        }
        Page<PromotionRow> rows = database.read(handle -> PromotionStore.list(handle, unit.path(), above, page));
        return page.of(views(actor, tree, rows.items()), rows.total());
    }

    @Override
    public Promotion undo(Actor actor, long number, String reason) {
        UnitTree tree = units.tree();
        PromotionRow row = database.read(handle -> PromotionStore.find(handle, number))
                .orElseThrow(() -> new NotFound("没有第%d批升级 (no such promotion)".formatted(number)));
        gate.require(actor, Action.CHANGE_RECORD, tree.get(row.unitId()));
        String words = Words.filled("/reason", reason);
        registering.lock();
        try {
            if (!database.read(handle -> PromotionStore.takenBack(handle, Set.of(number)))
                    .isEmpty()) {
                throw new Conflict("第%d批升级已撤回 (it was taken back)".formatted(number));
            }
            PromotionRow back = row.takenBack(today(), words, actor.name(), now());
            List<ChangeRow> withdrawals =
                    new PromotionUndoing(database, roster, new SchoolLists(roster, tree)).withdrawals(row, back);
            return views(actor, tree, List.of(stored(actor, back, withdrawals))).get(0);
        } finally {
            registering.unlock();
        }
    }

    private List<Promotion> views(Actor actor, UnitTree tree, List<PromotionRow> rows) {
        boolean reads = ChildNames.mayRead(actor.role());
        Set<Long> numbers = rows.stream().map(PromotionRow::id).collect(Collectors.toSet());
        Map<Long, PromotionRow> back = database.read(handle -> PromotionStore.takenBack(handle, numbers));
        return rows.stream()
                .map(row -> row.view(tree, reads, Optional.ofNullable(back.get(row.id()))))
                .toList();
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }

    private LocalDate today() {
        return clock.instant().atZone(Due.ZONE).toLocalDate();
    }
}
