package org.baoxue.storage.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;
import org.baoxue.storage.InstallationSecret;

/** {@link InstallationSecret} kept in table {@code setting}. */
public final class StoredSecret implements InstallationSecret {
    private static final String NAME = "installation-secret";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final byte[] secret;

    private StoredSecret(byte[] secret) {
        this.secret = secret;
    }

    /** Reads the secret, or makes it if this installation has none; of several starting processes one wins. */
    public static StoredSecret of(Database database) {
        return new StoredSecret(read(database).orElseGet(() -> create(database)));
    }

    private static byte[] create(Database database) {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        try {
            database.write(handle -> handle.createUpdate("insert into setting (name, value) values (:name, :value)")
                    .bind("name", NAME)
                    .bind("value", HexFormat.of().formatHex(fresh))
                    .execute());
            return fresh;
        } catch (DuplicateKeyException e) {
            return read(database).orElseThrow(() -> e);
        }
    }

    private static Optional<byte[]> read(Database database) {
        return database.read(handle -> handle.createQuery("select value from setting where name = :name")
                        .bind("name", NAME)
                        .mapTo(String.class)
                        .findOne())
                .map(HexFormat.of()::parseHex);
    }

    @Override
    public byte[] hmac(String purpose, byte[] message) {
        return hmac(hmac(secret, purpose.getBytes(StandardCharsets.UTF_8)), message);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has " + ALGORITHM, e);
        }
    }
}
