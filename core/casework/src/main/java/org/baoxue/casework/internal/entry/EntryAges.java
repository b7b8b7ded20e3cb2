package org.baoxue.casework.internal.entry;

import java.time.LocalDate;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.rule.Population;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.SchoolAge;
import org.baoxue.policy.evaluation.SchoolYears;

/** In which school year children are first due at school, by every rule of the place where they are listed. For one thread. */
final class EntryAges {

    /** What a place says. */
    private record Said(List<Population> rules, Optional<SchoolYears> years) {}

    private final Map<DivisionCode, Said> known = new HashMap<>();
    private final PolicySnapshot policy;
    private final LocalDate day;

    EntryAges(PolicySnapshot policy, LocalDate day) {
        this.policy = policy;
        this.day = day;
    }

    /** The school year; empty if no plan of the place says at what age children enter. */
    Optional<Year> dueYear(DivisionCode place, LocalDate birth) {
        Said said = known.computeIfAbsent(place, this::of);
        return said.years().flatMap(years -> said.rules().stream()
                .flatMap(rule -> SchoolAge.dueYear(rule, birth, years).stream())
                .max(Year::compareTo));
    }

    private Said of(DivisionCode place) {
        ResolvedPolicy resolved = policy.resolve(PolicyPlace.of(place), day);
        return new Said(
                resolved.rules(Population.class).stream()
                        .map(ResolvedRule::rule)
                        .toList(),
                Calendars.of(resolved).years());
    }
}
