package org.baoxue.casework.internal.reconcile;

import java.util.List;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Listing;
import org.baoxue.roster.matching.Described;

/**
 * A child as one of two lists has it.
 *
 * @param division by which readers of the place see what is found
 * @param school where it is enrolled; empty on a list that is not of pupils
 * @param facts everything the row says that an explanation may rest on
 */
record Person(ChildId child, DivisionCode division, String school, Described described, List<String> facts) {

    static Person of(Household row) {
        String address = row.residenceAddress().isEmpty() ? row.address() : row.residenceAddress();
        return new Person(
                row.child(),
                row.division(),
                "",
                new Described(
                        row.name(), row.sex(), row.birthDate(), row.idNumber(), row.guardian(), row.phone(), address),
                List.of(
                        row.child().value(),
                        row.name(),
                        row.sex(),
                        row.birthDate().toString(),
                        row.idNumber().orElse(""),
                        row.studentNumber().orElse(""),
                        row.division().digits(),
                        row.residence().map(DivisionCode::digits).orElse(""),
                        row.residenceAddress(),
                        row.address(),
                        row.guardian(),
                        row.phone(),
                        Boolean.toString(row.registered())));
    }

    /** A pupil, seen in a place. */
    static Person of(Enrolment row, DivisionCode place) {
        return new Person(
                row.child(),
                place,
                row.schoolId(),
                new Described(
                        row.name(),
                        row.sex(),
                        row.birthDate(),
                        row.idNumber(),
                        row.guardian(),
                        row.phone(),
                        row.address()),
                List.of(
                        row.child().value(),
                        row.name(),
                        row.birthDate().toString(),
                        row.idNumber().orElse(""),
                        row.schoolId(),
                        row.classId()));
    }

    static Person of(Listing row) {
        String address = row.residenceAddress().isEmpty() ? row.address() : row.residenceAddress();
        return new Person(
                row.child(),
                row.division(),
                "",
                new Described(
                        row.name(), row.sex(), row.birthDate(), row.idNumber(), row.guardian(), row.phone(), address),
                List.of(
                        row.kind().name(),
                        row.child().value(),
                        row.name(),
                        row.birthDate().toString(),
                        row.idNumber().orElse(""),
                        row.division().digits(),
                        address,
                        row.guardian(),
                        row.phone(),
                        row.category(),
                        row.degree()));
    }

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "Person[" + child + "]";
    }
}
