package org.baoxue.policy.internal.vocabulary;

import java.util.Optional;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** The key of a rule of one block, which must exist; plain as text. */
public record RuleKeyType(Block block) implements Type<RuleKey> {

    @Override
    public Optional<Object> read(Tree tree, Place place, Findings findings) {
        if (tree instanceof Tree.Scalar scalar) {
            try {
                if (bind(scalar.text()).block() == block) {
                    return Optional.of(scalar.text());
                }
            } catch (IllegalArgumentException e) {
                // Reported below with what was expected.
            }
        }
        findings.wrongType(place, tree, expected());
        return Optional.empty();
    }

    @Override
    public RuleKey bind(Object plain) {
        return new RuleKey((String) plain);
    }

    @Override
    public String expected() {
        return "规则键 %s.名称 (a rule key %s.name)".formatted(block.key(), block.key());
    }
}
