package org.baoxue.policy.internal.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** A minute of a day in Asia/Shanghai, such as {@code 2026-09-30T22:15}; plain and bound as text. */
public record MomentType() implements Type<String> {
    private static final Pattern SHAPE = Pattern.compile("(19|2\\d)\\d{2}-\\d{2}-\\d{2}T\\d{2}:\\d{2}");

    @Override
    public Optional<Object> read(Tree tree, Place place, Findings findings) {
        if (tree instanceof Tree.Scalar scalar && SHAPE.matcher(scalar.text()).matches()) {
            try {
                LocalDateTime.parse(scalar.text());
                return Optional.of(scalar.text());
            } catch (DateTimeException e) {
                // Reported below with what was expected.
            }
        }
        findings.wrongType(place, tree, expected());
        return Optional.empty();
    }

    @Override
    public String bind(Object plain) {
        return (String) plain;
    }

    @Override
    public String expected() {
        return "时刻，如 2026-09-30T22:15 (a moment such as 2026-09-30T22:15)";
    }
}
