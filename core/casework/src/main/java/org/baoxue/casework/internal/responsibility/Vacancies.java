package org.baoxue.casework.internal.responsibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.responsibility.Gap.Cause;
import org.baoxue.casework.responsibility.Tier;
import org.baoxue.casework.responsibility.TierName;

/**
 * Finds where nobody answers on a day. Pure.
 *
 * @param usable accounts that can sign in, as of now
 */
record Vacancies(LocalDate day, UnitTree tree, Set<String> usable) {

    private static final Comparator<AssignmentRow> BY_END = Comparator.comparing(
                    (AssignmentRow row) -> row.until().orElse(LocalDate.MAX))
            .thenComparing(AssignmentRow::firstDay)
            .thenComparing(AssignmentRow::assignmentId);

    /**
     * A place that is empty.
     *
     * @param cause why
     * @param tier the tier, if others stand
     * @param last who stood last
     */
    record Vacancy(Cause cause, Optional<TierName> tier, Optional<AssignmentRow> last) {}

    /**
     * What is empty for one charge: all of it, or tiers that somebody held, that the plan still has, and that nobody took
     * over.
     *
     * @param rows what was ever entered for it
     * @param plan the tiers that the plan has for it on the day
     */
    List<Vacancy> of(List<AssignmentRow> rows, List<Tier> plan) {
        List<AssignmentRow> begun = rows.stream()
                .filter(row -> row.everStood() && !row.firstDay().isAfter(day))
                .toList();
        if (begun.isEmpty()) {
            return List.of(new Vacancy(Cause.NOBODY, Optional.empty(), Optional.empty()));
        }
        if (begun.stream().noneMatch(this::answers)) {
            return List.of(vacancy(begun, Optional.empty()));
        }
        List<Vacancy> vacancies = new ArrayList<>();
        Map<Optional<TierName>, List<AssignmentRow>> byTier = begun.stream()
                .collect(Collectors.groupingBy(AssignmentRow::tierName, LinkedHashMap::new, Collectors.toList()));
        byTier.forEach((tier, held) -> {
            boolean stillPlanned = tier.filter(
                            name -> plan.stream().map(Tier::name).anyMatch(name::equals))
                    .isPresent();
            if (stillPlanned && held.stream().noneMatch(this::answers)) {
                vacancies.add(vacancy(held, tier));
            }
        });
        return vacancies;
    }

    private Vacancy vacancy(List<AssignmentRow> held, Optional<TierName> tier) {
        AssignmentRow last = held.stream().max(BY_END).orElseThrow();
        Cause gone = unitThere(last) ? Cause.ACCOUNT_GONE : Cause.UNIT_GONE;
        return new Vacancy(last.covers(day) ? gone : Cause.LEFT, tier, Optional.of(last));
    }

    /** Whether the row stands, and the person's unit and account are there. */
    private boolean answers(AssignmentRow row) {
        return row.covers(day) && unitThere(row) && (row.account() == null || usable.contains(row.account()));
    }

    private boolean unitThere(AssignmentRow row) {
        return row.personUnit() == null || tree.find(row.personUnit()).isPresent();
    }
}
