package org.baoxue.casework.internal.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.policy.rule.Stage;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.cohort.CohortEntry;
import org.baoxue.casework.cohort.CohortFate;
import org.baoxue.casework.cohort.CohortMember;
import org.baoxue.casework.cohort.CohortNames;
import org.baoxue.casework.internal.change.ChangeFold;
import org.baoxue.casework.internal.change.ChangeRow;
import org.baoxue.casework.internal.change.ChangeStore;
import org.baoxue.casework.internal.enrolment.SchoolLists;
import org.baoxue.policy.evaluation.SchoolYears;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Grade;
import org.baoxue.roster.Presence;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;

/**
 * Names the children of a cohort: entrants by the last lists of the entry year, graduates by the 毕业 registered in its last
 * school year.
 */
record NamedChildren(Database database, Roster roster, UnitTree tree, CohortEntry entry, SchoolYears years) {

    CohortNames names() {
        Unit unit = tree.get(entry.cohort().unit());
        Map<ChildId, Enrolment> entrants = entrants(unit);
        Set<ChildId> children = new HashSet<>(database.read(handle -> ChangeStore.graduated(handle, unit)));
        children.addAll(entrants.keySet());
        Map<ChildId, List<ChangeRow>> changes = database.read(handle -> ChangeStore.of(handle, Set.copyOf(children)));
        Map<ChildId, CohortMember> members = new HashMap<>();
        entrants.forEach((child, row) -> members.put(child, member(row, true, changes.get(child), unit)));
        children.removeAll(entrants.keySet());
        before(unit, entry.cohort().graduationYear())
                .ifPresent(asOf -> roster.enrolments(children, asOf).forEach((child, row) -> {
                    CohortMember later = member(row, false, changes.get(child), unit);
                    if (later.kept() && ofStage(row)) {
                        members.put(child, later);
                    }
                }));
        List<CohortMember> sorted = new ArrayList<>(members.values());
        sorted.sort(Comparator.comparing(member -> member.row().child().value()));
        return new CohortNames(entry, before(unit, entry.entryYear() + 1).isPresent(), sorted);
    }

    private Map<ChildId, Enrolment> entrants(Unit unit) {
        LocalDate begun = years.start(entry.entryYear());
        Grade first = entry.cohort().stage() == Stage.JUNIOR ? Grade.FIRST_OF_JUNIOR : Grade.FIRST_OF_PRIMARY;
        Map<ChildId, Enrolment> found = new HashMap<>();
        before(unit, entry.entryYear() + 1)
                .ifPresent(asOf -> roster.enrolments(unit.id(), asOf).forEach((child, row) -> {
                    boolean ofYear = row.presence() == Presence.LISTED
                            || row.missingSince()
                                    .filter(day -> !day.isBefore(begun))
                                    .isPresent();
                    if (ofYear && Grade.of(row.grade()).filter(first::equals).isPresent()) {
                        found.put(child, row);
                    }
                }));
        return found;
    }

    /** The roster at the end of the school year before this one begins; empty if no list describes that school year. */
    private Optional<Long> before(Unit unit, int schoolYear) {
        SchoolLists lists = new SchoolLists(roster, tree);
        Set<String> telling = lists.tellingOf(unit);
        long end = lists.before(telling, years.start(schoolYear));
        return Optional.of(end).filter(asOf -> asOf > lists.before(telling, years.start(schoolYear - 1)));
    }

    /** Of nine years are those who graduate from junior middle school. */
    private boolean ofStage(Enrolment row) {
        return Grade.of(row.grade())
                .filter(grade -> grade.primary() == (entry.cohort().stage() == Stage.PRIMARY))
                .isPresent();
    }

    private CohortMember member(Enrolment row, boolean entrant, List<ChangeRow> changes, Unit unit) {
        List<ChangeRow> during = ChangeFold.standing(changes == null ? List.of() : changes).stream()
                .filter(change -> within(change, entry.entryYear()))
                .toList();
        List<ChangeRow> graduations = during.stream()
                .filter(change -> change.what() == ChangeKind.GRADUATION)
                .filter(change -> within(change, entry.cohort().graduationYear() - 1))
                .toList();
        Optional<ChangeRow> here =
                graduations.stream().filter(change -> in(unit, change)).findFirst();
        if (here.isPresent()) {
            return told(row, entrant, CohortFate.GRADUATED, here.get(), Optional.empty());
        }
        if (!graduations.isEmpty()) {
            ChangeRow elsewhere = graduations.get(0);
            return told(row, entrant, CohortFate.GRADUATED_ELSEWHERE, elsewhere, Optional.of(elsewhere.unitId()));
        }
        return during.stream()
                .filter(change -> change.what() != ChangeKind.PROMOTION && change.what() != ChangeKind.GRADUATION)
                .reduce((earlier, later) -> later)
                .flatMap(last -> left(row, entrant, last, unit))
                .orElseGet(() -> new CohortMember(row, entrant, CohortFate.UNTOLD, Optional.empty(), Optional.empty()));
    }

    /** Where the last change leaves the child out of the unit's schools. */
    private Optional<CohortMember> left(Enrolment row, boolean entrant, ChangeRow last, Unit unit) {
        return switch (last.what()) {
            case TRANSFER_OUT ->
                Optional.of(told(row, entrant, CohortFate.TRANSFERRED_OUT, last, Optional.of(last.toPlace())));
            case SUSPENSION -> Optional.of(told(row, entrant, CohortFate.SUSPENDED, last, Optional.empty()));
            case TRANSFER_IN ->
                in(unit, last)
                        ? Optional.empty()
                        : Optional.of(told(row, entrant, CohortFate.TRANSFERRED_OUT, last, Optional.of(last.unitId())));
            case RESUMPTION, GRADUATION, PROMOTION, WITHDRAWN -> Optional.empty();
        };
    }

    private static CohortMember told(
            Enrolment row, boolean entrant, CohortFate fate, ChangeRow change, Optional<String> to) {
        return new CohortMember(row, entrant, fate, Optional.of(change.happenedOn()), to);
    }

    /** From the first day of a school year until the last of the cohort. */
    private boolean within(ChangeRow change, int schoolYear) {
        return !change.happenedOn().isBefore(years.start(schoolYear))
                && change.happenedOn().isBefore(years.start(entry.cohort().graduationYear()));
    }

    private boolean in(Unit unit, ChangeRow change) {
        return tree.find(change.unitId()).filter(unit::contains).isPresent();
    }
}
