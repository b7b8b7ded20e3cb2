package org.baoxue.roster.internal.query;

import java.util.Optional;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.identity.StudentNumber;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;

/** Hides what only those with a purpose may see. */
final class Masks {

    private static final int PHONE_DIGITS_SHOWN = 4;
    private static final int ADDRESS_SHOWN = 6;
    private static final String HIDDEN = "****";

    private Masks() {}

    static Enrolment mask(Enrolment row) {
        return new Enrolment(
                row.child(),
                row.name(),
                row.sex(),
                row.birthDate(),
                idNumber(row.idNumber()),
                studentNumber(row.studentNumber()),
                row.schoolId(),
                row.grade(),
                row.classId(),
                row.household(),
                row.guardian(),
                phone(row.phone()),
                address(row.address()),
                row.presence(),
                row.missingSince(),
                true);
    }

    static Household mask(Household row) {
        return new Household(
                row.child(),
                row.name(),
                row.sex(),
                row.birthDate(),
                idNumber(row.idNumber()),
                studentNumber(row.studentNumber()),
                row.division(),
                address(row.address()),
                row.guardian(),
                phone(row.phone()),
                row.registered(),
                row.presence(),
                row.missingSince(),
                true);
    }

    private static Optional<String> idNumber(Optional<String> number) {
        return number.map(IdNumber::of).map(IdNumber::masked);
    }

    private static Optional<String> studentNumber(Optional<String> number) {
        return number.map(StudentNumber::of).map(StudentNumber::masked);
    }

    private static String phone(String phone) {
        return phone.isEmpty() ? "" : HIDDEN + phone.substring(Math.max(0, phone.length() - PHONE_DIGITS_SHOWN));
    }

    private static String address(String address) {
        return address.isEmpty() ? "" : address.substring(0, Math.min(address.length() / 2, ADDRESS_SHOWN)) + HIDDEN;
    }
}
