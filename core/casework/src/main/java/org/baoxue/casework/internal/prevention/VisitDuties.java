package org.baoxue.casework.internal.prevention;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Condition;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.access.Units;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyKind;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.casework.internal.duty.Fulfilments;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.casework.internal.store.FileRow;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;

/** Which duties a visit to a child settles. */
record VisitDuties(Database database, Gate gate, Units units, DutyKeeper keeper) {

    /**
     * An open duty that a visit to this child settles.
     *
     * @throws Invalid if it is no duty to visit, or not about this child
     */
    DutyView required(Actor actor, DutyId id, Known child) {
        DutyView duty = Fulfilments.open(keeper.find(id), id);
        if (duty.kind() != DutyKind.VISIT) {
            throw new Invalid("/duty", "任务「%s」不是家访 (not a visit)".formatted(duty.words()));
        }
        Optional<String> single = single(duty);
        if (single.isPresent()) {
            if (!single.get().equals(child.child().value())) {
                throw new Invalid("/duty", "任务「%s」是另一名学生的 (about another child)".formatted(duty.words()));
            }
            return duty;
        }
        Unit owner = units.tree()
                .find(duty.unit())
                .orElseThrow(() -> new NotFound("找不到单位 %s (no such unit)".formatted(duty.unit())));
        gate.require(actor, Action.DUTY_DONE, owner);
        ScopeFilter answersFor = units.tree().responsibility(owner);
        boolean within = child.unit(units.tree()).filter(answersFor::covers).isPresent()
                || child.divisions().stream().anyMatch(answersFor::covers);
        if (!within) {
            throw new Invalid(
                    "/duty", "该生不归承担任务的单位 %s 负责 (not a child of the unit that owes it)".formatted(owner.id()));
        }
        return duty;
    }

    /** The visits that are owed to this child alone. */
    List<DutyView> owed(ChildId child) {
        Stream<String> cases = database.read(handle -> CaseFiles.ofChildren(handle, List.of(child))).stream()
                .map(FileRow::caseId);
        return keeper.openVisits(Stream.concat(Stream.of(child.value()), cases).toList());
    }

    /** The one child that a duty is about, if it is about one. */
    Optional<String> single(DutyView duty) {
        return duty.occasion().listed().map(ChildId::value).or(() -> duty.occasion()
                .caseId()
                .flatMap(id -> database.read(handle -> CaseFiles.find(handle, id)))
                .map(FileRow::childId));
    }

    /** The children that a unit answers for. */
    Condition childrenOf(String unit) {
        return ChildRow.in(units.tree().responsibility(units.tree().get(unit)));
    }
}
