package org.baoxue.reporting.internal.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Canonical JSON of snapshots: members by name, no white space, UTF-8. Thread-safe. */
public final class Snapshots {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private Snapshots() {}

    /** The bytes to keep and to hash. */
    public static byte[] write(FormSnapshot snapshot) {
        try {
            return JSON.writeValueAsBytes(snapshot);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The snapshot that {@link #write} wrote. */
    public static FormSnapshot read(byte[] bytes) {
        try {
            return JSON.readValue(bytes, FormSnapshot.class);
        } catch (IOException e) {
            throw new UncheckedIOException("报表数据损坏 (the frozen data of a report is damaged)", e);
        }
    }
}
