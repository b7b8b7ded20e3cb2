package org.baoxue.casework.internal.change;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.change.ChangeDoubt;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Presence;

/**
 * What is in doubt about a child: the enrolment list held against what is registered.
 *
 * @param described whether a list of the school describes this day or a later one: what a promotion registered for a whole school
 *     is held against the lists from then on
 */
record Doubts(UnitTree tree, LocalDate today, BiPredicate<String, LocalDate> described) {

    /**
     * @param row the row of the enrolment list, listed or missing
     * @param entries the registered changes
     */
    Optional<ChangeDoubt> of(ChildId child, Optional<Enrolment> row, Collection<ChangeRow> entries) {
        Position position = ChangeFold.on(entries, today);
        return switch (position.kind()) {
            case LEFT -> left(child, row, position.by().orElseThrow());
            case GRADUATED -> stillInTheLastClass(child, row, position.by().orElseThrow());
            case SUSPENDED -> overdue(child, position.by().orElseThrow());
            case PRESENT -> present(child, row, position.by()).or(() -> notUpdated(child, row, entries));
        };
    }

    private Optional<ChangeDoubt> left(ChildId child, Optional<Enrolment> row, ChangeRow out) {
        Optional<String> target = tree.find(out.toPlace()).map(this::school);
        boolean arrived = target.filter(school -> listedIn(row, school)).isPresent();
        if (target.isPresent() && !arrived) {
            return Optional.of(
                    doubt(child, ChangeDoubt.Kind.WAITING, target.get(), out.happenedOn(), Optional.of(out)));
        }
        return arrived ? Optional.empty() : stillListed(child, row, out);
    }

    private Optional<ChangeDoubt> stillListed(ChildId child, Optional<Enrolment> row, ChangeRow gone) {
        String school = schoolOf(gone.fromPlace());
        return listedIn(row, school)
                ? Optional.of(doubt(child, ChangeDoubt.Kind.STILL_LISTED, school, gone.happenedOn(), Optional.of(gone)))
                : Optional.empty();
    }

    /** Whoever has finished primary school may go on in another class, also of the same school, and vanish from there. */
    private Optional<ChangeDoubt> stillInTheLastClass(ChildId child, Optional<Enrolment> row, ChangeRow graduation) {
        boolean classKnown = tree.find(graduation.fromPlace())
                .filter(unit -> unit.kind() == UnitKind.CLASS)
                .isPresent();
        boolean elsewhere = row.filter(known -> !known.classId().equals(graduation.fromPlace()))
                .isPresent();
        if (classKnown && elsewhere) {
            return present(child, row, Optional.empty())
                    .filter(doubt -> doubt.since().isAfter(graduation.happenedOn()));
        }
        return graduation.promotion() == null
                        || described.test(schoolOf(graduation.fromPlace()), graduation.happenedOn())
                ? stillListed(child, row, graduation)
                : Optional.empty();
    }

    /** The newest 升级 is told where the list that should know of it does not. */
    private Optional<ChangeDoubt> notUpdated(ChildId child, Optional<Enrolment> row, Collection<ChangeRow> entries) {
        return ChangeFold.standing(entries).stream()
                .filter(change -> change.what() == ChangeKind.PROMOTION
                        && !change.happenedOn().isAfter(today))
                .reduce((earlier, later) -> later)
                .filter(change -> !change.fromPlace().equals(change.toPlace())
                        && listedIn(row, schoolOf(change.fromPlace()))
                        && row.filter(known -> known.classId().equals(change.fromPlace()))
                                .isPresent()
                        && described.test(schoolOf(change.fromPlace()), change.happenedOn()))
                .map(change -> doubt(
                        child,
                        ChangeDoubt.Kind.NOT_UPDATED,
                        schoolOf(change.fromPlace()),
                        change.happenedOn(),
                        Optional.of(change)));
    }

    private Optional<ChangeDoubt> overdue(ChildId child, ChangeRow suspension) {
        return suspension.lastDay().isBefore(today)
                ? Optional.of(doubt(
                        child,
                        ChangeDoubt.Kind.OVERDUE,
                        schoolOf(suspension.fromPlace()),
                        suspension.lastDay().plusDays(1),
                        Optional.of(suspension)))
                : Optional.empty();
    }

    private Optional<ChangeDoubt> present(ChildId child, Optional<Enrolment> row, Optional<ChangeRow> by) {
        Optional<ChangeRow> arrival =
                by.filter(change -> tree.find(change.toPlace()).isPresent());
        if (arrival.isPresent()
                && row.filter(known -> vanishedAfter(known, arrival.get())).isEmpty()) {
            String school = schoolOf(arrival.get().toPlace());
            return listedIn(row, school)
                    ? Optional.empty()
                    : Optional.of(doubt(
                            child,
                            ChangeDoubt.Kind.NOT_LISTED,
                            school,
                            arrival.get().happenedOn(),
                            arrival));
        }
        return row.filter(known -> known.presence() == Presence.MISSING)
                .map(known -> doubt(
                        child,
                        ChangeDoubt.Kind.VANISHED,
                        known.schoolId(),
                        known.missingSince().orElse(today),
                        Optional.empty()));
    }

    /** Whether a later list lacks the pupil whom the school had already listed. */
    private boolean vanishedAfter(Enrolment row, ChangeRow arrival) {
        return row.presence() == Presence.MISSING
                && row.schoolId().equals(schoolOf(arrival.toPlace()))
                && row.missingSince()
                        .filter(day -> day.isAfter(arrival.happenedOn()))
                        .isPresent();
    }

    private static boolean listedIn(Optional<Enrolment> row, String school) {
        return row.filter(known ->
                        known.presence() == Presence.LISTED && known.schoolId().equals(school))
                .isPresent();
    }

    private ChangeDoubt doubt(
            ChildId child, ChangeDoubt.Kind kind, String school, LocalDate since, Optional<ChangeRow> entry) {
        return new ChangeDoubt(
                child,
                Optional.empty(),
                kind,
                school,
                since,
                ChronoUnit.DAYS.between(since, today),
                entry.map(ChangeRow::seq));
    }

    private String schoolOf(String place) {
        return tree.find(place).map(this::school).orElse(place);
    }

    private String school(Unit unit) {
        return unit.kind() == UnitKind.CLASS ? unit.parent().orElse(unit.id()) : unit.id();
    }
}
