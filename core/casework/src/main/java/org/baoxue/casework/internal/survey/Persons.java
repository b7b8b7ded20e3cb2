package org.baoxue.casework.internal.survey;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.access.Role;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.survey.SurveyEntry;
import org.baoxue.casework.survey.SurveyEntry.Answer;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ChildNames;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;

/** Who the children of a round are, by the lists as they are now. */
record Persons(Map<ChildId, Person> known) {

    /** One child. */
    record Person(String name, String sex, LocalDate birthDate, Set<ListKind> lists) {}

    static Persons of(Roster roster, List<EntryRow> rows) {
        return of(roster, rows.stream().flatMap(row -> row.child().stream()).collect(Collectors.toSet()));
    }

    static Persons of(Roster roster, Set<ChildId> children) {
        Map<ChildId, Person> known = new HashMap<>();
        if (!children.isEmpty()) {
            roster.enrolments(children).forEach((child, row) -> known.put(child, person(row)));
            roster.households(children).forEach((child, row) -> known.merge(child, person(row), Persons::both));
        }
        return new Persons(known);
    }

    private static Person person(Enrolment row) {
        return new Person(row.name(), row.sex(), row.birthDate(), on(ListKind.ENROLMENT, row.presence()));
    }

    private static Person person(Household row) {
        return new Person(row.name(), row.sex(), row.birthDate(), on(ListKind.HOUSEHOLD, row.presence()));
    }

    private static Set<ListKind> on(ListKind list, Presence presence) {
        return presence == Presence.LISTED ? EnumSet.of(list) : EnumSet.noneOf(ListKind.class);
    }

    private static Person both(Person one, Person other) {
        Set<ListKind> lists = EnumSet.noneOf(ListKind.class);
        lists.addAll(one.lists());
        lists.addAll(other.lists());
        return new Person(one.name(), one.sex(), one.birthDate(), lists);
    }

    Optional<Person> of(EntryRow row) {
        return row.child().map(known::get);
    }

    /** The child's whole name: as a list has it or, for one on no list, as it was found. */
    Optional<String> name(EntryRow row) {
        return Optional.ofNullable(row.name()).or(() -> of(row).map(Person::name));
    }

    boolean enrolled(EntryRow row) {
        return of(row).filter(one -> one.lists().contains(ListKind.ENROLMENT)).isPresent();
    }

    SurveyEntry view(EntryRow row, Role reader, UnitTree tree) {
        boolean reads = ChildNames.mayRead(reader);
        return new SurveyEntry(
                row.entryNo(),
                row.child(),
                name(row).map(name -> ChildNames.shown(reader, name)),
                Optional.ofNullable(row.sex()).or(() -> of(row).map(Person::sex)),
                Optional.ofNullable(row.birthDate()).or(() -> of(row).map(Person::birthDate)),
                row.listed(),
                row.householdNo(),
                row.cell(),
                Cells.name(tree, row.cell()),
                of(row).map(Person::lists).orElse(Set.of()),
                row.found()
                        .map(outcome -> new Answer(
                                outcome,
                                row.surveyor(),
                                row.signedOn(),
                                Optional.of(row.note()).filter(words -> reads),
                                row.answeredBy(),
                                row.answeredAt())));
    }
}
