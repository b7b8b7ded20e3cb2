package org.baoxue.casework.internal.reconcile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Roster;

/**
 * Who children are by whichever list names them: the 户籍 first, then the 学籍, then a group's list.
 *
 * @param persons by child; those on no list are left out
 * @param pupils rows of the 学籍
 */
record ListedPersons(Map<ChildId, Person> persons, Map<ChildId, Enrolment> pupils) {

    /** Name and number, unmasked. */
    record Person(String name, Optional<String> idNumber) {

        /** Names nobody: records reach logs. */
        @Override
        public String toString() {
            return "Person";
        }
    }

    static ListedPersons of(Roster roster, Set<ChildId> children) {
        Map<ChildId, Person> persons = new HashMap<>();
        Map<ChildId, Enrolment> pupils = roster.enrolments(children);
        for (ListKind kind : ListKind.groups()) {
            roster.listings(kind, children)
                    .forEach((child, row) -> persons.put(child, new Person(row.name(), row.idNumber())));
        }
        pupils.forEach((child, row) -> persons.put(child, new Person(row.name(), row.idNumber())));
        roster.households(children).forEach((child, row) -> persons.put(child, new Person(row.name(), row.idNumber())));
        return new ListedPersons(persons, pupils);
    }
}
