package org.baoxue.casework.internal.change;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.change.PromotionClass.Obstacle;
import org.baoxue.casework.internal.enrolment.LastGrades;
import org.baoxue.roster.ClassNames;
import org.baoxue.roster.Grade;

/** Where the pupils of a class of a school go. Pure. */
final class NextClasses {

    private final Map<String, Unit> named;
    private final Map<String, List<Unit>> byForm;
    private final LastGrades last;
    private final String school;

    /**
     * @param named by class, the one that the person who asks named
     */
    NextClasses(UnitTree tree, Unit school, LastGrades last, Map<String, Unit> named) {
        this.named = named;
        this.last = last;
        this.school = school.id();
        this.byForm = tree.under(school).stream()
                .filter(unit -> unit.kind() == UnitKind.CLASS)
                .collect(Collectors.groupingBy(unit -> ClassNames.of(unit.name())));
    }

    /**
     * A class that takes pupils in, or that they leave school.
     *
     * @param to empty where they leave, or no class was found
     * @param name of the class, also of one that is expected
     * @param byName whether it was found by its name rather than named by a person
     */
    record Next(ChangeKind kind, String to, String name, boolean byName, Optional<Obstacle> obstacle) {

        private static final Next GRADUATION = new Next(ChangeKind.GRADUATION, "", "", false, Optional.empty());

        private static Next to(Unit unit, boolean byName) {
            return new Next(ChangeKind.PROMOTION, unit.id(), unit.name(), byName, Optional.empty());
        }
    }

    Next of(Unit from, Grade grade) {
        if (grade.next().isEmpty()) {
            return Next.GRADUATION;
        }
        if (named.containsKey(from.id())) {
            return Next.to(named.get(from.id()), false);
        }
        if (LastGrades.ofPrimary(grade)) {
            return Next.GRADUATION;
        }
        Optional<String> form = ClassNames.next(from.name(), grade);
        List<Unit> found =
                form.map(next -> byForm.getOrDefault(next, List.of())).orElse(List.of(from));
        boolean highest = last.highest(school, grade);
        if (highest && (form.isEmpty() || found.isEmpty())) {
            return Next.GRADUATION;
        }
        return found.size() == 1
                ? Next.to(found.get(0), true)
                : new Next(
                        ChangeKind.PROMOTION,
                        "",
                        ClassNames.written(form.orElseThrow()),
                        true,
                        Optional.of(found.isEmpty() ? Obstacle.NO_UNIT : Obstacle.SEVERAL));
    }
}
