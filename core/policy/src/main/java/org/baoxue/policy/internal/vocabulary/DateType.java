package org.baoxue.policy.internal.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** A day as ISO 8601 writes it; plain as text. */
public record DateType() implements Type<LocalDate> {
    /** No plan is older, and days far off the calendar cannot be counted with. */
    static final int FIRST_YEAR = 1900;

    static final int LAST_YEAR = 2999;

    @Override
    public Optional<Object> read(Tree tree, Place place, Findings findings) {
        if (tree instanceof Tree.Scalar scalar) {
            try {
                LocalDate day = LocalDate.parse(scalar.text());
                if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                    return Optional.of(day.toString());
                }
            } catch (DateTimeException e) {
                // Reported below with what was expected.
            }
        }
        findings.wrongType(place, tree, expected());
        return Optional.empty();
    }

    @Override
    public LocalDate bind(Object plain) {
        return LocalDate.parse((String) plain);
    }

    @Override
    public String expected() {
        return "日期，如 2022-01-01 (a date such as 2022-01-01)";
    }
}
