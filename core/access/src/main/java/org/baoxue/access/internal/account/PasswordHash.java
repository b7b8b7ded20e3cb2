package org.baoxue.access.internal.account;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.baoxue.access.internal.settings.AccessSettings.Hashing;

/**
 * An Argon2id hash with its own parameters, stored as PHC string {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}.
 *
 * @param memoryKib memory in KiB
 * @param iterations passes
 * @param parallelism lanes
 * @param salt random bytes of this password, in Base64
 * @param hash result, in Base64
 */
record PasswordHash(int memoryKib, int iterations, int parallelism, String salt, String hash) {

    private static final Pattern SHAPE = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,8}),t=(\\d{1,4}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static PasswordHash parse(String text) {
        Matcher matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("a stored password hash is unreadable");
        }
        return new PasswordHash(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                matcher.group(4),
                matcher.group(5));
    }

    static PasswordHash of(Hashing hashing, byte[] salt, byte[] hash) {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return new PasswordHash(
                hashing.memoryKib(),
                hashing.iterations(),
                hashing.parallelism(),
                encoder.encodeToString(salt),
                encoder.encodeToString(hash));
    }

    byte[] saltBytes() {
        return Base64.getDecoder().decode(salt);
    }

    byte[] hashBytes() {
        return Base64.getDecoder().decode(hash);
    }

    String text() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s".formatted(memoryKib, iterations, parallelism, salt, hash);
    }

    boolean madeWith(Hashing hashing) {
        return memoryKib == hashing.memoryKib()
                && iterations == hashing.iterations()
                && parallelism == hashing.parallelism();
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "PasswordHash[m=%d,t=%d,p=%d]".formatted(memoryKib, iterations, parallelism);
    }
}
