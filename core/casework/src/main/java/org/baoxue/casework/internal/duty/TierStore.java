package org.baoxue.casework.internal.duty;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.baoxue.casework.DutyView.Escalation;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The tiers that late duties were passed up to. Whoever writes holds the lock of {@link DutyKeeper}. */
final class TierStore {

    private static final String COLUMNS = "t.duty_id, t.seq, t.unit_id, t.reached_at, t.passed_by, t.reason";

    private TierStore() {}

    /** Of some duties, each in order. */
    static Map<String, List<Escalation>> of(Handle handle, Collection<String> duties) {
        return duties.isEmpty()
                ? Map.of()
                : handle
                        .createQuery("select " + COLUMNS
                                + " from duty_tier t where t.duty_id in (<duties>) order by t.duty_id, t.seq")
                        .bindList("duties", List.copyOf(duties))
                        .mapTo(TierRow.class)
                        .stream()
                        .collect(Collectors.groupingBy(
                                TierRow::dutyId, Collectors.mapping(TierRow::view, Collectors.toList())));
    }

    /** Duties that are late and open and concern no tier yet. */
    static List<DutyRow> waiting(Handle handle, Instant now) {
        return handle.createQuery("select " + DutyStore.COLUMNS
                        + " from duty d where d.outcome is null and d.due_at <= :now"
                        + " and not exists (select 1 from duty_tier t where t.duty_id = d.duty_id) order by d.duty_id")
                .bind("now", now.toEpochMilli())
                .mapTo(DutyRow.class)
                .list();
    }

    /** Makes the tiers of the duties of some sources those that their events tell of. */
    static void sync(Handle handle, Collection<String> sources, Collection<TierRow> wanted) {
        Set<TierRow> known = new HashSet<>(handle.createQuery("select " + COLUMNS
                        + " from duty_tier t where exists (select 1 from duty d where d.duty_id = t.duty_id"
                        + " and d.derived_from in (<sources>))")
                .bindList("sources", List.copyOf(sources))
                .mapTo(TierRow.class)
                .list());
        Set<TierRow> fresh = new HashSet<>(wanted);
        fresh.removeAll(known);
        known.removeAll(Set.copyOf(wanted));
        execute(handle, "delete from duty_tier where duty_id = :dutyId and seq = :seq", known);
        fresh.forEach(row -> add(handle, row));
    }

    static void add(Handle handle, TierRow row) {
        execute(
                handle,
                "insert into duty_tier (duty_id, seq, unit_id, reached_at, passed_by, reason)"
                        + " values (:dutyId, :seq, :unitId, :reachedAt, :passedBy, :reason)",
                List.of(row));
    }

    /** Forgets the tiers of duties that are settled or owed no longer; their events stay. */
    static void clear(Handle handle, Collection<String> duties) {
        PreparedBatch batch = handle.prepareBatch("delete from duty_tier where duty_id = :dutyId");
        duties.forEach(duty -> batch.bind("dutyId", duty).add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void execute(Handle handle, String sql, Collection<TierRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        rows.forEach(row -> batch.bindMethods(row).add());
        batch.execute();
    }
}
