package org.baoxue.access.internal.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Random secrets and what may be stored of them. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    // Without letters and digits that look alike on paper.
    private static final String[] ALPHABETS = {"ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnopqrstuvwxyz", "23456789"};
    private static final int GROUPS = 5;
    private static final int GROUP_LENGTH = 4;

    private Secrets() {}

    /** 256 random bits as 43 characters that are safe in a cookie, a header and a file. */
    static String token() {
        return TEXT.encodeToString(bytes(32));
    }

    /** 60 random bits as 15 hexadecimal digits. */
    static String identifier() {
        return HexFormat.of().formatHex(bytes(8)).substring(1);
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** A password of about 115 bits in groups of four, with every kind of character that rules ask for. */
    static String password() {
        String all = String.join("", ALPHABETS);
        while (true) {
            StringBuilder password = new StringBuilder();
            for (int group = 0; group < GROUPS; group++) {
                password.append(group == 0 ? "" : "-");
                for (int i = 0; i < GROUP_LENGTH; i++) {
                    password.append(all.charAt(RANDOM.nextInt(all.length())));
                }
            }
            String text = password.toString();
            if (text.chars().anyMatch(Character::isUpperCase)
                    && text.chars().anyMatch(Character::isLowerCase)
                    && text.chars().anyMatch(Character::isDigit)) {
                return text;
            }
        }
    }

    /** What is stored of a token: it has 256 random bits, so one round of SHA-256 is enough. */
    static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
