package org.baoxue.casework.internal.entry;

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
    static Map<EntryPart, EntryCount> of(Handle handle, EntryRoundRow round, Condition scope, boolean waiting) {
        Map<EntryPart, EntryCount> counts = new EnumMap<>(EntryPart.class);
        for (EntryPart part : EntryPart.values()) {
            counts.put(part, new EntryCount(0, 0, 0, 0, 0, 0, 0));
        }
        query(handle, round, scope, waiting, "'' as cell, e.part", "e.part")
                .forEach(row -> counts.put(EntryPart.valueOf(row.part()), row.count()));
        return counts;
    }

    static List<EntryCell> cells(Handle handle, EntryRoundRow round, Condition scope, boolean waiting, UnitTree tree) {
        return query(handle, round, scope, waiting, "e.cell, e.part", "e.cell, e.part").stream()
                .map(row -> new EntryCell(
                        row.cell(), Cells.name(tree, row.cell()), EntryPart.valueOf(row.part()), row.count()))
                .sorted(Comparator.comparing((EntryCell cell) -> cell.count().inQuestion() == 0)
                        .thenComparing(EntryCell::part)
                        .thenComparing(EntryCell::id))
                .toList();
    }

    private static List<Counts> query(
            Handle handle, EntryRoundRow round, Condition scope, boolean waiting, String keys, String group) {
        String columns = "select " + keys + ", count(*) as due,"
                + sum(EntryStanding.REGISTERED, waiting, "registered,")
                + sum(EntryStanding.NOTIFIED, waiting, "notified,")
                + sum(EntryStanding.POSTPONED, waiting, "postponed,")
                + sum(EntryStanding.EXPLAINED, waiting, "explained,")
                + sum(EntryStanding.CASE, waiting, "cases,")
                + sum(EntryStanding.IN_QUESTION, waiting, "in_question");
        return handle.createQuery(columns + DueStore.ANSWERED + scope.sql() + " group by " + group)
                .bind("round", round.id())
                .bindMap(scope.bindings())
                .mapTo(Counts.class)
                .list();
    }

    private static String sum(EntryStanding standing, boolean waiting, String name) {
        return " coalesce(sum(case when " + DueStore.standing(standing, waiting) + " then 1 else 0 end), 0) as " + name;
    }
}
