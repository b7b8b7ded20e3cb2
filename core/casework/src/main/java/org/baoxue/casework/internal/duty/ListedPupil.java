package org.baoxue.casework.internal.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.DutyView.Occasion;
import org.baoxue.casework.internal.duty.EachClaims.Standing;
import org.baoxue.casework.internal.fold.Governed;
import org.baoxue.casework.prevention.FocusKind;
import org.baoxue.policy.PolicyPlaces;
import org.baoxue.policy.evaluation.Due;
import org.jdbi.v3.core.Handle;

/**
 * That a pupil stands, or stood, on a list of those who may leave; a component is null where the column is. Public, since JDBI
 * makes it.
 */
public record ListedPupil(
        String childId,
        long seq,
        String kind,
        LocalDate since,
        Instant recordedAt,
        LocalDate removedOn,
        String classId,
        String household,
        String residence) {

    private static final String SELECT = "select e.child_id, e.seq, e.kind, e.since, e.recorded_at, e.removed_on,"
            + " c.class_id, c.household, c.residence from focus_entry e join prevention_child c on"
            + " c.child_id = e.child_id";

    /** Which entry, as the source of duties. */
    String source() {
        return Claim.sourceOfListed(childId, seq);
    }

    static List<ListedPupil> all(Handle handle) {
        return handle.createQuery(SELECT + " order by e.child_id, e.seq")
                .mapTo(ListedPupil.class)
                .list();
    }

    static List<ListedPupil> of(Handle handle, Collection<String> children) {
        return some(handle, "e.child_id", children);
    }

    static List<ListedPupil> in(Handle handle, Collection<String> classes) {
        return some(handle, "c.class_id", classes);
    }

    private static List<ListedPupil> some(Handle handle, String column, Collection<String> keys) {
        return keys.isEmpty()
                ? List.of()
                : handle.createQuery(SELECT + " where " + column + " in (<keys>) order by e.child_id, e.seq")
                        .bindList("keys", List.copyOf(keys))
                        .mapTo(ListedPupil.class)
                        .list();
    }

    /** As one to whom visits are owed; empty if no plan speaks of this list, or no unit of the platform has the pupil. */
    Optional<Standing> standing(UnitTree tree, LocalDate today) {
        LocalDate known = recordedAt.atZone(Due.ZONE).toLocalDate();
        LocalDate first = since.isAfter(known) ? since : known;
        LocalDate last = removedOn == null ? today : removedOn.minusDays(1);
        return FocusKind.valueOf(kind)
                .visited()
                .filter(group -> !last.isBefore(first))
                .flatMap(group -> Optional.ofNullable(classId)
                        .flatMap(tree::find)
                        .map(unit -> new Standing(
                                source(),
                                childId,
                                Occasion.LISTED + seq,
                                group,
                                recordedAt,
                                first,
                                last,
                                removedOn == null,
                                false,
                                new PolicyPlaces(tree).of(unit),
                                governed(tree, unit))));
    }

    private Governed governed(UnitTree tree, Unit unit) {
        return new Governed(
                Optional.empty(),
                Place.SCHOOL,
                unit.division(),
                Optional.ofNullable(household).map(DivisionCode::new),
                Optional.ofNullable(residence).map(DivisionCode::new),
                tree.schoolsOf(unit).stream()
                        .filter(school -> school.kind() == UnitKind.SCHOOL)
                        .map(Unit::id)
                        .findFirst(),
                Optional.of(unit.id()));
    }
}
