package org.baoxue.casework.internal.send;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.baoxue.api.policy.rule.SendRole;
import org.baoxue.casework.Personal;
import org.baoxue.casework.sendeducation.Sex;
import org.baoxue.casework.sendeducation.Visitor;

/** Reads what {@link SendWriter} wrote. */
record SendReader(JsonNode data, Map<String, Personal> words) {

    String text(String field) {
        return optional(field).orElseThrow(() -> new IllegalArgumentException("missing " + field));
    }

    Optional<String> optional(String field) {
        return Optional.ofNullable(data.get(field)).map(JsonNode::textValue);
    }

    LocalDate day(String field) {
        return LocalDate.parse(text(field));
    }

    boolean flag(String field) {
        return Boolean.parseBoolean(text(field));
    }

    int number(String field) {
        return Optional.ofNullable(data.get(field))
                .filter(JsonNode::canConvertToInt)
                .map(JsonNode::intValue)
                .orElseThrow(() -> new IllegalArgumentException("missing " + field));
    }

    List<String> texts(String field) {
        return StreamSupport.stream(data.path(field).spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    Personal words(String field) {
        return Optional.ofNullable(words.get(field)).orElseGet(Personal.Erased::new);
    }

    List<Visitor> people(String field) {
        Personal all = words(SendWriter.names(field));
        List<String> names = all.text()
                .map(joined -> List.of(joined.split(SendWriter.BETWEEN_NAMES, -1)))
                .orElse(List.of());
        List<Visitor> people = new ArrayList<>();
        for (JsonNode one : data.path(field)) {
            int index = people.size();
            people.add(new Visitor(
                    index < names.size() ? Personal.of(names.get(index)) : all,
                    known(one.path("sex").textValue(), Sex.values(), Sex::key),
                    Optional.ofNullable(one.path("role").textValue())
                            .map(role -> known(role, SendRole.values(), SendRole::key)),
                    one.path("kind").textValue()));
        }
        return List.copyOf(people);
    }

    <E> E constant(String field, E[] all, Function<E, String> key) {
        return known(text(field), all, key);
    }

    static <E> E known(String text, E[] all, Function<E, String> key) {
        return Arrays.stream(all)
                .filter(one -> key.apply(one).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown " + text));
    }
}
