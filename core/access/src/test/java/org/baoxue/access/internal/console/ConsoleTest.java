package org.baoxue.access.internal.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.PrivilegedAction;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import javax.security.auth.Subject;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.LoginException;
import org.apache.karaf.jaas.boot.principal.ClientPrincipal;
import org.apache.karaf.jaas.boot.principal.RolePrincipal;
import org.apache.karaf.jaas.boot.principal.UserPrincipal;
import org.baoxue.access.Action;
import org.baoxue.access.Actor;
import org.baoxue.access.Actors;
import org.baoxue.access.AuditEntry.Outcome;
import org.baoxue.access.BaoxuePrincipal;
import org.baoxue.access.ConsoleActor;
import org.baoxue.access.Denied;
import org.baoxue.access.Jinan;
import org.baoxue.access.NewAccount;
import org.baoxue.access.Role;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.access.testing.AdjustableClock;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ConsoleTest {

    private static final String GOOD = "Qing-Shui-He-2026";
    private static final String SSH = "ssh(/10.0.0.5:50022)";

    private final AccessFixture access;
    private final ConsoleSignIn signIn;
    private final ConsoleActor consoleActor;

    ConsoleTest(Database database) {
        access = new AccessFixture(database, new AdjustableClock(Instant.parse("2026-11-02T00:00:00Z")));
        signIn = new ConsoleSignIn(access.authentication(), access.gate());
        consoleActor = new SubjectConsoleActor(access.authentication());
    }

    @BeforeEach
    void given_an_administrator_an_auditor_and_a_school() {
        access.given(Jinan.ALL);
        add("boss", Role.ADMINISTRATOR, Optional.empty());
        add("second", Role.ADMINISTRATOR, Optional.empty());
        add("audit", Role.AUDITOR, Optional.empty());
        add("school", Role.SCHOOL, Optional.of("S2"));
    }

    @Test
    void an_administrator_gets_karafs_roles_and_acts_as_the_account() throws LoginException {
        Subject subject = signedIn("boss", GOOD);

        assertThat(subject.getPrincipals(BaoxuePrincipal.class)).containsExactly(new BaoxuePrincipal("boss"));
        assertThat(subject.getPrincipals(RolePrincipal.class))
                .extracting(RolePrincipal::getName)
                .contains("ssh", "admin", "manager", "viewer", "systembundles");
        Actor actor = as(subject);
        assertThat(actor.name()).isEqualTo("boss");
        assertThat(actor.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(actor.from()).isEqualTo(SSH);
    }

    @Test
    void nobody_else_enters_the_console_and_the_attempt_is_recorded() {
        for (String name : new String[] {"school", "audit"}) {
            assertThatExceptionOfType(LoginException.class).isThrownBy(() -> signedIn(name, GOOD));
            assertThat(access.lastAudit().outcome()).isEqualTo(Outcome.DENIED);
            assertThat(access.lastAudit().from()).isEqualTo(SSH);
        }
        assertThatExceptionOfType(LoginException.class).isThrownBy(() -> signedIn("boss", "wrong"));
        assertThatExceptionOfType(LoginException.class).isThrownBy(() -> signedIn("nobody", GOOD));
    }

    @Test
    void a_public_key_opens_nothing() {
        assertThatExceptionOfType(LoginException.class)
                .isThrownBy(() -> login(new Subject(), callbacks -> {
                    ((NameCallback) callbacks[0]).setName("boss");
                    throw new UnsupportedCallbackException(callbacks[1]);
                }));
    }

    @Test
    void the_first_administrator_enters_but_can_only_change_the_password() throws LoginException {
        access.accounts().lock(access.administrator(), "second");
        String password = access.accounts().reset(access.administrator(), "boss");

        Subject subject = signedIn("boss", password);

        assertThat(subject.getPrincipals(RolePrincipal.class))
                .extracting(RolePrincipal::getName)
                .containsExactly("ssh");
        assertThat(as(subject).mustChangePassword()).isTrue();
    }

    @Test
    void an_account_locked_while_at_the_console_can_do_nothing_more() throws LoginException {
        Subject subject = signedIn("boss", GOOD);

        access.accounts().lock(access.administrator(), "boss");

        assertThatExceptionOfType(Denied.class).isThrownBy(() -> as(subject));
    }

    @Test
    void whoever_started_the_platform_at_its_own_console_is_the_named_system_actor() {
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal("karaf"));
        subject.getPrincipals().add(new ClientPrincipal("local", "localhost"));

        assertThat(as(subject)).isEqualTo(Actors.localConsole());
        access.gate().require(as(subject), Action.BACKUP);
        assertThat(access.lastAudit().actor()).isEqualTo("system:console");
    }

    @Test
    void a_session_of_another_realm_or_none_is_nobody() {
        Subject foreign = new Subject();
        foreign.getPrincipals().add(new UserPrincipal("karaf"));
        foreign.getPrincipals().add(new RolePrincipal("admin"));
        foreign.getPrincipals().add(new ClientPrincipal("ssh", "/10.0.0.5:50022"));

        assertThatExceptionOfType(Denied.class).isThrownBy(() -> as(foreign));
        assertThatExceptionOfType(Denied.class).isThrownBy(consoleActor::current);
    }

    @Test
    void signing_out_takes_the_principals_back() throws LoginException {
        Subject subject = new Subject();
        BaoxueLoginModule module = login(subject, answering("boss", GOOD));

        module.logout();

        assertThat(subject.getPrincipals()).isEmpty();
    }

    private Subject signedIn(String name, String password) throws LoginException {
        Subject subject = new Subject();
        subject.getPrincipals().add(new ClientPrincipal("ssh", "/10.0.0.5:50022"));
        login(subject, answering(name, password));
        return subject;
    }

    private BaoxueLoginModule login(Subject subject, CallbackHandler handler) throws LoginException {
        BaoxueLoginModule module = new BaoxueLoginModule();
        module.initialize(subject, handler, Map.of(), Map.of(BaoxueLoginModule.SIGN_IN, signIn));
        module.login();
        module.commit();
        return module;
    }

    @SuppressWarnings("removal")
    private Actor as(Subject subject) {
        return Subject.doAs(subject, (PrivilegedAction<Actor>) consoleActor::current);
    }

    private static CallbackHandler answering(String name, String password) {
        return callbacks -> {
            for (Callback callback : callbacks) {
                if (callback instanceof NameCallback asked) {
                    asked.setName(name);
                } else if (callback instanceof PasswordCallback asked) {
                    asked.setPassword(password.toCharArray());
                }
            }
        };
    }

    private void add(String name, Role role, Optional<String> unit) {
        access.accounts().add(access.administrator(), new NewAccount(name, role, unit, Optional.of(GOOD), false));
    }
}
