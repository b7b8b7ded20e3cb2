package org.baoxue.casework.internal.log;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.baoxue.casework.Personal;
import org.baoxue.casework.chain.Commitment;

/** Fields of an event on their way into the log: personal words leave a commitment in what is hashed. */
record EventWriter(SortedMap<String, Object> data, List<Commitment> personal) {

    private static final SecureRandom RANDOM = new SecureRandom();

    void put(String field, String text) {
        data.put(field, text);
    }

    void put(String field, LocalDate day) {
        data.put(field, day.toString());
    }

    void put(String field, long number) {
        data.put(field, number);
    }

    void put(String field, Personal words) {
        String known = words.text()
                .orElseThrow(() -> new IllegalArgumentException("erased words cannot be written: " + field));
        Commitment commitment = Commitment.to(field, known, RANDOM);
        personal.add(commitment);
        commitment.into(data);
    }
}
