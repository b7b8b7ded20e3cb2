package org.baoxue.policy.internal.vocabulary;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.policy.Relation;
import org.baoxue.policy.internal.vocabulary.Strictness.Order;
import org.baoxue.policy.internal.vocabulary.Strictness.Verdict;

/** Compares two structures of one kind field by field. Total: any two plain values have an answer. */
public final class Comparing {
    private static final Verdict NEITHER = new Verdict(Relation.DIFFERENT, "");
    private static final Verdict UNSAID = Verdict.incomparable("一方未规定 (one of them does not say)");

    private Comparing() {}

    /** How each field of the first stands to that of the second; fields that neither says are absent. */
    public static Map<String, Verdict> fields(Struct<?> struct, Map<?, ?> first, Map<?, ?> second) {
        Optional<Verdict> apart = apart(struct, first, second);
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (Field<?> field : struct.fields()) {
            if (first.get(field.name()) != null || second.get(field.name()) != null) {
                verdicts.put(field.name(), field(field, first, second, apart));
            }
        }
        return verdicts;
    }

    /** How two structures stand as wholes, from how their parts stand. */
    public static Verdict whole(Collection<Verdict> parts) {
        for (Verdict part : parts) {
            if (part.relation() == Relation.INCOMPARABLE) {
                return part;
            }
        }
        Optional<Verdict> stricter = first(parts, Relation.STRICTER);
        Optional<Verdict> laxer = first(parts, Relation.LAXER);
        if (stricter.isPresent() && laxer.isPresent()) {
            return new Verdict(Relation.DIFFERENT, "有严有宽 (stricter in some, laxer in some)");
        }
        return stricter.or(() -> laxer)
                .or(() -> first(parts, Relation.DIFFERENT))
                .orElse(Verdict.SAME);
    }

    /** Why two structures do not speak of the same thing, if they do not. */
    public static Optional<Verdict> apart(Struct<?> struct, Map<?, ?> first, Map<?, ?> second) {
        return struct.fields().stream()
                .filter(field -> field.strictness() instanceof Strictness.Basis)
                .map(Field::name)
                .filter(name -> !Plain.sameField(name, first, second))
                .findFirst()
                .map(name -> Verdict.incomparable("%s不同 (%s differs)".formatted(Labels.of(name), name)));
    }

    private static Verdict field(Field<?> field, Map<?, ?> first, Map<?, ?> second, Optional<Verdict> apart) {
        Object one = first.get(field.name());
        Object other = second.get(field.name());
        if (Plain.same(one, other)) {
            return Verdict.SAME;
        }
        if (field.strictness() instanceof Strictness.Ordered ordered) {
            if (one == null || other == null) {
                return apart.orElse(UNSAID);
            }
            Verdict verdict = ordered.order().compare(one, other, first, second);
            return verdict.relation() == Relation.SAME ? verdict : apart.orElse(verdict);
        }
        return field.strictness() instanceof Strictness.Basis ? apart.orElse(NEITHER) : NEITHER;
    }

    private static Optional<Verdict> first(Collection<Verdict> parts, Relation relation) {
        return parts.stream().filter(part -> part.relation() == relation).findFirst();
    }

    /** A structure by its own fields. */
    static Order parts(Struct<?> struct) {
        return (first, second, firstRule, secondRule) ->
                first instanceof Map<?, ?> one && second instanceof Map<?, ?> other
                        ? whole(fields(struct, one, other).values())
                        : NEITHER;
    }

    /**
     * A list of demands, all of which must hold: those that speak of the same thing are compared, and one that only one list
     * makes is stricter.
     */
    static Order all(Struct<?> struct) {
        return (first, second, firstRule, secondRule) ->
                first instanceof List<?> one && second instanceof List<?> other ? all(struct, one, other) : NEITHER;
    }

    private static Verdict all(Struct<?> struct, List<?> first, List<?> second) {
        Map<Integer, Verdict> parts = new LinkedHashMap<>();
        boolean[] met = new boolean[second.size()];
        for (Object item : first) {
            int partner = partner(struct, item, second, met);
            if (partner < 0) {
                parts.put(parts.size(), Verdict.bySign(1));
            } else {
                met[partner] = true;
                parts.put(
                        parts.size(),
                        whole(fields(struct, (Map<?, ?>) item, (Map<?, ?>) second.get(partner))
                                .values()));
            }
        }
        for (boolean each : met) {
            if (!each) {
                parts.put(parts.size(), Verdict.bySign(-1));
            }
        }
        return whole(parts.values());
    }

    private static int partner(Struct<?> struct, Object item, List<?> others, boolean[] met) {
        for (int i = 0; i < others.size(); i++) {
            if (!met[i]
                    && item instanceof Map<?, ?> one
                    && others.get(i) instanceof Map<?, ?> other
                    && apart(struct, one, other).isEmpty()) {
                return i;
            }
        }
        return -1;
    }
}
