package org.baoxue.policy.internal.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baoxue.api.text.Worded;
import org.baoxue.policy.internal.vocabulary.BooleanType;
import org.baoxue.policy.internal.vocabulary.Choice;
import org.baoxue.policy.internal.vocabulary.DateType;
import org.baoxue.policy.internal.vocabulary.DecimalType;
import org.baoxue.policy.internal.vocabulary.EnumType;
import org.baoxue.policy.internal.vocabulary.Field;
import org.baoxue.policy.internal.vocabulary.IntegerType;
import org.baoxue.policy.internal.vocabulary.ListType;
import org.baoxue.policy.internal.vocabulary.MomentType;
import org.baoxue.policy.internal.vocabulary.MonthDayType;
import org.baoxue.policy.internal.vocabulary.RuleKeyType;
import org.baoxue.policy.internal.vocabulary.Struct;
import org.baoxue.policy.internal.vocabulary.TextType;
import org.baoxue.policy.internal.vocabulary.Type;

/** The JSON Schema of each type of the vocabulary. Enumerations are defined once and referred to. */
final class TypeSchemas {
    private static final String NAMES = "(\\.[a-z0-9][a-z0-9-]*)+";

    private final Terms terms;
    private final SortedMap<String, Object> enumerations = new TreeMap<>();

    TypeSchemas(Terms terms) {
        this.terms = terms;
    }

    /** The enumerations met so far, by name. */
    Map<String, Object> enumerations() {
        return enumerations;
    }

    /** Any text, which most fields refer to. */
    static Map<String, Object> text() {
        return ordered("type", "string", "pattern", pattern(TextType.ANY));
    }

    /** A pattern for the keys of a block's rules; {@code first} looks ahead at how the name begins. */
    static String ruleKey(String block, String first) {
        return "^" + block + first + NAMES + "$";
    }

    /** The schema of one field, with its term. */
    Map<String, Object> field(String block, Field<?> field) {
        Map<String, Object> schema = new LinkedHashMap<>();
        terms.of(block, field.name()).ifPresent(term -> schema.put("description", term));
        schema.putAll(of(block, field.type()));
        return schema;
    }

    Map<String, Object> properties(String block, List<Field<?>> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(field -> properties.put(field.name(), field(block, field)));
        return properties;
    }

    Map<String, Object> of(String block, Type<?> type) {
        if (type instanceof TextType text) {
            return text.equals(TextType.ANY)
                    ? ordered("$ref", "#/$defs/text")
                    : ordered("type", "string", "pattern", pattern(text));
        }
        if (type instanceof IntegerType integer) {
            return ordered("type", "integer", "minimum", integer.min(), "maximum", integer.max());
        }
        if (type instanceof DecimalType) {
            return ordered("type", "number", "minimum", 0, "exclusiveMaximum", 1_000_000_000);
        }
        if (type instanceof BooleanType) {
            return ordered("type", "boolean");
        }
        if (type instanceof EnumType<?> enumeration) {
            return enumeration(enumeration);
        }
        if (type instanceof DateType) {
            return ordered("type", "string", "format", "date", "pattern", "^(19|2\\d)\\d{2}-\\d{2}-\\d{2}$");
        }
        if (type instanceof MomentType) {
            return ordered("type", "string", "pattern", "^(19|2\\d)\\d{2}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$");
        }
        if (type instanceof MonthDayType) {
            return ordered("type", "string", "pattern", "^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$");
        }
        if (type instanceof RuleKeyType key) {
            return ordered(
                    "type",
                    "string",
                    "maxLength",
                    100,
                    "pattern",
                    ruleKey(key.block().key(), ""));
        }
        if (type instanceof ListType<?> list) {
            return ordered(
                    "type", "array", "minItems", list.min(), "uniqueItems", true, "items", of(block, list.element()));
        }
        return type instanceof Struct<?> struct ? struct(block, struct) : choice(block, (Choice<?>) type);
    }

    Map<String, Object> struct(String block, Struct<?> struct) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties(block, struct.fields()));
        List<String> required = required(struct.fields());
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    static List<String> required(List<Field<?>> fields) {
        return fields.stream().filter(Field::required).map(Field::name).toList();
    }

    static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    private Map<String, Object> choice(String block, Choice<?> choice) {
        List<Object> any = new ArrayList<>();
        if (!choice.words().isEmpty()) {
            any.add(ordered("enum", choice.words().keySet().stream().sorted().toList()));
        }
        choice.structs().forEach(struct -> any.add(struct(block, struct)));
        return ordered("anyOf", any);
    }

    private Map<String, Object> enumeration(EnumType<?> type) {
        Class<?> declared = type.words().values().iterator().next().getDeclaringClass();
        Class<?> outer = declared.getEnclosingClass();
        String name = words(outer == null ? "" : outer.getSimpleName()) + words(declared.getSimpleName());
        String key = "words" + name;
        enumerations.computeIfAbsent(key, any -> {
            Map<String, Object> schema = new LinkedHashMap<>();
            String meaning = type.words().entrySet().stream()
                    .filter(word -> !chinese(word.getValue()).isEmpty())
                    .map(word -> word.getKey() + " " + chinese(word.getValue()))
                    .collect(Collectors.joining(" · "));
            if (!meaning.isEmpty()) {
                schema.put("description", meaning);
            }
            schema.put("enum", List.copyOf(type.words().keySet()));
            return schema;
        });
        return ordered("$ref", "#/$defs/" + key);
    }

    private static String words(String camel) {
        return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** The Chinese term of a constant; empty if its enumeration has none. */
    private static String chinese(Enum<?> constant) {
        return constant instanceof Worded worded ? worded.chinese() : "";
    }

    /** The pattern as ECMA 262 writes it, over the whole text. */
    private static String pattern(TextType text) {
        String pattern = text.pattern().pattern();
        boolean dotAll = pattern.startsWith("(?s)");
        return "^(" + (dotAll ? pattern.substring(4).replace(".", "[\\s\\S]") : pattern) + ")$";
    }
}
