package org.baoxue.casework.internal.reconcile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Unit;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.reconciliation.Bridge;
import org.baoxue.casework.reconciliation.BridgeTerm;
import org.baoxue.casework.reconciliation.Bridges;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Bridges} behind the gate. */
@Component(service = Bridges.class)
public final class BridgeService implements Bridges {

    private final Gate gate;
    private final Units units;
    private final Roster roster;
    private final Policies policies;
    private final Clock clock;

    @Activate
    public BridgeService(
            @Reference Gate gate,
            @Reference Units units,
            @Reference Roster roster,
            @Reference Policies policies,
            @Reference Clock clock) {
        this.gate = gate;
        this.units = units;
        this.roster = roster;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Bridge of(Actor actor, String unitId) {
        Unit unit = required(actor, unitId);
        long asOf = roster.sequence();
        PolicySnapshot policy = policies.current();
        LocalDate today = today();
        Map<BridgeTerm, Long> counts = new EnumMap<>(BridgeTerm.class);
        sides(unit, asOf, policy, today).forEach((term, children) -> counts.put(term, (long) children.size()));
        return new Bridge(unit.id(), unit.division(), today, roster.hash(asOf), policy.hash(), counts);
    }

    @Override
    public Page<Bridge.Child> children(Actor actor, String unitId, BridgeTerm term, PageRequest page) {
        Unit unit = required(actor, unitId);
        List<Bridge.Child> all =
                sides(unit, roster.sequence(), policies.current(), today()).get(term);
        int from = (int) Math.min(all.size(), page.offset());
        return page.of(
                all.subList(from, Math.min(all.size(), from + page.size())).stream()
                        .map(child -> new Bridge.Child(
                                child.child(),
                                child.name().map(name -> ChildNames.shown(actor.role(), name)),
                                child.division(),
                                child.school()))
                        .toList(),
                all.size());
    }

    private Unit required(Actor actor, String unitId) {
        Unit unit = ListPlaces.unit(units.tree(), unitId);
        gate.require(actor, Action.RECONCILIATION_READ, unit);
        ListPlaces.mustServeAPlace(unit);
        return unit;
    }

    private Map<BridgeTerm, List<Bridge.Child>> sides(Unit unit, long asOf, PolicySnapshot policy, LocalDate today) {
        List<Household> listed = roster.households(unit.division(), asOf).values().stream()
                .filter(row -> row.presence() == Presence.LISTED)
                .toList();
        List<String> schools = units.tree().ofKind(UnitKind.SCHOOL, unit.division()).stream()
                .map(Unit::id)
                .toList();
        Map<ChildId, Enrolment> here = new HashMap<>(roster.enrolments(schools, asOf));
        here.values().removeIf(row -> row.presence() != Presence.LISTED);
        Set<ChildId> others = listed.stream()
                .map(Household::child)
                .filter(child -> !here.containsKey(child))
                .collect(Collectors.toSet());
        Map<ChildId, Enrolment> elsewhere = new HashMap<>(roster.enrolments(others));
        elsewhere.values().removeIf(row -> row.presence() != Presence.LISTED);
        return BridgeSides.of(listed, new AgeRules(policy, today), here, elsewhere);
    }

    private LocalDate today() {
        return clock.instant().atZone(Due.ZONE).toLocalDate();
    }
}
