package org.baoxue.policy.internal.vocabulary;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoxue.policy.internal.tree.Findings;
import org.baoxue.policy.internal.tree.Nearest;
import org.baoxue.policy.internal.tree.Place;
import org.baoxue.policy.internal.tree.Tree;

/**
 * Keys and values with a closed list of fields; plain as an immutable map.
 *
 * @param fields in the order of reading
 * @param make binds the values, all of which have been checked
 */
public record Struct<T>(List<Field<?>> fields, Function<Values, T> make) implements Type<T> {

    public Struct {
        fields = List.copyOf(fields);
    }

    @Override
    public Optional<Object> read(Tree tree, Place place, Findings findings) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            findings.wrongType(place, tree, expected());
            return Optional.empty();
        }
        boolean known = onlyKnown(mapping, names(), place, findings);
        boolean complete = requireAll(mapping, place, findings);
        Optional<Map<String, Object>> values = readKnown(mapping, place, findings);
        return known && complete ? values.map(Function.identity()) : Optional.empty();
    }

    /** Reads the fields that are there and passes over all other keys; empty if one is wrong. */
    public Optional<Map<String, Object>> readKnown(Tree.Mapping mapping, Place place, Findings findings) {
        Map<String, Object> plain = new LinkedHashMap<>();
        boolean complete = true;
        for (Field<?> field : fields) {
            Tree value = mapping.get(field.name());
            if (value != null) {
                Optional<Object> read = field.type().read(value, place.child(field.name()), findings);
                read.ifPresent(object -> plain.put(field.name(), object));
                complete &= read.isPresent();
            }
        }
        return complete ? Optional.of(Collections.unmodifiableMap(plain)) : Optional.empty();
    }

    /** Adds an error for each required field that is absent. */
    public boolean requireAll(Tree.Mapping mapping, Place place, Findings findings) {
        boolean complete = true;
        for (Field<?> field : fields) {
            if (field.required() && mapping.get(field.name()) == null) {
                findings.error(
                        place.child(field.name()),
                        mapping.line(),
                        "缺 (absent)",
                        field.type().expected(),
                        "缺少必填项 %s (a required field is missing)".formatted(field.name()));
                complete = false;
            }
        }
        return complete;
    }

    /** Adds an error for each key that is not one of the names. */
    public static boolean onlyKnown(Tree.Mapping mapping, Collection<String> names, Place place, Findings findings) {
        boolean known = true;
        for (Tree.Entry entry : mapping.entries().values()) {
            if (!names.contains(entry.key())) {
                findings.error(
                        place.child(entry.key()),
                        entry.line(),
                        entry.key(),
                        String.join(" | ", names),
                        "没有这个键 (no such key)" + Nearest.hint(entry.key(), names));
                known = false;
            }
        }
        return known;
    }

    public List<String> names() {
        return fields.stream().map(Field::name).toList();
    }

    public Optional<Field<?>> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    @Override
    public T bind(Object plain) {
        Map<?, ?> map = (Map<?, ?>) plain;
        return make.apply(new Values(map.entrySet().stream()
                .collect(Collectors.toMap(entry -> (String) entry.getKey(), Map.Entry::getValue))));
    }

    @Override
    public String expected() {
        return "{"
                + fields.stream()
                        .map(field -> field.required() ? field.name() : field.name() + "?")
                        .collect(Collectors.joining(", "))
                + "}";
    }
}
