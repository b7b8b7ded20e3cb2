package org.baoxue.casework.internal.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.entry.EntryPart;
import org.baoxue.casework.internal.enrolment.LastGrades;
import org.baoxue.casework.internal.survey.Cells;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Grade;
import org.baoxue.roster.Household;
import org.baoxue.roster.Presence;

/** Who is due in a round, in the order of its sheets. Pure. */
final class DueChildren {

    private DueChildren() {}

    /**
     * A child that is due.
     *
     * @param division of its household, if a list says it
     * @param classId class that it leaves; empty for an entrant
     * @param cell where it stands on the sheets
     * @param fromGrade grade that it leaves; 0 for an entrant
     */
    record Child(
            ChildId child,
            EntryPart part,
            Optional<DivisionCode> division,
            Optional<String> classId,
            String cell,
            int fromGrade) {}

    /** The children of a household list who are due, village by village. */
    static List<Child> entrants(Collection<Household> list, Predicate<Household> isDue, Cells cells) {
        record Placed(Household row, String cell) {}
        return list.stream()
                .filter(row -> row.presence() == Presence.LISTED)
                .filter(isDue)
                .map(row -> new Placed(row, cells.of(row.division(), address(row))))
                .sorted(Comparator.comparing((Placed one) -> one.row().division())
                        .thenComparing(Placed::cell)
                        .thenComparing(one -> one.row().birthDate())
                        .thenComparing(one -> one.row().child()))
                .map(one -> new Child(
                        one.row().child(),
                        EntryPart.ENTRANT,
                        Optional.of(one.row().division()),
                        Optional.empty(),
                        one.cell(),
                        0))
                .toList();
    }

    private static String address(Household row) {
        return row.residenceAddress().isEmpty() ? row.address() : row.residenceAddress();
    }

    /**
     * The pupils of an enrolment list who go up to another school, school by school: those in the last grade of primary
     * school, and those in the highest grade that their school has, so that schools of five or of three grades leave no child
     * behind either. Who has gone missing from the list since the second term is one of them.
     *
     * @param spring first day of the second term
     */
    static List<Child> promotion(Collection<Enrolment> list, LocalDate spring) {
        List<Enrolment> pupils = list.stream()
                .filter(row -> row.presence() == Presence.LISTED
                        || row.missingSince()
                                .filter(day -> !day.isBefore(spring))
                                .isPresent())
                .toList();
        LastGrades last = new LastGrades(pupils);
        List<Child> children = new ArrayList<>();
        pupils.stream()
                .filter(row -> grade(row)
                        .filter(grade -> grade.next().isPresent())
                        .filter(grade -> last.leaves(row.schoolId(), grade))
                        .isPresent())
                .sorted(Comparator.comparing(Enrolment::schoolId)
                        .thenComparing(Enrolment::classId)
                        .thenComparing(Enrolment::name)
                        .thenComparing(Enrolment::child))
                .forEach(row -> children.add(new Child(
                        row.child(),
                        EntryPart.PROMOTION,
                        row.household(),
                        Optional.of(row.classId()),
                        row.schoolId(),
                        grade(row).orElseThrow().number())));
        return children;
    }

    /** Without those in the first list. */
    static List<Child> without(List<Child> all, Set<ChildId> known) {
        return all.stream().filter(one -> !known.contains(one.child())).toList();
    }

    private static Optional<Grade> grade(Enrolment row) {
        return Grade.of(row.grade());
    }
}
