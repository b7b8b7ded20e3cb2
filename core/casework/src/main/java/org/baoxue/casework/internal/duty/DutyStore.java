package org.baoxue.casework.internal.duty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyKind;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.DutyView.Escalation;
import org.baoxue.casework.chain.ChainedEvent;
import org.baoxue.casework.chain.Commitment;
import org.baoxue.casework.internal.duty.DutyWords.Said;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The projection of duties and the chains of their outcomes. Whoever writes holds the lock of {@link DutyKeeper}. */
public final class DutyStore {

    static final String COLUMNS = "d.duty_id, d.rule_key, d.unit_id, d.derived_from, d.subject, d.trigger_id,"
            + " d.owed_since, d.first_day, d.last_day, d.due_at, d.due_words, d.due_assumed, d.addressees, d.unresolved,"
            + " d.policy_hash, d.form_key, d.outcome, d.outcome_at, d.outcome_by, d.outcome_reason, d.head_seq,"
            + " d.kind, d.words";

    private static final String INSERT =
            "insert into duty (duty_id, rule_key, unit_id, derived_from, subject, trigger_id,"
                    + " owed_since, first_day, last_day, due_at, due_words, due_assumed, addressees, unresolved, policy_hash, form_key,"
                    + " outcome, outcome_at, outcome_by, outcome_reason, head_seq, kind, words) values (:dutyId, :ruleKey, :unitId,"
                    + " :derivedFrom, :subject, :triggerId, :owedSince, :firstDay, :lastDay, :dueAt, :dueWords, :dueAssumed, :addressees,"
                    + " :unresolved, :policyHash, :formKey, :outcome, :outcomeAt, :outcomeBy, :outcomeReason, :headSeq, :kind, :words)";

    private static final String UPDATE = "update duty set owed_since = :owedSince, first_day = :firstDay,"
            + " last_day = :lastDay, due_at = :dueAt, due_words = :dueWords, due_assumed = :dueAssumed, addressees = :addressees,"
            + " unresolved = :unresolved, policy_hash = :policyHash, form_key = :formKey, outcome = :outcome,"
            + " outcome_at = :outcomeAt, outcome_by = :outcomeBy, outcome_reason = :outcomeReason, head_seq = :headSeq, kind = :kind, words = :words"
            + " where duty_id = :dutyId";

    private DutyStore() {}

    static Optional<DutyRow> find(Handle handle, DutyId id) {
        return handle.createQuery("select " + COLUMNS + " from duty d where d.duty_id = :id")
                .bind("id", id.value())
                .mapTo(DutyRow.class)
                .findOne();
    }

    /** The open duties of one kind about these subjects, those with the earliest deadline first. */
    static List<DutyRow> openOf(Handle handle, DutyKind kind, Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : handle.createQuery(
                                "select " + COLUMNS + " from duty d where d.outcome is null and d.kind = :kind"
                                        + " and d.subject in (<subjects>)"
                                        + " order by case when d.due_at is null then 1 else 0 end, d.due_at, d.first_day, d.trigger_id")
                        .bind("kind", kind.name())
                        .bindList("subjects", List.copyOf(subjects))
                        .mapTo(DutyRow.class)
                        .list();
    }

    /** The same with the tiers that they were passed up to. */
    static List<DutyView> views(Handle handle, List<DutyRow> rows, Instant now) {
        Map<String, List<Escalation>> tiers =
                TierStore.of(handle, rows.stream().map(DutyRow::dutyId).toList());
        return rows.stream()
                .map(row -> row.view(now, tiers.getOrDefault(row.dutyId(), List.of())))
                .toList();
    }

    /** The first two duties whose id begins with these digits. */
    public static List<DutyId> beginning(Handle handle, String digits) {
        return handle.createQuery(
                        "select duty_id from duty where duty_id like :digits order by duty_id offset 0 rows fetch next 2 rows only")
                .bind("digits", digits + "%")
                .mapTo(String.class)
                .map(DutyId::new)
                .list();
    }

    /**
     * Makes the projection of some sources what it should be.
     *
     * @param sources cases or units
     * @param claims everything that follows from policy and facts for these sources
     * @return how many rows were changed
     */
    static int sync(Handle handle, Collection<String> sources, Collection<Claim> claims) {
        if (sources.isEmpty()) {
            return 0;
        }
        Map<String, History> histories = histories(handle, sources);
        Map<String, DutyRow> wanted = wanted(histories, claims);
        Map<String, DutyRow> found = bySource(handle, sources);
        List<DutyRow> gone = found.values().stream()
                .filter(row -> !wanted.containsKey(row.dutyId()))
                .toList();
        List<DutyRow> changed = wanted.values().stream()
                .filter(row -> found.containsKey(row.dutyId()))
                .filter(row -> !row.equals(found.get(row.dutyId())))
                .toList();
        List<DutyRow> fresh = wanted.values().stream()
                .filter(row -> !found.containsKey(row.dutyId()))
                .toList();
        TierStore.clear(handle, gone.stream().map(DutyRow::dutyId).toList());
        execute(handle, "delete from duty where duty_id = :dutyId", gone);
        execute(handle, UPDATE, changed);
        execute(handle, INSERT, fresh);
        List<DutyRow> readdressed = changed.stream()
                .filter(row -> !row.addressees().equals(found.get(row.dutyId()).addressees()))
                .toList();
        execute(handle, "delete from duty_addressee where duty_id = :dutyId", concat(gone, readdressed));
        address(handle, concat(fresh, readdressed));
        TierStore.sync(
                handle,
                sources,
                wanted.keySet().stream()
                        .flatMap(id -> histories.getOrDefault(id, History.NONE).tiers().stream())
                        .toList());
        return gone.size() + changed.size() + fresh.size();
    }

    /** The duties of some sources. */
    static List<DutyRow> of(Handle handle, Collection<String> sources) {
        return List.copyOf(bySource(handle, sources).values());
    }

    /** Empties the projection; outcomes stay. */
    static void clear(Handle handle, Collection<String> sources) {
        List<DutyRow> rows = List.copyOf(bySource(handle, sources).values());
        execute(handle, "delete from duty_addressee where duty_id = :dutyId", rows);
        TierStore.clear(handle, rows.stream().map(DutyRow::dutyId).toList());
        execute(handle, "delete from duty where duty_id = :dutyId", rows);
    }

    static void settle(Handle handle, DutyRow row, ChainedEvent event, Optional<Commitment> reason) {
        append(handle, row, event, reason);
        execute(handle, UPDATE, List.of(row));
        TierStore.clear(handle, List.of(row.dutyId()));
    }

    static void escalate(Handle handle, DutyRow row, ChainedEvent event, Optional<Commitment> reason) {
        append(handle, row, event, reason);
        execute(handle, UPDATE, List.of(row.after(event.seq())));
        TierStore.add(
                handle,
                OutcomeCodec.tier(new Said(event, reason.map(Commitment::value).orElse(""))));
    }

    static void append(Handle handle, DutyRow row, ChainedEvent event, Optional<Commitment> reason) {
        handle.createUpdate("insert into duty_event (duty_id, seq, derived_from, happened_at, actor, kind, policy_hash,"
                        + " prev_hash, hash, body) values (:subject, :seq, :source, :happenedAt, :actor, :kind,"
                        + " :policyHash, :prevHash, :hash, :body)")
                .bindMethods(event)
                .bind("source", row.derivedFrom())
                .execute();
        DutyWords.keep(handle, event, reason);
    }

    private static Map<String, DutyRow> wanted(Map<String, History> histories, Collection<Claim> claims) {
        Map<String, DutyRow> wanted = new HashMap<>();
        for (Claim claim : claims) {
            String id = claim.id().value();
            wanted.put(
                    id,
                    DutyRow.of(claim, histories.getOrDefault(id, History.NONE).head()));
        }
        histories.forEach((id, history) -> history.settled().ifPresent(said -> wanted.put(id, OutcomeCodec.row(said))));
        return wanted;
    }

    private static Map<String, History> histories(Handle handle, Collection<String> sources) {
        Map<String, History> histories = new HashMap<>();
        Map<DutyWords.At, String> words = DutyWords.of(handle, sources);
        handle.createQuery("select e.duty_id as subject, e.seq, e.happened_at, e.actor, e.kind, e.policy_hash,"
                        + " e.prev_hash, e.hash, e.body from duty_event e where e.derived_from in (<sources>)"
                        + " order by e.duty_id, e.seq")
                .bindList("sources", List.copyOf(sources))
                .mapTo(ChainedEvent.class)
                .forEach(event -> {
                    Said said = DutyWords.said(event, words);
                    histories.merge(event.subject(), History.NONE.after(said), (earlier, any) -> earlier.after(said));
                });
        return histories;
    }

    private static Map<String, DutyRow> bySource(Handle handle, Collection<String> sources) {
        return handle
                .createQuery("select " + COLUMNS + " from duty d where d.derived_from in (<sources>)")
                .bindList("sources", List.copyOf(sources))
                .mapTo(DutyRow.class)
                .stream()
                .collect(Collectors.toMap(DutyRow::dutyId, Function.identity()));
    }

    private static void address(Handle handle, List<DutyRow> rows) {
        PreparedBatch batch =
                handle.prepareBatch("insert into duty_addressee (duty_id, unit_id) values (:dutyId, :addressee)");
        for (DutyRow row : rows) {
            row.addresseeIds().forEach(unit -> batch.bind("dutyId", row.dutyId())
                    .bind("addressee", unit)
                    .add());
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void execute(Handle handle, String sql, List<DutyRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(sql);
        rows.forEach(row -> batch.bindMethods(row).add());
        batch.execute();
    }

    private static List<DutyRow> concat(List<DutyRow> first, List<DutyRow> second) {
        List<DutyRow> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
