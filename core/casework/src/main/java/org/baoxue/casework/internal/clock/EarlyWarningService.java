package org.baoxue.casework.internal.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.policy.FieldValue;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Concept;
import org.baoxue.api.policy.rule.Definition;
import org.baoxue.api.policy.rule.Fact;
import org.baoxue.api.time.Amount;
import org.baoxue.casework.EarlyWarning;
import org.baoxue.casework.EarlyWarnings;
import org.baoxue.casework.internal.change.AwayDays;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.casework.internal.store.FileRow;
import org.baoxue.policy.evaluation.AbsenceEvaluator;
import org.baoxue.policy.evaluation.AbsenceVerdict;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.GoverningPlaces;
import org.baoxue.roster.Attendance;
import org.baoxue.roster.Away;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link EarlyWarnings} from the roll, behind the gate. */
@Component(service = EarlyWarnings.class)
public final class EarlyWarningService implements EarlyWarnings {

    private static final int BATCH = 500;

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Roster roster;
    private final Policies policies;
    private final AwayDays away;
    private final Clock clock;

    @Activate
    public EarlyWarningService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Roster roster,
            @Reference Policies policies,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.roster = roster;
        this.policies = policies;
        this.away = new AwayDays(database, roster, units);
        this.clock = clock;
    }

    @Override
    public Page<EarlyWarning> list(Actor actor, String unit, PageRequest page) {
        UnitTree tree = units.tree();
        Unit under = tree.get(unit);
        gate.require(actor, Action.ROSTER_READ, under);
        LocalDate today = clock.instant().atZone(Due.ZONE).toLocalDate();
        List<Attendance> missing = roster.attendance(unit, AbsenceClock.horizon(today), today).values().stream()
                .filter(marks -> !marks.unexcusedAbsences().isEmpty())
                .sorted(Comparator.comparing(Attendance::child))
                .toList();
        Rules rules = new Rules(policies.current(), today, new HashMap<>());
        List<EarlyWarning> found = new ArrayList<>();
        for (int from = 0; from < missing.size(); from += BATCH) {
            found.addAll(among(actor, missing.subList(from, Math.min(from + BATCH, missing.size())), rules, tree));
        }
        found.sort(Comparator.comparingInt((EarlyWarning one) -> -one.missed().size())
                .thenComparing(EarlyWarning::child));
        int first = (int) Math.min(found.size(), page.offset());
        return page.of(found.subList(first, Math.min(found.size(), first + page.size())), found.size());
    }

    private List<EarlyWarning> among(Actor actor, List<Attendance> missing, Rules rules, UnitTree tree) {
        Set<ChildId> children = new HashSet<>();
        missing.forEach(marks -> children.add(marks.child()));
        database.read(handle -> CaseFiles.ofChildren(handle, children)).stream()
                .map(FileRow::view)
                .filter(known -> known.state().open())
                .forEach(known -> children.remove(known.child()));
        Map<ChildId, Enrolment> enrolments = roster.enrolments(children);
        Map<ChildId, Household> households = roster.households(children);
        Map<ChildId, Away> changes = away.days(enrolments.values(), AbsenceClock.horizon(rules.today()), rules.today());
        List<EarlyWarning> found = new ArrayList<>();
        for (Attendance marks : missing) {
            Optional.ofNullable(enrolments.get(marks.child()))
                    .filter(row -> row.presence() == Presence.LISTED)
                    .flatMap(row -> rules.warning(
                            Pupil.of(
                                    row,
                                    Whereabouts.of(
                                            Optional.of(row), Optional.ofNullable(households.get(row.child())), tree),
                                    Optional.of(marks),
                                    changes.getOrDefault(row.child(), Away.NEVER)),
                            ChildNames.shown(actor.role(), row.name())))
                    .ifPresent(found::add);
        }
        return found;
    }

    /** The definitions of early warning by governing place. */
    private record Rules(PolicySnapshot snapshot, LocalDate today, Map<PolicyPlace, ResolvedPolicy> resolved) {

        Optional<EarlyWarning> warning(Pupil pupil, String name) {
            return GoverningPlaces.of(snapshot, Fact.ABSENCE, pupil.places(), today)
                    .map(governing ->
                            resolved.computeIfAbsent(governing.where(), where -> snapshot.resolve(where, today)))
                    .flatMap(policy -> AbsenceEvaluator.evaluate(
                                    policy, Concept.EARLY_WARNING, pupil.absent(), pupil.present(), today)
                            .map(verdict -> warning(pupil, name, policy, verdict)));
        }

        private static EarlyWarning warning(Pupil pupil, String name, ResolvedPolicy policy, AbsenceVerdict verdict) {
            ResolvedRule<Definition> rule =
                    policy.rule(verdict.rule(), Definition.class).orElseThrow();
            return new EarlyWarning(
                    pupil.child(),
                    Optional.of(name),
                    pupil.classId(),
                    List.copyOf(pupil.absent().tailSet(verdict.since())),
                    verdict.reachedOn(),
                    verdict.rule(),
                    rule.rule().absence().map(Amount::toString).orElse(""),
                    rule.rule().window().map(Amount::toString),
                    Optional.ofNullable(rule.fields().get("absence"))
                            .map(FieldValue::origin)
                            .map(Origin::chinese)
                            .orElse(""),
                    verdict.policyHash());
        }
    }
}
