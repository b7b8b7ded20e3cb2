package org.baoxue.casework.chain;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Personal words that stay out of the hashed bytes: these hold only SHA-256(salt ‖ value). Without the salt nobody can try
 * likely words against the commitment, so erasing both erases the words.
 *
 * @param field where the words belong in the event
 * @param salt 16 random bytes in hexadecimal
 * @param value the words
 */
public record Commitment(String field, String salt, String value) {

    /** Holds the digest in place of the words; hashed and therefore final. */
    private static final String HASHED = "sha256";

    private static final int SALT_BYTES = 16;

    /** A commitment with a fresh salt. */
    public static Commitment to(String field, String value, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Commitment(field, HexFormat.of().formatHex(salt), value);
    }

    /** What the hashed bytes hold in place of the words. */
    public String digest() {
        return Digests.sha256(HexFormat.of().parseHex(salt), value.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts the digest where the words belong, into an event that is to be hashed. */
    public void into(SortedMap<String, Object> data) {
        data.put(field, new TreeMap<>(Map.of(HASHED, digest())));
    }

    /** Whether an event holds this digest where these words belong. */
    public boolean in(ChainedEvent link) {
        return digest().equals(CanonicalJson.read(link.body())
                .path(ChainedEvent.DATA)
                .path(field)
                .path(HASHED)
                .textValue());
    }

    @Override
    public String toString() {
        return "Commitment[" + field + "]";
    }
}
