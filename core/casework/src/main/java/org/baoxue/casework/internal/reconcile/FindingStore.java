package org.baoxue.casework.internal.reconcile;

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
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.casework.reconciliation.FindingQuery;
import org.baoxue.casework.reconciliation.FindingState;
import org.baoxue.casework.reconciliation.ListComparison;
import org.baoxue.roster.ChildId;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Findings and answers in the database. */
final class FindingStore {

    private static final String FROM = " from reconciliation_finding f left join reconciliation_answer a"
            + " on a.child_id = f.child_id and a.comparison = f.comparison and a.seq = (select max(b.seq)"
            + " from reconciliation_answer b where b.child_id = f.child_id and b.comparison = f.comparison) where ";
    private static final String COLUMNS =
            "select f.comparison, f.child_id, f.division, f.unit_path, f.state, f.first_found, f.last_found, f.facts,"
                    + " f.candidate_id, f.candidate_school, f.percent, f.signs, f.evidence, f.missing_from, a.explanation, a.proof, a.facts as answered_facts,"
                    + " a.actor as answered_by, a.happened_at as answered_at";

    /** Values that one list of a statement takes. */
    private static final int BATCH = 500;

    private FindingStore() {}

    /** What was found in a place before, whether or not it is still so. */
    static Map<String, FindingRow> within(Handle handle, ListComparison comparison, String division) {
        return handle
                .createQuery(COLUMNS + FROM + "f.division like :place and f.comparison = :comparison")
                .bind("comparison", comparison.name())
                .bind("place", division + "%")
                .mapTo(FindingRow.class)
                .stream()
                .collect(Collectors.toMap(FindingRow::childId, Function.identity()));
    }

    /** What was found before of the pupils of a school. */
    static Map<String, FindingRow> below(Handle handle, ListComparison comparison, String path) {
        return handle
                .createQuery(COLUMNS + FROM + "f.unit_path like :under and f.comparison = :comparison")
                .bind("comparison", comparison.name())
                .bind("under", path + "%")
                .mapTo(FindingRow.class)
                .stream()
                .collect(Collectors.toMap(FindingRow::childId, Function.identity()));
    }

    static Optional<FindingRow> find(Handle handle, ListComparison comparison, ChildId child) {
        return handle.createQuery(COLUMNS + FROM + "f.child_id = :child and f.comparison = :comparison")
                .bind("comparison", comparison.name())
                .bind("child", child.value())
                .mapTo(FindingRow.class)
                .findOne();
    }

    /** Those of these children. */
    static List<FindingRow> of(Handle handle, ListComparison comparison, List<String> children) {
        List<FindingRow> found = new ArrayList<>();
        for (int from = 0; from < children.size(); from += BATCH) {
            handle.createQuery(COLUMNS + FROM + "f.child_id in (<children>) and f.comparison = :comparison")
                    .bind("comparison", comparison.name())
                    .bindList("children", children.subList(from, Math.min(children.size(), from + BATCH)))
                    .mapTo(FindingRow.class)
                    .forEach(found::add);
        }
        return found;
    }

    /** Makes the findings of a place what the newest comparison found. */
    static void replace(
            Handle handle, ListComparison comparison, Map<String, FindingRow> before, Collection<FindingRow> found) {
        Map<String, FindingRow> now =
                found.stream().collect(Collectors.toMap(FindingRow::childId, Function.identity()));
        PreparedBatch insert = handle.prepareBatch(
                "insert into reconciliation_finding (comparison, child_id, division, unit_path, state,"
                        + " first_found, last_found, facts, candidate_id, candidate_school, percent, signs, evidence, missing_from) values (:comparison, :childId,"
                        + " :division, :unitPath, :state, :firstFound, :lastFound, :facts, :candidateId, :candidateSchool, :percent, :signs, :evidence, :missingFrom)");
        PreparedBatch update = handle.prepareBatch(
                "update reconciliation_finding set division = :division, unit_path = :unitPath, state = :state,"
                        + " first_found = :firstFound, last_found = :lastFound, facts = :facts, candidate_id = :candidateId,"
                        + " candidate_school = :candidateSchool, percent = :percent, signs = :signs, evidence = :evidence,"
                        + " missing_from = :missingFrom where child_id = :childId and comparison = :comparison");
        now.values().forEach(row -> (before.containsKey(row.childId()) ? update : insert)
                .bindMethods(row)
                .add());
        PreparedBatch gone = handle.prepareBatch("update reconciliation_finding set state = '" + FindingState.GONE
                + "' where child_id = :child" + " and comparison = '" + comparison + "'");
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
        long seq = handle.createQuery("select coalesce(max(seq), 0) from reconciliation_answer where child_id = :child"
                        + " and comparison = :comparison")
                .bind("comparison", row.comparison())
                .bind("child", row.childId())
                .mapTo(Long.class)
                .one();
        handle.createUpdate(
                        "insert into reconciliation_answer (comparison, child_id, seq, explanation, proof, facts, actor,"
                                + " happened_at) values (:comparison, :child, :number, :explanation, :words, :facts, :by, :at)")
                .bind("comparison", row.comparison())
                .bind("child", row.childId())
                .bind("number", seq + 1)
                .bind("explanation", how.name())
                .bind("words", row.proof())
                .bind("facts", row.facts())
                .bind("by", row.answeredBy())
                .bind("at", row.answeredAt())
                .execute();
        handle.createUpdate("update reconciliation_finding set state = :state where child_id = :child"
                        + " and comparison = :comparison")
                .bind("comparison", row.comparison())
                .bind("state", row.state())
                .bind("child", row.childId())
                .execute();
    }

    /** The findings that a reader may see. */
    static Page<FindingRow> list(Handle handle, FindingQuery query, Condition scope, Optional<Unit> under) {
        List<String> conditions = new ArrayList<>(List.of(scope.sql()));
        Map<String, Object> bindings = new HashMap<>(scope.bindings());
        under.ifPresent(unit -> {
            conditions.add(ListPlaces.isSchool(unit) ? "f.unit_path like :under" : "f.division like :under");
            bindings.put(
                    "under",
                    (ListPlaces.isSchool(unit) ? unit.path() : unit.division().digits()) + "%");
        });
        if (!query.comparisons().isEmpty()) {
            conditions.add(query.comparisons().stream()
                    .sorted()
                    .map(comparison -> "f.comparison = '" + comparison.name() + "'")
                    .collect(Collectors.joining(" or ", "(", ")")));
        }
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
                                + " order by case f.state when 'CHANGED' then 0 when 'OPEN' then 1 when 'CERTAIN' then 2"
                                + " when 'EXPLAINED' then 3 else 4"
                                + " end, f.comparison, f.percent desc, f.division, f.child_id offset :offset rows fetch next :limit rows only")
                .bindMap(bindings)
                .bind("offset", query.page().offset())
                .bind("limit", query.page().size())
                .mapTo(FindingRow.class)
                .list();
        return query.page().of(rows, total);
    }
}
