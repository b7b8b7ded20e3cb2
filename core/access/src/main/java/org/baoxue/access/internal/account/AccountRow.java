package org.baoxue.access.internal.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.baoxue.access.Account;
import org.baoxue.access.Role;

/**
 * An account as it is stored.
 *
 * @param account what administrators see
 * @param passwordHash see {@link PasswordHash}
 */
record AccountRow(Account account, String passwordHash) {

    static AccountRow of(ResultSet row) throws SQLException {
        return new AccountRow(
                new Account(
                        row.getString("name"),
                        Role.valueOf(row.getString("account_role")),
                        Optional.ofNullable(row.getString("unit_id")),
                        row.getBoolean("locked"),
                        instant(row, "locked_until"),
                        row.getBoolean("must_change_password"),
                        Instant.ofEpochMilli(row.getLong("created_at")),
                        instant(row, "last_sign_in")),
                row.getString("password_hash"));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /** Whether the account may act, however it proves who it is. */
    boolean open() {
        return !account.locked();
    }

    /** Whether failed sign-ins keep it from signing in at {@code now}. */
    boolean lockedOut(Instant now) {
        return account.lockedUntil().filter(now::isBefore).isPresent();
    }

    /** Without the hash. */
    @Override
    public String toString() {
        return "AccountRow[%s]".formatted(account);
    }
}
