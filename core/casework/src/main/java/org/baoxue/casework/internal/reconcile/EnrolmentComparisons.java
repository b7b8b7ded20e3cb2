package org.baoxue.casework.internal.reconcile;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.reconciliation.ListComparison;
import org.baoxue.casework.sendeducation.Lapse;
import org.baoxue.casework.sendeducation.SendEducationStanding;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Listing;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;

/** 户籍×学籍 and 残联×学籍: children of school age on a list by places who are enrolled nowhere. */
record EnrolmentComparisons(Roster roster, SendEducationStanding sendEducation) {

    private static final int STEPS = 3;

    /** That it is on no enrolment list is known of every child here. */
    private static final Set<Lapse> NOT_ENROLLED = Set.of(Lapse.NOT_ENROLLED);

    /** 户籍×学籍 → 失学. */
    Compared household(Given given, Progress progress) {
        progress.begin(ListComparison.HOUSEHOLD_ENROLMENT.chinese(), STEPS);
        AgeRules ages = new AgeRules(given.policy(), given.today());
        List<Person> children = roster.households(given.unit().division(), given.asOf()).values().stream()
                .filter(row -> row.presence() == Presence.LISTED)
                .filter(ages)
                .map(Person::of)
                .sorted((one, other) -> one.child().compareTo(other.child()))
                .toList();
        progress.step();
        Comparison exact = withoutThoseElsewhere(given, Comparison.of(children, pupils(given)));
        progress.step();
        Comparison open = new Comparison(exact.missing(), unlisted(given, exact.unclaimed()));
        List<Found> found = open.differences().stream().map(Found::of).toList();
        progress.step();
        return new Compared(ListComparison.HOUSEHOLD_ENROLMENT, children.size(), found, List.of());
    }

    /** 残联×学籍: of the children enrolled nowhere, those for whom no send-education stands either. */
    Compared disabled(Given given, Progress progress) {
        progress.begin(ListComparison.DISABLED_ENROLMENT.chinese(), STEPS);
        AgeRules ages = new AgeRules(given.policy(), given.today());
        List<Listing> listed =
                roster.listings(ListKind.DISABLED, given.unit().division(), given.asOf()).values().stream()
                        .filter(row -> row.presence() == Presence.LISTED)
                        .toList();
        List<Person> children = listed.stream()
                .filter(row -> ages.ofAge(row.division(), row.birthDate()))
                .map(Person::of)
                .sorted((one, other) -> one.child().compareTo(other.child()))
                .toList();
        progress.step();
        Comparison exact = withoutThoseElsewhere(given, Comparison.of(children, pupils(given)));
        Set<ChildId> missing = exact.missing().stream().map(Person::child).collect(Collectors.toSet());
        Set<ChildId> taught = sendEducation.lapses(missing, given.today()).entrySet().stream()
                .filter(entry -> NOT_ENROLLED.containsAll(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        progress.step();
        Comparison open = new Comparison(
                exact.missing().stream()
                        .filter(child -> !taught.contains(child.child()))
                        .toList(),
                exact.unclaimed());
        List<Found> found = open.differences().stream().map(Found::of).toList();
        progress.step();
        List<String> remarks =
                listed.isEmpty() ? List.of("没有残联名单，无从比对 (no list of the disabled of this place)") : List.of();
        return new Compared(ListComparison.DISABLED_ENROLMENT, children.size(), found, remarks);
    }

    private List<Person> pupils(Given given) {
        return given
                .tree()
                .addressee(UnitKind.COUNTY_EDUCATION, given.unit().division())
                .map(bureau ->
                        listed(roster.enrolments(bureau.id(), given.asOf()).values()))
                .orElse(List.of())
                .stream()
                .map(row -> Person.of(row, given.unit().division()))
                .toList();
    }

    private static List<Enrolment> listed(Collection<Enrolment> rows) {
        return rows.stream()
                .filter(row -> row.presence() == Presence.LISTED)
                .sorted((one, other) -> one.child().compareTo(other.child()))
                .toList();
    }

    /** Who is enrolled in another county is enrolled. */
    private Comparison withoutThoseElsewhere(Given given, Comparison here) {
        Set<ChildId> elsewhere = listed(roster.enrolments(
                                here.missing().stream().map(Person::child).collect(Collectors.toSet()), given.asOf())
                        .values())
                .stream()
                .map(Enrolment::child)
                .collect(Collectors.toSet());
        return new Comparison(
                here.missing().stream()
                        .filter(row -> !elsewhere.contains(row.child()))
                        .toList(),
                here.unclaimed());
    }

    /** A pupil whom another county's household list claims is taken. */
    private List<Person> unlisted(Given given, List<Person> pupils) {
        Set<ChildId> claimed = new HashSet<>();
        roster.households(pupils.stream().map(Person::child).collect(Collectors.toSet()), given.asOf())
                .forEach((child, row) -> {
                    if (row.presence() == Presence.LISTED) {
                        claimed.add(child);
                    }
                });
        return pupils.stream().filter(pupil -> !claimed.contains(pupil.child())).toList();
    }
}
