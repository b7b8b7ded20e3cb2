package org.baoxue.access.internal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Token;
import org.jdbi.v3.core.Handle;

/** The table of tokens. */
final class TokenStore {

    private TokenStore() {}

    static void insert(Handle handle, Token token, String hash) {
        handle.createUpdate("insert into account_token (id, token_hash, account, label, created_at, expires_at)"
                        + " values (:id, :hash, :account, :label, :created, :expires)")
                .bind("id", token.id())
                .bind("hash", hash)
                .bind("account", token.account())
                .bind("label", token.label())
                .bind("created", token.createdAt())
                .bind("expires", token.expiresAt())
                .execute();
    }

    static Optional<Token> byHash(Handle handle, String hash) {
        return handle.createQuery("select * from account_token where token_hash = :hash")
                .bind("hash", hash)
                .map((row, context) -> token(row))
                .findOne();
    }

    static Optional<Token> byId(Handle handle, String id) {
        return handle.createQuery("select * from account_token where id = :id")
                .bind("id", id)
                .map((row, context) -> token(row))
                .findOne();
    }

    static List<Token> of(Handle handle, String account) {
        return handle.createQuery("select * from account_token where account = :account order by created_at desc, id")
                .bind("account", account)
                .map((row, context) -> token(row))
                .list();
    }

    static void revoke(Handle handle, String id, Instant now) {
        handle.createUpdate("update account_token set revoked_at = :now where id = :id and revoked_at is null")
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    static void revokeOf(Handle handle, String account, Instant now) {
        handle.createUpdate("update account_token set revoked_at = :now"
                        + " where account = :account and revoked_at is null")
                .bind("now", now)
                .bind("account", account)
                .execute();
    }

    static void used(Handle handle, String id, Instant now) {
        handle.createUpdate("update account_token set last_used = :now where id = :id")
                .bind("now", now)
                .bind("id", id)
                .execute();
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                row.getString("id"),
                row.getString("account"),
                row.getString("label"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                AccountRow.instant(row, "revoked_at"),
                AccountRow.instant(row, "last_used"));
    }
}
