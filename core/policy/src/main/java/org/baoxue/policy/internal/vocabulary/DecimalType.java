package org.baoxue.policy.internal.vocabulary;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** A number that is not negative, with its decimals as written; plain as {@link BigDecimal}. */
public record DecimalType() implements Type<BigDecimal> {
    private static final Pattern SHAPE = Pattern.compile("\\d{1,9}(\\.\\d{1,6})?");

    @Override
    public Optional<Object> read(Tree tree, Place place, Findings findings) {
        if (tree instanceof Tree.Scalar scalar
                && (scalar.kind() == Tree.Kind.INTEGER || scalar.kind() == Tree.Kind.DECIMAL)
                && SHAPE.matcher(scalar.text()).matches()) {
            return Optional.of(new BigDecimal(scalar.text()));
        }
        findings.wrongType(place, tree, expected());
        return Optional.empty();
    }

    @Override
    public BigDecimal bind(Object plain) {
        return (BigDecimal) plain;
    }

    @Override
    public String expected() {
        return "数，如 99.8 (a number such as 99.8)";
    }
}
