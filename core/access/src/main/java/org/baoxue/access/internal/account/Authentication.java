package org.baoxue.access.internal.account;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.baoxue.access.Account;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.AuditEntry.Outcome;
import org.baoxue.access.Role;
import org.baoxue.access.ScopeFilter;
import org.baoxue.access.Unauthenticated;
import org.baoxue.access.Unit;
import org.baoxue.access.internal.audit.AuditLog;
import org.baoxue.access.internal.settings.AccessSettings;
import org.baoxue.access.internal.unit.UnitDirectory;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Proves who somebody is, by name and password, and turns accounts into actors. Every way to fail takes the time of one
 * password hash and gives the same answer.
 */
@Component(service = Authentication.class)
public final class Authentication {

    private static final Logger LOG = LoggerFactory.getLogger(Authentication.class);
    private static final String REFUSED = "用户名或密码不正确，或账户已锁定 (wrong name or password, or the account is locked)";
    private static final int LONGEST_PASSWORD = 1_000;

    private final Database database;
    private final UnitDirectory units;
    private final Passwords passwords;
    private final AuditLog audit;
    private final AccessSettings settings;
    private final Clock clock;

    @Activate
    public Authentication(
            @Reference Database database,
            @Reference UnitDirectory units,
            @Reference Passwords passwords,
            @Reference AuditLog audit,
            @Reference AccessSettings settings,
            @Reference Clock clock) {
        this.database = database;
        this.units = units;
        this.passwords = passwords;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** Names are the same whatever their case. */
    static String normalised(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * The account with this name and password.
     *
     * @param from address of the client, for the audit trail
     * @throws Unauthenticated if there is none, or it is locked or locked out
     */
    public Actor signIn(String name, String password, String from) {
        return prove(name, password, from, Action.SIGN_IN);
    }

    /** As {@link #signIn}, for something else than a sign-in, under whose name it is recorded. */
    Actor prove(String name, String password, String from, Action action) {
        String account = normalised(name);
        Optional<AccountRow> row = database.read(handle -> AccountStore.find(handle, account));
        boolean matches =
                password.length() <= LONGEST_PASSWORD && passwords.matches(password, row.map(AccountRow::passwordHash));
        Instant now = clock.instant();
        if (row.isEmpty()) {
            // What was typed as a name may be a password: it is not recorded.
            audit.append(stranger(from), action, Outcome.FAILED, "", "用户名不存在 (unknown name)");
            throw new Unauthenticated(REFUSED);
        }
        AccountRow known = row.get();
        Actor actor = actor(known.account(), from);
        if (!known.open() || known.lockedOut(now)) {
            audit.append(actor, action, Outcome.FAILED, account, "账户已锁定 (the account is locked)");
            throw new Unauthenticated(REFUSED);
        }
        if (!matches) {
            failed(actor, action, now);
            throw new Unauthenticated(REFUSED);
        }
        succeeded(actor, action, known, password, now);
        return actor;
    }

    /** The account with this name as actor, if it is open; for those who have proved who they are by other means. */
    public Optional<Actor> actor(String account, String from) {
        return database.read(handle -> AccountStore.find(handle, account))
                .filter(AccountRow::open)
                .map(row -> actor(row.account(), from));
    }

    private Actor actor(Account account, String from) {
        Optional<Unit> unit = account.unitId().flatMap(units.tree()::find);
        boolean everywhere = account.role() == Role.ADMINISTRATOR
                || (account.role() == Role.AUDITOR && account.unitId().isEmpty());
        ScopeFilter scope = everywhere
                ? ScopeFilter.EVERYTHING
                : unit.map(units.tree()::responsibility).orElse(ScopeFilter.NOTHING);
        return new Actor(account.name(), account.role(), account.unitId(), scope, from, account.mustChangePassword());
    }

    private void failed(Actor actor, Action action, Instant now) {
        AccessSettings.LockOut lockOut = settings.lockOut();
        boolean lockedOut = database.write(transaction ->
                AccountStore.failed(transaction, actor.name(), lockOut.failures(), now.plus(lockOut.duration())));
        audit.append(
                actor,
                action,
                Outcome.FAILED,
                actor.name(),
                lockedOut
                        ? "密码错误，锁定至 %s (wrong password, locked out)"
                                .formatted(now.plus(lockOut.duration()).atZone(clock.getZone()))
                        : "密码错误 (wrong password)");
    }

    private void succeeded(Actor actor, Action action, AccountRow row, String password, Instant now) {
        Optional<String> upgraded =
                passwords.outdated(row.passwordHash()) ? Optional.of(passwords.hash(password)) : Optional.empty();
        database.write(transaction -> {
            AccountStore.signedIn(transaction, actor.name(), now);
            upgraded.ifPresent(hash -> AccountStore.upgradeHash(transaction, actor.name(), row.passwordHash(), hash));
            audit.append(transaction, actor, action, Outcome.DONE, actor.name(), "");
            return null;
        });
        if (actor.name().equals(FirstAdministrator.NAME)) {
            deleteFirstPassword();
        }
    }

    private void deleteFirstPassword() {
        try {
            if (Files.deleteIfExists(settings.firstAdministratorFile())) {
                LOG.info("首个管理员已登录，密码文件已删除 (the first administrator signed in; the password file is deleted)");
            }
        } catch (IOException e) {
            LOG.warn(
                    "无法删除首个管理员密码文件，请手工删除 {} (delete the first administrator's password file by hand)",
                    settings.firstAdministratorFile(),
                    e);
        }
    }

    private static Actor stranger(String from) {
        return new Actor("system:sign-in", Role.SYSTEM, Optional.empty(), ScopeFilter.NOTHING, from, false);
    }
}
