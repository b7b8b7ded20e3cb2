package org.baoxue.console.internal;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoxue.access.Invalid;
import org.baoxue.roster.ChildId;

/** Values as they are typed. */
final class Choices {

    private Choices() {}

    /**
     * @throws Invalid unless it is the id of a child
     */
    static ChildId child(String text) {
        try {
            return new ChildId(text);
        } catch (IllegalArgumentException e) {
            throw new Invalid("/child", e.getMessage());
        }
    }

    /**
     * One of an enum's constants by its key.
     *
     * @throws Invalid unless it is one
     */
    static <E extends Enum<E>> E of(String pointer, String text, Class<E> type, Function<E, String> key) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> key.apply(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        pointer,
                        "应为 %s 之一，实为 '%s' (not one of them)"
                                .formatted(
                                        Arrays.stream(type.getEnumConstants())
                                                .map(key)
                                                .collect(Collectors.joining("、")),
                                        text)));
    }
}
