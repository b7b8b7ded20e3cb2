package org.baoxue.reporting.internal.build;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.NotFound;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.time.SchoolCalendar;
import org.baoxue.casework.CaseStates;
import org.baoxue.casework.CaseStates.Narrative;
import org.baoxue.casework.CaseView;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.reporting.internal.rows.ChildFacts;
import org.baoxue.reporting.internal.rows.ClassCounts;
import org.baoxue.reporting.internal.rows.Selection;
import org.baoxue.reporting.internal.rows.Table;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Roster;

/** Fills forms from roster and cases. Thread-safe. */
final class FactReader {

    private final Roster roster;
    private final CaseStates cases;

    FactReader(Roster roster, CaseStates cases) {
        this.roster = roster;
        this.cases = cases;
    }

    /**
     * The table of a form as of a sequence of the roster.
     *
     * @throws NotFound if the case that is to be reported was withdrawn
     */
    Table table(Task task, long rosterSequence) {
        Selection selection = new Selection(
                Set.copyOf(task.form().facts()), task.cumulative(), task.owed().first(), task.asOf());
        List<CaseView> standing = cases.during(task.owed().first(), task.asOf(), task.unit());
        return switch (task.form().rows()) {
            case CLASS ->
                Table.ofClasses(
                        task.form(),
                        ClassCounts.of(
                                task.unit(),
                                task.tree(),
                                roster.enrolments(task.unit().id(), rosterSequence)
                                        .values(),
                                standing,
                                selection));
            case CHILD -> Table.ofChildren(task.form(), children(task, chosen(task, selection, standing)));
        };
    }

    private static List<CaseView> chosen(Task task, Selection selection, List<CaseView> standing) {
        if (!task.owed().event()) {
            return selection.of(standing);
        }
        return List.of(standing.stream()
                .filter(view -> view.id().value().equals(task.owed().subject()))
                .findFirst()
                .orElseThrow(() -> new NotFound("找不到案件 %s，或已撤销 (no such case, or it was withdrawn)"
                        .formatted(task.owed().subject()))));
    }

    private List<ChildFacts> children(Task task, List<CaseView> chosen) {
        Set<ChildId> wanted = chosen.stream().map(CaseView::child).collect(Collectors.toSet());
        Map<ChildId, Person> people = new HashMap<>();
        roster.households(wanted).forEach((child, row) -> people.put(child, Person.of(row)));
        roster.enrolments(wanted).forEach((child, row) -> people.put(child, Person.of(row)));
        SchoolCalendar calendar = Calendars.of(task.policy());
        return chosen.stream()
                .map(view -> child(task, view, people.getOrDefault(view.child(), Person.UNKNOWN), calendar))
                .toList();
    }

    private ChildFacts child(Task task, CaseView view, Person person, SchoolCalendar calendar) {
        Narrative narrative = cases.narrative(view.id());
        return new ChildFacts(
                view.id().value(),
                view.on(task.asOf()).orElse(view).stateName(),
                view.school().map(unit -> name(task, unit)).orElse(""),
                person.grade(),
                view.classId().map(unit -> name(task, unit)).orElse(""),
                person.name(),
                person.sex(),
                person.idNumber(),
                person.studentNumber(),
                person.birthDate(),
                Optional.of(person.address())
                        .filter(address -> !address.isEmpty())
                        .or(() -> view.household().map(DivisionCode::toString))
                        .orElse(""),
                person.guardian(),
                person.phone(),
                view.neverEnrolled() ? Optional.empty() : Optional.of(view.since()),
                view.neverEnrolled() ? 0 : schoolDays(view, task.asOf(), calendar),
                narrative.reason().orElse(""),
                narrative.whereabouts().orElse(""),
                narrative.measures().orElse(""),
                "");
    }

    /** Who a child is by the enrolment list or, for one without a school, the household list; unknown texts are empty. */
    private record Person(
            String grade,
            String name,
            String sex,
            String idNumber,
            String studentNumber,
            String birthDate,
            String address,
            String guardian,
            String phone) {

        static final Person UNKNOWN = new Person("", "", "", "", "", "", "", "", "");

        static Person of(Enrolment row) {
            return new Person(
                    row.grade(),
                    row.name(),
                    row.sex(),
                    row.idNumber().orElse(""),
                    row.studentNumber().orElse(""),
                    row.birthDate().toString(),
                    row.address(),
                    row.guardian(),
                    row.phone());
        }

        static Person of(Household row) {
            return new Person(
                    "",
                    row.name(),
                    row.sex(),
                    row.idNumber().orElse(""),
                    row.studentNumber().orElse(""),
                    row.birthDate().toString(),
                    row.address(),
                    row.guardian(),
                    row.phone());
        }
    }

    private static String name(Task task, String unit) {
        return task.tree().find(unit).map(Unit::name).orElse(unit);
    }

    /** School days from the first missed day to the last day that counts, or to the day before the return. */
    private static int schoolDays(CaseView view, LocalDate asOf, SchoolCalendar calendar) {
        LocalDate end = view.returnedOn().filter(day -> !day.isAfter(asOf)).orElse(asOf.plusDays(1));
        return view.since().isBefore(end)
                ? (int) view.since()
                        .datesUntil(end)
                        .filter(calendar::isSchoolDay)
                        .count()
                : 0;
    }
}
