package org.baoxue.reporting.internal.build;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.NotFound;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.rule.FormField;
import org.baoxue.api.time.SchoolCalendar;
import org.baoxue.casework.CaseStates.Narrative;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.prevention.FocusEntry;
import org.baoxue.casework.responsibility.Assignment;
import org.baoxue.casework.responsibility.Charge;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.reporting.internal.rows.FormLine;
import org.baoxue.reporting.internal.rows.Selection;
import org.baoxue.roster.ChildId;

/** One row for each child with a case. Thread-safe. */
final class CaseRows {

    private final Sources sources;

    CaseRows(Sources sources) {
        this.sources = sources;
    }

    static Selection selection(Filling asked) {
        return new Selection(Set.copyOf(asked.form().facts()), asked.cumulative(), asked.first(), asked.asOf());
    }

    /** @throws NotFound if the only case that was asked for was withdrawn */
    List<FormLine> of(Filling asked, long sequence) {
        List<CaseView> standing = sources.cases.during(asked.first(), asked.asOf(), asked.unit());
        List<CaseView> chosen = asked.onlyCase()
                .map(id -> List.of(only(id, standing)))
                .orElseGet(() -> selection(asked).of(standing));
        asked.fits(chosen.size());
        Map<ChildId, Person> people = Person.of(
                chosen.stream().map(CaseView::child).collect(Collectors.toSet()),
                sources.roster,
                sequence,
                asked.tree());
        SchoolCalendar calendar = Calendars.of(asked.policy());
        Beside beside = beside(asked);
        return chosen.stream()
                .map(view -> line(asked, view, Optional.ofNullable(people.get(view.child())), calendar, beside))
                .toList();
    }

    private static CaseView only(String id, List<CaseView> standing) {
        return standing.stream()
                .filter(view -> view.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("找不到案件 %s，或已撤销 (no such case, or it was withdrawn)".formatted(id)));
    }

    private FormLine line(
            Filling asked, CaseView view, Optional<Person> person, SchoolCalendar calendar, Beside beside) {
        Narrative narrative = sources.cases.narrative(view.id());
        Map<FormField, String> values = Person.values(person);
        values.put(
                FormField.SCHOOL,
                view.school().map(unit -> Person.name(asked.tree(), unit)).orElse(""));
        values.put(
                FormField.CLASS,
                view.classId().map(unit -> Person.name(asked.tree(), unit)).orElse(""));
        view.household()
                .map(DivisionCode::toString)
                .ifPresent(place -> values.putIfAbsent(FormField.HOUSEHOLD_ADDRESS, place));
        values.put(FormField.STATE, view.on(asked.asOf()).orElse(view).markedStateName());
        if (!view.neverEnrolled()) {
            values.put(FormField.ABSENT_SINCE, view.since().toString());
            values.put(FormField.ABSENT_DAYS, Integer.toString(schoolDays(view, asked.asOf(), calendar)));
        }
        narrative.reason().ifPresent(words -> values.put(FormField.REASON, words));
        narrative.whereabouts().ifPresent(words -> values.put(FormField.WHEREABOUTS, words));
        narrative.thoughts().ifPresent(words -> values.put(FormField.THOUGHTS, words));
        narrative.guardianOpinion().ifPresent(words -> values.put(FormField.GUARDIAN_OPINION, words));
        narrative.method().ifPresent(words -> values.put(FormField.METHOD, words));
        narrative.timeLimit().ifPresent(day -> values.put(FormField.TIME_LIMIT, day.toString()));
        narrative.measures().ifPresent(words -> values.put(FormField.MEASURES, words));
        view.closedOn()
                .filter(day -> !day.isAfter(asked.asOf()))
                .ifPresent(day -> values.put(FormField.STRUCK_OFF_ON, day.toString()));
        values.putAll(beside.of(view.child()));
        return new FormLine(view.id().value(), values);
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

    /** What is kept of the children beside their cases, read only for forms that ask for it. */
    private Beside beside(Filling asked) {
        Map<ChildId, Map<FormField, String>> values = new HashMap<>();
        if (asked.asks(FormField.RESPONSIBLE)) {
            for (Assignment standing : WorkRows.standing(sources, asked)) {
                if (standing.charge().kind() == Charge.Kind.CHILD) {
                    add(
                            values,
                            new ChildId(standing.charge().id()),
                            FormField.RESPONSIBLE,
                            standing.person().name());
                }
            }
        }
        if (asked.asks(FormField.HELPER, FormField.GROUP)) {
            for (FocusEntry entry : WorkRows.listed(sources, asked)) {
                add(values, entry.child(), FormField.HELPER, entry.helper());
                add(values, entry.child(), FormField.GROUP, entry.reason().words());
            }
        }
        return new Beside(values);
    }

    private static void add(Map<ChildId, Map<FormField, String>> values, ChildId child, FormField field, String words) {
        if (!words.isEmpty()) {
            values.computeIfAbsent(child, key -> new EnumMap<>(FormField.class))
                    .merge(field, words, (earlier, later) -> earlier + "、" + later);
        }
    }

    private record Beside(Map<ChildId, Map<FormField, String>> values) {
        Map<FormField, String> of(ChildId child) {
            return values.getOrDefault(child, Map.of());
        }
    }
}
