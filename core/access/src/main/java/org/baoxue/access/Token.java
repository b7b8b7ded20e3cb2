package org.baoxue.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A token with which a program acts as an account; the secret itself is not kept.
 *
 * @param id identifier, by which it is revoked
 * @param account account it acts as
 * @param label what it is for
 * @param createdAt when it was issued
 * @param expiresAt when it ends
 * @param revokedAt when it was revoked, if it was
 * @param lastUsed when it was last used, to the minute
 */
public record Token(
        String id,
        String account,
        String label,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt,
        Optional<Instant> lastUsed) {}
