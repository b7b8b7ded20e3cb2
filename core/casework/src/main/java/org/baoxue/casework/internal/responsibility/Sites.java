package org.baoxue.casework.internal.responsibility;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.NotFound;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.division.DivisionLevel;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.responsibility.Charge;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Roster;

/** Where charges lie, by the units and lists of one moment. */
final class Sites {

    private static final List<UnitKind> NAMING =
            List.of(UnitKind.VILLAGE, UnitKind.TOWNSHIP_GOVERNMENT, UnitKind.COUNTY_GOVERNMENT);

    private final UnitTree tree;
    private final Map<ChildId, Enrolment> pupils;
    private final Map<ChildId, Household> households;
    private final Map<String, String> placeNames = new HashMap<>();

    private Sites(UnitTree tree, Map<ChildId, Enrolment> pupils, Map<ChildId, Household> households) {
        this.tree = tree;
        this.pupils = pupils;
        this.households = households;
        tree.all().stream()
                .filter(unit -> NAMING.contains(unit.kind()))
                .forEach(unit -> placeNames.putIfAbsent(unit.division().digits(), unit.name()));
    }

    /** For places and units alone. */
    static Sites of(UnitTree tree) {
        return new Sites(tree, Map.of(), Map.of());
    }

    static Sites of(UnitTree tree, Roster roster, Collection<Charge> charges) {
        Set<ChildId> children = charges.stream()
                .filter(charge -> charge.kind() == Charge.Kind.CHILD)
                .map(charge -> new ChildId(charge.id()))
                .collect(Collectors.toSet());
        return children.isEmpty()
                ? of(tree)
                : new Sites(tree, roster.enrolments(children), roster.households(children));
    }

    /** The charge as it is kept: a village by its place, so that it is not two. */
    static Charge plain(UnitTree tree, Charge charge) {
        return charge.kind() == Charge.Kind.UNIT
                ? tree.find(charge.id())
                        .filter(unit -> unit.kind() == UnitKind.VILLAGE)
                        .map(unit -> Charge.of(unit.division()))
                        .orElse(charge)
                : charge;
    }

    /**
     * @throws NotFound if there is no such unit or child
     */
    Site get(Charge charge) {
        return find(charge).orElseThrow(() -> new NotFound(missing(charge)));
    }

    static String missing(Charge charge) {
        return switch (charge.kind()) {
            case PLACE -> "没有地方 %s (no such place)".formatted(charge.id());
            case UNIT -> "没有单位 %s (no such unit)".formatted(charge.id());
            case CHILD -> "名册上没有该学生 (no such child on the roster)";
        };
    }

    Optional<Site> find(Charge charge) {
        return switch (charge.kind()) {
            case PLACE -> place(charge, new DivisionCode(charge.id()));
            case UNIT ->
                tree.find(charge.id())
                        .map(unit -> new Site(
                                charge, unit.name(), Optional.of(unit), List.of(), new PolicyPlaces(tree).of(unit)));
            case CHILD -> child(charge, new ChildId(charge.id()));
        };
    }

    private Optional<Site> place(Charge charge, DivisionCode division) {
        // What nobody can be asked to answer for in person is no charge: a city or a province.
        return division.level().compareTo(DivisionLevel.COUNTY) < 0
                ? Optional.empty()
                : Optional.of(new Site(
                        charge,
                        placeNames.getOrDefault(division.digits(), division.digits()),
                        Optional.empty(),
                        List.of(division),
                        PolicyPlace.of(division)));
    }

    private Optional<Site> child(Charge charge, ChildId id) {
        Optional<Enrolment> pupil = Optional.ofNullable(pupils.get(id));
        Optional<Household> household = Optional.ofNullable(households.get(id));
        if (pupil.isEmpty() && household.isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> unit = pupil.map(Enrolment::classId).flatMap(tree::find);
        List<DivisionCode> places = Stream.of(
                        household.map(Household::division),
                        pupil.flatMap(Enrolment::household),
                        household.flatMap(Household::residence),
                        pupil.flatMap(Enrolment::residence))
                .flatMap(Optional::stream)
                .distinct()
                .limit(2)
                .toList();
        PolicyPlace policy = unit.map(new PolicyPlaces(tree)::of)
                .or(() -> places.stream().findFirst().map(PolicyPlace::of))
                .orElse(PolicyPlace.of(DivisionCode.NATION));
        String name = pupil.map(Enrolment::name)
                .or(() -> household.map(Household::name))
                .orElse("");
        return Optional.of(new Site(charge, name, unit, places, policy));
    }
}
