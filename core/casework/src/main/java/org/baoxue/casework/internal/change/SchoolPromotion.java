package org.baoxue.casework.internal.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Unit;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.casework.change.PromotionClass;
import org.baoxue.casework.change.PromotionClass.Obstacle;
import org.baoxue.casework.change.PromotionOrder;
import org.baoxue.casework.change.PromotionRemark.Kind;
import org.baoxue.casework.internal.change.NextClasses.Next;
import org.baoxue.casework.internal.change.PromotionPlan.Move;
import org.baoxue.casework.internal.change.PromotionPlan.Noted;
import org.baoxue.casework.internal.enrolment.LastGrades;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Grade;
import org.baoxue.roster.Presence;

/**
 * Who of a school goes up to which class, who leaves, and who is left out why. Pure.
 *
 * @param classes the classes that are to go up
 */
record SchoolPromotion(
        UnitTree tree, Unit school, Set<String> classes, PromotionOrder order, Term term, SchoolFacts facts) {

    /**
     * The days of the school year.
     *
     * @param spring first day of the second term before it: what was registered since counts for it
     * @param start its first day
     * @param next first day of the one after it
     */
    record Term(LocalDate spring, LocalDate start, LocalDate next, LocalDate today) {

        boolean counts(LocalDate day) {
            return !day.isBefore(spring) && day.isBefore(next);
        }
    }

    /**
     * What is known of the pupils of a school.
     *
     * @param before their rows by the last lists of the school year before
     * @param now their rows today
     * @param openCases children who have one, of whatever school
     */
    record SchoolFacts(
            List<Enrolment> before,
            Map<ChildId, Enrolment> now,
            Map<ChildId, List<ChangeRow>> entries,
            Set<ChildId> openCases) {}

    private record Group(String from, String grade) {}

    private record Pupil(Enrolment at, Optional<Next> next, Optional<Kind> left) {

        Group group() {
            return new Group(at.classId(), at.grade());
        }

        boolean goes() {
            return left.isEmpty();
        }
    }

    /** Adds the school to what is planned. */
    void plan(List<Move> moves, List<PromotionClass> rows, List<Noted> notes) {
        List<Pupil> all = pupils();
        Set<String> stuck = all.stream()
                .filter(pupil -> pupil.goes()
                        ? !classes.contains(pupil.at().classId())
                        : pupil.left().filter(Kind.STAYS::equals).isPresent()
                                && order.stayingClasses().contains(pupil.at().classId()))
                .map(pupil -> pupil.at().classId())
                .collect(Collectors.toSet());
        List<Pupil> asked = all.stream()
                .filter(pupil -> classes.contains(pupil.at().classId()))
                .toList();
        Map<String, Set<String>> into = asked.stream()
                .filter(Pupil::goes)
                .filter(pupil -> !pupil.next().orElseThrow().to().isEmpty())
                .collect(Collectors.groupingBy(
                        pupil -> pupil.next().orElseThrow().to(),
                        Collectors.mapping(pupil -> pupil.at().classId(), Collectors.toCollection(HashSet::new))));
        Map<Group, List<Pupil>> groups = asked.stream()
                .filter(pupil -> pupil.next().isPresent())
                .collect(Collectors.groupingBy(Pupil::group, LinkedHashMap::new, Collectors.toList()));
        groups.forEach((group, pupils) -> rows.add(row(group, pupils, into, stuck)));
        for (Pupil pupil : asked) {
            Enrolment at = pupil.at();
            pupil.left().ifPresent(kind -> notes.add(note(at, kind)));
            if (pupil.goes()) {
                Next next = pupil.next().orElseThrow();
                moves.add(new Move(
                        at.child(),
                        next.kind(),
                        at.classId(),
                        next.to(),
                        entries(at.child()).size()));
                if (facts.openCases().contains(at.child())) {
                    notes.add(note(at, Kind.OPEN_CASE));
                }
            }
        }
    }

    private PromotionClass row(Group group, List<Pupil> pupils, Map<String, Set<String>> into, Set<String> stuck) {
        Next next = pupils.get(0).next().orElseThrow();
        List<Pupil> going = pupils.stream().filter(Pupil::goes).toList();
        boolean found = next.byName() && !next.to().isEmpty() && !going.isEmpty();
        Optional<Obstacle> obstacle = going.isEmpty() ? Optional.empty() : next.obstacle();
        if (found && into.get(next.to()).size() > 1) {
            obstacle = Optional.of(Obstacle.SHARED);
        } else if (found && !next.to().equals(group.from()) && stuck.contains(next.to())) {
            obstacle = Optional.of(Obstacle.TAKEN);
        }
        return new PromotionClass(
                school.id(),
                group.from(),
                tree.find(group.from()).map(Unit::name).orElse(group.from()),
                group.grade(),
                next.kind(),
                next.to(),
                next.name(),
                going.size(),
                pupils.size() - going.size(),
                (int) going.stream()
                        .filter(pupil -> facts.openCases().contains(pupil.at().child()))
                        .count(),
                obstacle);
    }

    private List<Pupil> pupils() {
        List<Enrolment> rows = facts.before().stream()
                .filter(row -> row.presence() == Presence.LISTED
                        || row.missingSince()
                                .filter(day -> !day.isBefore(term.spring()))
                                .isPresent())
                .sorted(Comparator.comparing(Enrolment::classId)
                        .thenComparing(Enrolment::grade)
                        .thenComparing(Enrolment::child))
                .toList();
        NextClasses classes = new NextClasses(tree, school, new LastGrades(rows), named());
        List<Pupil> pupils = new ArrayList<>();
        for (Enrolment row : rows) {
            Enrolment at = at(row);
            Optional<Next> next = Grade.of(at.grade())
                    .flatMap(grade -> tree.find(at.classId()).map(from -> classes.of(from, grade)));
            pupils.add(new Pupil(at, next, left(row, at, next)));
        }
        return pupils;
    }

    private Map<String, Unit> named() {
        return order.classes().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> tree.get(entry.getValue())));
    }

    /** The class of today, of one who changed it within the school and the grade. */
    private Enrolment at(Enrolment row) {
        return now(row).filter(known -> known.schoolId().equals(row.schoolId())
                        && Grade.of(known.grade()).equals(Grade.of(row.grade())))
                .orElse(row);
    }

    private Optional<Enrolment> now(Enrolment row) {
        return Optional.ofNullable(facts.now().get(row.child())).filter(known -> known.presence() == Presence.LISTED);
    }

    private List<ChangeRow> entries(ChildId child) {
        return facts.entries().getOrDefault(child, List.of());
    }

    private Optional<Kind> left(Enrolment row, Enrolment at, Optional<Next> next) {
        if (next.isEmpty()) {
            return Optional.of(Kind.NO_GRADE);
        }
        List<ChangeRow> entries = entries(row.child());
        return registered(entries)
                .or(() -> listed(row, next.get().kind() == ChangeKind.GRADUATION))
                .or(() -> order.staying().contains(row.child())
                                || order.stayingClasses().contains(at.classId())
                        ? Optional.of(Kind.STAYS)
                        : Optional.empty())
                .or(() -> contradicted(entries, at, next.get()) ? Optional.of(Kind.CONTRADICTED) : Optional.empty());
    }

    private Optional<Kind> registered(List<ChangeRow> entries) {
        Position position = ChangeFold.on(entries, term.today());
        Optional<Kind> away =
                switch (position.kind()) {
                    case LEFT -> Optional.of(Kind.TRANSFERRED);
                    case SUSPENDED -> Optional.of(Kind.SUSPENDED);
                    case GRADUATED ->
                        position.by()
                                .filter(graduation -> term.counts(graduation.happenedOn()))
                                .map(graduation -> Kind.GRADUATED);
                    case PRESENT ->
                        position.by()
                                .filter(arrival -> arrival.what() == ChangeKind.TRANSFER_IN)
                                .filter(arrival -> tree.find(arrival.toPlace())
                                        .filter(school::contains)
                                        .isEmpty())
                                .map(arrival -> Kind.TRANSFERRED);
                };
        return away.or(() -> ChangeFold.standing(entries).stream()
                .filter(entry -> entry.what() == ChangeKind.PROMOTION && term.counts(entry.happenedOn()))
                .map(entry -> Kind.PROMOTED)
                .findFirst());
    }

    /** The next list lacks those who left the last grade, or has them elsewhere: that does not keep them from 毕业. */
    private Optional<Kind> listed(Enrolment row, boolean leaves) {
        if (row.presence() != Presence.LISTED || (!leaves && now(row).isEmpty())) {
            return Optional.of(Kind.MISSING);
        }
        return leaves || at(row).equals(now(row).orElseThrow()) ? Optional.empty() : Optional.of(Kind.LISTED);
    }

    private boolean contradicted(List<ChangeRow> entries, Enrolment at, Next next) {
        Move move = new Move(at.child(), next.kind(), at.classId(), next.to(), entries.size());
        List<ChangeRow> all = Stream.concat(
                        entries.stream(), Stream.of(entry(move, term.start(), "", "", Instant.EPOCH)))
                .toList();
        return ChangeFold.contradiction(all).isPresent();
    }

    /** The entry of a pupil who goes up or leaves, its promotion still open. */
    static ChangeRow entry(Move move, LocalDate on, String proof, String by, Instant at) {
        return new ChangeRow(
                move.child().value(),
                move.entries() + 1L,
                move.kind().name(),
                on,
                move.from(),
                move.from(),
                move.to(),
                null,
                "",
                proof,
                by,
                at,
                null,
                null);
    }

    private static Noted note(Enrolment at, Kind kind) {
        return new Noted(at.child(), at.name(), at.classId(), kind);
    }
}
