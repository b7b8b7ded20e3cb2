package org.baoxue.roster.internal.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal. */
public final class Hashes {

    private static final int CONTENT_BYTES = 16;

    private Hashes() {}

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first 32 digits of the hash of a row's content. */
    public static String content(String content) {
        byte[] hash = sha256().digest(content.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, CONTENT_BYTES);
    }

    /** All 64 digits. */
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
