package org.baoxue.roster.internal.query;

import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.PersonalField;
import org.baoxue.access.Role;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Listing;

/** Masks all personal fields but those that were revealed. */
final class Masks {

    /** Nothing is revealed. */
    static final Set<PersonalField> ALL = Set.of();

    private Masks() {}

    /** The row as others see it: masked, but for the platform itself. */
    static Enrolment shown(Actor actor, Enrolment row) {
        return actor.role() == Role.SYSTEM ? row : mask(row, ALL);
    }

    /** The row as others see it: masked, but for the platform itself. */
    static Household shown(Actor actor, Household row) {
        return actor.role() == Role.SYSTEM ? row : mask(row, ALL);
    }

    /** The row as others see it: masked, but for the platform itself. */
    static Listing shown(Actor actor, Listing row) {
        return actor.role() == Role.SYSTEM ? row : mask(row, ALL);
    }

    static Enrolment mask(Enrolment row, Set<PersonalField> shown) {
        return new Enrolment(
                row.child(),
                row.name(),
                row.sex(),
                row.birthDate(),
                row.idNumber().map(number -> shown(PersonalField.ID_NUMBER, number, shown)),
                row.studentNumber().map(number -> shown(PersonalField.STUDENT_NUMBER, number, shown)),
                row.schoolId(),
                row.grade(),
                row.classId(),
                row.household(),
                row.residence(),
                shown(PersonalField.ADDRESS, row.residenceAddress(), shown),
                shown(PersonalField.GUARDIAN, row.guardian(), shown),
                shown(PersonalField.PHONE, row.phone(), shown),
                shown(PersonalField.ADDRESS, row.address(), shown),
                row.presence(),
                row.missingSince(),
                true);
    }

    static Household mask(Household row, Set<PersonalField> shown) {
        return new Household(
                row.child(),
                row.name(),
                row.sex(),
                row.birthDate(),
                row.idNumber().map(number -> shown(PersonalField.ID_NUMBER, number, shown)),
                row.studentNumber().map(number -> shown(PersonalField.STUDENT_NUMBER, number, shown)),
                row.division(),
                row.residence(),
                shown(PersonalField.ADDRESS, row.residenceAddress(), shown),
                shown(PersonalField.ADDRESS, row.address(), shown),
                shown(PersonalField.GUARDIAN, row.guardian(), shown),
                shown(PersonalField.PHONE, row.phone(), shown),
                row.registered(),
                row.presence(),
                row.missingSince(),
                true);
    }

    static Listing mask(Listing row, Set<PersonalField> shown) {
        boolean disability = row.kind() == ListKind.DISABLED;
        return new Listing(
                row.kind(),
                row.child(),
                row.name(),
                row.sex(),
                row.birthDate(),
                row.idNumber().map(number -> shown(PersonalField.ID_NUMBER, number, shown)),
                row.studentNumber().map(number -> shown(PersonalField.STUDENT_NUMBER, number, shown)),
                row.division(),
                row.residence(),
                shown(PersonalField.ADDRESS, row.residenceAddress(), shown),
                shown(PersonalField.ADDRESS, row.address(), shown),
                shown(PersonalField.GUARDIAN, row.guardian(), shown),
                shown(PersonalField.PHONE, row.phone(), shown),
                disability ? shown(PersonalField.DISABILITY, row.category(), shown) : row.category(),
                disability ? shown(PersonalField.DISABILITY, row.degree(), shown) : row.degree(),
                certificate(row, shown),
                row.presence(),
                row.missingSince(),
                true);
    }

    /** That of a disabled child is made of the ID number and the disability, so it needs both. */
    private static String certificate(Listing row, Set<PersonalField> shown) {
        boolean whole = shown.contains(PersonalField.ID_NUMBER)
                && (row.kind() != ListKind.DISABLED || shown.contains(PersonalField.DISABILITY));
        return whole ? row.certificate() : PersonalField.DISABILITY.mask(row.certificate());
    }

    private static String shown(PersonalField field, String value, Set<PersonalField> shown) {
        return shown.contains(field) ? value : field.mask(value);
    }
}
