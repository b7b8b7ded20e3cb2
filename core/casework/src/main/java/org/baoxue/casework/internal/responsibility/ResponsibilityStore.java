package org.baoxue.casework.internal.responsibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Condition;
import org.baoxue.access.Page;
import org.baoxue.casework.responsibility.AssignmentQuery;
import org.baoxue.casework.responsibility.Charge;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Assignments in the database. */
final class ResponsibilityStore {

    private static final int KEYS = 500;
    private static final String COLUMNS =
            "r.assignment_id, r.same_key, r.revision, r.charge_kind, r.charge_id, r.unit_id, r.division, r.residence,"
                    + " r.person, r.post, r.phone, r.person_unit, r.account, r.rule_key, r.model, r.line, r.tier, r.policy_hash,"
                    + " r.first_day, r.last_day, r.recorded_by, r.recorded_at, r.file_name, r.ended_on, r.ended_reason,"
                    + " r.ended_by, r.replaced_by";
    private static final String FROM = " from responsibility r left join unit u on u.id = r.unit_id where ";

    private ResponsibilityStore() {}

    static Optional<AssignmentRow> find(Handle handle, String id) {
        return handle.createQuery("select " + COLUMNS + FROM + "r.assignment_id = :id")
                .bind("id", id)
                .mapTo(AssignmentRow.class)
                .findOne();
    }

    /** All that was ever entered under these keys, in order. */
    static Map<String, List<AssignmentRow>> ofKeys(Handle handle, Collection<String> keys) {
        Map<String, List<AssignmentRow>> found = new HashMap<>();
        List<String> all = keys.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += KEYS) {
            handle.createQuery("select " + COLUMNS + FROM + "r.same_key in (<keys>) order by r.revision")
                    .bindList("keys", all.subList(from, Math.min(all.size(), from + KEYS)))
                    .mapTo(AssignmentRow.class)
                    .forEach(row -> found.computeIfAbsent(row.sameKey(), key -> new ArrayList<>())
                            .add(row));
        }
        return found;
    }

    static void insert(Handle handle, Collection<AssignmentRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedBatch batch = handle.prepareBatch(
                "insert into responsibility (assignment_id, same_key, revision, charge_kind, charge_id, unit_id, division,"
                        + " residence, person, post, phone, person_unit, account, rule_key, model, line, tier, policy_hash, first_day,"
                        + " last_day, recorded_by, recorded_at, file_name) values (:assignmentId, :sameKey, :revision,"
                        + " :chargeKind, :chargeId, :unitId, :division, :residence, :person, :post, :phone, :personUnit, :account,"
                        + " :ruleKey, :model, :line, :tier, :policyHash, :firstDay, :lastDay, :recordedBy, :recordedAt,"
                        + " :fileName)")) {
            rows.forEach(row -> batch.bindMethods(row).add());
            batch.execute();
        }
    }

    /** Whether the end was recorded now, and not before. */
    static boolean end(Handle handle, String id, LocalDate last, String reason, String by) {
        return handle.createUpdate("update responsibility set ended_on = :last, ended_reason = :words, ended_by = :by"
                                + " where assignment_id = :id and ended_on is null and replaced_by is null")
                        .bind("last", last)
                        .bind("words", reason)
                        .bind("by", by)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Whether another row took its place now, and it had neither ended nor been replaced before. */
    static boolean replace(Handle handle, String id, String by) {
        return handle.createUpdate("update responsibility set replaced_by = :by where assignment_id = :id"
                                + " and ended_on is null and replaced_by is null")
                        .bind("by", by)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** What was ever entered for places and units that began by a day. */
    static List<AssignmentRow> begun(Handle handle, LocalDate day) {
        return handle.createQuery("select " + COLUMNS + FROM
                        + "r.charge_kind <> :child and r.first_day <= :day and r.replaced_by is null")
                .bind("child", Charge.Kind.CHILD.name())
                .bind("day", day)
                .mapTo(AssignmentRow.class)
                .list();
    }

    /** What was ever entered for these children. */
    static List<AssignmentRow> ofChildren(Handle handle, Collection<String> children) {
        List<AssignmentRow> found = new ArrayList<>();
        List<String> all = children.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += KEYS) {
            found.addAll(handle.createQuery("select " + COLUMNS + FROM
                            + "r.charge_kind = :child and r.charge_id in (<children>) and r.replaced_by is null")
                    .bind("child", Charge.Kind.CHILD.name())
                    .bindList("children", all.subList(from, Math.min(all.size(), from + KEYS)))
                    .mapTo(AssignmentRow.class)
                    .list());
        }
        return found;
    }

    /** Those that a reader may see. */
    static Page<AssignmentRow> list(Handle handle, AssignmentQuery query, Condition scope, Optional<Condition> under) {
        List<String> conditions = new ArrayList<>(List.of(scope.sql()));
        Map<String, Object> bindings = new HashMap<>(scope.bindings());
        under.ifPresent(condition -> {
            conditions.add(condition.sql());
            bindings.putAll(condition.bindings());
        });
        query.charge().ifPresent(charge -> {
            conditions.add("r.charge_kind = :chargeKind and r.charge_id = :chargeId");
            bindings.put("chargeKind", charge.kind().name());
            bindings.put("chargeId", charge.id());
        });
        query.account().ifPresent(account -> {
            conditions.add("r.account = :account");
            bindings.put("account", account);
        });
        query.on().ifPresent(day -> {
            conditions.add(
                    "r.replaced_by is null and r.first_day <= :day and (r.last_day is null or r.last_day >= :day)"
                            + " and (r.ended_on is null or r.ended_on >= :day)");
            bindings.put("day", day);
        });
        String where = FROM + String.join(" and ", conditions);
        long total = handle.createQuery("select count(*)" + where)
                .bindMap(bindings)
                .mapTo(Long.class)
                .one();
        List<AssignmentRow> rows = handle.createQuery("select " + COLUMNS + where
                        + " order by r.charge_kind, r.charge_id, r.first_day desc, r.revision desc, r.assignment_id"
                        + " offset :offset rows fetch next :limit rows only")
                .bindMap(bindings)
                .bind("offset", query.page().offset())
                .bind("limit", query.page().size())
                .mapTo(AssignmentRow.class)
                .list();
        return query.page().of(rows, total);
    }
}
