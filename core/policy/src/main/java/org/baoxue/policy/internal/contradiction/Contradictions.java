package org.baoxue.policy.internal.contradiction;

import java.util.List;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.Statement;
import org.baoxue.policy.Contradiction;
import org.baoxue.policy.internal.resolve.LayerPolicies;

/** Looks at every rule of a layer in the company of all layers of its place. */
public final class Contradictions {
    private static final List<Check> CHECKS = List.of(
            new AddresseeReach(),
            new DeadlineOrder(),
            new ReportForm(),
            new QuotaBounds(),
            new IssuerPower(),
            new TierChain());

    private Contradictions() {}

    /** Takes what is at odds. */
    public interface Report {
        /** Something at odds in a rule. */
        void rule(Statement statement, Contradiction kind, String field, String path, String found, String expected);

        /** Something at odds in a layer as a whole. */
        void layer(Contradiction kind, String field, String found, String expected);
    }

    /** Reports all that is at odds in the layer. */
    public static void search(Layer layer, LayerPolicies policies, Report report) {
        for (Statement statement : layer.statements()) {
            if (statement.mode() != Mode.NONE && statement.appliesTo().isEmpty()) {
                search(statement, policies.resolve(layer, policies.dayOf(layer, statement)), report);
            }
        }
        boolean silent = layer.statements().stream().allMatch(statement -> statement.mode() == Mode.NONE);
        if (silent
                && !layer.statements().isEmpty()
                && !layer.division().digits().isEmpty()) {
            report.layer(
                    Contradiction.PLACE_IN_SILENCE,
                    "division",
                    layer.division().digits(),
                    "至少一条规则 (at least one rule)");
        }
    }

    private static void search(Statement statement, ResolvedPolicy policy, Report report) {
        ResolvedRule<?> resolved = policy.rules().get(statement.key());
        if (resolved != null) {
            Said said = new Said(
                    statement,
                    resolved.rule(),
                    policy,
                    found -> report.rule(
                            statement, found.kind(), found.field(), found.path(), found.found(), found.expected()));
            CHECKS.forEach(check -> check.look(said));
        }
    }
}
