package org.baoxue.casework.internal.round;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Condition;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.storage.Database;
import org.jdbi.v3.core.Handle;

/**
 * A table of rounds: opened by a unit, filled in pieces and visible from the moment it is ready, closed once.
 *
 * @param rounds name of the table
 * @param children name of the table of their children, with {@code round_id}, {@code class_id} and {@code division}
 * @param answers name of the table of what was found of them, with {@code round_id} and {@code entry_no} as the children have
 * @param key column of what a unit has one open round for
 * @param columns those of a round, each with the prefix {@code r.}
 * @param row what a row is mapped to
 * @param <R> the same
 */
public record RoundTable<R>(String rounds, String children, String answers, String key, String columns, Class<R> row) {

    /** Children written at once: below the number of changed rows from which Derby locks a whole table. */
    public static final int PIECE = 1_000;

    /** The number of the next round. */
    public long next(Handle handle) {
        return handle.createQuery("select coalesce(max(id), 0) from " + rounds)
                        .mapTo(Long.class)
                        .one()
                + 1;
    }

    /** The round is whole and can be seen. */
    public void ready(Handle handle, long round) {
        handle.execute("update " + rounds + " set ready = true where id = ?", round);
    }

    /** Whether the unit has a round with this key that is not closed. */
    public boolean hasOpen(Handle handle, String unit, Object wanted) {
        return handle.createQuery("select count(*) from " + rounds + " where unit_id = :unit and " + key
                                + " = :wanted and ready = true and closed_at is null")
                        .bind("unit", unit)
                        .bind("wanted", wanted)
                        .mapTo(Long.class)
                        .one()
                > 0;
    }

    /** Takes away rounds that never became ready; while none is being opened. */
    void discardHalfWritten(Database database) {
        halfWritten(database).forEach(round -> discard(database, round));
    }

    private List<Long> halfWritten(Database database) {
        return database.read(handle -> handle.createQuery("select id from " + rounds + " where ready = false")
                .mapTo(Long.class)
                .list());
    }

    /** Takes away a round that is not ready: the children in pieces, and the round last, so that it can be gone on with. */
    public void discard(Database database, long round) {
        if (!halfWritten(database).contains(round)) {
            return;
        }
        int highest = database.read(handle -> handle.createQuery(
                        "select coalesce(max(entry_no), 0) from " + children + " where round_id = :round")
                .bind("round", round)
                .mapTo(Integer.class)
                .one());
        for (int from = 1; from <= highest; from += PIECE) {
            int low = from;
            database.write(handle -> {
                String piece = " where round_id = ? and entry_no between ? and ?";
                handle.execute("delete from " + answers + piece, round, low, low + PIECE - 1);
                handle.execute("delete from " + children + piece, round, low, low + PIECE - 1);
                return null;
            });
        }
        database.write(handle -> handle.execute("delete from " + rounds + " where id = ? and ready = false", round));
    }

    /** Whether the round was closed now, and not before. */
    public boolean close(Handle handle, long round, String by, Instant at, String reason) {
        return handle.createUpdate("update " + rounds + " set closed_at = :at, closed_by = :by, closed_reason = :reason"
                                + " where id = :round and closed_at is null")
                        .bind("at", at)
                        .bind("by", by)
                        .bind("reason", reason)
                        .bind("round", round)
                        .execute()
                == 1;
    }

    /** A round that can be seen. */
    public Optional<R> find(Handle handle, long round) {
        return handle.createQuery("select " + columns + " from " + rounds + " r where r.ready = true and r.id = :round")
                .bind("round", round)
                .mapTo(row)
                .findOne();
    }

    /**
     * Rounds whose unit, or any of whose children, is in scope, the newest first.
     *
     * @param onUnits the scope on {@code o.path}, the unit of the round
     * @param onChildren the scope on {@code u.path} and {@code e.division}
     * @param under path of a unit; only rounds of it and of units below it
     */
    public Page<R> list(
            Handle handle,
            Condition onUnits,
            Condition onChildren,
            Optional<String> under,
            boolean openOnly,
            PageRequest page) {
        String where = " from " + rounds
                + " r join unit o on o.id = r.unit_id where r.ready = true and o.path like :under"
                + (openOnly ? " and r.closed_at is null" : "")
                + " and (" + onUnits.sql()
                + " or exists (select 1 from " + children + " e left join unit u on u.id = e.class_id"
                + " where e.round_id = r.id and " + onChildren.sql() + "))";
        Map<String, Object> bindings = new HashMap<>(onUnits.bindings());
        bindings.putAll(onChildren.bindings());
        bindings.put("under", under.orElse("") + "%");
        long total = handle.createQuery("select count(*)" + where)
                .bindMap(bindings)
                .mapTo(Long.class)
                .one();
        List<R> rows = handle.createQuery("select " + columns + where
                        + " order by r.id desc offset :offset rows fetch next :limit rows only")
                .bindMap(bindings)
                .bind("offset", page.offset())
                .bind("limit", page.size())
                .mapTo(row)
                .list();
        return page.of(rows, total);
    }
}
