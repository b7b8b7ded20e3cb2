package org.baoxue.casework.internal.send;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.baoxue.casework.Personal;
import org.baoxue.casework.chain.Commitment;
import org.baoxue.casework.sendeducation.Visitor;

/** An event as it is written: what is hashed, and personal words apart from it. */
final class SendWriter {

    /** What the names of several people are joined by; no name holds it. */
    static final String BETWEEN_NAMES = "\n";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SortedMap<String, Object> data = new TreeMap<>();
    private final List<Commitment> personal = new ArrayList<>();

    SortedMap<String, Object> data() {
        return data;
    }

    List<Commitment> personal() {
        return List.copyOf(personal);
    }

    void put(String field, String text) {
        data.put(field, text);
    }

    void put(String field, long number) {
        data.put(field, number);
    }

    void texts(String field, List<String> texts) {
        data.put(field, texts);
    }

    void put(String field, Personal words) {
        Commitment commitment = Commitment.to(field, known(field, words), RANDOM);
        personal.add(commitment);
        commitment.into(data);
    }

    /** Sex, role and kind of each are hashed, the names kept apart. */
    void people(String field, List<Visitor> people) {
        data.put(field, people.stream().map(SendWriter::person).toList());
        put(
                names(field),
                Personal.of(people.stream()
                        .map(one -> known(field, one.name()))
                        .collect(Collectors.joining(BETWEEN_NAMES))));
    }

    private static SortedMap<String, String> person(Visitor one) {
        SortedMap<String, String> person = new TreeMap<>(Map.of("sex", one.sex().key(), "kind", one.kind()));
        one.role().ifPresent(role -> person.put("role", role.key()));
        return person;
    }

    static String names(String field) {
        return field + "Names";
    }

    private static String known(String field, Personal words) {
        return words.text().orElseThrow(() -> new IllegalArgumentException("erased words cannot be written: " + field));
    }
}
