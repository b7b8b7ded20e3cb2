package org.baoxue.console.internal;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Values of rules in a cell: {@code count 3，unit school-day} instead of braces. */
final class Values {

    private Values() {}

    static String text(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(Values::text).collect(Collectors.joining("；"));
        }
        if (value instanceof Map<?, ?> named) {
            return named.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + text(entry.getValue()))
                    .collect(Collectors.joining("，"));
        }
        return value.toString().replaceAll("\\s*\\R\\s*", " ");
    }
}
