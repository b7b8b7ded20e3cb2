package org.baoxue.policy.internal.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Nearest;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/**
 * One of several words or structures; a structure is known by its first field.
 *
 * @param words plain as the word
 * @param structs plain as the structure
 */
public record Choice<T>(Map<String, T> words, List<Struct<? extends T>> structs) implements Type<T> {

    public Choice {
        words = Map.copyOf(words);
        structs = List.copyOf(structs);
    }

    @Override
    public Optional<Object> read(Tree tree, Place place, Findings findings) {
        if (tree instanceof Tree.Mapping mapping) {
            for (Struct<? extends T> struct : structs) {
                if (mapping.get(struct.fields().get(0).name()) != null) {
                    return struct.read(tree, place, findings);
                }
            }
        } else if (tree instanceof Tree.Scalar scalar && words.containsKey(scalar.text())) {
            return Optional.of(scalar.text());
        }
        String hint = tree instanceof Tree.Scalar scalar ? Nearest.hint(scalar.text(), words.keySet()) : "";
        findings.error(place, tree.line(), tree.show(), expected(), "没有这个取值 (no such value)" + hint);
        return Optional.empty();
    }

    /** The structure that a plain value was read as. */
    public Optional<Struct<? extends T>> structOf(Map<?, ?> plain) {
        for (Struct<? extends T> struct : structs) {
            if (plain.containsKey(struct.fields().get(0).name())) {
                return Optional.of(struct);
            }
        }
        return Optional.empty();
    }

    @Override
    public T bind(Object plain) {
        if (plain instanceof Map<?, ?> map) {
            Optional<Struct<? extends T>> struct = structOf(map);
            if (struct.isPresent()) {
                return struct.get().bind(map);
            }
        }
        return words.get(plain);
    }

    @Override
    public String expected() {
        List<String> all = new ArrayList<>(words.keySet().stream().sorted().toList());
        structs.forEach(struct -> all.add(struct.expected()));
        return String.join(" | ", all);
    }
}
