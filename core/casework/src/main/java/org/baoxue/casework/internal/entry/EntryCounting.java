package org.baoxue.casework.internal.entry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.baoxue.access.Condition;
import org.baoxue.access.UnitTree;
import org.baoxue.casework.entry.EntryCell;
import org.baoxue.casework.entry.EntryCount;
import org.baoxue.casework.entry.EntryPart;
import org.baoxue.casework.entry.EntryStanding;
import org.baoxue.casework.internal.survey.Cells;
import org.jdbi.v3.core.Handle;

/** How far a round and its cells have come, counted by the database. */
final class EntryCounting {

    private EntryCounting() {}

    /** Children of one part of a cell, or of all. */
    public record Counts(
            String cell,
            String part,
            long due,
            long registered,
            long notified,
            long postponed,
            long explained,
            long cases,
            long inQuestion) {
        EntryCount count() {
            return new EntryCount(due, registered, notified, postponed, explained, cases, inQuestion);
        }
    }

    /** By part; both are there. */
    static Map<EntryPart, EntryCount> of(Handle handle, EntryRoundRow round, Condition scope, LocalDate day) {
        Map<EntryPart, EntryCount> counts = new EnumMap<>(EntryPart.class);
        for (EntryPart part : EntryPart.values()) {
            counts.put(part, new EntryCount(0, 0, 0, 0, 0, 0, 0));
        }
        query(handle, round, scope, day, "'' as cell, e.part", "e.part")
                .forEach(row -> counts.put(EntryPart.valueOf(row.part()), row.count()));
        return counts;
    }

    static List<EntryCell> cells(Handle handle, EntryRoundRow round, Condition scope, LocalDate day, UnitTree tree) {
        return query(handle, round, scope, day, "e.cell, e.part", "e.cell, e.part").stream()
                .map(row -> new EntryCell(
                        row.cell(), Cells.name(tree, row.cell()), EntryPart.valueOf(row.part()), row.count()))
                .sorted(Comparator.comparing((EntryCell cell) -> cell.count().inQuestion() == 0)
                        .thenComparing(EntryCell::part)
                        .thenComparing(EntryCell::id))
                .toList();
    }

    private static List<Counts> query(
            Handle handle, EntryRoundRow round, Condition scope, LocalDate day, String keys, String group) {
        String columns = "select " + keys + ", count(*) as due,"
                + sum(EntryStanding.REGISTERED, "registered,")
                + sum(EntryStanding.NOTIFIED, "notified,")
                + sum(EntryStanding.POSTPONED, "postponed,")
                + sum(EntryStanding.EXPLAINED, "explained,")
                + sum(EntryStanding.CASE, "cases,")
                + sum(EntryStanding.IN_QUESTION, "in_question");
        return handle.createQuery(columns + DueStore.ANSWERED + scope.sql() + " group by " + group)
                .bind("round", round.id())
                .bind("day", day)
                .bindMap(scope.bindings())
                .mapTo(Counts.class)
                .list();
    }

    private static String sum(EntryStanding standing, String name) {
        return " coalesce(sum(case when " + DueStore.standing(standing) + " then 1 else 0 end), 0) as " + name;
    }
}
