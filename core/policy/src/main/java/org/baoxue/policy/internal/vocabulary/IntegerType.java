package org.baoxue.policy.internal.vocabulary;

import java.util.Optional;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** A whole number between two bounds, both included; plain as {@link Long}. */
public record IntegerType(int min, int max) implements Type<Integer> {
    private static final int MAX_DIGITS = 10;

    @Override
    public Optional<Object> read(Tree tree, Place place, Findings findings) {
        if (!(tree instanceof Tree.Scalar scalar) || scalar.kind() != Tree.Kind.INTEGER) {
            findings.wrongType(place, tree, expected());
            return Optional.empty();
        }
        if (scalar.text().length() <= MAX_DIGITS) {
            long value = Long.parseLong(scalar.text());
            if (value >= min && value <= max) {
                return Optional.of(value);
            }
        }
        findings.error(place, tree.line(), tree.show(), expected(), "数超出范围 (the number is out of range)");
        return Optional.empty();
    }

    @Override
    public Integer bind(Object plain) {
        return Math.toIntExact((Long) plain);
    }

    @Override
    public String expected() {
        return "整数 %d–%d (a whole number from %d to %d)".formatted(min, max, min, max);
    }
}
