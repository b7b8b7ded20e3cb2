package org.baoxue.policy.internal.contradiction;

import java.util.function.Consumer;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.rule.Rule;

/**
 * A rule of the region that is checked, in the company of all layers of its place.
 *
 * @param statement what the region itself says
 * @param rule what holds with it: unsaid fields are filled
 * @param policy everything that holds in the same place
 * @param report takes what is at odds
 */
record Said(Statement statement, Rule rule, ResolvedPolicy policy, Consumer<AtOdds> report) {

    void report(AtOdds found) {
        report.accept(found);
    }
}
