package org.baoxue.casework.internal.entry;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Condition;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.jdbi.v3.core.Handle;

/** Rounds of autumn entry in the database. */
final class EntryStore {

    private static final String ROUND = "select r.id, r.unit_id, r.school_year, r.starts_on, r.report_by, r.opened_on,"
            + " r.roster_hash, r.policy_hash, r.rules, r.opened_by, r.opened_at, r.seen_seq, r.closed_at, r.closed_by,"
            + " r.closed_reason";

    private EntryStore() {}

    static long insert(Handle handle, EntryRoundRow row) {
        long id = handle.createQuery("select coalesce(max(id), 0) from entry_round")
                        .mapTo(Long.class)
                        .one()
                + 1;
        handle.createUpdate("insert into entry_round (id, unit_id, school_year, starts_on, report_by, opened_on,"
                        + " roster_hash, policy_hash, rules, opened_by, opened_at, ready, seen_seq) values (:number, :unitId,"
                        + " :schoolYear, :startsOn, :reportBy, :openedOn, :rosterHash, :policyHash, :rules, :openedBy,"
                        + " :openedAt, false, :seenSeq)")
                .bindMethods(row)
                .bind("number", id)
                .execute();
        return id;
    }

    static void ready(Handle handle, long round) {
        handle.execute("update entry_round set ready = true where id = ?", round);
    }

    static void seen(Handle handle, long round, long sequence) {
        handle.execute("update entry_round set seen_seq = ? where id = ? and seen_seq < ?", sequence, round, sequence);
    }

    /** Whether the round was closed now, and not before. */
    static boolean close(Handle handle, long round, String by, Instant at, String reason) {
        return handle.createUpdate("update entry_round set closed_at = :at, closed_by = :by, closed_reason = :reason"
                                + " where id = :round and closed_at is null")
                        .bind("at", at)
                        .bind("by", by)
                        .bind("reason", reason)
                        .bind("round", round)
                        .execute()
                == 1;
    }

    static void discard(Handle handle, long round) {
        if (handle.execute("delete from entry_round where id = ? and ready = false", round) == 1) {
            handle.execute("delete from entry_answer where round_id = ?", round);
            handle.execute("delete from entry_child where round_id = ?", round);
        }
    }

    static Optional<EntryRoundRow> find(Handle handle, long round) {
        return handle.createQuery(ROUND + " from entry_round r where r.ready = true and r.id = :round")
                .bind("round", round)
                .mapTo(EntryRoundRow.class)
                .findOne();
    }

    /** Whether the unit has a round of the school year that is not closed. */
    static boolean hasOpen(Handle handle, String unit, int year) {
        return handle.createQuery("select count(*) from entry_round where unit_id = :unit and school_year = :year"
                                + " and ready = true and closed_at is null")
                        .bind("unit", unit)
                        .bind("year", year)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /**
     * Rounds whose unit, or any of whose children, is in scope, the newest first.
     *
     * @param onUnits the scope on {@code o.path}, the unit of the round
     * @param onChildren the scope on {@code u.path} and {@code e.division}
     */
    static Page<EntryRoundRow> list(
            Handle handle,
            Condition onUnits,
            Condition onChildren,
            Optional<String> under,
            boolean openOnly,
            PageRequest page) {
        String where = " from entry_round r join unit o on o.id = r.unit_id where r.ready = true and o.path like :under"
                + (openOnly ? " and r.closed_at is null" : "")
                + " and (" + onUnits.sql()
                + " or exists (select 1 from entry_child e left join unit u on u.id = e.class_id"
                + " where e.round_id = r.id and " + onChildren.sql() + "))";
        Map<String, Object> bindings = new HashMap<>(onUnits.bindings());
        bindings.putAll(onChildren.bindings());
        bindings.put("under", under.orElse("") + "%");
        long total = handle.createQuery("select count(*)" + where)
                .bindMap(bindings)
                .mapTo(Long.class)
                .one();
        List<EntryRoundRow> rows = handle.createQuery(
                        ROUND + where + " order by r.id desc offset :offset rows fetch next :limit rows only")
                .bindMap(bindings)
                .bind("offset", page.offset())
                .bind("limit", page.size())
                .mapTo(EntryRoundRow.class)
                .list();
        return page.of(rows, total);
    }
}
