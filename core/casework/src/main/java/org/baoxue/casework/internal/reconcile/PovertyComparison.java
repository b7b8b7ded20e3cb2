package org.baoxue.casework.internal.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.division.DivisionLevel;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.casework.internal.store.FileRow;
import org.baoxue.casework.reconciliation.ListComparison;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Listing;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;

/** 辍学×脱贫户 → 脱贫户辍学: the children out of school who are on the list, by their number, or likely. */
record PovertyComparison(Database database, Roster roster) {

    private static final List<CaseState> OUT =
            Stream.of(CaseState.values()).filter(CaseState::open).toList();
    private static final int STEPS = 2;

    Compared run(Given given, Progress progress) {
        progress.begin(ListComparison.DROPOUTS_POVERTY_RELIEF.chinese(), STEPS);
        DivisionCode place = given.unit().division();
        Map<ChildId, CaseView> cases = database.read(handle -> CaseFiles.in(handle, OUT)).stream()
                .map(FileRow::view)
                .filter(file -> concerns(given, file))
                .collect(Collectors.toMap(CaseView::child, file -> file, (one, other) -> one));
        // A family may be listed in another township than the one that is compared
        Map<ChildId, Listing> listed =
                roster.listings(ListKind.POVERTY_RELIEF, place.at(DivisionLevel.COUNTY), given.asOf());
        Map<ChildId, Listing> exact =
                new HashMap<>(roster.listings(ListKind.POVERTY_RELIEF, cases.keySet(), given.asOf()));
        exact.values().removeIf(row -> row.presence() != Presence.LISTED);
        progress.step();
        List<Found> found = new ArrayList<>();
        exact.values().stream()
                .sorted((one, other) -> one.child().compareTo(other.child()))
                .map(row -> certain(row, seenAt(place, cases.get(row.child()))))
                .forEach(found::add);
        found.addAll(likely(given, cases, exact.keySet(), listed));
        progress.step();
        List<String> remarks = listed.isEmpty() && exact.isEmpty()
                ? List.of("没有脱贫户名单，无从比对 (no list of 脱贫户 of this place)")
                : List.of();
        return new Compared(ListComparison.DROPOUTS_POVERTY_RELIEF, cases.size(), found, remarks);
    }

    private static boolean concerns(Given given, CaseView file) {
        DivisionCode place = given.unit().division();
        Optional<DivisionCode> school =
                file.school().flatMap(given.tree()::find).map(unit -> unit.division());
        return Stream.of(Optional.of(file.division()), file.household(), school)
                .flatMap(Optional::stream)
                .anyMatch(place::contains);
    }

    private static DivisionCode seenAt(DivisionCode place, CaseView file) {
        return place.contains(file.division()) ? file.division() : place;
    }

    private static Found certain(Listing row, DivisionCode division) {
        String category = row.category().isEmpty() ? "" : "，" + row.category();
        return new Found(
                row.child(),
                division,
                "",
                true,
                Optional.empty(),
                "证号与脱贫户名单相同（%s%s）".formatted(row.division().digits(), category),
                Optional.empty(),
                Person.of(row).facts());
    }

    private List<Found> likely(
            Given given, Map<ChildId, CaseView> cases, Set<ChildId> known, Map<ChildId, Listing> listed) {
        DivisionCode place = given.unit().division();
        Set<ChildId> others = new HashSet<>(cases.keySet());
        others.removeAll(known);
        Map<ChildId, Household> households = roster.households(others, given.asOf());
        Map<ChildId, Enrolment> enrolments = roster.enrolments(others, given.asOf());
        List<Person> children = others.stream()
                .sorted()
                .flatMap(child -> Optional.ofNullable(enrolments.get(child))
                        .map(row -> Person.of(row, seenAt(place, cases.get(child))))
                        .or(() -> Optional.ofNullable(households.get(child)).map(Person::of))
                        .stream())
                .toList();
        List<Person> unclaimed = listed.values().stream()
                .filter(row -> row.presence() == Presence.LISTED && !known.contains(row.child()))
                .sorted((one, other) -> one.child().compareTo(other.child()))
                .map(Person::of)
                .toList();
        return new Comparison(children, unclaimed)
                .differences().stream()
                        .filter(difference -> difference.likely().isPresent())
                        .map(Found::of)
                        .toList();
    }
}
