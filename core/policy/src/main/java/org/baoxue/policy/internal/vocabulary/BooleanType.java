package org.baoxue.policy.internal.vocabulary;

import java.util.Optional;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** {@code true} or {@code false}. */
public record BooleanType() implements Type<Boolean> {

    @Override
    public Optional<Object> read(Tree tree, Place place, Findings findings) {
        if (tree instanceof Tree.Scalar scalar && scalar.kind() == Tree.Kind.BOOLEAN) {
            return Optional.of(Boolean.valueOf(scalar.text()));
        }
        findings.wrongType(place, tree, expected());
        return Optional.empty();
    }

    @Override
    public Boolean bind(Object plain) {
        return (Boolean) plain;
    }

    @Override
    public String expected() {
        return "true | false";
    }
}
