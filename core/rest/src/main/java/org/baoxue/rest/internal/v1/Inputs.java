package org.baoxue.rest.internal.v1;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.baoxue.access.Invalid;
import org.baoxue.access.PageRequest;
import org.baoxue.api.division.DivisionCode;

/** Reads what a request says, each failure with the pointer to the value. */
final class Inputs {

    private Inputs() {}

    /** A text that must be there. */
    static String required(String pointer, String text) {
        if (text == null || text.isBlank()) {
            throw new Invalid(pointer, "不能为空 (must not be empty)");
        }
        return text.strip();
    }

    /** A text that may be missing. */
    static Optional<String> optional(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(found -> !found.isEmpty());
    }

    static LocalDate date(String pointer, String text) {
        try {
            return LocalDate.parse(required(pointer, text));
        } catch (DateTimeException e) {
            throw new Invalid(pointer, "日期应形如 2026-09-01 (a date is like 2026-09-01)");
        }
    }

    static Optional<LocalDate> optionalDate(String pointer, String text) {
        return optional(text).map(found -> date(pointer, found));
    }

    static Optional<Instant> optionalInstant(String pointer, String text) {
        return optional(text).map(found -> {
            try {
                return Instant.parse(found);
            } catch (DateTimeException e) {
                throw new Invalid(pointer, "时刻应形如 2026-09-01T16:00:00Z (a moment is like 2026-09-01T16:00:00Z)");
            }
        });
    }

    static DivisionCode division(String pointer, String text) {
        return parsed(pointer, text, DivisionCode::of);
    }

    /** A value whose own constructor says what was expected. */
    static <T> T parsed(String pointer, String text, Function<String, T> parser) {
        try {
            return parser.apply(required(pointer, text));
        } catch (IllegalArgumentException e) {
            throw new Invalid(pointer, e.getMessage());
        }
    }

    /** One of an enum's constants by the name used in JSON. */
    static <E extends Enum<E>> E choice(String pointer, String text, Class<E> type, Function<E, String> key) {
        String wanted = required(pointer, text);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> key.apply(constant).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        pointer,
                        "应为 %s 之一，实为 '%s' (not one of them)"
                                .formatted(
                                        Arrays.stream(type.getEnumConstants())
                                                .map(key)
                                                .collect(Collectors.joining("、")),
                                        wanted)));
    }

    /** Several of an enum's constants, separated by commas. */
    static <E extends Enum<E>> Set<E> choices(String pointer, String text, Class<E> type, Function<E, String> key) {
        return optional(text).stream()
                .flatMap(found -> Arrays.stream(found.split(",")))
                .map(one -> choice(pointer, one, type, key))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A body that must be there. */
    static <T> T body(T body) {
        if (body == null) {
            throw new Invalid("", "缺少请求内容 (the request has no body)");
        }
        return body;
    }

    static PageRequest page(int page, int size) {
        return new PageRequest(page, size);
    }
}
