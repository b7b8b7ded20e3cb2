package org.baoxue.policy.internal.vocabulary;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Nearest;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/** One of a closed list of words; plain as the word. */
public final class EnumType<E extends Enum<E>> implements Type<E> {
    private final Map<String, E> byKey;

    private EnumType(Map<String, E> byKey) {
        this.byKey = Collections.unmodifiableMap(byKey);
    }

    public static <E extends Enum<E>> EnumType<E> of(Class<E> type, Function<E, String> key) {
        Map<String, E> byKey = new LinkedHashMap<>();
        Arrays.stream(type.getEnumConstants()).forEach(value -> byKey.put(key.apply(value), value));
        return new EnumType<>(byKey);
    }

    /** The words in the order of the enumeration. */
    public Map<String, E> words() {
        return byKey;
    }

    @Override
    public Optional<Object> read(Tree tree, Place place, Findings findings) {
        if (!(tree instanceof Tree.Scalar scalar)) {
            findings.wrongType(place, tree, expected());
            return Optional.empty();
        }
        if (!byKey.containsKey(scalar.text())) {
            String hint = Nearest.hint(scalar.text(), byKey.keySet());
            findings.error(place, tree.line(), tree.show(), expected(), "没有这个取值 (no such value)" + hint);
            return Optional.empty();
        }
        return Optional.of(scalar.text());
    }

    @Override
    public E bind(Object plain) {
        return byKey.get(plain);
    }

    @Override
    public String expected() {
        return String.join(" | ", byKey.keySet());
    }
}
