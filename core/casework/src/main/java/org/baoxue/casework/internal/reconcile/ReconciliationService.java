package org.baoxue.casework.internal.reconcile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Condition;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Policies;
import org.baoxue.casework.CaseFinding;
import org.baoxue.casework.CaseFinding.Door;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.Cases;
import org.baoxue.casework.FoundBy;
import org.baoxue.casework.internal.change.AwayDays;
import org.baoxue.casework.internal.procedure.OpenCase;
import org.baoxue.casework.internal.text.Words;
import org.baoxue.casework.reconciliation.ComparisonJob;
import org.baoxue.casework.reconciliation.ComparisonRequest;
import org.baoxue.casework.reconciliation.ComparisonRun;
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.casework.reconciliation.Finding;
import org.baoxue.casework.reconciliation.FindingQuery;
import org.baoxue.casework.reconciliation.FindingState;
import org.baoxue.casework.reconciliation.ListComparison;
import org.baoxue.casework.reconciliation.Reconciliations;
import org.baoxue.casework.sendeducation.SendEducationStanding;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.baoxue.storage.InstallationSecret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** {@link Reconciliations} behind the gate. */
@Component(service = Reconciliations.class)
public final class ReconciliationService implements Reconciliations {

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Roster roster;
    private final Policies policies;
    private final Cases cases;
    private final Comparisons comparisons;
    private final ShownNames names;
    private final Jobs jobs;
    private final Clock clock;

    @Activate
    public ReconciliationService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Roster roster,
            @Reference Policies policies,
            @Reference Cases cases,
            @Reference SendEducationStanding sendEducation,
            @Reference InstallationSecret secret,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.roster = roster;
        this.policies = policies;
        this.cases = cases;
        this.comparisons = new Comparisons(
                database, roster, sendEducation, new AwayDays(database, roster, units), new Facts(secret), clock);
        this.names = new ShownNames(roster);
        this.jobs = new Jobs(clock);
        this.clock = clock;
    }

    @Deactivate
    public void close() {
        jobs.close();
    }

    @Override
    public ComparisonJob start(Actor actor, ComparisonRequest request) {
        UnitTree tree = units.tree();
        Unit unit = ListPlaces.unit(tree, request.unit());
        gate.require(actor, Action.RECONCILIATION_RUN, unit);
        List<ListComparison> chosen = ListPlaces.isSchool(unit)
                ? NamedComparisons.chosenBySchool(request.comparisons())
                : chosenByPlace(actor, unit, tree, request.comparisons());
        return jobs.start(actor, unit.id(), chosen, progress -> {
            Given given = given(actor, unit, tree);
            return comparisons.run(given, chosen, NamedComparisons.of(given), progress);
        });
    }

    /** Whoever holds the lists of a place against each other must answer for the place, and not for a school in it alone. */
    private List<ListComparison> chosenByPlace(Actor actor, Unit unit, UnitTree tree, Set<ListComparison> wanted) {
        ListPlaces.mustServeAPlace(unit);
        gate.require(actor, Action.RECONCILIATION_RUN, unit.division());
        return NamedComparisons.chosen(wanted, NamedComparisons.of(given(actor, unit, tree)));
    }

    private Given given(Actor actor, Unit unit, UnitTree tree) {
        long asOf = roster.sequence();
        return new Given(actor, unit, tree, policies.current(), asOf, roster.hash(asOf), today());
    }

    @Override
    public ComparisonJob status(Actor actor, String job) {
        return jobs.of(actor, job).view();
    }

    @Override
    public void cancel(Actor actor, String job) {
        jobs.of(actor, job).cancel(clock.instant());
    }

    @Override
    public List<ComparisonRun> last(Actor actor, String unitId) {
        Unit unit = ListPlaces.unit(units.tree(), unitId);
        gate.require(actor, Action.RECONCILIATION_READ, unit);
        return database.read(handle -> RunStore.last(handle, unitId));
    }

    @Override
    public Page<Finding> findings(Actor actor, FindingQuery query) {
        Condition scope = gate.scope(actor, Action.RECONCILIATION_READ).on("f.unit_path", "f.division");
        Optional<Unit> under = query.unit().map(units.tree()::get);
        boolean reads = ChildNames.mayRead(actor.role());
        Page<Finding> page = database.read(handle -> FindingStore.list(handle, query, scope, under))
                .map(row -> row.view(reads));
        return names.named(actor, page);
    }

    @Override
    public Finding explain(
            Actor actor, ListComparison comparison, ChildId child, Explanation explanation, String proof, String seen) {
        FindingRow row = database.read(handle -> FindingStore.find(handle, comparison, child))
                .filter(known -> !known.is(FindingState.GONE) && !known.is(FindingState.CERTAIN))
                .orElseThrow(() -> new NotFound(
                        "%s没有待核查的学生 %s (nothing to explain about this child)".formatted(comparison.chinese(), child)));
        gate.require(
                actor,
                Action.RECONCILIATION_ANSWER,
                child.value(),
                units.tree().all().stream()
                        .filter(unit -> unit.path().equals(row.unitPath()))
                        .findFirst(),
                List.of(new DivisionCode(row.division())));
        if (!explanation.explains(comparison)) {
            throw new Invalid(
                    "/explanation",
                    "「%s」不能说明%s的差异 (no explanation for this comparison)"
                            .formatted(explanation.chinese(), comparison.chinese()));
        }
        String words = words(explanation, proof);
        if (!row.facts().equals(seen)) {
            throw new Conflict("该生的事实已变，请刷新后再核查 (the facts have changed)");
        }
        caseOf(row, explanation, words)
                .filter(found -> !hasCase(actor, found))
                .ifPresent(found -> cases.open(actor, found));
        FindingRow answered = row.answered(explanation, words, actor.name(), Instant.ofEpochMilli(clock.millis()));
        database.write(handle -> {
            FindingStore.answer(handle, answered, explanation);
            return answered;
        });
        return names.named(actor, answered.view(ChildNames.mayRead(actor.role())));
    }

    /** The case that the explanation opens. */
    private Optional<CaseFinding> caseOf(FindingRow row, Explanation explanation, String words) {
        ChildId child = new ChildId(row.childId());
        return switch (explanation) {
            case NEVER_ENROLLED ->
                Optional.of(new CaseFinding(Door.NEVER_ENROLLED, child, today(), FoundBy.LIST_COMPARISON, words));
            case SUSPECTED ->
                Optional.of(new CaseFinding(Door.SUSPECTED, child, row.missingFrom(), FoundBy.LIST_COMPARISON, words));
            default -> Optional.empty();
        };
    }

    /** Whether such a case stands already, so that an answer that was cut off can be given again. */
    private boolean hasCase(Actor actor, CaseFinding found) {
        Set<CaseState> states = found.door() == Door.NEVER_ENROLLED
                ? Set.of(CaseState.NEVER_ENROLLED)
                : Set.of(CaseState.SUSPECTED, CaseState.DROPOUT);
        return OpenCase.of(cases, actor, found.child(), states::contains).isPresent();
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

    private LocalDate today() {
        return clock.instant().atZone(Due.ZONE).toLocalDate();
    }
}
