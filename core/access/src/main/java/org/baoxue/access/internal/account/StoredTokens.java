package org.baoxue.access.internal.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.AuditEntry.Outcome;
import org.baoxue.access.Denied;
import org.baoxue.access.Gate;
import org.baoxue.access.Invalid;
import org.baoxue.access.IssuedToken;
import org.baoxue.access.NotFound;
import org.baoxue.access.Token;
import org.baoxue.access.Tokens;
import org.baoxue.access.internal.audit.AuditLog;
import org.baoxue.access.internal.settings.AccessSettings;
import org.baoxue.storage.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tokens in the database. */
@Component(service = Tokens.class)
public final class StoredTokens implements Tokens {

    /** Lets scanners of leaked secrets know what they found. */
    private static final String PREFIX = "bxt_";

    private static final int LONGEST_LABEL = 100;
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final Gate gate;
    private final Authentication authentication;
    private final AccountAuthority authority;
    private final AuditLog audit;
    private final AccessSettings settings;
    private final Clock clock;

    @Activate
    public StoredTokens(
            @Reference Database database,
            @Reference Gate gate,
            @Reference Authentication authentication,
            @Reference AccountAuthority authority,
            @Reference AuditLog audit,
            @Reference AccessSettings settings,
            @Reference Clock clock) {
        this.database = database;
        this.gate = gate;
        this.authentication = authentication;
        this.authority = authority;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public IssuedToken issue(Actor actor, String label, Duration validity) {
        gate.require(actor, Action.OWN_ACCOUNT);
        if (actor.mustChangePassword()) {
            throw new Denied("请先修改初始密码 (change the initial password first)");
        }
        if (label.isBlank() || label.length() > LONGEST_LABEL) {
            throw new Invalid(
                    "/label", "令牌用途应为1至%d个字 (a label has 1 to %d characters)".formatted(LONGEST_LABEL, LONGEST_LABEL));
        }
        Duration most = settings.lifetimes().token();
        if (validity.compareTo(Duration.ZERO) <= 0 || validity.compareTo(most) > 0) {
            throw new Invalid(
                    "/validity", "令牌有效期最长%d天 (a token lives at most %d days)".formatted(most.toDays(), most.toDays()));
        }
        String secret = PREFIX + Secrets.token();
        Instant now = clock.instant();
        Token token = new Token(
                Secrets.identifier(),
                actor.name(),
                label.strip(),
                now,
                now.plus(validity),
                Optional.empty(),
                Optional.empty());
        database.write(transaction -> {
            TokenStore.insert(transaction, token, Secrets.hash(secret));
            audit.append(transaction, actor, Action.OWN_ACCOUNT, Outcome.DONE, token.id(), "签发令牌：" + token.label());
            return null;
        });
        return new IssuedToken(token, secret);
    }

    @Override
    public List<Token> list(Actor actor) {
        gate.require(actor, Action.OWN_ACCOUNT);
        return database.read(handle -> TokenStore.of(handle, actor.name()));
    }

    @Override
    public void revoke(Actor actor, String id) {
        gate.require(actor, Action.OWN_ACCOUNT);
        Token token = database.read(handle -> TokenStore.byId(handle, id))
                .orElseThrow(() -> new NotFound("找不到令牌 %s (no such token)".formatted(id)));
        if (!token.account().equals(actor.name())) {
            authority.requireManaged(actor, token.account());
        }
        database.write(transaction -> {
            TokenStore.revoke(transaction, id, clock.instant());
            audit.append(transaction, actor, Action.OWN_ACCOUNT, Outcome.DONE, id, "吊销令牌：" + token.label());
            return null;
        });
    }

    @Override
    public Optional<Actor> actor(String secret, String from) {
        Instant now = clock.instant();
        Optional<Token> token = database.read(handle -> TokenStore.byHash(handle, Secrets.hash(secret)))
                .filter(found -> found.revokedAt().isEmpty() && now.isBefore(found.expiresAt()));
        Optional<Actor> actor = token.flatMap(found -> authentication.actor(found.account(), from));
        if (actor.isPresent()
                && token.get()
                        .lastUsed()
                        .filter(used -> now.isBefore(used.plus(NOTED_EVERY)))
                        .isEmpty()) {
            database.write(transaction -> {
                TokenStore.used(transaction, token.get().id(), now);
                return null;
            });
        }
        return actor;
    }
}
