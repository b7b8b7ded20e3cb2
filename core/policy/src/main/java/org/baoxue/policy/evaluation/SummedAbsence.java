package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baoxue.api.time.Amount;
import org.baoxue.policy.evaluation.AbsenceEvaluator.Marks;

/** Missed days added up within a window that ends with the day looked at; without a window, all of them. */
record SummedAbsence(AbsenceCount count, Optional<Amount> window, Marks marks) {

    List<AbsenceSpell> spells() {
        NavigableSet<LocalDate> missed =
                marks.absent().stream().filter(count::countsMissed).collect(Collectors.toCollection(TreeSet::new));
        List<AbsenceSpell> spells = new ArrayList<>();
        LocalDate day = missed.isEmpty() ? null : missed.first();
        while (day != null) {
            NavigableSet<LocalDate> inWindow = inWindow(missed, day);
            if (enough(inWindow)) {
                Optional<LocalDate> ended = ended(missed, day);
                spells.add(new AbsenceSpell(count.verdict(inWindow.first(), day), ended));
                day = ended.map(missed::ceiling).orElse(null);
            } else {
                day = missed.higher(day);
            }
        }
        return spells;
    }

    private Optional<LocalDate> ended(NavigableSet<LocalDate> missed, LocalDate reached) {
        if (window.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = reached.plusDays(1);
        while (!day.isAfter(marks.asOf())) {
            if (!enough(inWindow(missed, day))) {
                return Optional.of(day);
            }
            day = day.plusDays(1);
        }
        return Optional.empty();
    }

    private boolean enough(NavigableSet<LocalDate> days) {
        return !days.isEmpty() && count.enough(days.size(), days.first());
    }

    private NavigableSet<LocalDate> inWindow(NavigableSet<LocalDate> missed, LocalDate day) {
        NavigableSet<LocalDate> upTo = missed.headSet(day, true);
        return window.flatMap(length -> Lengths.before(day, length, count.calendar()))
                .map(first -> upTo.tailSet(first, true))
                .orElse(upTo);
    }
}
