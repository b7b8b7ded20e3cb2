package org.baoxue.reporting.internal.build;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.rule.FormField;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Roster;

/** Who a child is by the enrolment list or, for one without a school, the household list: what a form can say of it. */
final class Person {

    private final Map<FormField, String> values = new EnumMap<>(FormField.class);

    private Person() {}

    static Person of(Enrolment row, UnitTree tree) {
        Person person = new Person();
        person.put(FormField.SCHOOL, name(tree, row.schoolId()));
        person.put(FormField.GRADE, row.grade());
        person.put(FormField.CLASS, name(tree, row.classId()));
        person.put(FormField.NAME, row.name());
        person.put(FormField.SEX, row.sex());
        person.put(FormField.ID_NUMBER, row.idNumber().orElse(""));
        person.put(FormField.STUDENT_NUMBER, row.studentNumber().orElse(""));
        person.put(FormField.BIRTH_DATE, row.birthDate().toString());
        person.put(FormField.GUARDIAN, row.guardian());
        person.put(FormField.PHONE, row.phone());
        person.addresses(row.address(), row.residenceAddress());
        return person;
    }

    static Person of(Household row) {
        Person person = new Person();
        person.put(FormField.NAME, row.name());
        person.put(FormField.SEX, row.sex());
        person.put(FormField.ID_NUMBER, row.idNumber().orElse(""));
        person.put(FormField.STUDENT_NUMBER, row.studentNumber().orElse(""));
        person.put(FormField.BIRTH_DATE, row.birthDate().toString());
        person.put(FormField.GUARDIAN, row.guardian());
        person.put(FormField.PHONE, row.phone());
        person.addresses(row.address(), row.residenceAddress());
        return person;
    }

    /** The children by the lists that name them as of a sequence; those on none are left out. */
    static Map<ChildId, Person> of(Set<ChildId> children, Roster roster, long asOf, UnitTree tree) {
        Map<ChildId, Person> people = new HashMap<>();
        roster.households(children, asOf).forEach((child, row) -> people.put(child, of(row)));
        roster.enrolments(children, asOf).forEach((child, row) -> people.put(child, of(row, tree)));
        return people;
    }

    /** What is known of the child; the caller's own to add to. */
    static Map<FormField, String> values(Optional<Person> person) {
        return person.<Map<FormField, String>>map(known -> new EnumMap<>(known.values))
                .orElseGet(() -> new EnumMap<>(FormField.class));
    }

    static String name(UnitTree tree, String unit) {
        return tree.find(unit).map(Unit::name).orElse(unit);
    }

    /** Who is not said to live elsewhere lives at home. */
    private void addresses(String household, String residence) {
        put(FormField.HOUSEHOLD_ADDRESS, household);
        put(FormField.HOME_ADDRESS, residence.isEmpty() ? household : residence);
    }

    private void put(FormField field, String text) {
        if (!text.isEmpty()) {
            values.put(field, text);
        }
    }
}
