package org.baoxue.casework.internal.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;

/**
 * What both lists say of a child; of two that say it, the enrolment list counts.
 *
 * @param pupil the child by the enrolment list
 * @param resident the child by the household list
 */
public record ListedChild(Optional<Enrolment> pupil, Optional<Household> resident) {

    public String name() {
        return first(List.of(pupil.map(Enrolment::name), resident.map(Household::name)));
    }

    public String sex() {
        return first(List.of(pupil.map(Enrolment::sex), resident.map(Household::sex)));
    }

    public Optional<LocalDate> birthDate() {
        return pupil.map(Enrolment::birthDate).or(() -> resident.map(Household::birthDate));
    }

    public String guardian() {
        return first(List.of(pupil.map(Enrolment::guardian), resident.map(Household::guardian)));
    }

    /** Where the child lives, else where it is registered. */
    public String address() {
        return first(List.of(
                pupil.map(Enrolment::residenceAddress),
                resident.map(Household::residenceAddress),
                pupil.map(Enrolment::address),
                resident.map(Household::address)));
    }

    private static String first(List<Optional<String>> texts) {
        return texts.stream()
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** Names nobody: records reach logs. */
    @Override
    public String toString() {
        return "ListedChild[]";
    }
}
