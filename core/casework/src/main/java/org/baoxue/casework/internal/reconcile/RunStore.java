package org.baoxue.casework.internal.reconcile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.Origin;
import org.baoxue.casework.reconciliation.ComparisonRun;
import org.baoxue.casework.reconciliation.ListComparison;
import org.baoxue.casework.reconciliation.SameFrom;
import org.jdbi.v3.core.Handle;

/** Runs in the database, the newest of a unit and comparison last. */
final class RunStore {

    private RunStore() {}

    static void save(Handle handle, ComparisonRun run) {
        long seq = handle.createQuery("select coalesce(max(seq), 0) from reconciliation_run where unit_id = :unit"
                        + " and comparison = :comparison")
                .bind("unit", run.unit())
                .bind("comparison", run.comparison().name())
                .mapTo(Long.class)
                .one();
        handle.createUpdate(
                        "insert into reconciliation_run (unit_id, comparison, seq, rules, happened_at, actor,"
                                + " roster_hash, policy_hash, of_age, same_number, differences, likely, explained, left_open, remarks,"
                                + " taken, same_from, same_rule, same_origin, same_layer)"
                                + " values (:unit, :comparison, :number, :ruleKeys, :at, :by, :rosterHash, :policyHash, :compared,"
                                + " :matched, :found, :likely, :explained, :open, :notes, :taken, :percent, :sameRule, :origin, :layer)")
                .bind("unit", run.unit())
                .bind("comparison", run.comparison().name())
                .bind("number", seq + 1)
                .bind("ruleKeys", String.join(",", run.rules()))
                .bind("at", run.at())
                .bind("by", run.by())
                .bind("rosterHash", run.rosterHash())
                .bind("policyHash", run.policyHash())
                .bind("compared", run.compared())
                .bind("matched", run.matched())
                .bind("found", run.found())
                .bind("likely", run.likely())
                .bind("explained", run.explained())
                .bind("open", run.open())
                .bind("notes", String.join("\n", run.remarks()))
                .bind("taken", run.taken())
                .bind("percent", run.sameFrom().map(SameFrom::percent).orElse(null))
                .bind("sameRule", run.sameFrom().map(SameFrom::rule).orElse(null))
                .bind("origin", run.sameFrom().map(bar -> bar.origin().name()).orElse(null))
                .bind("layer", run.sameFrom().map(SameFrom::layer).orElse(null))
                .execute();
    }

    static List<ComparisonRun> last(Handle handle, String unit) {
        return handle.createQuery("select r.* from reconciliation_run r where r.unit_id = :unit and r.seq ="
                        + " (select max(n.seq) from reconciliation_run n where n.unit_id = r.unit_id"
                        + " and n.comparison = r.comparison) order by r.comparison")
                .bind("unit", unit)
                .map((row, context) -> run(row))
                .list();
    }

    private static ComparisonRun run(ResultSet row) throws SQLException {
        return new ComparisonRun(
                row.getString("unit_id"),
                ListComparison.valueOf(row.getString("comparison")),
                parts(row.getString("rules"), ","),
                Instant.ofEpochMilli(row.getLong("happened_at")),
                row.getString("actor"),
                row.getString("roster_hash"),
                row.getString("policy_hash"),
                row.getLong("of_age"),
                row.getLong("same_number"),
                row.getLong("differences"),
                row.getLong("likely"),
                sameFrom(row),
                row.getLong("taken"),
                row.getLong("explained"),
                row.getLong("left_open"),
                parts(row.getString("remarks"), "\n"));
    }

    private static Optional<SameFrom> sameFrom(ResultSet row) throws SQLException {
        String rule = row.getString("same_rule");
        return rule == null
                ? Optional.empty()
                : Optional.of(new SameFrom(
                        row.getInt("same_from"),
                        rule,
                        Origin.valueOf(row.getString("same_origin")),
                        row.getString("same_layer")));
    }

    private static List<String> parts(String joined, String separator) {
        return Optional.ofNullable(joined)
                .filter(text -> !text.isEmpty())
                .map(text -> List.of(text.split(separator, -1)))
                .orElse(List.of());
    }
}
