package org.baoxue.casework.internal.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Presence;

/** Whom a round asks, in the order of its sheets. Pure. */
final class AskedChildren {

    private AskedChildren() {}

    /** The children of school age of a household list, household by household. */
    static List<Asked> byHousehold(Collection<Household> list, Predicate<Household> ofAge, Cells cells) {
        record Placed(Household row, String cell, List<String> home) {}
        List<Placed> placed = list.stream()
                .filter(row -> row.presence() == Presence.LISTED)
                .filter(ofAge)
                .map(row -> new Placed(row, cells.of(row.division(), address(row)), home(row)))
                .sorted(Comparator.comparing((Placed one) -> one.row().division())
                        .thenComparing(Placed::cell)
                        .thenComparing(one -> String.join("\n", one.home()))
                        .thenComparing(one -> one.row().birthDate())
                        .thenComparing(one -> one.row().child()))
                .toList();
        Map<List<String>, Integer> numbers = new HashMap<>();
        List<Asked> asked = new ArrayList<>();
        for (Placed one : placed) {
            int number = numbers.computeIfAbsent(one.home(), home -> numbers.size() + 1);
            asked.add(new Asked(
                    one.row().child(), Optional.of(one.row().division()), Optional.empty(), one.cell(), number));
        }
        return asked;
    }

    /** The pupils of an enrolment list, class by class. */
    static List<Asked> byClass(Collection<Enrolment> list) {
        return list.stream()
                .filter(row -> row.presence() == Presence.LISTED)
                .sorted(Comparator.comparing(Enrolment::classId)
                        .thenComparing(Enrolment::name)
                        .thenComparing(Enrolment::child))
                .map(row -> new Asked(row.child(), Optional.empty(), Optional.of(row.classId()), row.classId(), 0))
                .toList();
    }

    private static String address(Household row) {
        return row.residenceAddress().isEmpty() ? row.address() : row.residenceAddress();
    }

    /**
     * What children of one household have in common. The list has no 户号; where it says neither address nor guardian, every
     * child is asked for as a household of its own, so that none is passed over.
     */
    private static List<String> home(Household row) {
        String address = address(row).strip();
        String guardian = row.guardian().strip();
        String place = row.division().digits();
        return address.isEmpty() && guardian.isEmpty()
                ? List.of(place, "", "", row.child().value())
                : List.of(place, address, guardian);
    }
}
