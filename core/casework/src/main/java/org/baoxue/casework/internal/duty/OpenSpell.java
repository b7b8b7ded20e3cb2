package org.baoxue.casework.internal.duty;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.internal.fold.CaseFile;
import org.baoxue.casework.internal.fold.CaseFile.FactAt;
import org.baoxue.policy.evaluation.Due;

/**
 * That a case stands, or stood last, as 疑似辍学 or 辍学.
 *
 * @param fact the fact by which it does
 * @param first first day on which this was known, so that nothing is owed for the time before
 * @param last last day, today while it lasts
 */
record OpenSpell(CaseState state, FactAt fact, LocalDate first, LocalDate last) {

    /** The last time that the case was open; empty for a withdrawn case and one of 失学. */
    static Optional<OpenSpell> of(CaseFile file, LocalDate today) {
        boolean confirmed = file.days().confirmed().isPresent();
        CaseFact wanted = confirmed ? CaseFact.DROPOUT : CaseFact.SUSPECTED;
        LocalDate first = file.days().confirmed().orElse(file.absence().reachedOn());
        LocalDate last = file.exit()
                .map(exit -> exit.on())
                .or(() -> file.days().returned())
                .map(end -> end.minusDays(1))
                .orElse(today);
        return file.facts().stream()
                .filter(fact -> fact.fact() == wanted)
                .max(Comparator.comparingLong(FactAt::seq))
                .map(fact -> new OpenSpell(
                        confirmed ? CaseState.DROPOUT : CaseState.SUSPECTED, fact, later(first, known(fact)), last))
                .filter(spell -> !spell.last().isBefore(spell.first()));
    }

    private static LocalDate known(FactAt fact) {
        return fact.at().atZone(Due.ZONE).toLocalDate();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
