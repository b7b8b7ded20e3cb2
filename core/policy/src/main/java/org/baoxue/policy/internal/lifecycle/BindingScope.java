package org.baoxue.policy.internal.lifecycle;

import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Unit;
import org.baoxue.access.Units;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.Binding.Target;
import org.baoxue.policy.Bindings;

/** Where a model is to be bound, and whether the actor may bind there. */
record BindingScope(Gate gate, Units units) {

    /** The place or school that is meant, once the gate has let the actor pass. */
    Target target(Actor actor, Bindings.Request request) {
        if (request.division().isPresent() == request.school().isPresent()) {
            gate.require(actor, Action.BINDING_CHANGE);
            throw new Invalid("", "须写明地方或学校，二者取一 (give either a division or a school)");
        }
        if (request.division().isPresent()) {
            gate.require(actor, Action.BINDING_CHANGE, request.division().get());
            return Target.of(request.division().get());
        }
        String id = request.school().orElseThrow();
        Optional<Unit> unit = units.tree().find(id);
        if (unit.isEmpty()) {
            gate.require(actor, Action.BINDING_CHANGE);
            throw new NotFound("找不到单位 %s (no such unit)".formatted(id));
        }
        gate.require(actor, Action.BINDING_CHANGE, unit.get());
        return new Target(level(unit.get()), unit.get().division(), Optional.of(id));
    }

    private static LayerLevel level(Unit unit) {
        if (unit.kind() != UnitKind.SCHOOL && unit.kind() != UnitKind.CENTRAL_SCHOOL) {
            throw new Invalid(
                    "/school",
                    "%s是%s，模型只能绑定到学校或中心校 (a model is bound to a school or central school)"
                            .formatted(unit.name(), unit.kind().chinese()));
        }
        return unit.kind() == UnitKind.SCHOOL ? LayerLevel.SCHOOL : LayerLevel.CENTRAL_SCHOOL;
    }

    /** The unit of a school may have gone since; then its place decides who may unbind. */
    void require(Actor actor, Target target) {
        Optional<Unit> school = target.school().flatMap(units.tree()::find);
        if (school.isPresent()) {
            gate.require(actor, Action.BINDING_CHANGE, school.get());
        } else {
            gate.require(actor, Action.BINDING_CHANGE, target.division());
        }
    }
}
