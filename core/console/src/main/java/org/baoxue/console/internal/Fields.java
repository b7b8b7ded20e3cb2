package org.baoxue.console.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.baoxue.access.Invalid;

/** Fields as they are typed: 项=值. */
final class Fields {

    private Fields() {}

    /**
     * Texts by name.
     *
     * @throws Invalid if one is no field, or is given twice
     */
    static Map<String, String> once(List<String> given) {
        Map<String, String> once = new LinkedHashMap<>();
        several(given, Set.of()).forEach((name, values) -> once.put(name, values.get(0)));
        return once;
    }

    /**
     * Texts by name, each as often as it was given.
     *
     * @param lists names that may be given several times
     * @throws Invalid if one is no field, or another is given twice
     */
    static Map<String, List<String>> several(List<String> given, Set<String> lists) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : given) {
            int equals = field.indexOf('=');
            if (equals < 1) {
                throw new Invalid("/fields", "应为 项=值，实为 '%s' (expected FIELD=VALUE)".formatted(field));
            }
            String name = field.substring(0, equals);
            List<String> values = fields.computeIfAbsent(name, first -> new ArrayList<>());
            if (!values.isEmpty() && !lists.contains(name)) {
                throw new Invalid("/" + name, "同一项写了两次：%s (the field is given twice)".formatted(name));
            }
            values.add(field.substring(equals + 1));
        }
        return fields;
    }
}
