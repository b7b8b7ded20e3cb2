package org.baoxue.casework.internal.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baoxue.access.Unit;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.casework.DutyView.Occasion;
import org.baoxue.casework.internal.fold.Governed;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.Occasions;
import org.baoxue.policy.evaluation.PeriodSpan;
import org.baoxue.policy.evaluation.TermCalendar;

/**
 * What is owed again and again to one child while it is one of a group, in every period that meets its days. Not thread-safe;
 * make one for each run.
 */
final class EachClaims {

    private final Timeline timeline;
    private final Addressing addressing;
    private final Map<Asked, ResolvedPolicy> known = new HashMap<>();

    EachClaims(Timeline timeline, Addressing addressing) {
        this.timeline = timeline;
        this.addressing = addressing;
    }

    private record Asked(String hash, PolicyPlace place, LocalDate day) {}

    /**
     * That a child is, or was, one of a group.
     *
     * @param source what the duties are derived from
     * @param subject whom they are about: a case or a child
     * @param trigger how it became one
     * @param at when this became known
     * @param first first day on which this was known, so that nothing is owed for the time before
     * @param last last day, today while it lasts
     * @param lasting whether the child is one still; what nobody sets a deadline for is not owed any longer when it is not
     * @param handedOn whether somebody else answers for the child after the last day, and so for a period that ends later
     * @param place whose policy holds
     * @param child where the child belongs
     */
    record Standing(
            String source,
            String subject,
            String trigger,
            VisitGroup group,
            Instant at,
            LocalDate first,
            LocalDate last,
            boolean lasting,
            boolean handedOn,
            PolicyPlace place,
            Governed child) {}

    List<Claim> of(Standing standing) {
        List<Claim> claims = new ArrayList<>();
        List<Demand> demands = Demands.of(policy(timeline.current(), standing, standing.last()))
                .filter(demand -> demand.each().equals(Optional.of(standing.group())))
                .toList();
        for (Demand demand : demands) {
            Period cycle = Occasions.cycle(demand.trigger()).orElseThrow();
            Optional<PeriodSpan> span = containing(cycle, standing, standing.last());
            while (span.filter(found -> !found.last().isBefore(standing.first()))
                    .isPresent()) {
                if (!standing.handedOn() || !span.get().last().isAfter(standing.last())) {
                    claims.addAll(inPeriod(standing, demand, span.get()));
                }
                span = containing(cycle, standing, span.get().first().minusDays(1));
            }
        }
        return claims;
    }

    private Optional<PeriodSpan> containing(Period cycle, Standing standing, LocalDate day) {
        return PeriodTerms.containing(
                cycle,
                day,
                Calendars.of(policy(timeline.current(), standing, day)).years());
    }

    private List<Claim> inPeriod(Standing standing, Demand demand, PeriodSpan span) {
        return owed(standing, demand, span, Calendars.of(policy(timeline.current(), standing, span.last())))
                .map(part -> inPart(standing, demand, span, part))
                .orElse(List.of());
    }

    /** The part of a period in which the demand is made of this child. */
    private static Optional<PeriodSpan> owed(Standing standing, Demand demand, PeriodSpan span, TermCalendar calendar) {
        Optional<PeriodSpan> part = Occasions.within(span, demand.trigger(), calendar.years());
        return demand.trigger() instanceof Trigger.FromMonth
                ? part.filter(known -> standing.lasting() && !known.first().isAfter(standing.last()))
                        .map(known -> known.first().isBefore(standing.first())
                                ? new PeriodSpan(known.period(), known.id(), standing.first(), known.last())
                                : known)
                : part;
    }

    private List<Claim> inPart(Standing standing, Demand demand, PeriodSpan span, PeriodSpan part) {
        Optional<Unit> owner = addressing.reporter(demand.owner(), standing.child());
        Instant start = PeriodTerms.start(part);
        Instant from = start.isAfter(standing.at()) ? start : standing.at();
        Optional<Due> due = owner.flatMap(unit -> PeriodTerms.due(timeline, from, part, stretch -> {
            ResolvedPolicy policy = policy(stretch.snapshot(), standing, span.last());
            TermCalendar calendar = Calendars.of(policy);
            return Demands.of(policy, demand)
                    .filter(found -> found.each().equals(demand.each()))
                    .flatMap(found -> owed(standing, found, span, calendar)
                            .map(known -> new PeriodTerms(found, known, calendar)));
        }));
        if (due.isEmpty()) {
            return List.of();
        }
        return IntStream.rangeClosed(1, demand.times())
                .mapToObj(number -> new Claim(
                        standing.source(),
                        demand.key(),
                        demand.kind(),
                        demand.words(),
                        owner.orElseThrow().id(),
                        new Occasion(
                                standing.subject(),
                                standing.trigger() + "/" + span.id() + (number == 1 ? "" : "#" + number),
                                from,
                                part.first(),
                                part.last()),
                        addressing.recipients(demand.addressees(), owner.orElseThrow(), standing.child()),
                        due.orElseThrow(),
                        timeline.current().hash(),
                        demand.form()))
                .toList();
    }

    private ResolvedPolicy policy(PolicySnapshot snapshot, Standing standing, LocalDate day) {
        return known.computeIfAbsent(
                new Asked(snapshot.hash(), standing.place(), day), any -> snapshot.resolve(standing.place(), day));
    }
}
