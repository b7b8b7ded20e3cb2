package org.baoxue.reporting.internal.rows;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Presence;

/** Counts the children and cases of classes. Pure. */
public final class ClassCounts {

    private ClassCounts() {}

    /**
     * The counts of every class among the units.
     *
     * @param enrolments the rows of the classes
     * @param cases the cases that stood on any day of the period
     * @param period first and last day that count
     */
    public static List<ClassFacts> of(
            List<Unit> units, UnitTree tree, Collection<Enrolment> enrolments, List<CaseView> cases, Selection period) {
        Map<String, List<Enrolment>> pupils = enrolments.stream()
                .filter(row -> row.presence() == Presence.LISTED)
                .collect(Collectors.groupingBy(Enrolment::classId));
        Map<String, List<CaseView>> byClass = cases.stream()
                .filter(view -> view.classId().isPresent())
                .collect(Collectors.groupingBy(view -> view.classId().orElseThrow()));
        List<ClassFacts> counts = new ArrayList<>();
        for (Unit below : units) {
            if (below.kind() == UnitKind.CLASS) {
                counts.add(count(
                        below,
                        tree,
                        pupils.getOrDefault(below.id(), List.of()),
                        byClass.getOrDefault(below.id(), List.of()),
                        period));
            }
        }
        return counts;
    }

    private static ClassFacts count(
            Unit unit, UnitTree tree, List<Enrolment> pupils, List<CaseView> cases, Selection period) {
        return new ClassFacts(
                unit.id(),
                unit.parent().flatMap(tree::find).map(Unit::name).orElse(""),
                pupils.stream().map(Enrolment::grade).findFirst().orElse(""),
                unit.name(),
                pupils.size(),
                standing(cases, period, CaseState.SUSPECTED),
                standing(cases, period, CaseState.DROPOUT),
                cases.stream()
                        .filter(view -> period.inPeriod(Optional.of(view.reachedOn())))
                        .count(),
                cases.stream()
                        .filter(view -> period.inPeriod(view.returnedOn()))
                        .count());
    }

    private static long standing(List<CaseView> cases, Selection period, CaseState state) {
        return cases.stream()
                .filter(view -> view.stateOn(period.asOf()).equals(Optional.of(state)))
                .count();
    }
}
