package org.baoxue.policy.internal.reader;

import static org.baoxue.policy.internal.reader.TypeSchemas.ordered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.baoxue.api.policy.Block;
import org.baoxue.api.policy.Mode;
import org.baoxue.policy.internal.vocabulary.Vocabulary;

/**
 * The JSON Schema (draft 2020-12) of a region file, made from the descriptors that the reader itself reads by. It tells
 * which keys and values may stand where; what needs more than one rule to judge is left to the reader.
 */
final class RegionSchema {
    private static final String COMMENT = "由词汇描述生成，勿手改 (generated from the vocabulary, do not edit): "
            + "mvn -pl core/policy -am test -Dtest=PublishedSchemaTest -Dsurefire.failIfNoSpecifiedTests=false"
            + " -Dbaoxue.schema=write";

    private final TypeSchemas types = new TypeSchemas(new Terms());

    private RegionSchema() {}

    static String text() {
        return JsonText.of(new RegionSchema().schema());
    }

    private Map<String, Object> schema() {
        Map<String, Object> schema = ordered(
                "$schema",
                "https://json-schema.org/draft/2020-12/schema",
                "$id",
                "urn:baoxue:region:" + Vocabulary.VERSION,
                "$comment",
                COMMENT,
                "title",
                "保学区域文件 (Baoxue region file)",
                "type",
                "object");
        Map<String, Object> properties = types.properties("region", RegionHeader.STRUCT.fields());
        properties.put(
                RegionHeader.DOCUMENTS,
                ordered(
                        "description",
                        "规则所据的文件，按编号 (documents by id)",
                        "type",
                        "object",
                        "additionalProperties",
                        types.struct("document", RegionHeader.document(""))));
        properties.put(
                RegionHeader.LAYERS,
                ordered(
                        "description",
                        "各层，一份方案一层 (layers, one for each plan)",
                        "type",
                        "array",
                        "items",
                        ordered("$ref", "#/$defs/layer")));
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        schema.put("dependentRequired", togetherInOneFile());
        schema.put("$defs", definitions());
        return schema;
    }

    /** A region of several files has its head in one of them. */
    private static Map<String, Object> togetherInOneFile() {
        List<String> head = RegionHeader.STRUCT.names();
        Map<String, Object> together = new LinkedHashMap<>();
        head.forEach(name -> together.put(
                name, head.stream().filter(other -> !other.equals(name)).toList()));
        return together;
    }

    private Map<String, Object> definitions() {
        Map<String, Object> definitions = new LinkedHashMap<>();
        definitions.put("text", TypeSchemas.text());
        definitions.put("layer", layer());
        definitions.put("rules", rules(block -> Map.of(TypeSchemas.ruleKey(block.key(), ""), ref(block.key()))));
        definitions.put(
                "platform-rules",
                rules(block -> ordered(
                        TypeSchemas.ruleKey(block.key(), "(?!\\.default-)"),
                        ref("platform-" + block.key()),
                        TypeSchemas.ruleKey(block.key(), "(?=\\.default-)"),
                        ref("default-" + block.key()))));
        BlockSchemas blocks = new BlockSchemas(types);
        definitions.put("rule", blocks.everyRule());
        Arrays.stream(Block.values()).forEach(block -> {
            definitions.put(block.key(), blocks.rule(block));
            definitions.put("platform-" + block.key(), blocks.platformRule(block));
            definitions.put("default-" + block.key(), blocks.platformDefault(block));
        });
        definitions.putAll(types.enumerations());
        return definitions;
    }

    private static Map<String, Object> rules(Function<Block, Map<String, Object>> ofBlock) {
        Map<String, Object> patterns = new LinkedHashMap<>();
        Arrays.stream(Block.values()).forEach(block -> patterns.putAll(ofBlock.apply(block)));
        return ordered(
                "type",
                "object",
                "propertyNames",
                ordered("maxLength", 100),
                "patternProperties",
                patterns,
                "additionalProperties",
                false);
    }

    private Map<String, Object> layer() {
        String platform = LayerHeader.PLATFORM.name();
        String model = LayerHeader.MODEL.name();
        String bindsTo = LayerHeader.BINDS_TO.name();
        String division = LayerHeader.DIVISION.name();
        Map<String, Object> layer = types.struct("layer", LayerHeader.STRUCT);
        Map<String, Object> properties = types.properties("layer", LayerHeader.STRUCT.fields());
        properties.put(LayerHeader.RULES, ordered("description", "规则，按“块.名称” (rules by block.name)", "type", "object"));
        layer.put("properties", properties);
        List<String> required = new ArrayList<>(TypeSchemas.required(LayerHeader.STRUCT.fields()));
        required.add(LayerHeader.RULES);
        layer.put("required", required);
        layer.put(
                "allOf",
                List.of(
                        when(
                                platform,
                                true,
                                ordered(
                                        "properties",
                                        ordered(LayerHeader.RULES, ref("platform-rules"), division, false)),
                                ordered("properties", ordered(LayerHeader.RULES, ref("rules")))),
                        when(
                                model,
                                true,
                                ordered(
                                        "required",
                                        List.of(bindsTo),
                                        "properties",
                                        ordered(division, false, platform, false)),
                                ordered("properties", ordered(bindsTo, false)))));
        return layer;
    }

    /** A condition on the value of one property. */
    static Map<String, Object> when(
            String name, Object value, Map<String, Object> then, Map<String, Object> otherwise) {
        Map<String, Object> condition = ordered(
                "if",
                ordered("properties", ordered(name, ordered("const", value)), "required", List.of(name)),
                "then",
                then);
        if (!otherwise.isEmpty()) {
            condition.put("else", otherwise);
        }
        return condition;
    }

    static Map<String, Object> ref(String name) {
        return ordered("$ref", "#/$defs/" + name);
    }

    /** The word for silence. */
    static String silence() {
        return Mode.NONE.key();
    }
}
