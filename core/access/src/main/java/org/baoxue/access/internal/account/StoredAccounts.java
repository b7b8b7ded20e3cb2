package org.baoxue.access.internal.account;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.baoxue.access.Account;
import org.baoxue.access.AccountQuery;
import org.baoxue.access.Accounts;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.AuditEntry.Outcome;
import org.baoxue.access.Conflict;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.NewAccount;
import org.baoxue.access.Page;
import org.baoxue.access.Role;
import org.baoxue.access.internal.audit.AuditLog;
import org.baoxue.access.internal.settings.AccessSettings;
import org.baoxue.access.internal.sql.Filter;
import org.baoxue.storage.Database;
import org.baoxue.storage.DuplicateKeyException;
import org.jdbi.v3.core.Handle;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Accounts in the database. Changes run one at a time, so that the last administrator stays. */
@Component(service = Accounts.class)
public final class StoredAccounts implements Accounts {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,31}");

    private final Database database;
    private final Gate gate;
    private final AccountAuthority authority;
    private final Authentication authentication;
    private final Passwords passwords;
    private final AuditLog audit;
    private final AccessSettings settings;
    private final Clock clock;

    @Activate
    public StoredAccounts(
            @Reference Database database,
            @Reference Gate gate,
            @Reference AccountAuthority authority,
            @Reference Authentication authentication,
            @Reference Passwords passwords,
            @Reference AuditLog audit,
            @Reference AccessSettings settings,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.authority = authority;
        this.authentication = authentication;
        this.passwords = passwords;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Page<Account> list(Actor actor, AccountQuery query) {
        Filter filter = new Filter(gate.scope(actor, Action.ACCOUNT_READ).on("u.path"))
                .and("a.account_role = :role", "role", query.role().map(Role::name))
                .and("a.unit_id = :unit", "unit", query.unitId())
                .andContains("a.name", "text", query.text());
        return database.read(handle -> filter.page(
                handle,
                "a.*",
                "account a left join unit u on u.id = a.unit_id",
                "a.name",
                query.page(),
                (row, context) -> AccountRow.of(row).account()));
    }

    @Override
    public String add(Actor actor, NewAccount added) {
        String name = Authentication.normalised(added.name());
        if (!NAME.matcher(name).matches()) {
            throw new Invalid(
                    "/name",
                    "用户名应以字母开头，由2至32个字母、数字、点、连字符或下划线组成"
                            + " (a name is a letter, then letters, digits, dots, hyphens or underscores, 2 to 32)");
        }
        authority.requireGrantable(actor, name, added.role(), added.unitId());
        added.password().ifPresent(password -> requireGood(password, name, "/password"));
        String password = added.password().orElseGet(Secrets::password);
        Account account = new Account(
                name,
                added.role(),
                added.unitId(),
                false,
                Optional.empty(),
                added.mustChangePassword(),
                clock.instant(),
                Optional.empty());
        String hash = passwords.hash(password);
        try {
            database.write(transaction -> {
                AccountStore.insert(transaction, account, hash);
                String detail = "新增账户：" + added.role().key()
                        + added.unitId().map(unit -> " " + unit).orElse("");
                audit.append(transaction, actor, Action.ACCOUNT_MANAGE, Outcome.DONE, name, detail);
                return null;
            });
        } catch (DuplicateKeyException e) {
            throw new Conflict("用户名 %s 已存在 (the name is taken)".formatted(name));
        }
        return password;
    }

    @Override
    public String reset(Actor actor, String name) {
        String account =
                authority.requireManaged(actor, Authentication.normalised(name)).name();
        String password = Secrets.password();
        String hash = passwords.hash(password);
        change(actor, account, "重置密码", transaction -> {
            AccountStore.setPassword(transaction, account, hash, true);
            signOut(transaction, account);
        });
        return password;
    }

    @Override
    public void lock(Actor actor, String name) {
        Account account = authority.requireManaged(actor, Authentication.normalised(name));
        change(actor, account.name(), "锁定", transaction -> {
            requireOtherAdministrator(transaction, account);
            AccountStore.setLocked(transaction, account.name(), true);
            signOut(transaction, account.name());
        });
    }

    @Override
    public void unlock(Actor actor, String name) {
        String account =
                authority.requireManaged(actor, Authentication.normalised(name)).name();
        change(actor, account, "解锁", transaction -> AccountStore.setLocked(transaction, account, false));
    }

    @Override
    public void assign(Actor actor, String name, Role role, Optional<String> unitId) {
        Account account = authority.requireManaged(actor, Authentication.normalised(name));
        authority.requireGrantable(actor, account.name(), role, unitId);
        String detail = "改任：" + role.key() + unitId.map(unit -> " " + unit).orElse("");
        change(actor, account.name(), detail, transaction -> {
            if (role != Role.ADMINISTRATOR) {
                requireOtherAdministrator(transaction, account);
            }
            AccountStore.assign(transaction, account.name(), role, unitId);
            SessionStore.deleteOf(transaction, account.name());
        });
    }

    @Override
    public Set<String> usable(Collection<String> names) {
        return names.isEmpty() ? Set.of() : database.read(handle -> AccountStore.usable(handle, names));
    }

    @Override
    public void changePassword(Actor actor, String current, String replacement) {
        gate.require(actor, Action.OWN_ACCOUNT);
        authentication.prove(actor.name(), current, actor.from(), Action.OWN_ACCOUNT);
        requireGood(replacement, actor.name(), "/replacement");
        if (replacement.equals(current)) {
            throw new Invalid("/replacement", "新密码不得与原密码相同 (the new password is the old one)");
        }
        String hash = passwords.hash(replacement);
        database.write(transaction -> {
            AccountStore.setPassword(transaction, actor.name(), hash, false);
            SessionStore.deleteOf(transaction, actor.name());
            audit.append(transaction, actor, Action.OWN_ACCOUNT, Outcome.DONE, actor.name(), "修改密码");
            return null;
        });
    }

    private void requireGood(String password, String name, String pointer) {
        PasswordRules.broken(password, name, settings.passwordShape()).ifPresent(rule -> {
            throw new Invalid(pointer, rule);
        });
    }

    private synchronized void change(Actor actor, String name, String detail, Change change) {
        database.write(transaction -> {
            change.in(transaction);
            audit.append(transaction, actor, Action.ACCOUNT_MANAGE, Outcome.DONE, name, detail);
            return null;
        });
    }

    private void signOut(Handle transaction, String account) {
        SessionStore.deleteOf(transaction, account);
        Instant now = clock.instant();
        TokenStore.revokeOf(transaction, account, now);
    }

    private static void requireOtherAdministrator(Handle transaction, Account account) {
        if (account.role() == Role.ADMINISTRATOR
                && AccountStore.otherAdministrators(transaction, account.name()) == 0) {
            throw new Conflict("至少须保留一名可登录的管理员 (at least one administrator must remain)");
        }
    }

    private interface Change {
        void in(Handle transaction);
    }
}
