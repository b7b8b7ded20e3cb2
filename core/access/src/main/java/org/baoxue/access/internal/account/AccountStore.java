package org.baoxue.access.internal.account;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Account;
import org.baoxue.access.Role;
import org.jdbi.v3.core.Handle;

/** The table of accounts. */
final class AccountStore {

    private static final int KEYS = 500;

    private AccountStore() {}

    static boolean none(Handle handle) {
        return handle.createQuery("select count(*) from account")
                        .mapTo(Long.class)
                        .one()
                == 0;
    }

    static Optional<AccountRow> find(Handle handle, String name) {
        return handle.createQuery("select * from account where name = :name")
                .bind("name", name)
                .map((row, context) -> AccountRow.of(row))
                .findOne();
    }

    /** Those of these names whose accounts are not locked. */
    static Set<String> usable(Handle handle, Collection<String> names) {
        Set<String> found = new HashSet<>();
        List<String> all = names.stream().distinct().toList();
        for (int from = 0; from < all.size(); from += KEYS) {
            found.addAll(handle.createQuery("select name from account where locked = :locked and name in (<names>)")
                    .bind("locked", false)
                    .bindList("names", all.subList(from, Math.min(all.size(), from + KEYS)))
                    .mapTo(String.class)
                    .list());
        }
        return found;
    }

    static void insert(Handle handle, Account account, String passwordHash) {
        handle.createUpdate("insert into account (name, account_role, unit_id, password_hash, must_change_password,"
                        + " locked, failures, created_at)"
                        + " values (:name, :role, :unit, :hash, :mustChange, :locked, 0, :created)")
                .bind("name", account.name())
                .bind("role", account.role().name())
                .bind("unit", account.unitId().orElse(null))
                .bind("hash", passwordHash)
                .bind("mustChange", account.mustChangePassword())
                .bind("locked", account.locked())
                .bind("created", account.createdAt())
                .execute();
    }

    static void setPassword(Handle handle, String name, String passwordHash, boolean mustChange) {
        handle.createUpdate("update account set password_hash = :hash, must_change_password = :mustChange,"
                        + " failures = 0, locked_until = null where name = :name")
                .bind("hash", passwordHash)
                .bind("mustChange", mustChange)
                .bind("name", name)
                .execute();
    }

    /** Replaces the hash by one of the same password, unless the password was changed meanwhile. */
    static void upgradeHash(Handle handle, String name, String from, String to) {
        handle.createUpdate("update account set password_hash = :to where name = :name and password_hash = :from")
                .bind("to", to)
                .bind("name", name)
                .bind("from", from)
                .execute();
    }

    static void setLocked(Handle handle, String name, boolean locked) {
        handle.createUpdate("update account set locked = :locked, failures = 0, locked_until = null where name = :name")
                .bind("locked", locked)
                .bind("name", name)
                .execute();
    }

    static void assign(Handle handle, String name, Role role, Optional<String> unitId) {
        handle.createUpdate("update account set account_role = :role, unit_id = :unit where name = :name")
                .bind("role", role.name())
                .bind("unit", unitId.orElse(null))
                .bind("name", name)
                .execute();
    }

    static void signedIn(Handle handle, String name, Instant now) {
        handle.createUpdate("update account set failures = 0, locked_until = null, last_sign_in = :now"
                        + " where name = :name")
                .bind("now", now)
                .bind("name", name)
                .execute();
    }

    /** Counts a failure, and locks the account out until {@code until} if it is the last one allowed. */
    static boolean failed(Handle handle, String name, int allowed, Instant until) {
        handle.createUpdate("update account set failures = failures + 1 where name = :name")
                .bind("name", name)
                .execute();
        return handle.createUpdate("update account set failures = 0, locked_until = :until"
                                + " where name = :name and failures >= :allowed")
                        .bind("until", until)
                        .bind("name", name)
                        .bind("allowed", allowed)
                        .execute()
                > 0;
    }

    /** Administrators that are not locked, besides {@code name}. */
    static long otherAdministrators(Handle handle, String name) {
        return handle.createQuery("select count(*) from account"
                        + " where account_role = :role and locked = false and name <> :name")
                .bind("role", Role.ADMINISTRATOR.name())
                .bind("name", name)
                .mapTo(Long.class)
                .one();
    }
}
