package org.baoxue.policy.internal.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.baoxue.api.text.Worded;

/** Plain values in Chinese, as people read them. Total: a value of another shape is written as it is. */
public final class Wording {
    /** Structures that say when, each known by its first field; the words stand around the value. */
    private static final Map<String, String> WHEN = Map.of(
            "within", "%s内",
            "end-of", "%s末",
            "unquantified", "“%s”（无数字）",
            "each", "每%s",
            "on", "发生%s时",
            "months", "每年%s月",
            "from-month", "%s月起",
            "at", "%s",
            "irregular", "“%s”（不定期）");

    private static final Map<String, String> WORDS = Map.of("same-day", "当天", "end-of-period", "期末");

    private Wording() {}

    /** A value of a type. */
    public static String of(Type<?> type, Object plain) {
        if (plain instanceof Boolean yes) {
            return yes ? "是" : "否";
        }
        if (plain instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (type instanceof EnumType<?> words && words.words().get(plain) instanceof Worded constant) {
            return constant.chinese();
        }
        if (type instanceof ListType<?> list && plain instanceof Collection<?> items) {
            String between = list.element() instanceof Struct<?> ? "；" : "、";
            return items.stream().map(item -> of(list.element(), item)).collect(Collectors.joining(between));
        }
        if (type instanceof Choice<?> choice) {
            return choice(choice, plain);
        }
        return type instanceof Struct<?> struct && plain instanceof Map<?, ?> map
                ? struct(struct, map)
                : String.valueOf(plain).replaceAll("\\s*\\R\\s*", " ");
    }

    private static String choice(Choice<?> choice, Object plain) {
        if (plain instanceof Map<?, ?> map) {
            return choice.structOf(map).map(struct -> struct(struct, map)).orElseGet(() -> String.valueOf(plain));
        }
        return WORDS.getOrDefault(String.valueOf(plain), String.valueOf(plain));
    }

    private static String struct(Struct<?> struct, Map<?, ?> map) {
        if (map.containsKey("day-of-month")) {
            return (Boolean.TRUE.equals(map.get("following")) ? "次月" : "当月") + map.get("day-of-month") + "日";
        }
        Field<?> first = struct.fields().get(0);
        if (map.size() == 1 && WHEN.containsKey(first.name()) && map.containsKey(first.name())) {
            return WHEN.get(first.name()).formatted(of(first.type(), map.get(first.name())));
        }
        if (map.get("count") instanceof Long count && map.containsKey("unit") && map.size() == 2) {
            return count + of(Common.AMOUNT.field("unit").orElseThrow().type(), map.get("unit"));
        }
        List<String> parts = new ArrayList<>();
        for (Field<?> field : struct.fields()) {
            Object value = map.get(field.name());
            if (value != null) {
                parts.add(Labels.of(field.name()) + " " + of(field.type(), value));
            }
        }
        return String.join("，", parts);
    }
}
