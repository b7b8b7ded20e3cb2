package org.baoxue.casework.internal.responsibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.Condition;
import org.baoxue.access.Page;
import org.baoxue.access.Unit;
import org.baoxue.casework.responsibility.PledgeQuery;
import org.jdbi.v3.core.Handle;

/** Letters in the database. */
final class PledgeStore {

    private static final String COLUMNS =
            "select p.pledge_id, p.unit_id, p.letter_no, p.title, p.rule_key, p.policy_hash, p.signed_on, p.first_party,"
                    + " p.first_name, p.first_child, p.second_party, p.second_name, p.second_child, p.recorded_by,"
                    + " p.recorded_at, p.revoked_reason, p.revoked_by";
    private static final String FROM = " from responsibility_pledge p left join unit u on u.id = p.unit_id where ";

    private PledgeStore() {}

    static Optional<PledgeRow> find(Handle handle, String id) {
        return handle.createQuery(COLUMNS + FROM + "p.pledge_id = :id")
                .bind("id", id)
                .mapTo(PledgeRow.class)
                .findOne();
    }

    static void insert(Handle handle, PledgeRow row) {
        handle.createUpdate(
                        "insert into responsibility_pledge (pledge_id, unit_id, letter_no, title, rule_key, policy_hash,"
                                + " signed_on, first_party, first_name, first_child, second_party, second_name, second_child,"
                                + " recorded_by, recorded_at) values (:pledgeId, :unitId, :letterNo, :title, :ruleKey, :policyHash,"
                                + " :signedOn, :firstParty, :firstName, :firstChild, :secondParty, :secondName, :secondChild,"
                                + " :recordedBy, :recordedAt)")
                .bindMethods(row)
                .execute();
    }

    /** Whether the entry was taken back now, and not before. */
    static boolean revoke(Handle handle, String id, String reason, String by) {
        return handle.createUpdate("update responsibility_pledge set revoked_reason = :words, revoked_by = :by"
                                + " where pledge_id = :id and revoked_reason is null")
                        .bind("words", reason)
                        .bind("by", by)
                        .bind("id", id)
                        .execute()
                == 1;
    }

    /** Those that a reader may see. */
    static Page<PledgeRow> list(Handle handle, PledgeQuery query, Condition scope, Optional<Unit> under) {
        List<String> conditions = new ArrayList<>(List.of(scope.sql()));
        Map<String, Object> bindings = new HashMap<>(scope.bindings());
        under.ifPresent(unit -> {
            conditions.add("u.path like :under");
            bindings.put("under", unit.path() + "%");
        });
        query.child().ifPresent(child -> {
            conditions.add("(p.first_child = :child or p.second_child = :child)");
            bindings.put("child", child.value());
        });
        if (!query.revoked()) {
            conditions.add("p.revoked_reason is null");
        }
        List<String> parties = query.parties().stream().map(Enum::name).sorted().toList();
        List<String> named = new ArrayList<>();
        for (int i = 0; i < parties.size(); i++) {
            named.add("p.second_party = :party" + i);
            bindings.put("party" + i, parties.get(i));
        }
        if (!named.isEmpty()) {
            conditions.add("(" + String.join(" or ", named) + ")");
        }
        String where = FROM + String.join(" and ", conditions);
        long total = handle.createQuery("select count(*)" + where)
                .bindMap(bindings)
                .mapTo(Long.class)
                .one();
        List<PledgeRow> rows = handle.createQuery(
                        COLUMNS + where
                                + " order by p.signed_on desc, p.unit_id, p.letter_no offset :offset rows fetch next :limit rows only")
                .bindMap(bindings)
                .bind("offset", query.page().offset())
                .bind("limit", query.page().size())
                .mapTo(PledgeRow.class)
                .list();
        return query.page().of(rows, total);
    }
}
