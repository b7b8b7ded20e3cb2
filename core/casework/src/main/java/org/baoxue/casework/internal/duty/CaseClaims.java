package org.baoxue.casework.internal.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.Policies.InForce;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.internal.duty.EachClaims.Standing;
import org.baoxue.casework.internal.duty.SwapFold.Spell;
import org.baoxue.casework.internal.fold.CaseFile;
import org.baoxue.casework.internal.fold.CaseFile.FactAt;
import org.baoxue.casework.internal.fold.Governed;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.CaseScopes;
import org.baoxue.policy.evaluation.Deadlines;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.TermCalendar;

/**
 * The duties that follow from the facts of a case, by the policy of the place that governs it. Not thread-safe; make
 * one for each run.
 */
public final class CaseClaims {

    private final Timeline timeline;
    private final Addressing addressing;
    private final EachClaims each;
    private final PolicyPlaces places;
    private final LocalDate today;

    /** @param today last day of which anything is known */
    public CaseClaims(Timeline timeline, UnitTree tree, LocalDate today) {
        this.timeline = timeline;
        this.addressing = new Addressing(tree);
        this.each = new EachClaims(timeline, addressing);
        this.places = new PolicyPlaces(tree);
        this.today = today;
    }

    /** Every duty that follows from the facts of this case. */
    public List<Claim> of(CaseId id, CaseFile file) {
        return Stream.concat(
                        file.facts().stream().flatMap(fact -> ofFact(id, file, fact)),
                        OpenSpell.of(file, today).stream().flatMap(spell -> inPeriods(id, spell).stream()))
                .toList();
    }

    private List<Claim> inPeriods(CaseId id, OpenSpell spell) {
        Governed holder = spell.holder();
        return each.of(new Standing(
                Claim.sourceOf(id),
                id.value(),
                spell.fact().trigger(),
                spell.state() == CaseState.DROPOUT ? VisitGroup.DROPOUT : VisitGroup.SUSPECTED,
                spell.known(),
                spell.first(),
                spell.last(),
                spell.lasting(),
                spell.handedOn(),
                places.of(holder.place(), holder.division(), holder.school()),
                holder));
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
        Governed governed = file.holding().at(fact.seq()).governed();
        return snapshot.resolve(places.of(governed.place(), governed.division(), governed.school()), day(fact));
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
