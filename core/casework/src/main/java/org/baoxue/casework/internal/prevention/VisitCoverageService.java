package org.baoxue.casework.internal.prevention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Visit;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyKind;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.internal.procedure.Sentences;
import org.baoxue.casework.prevention.Unvisited;
import org.baoxue.casework.prevention.UnvisitedQuery;
import org.baoxue.casework.prevention.VisitCoverage;
import org.baoxue.casework.prevention.VisitCoverages;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.Occasions;
import org.baoxue.policy.evaluation.PeriodSpan;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link VisitCoverages} behind the gate. */
@Component(service = VisitCoverages.class)
public final class VisitCoverageService implements VisitCoverages {

    private static final Comparator<Enrolment> BY_CLASS = Comparator.comparing(Enrolment::classId)
            .thenComparing(Enrolment::name)
            .thenComparing(Enrolment::child);

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Roster roster;
    private final Policies policies;
    private final Clock clock;

    @Activate
    public VisitCoverageService(
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
        this.clock = clock;
    }

    /** A rule that wants every pupil visited, and the period in which it wants it. */
    private record Asked(ResolvedRule<Visit> rule, PeriodSpan span) {}

    /** Days from the first to the last. */
    private record Span(LocalDate first, LocalDate last) {}

    /** A duty whose pupils are counted: those of a unit who were visited so many times within the days. */
    private record Counting(DutyId duty, Unit unit, Span days, int times) {

        VisitCoverage coverage(UnitTree tree, List<Enrolment> pupils, Map<String, Long> visited) {
            List<String> paths = tree.teaching(unit).stream().map(Unit::path).toList();
            List<Enrolment> own = pupils.stream()
                    .filter(row -> tree.find(row.classId())
                            .filter(known -> paths.stream().anyMatch(known.path()::startsWith))
                            .isPresent())
                    .toList();
            return new VisitCoverage(
                    own.stream()
                            .filter(row -> visited.getOrDefault(row.child().value(), 0L) >= times)
                            .count(),
                    own.size());
        }
    }

    /** What was found. */
    private record Found(List<Enrolment> remaining, Map<String, Long> days, VisitCoverage coverage) {}

    @Override
    public Unvisited unvisited(Actor actor, UnvisitedQuery query) {
        UnitTree tree = units.tree();
        Unit unit = tree.get(query.unit());
        gate.require(actor, Action.VISIT_READ, unit);
        unit.requireWithinACounty();
        LocalDate today = today();
        query.from().filter(today::isBefore).ifPresent(day -> {
            throw new Invalid("/from", "首日 %s 晚于今天 (the day lies ahead)".formatted(day));
        });
        Optional<Asked> asked = query.from().isPresent() ? Optional.empty() : asked(tree, unit, today);
        LocalDate first = query.from()
                .or(() -> asked.map(known -> known.span().first()))
                .orElseThrow(() -> new Invalid(
                        "/from",
                        "%s的方案没有按期走访全体学生的规定，请写首日 (no plan asks for it in a period: give the first day)"
                                .formatted(unit.name())));
        Found found = found(
                tree,
                unit,
                first,
                today,
                asked.map(Asked::rule).flatMap(rule -> rule.rule().times()).orElse(1));
        boolean reads = ChildNames.mayRead(actor.role());
        List<Unvisited.Pupil> pupils = found.remaining().stream()
                .skip(query.page().offset())
                .limit(query.page().size())
                .map(row -> new Unvisited.Pupil(
                        row.child(),
                        reads ? row.name() : ChildNames.masked(row.name()),
                        row.grade(),
                        row.classId(),
                        found.days().getOrDefault(row.child().value(), 0L)))
                .toList();
        return new Unvisited(
                asked.map(known -> known.rule().key()),
                asked.flatMap(known -> Sentences.of(known.rule())),
                first,
                asked.map(known -> known.span().last()).orElse(today),
                found.coverage(),
                query.page().of(pupils, found.remaining().size()));
    }

    @Override
    public Map<DutyId, VisitCoverage> of(Actor actor, List<DutyView> duties) {
        UnitTree tree = units.tree();
        List<Counting> asked = duties.stream()
                .filter(duty -> duty.kind() == DutyKind.VISIT
                        && duty.occasion().periodId().isPresent())
                .flatMap(duty -> counting(actor, tree, duty).stream())
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        List<Enrolment> pupils =
                listed(roster, tree, asked.stream().map(Counting::unit).toList());
        Map<DutyId, VisitCoverage> coverages = new HashMap<>();
        asked.stream().collect(Collectors.groupingBy(Counting::days)).forEach((days, some) -> {
            Map<String, Long> visited = visited(tree, some, days);
            some.forEach(one -> coverages.put(one.duty(), one.coverage(tree, pupils, visited)));
        });
        return coverages;
    }

    private Optional<Counting> counting(Actor actor, UnitTree tree, DutyView duty) {
        LocalDate last = duty.occasion().last();
        Span days = new Span(duty.occasion().first(), last.isBefore(today()) ? last : today());
        return tree.find(duty.unit()).flatMap(unit -> policy(tree, unit, last)
                .rule(duty.rule(), Visit.class)
                .filter(known -> known.rule().whom() == VisitGroup.ALL_PUPILS
                        && gate.scope(actor, Action.VISIT_READ).covers(unit))
                .map(known ->
                        new Counting(duty.id(), unit, days, known.rule().times().orElse(1))));
    }

    /** On how many of the days each child of these units was visited. */
    private Map<String, Long> visited(UnitTree tree, List<Counting> some, Span days) {
        List<ScopeFilter> scopes = some.stream()
                .map(Counting::unit)
                .distinct()
                .map(tree::responsibility)
                .toList();
        ScopeFilter all = new ScopeFilter(
                scopes.stream().anyMatch(ScopeFilter::everything),
                scopes.stream()
                        .flatMap(scope -> scope.unitPaths().stream())
                        .distinct()
                        .toList(),
                scopes.stream()
                        .flatMap(scope -> scope.divisions().stream())
                        .distinct()
                        .toList());
        return database.read(handle -> VisitStore.days(handle, ChildRow.in(all), days.first(), days.last()));
    }

    private Optional<Asked> asked(UnitTree tree, Unit unit, LocalDate day) {
        ResolvedPolicy policy = policy(tree, unit, day);
        return policy.rules(Visit.class).stream()
                .filter(rule -> rule.rule().whom() == VisitGroup.ALL_PUPILS)
                .flatMap(rule -> rule
                        .rule()
                        .when()
                        .flatMap(trigger -> Occasions.around(
                                day, trigger, Calendars.of(policy).years()))
                        .map(span -> new Asked(rule, span))
                        .stream())
                .findFirst();
    }

    private Found found(UnitTree tree, Unit unit, LocalDate first, LocalDate last, int times) {
        List<Enrolment> pupils =
                listed(roster, tree, List.of(unit)).stream().sorted(BY_CLASS).toList();
        Map<String, Long> days =
                database.read(handle -> VisitStore.days(handle, ChildRow.in(tree.responsibility(unit)), first, last));
        List<Enrolment> remaining = pupils.stream()
                .filter(row -> days.getOrDefault(row.child().value(), 0L) < times)
                .toList();
        return new Found(remaining, days, new VisitCoverage((long) pupils.size() - remaining.size(), pupils.size()));
    }

    /** The pupils on the newest list of the classes that count for these units. */
    static List<Enrolment> listed(Roster roster, UnitTree tree, List<Unit> of) {
        List<String> schools = of.stream()
                .flatMap(unit -> tree.teaching(unit).stream())
                .map(Unit::id)
                .distinct()
                .toList();
        return roster.enrolments(schools, roster.sequence()).values().stream()
                .filter(row -> row.presence() == Presence.LISTED)
                .toList();
    }

    private ResolvedPolicy policy(UnitTree tree, Unit unit, LocalDate day) {
        return policies.current().resolve(new PolicyPlaces(tree).of(unit), day);
    }

    private LocalDate today() {
        return clock.instant().atZone(Due.ZONE).toLocalDate();
    }
}
