package org.baoxue.casework.internal.reconcile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Condition;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseFinding;
import org.baoxue.casework.CaseFinding.Door;
import org.baoxue.casework.CaseQuery;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.Cases;
import org.baoxue.casework.FoundBy;
import org.baoxue.casework.internal.reconcile.Comparison.Difference;
import org.baoxue.casework.internal.text.Words;
import org.baoxue.casework.reconciliation.ComparisonRun;
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.casework.reconciliation.Finding;
import org.baoxue.casework.reconciliation.FindingQuery;
import org.baoxue.casework.reconciliation.FindingState;
import org.baoxue.casework.reconciliation.Reconciliations;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.baoxue.storage.InstallationSecret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Reconciliations} behind the gate; one comparison at a time, each stored by one transaction. */
@Component(service = Reconciliations.class)
public final class ReconciliationService implements Reconciliations {

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Roster roster;
    private final Policies policies;
    private final Cases cases;
    private final Facts facts;
    private final Clock clock;

    @Activate
    public ReconciliationService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Roster roster,
            @Reference Policies policies,
            @Reference Cases cases,
            @Reference InstallationSecret secret,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.roster = roster;
        this.policies = policies;
        this.cases = cases;
        this.facts = new Facts(secret);
        this.clock = clock;
    }

    @Override
    public ComparisonRun run(Actor actor, String unitId) {
        UnitTree tree = units.tree();
        Unit unit = ListPlaces.unit(tree, unitId);
        gate.require(actor, Action.RECONCILIATION_RUN, unit);
        ListPlaces.mustServeAPlace(unit);
        lock.lock();
        try {
            return compared(actor, unit, tree);
        } finally {
            lock.unlock();
        }
    }

    private ComparisonRun compared(Actor actor, Unit unit, UnitTree tree) {
        long asOf = roster.sequence();
        PolicySnapshot policy = policies.current();
        LocalDate today = today();
        List<Household> children = roster.households(unit.division(), asOf).values().stream()
                .filter(row -> row.presence() == Presence.LISTED)
                .filter(new AgeRules(policy, today))
                .sorted((one, other) -> one.child().compareTo(other.child()))
                .toList();
        List<Enrolment> pupils = listed(tree.addressee(UnitKind.COUNTY_EDUCATION, unit.division())
                .map(bureau -> roster.enrolments(bureau.id(), asOf).values())
                .orElse(List.of()));
        Comparison comparison = withoutThoseElsewhere(Comparison.of(children, pupils));
        List<Difference> differences = comparison.differences();
        List<FindingRow> rows = database.write(handle -> {
            Map<String, FindingRow> before =
                    FindingStore.within(handle, unit.division().digits());
            differences.stream()
                    .map(difference -> difference.child().child())
                    .filter(child -> !before.containsKey(child.value()))
                    .forEach(child ->
                            FindingStore.find(handle, child).ifPresent(moved -> before.put(moved.childId(), moved)));
            List<FindingRow> found = differences.stream()
                    .map(difference -> FindingRow.of(
                            difference,
                            facts.of(difference),
                            today,
                            Optional.ofNullable(
                                    before.get(difference.child().child().value()))))
                    .toList();
            FindingStore.replace(handle, before, found);
            return found;
        });
        long explained =
                rows.stream().filter(row -> row.is(FindingState.EXPLAINED)).count();
        ComparisonRun run = new ComparisonRun(
                unit.id(),
                Instant.ofEpochMilli(clock.millis()),
                actor.name(),
                roster.hash(asOf),
                policy.hash(),
                children.size(),
                children.size() - (long) rows.size(),
                rows.size(),
                differences.stream()
                        .filter(difference -> difference.likely().isPresent())
                        .count(),
                explained,
                rows.size() - explained);
        database.write(handle -> {
            FindingStore.save(handle, run);
            return run;
        });
        return run;
    }

    /** Who is enrolled in another county is enrolled, and a row that another county's household list claims is taken. */
    private Comparison withoutThoseElsewhere(Comparison here) {
        Map<ChildId, Enrolment> elsewhere =
                roster.enrolments(here.missing().stream().map(Household::child).collect(Collectors.toSet()));
        Set<ChildId> claimed = new HashSet<>();
        roster.households(here.unclaimed().stream().map(Enrolment::child).collect(Collectors.toSet()))
                .forEach((child, row) -> {
                    if (row.presence() == Presence.LISTED) {
                        claimed.add(child);
                    }
                });
        return new Comparison(
                here.missing().stream()
                        .filter(row -> Optional.ofNullable(elsewhere.get(row.child()))
                                .filter(pupil -> pupil.presence() == Presence.LISTED)
                                .isEmpty())
                        .toList(),
                here.unclaimed().stream()
                        .filter(pupil -> !claimed.contains(pupil.child()))
                        .toList());
    }

    private static List<Enrolment> listed(Collection<Enrolment> rows) {
        return rows.stream()
                .filter(row -> row.presence() == Presence.LISTED)
                .sorted((one, other) -> one.child().compareTo(other.child()))
                .toList();
    }

    @Override
    public Optional<ComparisonRun> last(Actor actor, String unitId) {
        Unit unit = ListPlaces.unit(units.tree(), unitId);
        gate.require(actor, Action.RECONCILIATION_READ, unit);
        return database.read(handle -> FindingStore.last(handle, unitId));
    }

    @Override
    public Page<Finding> findings(Actor actor, FindingQuery query) {
        Condition scope = gate.scope(actor, Action.RECONCILIATION_READ).on("f.unit_path", "f.division");
        Optional<Unit> under = query.unit().map(units.tree()::get);
        boolean reads = ChildNames.mayRead(actor.role());
        Page<Finding> page = database.read(handle -> FindingStore.list(handle, query, scope, under))
                .map(row -> row.view(reads));
        Map<ChildId, String> names = names(actor, page.items());
        return page.map(finding -> named(finding, names));
    }

    @Override
    public Finding explain(Actor actor, ChildId child, Explanation explanation, String proof, String seen) {
        FindingRow row = database.read(handle -> FindingStore.find(handle, child))
                .filter(known -> !known.is(FindingState.GONE))
                .orElseThrow(() -> new NotFound("没有待核查的学生 %s (nothing was found about this child)".formatted(child)));
        gate.require(
                actor,
                Action.RECONCILIATION_ANSWER,
                child.value(),
                Optional.empty(),
                List.of(new DivisionCode(row.division())));
        String words = words(explanation, proof);
        if (!row.facts().equals(seen)) {
            throw new Conflict("该生的事实已变，请刷新后再核查 (the facts have changed)");
        }
        if (explanation == Explanation.NEVER_ENROLLED && !hasCase(actor, child)) {
            cases.open(actor, new CaseFinding(Door.NEVER_ENROLLED, child, today(), FoundBy.LIST_COMPARISON, words));
        }
        FindingRow answered = row.answered(explanation, words, actor.name(), Instant.ofEpochMilli(clock.millis()));
        database.write(handle -> {
            FindingStore.answer(handle, answered, explanation);
            return answered;
        });
        Finding finding = answered.view(ChildNames.mayRead(actor.role()));
        return named(finding, names(actor, List.of(finding)));
    }

    /** Whether a case of 失学 stands already, so that an answer that was cut off can be given again. */
    private boolean hasCase(Actor actor, ChildId child) {
        CaseQuery query = new CaseQuery(
                Set.of(CaseState.NEVER_ENROLLED),
                Optional.empty(),
                Optional.of(child),
                false,
                false,
                PageRequest.FIRST);
        return cases.list(actor, query).total() > 0;
    }

    private static String words(Explanation explanation, String proof) {
        String words = proof.strip();
        if (words.isEmpty()) {
            throw new Invalid(
                    "/proof",
                    explanation.needsProof()
                            ? "「%s」须写明凭证 (the proof is missing)".formatted(explanation.chinese())
                            : "请写明核查情况 (say what was found)");
        }
        return Words.plain("/proof", words);
    }

    private Map<ChildId, String> names(Actor actor, List<Finding> findings) {
        Set<ChildId> children = findings.stream().map(Finding::child).collect(Collectors.toSet());
        Set<ChildId> pupils = findings.stream()
                .flatMap(finding -> finding.candidate().stream())
                .map(Finding.Candidate::child)
                .collect(Collectors.toSet());
        Map<ChildId, String> names = new HashMap<>();
        roster.households(children).forEach((child, row) -> names.put(child, row.name()));
        roster.enrolments(pupils).forEach((child, row) -> names.put(child, row.name()));
        names.replaceAll((child, name) -> ChildNames.shown(actor.role(), name));
        return names;
    }

    private static Finding named(Finding finding, Map<ChildId, String> names) {
        return finding.named(
                Optional.ofNullable(names.get(finding.child())),
                finding.candidate().flatMap(known -> Optional.ofNullable(names.get(known.child()))));
    }

    private LocalDate today() {
        return clock.instant().atZone(Due.ZONE).toLocalDate();
    }
}
