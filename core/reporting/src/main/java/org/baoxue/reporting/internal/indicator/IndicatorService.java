package org.baoxue.reporting.internal.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Audit;
import org.baoxue.access.Denied;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.Masking;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.PersonalField;
import org.baoxue.access.Purpose;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.policy.Policies;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Indicator;
import org.baoxue.api.policy.rule.Population;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.unit.Line;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseStates;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.cohort.CohortEntry;
import org.baoxue.casework.cohort.CohortStanding;
import org.baoxue.casework.sendeducation.SendEducationStanding;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.reporting.indicator.CohortBase;
import org.baoxue.reporting.indicator.CohortChildren;
import org.baoxue.reporting.indicator.FigureChild;
import org.baoxue.reporting.indicator.FigureSide;
import org.baoxue.reporting.indicator.Formula;
import org.baoxue.reporting.indicator.IndicatorSheet;
import org.baoxue.reporting.indicator.IndicatorSheet.Figure;
import org.baoxue.reporting.indicator.Indicators;
import org.baoxue.reporting.indicator.SubPopulation;
import org.baoxue.reporting.internal.cohort.CohortFacts;
import org.baoxue.reporting.internal.rows.SchoolYears;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Listing;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Indicators} behind the gate: reads the lists of the unit asked for once, and counts for every unit below it. */
@Component
public final class IndicatorService implements Indicators {

    private static final RuleKey OF_AGE = new RuleKey("population.compulsory");

    private final Gate gate;
    private final Units units;
    private final Policies policies;
    private final Roster roster;
    private final CaseStates cases;
    private final SendEducationStanding sent;
    private final CohortStanding cohorts;
    private final Masking masking;
    private final Audit audit;
    private final Clock clock;

    @Activate
    public IndicatorService(
            @Reference Gate gate,
            @Reference Units units,
            @Reference Policies policies,
            @Reference Roster roster,
            @Reference CaseStates cases,
            @Reference SendEducationStanding sent,
            @Reference CohortStanding cohorts,
            @Reference Masking masking,
            @Reference Audit audit,
            @Reference Clock clock) {
        this.gate = gate;
        this.units = units;
        this.policies = policies;
        this.roster = roster;
        this.cases = cases;
        this.sent = sent;
        this.cohorts = cohorts;
        this.masking = masking;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public IndicatorSheet sheet(Actor actor, String unitId, LocalDate day) {
        Reading reading = read(actor, unitId, day);
        return reading.sheet(reading.root());
    }

    @Override
    public Page<IndicatorSheet> sheets(Actor actor, String unitId, UnitKind level, LocalDate day, PageRequest page) {
        Reading reading = read(actor, unitId, day);
        List<Unit> below = reading.below(level);
        return page.of(
                below.stream()
                        .skip(page.offset())
                        .limit(page.size())
                        .map(reading::sheet)
                        .toList(),
                below.size());
    }

    @Override
    public Page<FigureChild> children(Actor actor, FigureQuery query, PageRequest page) {
        Formula formula = Formula.variants(query.indicator()).get(0);
        if (formula.ofCohort()) {
            throw new Invalid(
                    "/indicator",
                    "“%s”按届登记的人数计算，名单请按届打开 (taken of a cohort: open the cohort)"
                            .formatted(query.indicator().chinese()));
        }
        Reading reading = read(actor, query.unitId(), query.day());
        if (formula.ofDisabled() || query.group() == SubPopulation.DISABLED) {
            mayKnowTheDisabled(actor, query);
        }
        List<FigureChild> found = reading
                .facts(reading.root(), reading.policy(reading.root()))
                .of(query.group(), reading.groups())
                .base(formula, query.stage())
                .orElseThrow(() -> new Invalid(
                        "/stage",
                        "%s没有“%s%s”这一数 (no such figure)"
                                .formatted(
                                        reading.root().name(),
                                        query.stage().chinese(),
                                        query.indicator().chinese())))
                .stream()
                .filter(child -> query.side() == FigureSide.BASE || child.lost() == (query.side() == FigureSide.LOST))
                .map(Counted::child)
                .sorted(Comparator.comparing(
                                (FigureChild child) -> child.classId().orElse(""))
                        .thenComparing(child -> child.child().value()))
                .toList();
        return page.of(
                found.stream()
                        .skip(page.offset())
                        .limit(page.size())
                        .map(child -> named(actor, child))
                        .toList(),
                found.size());
    }

    @Override
    public CohortChildren cohort(Actor actor, FigureQuery query, PageRequest page) {
        if (!Formula.variants(query.indicator()).get(0).ofCohort()) {
            throw new Invalid(
                    "/indicator",
                    "“%s”不按届计算 (not taken of a cohort)"
                            .formatted(query.indicator().chinese()));
        }
        if (query.group() != SubPopulation.ALL) {
            throw new Invalid("/group", "届的登记不分人群 (a cohort is not recorded by groups)");
        }
        if ((query.indicator() == Indicator.NINE_YEAR_RETENTION_RATE) != (query.stage() == Stage.COMPULSORY)) {
            throw new Invalid("/stage", "九年巩固率是义务教育全段的，巩固率是小学或初中的 (nine years for the whole, else one stage)");
        }
        Reading reading = read(actor, query.unitId(), query.day());
        ResolvedPolicy policy = reading.policy(reading.root());
        CohortBase base = Optional.ofNullable(
                        reading.cohorts(reading.root(), policy, reading.facts(reading.root(), policy))
                                .get(query.stage()))
                .filter(found -> !found.entries().isEmpty())
                .orElseThrow(() -> new Invalid(
                        "/stage",
                        "%s没有登记%s的届 (no cohort is recorded)"
                                .formatted(reading.root().name(), query.stage().chinese())));
        return new CohortLists(base, base.entries().stream().map(cohorts::names).toList(), reading.lists.dropouts())
                .of(actor, query.side(), page);
    }

    /** A disability is private: who looks must have the purpose, and leaves a line in the audit trail. */
    private void mayKnowTheDisabled(Actor actor, FigureQuery query) {
        if (!knowsTheDisabled(actor)) {
            throw new Denied("%s不能查看哪些孩子有残疾 (the role may not see who is disabled)"
                    .formatted(actor.role().chinese()));
        }
        audit.record(
                actor,
                Action.INDICATOR_READ,
                query.unitId(),
                "%s %s %s"
                        .formatted(
                                query.indicator().key(),
                                query.group().key(),
                                query.side().key()));
    }

    private boolean knowsTheDisabled(Actor actor) {
        return masking.revealable(actor, Purpose.SEND_EDUCATION).contains(PersonalField.DISABILITY);
    }

    private static FigureChild named(Actor actor, FigureChild child) {
        return new FigureChild(
                child.child(),
                ChildNames.shown(actor.role(), child.name()),
                child.school(),
                child.classId(),
                child.grade(),
                child.caseId());
    }

    private Reading read(Actor actor, String unitId, LocalDate day) {
        UnitTree tree = units.tree();
        Unit root = tree.get(unitId);
        gate.require(actor, Action.INDICATOR_READ, root);
        if (day.isAfter(LocalDate.now(clock))) {
            throw new Invalid("/date", "日期 %s 晚于今天 (the day lies ahead)".formatted(day));
        }
        long sequence = roster.sequence();
        List<Unit> teaching = tree.teaching(root);
        Map<ChildId, Enrolment> enrolments =
                roster.enrolments(teaching.stream().map(Unit::id).toList(), sequence);
        Map<String, CaseView> dropouts = new HashMap<>();
        for (Unit source : teaching) {
            cases.during(day, day, source).stream()
                    .filter(view -> view.state() == CaseState.DROPOUT)
                    .forEach(view -> dropouts.put(view.id().value(), view));
        }
        Map<ChildId, Household> households =
                root.servesDivision() ? roster.households(root.division(), sequence) : Map.of();
        Map<ChildId, Listing> disabled = disabled(root, enrolments.keySet(), sequence);
        Set<ChildId> schooled = new HashSet<>(Lists.listed(enrolments));
        Set<ChildId> elsewhere = new HashSet<>(households.keySet());
        elsewhere.addAll(disabled.keySet());
        elsewhere.removeAll(schooled);
        schooled.addAll(Lists.listed(roster.enrolments(elsewhere)));
        return new Reading(
                root,
                day,
                knowsTheDisabled(actor),
                policies.current(),
                sequence,
                new Lists(
                        tree,
                        enrolments,
                        enrolments.values().stream().collect(Collectors.groupingBy(Enrolment::classId)),
                        households,
                        schooled,
                        disabled,
                        sent.servedOn(disabled.keySet(), day),
                        Groups.of(enrolments, households, disabled, tree, roster),
                        List.copyOf(dropouts.values())));
    }

    /** Those whom the list of the disabled names now: of the unit's place, and of its pupils wherever they come from. */
    private Map<ChildId, Listing> disabled(Unit root, Set<ChildId> pupils, long sequence) {
        Map<ChildId, Listing> rows = new HashMap<>(roster.listings(ListKind.DISABLED, pupils));
        if (root.servesDivision()) {
            rows.putAll(roster.listings(ListKind.DISABLED, root.division(), sequence));
        }
        rows.values().removeIf(row -> row.presence() != Presence.LISTED);
        return rows;
    }

    /** The lists of a unit, read once. */
    private final class Reading {

        private final Unit root;
        private final LocalDate day;
        private final boolean tellsTheDisabled;
        private final PolicySnapshot snapshot;
        private final long sequence;
        private final Lists lists;
        /** The cohorts of a year in the whole unit. */
        private final Map<Integer, List<CohortEntry>> graduated = new HashMap<>();

        Reading(
                Unit root,
                LocalDate day,
                boolean tellsTheDisabled,
                PolicySnapshot snapshot,
                long sequence,
                Lists lists) {
            this.root = root;
            this.day = day;
            this.tellsTheDisabled = tellsTheDisabled;
            this.snapshot = snapshot;
            this.sequence = sequence;
            this.lists = lists;
        }

        Unit root() {
            return root;
        }

        List<Unit> below(UnitKind level) {
            return root.kind().line() == Line.EDUCATION
                    ? lists.tree().under(root).stream()
                            .filter(unit -> unit.kind() == level)
                            .sorted(Comparator.comparing(Unit::id))
                            .toList()
                    : lists.tree().ofKind(level, root.division());
        }

        ResolvedPolicy policy(Unit unit) {
            return snapshot.resolve(new PolicyPlaces(lists.tree()).of(unit), day);
        }

        Groups groups() {
            return lists.groups();
        }

        UnitFacts facts(Unit unit, ResolvedPolicy policy) {
            Optional<Population> age = policy.rule(OF_AGE, Population.class).map(ResolvedRule::rule);
            return lists.of(unit, SchoolYears.start(policy, day), day, age);
        }

        /** Those of the cohorts that graduated before the school year of the day began; none without a school calendar. */
        private Map<Stage, CohortBase> cohorts(Unit unit, ResolvedPolicy policy, UnitFacts facts) {
            return SchoolYears.lastGraduation(policy, day)
                    .map(year -> new CohortFacts(
                                    lists.tree(),
                                    unit,
                                    year,
                                    graduated.computeIfAbsent(year, of -> cohorts.graduated(root, of)).stream()
                                            .filter(entry -> lists.within(
                                                    unit, entry.cohort().unit()))
                                            .toList())
                            .bases(facts::schools))
                    .orElseGet(Map::of);
        }

        IndicatorSheet sheet(Unit unit) {
            ResolvedPolicy policy = policy(unit);
            UnitFacts facts = facts(unit, policy);
            Map<Stage, CohortBase> bases = cohorts(unit, policy, facts);
            Judgement judgement = new Judgement(unit.kind(), facts, bases, groups(), policy, tellsTheDisabled);
            List<Figure> figures = judgement.figures();
            return new IndicatorSheet(
                    unit.id(),
                    unit.name(),
                    unit.kind(),
                    day,
                    SchoolYears.start(policy, day),
                    policy.division(),
                    policy.hash(),
                    sequence,
                    roster.hash(sequence),
                    List.copyOf(bases.values()),
                    figures,
                    judgement.unmeasured(),
                    new Proposing(
                                    unit.kind(),
                                    policy,
                                    figures.stream()
                                            .filter(figure -> figure.group() == SubPopulation.ALL)
                                            .toList())
                            .proposals());
        }
    }
}
