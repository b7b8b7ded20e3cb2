package org.baoxue.policy.internal.reader;

import static org.baoxue.policy.internal.reader.TypeSchemas.ordered;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.Origin;
import org.baoxue.policy.internal.example.ExampleSchema;
import org.baoxue.policy.internal.example.Examples;
import org.baoxue.policy.internal.vocabulary.Field;
import org.baoxue.policy.internal.vocabulary.Struct;
import org.baoxue.policy.internal.vocabulary.Vocabulary;

/** The JSON Schema of a rule of each block: of a plan, of the platform, and of the platform's defaults. */
final class BlockSchemas {
    private static final String ORIGIN = "origin";
    private static final String SOURCE = "source";
    private static final String UNSAID = "unsaid";

    private final TypeSchemas types;

    BlockSchemas(TypeSchemas types) {
        this.types = types;
    }

    /** What a rule of any block says besides its own fields. */
    Map<String, Object> everyRule() {
        Map<String, Object> properties = types.properties("rule", StatementHeader.STRUCT.fields());
        properties.put(
                ORIGIN,
                ordered(
                        "description",
                        "来源 (origin)：quoted 原文如此 · interpretation 释义 · platform-default 平台默认",
                        "enum",
                        List.of(Origin.QUOTED.key(), Origin.INTERPRETATION.key(), Origin.PLATFORM_DEFAULT.key())));
        return ordered("type", "object", "properties", properties);
    }

    /** A rule of a plan: says something with its origin, or is silent. */
    Map<String, Object> rule(Block block) {
        Struct<?> body = body(block);
        Map<String, Object> properties = new LinkedHashMap<>();
        StatementHeader.STRUCT
                .names()
                .forEach(name -> properties.put(name, RegionSchema.ref("rule/properties/" + name)));
        properties.put(UNSAID, unsaid(body));
        properties.putAll(types.properties(block.key(), body.fields()));
        Examples.of(block).ifPresent(schema -> properties.put(ExampleReader.EXAMPLES, examples(schema)));
        List<String> required = new ArrayList<>(List.of(ORIGIN));
        required.addAll(TypeSchemas.required(body.fields()));
        Map<String, Object> quoted = RegionSchema.when(
                ORIGIN,
                Origin.QUOTED.key(),
                ordered(
                        "required",
                        List.of(SOURCE),
                        "properties",
                        ordered(SOURCE, ordered("required", List.of("quote")))),
                Map.of());
        List<Map<String, Object>> more = new ArrayList<>(List.of(quoted));
        more.addAll(eitherSaidOrUnsaid(body));
        return object(block, properties, required, more);
    }

    /** A rule of the platform layer: always of the platform. */
    Map<String, Object> platformRule(Block block) {
        Map<String, Object> properties = referring(block);
        properties.put(ORIGIN, ordered("const", Origin.PLATFORM_DEFAULT.key()));
        return object(block, properties, TypeSchemas.required(body(block).fields()), eitherSaidOrUnsaid(body(block)));
    }

    private Map<String, Object> examples(ExampleSchema<?> schema) {
        Map<String, Object> example = types.struct("example", ExampleReader.struct(schema));
        @SuppressWarnings("unchecked")
        Map<String, Map<String, Object>> properties = (Map<String, Map<String, Object>>) example.get("properties");
        properties.get("expect").put("minProperties", 1);
        return ordered(
                "description",
                "检查时运行的示例 (examples that run when the region is checked)",
                "type",
                "array",
                "items",
                example);
    }

    /** A default of the platform: fills the unsaid fields of the rules that it applies to. */
    Map<String, Object> platformDefault(Block block) {
        Map<String, Object> properties = referring(block);
        properties.put(ORIGIN, ordered("const", Origin.PLATFORM_DEFAULT.key()));
        Map<String, Object> conditions = new LinkedHashMap<>();
        body(block).names().forEach(name -> conditions.put(name, property(block, name)));
        properties.put(
                StatementHeader.APPLIES_TO,
                ordered(
                        "description",
                        "只补足这些项取这些值的规则 (fills only rules with these values)",
                        "type",
                        "object",
                        "properties",
                        conditions,
                        "additionalProperties",
                        false));
        return object(block, properties, List.of(), List.of());
    }

    private static Map<String, Object> object(
            Block block, Map<String, Object> properties, List<String> required, List<Map<String, Object>> more) {
        Map<String, Object> silent = new LinkedHashMap<>();
        body(block).names().forEach(name -> silent.put(name, false));
        silent.put(UNSAID, false);
        if (Examples.of(block).isPresent()) {
            silent.put(ExampleReader.EXAMPLES, false);
        }
        List<Map<String, Object>> conditions = new ArrayList<>();
        conditions.add(RegionSchema.when(
                "mode",
                RegionSchema.silence(),
                ordered("properties", silent),
                required.isEmpty() ? Map.of() : ordered("required", required)));
        conditions.addAll(more);
        return ordered(
                "description",
                "%s (%s)".formatted(block.chinese(), block.key().replace('-', ' ')),
                "type",
                "object",
                "properties",
                properties,
                "additionalProperties",
                false,
                "allOf",
                conditions);
    }

    private static List<Map<String, Object>> eitherSaidOrUnsaid(Struct<?> body) {
        return optional(body).stream()
                .map(name -> ordered(
                        "if",
                        ordered(
                                "properties",
                                ordered(UNSAID, ordered("contains", ordered("const", name))),
                                "required",
                                List.of(UNSAID)),
                        "then",
                        ordered("properties", ordered(name, false))))
                .toList();
    }

    private static Map<String, Object> unsaid(Struct<?> body) {
        List<String> may = optional(body);
        Map<String, Object> schema = ordered("description", "方案未规定的项 (fields that the plan leaves unsaid)");
        if (may.isEmpty()) {
            schema.put("not", Map.of());
        } else {
            schema.putAll(ordered("type", "array", "minItems", 1, "uniqueItems", true, "items", ordered("enum", may)));
        }
        return schema;
    }

    /** The properties of a plan's rule, by reference. */
    private static Map<String, Object> referring(Block block) {
        Map<String, Object> properties = new LinkedHashMap<>();
        StatementHeader.STRUCT
                .names()
                .forEach(name -> properties.put(name, RegionSchema.ref("rule/properties/" + name)));
        properties.put(UNSAID, property(block, UNSAID));
        body(block).names().forEach(name -> properties.put(name, property(block, name)));
        return properties;
    }

    private static Map<String, Object> property(Block block, String name) {
        return RegionSchema.ref(block.key() + "/properties/" + name);
    }

    private static List<String> optional(Struct<?> body) {
        return body.fields().stream()
                .filter(field -> !field.required())
                .map(Field::name)
                .toList();
    }

    private static Struct<?> body(Block block) {
        return Vocabulary.of(block).body();
    }
}
