package org.baoxue.storage;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A random secret of this installation, made at its first start and kept in its database (and so in its backups).
 * The OSGi service is registered together with {@link Database}. Safe for use by many threads.
 */
@ProviderType
public interface InstallationSecret {

    /**
     * The HMAC-SHA-256 of {@code message} under a key derived from the secret for this purpose alone: codes of one
     * purpose say nothing about those of another.
     *
     * @param purpose a constant name such as {@code session-token}
     * @return 32 bytes
     */
    byte[] hmac(String purpose, byte[] message);
}
