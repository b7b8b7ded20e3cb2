package org.baoxue.casework.internal.responsibility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.baoxue.access.Accounts;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Gate;
import org.baoxue.access.NotFound;
import org.baoxue.access.Page;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Policies;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.casework.internal.store.FileRow;
import org.baoxue.casework.responsibility.Charge;
import org.baoxue.casework.responsibility.Gap;
import org.baoxue.casework.responsibility.GapQuery;
import org.baoxue.casework.responsibility.ResponsibilityGaps;
import org.baoxue.casework.responsibility.Tier;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link ResponsibilityGaps} behind the gate. */
@Component(service = ResponsibilityGaps.class)
public final class GapService implements ResponsibilityGaps {

    private static final Comparator<Gap> ORDER = Comparator.comparing(Gap::kind)
            .thenComparing(gap -> gap.charge().id())
            .thenComparing(gap -> gap.tier().map(tier -> tier.words()).orElse(""));

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Accounts accounts;
    private final Roster roster;
    private final Policies policies;
    private final Clock clock;

    @Activate
    public GapService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Accounts accounts,
            @Reference Roster roster,
            @Reference Policies policies,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.accounts = accounts;
        this.roster = roster;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public Page<Gap> list(Actor actor, GapQuery query) {
        UnitTree tree = units.tree();
        ScopeFilter scope = gate.scope(actor, Action.RESPONSIBILITY_READ);
        Optional<ScopeFilter> under = query.unit()
                .map(id -> tree.find(id).orElseThrow(() -> new NotFound("没有单位 %s (no such unit)".formatted(id))))
                .map(tree::responsibility);
        Predicate<Site> wanted = site -> site.in(scope) && under.map(site::in).orElse(true);
        Set<Gap.Kind> kinds = query.kinds().isEmpty() ? EnumSet.allOf(Gap.Kind.class) : query.kinds();
        Tiers tiers = new Tiers(policies.current());
        Subjects subjects = new Subjects(tree, tiers, query.on());
        List<Gap> gaps = new ArrayList<>();
        Map<Charge, List<AssignmentRow>> known =
                byCharge(database.read(handle -> ResponsibilityStore.begun(handle, query.on())));
        Finder places = new Finder(actor, tiers, new Vacancies(query.on(), tree, usable(known)), today());
        subjects.places(known, listed(scope, under, kinds), wanted).stream()
                .filter(subject -> kinds.contains(subject.kind()))
                .forEach(subject -> gaps.addAll(places.of(subject, known)));
        if (kinds.contains(Gap.Kind.CHILD)) {
            List<Subject> children = subjects.children(open(query.on()), roster, wanted);
            Map<Charge, List<AssignmentRow>> theirs = byCharge(database.read(handle -> ResponsibilityStore.ofChildren(
                    handle,
                    children.stream().map(child -> child.site().charge().id()).toList())));
            Finder finder = new Finder(actor, tiers, new Vacancies(query.on(), tree, usable(theirs)), today());
            children.forEach(child -> gaps.addAll(finder.of(child, theirs)));
        }
        gaps.sort(ORDER);
        int from = (int) Math.min(gaps.size(), query.page().offset());
        int to = Math.min(gaps.size(), from + query.page().size());
        return query.page().of(gaps.subList(from, to), gaps.size());
    }

    /** The villages of the household list, so that none is missed because nobody made it a unit. */
    private Set<DivisionCode> listed(ScopeFilter scope, Optional<ScopeFilter> under, Set<Gap.Kind> kinds) {
        ScopeFilter narrower = under.orElse(scope);
        return kinds.contains(Gap.Kind.VILLAGE)
                ? roster.householdPlaces(narrower.everything() ? Set.of(DivisionCode.NATION) : narrower.divisions())
                : Set.of();
    }

    private Set<String> usable(Map<Charge, List<AssignmentRow>> known) {
        return accounts.usable(known.values().stream()
                .flatMap(List::stream)
                .flatMap(row -> Optional.ofNullable(row.account()).stream())
                .collect(Collectors.toSet()));
    }

    private List<CaseView> open(LocalDate day) {
        Set<CaseState> standing = EnumSet.complementOf(EnumSet.of(CaseState.WITHDRAWN));
        return database.read(handle -> CaseFiles.in(handle, standing)).stream()
                .map(FileRow::view)
                .flatMap(known -> known.on(day).stream())
                .filter(known -> known.state().open())
                .toList();
    }

    private static Map<Charge, List<AssignmentRow>> byCharge(List<AssignmentRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(AssignmentRow::charge));
    }

    private LocalDate today() {
        return clock.instant().atZone(Due.ZONE).toLocalDate();
    }

    /** Turns what is empty into what a reader may see. */
    private record Finder(Actor actor, Tiers tiers, Vacancies vacancies, LocalDate today) {

        private List<Gap> of(Subject subject, Map<Charge, List<AssignmentRow>> known) {
            Site site = subject.site();
            List<Tier> plan = tiers.of(site, vacancies.day());
            Optional<String> name = Optional.of(site.shownName(actor.role())).filter(text -> !text.isEmpty());
            return vacancies.of(known.getOrDefault(site.charge(), List.of()), plan).stream()
                    .map(vacancy -> new Gap(
                            subject.kind(),
                            site.charge(),
                            name,
                            vacancy.cause(),
                            vacancy.tier(),
                            vacancy.last().map(row -> row.view(today, ChildNames.mayRead(actor.role()), name)),
                            plan.stream().map(tier -> tier.name().words()).toList()))
                    .toList();
        }
    }
}
