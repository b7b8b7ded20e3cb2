package org.baoxue.casework.internal.change;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baoxue.access.UnitTree;
import org.baoxue.access.Units;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.change.ChangeKind;
import org.baoxue.roster.Away;
import org.baoxue.roster.AwayPupils;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Enrolment;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * {@link AwayPupils} by the entries that stand. A 休学 excuses the days up to its end and no later one. A 转出 excuses those in
 * the old school: once a list has the pupil in another class, or anew in one, the absences there count.
 */
@Component(service = AwayPupils.class)
public final class AwayDays implements AwayPupils {

    private final Database database;
    private final Roster roster;
    private final Units units;

    @Activate
    public AwayDays(@Reference Database database, @Reference Roster roster, @Reference Units units) {
        this.database = database;
        this.roster = roster;
        this.units = units;
    }

    @Override
    public Map<ChildId, Away> days(Collection<Enrolment> pupils, LocalDate from, LocalDate to) {
        Map<ChildId, Enrolment> rows =
                pupils.stream().collect(Collectors.toMap(Enrolment::child, row -> row, (one, same) -> one));
        Map<ChildId, List<ChangeRow>> entries = database.read(handle -> ChangeStore.of(handle, rows.keySet()));
        Set<ChildId> left = entries.entrySet().stream()
                .filter(entry -> ChangeFold.standing(entry.getValue()).stream()
                        .anyMatch(row -> row.what() == ChangeKind.TRANSFER_OUT))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<ChildId, LocalDate> came = left.isEmpty() ? Map.of() : roster.inClassSince(left, roster.sequence());
        UnitTree tree = units.tree();
        Map<ChildId, Away> away = new HashMap<>();
        entries.forEach((child, own) -> away.put(
                child, new Pupil(rows.get(child), Optional.ofNullable(came.get(child)), tree).away(own, from, to)));
        return away;
    }

    /**
     * One pupil.
     *
     * @param came first day in the class in which a list has it; empty if none lists it
     */
    record Pupil(Enrolment row, Optional<LocalDate> came, UnitTree tree) {

        Away away(Collection<ChangeRow> entries, LocalDate from, LocalDate to) {
            NavigableSet<LocalDate> suspended = new TreeSet<>();
            NavigableSet<LocalDate> transferred = new TreeSet<>();
            List<ChangeRow> standing = ChangeFold.standing(entries);
            for (int i = 0; i < standing.size(); i++) {
                LocalDate begins = standing.get(i).happenedOn();
                LocalDate first = begins.isBefore(from) ? from : begins;
                LocalDate last = i + 1 < standing.size()
                        ? standing.get(i + 1).happenedOn().minusDays(1)
                        : to;
                Position position = ChangeFold.on(standing, begins);
                position.by(Position.Kind.SUSPENDED)
                        .ifPresent(by -> add(suspended, first, earliest(last, by.lastDay(), to)));
                position.by(Position.Kind.LEFT)
                        .ifPresent(by -> add(transferred, first, earliest(last, lastAway(by, to), to)));
            }
            return new Away(suspended, transferred);
        }

        private LocalDate lastAway(ChangeRow out, LocalDate to) {
            Optional<LocalDate> arrived = came.filter(day -> day.isAfter(out.happenedOn()));
            boolean oldSchool = school(out.fromPlace()).equals(row.schoolId());
            return arrived.map(day -> day.minusDays(1))
                    .orElse(oldSchool ? to : out.happenedOn().minusDays(1));
        }

        private String school(String place) {
            return tree.find(place)
                    .filter(unit -> unit.kind() == UnitKind.CLASS)
                    .flatMap(unit -> unit.parent())
                    .orElse(place);
        }

        private static LocalDate earliest(LocalDate one, LocalDate other, LocalDate third) {
            LocalDate earlier = one.isBefore(other) ? one : other;
            return earlier.isBefore(third) ? earlier : third;
        }

        private static void add(NavigableSet<LocalDate> days, LocalDate first, LocalDate last) {
            if (!last.isBefore(first)) {
                first.datesUntil(last.plusDays(1)).forEach(days::add);
            }
        }
    }
}
