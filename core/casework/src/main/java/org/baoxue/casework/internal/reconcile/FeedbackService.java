package org.baoxue.casework.internal.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Condition;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.Masking;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.access.PersonalField;
import org.baoxue.access.Purpose;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.casework.reconciliation.FeedbackRow;
import org.baoxue.casework.reconciliation.FeedbackTo;
import org.baoxue.casework.reconciliation.Feedbacks;
import org.baoxue.casework.reconciliation.Finding;
import org.baoxue.casework.reconciliation.FindingQuery;
import org.baoxue.casework.reconciliation.FindingState;
import org.baoxue.casework.reconciliation.ListComparison;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link Feedbacks} behind the gate. */
@Component(service = Feedbacks.class)
public final class FeedbackService implements Feedbacks {

    private static final int PAGE = 200;

    private final Database database;
    private final Gate gate;
    private final Units units;
    private final Roster roster;
    private final Masking masking;

    @Activate
    public FeedbackService(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Units units,
            @Reference Roster roster,
            @Reference Masking masking) {
        this.database = database;
        this.gate = gate;
        this.units = units;
        this.roster = roster;
        this.masking = masking;
    }

    @Override
    public List<FeedbackRow> rows(Actor actor, String unitId, FeedbackTo to, String reason) {
        UnitTree tree = units.tree();
        Unit unit = ListPlaces.unit(tree, unitId);
        gate.require(actor, Action.RECONCILIATION_EXPORT, unit);
        ListPlaces.mustServeAPlace(unit);
        List<FindingRow> explained = explained(actor, unit, to);
        if (explained.isEmpty()) {
            throw new NotFound("没有已说明、应反馈%s的差异 (nothing to tell)".formatted(to.chinese()));
        }
        ListedPersons known = known(explained);
        ScopeFilter reach = gate.scope(actor, Action.CHILD_REVEAL);
        return explained.stream()
                .map(row -> row(actor, tree, row, known, reach, reason))
                .toList();
    }

    private List<FindingRow> explained(Actor actor, Unit unit, FeedbackTo to) {
        Condition scope = gate.scope(actor, Action.RECONCILIATION_READ).on("f.unit_path", "f.division");
        List<FindingRow> found = new ArrayList<>();
        for (int page = 1; ; page++) {
            FindingQuery query = new FindingQuery(
                    Set.of(), Set.of(FindingState.EXPLAINED), Optional.of(unit.id()), new PageRequest(page, PAGE));
            List<FindingRow> some = database.read(handle -> FindingStore.list(handle, query, scope, Optional.of(unit)))
                    .items();
            some.stream()
                    .filter(row -> to.concerns(
                            ListComparison.valueOf(row.comparison()), Explanation.valueOf(row.explanation())))
                    .forEach(found::add);
            if (found.size() > MOST_ROWS) {
                throw new Invalid("/unit", "超过%d行，请按下级单位分别导出 (too many rows for one file)".formatted(MOST_ROWS));
            }
            if (some.size() < PAGE) {
                return found;
            }
        }
    }

    private ListedPersons known(List<FindingRow> rows) {
        return ListedPersons.of(
                roster,
                rows.stream()
                        .flatMap(row -> Stream.concat(
                                Stream.of(row.childId()), Optional.ofNullable(row.candidateId()).stream()))
                        .map(ChildId::new)
                        .collect(Collectors.toSet()));
    }

    private static Optional<FeedbackRow.Person> person(ListedPersons known, ChildId child) {
        return Optional.ofNullable(known.persons().get(child))
                .map(person -> new FeedbackRow.Person(
                        person.name(),
                        person.idNumber().orElse(""),
                        Optional.ofNullable(known.pupils().get(child))
                                .map(Enrolment::schoolId)
                                .orElse("")));
    }

    private FeedbackRow row(
            Actor actor, UnitTree tree, FindingRow row, ListedPersons known, ScopeFilter reach, String reason) {
        ChildId child = new ChildId(row.childId());
        DivisionCode division = new DivisionCode(row.division());
        Optional<Unit> ownClass =
                Optional.ofNullable(known.pupils().get(child)).flatMap(pupil -> tree.find(pupil.classId()));
        Set<PersonalField> shown =
                masking.reveal(actor, Purpose.IDENTIFICATION, child.value(), ownClass, List.of(division), reason);
        FeedbackRow.Person of = person(known, child).orElse(new FeedbackRow.Person("", "", ""));
        Optional<FeedbackRow.Person> other = Optional.ofNullable(row.candidateId())
                .map(ChildId::new)
                .flatMap(id ->
                        person(known, id).map(person -> candidate(actor, tree, id, person, known, reach, reason)));
        return new FeedbackRow(
                shown(of, shown),
                division,
                ListComparison.valueOf(row.comparison()),
                Explanation.valueOf(row.explanation()),
                other,
                row.evidence() + signs(row, of, other),
                Optional.ofNullable(row.proof()).orElse("（已删除）"),
                row.answeredBy(),
                row.answeredAt());
    }

    /** Another county's pupil stays masked. */
    private FeedbackRow.Person candidate(
            Actor actor,
            UnitTree tree,
            ChildId child,
            FeedbackRow.Person person,
            ListedPersons known,
            ScopeFilter reach,
            String reason) {
        Optional<Unit> itsClass = Optional.ofNullable(known.pupils().get(child))
                .flatMap(pupil -> tree.find(pupil.classId()))
                .filter(reach::covers);
        Set<PersonalField> shown = itsClass.isEmpty()
                ? Set.of()
                : masking.reveal(actor, Purpose.IDENTIFICATION, child.value(), itsClass, List.of(), reason);
        return shown(person, shown);
    }

    private static FeedbackRow.Person shown(FeedbackRow.Person person, Set<PersonalField> shown) {
        return shown.contains(PersonalField.ID_NUMBER)
                ? person
                : new FeedbackRow.Person(
                        person.name(), PersonalField.ID_NUMBER.mask(person.idNumber()), person.school());
    }

    private static String signs(FindingRow row, FeedbackRow.Person one, Optional<FeedbackRow.Person> other) {
        Finding found = row.view(false).named(Optional.of(one.name()), other.map(FeedbackRow.Person::name));
        return String.join("、", found.signsInWords());
    }
}
