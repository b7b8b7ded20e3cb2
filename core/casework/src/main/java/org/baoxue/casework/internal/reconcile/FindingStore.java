package org.baoxue.casework.internal.reconcile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoxue.access.Condition;
import org.baoxue.access.Page;
import org.baoxue.access.Unit;
import org.baoxue.casework.reconciliation.ComparisonRun;
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.casework.reconciliation.FindingQuery;
import org.baoxue.casework.reconciliation.FindingState;
import org.baoxue.roster.ChildId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Findings, answers and runs in the database. */
final class FindingStore {

    private static final String FROM = " from reconciliation_finding f left join reconciliation_answer a"
            + " on a.child_id = f.child_id and a.seq ="
            + " (select max(b.seq) from reconciliation_answer b where b.child_id = f.child_id) where ";
    private static final String COLUMNS =
            "select f.child_id, f.division, f.state, f.first_found, f.last_found, f.facts,"
                    + " f.candidate_id, f.candidate_school, f.percent, f.signs, a.explanation, a.proof, a.facts as answered_facts,"
                    + " a.actor as answered_by, a.happened_at as answered_at";

    private FindingStore() {}

    /** What was found in a place before, whether or not it is still so. */
    static Map<String, FindingRow> within(Handle handle, String division) {
        return handle
                .createQuery(COLUMNS + FROM + "f.division like :place")
                .bind("place", division + "%")
                .mapTo(FindingRow.class)
                .stream()
                .collect(Collectors.toMap(FindingRow::childId, Function.identity()));
    }

    static Optional<FindingRow> find(Handle handle, ChildId child) {
        return handle.createQuery(COLUMNS + FROM + "f.child_id = :child")
                .bind("child", child.value())
                .mapTo(FindingRow.class)
                .findOne();
    }

    /** Makes the findings of a place what the newest comparison found. */
    static void replace(Handle handle, Map<String, FindingRow> before, Collection<FindingRow> found) {
        Map<String, FindingRow> now =
                found.stream().collect(Collectors.toMap(FindingRow::childId, Function.identity()));
        PreparedBatch insert = handle.prepareBatch(
                "insert into reconciliation_finding (child_id, division, unit_path, state,"
                        + " first_found, last_found, facts, candidate_id, candidate_school, percent, signs) values (:childId,"
                        + " :division, '', :state, :firstFound, :lastFound, :facts, :candidateId, :candidateSchool, :percent, :signs)");
        PreparedBatch update = handle.prepareBatch(
                "update reconciliation_finding set division = :division, state = :state,"
                        + " first_found = :firstFound, last_found = :lastFound, facts = :facts, candidate_id = :candidateId,"
                        + " candidate_school = :candidateSchool, percent = :percent, signs = :signs where child_id = :childId");
        now.values().forEach(row -> (before.containsKey(row.childId()) ? update : insert)
                .bindMethods(row)
                .add());
        PreparedBatch gone = handle.prepareBatch(
                "update reconciliation_finding set state = '" + FindingState.GONE + "' where child_id = :child");
        before.values().stream()
                .filter(row -> !now.containsKey(row.childId()) && !row.is(FindingState.GONE))
                .forEach(row -> gone.bind("child", row.childId()).add());
        for (PreparedBatch batch : List.of(insert, update, gone)) {
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    static void answer(Handle handle, FindingRow row, Explanation how) {
        long seq = handle.createQuery("select coalesce(max(seq), 0) from reconciliation_answer where child_id = :child")
                .bind("child", row.childId())
                .mapTo(Long.class)
                .one();
        handle.createUpdate("insert into reconciliation_answer (child_id, seq, explanation, proof, facts, actor,"
                        + " happened_at) values (:child, :number, :explanation, :words, :facts, :by, :at)")
                .bind("child", row.childId())
                .bind("number", seq + 1)
                .bind("explanation", how.name())
                .bind("words", row.proof())
                .bind("facts", row.facts())
                .bind("by", row.answeredBy())
                .bind("at", row.answeredAt())
                .execute();
        handle.createUpdate("update reconciliation_finding set state = :state where child_id = :child")
                .bind("state", row.state())
                .bind("child", row.childId())
                .execute();
    }

    static void save(Handle handle, ComparisonRun run) {
        long seq = handle.createQuery("select coalesce(max(seq), 0) from reconciliation_run where unit_id = :unit")
                .bind("unit", run.unit())
                .mapTo(Long.class)
                .one();
        handle.createUpdate(
                        "insert into reconciliation_run (unit_id, seq, happened_at, actor, roster_hash, policy_hash,"
                                + " of_age, same_number, differences, likely, explained, left_open) values (:unit, :number, :at, :by,"
                                + " :rosterHash, :policyHash, :ofAge, :sameNumber, :found, :likely, :explained, :open)")
                .bindMethods(run)
                .bind("number", seq + 1)
                .execute();
    }

    static Optional<ComparisonRun> last(Handle handle, String unit) {
        return handle.createQuery(
                        "select happened_at, actor, roster_hash, policy_hash, of_age, same_number, differences, likely,"
                                + " explained, left_open from reconciliation_run where unit_id = :unit order by seq desc"
                                + " offset 0 rows fetch next 1 rows only")
                .bind("unit", unit)
                .map((row, context) -> new ComparisonRun(
                        unit,
                        Instant.ofEpochMilli(row.getLong(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10)))
                .findOne();
    }

    /** The findings that a reader may see. */
    static Page<FindingRow> list(Handle handle, FindingQuery query, Condition scope, Optional<Unit> under) {
        List<String> conditions = new ArrayList<>(List.of(scope.sql()));
        Map<String, Object> bindings = new HashMap<>(scope.bindings());
        under.ifPresent(unit -> {
            conditions.add("f.division like :under");
            bindings.put("under", unit.division().digits() + "%");
        });
        if (!query.states().isEmpty()) {
            conditions.add(query.states().stream()
                    .sorted()
                    .map(state -> "f.state = '" + state.name() + "'")
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
        String where = FROM + String.join(" and ", conditions);
        long total = handle.createQuery("select count(*)" + where)
                .bindMap(bindings)
                .mapTo(Long.class)
                .one();
        List<FindingRow> rows = handle.createQuery(
                        COLUMNS + where
                                + " order by case f.state when 'CHANGED' then 0 when 'OPEN' then 1 when 'EXPLAINED' then 2 else 3"
                                + " end, f.percent desc, f.division, f.child_id offset :offset rows fetch next :limit rows only")
                .bindMap(bindings)
                .bind("offset", query.page().offset())
                .bind("limit", query.page().size())
                .mapTo(FindingRow.class)
                .list();
        return query.page().of(rows, total);
    }
}
