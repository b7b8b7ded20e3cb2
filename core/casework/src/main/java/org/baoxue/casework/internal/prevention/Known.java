package org.baoxue.casework.internal.prevention;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.internal.clock.Whereabouts;
import org.baoxue.policy.evaluation.GoverningPlaces.ChildPlaces;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;

/** What both lists say of one child now. */
record Known(ChildId child, Optional<Enrolment> enrolment, Optional<Household> household) {

    static Map<ChildId, Known> of(Roster roster, Set<ChildId> children) {
        Map<ChildId, Enrolment> enrolments = roster.enrolments(children);
        Map<ChildId, Household> households = roster.households(children);
        Map<ChildId, Known> known = new HashMap<>();
        children.forEach(child -> known.put(
                child,
                new Known(
                        child,
                        Optional.ofNullable(enrolments.get(child)),
                        Optional.ofNullable(households.get(child)))));
        return known;
    }

    /** Whether any list names the child, now or formerly. */
    boolean onAnyList() {
        return enrolment.isPresent() || household.isPresent();
    }

    /** Whether the child is enrolled now. */
    boolean enrolled() {
        return enrolment.filter(row -> row.presence() == Presence.LISTED).isPresent();
    }

    Optional<String> name() {
        return enrolment.map(Enrolment::name).or(() -> household.map(Household::name));
    }

    Optional<Unit> unit(UnitTree tree) {
        return enrolment.map(Enrolment::classId).flatMap(tree::find).or(() -> enrolment
                .map(Enrolment::schoolId)
                .flatMap(tree::find));
    }

    /** Where the child belongs, for the policy. */
    ChildPlaces places(UnitTree tree) {
        return Whereabouts.of(enrolment, household, tree);
    }

    /** Where the child belongs, for the gate. */
    List<DivisionCode> divisions() {
        ChildPlaces places = places(UnitTree.of(Set.of()));
        return Stream.of(places.household(), places.residence())
                .flatMap(Optional::stream)
                .toList();
    }

    /** What lists are searched by. */
    ChildRow row() {
        ChildPlaces places = places(UnitTree.of(Set.of()));
        return new ChildRow(
                child.value(),
                enrolment.map(Enrolment::classId).orElse(null),
                places.household().map(DivisionCode::digits).orElse(null),
                places.residence().map(DivisionCode::digits).orElse(null));
    }
}
