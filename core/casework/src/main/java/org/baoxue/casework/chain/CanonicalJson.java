package org.baoxue.casework.chain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.SortedMap;

/** JSON with sorted keys and no white space, in UTF-8. */
public final class CanonicalJson {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private CanonicalJson() {}

    /** The bytes of an object of texts, whole numbers and such objects. */
    public static byte[] bytes(SortedMap<String, Object> object) {
        try {
            return MAPPER.writeValueAsBytes(object);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no plain values", e);
        }
    }

    /**
     * @throws DamagedEventException if the bytes are no JSON object
     */
    public static JsonNode read(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            if (node == null || !node.isObject()) {
                throw new DamagedEventException("事件不是JSON对象 (the event is no JSON object)");
            }
            return node;
        } catch (IOException e) {
            throw new DamagedEventException("事件不是JSON (the event is no JSON)", e);
        }
    }
}
