package org.baoxue.casework.internal.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.NotFound;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.rule.Fact;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.casework.ChildPlaces;
import org.baoxue.policy.evaluation.GoverningPlaces;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Roster;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link ChildPlaces} behind the gate of the roster. */
@Component(service = ChildPlaces.class)
public final class ChildPlacesService implements ChildPlaces {

    private final Gate gate;
    private final Roster roster;
    private final Units units;
    private final Policies policies;
    private final Clock clock;

    @Activate
    public ChildPlacesService(
            @Reference Gate gate,
            @Reference Roster roster,
            @Reference Units units,
            @Reference Policies policies,
            @Reference Clock clock) {
        this.gate = gate;
        this.roster = roster;
        this.units = units;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Whereabouts of(Actor actor, ChildId child, Optional<LocalDate> day) {
        gate.require(actor, Action.REGION_READ);
        Optional<Enrolment> enrolment = roster.enrolment(actor, child);
        Optional<Household> household = roster.household(actor, child);
        if (enrolment.isEmpty() && household.isEmpty()) {
            throw new NotFound("找不到学生 %s (no such child)".formatted(child));
        }
        LocalDate on = day.orElseGet(() -> LocalDate.now(clock));
        PolicySnapshot policy = policies.current();
        GoverningPlaces.ChildPlaces places =
                org.baoxue.casework.internal.clock.Whereabouts.of(enrolment, household, units.tree());
        List<Known> known = Arrays.stream(Place.values())
                .map(place -> new Known(
                        place, places.at(place).map(found -> found.division().digits())))
                .toList();
        return new Whereabouts(
                on,
                policy.hash(),
                known,
                Arrays.stream(Fact.values())
                        .flatMap(fact -> GoverningPlaces.of(policy, fact, places, on).stream())
                        .toList());
    }
}
