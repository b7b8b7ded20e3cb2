package org.baoxue.casework.internal.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.Policies.InForce;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.DutyView.Occasion;
import org.baoxue.casework.internal.duty.SwapFold.Spell;
import org.baoxue.casework.internal.fold.CaseFile;
import org.baoxue.casework.internal.fold.CaseFile.FactAt;
import org.baoxue.casework.internal.fold.Governed;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.CaseScopes;
import org.baoxue.policy.evaluation.Deadlines;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.Occasions;
import org.baoxue.policy.evaluation.PeriodSpan;
import org.baoxue.policy.evaluation.TermCalendar;

/** The duties that follow from the facts of a case, by the policy of the place that governs it. Pure. */
public final class CaseClaims {

    private final Timeline timeline;
    private final Addressing addressing;
    private final PolicyPlaces places;
    private final LocalDate today;

    /** @param today last day of which anything is known */
    public CaseClaims(Timeline timeline, UnitTree tree, LocalDate today) {
        this.timeline = timeline;
        this.addressing = new Addressing(tree);
        this.places = new PolicyPlaces(tree);
        this.today = today;
    }

    /** Every duty that follows from the facts of this case. */
    public List<Claim> of(CaseId id, CaseFile file) {
        return Stream.concat(
                        file.facts().stream().flatMap(fact -> ofFact(id, file, fact)),
                        OpenSpell.of(file, today).stream().flatMap(standing -> inPeriods(id, standing)))
                .toList();
    }

    /** What is owed again and again while the case stands in a state, in every period that meets its days. */
    private Stream<Claim> inPeriods(CaseId id, OpenSpell standing) {
        List<Claim> claims = new ArrayList<>();
        ResolvedPolicy latest = policy(timeline.current(), standing.holder(), standing.last());
        List<Demand> demands = Demands.of(latest)
                .filter(demand -> demand.standing().equals(Optional.of(standing.state())))
                .toList();
        for (Demand demand : demands) {
            Period cycle = Occasions.cycle(demand.trigger()).orElseThrow();
            Optional<PeriodSpan> span = PeriodTerms.containing(
                    cycle, standing.last(), Calendars.of(latest).years());
            while (span.filter(found -> !found.last().isBefore(standing.first()))
                    .isPresent()) {
                if (!standing.handedOn() || !span.get().last().isAfter(standing.last())) {
                    claims.addAll(inPeriod(id, standing, demand, span.get()));
                }
                LocalDate before = span.get().first().minusDays(1);
                span = PeriodTerms.containing(
                        cycle,
                        before,
                        Calendars.of(policy(timeline.current(), standing.holder(), before))
                                .years());
            }
        }
        return claims.stream();
    }

    private List<Claim> inPeriod(CaseId id, OpenSpell standing, Demand demand, PeriodSpan span) {
        Optional<Unit> owner = addressing.reporter(demand.owner(), standing.holder());
        Instant start = PeriodTerms.start(span);
        Instant from = start.isAfter(standing.known()) ? start : standing.known();
        Optional<Due> due = owner.flatMap(unit -> PeriodTerms.due(timeline, from, span, stretch -> {
            ResolvedPolicy policy = policy(stretch.snapshot(), standing.holder(), span.last());
            TermCalendar calendar = Calendars.of(policy);
            return Demands.of(policy, demand)
                    .filter(known -> known.standing().equals(demand.standing())
                            && Occasions.around(span.last(), known.trigger(), calendar.years())
                                    .filter(span::equals)
                                    .isPresent())
                    .map(known -> new PeriodTerms(known, span, calendar));
        }));
        if (due.isEmpty()) {
            return List.of();
        }
        return IntStream.rangeClosed(1, demand.times())
                .mapToObj(number -> new Claim(
                        Claim.sourceOf(id),
                        demand.key(),
                        demand.kind(),
                        demand.words(),
                        owner.orElseThrow().id(),
                        new Occasion(
                                id.value(),
                                standing.fact().trigger() + "/" + span.id() + (number == 1 ? "" : "#" + number),
                                from,
                                span.first(),
                                span.last()),
                        addressing.recipients(demand.addressees(), owner.orElseThrow(), standing.holder()),
                        due.orElseThrow(),
                        timeline.current().hash(),
                        demand.form()))
                .toList();
    }

    private Stream<Claim> ofFact(CaseId id, CaseFile file, FactAt fact) {
        return Demands.of(policy(timeline.current(), file, fact))
                .filter(demand -> follows(demand, file, fact))
                .flatMap(demand -> claim(id, file, fact, demand).stream());
    }

    private Optional<Claim> claim(CaseId id, CaseFile file, FactAt fact, Demand demand) {
        Governed governed = file.holding().at(fact.seq()).governed();
        return addressing.reporter(demand.owner(), governed).flatMap(owner -> {
            List<Spell> spells = timeline.from(fact.at()).stream()
                    .map(stretch -> new Spell(stretch.start(), terms(stretch, file, fact, demand, owner)))
                    .toList();
            return SwapFold.fold(spells)
                    .map(due -> new Claim(
                            Claim.sourceOf(id),
                            demand.key(),
                            demand.kind(),
                            demand.words(),
                            owner.id(),
                            Claim.onFact(id, fact.trigger(), fact.at(), day(fact)),
                            addressing.recipients(demand.addressees(), owner, governed),
                            due,
                            timeline.current().hash(),
                            demand.form()));
        });
    }

    private Optional<Terms> terms(InForce stretch, CaseFile file, FactAt fact, Demand like, Unit owner) {
        ResolvedPolicy policy = policy(stretch.snapshot(), file, fact);
        return Demands.of(policy, like)
                .filter(demand -> follows(demand, file, fact))
                .filter(demand -> addressing
                        .reporter(demand.owner(), file.holding().at(fact.seq()).governed())
                        .filter(owner::equals)
                        .isPresent())
                .map(demand -> new FactTerms(demand, fact.at(), Calendars.of(policy)));
    }

    private ResolvedPolicy policy(PolicySnapshot snapshot, CaseFile file, FactAt fact) {
        return policy(snapshot, file.holding().at(fact.seq()).governed(), day(fact));
    }

    private ResolvedPolicy policy(PolicySnapshot snapshot, Governed governed, LocalDate day) {
        return snapshot.resolve(places.of(governed.place(), governed.division(), governed.school()), day);
    }

    private boolean follows(Demand demand, CaseFile file, FactAt fact) {
        Governed governed = file.holding().at(fact.seq()).governed();
        return demand.trigger() instanceof Trigger.OnFact on
                && on.facts().contains(fact.fact())
                && CaseScopes.covers(
                        demand.cases(),
                        governed.division(),
                        governed.household(),
                        governed.school().flatMap(addressing.tree()::find).map(Unit::division));
    }

    private static LocalDate day(FactAt fact) {
        return fact.at().atZone(Due.ZONE).toLocalDate();
    }

    private record FactTerms(Demand demand, Instant known, TermCalendar calendar) implements Terms {

        @Override
        public Due due() {
            return Deadlines.dueForFact(demand.deadline(), known, calendar);
        }

        @Override
        public Due dueFrom(Instant change) {
            return Deadlines.dueForFact(demand.deadline(), change, calendar);
        }
    }
}
