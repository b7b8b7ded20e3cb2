package org.baoxue.casework.internal.enrolment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Roster;

/** Which enrolment lists tell of a school: its own, and those of the units above and below it. */
public record SchoolLists(Roster roster, UnitTree tree) {

    /** The units whose lists tell of the school. */
    public Set<String> tellingOf(Unit school) {
        Set<String> units = new HashSet<>();
        tree.under(school).forEach(below -> units.add(below.id()));
        for (Optional<Unit> above = school.parent().flatMap(tree::find);
                above.isPresent();
                above = above.get().parent().flatMap(tree::find)) {
            units.add(above.get().id());
        }
        return units;
    }

    /** The sequence of the roster before the first list that describes this day or a later one; the newest if there is none. */
    public long before(Set<String> units, LocalDate day) {
        return roster.sequenceBefore(ListKind.ENROLMENT, units, day);
    }

    /** Whether a list of the school describes this day or a later one. */
    public boolean describe(String school, LocalDate day) {
        long newest = roster.sequence();
        return tree.find(school)
                .filter(unit -> before(tellingOf(unit), day) < newest)
                .isPresent();
    }
}
