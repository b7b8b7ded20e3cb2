package org.baoxue.policy.internal.reader;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists, text, numbers and truth values as indented JSON, the same bytes every time. */
final class JsonText {
    private static final int ONE_LINE = 96;

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    static String of(Object value) {
        JsonText text = new JsonText();
        text.write(value, 0);
        return text.out.append('\n').toString();
    }

    private void write(Object value, int depth) {
        String flat = flat(value);
        if (flat.length() <= ONE_LINE - 2 * depth) {
            out.append(flat);
        } else if (value instanceof Map<?, ?> map) {
            Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
            out.append("{");
            while (entries.hasNext()) {
                Map.Entry<?, ?> entry = entries.next();
                line(depth + 1).append(quoted(entry.getKey())).append(": ");
                write(entry.getValue(), depth + 1);
                out.append(entries.hasNext() ? "," : "");
            }
            line(depth).append("}");
        } else if (value instanceof Collection<?> list) {
            Iterator<?> items = list.iterator();
            out.append("[");
            while (items.hasNext()) {
                line(depth + 1);
                write(items.next(), depth + 1);
                out.append(items.hasNext() ? "," : "");
            }
            line(depth).append("]");
        } else {
            out.append(flat);
        }
    }

    private StringBuilder line(int depth) {
        return out.append('\n').append("  ".repeat(depth));
    }

    private static String flat(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(entry.getKey()) + ": " + flat(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(JsonText::flat).collect(Collectors.joining(", ", "[", "]"));
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(value);
    }

    private static String quoted(Object text) {
        return '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
