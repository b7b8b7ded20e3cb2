package org.baoxue.casework.internal.service;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.Unit;
import org.baoxue.api.policy.rule.PlacementKind;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseCommand.Place;
import org.baoxue.casework.CaseEvent.Placed;
import org.baoxue.casework.CaseProcedure.Offered;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.internal.fold.Recorded;
import org.baoxue.casework.internal.procedure.Departure;
import org.baoxue.casework.internal.procedure.PlacementRules;
import org.baoxue.casework.internal.text.Words;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;

/** Where a returned child is placed, by the plan of the place that governs its case and the lists of classes. */
record PlacementSteps(CaseSteps steps, Roster roster, Gate gate) {

    /**
     * The event of a placement.
     *
     * @throws Invalid if the plan does not allow it, or allows it only with an explanation that is missing
     */
    Placed placed(Actor actor, CaseView view, List<Recorded> events, Place place) {
        place.classSize().filter(pupils -> pupils < 1).ifPresent(pupils -> {
            throw new Invalid("/classSize", "班额应为正整数，实为%d (a positive number)".formatted(pupils));
        });
        Optional<Unit> schoolClass = place.schoolClass().map(id -> schoolClass(actor, id));
        if (schoolClass.isPresent() && place.classSize().isPresent()) {
            throw new Invalid("/classSize", "写了班级的，班额由名单计数，不另填 (the size is counted from the list of the class)");
        }
        Optional<Integer> size = schoolClass
                .filter(unit -> place.to() == PlacementKind.SEPARATE_CLASS)
                .map(unit -> withChild(unit, view.child()))
                .or(place::classSize);
        PlacementRules placements = PlacementRules.of(
                steps.policy(view, place.on()), view.since(), view.returnedOn().orElse(place.on()));
        List<Departure> departures =
                new ArrayList<>(steps.rules(view, events, place.on()).beforePlacement(place.on()));
        placements.departures(place.to(), size).forEach(departures::add);
        return new Placed(
                place.on(),
                place.to(),
                size,
                schoolClass.map(Unit::id),
                placements.ruleOf(place.to()),
                Words.required("/account", place.account()),
                CaseSteps.explained(departures, place.deviation()));
    }

    /**
     * What is offered to the child.
     *
     * @param birth the child's birthday, as far as the reader may know its age
     * @param today day of the return where the child is not back yet
     */
    Optional<Offered> offered(CaseView view, Optional<LocalDate> birth, LocalDate today) {
        if (!view.state().open() && view.state() != CaseState.RETURNED) {
            return Optional.empty();
        }
        LocalDate returned = view.returnedOn().orElse(today);
        return Optional.of(new Offered(
                view.since(),
                returned,
                view.returnedOn().isEmpty(),
                birth.map(day -> Period.between(day, returned).getYears()),
                PlacementRules.options(steps.policy(view, today), view.since(), returned)));
    }

    private Unit schoolClass(Actor actor, String id) {
        return steps.tree()
                .find(id)
                .filter(unit -> unit.kind() == UnitKind.CLASS)
                .filter(gate.scope(actor, Action.CASE_APPEND)::covers)
                .orElseThrow(() -> new Invalid(
                        "/schoolClass", "没有班级 %s，或不在管辖内 (there is no such class in your scope)".formatted(id)));
    }

    /** The pupils on the list of a class, with the child, whether or not it is there already. */
    private int withChild(Unit schoolClass, ChildId child) {
        List<ChildId> listed = roster.enrolments(schoolClass.id(), roster.sequence()).values().stream()
                .filter(row -> row.presence() == Presence.LISTED)
                .map(Enrolment::child)
                .toList();
        return listed.contains(child) ? listed.size() : listed.size() + 1;
    }
}
