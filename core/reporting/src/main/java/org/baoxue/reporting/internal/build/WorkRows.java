package org.baoxue.reporting.internal.build;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.api.policy.rule.FormField;
import org.baoxue.api.policy.rule.Prevention;
import org.baoxue.casework.Personal;
import org.baoxue.casework.prevention.FocusEntry;
import org.baoxue.casework.prevention.FocusNoteKind;
import org.baoxue.casework.prevention.FocusQuery;
import org.baoxue.casework.prevention.HomeVisit;
import org.baoxue.casework.prevention.HomeVisitQuery;
import org.baoxue.casework.responsibility.Assignment;
import org.baoxue.casework.responsibility.AssignmentQuery;
import org.baoxue.casework.responsibility.TierName;
import org.baoxue.casework.sendeducation.LedgerRow;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.reporting.internal.rows.FormLine;
import org.baoxue.roster.ChildId;

/** One row for each thing that was done or agreed: visits, lists, assignments, lessons. Thread-safe. */
final class WorkRows {

    private static final int PAGE = 1_000;

    private final Sources sources;

    WorkRows(Sources sources) {
        this.sources = sources;
    }

    /** The visits of the period that were not taken back, the earliest first. */
    List<FormLine> visits(Filling asked) {
        List<HomeVisit> visits = new ArrayList<>(all(page -> sources.visits.list(
                asked.actor(),
                new HomeVisitQuery(
                        Set.of(),
                        Optional.of(asked.unit().id()),
                        Optional.empty(),
                        Optional.of(asked.first()),
                        Optional.of(asked.asOf()),
                        page))));
        visits.removeIf(visit -> visit.revoked().isPresent());
        Collections.reverse(visits);
        Map<ChildId, Person> people = people(asked, visits, HomeVisit::child);
        return visits.stream()
                .map(visit -> visit(visit, Optional.ofNullable(people.get(visit.child()))))
                .toList();
    }

    private static FormLine visit(HomeVisit visit, Optional<Person> person) {
        Map<FormField, String> values = Person.values(person);
        visit.name().ifPresent(name -> values.put(FormField.NAME, name));
        values.put(FormField.VISITED_ON, visit.on().toString());
        values.put(FormField.VISITORS, String.join("、", visit.visitors()));
        values.put(FormField.MET, visit.met().chinese());
        values.put(FormField.OUTCOME, visit.outcome().chinese());
        visit.reason().ifPresent(reason -> values.put(FormField.REASON, reason.words()));
        values.put(FormField.WHEREABOUTS, visit.whereabouts());
        values.put(FormField.MEASURES, visit.note());
        values.put(FormField.NEXT_STEP, visit.next());
        values.put(FormField.GROUP, visit.group().chinese());
        values.put(FormField.GUARDIAN_SIGNATURE, visit.signed() ? "已签字" : "");
        return new FormLine(visit.child() + "/" + visit.seq(), values);
    }

    /** The pupils on the lists, those removed before the period left out. */
    List<FormLine> focus(Filling asked) {
        List<FocusEntry> entries = listed(sources, asked);
        Map<ChildId, Person> people = people(asked, entries, FocusEntry::child);
        return entries.stream()
                .map(entry -> focus(entry, Optional.ofNullable(people.get(entry.child()))))
                .toList();
    }

    private static FormLine focus(FocusEntry entry, Optional<Person> person) {
        Map<FormField, String> values = Person.values(person);
        entry.name().ifPresent(name -> values.put(FormField.NAME, name));
        values.put(FormField.LISTED_ON, entry.since().toString());
        values.put(FormField.REASON, entry.reason().words());
        values.put(FormField.GROUP, entry.kind().chinese());
        values.put(FormField.HELPER, entry.helper());
        values.put(FormField.SITUATION, entry.situation());
        values.put(
                FormField.HELP,
                entry.notes().stream()
                        .filter(note -> note.revoked().isEmpty()
                                && (note.kind() == FocusNoteKind.HELP || note.kind() == FocusNoteKind.AID))
                        .map(note -> (note.on() + " " + note.words()).strip())
                        .collect(Collectors.joining("；")));
        values.put(
                FormField.CHECKED_ON,
                entry.last(FocusNoteKind.CHECK).map(LocalDate::toString).orElse(""));
        values.put(
                FormField.REMOVED_ON,
                entry.removal().map(removal -> removal.on().toString()).orElse(""));
        return new FormLine(entry.child() + "/" + entry.seq(), values);
    }

    /**
     * The entries that stood on a day of the period. A form that bears the name of a file of the plan has those of that file
     * alone.
     */
    static List<FocusEntry> listed(Sources sources, Filling asked) {
        String title = asked.form().title();
        boolean file = asked.policy().rules(Prevention.class).stream()
                .anyMatch(rule -> rule.rule().file().equals(title));
        return all(page -> sources.focus.list(
                        asked.actor(),
                        new FocusQuery(Set.of(), Optional.of(asked.unit().id()), Optional.empty(), true, page)))
                .stream()
                .filter(entry -> !file || entry.file().equals(title))
                .filter(entry -> !entry.since().isAfter(asked.asOf())
                        && entry.removal()
                                .filter(removal -> removal.on().isBefore(asked.first()))
                                .isEmpty())
                .toList();
    }

    /** Who answers for what on the last day. */
    List<FormLine> assignments(Filling asked) {
        return standing(sources, asked).stream().map(WorkRows::assignment).toList();
    }

    static List<Assignment> standing(Sources sources, Filling asked) {
        return all(page -> sources.responsibilities.list(
                asked.actor(),
                new AssignmentQuery(
                        Optional.of(asked.unit().id()), Optional.empty(), Optional.of(asked.asOf()), page)));
    }

    private static FormLine assignment(Assignment standing) {
        return new FormLine(
                standing.id(),
                Map.of(
                        FormField.CHARGE,
                        standing.chargeName().orElse(standing.charge().id()),
                        FormField.TIER,
                        standing.tier().map(TierName::words).orElse(""),
                        FormField.RESPONSIBLE,
                        standing.person().name(),
                        FormField.POST,
                        standing.person().post(),
                        FormField.PHONE,
                        standing.person().phone(),
                        FormField.FIRST_DAY,
                        standing.first().toString(),
                        FormField.LAST_DAY,
                        standing.last().map(LocalDate::toString).orElse("")));
    }

    /** The visits of those who teach at home, by school, child and time. */
    List<FormLine> lessons(Filling asked) {
        List<LedgerRow> ledger =
                sources.lessons.ledger(asked.actor(), asked.unit().id(), asked.first(), asked.asOf());
        Map<ChildId, Person> people = people(asked, ledger, row -> row.file().child());
        return ledger.stream()
                .map(row -> lesson(
                        asked, row, Optional.ofNullable(people.get(row.file().child()))))
                .toList();
    }

    private static FormLine lesson(Filling asked, LedgerRow row, Optional<Person> person) {
        Visited visit = row.visit();
        Map<FormField, String> values = Person.values(person);
        row.file().name().ifPresent(name -> values.put(FormField.NAME, name));
        values.put(FormField.SCHOOL, Person.name(asked.tree(), row.file().school()));
        values.put(FormField.TAUGHT_ON, visit.on() + " " + visit.from());
        values.put(
                FormField.TEACHERS,
                visit.team().stream().map(one -> words(one.name())).collect(Collectors.joining("、")));
        values.put(FormField.PLACE, visit.place().chinese());
        values.put(FormField.CONTENT, String.join("、", visit.content()));
        values.put(FormField.LESSONS, Integer.toString(visit.lessons()));
        values.put(FormField.HOMEWORK, words(visit.homework()));
        values.put(FormField.TRAINING, words(visit.training()));
        values.put(FormField.GUARDIAN_SIGNATURE, visit.signed() ? "已签字" : "");
        return new FormLine(row.file().child() + "/" + visit.on() + "T" + visit.from(), values);
    }

    private static String words(Personal personal) {
        return personal.text().orElseGet(personal::toString);
    }

    private <T> Map<ChildId, Person> people(Filling asked, List<T> rows, Function<T, ChildId> child) {
        return Person.of(rows.stream().map(child).collect(Collectors.toSet()), sources.roster, asked.tree());
    }

    private static <T> List<T> all(Function<PageRequest, Page<T>> list) {
        List<T> items = new ArrayList<>();
        Page<T> page;
        int number = 1;
        do {
            page = list.apply(new PageRequest(number++, PAGE));
            items.addAll(page.items());
        } while (items.size() < page.total() && !page.items().isEmpty());
        return items;
    }
}
