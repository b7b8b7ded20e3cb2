package org.baoxue.policy.internal.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.baoxue.api.policy.Example;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.policy.internal.example.ExampleSchema;
import org.baoxue.policy.internal.example.Examples;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;
import org.baoxue.policy.internal.vocabulary.Field;
import org.baoxue.policy.internal.vocabulary.Struct;
import org.baoxue.policy.internal.vocabulary.TextType;
import org.baoxue.policy.internal.vocabulary.Type;
import org.baoxue.policy.internal.vocabulary.Values;

/** Reads the examples of one rule. */
final class ExampleReader {
    static final String EXAMPLES = "examples";

    private ExampleReader() {}

    /** The examples; those that are wrong are left out after adding errors. */
    static List<Example> read(RuleKey key, Tree.Mapping rule, Place place, Findings findings) {
        Tree tree = rule.get(EXAMPLES);
        Optional<ExampleSchema<?>> schema = Examples.of(key.block());
        if (tree == null || schema.isEmpty()) {
            return List.of();
        }
        Place at = place.child(EXAMPLES);
        if (!(tree instanceof Tree.Sequence sequence)) {
            findings.wrongType(at, tree, "[{name, given, expect}, …]");
            return List.of();
        }
        Struct<Values> struct = struct(schema.get());
        List<Example> examples = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            Tree item = sequence.items().get(i);
            Place here = at.item(i + 1);
            struct.read(item, here, findings)
                    .map(plain -> example((Map<?, ?>) plain))
                    .filter(example -> unlike(example, names, item, here, findings))
                    .ifPresent(examples::add);
        }
        return examples;
    }

    /** An example of a block as it is written. */
    static Struct<Values> struct(ExampleSchema<?> schema) {
        List<Field<?>> fields = List.of(
                Field.required("name", TextType.ANY), group("given", schema.given()), group("expect", schema.expect()));
        return new Struct<>(fields, Function.identity());
    }

    private static Field<?> group(String name, Type<?> type) {
        return Field.required(name, type);
    }

    @SuppressWarnings("unchecked") // What a structure reads is plain by field
    private static Example example(Map<?, ?> plain) {
        return new Example((String) plain.get("name"), (Map<String, Object>) plain.get("given"), (Map<String, Object>)
                plain.get("expect"));
    }

    private static boolean unlike(Example example, Set<String> names, Tree tree, Place place, Findings findings) {
        if (example.expect().isEmpty()) {
            findings.error(
                    place.child("expect"),
                    tree.line(),
                    "{}",
                    "至少一项 (at least one)",
                    "示例没有预期 (the example expects nothing)");
            return false;
        }
        if (!names.add(example.name())) {
            findings.error(
                    place.child("name"),
                    tree.line(),
                    example.name(),
                    "各不相同 (different names)",
                    "示例名称重复 (two examples have the same name)");
            return false;
        }
        return true;
    }
}
