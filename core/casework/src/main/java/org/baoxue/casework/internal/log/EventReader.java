package org.baoxue.casework.internal.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.baoxue.casework.Personal;

/** Fields of an event as they lie in the log; what is missing throws {@link IllegalArgumentException}. */
record EventReader(JsonNode data, Map<String, Personal> words) {

    String text(String field) {
        return optional(field).orElseThrow(() -> new IllegalArgumentException("missing " + field));
    }

    Optional<String> optional(String field) {
        return Optional.ofNullable(data.get(field)).map(JsonNode::textValue);
    }

    <E> E choice(String field, E[] known, Function<E, String> key) {
        String wanted = text(field);
        return Arrays.stream(known)
                .filter(each -> key.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown " + field));
    }

    LocalDate day(String field) {
        return LocalDate.parse(text(field));
    }

    long number(String field) {
        return optionalNumber(field).orElseThrow(() -> new IllegalArgumentException("missing " + field));
    }

    Optional<Long> optionalNumber(String field) {
        return Optional.ofNullable(data.get(field))
                .filter(JsonNode::isIntegralNumber)
                .map(JsonNode::longValue);
    }

    Personal words(String field) {
        return Optional.ofNullable(words.get(field)).orElseGet(Personal.Erased::new);
    }

    Optional<Personal> optionalWords(String field) {
        return data.has(field) ? Optional.of(words(field)) : Optional.empty();
    }
}
