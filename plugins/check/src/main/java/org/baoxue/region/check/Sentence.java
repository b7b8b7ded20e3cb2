package org.baoxue.region.check;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One row of a plan's test: a sentence, the rule that it became, and what the rule must say.
 *
 * @param key the rule
 * @param words words of the sentence; {@link #SILENCE} where the plan must be silent
 * @param fields field to value as {@link #text(Object)} writes it; {@code strength} and {@code origin} too
 */
public record Sentence(String key, String words, Map<String, String> fields) {

    /** Stands for the words where a plan says nothing. */
    public static final String SILENCE = "方案未规定";

    private static final Map<String, String> CLOSING = Map.of("《", "》", "（", "）");
    private static final String NEXT_FIELD = "\\s*;\\s*";

    /**
     * Reads rows {@code key | words | field=value; field=value}; empty lines are passed over.
     *
     * @throws IllegalArgumentException if a row has another shape; the message quotes it
     */
    public static List<Sentence> table(String rows) {
        return rows.lines().filter(row -> !row.isBlank()).map(Sentence::row).toList();
    }

    private static Sentence row(String row) {
        String[] cells = row.split("\\|", -1);
        boolean silent = cells.length == 2 && cells[1].strip().equals(SILENCE);
        if (cells.length != 3 && !silent) {
            throw new IllegalArgumentException("每行应为 键 | 句子 | 项=值 (a row is key | words | field=value): " + row);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        if (!silent) {
            for (String field : cells[2].strip().split(NEXT_FIELD, -1)) {
                String[] sides = field.split("=", 2);
                if (sides.length != 2) {
                    throw new IllegalArgumentException("应为 项=值 (field=value is expected): " + row);
                }
                fields.put(sides[0].strip(), sides[1].strip());
            }
        }
        return new Sentence(cells[0].strip(), cells[1].strip(), fields);
    }

    /** Whether the plan must be silent under the key. */
    public boolean isSilence() {
        return words.equals(SILENCE);
    }

    /**
     * A plain value as rows write it: {@code holder（words）→charge（words）} for a tier, {@code step@by《document》} for a step, {@code
     * kind@of} for an addressee; other values as in region files, keys in alphabetical order.
     */
    public static String text(Object plain) {
        if (plain instanceof List<?> list) {
            return list.stream().map(Sentence::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (plain instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return plain instanceof Map<?, ?> map ? text(map) : String.valueOf(plain);
    }

    private static String text(Map<?, ?> map) {
        if (map.containsKey("holder")) {
            return map.get("holder")
                    + after("（", map.get("holder-words"))
                    + "→"
                    + map.get("charge")
                    + after("（", map.get("charge-words"));
        }
        if (map.containsKey("step")) {
            return Stream.of(map.get("step"), after("@", map.get("by")), after("《", map.get("document")))
                    .map(String::valueOf)
                    .collect(Collectors.joining());
        }
        if (map.containsKey("kind") && map.containsKey("of")) {
            return map.get("kind") + "@" + map.get("of");
        }
        return map.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> String.valueOf(entry.getKey()),
                        entry -> text(entry.getValue()),
                        (one, other) -> one,
                        TreeMap::new))
                .entrySet()
                .stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String after(String mark, Object value) {
        return value == null ? "" : mark + value + CLOSING.getOrDefault(mark, "");
    }

    @Override
    public String toString() {
        return isSilence() ? key + "：" + SILENCE : words;
    }
}
