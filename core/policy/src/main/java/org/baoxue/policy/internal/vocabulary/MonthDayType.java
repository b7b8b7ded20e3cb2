package org.baoxue.policy.internal.vocabulary;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.Optional;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** A day of every year, such as {@code "08-31"}; plain as text. */
public record MonthDayType() implements Type<MonthDay> {

    @Override
    public Optional<Object> read(Tree tree, Place place, Findings findings) {
        if (tree instanceof Tree.Scalar scalar) {
            try {
                bind(scalar.text());
                return Optional.of(scalar.text());
            } catch (DateTimeException e) {
                // Reported below with what was expected.
            }
        }
        findings.wrongType(place, tree, expected());
        return Optional.empty();
    }

    @Override
    public MonthDay bind(Object plain) {
        return MonthDay.parse("--" + plain);
    }

    @Override
    public String expected() {
        return "月-日，如 \"08-31\" (month and day such as \"08-31\")";
    }
}
