package org.baoxue.casework.internal.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.internal.fold.CaseFile;
import org.baoxue.casework.internal.fold.CaseFile.FactAt;
import org.baoxue.casework.internal.fold.Governed;
import org.baoxue.casework.internal.fold.Holding.Turn;
import org.baoxue.policy.evaluation.Due;

/**
 * That a case stands, or stood last, as 疑似辍学 or 辍学 with one owner.
 *
 * @param fact the fact by which it does
 * @param holder the owner
 * @param known when the owner knew
 * @param first first day on which this was known, so that nothing is owed for the time before
 * @param last last day, today while it lasts
 * @param lasting whether the case stands so still
 * @param handedOn whether another owner came after: what is owed for a period is owed by who holds the case at its end
 */
record OpenSpell(
        CaseState state,
        FactAt fact,
        Governed holder,
        Instant known,
        LocalDate first,
        LocalDate last,
        boolean lasting,
        boolean handedOn) {

    /** The last time that the case was open, by its owners on the platform; none for a withdrawn case and one of 失学. */
    static List<OpenSpell> of(CaseFile file, LocalDate today) {
        boolean confirmed = file.days().confirmed().isPresent();
        CaseFact wanted = confirmed ? CaseFact.DROPOUT : CaseFact.SUSPECTED;
        LocalDate first = file.days().confirmed().orElse(file.absence().reachedOn());
        Optional<LocalDate> end =
                file.exit().map(exit -> exit.on()).or(() -> file.days().returned());
        return file.facts().stream()
                .filter(fact -> fact.fact() == wanted)
                .max(Comparator.comparingLong(FactAt::seq))
                .map(fact -> split(
                        file,
                        new Stretch(
                                confirmed ? CaseState.DROPOUT : CaseState.SUSPECTED,
                                fact,
                                first,
                                end.map(day -> day.minusDays(1)).orElse(today),
                                end.isEmpty())))
                .orElse(List.of());
    }

    private record Stretch(CaseState state, FactAt fact, LocalDate first, LocalDate last, boolean lasting) {}

    private static List<OpenSpell> split(CaseFile file, Stretch whole) {
        List<Turn> turns = file.holding().turns();
        List<OpenSpell> spells = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            boolean handedOn = i + 1 < turns.size();
            LocalDate last =
                    handedOn ? earlier(whole.last(), turns.get(i + 1).from().minusDays(1)) : whole.last();
            Instant known = turn.at().isAfter(whole.fact().at())
                    ? turn.at()
                    : whole.fact().at();
            LocalDate first = later(later(whole.first(), turn.from()), day(known));
            if (turn.outside().isEmpty() && !last.isBefore(first)) {
                spells.add(new OpenSpell(
                        whole.state(),
                        whole.fact(),
                        turn.governed(),
                        known,
                        first,
                        last,
                        whole.lasting() && !handedOn,
                        handedOn));
            }
        }
        return spells;
    }

    private static LocalDate day(Instant at) {
        return at.atZone(Due.ZONE).toLocalDate();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
