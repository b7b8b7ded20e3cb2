package org.baoxue.casework.internal.survey;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.internal.survey.SurveyStore.Tally;
import org.baoxue.casework.survey.SurveyCell;
import org.baoxue.casework.survey.SurveyCount;
import org.baoxue.casework.survey.SurveyOutcome;

/** 不漏一户、不差一人: how far a round and its cells have come. Pure. */
final class Counting {

    private Counting() {}

    static SurveyCount of(Collection<Tally> tallies) {
        List<Tally> listed = tallies.stream().filter(Tally::listed).toList();
        return new SurveyCount(
                households(listed, tally -> true),
                households(listed, Counting::open),
                listed.size(),
                listed.stream().filter(Counting::open).count(),
                listed.stream()
                        .filter(tally -> outcome(tally).equals(Optional.of(SurveyOutcome.LOST)))
                        .count(),
                tallies.stream()
                        .filter(tally -> outcome(tally)
                                .filter(SurveyOutcome::outOfSchool)
                                .isPresent())
                        .count(),
                (long) tallies.size() - listed.size());
    }

    static List<SurveyCell> cells(Collection<Tally> tallies, UnitTree tree) {
        return tallies.stream().collect(Collectors.groupingBy(Tally::cell)).entrySet().stream()
                .map(cell -> new SurveyCell(cell.getKey(), Cells.name(tree, cell.getKey()), of(cell.getValue())))
                .sorted(Comparator.comparing((SurveyCell cell) -> cell.count().open() == 0)
                        .thenComparing(SurveyCell::id))
                .toList();
    }

    private static long households(List<Tally> listed, Predicate<Tally> which) {
        return listed.stream()
                .filter(tally -> tally.householdNo() > 0)
                .filter(which)
                .map(Tally::householdNo)
                .distinct()
                .count();
    }

    private static boolean open(Tally tally) {
        return outcome(tally).filter(SurveyOutcome::settles).isEmpty();
    }

    private static Optional<SurveyOutcome> outcome(Tally tally) {
        return Optional.ofNullable(tally.outcome()).map(SurveyOutcome::valueOf);
    }
}
