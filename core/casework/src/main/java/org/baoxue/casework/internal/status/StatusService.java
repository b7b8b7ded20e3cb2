package org.baoxue.casework.internal.status;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.PersonalField;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.internal.reconcile.AgeRules;
import org.baoxue.casework.internal.reconcile.AgeStage;
import org.baoxue.casework.internal.status.Facts.Rows;
import org.baoxue.casework.sendeducation.SendEducationStanding;
import org.baoxue.casework.status.ChildStatus;
import org.baoxue.casework.status.ChildStatuses;
import org.baoxue.casework.status.StatusLedger;
import org.baoxue.casework.status.StatusOfChild;
import org.baoxue.casework.status.StatusProvenance;
import org.baoxue.casework.status.StatusSheet;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Leaves;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link ChildStatuses} behind the gate. */
@Component(service = ChildStatuses.class)
public final class StatusService implements ChildStatuses {

    private final Gate gate;
    private final Units units;
    private final Roster roster;
    private final Policies policies;
    private final Facts facts;
    private final Clock clock;

    @Activate
    public StatusService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Roster roster,
            @Reference Leaves leaves,
            @Reference SendEducationStanding sent,
            @Reference Policies policies,
            @Reference Clock clock) {
        this.gate = gate;
        this.units = units;
        this.roster = roster;
        this.policies = policies;
        this.facts = new Facts(database, leaves, sent);
        this.clock = clock;
    }

    @Override
    public Standing of(Actor actor, ChildId child, Optional<LocalDate> on) {
        gate.require(actor, Action.STATUS_READ);
        UnitTree tree = units.tree();
        PolicySnapshot policy = policies.current();
        StatusProvenance from = provenance(on, policy);
        Rows rows = new Rows(
                roster.enrolments(Set.of(child), from.rosterSequence()),
                roster.households(Set.of(child), from.rosterSequence()));
        if (rows.children().isEmpty()) {
            throw new NotFound("%s的名单上没有学生 %s (on no list of that day)".formatted(from.day(), child));
        }
        Optional<Enrolment> enrolment = Optional.ofNullable(rows.enrolments().get(child));
        gate.require(
                actor,
                Action.STATUS_READ,
                child.value(),
                enrolment.flatMap(row -> tree.find(row.classId())),
                places(enrolment, Optional.ofNullable(rows.households().get(child))));
        return new Standing(decided(actor, rows, tree, policy, from.day()).get(0), from);
    }

    @Override
    public StatusSheet sheet(Actor actor, String unitId, Optional<LocalDate> on) {
        UnitTree tree = units.tree();
        Unit unit = tree.get(unitId);
        gate.require(actor, Action.STATUS_READ, unit);
        unit.requireWithinACounty();
        PolicySnapshot policy = policies.current();
        StatusProvenance from = provenance(on, policy);
        return new StatusSheet(
                unit.id(),
                unit.name(),
                from,
                decided(actor, rows(unit, tree, from.rosterSequence()), tree, policy, from.day()));
    }

    @Override
    public Page<StatusOfChild> children(
            Actor actor,
            String unit,
            StatusLedger ledger,
            Set<ChildStatus> statuses,
            Optional<LocalDate> on,
            PageRequest page) {
        List<StatusOfChild> all = sheet(actor, unit, on).of(ledger).stream()
                .filter(child -> statuses.isEmpty() || statuses.contains(child.status()))
                .toList();
        int first = (int) Math.min(all.size(), page.offset());
        return page.of(all.subList(first, Math.min(all.size(), first + page.size())), all.size());
    }

    private StatusProvenance provenance(Optional<LocalDate> on, PolicySnapshot policy) {
        LocalDate day = on.orElseGet(() -> clock.instant().atZone(Due.ZONE).toLocalDate());
        long asOf = roster.sequence(day);
        return new StatusProvenance(day, asOf, roster.hash(asOf), policy.hash());
    }

    /** Both rows of everybody whom the lists of the place or of its schools have, wherever the other row lies. */
    private Rows rows(Unit unit, UnitTree tree, long asOf) {
        Map<ChildId, Enrolment> enrolled = new HashMap<>(roster.enrolments(unit.id(), asOf));
        Map<ChildId, Household> listed = new HashMap<>();
        if (unit.servesDivision()) {
            List<String> schools = tree.ofKind(UnitKind.SCHOOL, unit.division()).stream()
                    .filter(school -> !unit.contains(school))
                    .map(Unit::id)
                    .toList();
            enrolled.putAll(roster.enrolments(schools, asOf));
            listed.putAll(roster.households(unit.division(), asOf));
        }
        listed.putAll(roster.households(without(enrolled.keySet(), listed.keySet()), asOf));
        enrolled.putAll(roster.enrolments(without(listed.keySet(), enrolled.keySet()), asOf));
        return new Rows(enrolled, listed);
    }

    private static Set<ChildId> without(Set<ChildId> all, Set<ChildId> known) {
        Set<ChildId> others = new HashSet<>(all);
        others.removeAll(known);
        return others;
    }

    private List<StatusOfChild> decided(Actor actor, Rows rows, UnitTree tree, PolicySnapshot policy, LocalDate day) {
        return facts.of(rows, tree, new AgeRules(policy, day), day).entrySet().stream()
                .map(entry -> view(actor, entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing((StatusOfChild child) ->
                                child.division().map(DivisionCode::digits).orElse(""))
                        .thenComparing(child -> child.school().orElse(""))
                        .thenComparing(child -> child.classId().orElse(""))
                        .thenComparing(StatusOfChild::child))
                .toList();
    }

    private static StatusOfChild view(Actor actor, ChildId child, Known known) {
        Deciding.Decision decision = Deciding.of(known);
        Optional<Enrolment> pupil = known.enrolment();
        Optional<Household> resident = known.household();
        return new StatusOfChild(
                child,
                ChildNames.shown(
                        actor.role(),
                        pupil.map(Enrolment::name)
                                .or(() -> resident.map(Household::name))
                                .orElseThrow()),
                pupil.map(Enrolment::sex).or(() -> resident.map(Household::sex)).orElseThrow(),
                pupil.map(Enrolment::birthDate)
                        .or(() -> resident.map(Household::birthDate))
                        .orElseThrow(),
                pupil.flatMap(Enrolment::idNumber)
                        .or(() -> resident.flatMap(Household::idNumber))
                        .map(PersonalField.ID_NUMBER::mask),
                known.age() == AgeStage.OF_AGE,
                decision.status(),
                decision.basis(),
                decision.since(),
                decision.note(),
                resident.map(Household::division),
                pupil.map(Enrolment::schoolId),
                pupil.map(Enrolment::classId),
                pupil.map(Enrolment::grade));
    }

    private static List<DivisionCode> places(Optional<Enrolment> enrolment, Optional<Household> household) {
        return Stream.of(
                        enrolment.flatMap(Enrolment::household),
                        enrolment.flatMap(Enrolment::residence),
                        household.map(Household::division),
                        household.flatMap(Household::residence))
                .flatMap(Optional::stream)
                .toList();
    }
}
