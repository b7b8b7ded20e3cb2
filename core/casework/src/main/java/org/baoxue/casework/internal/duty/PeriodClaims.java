package org.baoxue.casework.internal.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.Policies.InForce;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.DutyView.Occasion;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.policy.evaluation.Occasions;
import org.baoxue.policy.evaluation.PeriodSpan;
import org.baoxue.policy.evaluation.TermCalendar;

/**
 * The duties of each period, for every unit of the kind that a rule names, whether or not there is anything to report. A day without classes is no period. What units of one kind in one place owe differs only in its
 * addressees, unless a school has rules of its own, so it is worked out once. Not thread-safe; make one for each run.
 */
public final class PeriodClaims {

    private final Timeline timeline;
    private final Addressing addressing;
    private final PolicyPlaces places;
    private final Set<String> schoolsWithRules;
    private final LocalDate today;
    private final Map<Group, List<Owed>> known = new HashMap<>();

    public PeriodClaims(Timeline timeline, UnitTree tree, LocalDate today) {
        this.timeline = timeline;
        this.addressing = new Addressing(tree);
        this.places = new PolicyPlaces(tree);
        this.schoolsWithRules = timeline.schoolsWithRules();
        this.today = today;
    }

    private record Group(PolicyPlace place, UnitKind kind, LocalDate since) {}

    /** A demand in one period; the span is the part in which it is made. */
    private record Owed(Demand demand, int number, PeriodSpan span, Due due) {}

    /**
     * Every duty of a unit for the periods that had not ended when its duties began, the current period included.
     *
     * @param since first day on which the unit owes reports
     */
    public List<Claim> of(Unit unit, LocalDate since) {
        return known.computeIfAbsent(new Group(place(unit), unit.kind(), since), this::owed).stream()
                .map(owed -> new Claim(
                        Claim.sourceOf(unit.id()),
                        owed.demand().key(),
                        owed.demand().kind(),
                        owed.demand().words(),
                        unit.id(),
                        new Occasion(
                                unit.id(),
                                trigger(owed),
                                PeriodTerms.start(owed.span()),
                                owed.span().first(),
                                owed.span().last()),
                        addressing.recipients(owed.demand().addressees(), unit),
                        owed.due(),
                        timeline.current().hash(),
                        owed.demand().form()))
                .toList();
    }

    private static String trigger(Owed owed) {
        return owed.number() == 1 ? owed.span().id() : owed.span().id() + "#" + owed.number();
    }

    /** Schools without rules of their own owe alike. */
    private PolicyPlace place(Unit unit) {
        PolicyPlace place = places.of(unit);
        return new PolicyPlace(
                place.division(),
                place.schools().stream().filter(schoolsWithRules::contains).toList());
    }

    private List<Owed> owed(Group group) {
        List<Owed> all = new ArrayList<>();
        for (Period period : periods(group)) {
            for (Optional<PeriodSpan> span = span(group, period, today);
                    span.filter(candidate -> !candidate.last().isBefore(group.since()))
                            .isPresent();
                    span = span(group, period, span.get().first().minusDays(1))) {
                all.addAll(owed(group, span.get()));
            }
        }
        return all;
    }

    /** The cycles in use on any day since the duties began, so that a rule that has ended leaves what it made owed. */
    private Set<Period> periods(Group group) {
        Stream<LocalDate> changes = timeline.current().changes(group.place()).stream()
                .filter(day -> day.isAfter(group.since()) && day.isBefore(today));
        return Stream.concat(Stream.of(today, group.since()), changes)
                .flatMap(day -> Demands.of(policy(group, day)))
                .filter(demand ->
                        demand.owner() == group.kind() && demand.each().isEmpty())
                .flatMap(demand -> Occasions.cycle(demand.trigger()).stream())
                .collect(Collectors.toSet());
    }

    private List<Owed> owed(Group group, PeriodSpan span) {
        ResolvedPolicy policy = policy(group, span.last());
        TermCalendar calendar = Calendars.of(policy);
        if (span.period() == Period.DAY && calendar.years().isPresent() && !calendar.isSchoolDay(span.first())) {
            return List.of();
        }
        return Demands.of(policy)
                .flatMap(demand -> part(demand, group, span, calendar)
                        .filter(part -> !part.first().isAfter(today))
                        .flatMap(part -> due(group, span, demand).map(due -> new Owed(demand, 1, part, due)))
                        .stream())
                .flatMap(owed -> IntStream.rangeClosed(1, owed.demand().times())
                        .mapToObj(number -> new Owed(owed.demand(), number, owed.span(), owed.due())))
                .toList();
    }

    private Optional<Due> due(Group group, PeriodSpan span, Demand demand) {
        return PeriodTerms.due(timeline, PeriodTerms.start(span), span, stretch -> terms(stretch, group, span, demand));
    }

    private static Optional<Terms> terms(InForce stretch, Group group, PeriodSpan span, Demand like) {
        ResolvedPolicy policy = stretch.snapshot().resolve(group.place(), span.last());
        TermCalendar calendar = Calendars.of(policy);
        return Demands.of(policy, like).flatMap(demand -> part(demand, group, span, calendar)
                .map(part -> new PeriodTerms(demand, part, calendar)));
    }

    private static Optional<PeriodSpan> part(Demand demand, Group group, PeriodSpan span, TermCalendar calendar) {
        return demand.owner() == group.kind() && demand.each().isEmpty()
                ? Occasions.within(span, demand.trigger(), calendar.years())
                : Optional.empty();
    }

    private Optional<PeriodSpan> span(Group group, Period period, LocalDate day) {
        return PeriodTerms.containing(
                period, day, Calendars.of(policy(group, day)).years());
    }

    private ResolvedPolicy policy(Group group, LocalDate day) {
        return timeline.current().resolve(group.place(), day);
    }
}
