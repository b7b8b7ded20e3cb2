package org.baoxue.policy.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.baoxue.policy.evaluation.AbsenceEvaluator.Marks;

/** Unbroken runs of missed days. */
record ConsecutiveAbsence(AbsenceCount count, Marks marks) {

    List<AbsenceSpell> spells() {
        List<AbsenceSpell> spells = new ArrayList<>();
        for (LocalDate first = marks.absent().isEmpty() ? null : marks.absent().first(); first != null; ) {
            Optional<LocalDate> back = Optional.ofNullable(marks.present().higher(first));
            LocalDate last = back.map(day -> day.minusDays(1)).orElse(marks.asOf());
            NavigableSet<LocalDate> run = marks.absent().subSet(first, true, last, true);
            reached(run, last).ifPresent(verdict -> spells.add(new AbsenceSpell(verdict, back)));
            first = marks.absent().higher(last);
        }
        return spells;
    }

    private Optional<AbsenceVerdict> reached(NavigableSet<LocalDate> run, LocalDate last) {
        LocalDate since = null;
        long counted = 0;
        for (LocalDate missed = run.first(); missed != null; missed = run.higher(missed)) {
            if (!count.countsMissed(missed)) {
                continue;
            }
            since = since == null ? missed : since;
            counted++;
            if (count.enough(counted, since)) {
                return Optional.of(count.verdict(since, missed));
            }
            LocalDate end = Optional.ofNullable(run.higher(missed)).orElse(last.plusDays(1));
            for (LocalDate free = missed.plusDays(1);
                    count.countsFreeDays() && free.isBefore(end) && count.isFree(free);
                    free = free.plusDays(1)) {
                counted += count.countsFree(free) ? 1 : 0;
                if (count.enough(counted, since)) {
                    return Optional.of(count.verdict(since, free));
                }
            }
        }
        return Optional.empty();
    }
}
