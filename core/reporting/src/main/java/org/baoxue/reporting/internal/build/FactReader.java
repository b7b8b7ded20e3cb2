package org.baoxue.reporting.internal.build;

import java.time.LocalDate;
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
        Map<ChildId, Enrolment> rows =
                roster.enrolments(chosen.stream().map(CaseView::child).collect(Collectors.toSet()));
        SchoolCalendar calendar = Calendars.of(task.policy());
        return chosen.stream()
                .map(view -> child(task, view, Optional.ofNullable(rows.get(view.child())), calendar))
                .toList();
    }

    private ChildFacts child(Task task, CaseView view, Optional<Enrolment> row, SchoolCalendar calendar) {
        Narrative narrative = cases.narrative(view.id());
        return new ChildFacts(
                view.id().value(),
                view.stateOn(task.asOf()).orElse(view.state()).chinese(),
                name(task, view.school()),
                row.map(Enrolment::grade).orElse(""),
                name(task, view.classId()),
                row.map(Enrolment::name).orElse(""),
                row.map(Enrolment::sex).orElse(""),
                row.flatMap(Enrolment::idNumber).orElse(""),
                row.flatMap(Enrolment::studentNumber).orElse(""),
                row.map(known -> known.birthDate().toString()).orElse(""),
                row.map(Enrolment::address)
                        .filter(address -> !address.isEmpty())
                        .or(() -> view.household().map(DivisionCode::toString))
                        .orElse(""),
                row.map(Enrolment::guardian).orElse(""),
                row.map(Enrolment::phone).orElse(""),
                Optional.of(view.since()),
                schoolDays(view, task.asOf(), calendar),
                narrative.reason().orElse(""),
                narrative.whereabouts().orElse(""),
                narrative.measures().orElse(""),
                "");
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
