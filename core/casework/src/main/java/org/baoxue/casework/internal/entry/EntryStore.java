package org.baoxue.casework.internal.entry;

import org.baoxue.casework.internal.round.RoundTable;
import org.jdbi.v3.core.Handle;

/** Rounds of autumn entry in the database. */
final class EntryStore {

    private static final String COLUMNS = "r.id, r.unit_id, r.school_year, r.starts_on, r.report_by, r.opened_on,"
            + " r.roster_hash, r.policy_hash, r.rules, r.opened_by, r.opened_at, r.seen_seq, r.closed_at, r.closed_by,"
            + " r.closed_reason";

    static final RoundTable<EntryRoundRow> ROUNDS =
            new RoundTable<>("entry_round", "entry_child", "entry_answer", "school_year", COLUMNS, EntryRoundRow.class);

    private EntryStore() {}

    static long insert(Handle handle, EntryRoundRow row) {
        long id = ROUNDS.next(handle);
        handle.createUpdate("insert into entry_round (id, unit_id, school_year, starts_on, report_by, opened_on,"
                        + " roster_hash, policy_hash, rules, opened_by, opened_at, ready, seen_seq) values (:number, :unitId,"
                        + " :schoolYear, :startsOn, :reportBy, :openedOn, :rosterHash, :policyHash, :rules, :openedBy,"
                        + " :openedAt, false, :seenSeq)")
                .bindMethods(row)
                .bind("number", id)
                .execute();
        return id;
    }

    static void seen(Handle handle, long round, long sequence) {
        handle.execute("update entry_round set seen_seq = ? where id = ? and seen_seq < ?", sequence, round, sequence);
    }
}
