package org.baoxue.access.internal.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Session;
import org.baoxue.access.Sessions;
import org.baoxue.access.internal.settings.AccessSettings;
import org.baoxue.access.internal.settings.AccessSettings.Lifetimes;
import org.baoxue.storage.Database;
import org.baoxue.storage.InstallationSecret;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sessions in the database, so that they outlive a restart. */
@Component(
        service = Sessions.class,
        reference = @Reference(name = "firstAdministrator", service = FirstAdministrator.class))
public final class StoredSessions implements Sessions {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Database database;
    private final Authentication authentication;
    private final InstallationSecret secret;
    private final Lifetimes lifetimes;
    private final Clock clock;

    @Activate
    public StoredSessions(
            @Reference Database database,
            @Reference Authentication authentication,
            @Reference InstallationSecret secret,
            @Reference AccessSettings settings,
            @Reference Clock clock) {
        this.database = database;
        this.authentication = authentication;
        this.secret = secret;
        this.lifetimes = settings.lifetimes();
        this.clock = clock;
    }

    @Override
    public Session login(String name, String password, String from) {
        Actor actor = authentication.signIn(name, password, from);
        String token = Secrets.token();
        Instant now = clock.instant();
        Instant expiresAt = now.plus(lifetimes.session());
        database.write(transaction -> {
            SessionStore.deleteEnded(transaction, now, now.minus(lifetimes.sessionIdle()));
            SessionStore.insert(transaction, Secrets.hash(token), actor.name(), now, expiresAt);
            return null;
        });
        return new Session(token, csrf(token), actor, expiresAt);
    }

    @Override
    public Optional<Actor> actor(String token, String from) {
        String hash = Secrets.hash(token);
        Instant now = clock.instant();
        Optional<SessionStore.Row> session = database.read(handle -> SessionStore.find(handle, hash))
                .filter(row -> now.isBefore(row.expiresAt())
                        && now.isBefore(row.lastSeen().plus(lifetimes.sessionIdle())));
        if (session.filter(row -> !now.isBefore(row.lastSeen().plus(notedEvery())))
                .isPresent()) {
            database.write(transaction -> {
                SessionStore.seen(transaction, hash, now);
                return null;
            });
        }
        return session.flatMap(row -> authentication.actor(row.account(), from));
    }

    @Override
    public String csrf(String token) {
        byte[] code = secret.hmac("csrf", token.getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    }

    @Override
    public boolean csrfMatches(String token, String csrf) {
        return MessageDigest.isEqual(
                csrf(token).getBytes(StandardCharsets.UTF_8), csrf.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void logout(String token) {
        database.write(transaction -> {
            SessionStore.delete(transaction, Secrets.hash(token));
            return null;
        });
    }

    // A session is noted as used only now and then, to spare the database a write for every request.
    private Duration notedEvery() {
        Duration tenth = lifetimes.sessionIdle().dividedBy(10);
        return tenth.compareTo(NOTED_EVERY) < 0 ? tenth : NOTED_EVERY;
    }
}
