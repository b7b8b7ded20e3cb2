package org.baoxue.access.internal.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.baoxue.access.internal.settings.AccessSettings;
import org.baoxue.access.internal.settings.AccessSettings.Hashing;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Makes and checks password hashes; no more at once than the configuration allows, since each needs its memory. */
@Component(service = Passwords.class)
public final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Hashing hashing;
    private final Semaphore atOnce;
    private final PasswordHash nobody;

    @Activate
    public Passwords(@Reference AccessSettings settings) {
        hashing = settings.hashing();
        atOnce = new Semaphore(hashing.atOnce(), true);
        nobody = PasswordHash.of(hashing, Secrets.bytes(SALT_BYTES), Secrets.bytes(HASH_BYTES));
    }

    /** A new hash of {@code password}, to be stored. */
    String hash(String password) {
        byte[] salt = Secrets.bytes(SALT_BYTES);
        PasswordHash parameters = PasswordHash.of(hashing, salt, new byte[HASH_BYTES]);
        return PasswordHash.of(hashing, salt, compute(password, parameters)).text();
    }

    /** Whether the password is the one hashed; without a hash the work is the same and the answer no. */
    boolean matches(String password, Optional<String> stored) {
        PasswordHash hash = stored.map(PasswordHash::parse).orElse(nobody);
        return MessageDigest.isEqual(compute(password, hash), hash.hashBytes()) && stored.isPresent();
    }

    /** Whether the stored hash was made at another cost than today's. */
    boolean outdated(String stored) {
        return !PasswordHash.parse(stored).madeWith(hashing);
    }

    private byte[] compute(String password, PasswordHash with) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(with.memoryKib())
                .withIterations(with.iterations())
                .withParallelism(with.parallelism())
                .withSalt(with.saltBytes())
                .build();
        byte[] secret = Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
        byte[] result = new byte[HASH_BYTES];
        atOnce.acquireUninterruptibly();
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(parameters);
            generator.generateBytes(secret, result);
        } finally {
            atOnce.release();
        }
        return result;
    }
}
