package org.baoxue.reporting.internal.build;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoxue.api.policy.rule.FormField;
import org.baoxue.api.policy.rule.Prevention;
import org.baoxue.casework.Personal;
import org.baoxue.casework.prevention.FocusEntry;
import org.baoxue.casework.prevention.FocusNoteKind;
import org.baoxue.casework.prevention.HomeVisit;
import org.baoxue.casework.responsibility.Assignment;
import org.baoxue.casework.responsibility.Charge;
import org.baoxue.casework.responsibility.TierName;
import org.baoxue.casework.sendeducation.LedgerRow;
import org.baoxue.casework.sendeducation.SendEvent.Visited;
import org.baoxue.reporting.internal.rows.FormLine;
import org.baoxue.roster.ChildId;

/** One row for each thing that was done or agreed: visits, lists, assignments, lessons. Thread-safe. */
final class WorkRows {

    private final Sources sources;

    WorkRows(Sources sources) {
        this.sources = sources;
    }

    /** The visits of the period that were not taken back, the earliest first. */
    List<FormLine> visits(Filling asked, long sequence) {
        List<HomeVisit> visits = sources.visits.standing(asked.unit(), asked.first(), asked.asOf());
        Map<ChildId, Person> people = people(asked, sequence, visits, HomeVisit::child);
        return visits.stream()
                .map(visit -> visit(visit, Optional.ofNullable(people.get(visit.child()))))
                .toList();
    }

    private static FormLine visit(HomeVisit visit, Optional<Person> person) {
        Map<FormField, String> values = Person.values(person);
        visit.name().ifPresent(name -> values.putIfAbsent(FormField.NAME, name));
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
    List<FormLine> focus(Filling asked, long sequence) {
        List<FocusEntry> entries = listed(sources, asked);
        Map<ChildId, Person> people = people(asked, sequence, entries, FocusEntry::child);
        return entries.stream()
                .map(entry -> focus(entry, Optional.ofNullable(people.get(entry.child()))))
                .toList();
    }

    private static FormLine focus(FocusEntry entry, Optional<Person> person) {
        Map<FormField, String> values = Person.values(person);
        entry.name().ifPresent(name -> values.putIfAbsent(FormField.NAME, name));
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
        return sources.focus.during(asked.unit(), asked.first(), asked.asOf()).stream()
                .filter(entry -> !file || entry.file().equals(title))
                .toList();
    }

    /** Who answers for what on the last day. */
    List<FormLine> assignments(Filling asked) {
        List<Assignment> standing = standing(sources, asked);
        asked.fits(standing.size());
        return standing.stream().map(WorkRows::assignment).toList();
    }

    static List<Assignment> standing(Sources sources, Filling asked) {
        return sources.responsibilities.standing(asked.unit(), asked.asOf());
    }

    private static FormLine assignment(Assignment standing) {
        return new FormLine(
                standing.charge().kind() == Charge.Kind.CHILD ? FormLine.aboutChild(standing.id()) : standing.id(),
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
    List<FormLine> lessons(Filling asked, long sequence) {
        List<LedgerRow> ledger = sources.lessons.visits(asked.unit(), asked.first(), asked.asOf());
        Map<ChildId, Person> people =
                people(asked, sequence, ledger, row -> row.file().child());
        return ledger.stream()
                .map(row -> lesson(
                        asked, row, Optional.ofNullable(people.get(row.file().child()))))
                .toList();
    }

    private static FormLine lesson(Filling asked, LedgerRow row, Optional<Person> person) {
        Visited visit = row.visit();
        Map<FormField, String> values = Person.values(person);
        row.file().name().ifPresent(name -> values.putIfAbsent(FormField.NAME, name));
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

    private <T> Map<ChildId, Person> people(Filling asked, long sequence, List<T> rows, Function<T, ChildId> child) {
        asked.fits(rows.size());
        return Person.of(rows.stream().map(child).collect(Collectors.toSet()), sources.roster, sequence, asked.tree());
    }
}
