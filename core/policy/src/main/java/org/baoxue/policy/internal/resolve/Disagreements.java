package org.baoxue.policy.internal.resolve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.baoxue.api.policy.Layer;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Statement;
import org.baoxue.api.policy.Validity;

/** Finds where two plans of one place say different things at one time. Silence disagrees with nobody. */
public final class Disagreements {
    private static final String NOT_SAID = "没有写 (not said)";

    private Disagreements() {}

    /**
     * One field on which two plans differ.
     *
     * @param key the rule
     * @param field the field, or {@code strength}
     * @param one what the first plan says
     * @param other what the second plan says
     */
    public record Disagreement(RuleKey key, String field, String one, String other) {}

    /** Every difference, in the order of keys and fields. */
    public static List<Disagreement> between(Layer one, Layer other) {
        Map<RuleKey, List<Statement>> others =
                other.statements().stream().collect(Collectors.groupingBy(Statement::key));
        List<Disagreement> found = new ArrayList<>();
        one.statements().stream()
                .sorted((left, right) -> left.key().compareTo(right.key()))
                .forEach(said -> others.getOrDefault(said.key(), List.of()).stream()
                        .filter(rival -> bothSpeak(said, rival))
                        .forEach(rival -> compare(said, rival, found)));
        return found;
    }

    private static boolean bothSpeak(Statement one, Statement other) {
        return one.mode() != Mode.NONE && other.mode() != Mode.NONE && overlap(one.validity(), other.validity());
    }

    private static boolean overlap(Validity one, Validity other) {
        return !endsBefore(one, other) && !endsBefore(other, one);
    }

    private static boolean endsBefore(Validity one, Validity other) {
        return one.to().isPresent()
                && other.from().isPresent()
                && one.to().get().isBefore(other.from().get());
    }

    private static void compare(Statement one, Statement other, List<Disagreement> found) {
        if (one.strength() != other.strength()) {
            found.add(new Disagreement(
                    one.key(),
                    "strength",
                    one.strength().chinese(),
                    other.strength().chinese()));
        }
        TreeSet<String> names = new TreeSet<>(one.fields().keySet());
        names.addAll(other.fields().keySet());
        for (String name : names) {
            Object here = one.fields().get(name);
            Object there = other.fields().get(name);
            boolean leftOpen = (here == null && one.unsaid().contains(name))
                    || (there == null && other.unsaid().contains(name));
            if (!leftOpen && !same(here, there)) {
                found.add(new Disagreement(one.key(), name, text(here), text(there)));
            }
        }
    }

    private static boolean same(Object one, Object other) {
        return (one instanceof BigDecimal number && other instanceof BigDecimal figure)
                ? number.compareTo(figure) == 0
                : Objects.equals(one, other);
    }

    private static String text(Object value) {
        if (value == null) {
            return NOT_SAID;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> sorted = new TreeMap<>();
            map.forEach((name, inner) -> sorted.put(name.toString(), inner));
            return sorted.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + text(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Disagreements::text).collect(Collectors.joining(", ", "[", "]"));
        }
        return value.toString();
    }
}
