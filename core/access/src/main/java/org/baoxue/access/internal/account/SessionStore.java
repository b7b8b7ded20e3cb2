package org.baoxue.access.internal.account;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The table of sessions. */
final class SessionStore {

    private SessionStore() {}

    /** A session as it is stored. */
    record Row(String account, Instant lastSeen, Instant expiresAt) {}

    static void insert(Handle handle, String hash, String account, Instant now, Instant expiresAt) {
        handle.createUpdate("insert into account_session (token_hash, account, last_seen, expires_at)"
                        + " values (:hash, :account, :now, :expires)")
                .bind("hash", hash)
                .bind("account", account)
                .bind("now", now)
                .bind("expires", expiresAt)
                .execute();
    }

    static Optional<Row> find(Handle handle, String hash) {
        return handle.createQuery("select account, last_seen, expires_at from account_session where token_hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> new Row(
                        row.getString("account"),
                        Instant.ofEpochMilli(row.getLong("last_seen")),
                        Instant.ofEpochMilli(row.getLong("expires_at"))))
                .findOne();
    }

    static void seen(Handle handle, String hash, Instant now) {
        handle.createUpdate("update account_session set last_seen = :now where token_hash = :hash")
                .bind("now", now)
                .bind("hash", hash)
                .execute();
    }

    static void delete(Handle handle, String hash) {
        handle.createUpdate("delete from account_session where token_hash = :hash")
                .bind("hash", hash)
                .execute();
    }

    static void deleteOf(Handle handle, String account) {
        handle.createUpdate("delete from account_session where account = :account")
                .bind("account", account)
                .execute();
    }

    static void deleteEnded(Handle handle, Instant now, Instant idleSince) {
        handle.createUpdate("delete from account_session where expires_at <= :now or last_seen <= :idle")
                .bind("now", now)
                .bind("idle", idleSince)
                .execute();
    }
}
