package org.baoxue.reporting.internal.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.rule.Population;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.api.unit.Line;
import org.baoxue.casework.CaseView;
import org.baoxue.policy.evaluation.SchoolAge;
import org.baoxue.reporting.indicator.FigureChild;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Grade;
import org.baoxue.roster.Household;
import org.baoxue.roster.Listing;
import org.baoxue.roster.Presence;

/**
 * What the lists and cases say of the children of a unit and everything below it. Pure.
 *
 * @param enrolments rows of its classes
 * @param classes the same by class
 * @param households rows of its place; empty for units without one
 * @param schooled children of those rows who are listed in any school
 * @param disabled rows of the list of the disabled: of its place, and of its pupils
 * @param taughtAtHome children who are sent lessons at the end of the day
 * @param groups which children are in which group
 * @param dropouts the cases that stand as 辍学 at the end of the day
 */
record Lists(
        UnitTree tree,
        Map<ChildId, Enrolment> enrolments,
        Map<String, List<Enrolment>> classes,
        Map<ChildId, Household> households,
        Set<ChildId> schooled,
        Map<ChildId, Listing> disabled,
        Set<ChildId> taughtAtHome,
        Groups groups,
        List<CaseView> dropouts) {

    /** The facts of a unit, for a school year and by a rule of age if the place has one. */
    UnitFacts of(Unit unit, LocalDate schoolYearStart, LocalDate day, Optional<Population> age) {
        Predicate<String> within = classId -> within(unit, classId);
        Map<ChildId, CaseView> lost = new HashMap<>();
        dropouts.stream()
                .filter(view -> view.classId().filter(within).isPresent()
                        || view.school().filter(within).isPresent())
                .forEach(view -> lost.put(view.child(), view));
        List<Counted> pupils = classes.entrySet().stream()
                .filter(schoolClass -> within.test(schoolClass.getKey()))
                .flatMap(schoolClass -> schoolClass.getValue().stream())
                .filter(row -> ofYear(row, schoolYearStart))
                .map(row -> pupil(row, Optional.ofNullable(lost.get(row.child()))))
                .toList();
        return new UnitFacts(
                pupils,
                lost.values().stream().map(this::dropout).toList(),
                age.filter(rule -> hasList(unit)).map(rule -> ofAge(unit, rule, day)),
                new UnitFacts.Disabled(
                        age.filter(rule -> hasList(unit)).map(rule -> disabledOfAge(unit, rule, day)),
                        pupils.stream()
                                .filter(pupil ->
                                        disabled.containsKey(pupil.child().child()))
                                .map(pupil -> new Counted(
                                        pupil.child(),
                                        pupil.stage(),
                                        taughtAtHome.contains(pupil.child().child())))
                                .toList()));
    }

    private List<Counted> disabledOfAge(Unit unit, Population rule, LocalDate day) {
        return disabled.values().stream()
                .filter(row ->
                        unit.division().contains(row.division()) && SchoolAge.onRoster(rule, row.birthDate(), day))
                .map(row -> resident(row.child(), row.name()))
                .toList();
    }

    /** A school and its classes have no place of their own whose children they count. */
    private static boolean hasList(Unit unit) {
        return unit.servesDivision();
    }

    /** Whether a unit lies in another, or in the place of a government. */
    boolean within(Unit unit, String id) {
        return tree.find(id)
                .filter(found -> unit.kind().line() == Line.EDUCATION
                        ? unit.contains(found)
                        : unit.division().contains(found.division()))
                .isPresent();
    }

    private static boolean ofYear(Enrolment row, LocalDate schoolYearStart) {
        return row.presence() == Presence.LISTED
                || row.missingSince()
                        .filter(day -> !day.isBefore(schoolYearStart))
                        .isPresent();
    }

    private Counted dropout(CaseView view) {
        return Optional.ofNullable(enrolments.get(view.child()))
                .map(row -> pupil(row, Optional.of(view)))
                .orElseGet(() -> new Counted(
                        new FigureChild(view.child(), "", view.school(), view.classId(), "", Optional.of(view.id())),
                        Optional.empty(),
                        true));
    }

    private static Counted pupil(Enrolment row, Optional<CaseView> lost) {
        return new Counted(
                new FigureChild(
                        row.child(),
                        row.name(),
                        Optional.of(row.schoolId()),
                        Optional.of(row.classId()),
                        row.grade(),
                        lost.map(CaseView::id)),
                Grade.of(row.grade()).map(grade -> grade.primary() ? Stage.PRIMARY : Stage.JUNIOR),
                lost.isPresent());
    }

    private List<Counted> ofAge(Unit unit, Population rule, LocalDate day) {
        List<Counted> children = new ArrayList<>();
        for (Household row : households.values()) {
            if (row.presence() == Presence.LISTED
                    && unit.division().contains(row.division())
                    && SchoolAge.onRoster(rule, row.birthDate(), day)) {
                children.add(resident(row.child(), row.name()));
            }
        }
        return children;
    }

    /** A child whom a list of a place names; lost if no school does. */
    private Counted resident(ChildId child, String name) {
        Optional<Enrolment> pupil = Optional.ofNullable(enrolments.get(child));
        return new Counted(
                new FigureChild(
                        child,
                        name,
                        pupil.map(Enrolment::schoolId),
                        pupil.map(Enrolment::classId),
                        pupil.map(Enrolment::grade).orElse(""),
                        Optional.empty()),
                Optional.empty(),
                !schooled.contains(child));
    }

    /** The children who are listed in a school. */
    static Set<ChildId> listed(Map<ChildId, Enrolment> rows) {
        return rows.values().stream()
                .filter(row -> row.presence() == Presence.LISTED)
                .map(Enrolment::child)
                .collect(Collectors.toUnmodifiableSet());
    }
}
