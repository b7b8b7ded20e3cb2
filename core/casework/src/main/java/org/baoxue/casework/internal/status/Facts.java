package org.baoxue.casework.internal.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.internal.change.ChangeFold;
import org.baoxue.casework.internal.change.ChangeRow;
import org.baoxue.casework.internal.change.ChangeStore;
import org.baoxue.casework.internal.change.Position;
import org.baoxue.casework.internal.reconcile.AgeRules;
import org.baoxue.casework.internal.reconcile.Explanations;
import org.baoxue.casework.internal.reconcile.Explanations.Said;
import org.baoxue.casework.internal.store.CaseFiles;
import org.baoxue.casework.internal.store.FileRow;
import org.baoxue.casework.internal.store.Having;
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.casework.sendeducation.Lapse;
import org.baoxue.casework.sendeducation.SendEducationStanding;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Household;
import org.baoxue.roster.Leaves;
import org.baoxue.storage.Database;

/** Gathers what is known of children on a day. */
record Facts(Database database, Leaves leaves, SendEducationStanding sent) {

    private static final int BATCH = 500;

    /** What the lists say of the children, and who they are. */
    record Rows(Map<ChildId, Enrolment> enrolments, Map<ChildId, Household> households) {

        Set<ChildId> children() {
            Set<ChildId> all = new HashSet<>(enrolments.keySet());
            all.addAll(households.keySet());
            return all;
        }
    }

    Map<ChildId, Known> of(Rows rows, UnitTree tree, AgeRules ages, LocalDate day) {
        Set<ChildId> children = rows.children();
        Map<ChildId, CaseView> cases = new HashMap<>();
        Map<ChildId, Said> explanations = new HashMap<>();
        List<ChildId> all = List.copyOf(database.read(handle -> Having.rowsIn(handle, "case_file", children)));
        for (int from = 0; from < all.size(); from += BATCH) {
            Set<ChildId> some = Set.copyOf(all.subList(from, Math.min(all.size(), from + BATCH)));
            List<FileRow> files = database.read(handle -> CaseFiles.ofChildren(handle, some));
            files.stream()
                    .map(FileRow::view)
                    .flatMap(view -> view.on(day).stream())
                    .forEach(view -> cases.merge(view.child(), view, Facts::counting));
        }
        explanations.putAll(database.read(handle -> Explanations.by(handle, children, day)));
        Map<ChildId, List<ChangeRow>> changes = database.read(handle -> ChangeStore.of(handle, children));
        Set<ChildId> onLeave = leaves.onLeave(children, day);
        Map<ChildId, Set<Lapse>> lapses = sent.lapses(rows.enrolments().keySet(), day);
        Map<ChildId, Known> known = new HashMap<>();
        for (ChildId child : children) {
            Optional<Enrolment> enrolment =
                    Optional.ofNullable(rows.enrolments().get(child));
            Optional<Household> household =
                    Optional.ofNullable(rows.households().get(child));
            Position position = ChangeFold.on(changes.getOrDefault(child, List.of()), day);
            known.put(
                    child,
                    new Known(
                            enrolment,
                            household,
                            ages.stage(
                                    place(enrolment, household, tree),
                                    household
                                            .map(Household::birthDate)
                                            .or(() -> enrolment.map(Enrolment::birthDate))
                                            .orElseThrow()),
                            Optional.ofNullable(cases.get(child)),
                            position,
                            position.by()
                                    .flatMap(change -> tree.find(change.toPlace()))
                                    .isPresent(),
                            onLeave.contains(child),
                            lapses.getOrDefault(child, Set.of(Lapse.NO_FILE)),
                            explanation(Optional.ofNullable(explanations.get(child)), enrolment)));
        }
        return known;
    }

    /** A child who was on a list after it was explained, and is on none now, was explained for another absence; death stands. */
    private static Optional<Explanation> explanation(Optional<Said> said, Optional<Enrolment> enrolment) {
        return said.filter(known -> known.how() == Explanation.DEATH
                        || enrolment
                                .flatMap(Enrolment::missingSince)
                                .filter(since -> since.isAfter(known.on()))
                                .isEmpty())
                .map(Said::how);
    }

    /** Of the cases of a child an open one, else the later one. */
    private static CaseView counting(CaseView earlier, CaseView later) {
        return earlier.state().open() && !later.state().open() ? earlier : later;
    }

    /** Whose rules of age hold: those of the place of the 户籍 where a list says it, else of the school. */
    private static DivisionCode place(Optional<Enrolment> enrolment, Optional<Household> household, UnitTree tree) {
        return household
                .map(Household::division)
                .or(() -> enrolment.flatMap(Enrolment::household))
                .or(() -> enrolment.map(row -> tree.get(row.schoolId()).division()))
                .orElseThrow();
    }
}
