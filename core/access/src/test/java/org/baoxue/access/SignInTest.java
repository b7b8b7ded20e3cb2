package org.baoxue.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.baoxue.access.AuditEntry.Outcome;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.access.testing.AdjustableClock;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class SignInTest {

    private static final String GOOD = "Qing-Shui-He-2026";

    private final Database database;
    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-02T00:00:00Z"));
    private final AccessFixture access;
    private final Sessions sessions;

    SignInTest(Database database) {
        this.database = database;
        access = new AccessFixture(database, clock);
        sessions = access.sessions();
    }

    @BeforeEach
    void given_a_school_with_an_account() {
        access.given(Jinan.ALL);
        access.accounts()
                .add(
                        access.administrator(),
                        new NewAccount("school.s2", Role.SCHOOL, Optional.of("S2"), Optional.of(GOOD), false));
    }

    @Test
    void an_unknown_name_a_wrong_password_and_a_lock_look_the_same() {
        Unauthenticated unknown = refused("nobody", GOOD);
        Unauthenticated wrong = refused("school.s2", "wrong");
        access.accounts().lock(access.administrator(), "school.s2");
        Unauthenticated locked = refused("school.s2", GOOD);

        assertThat(unknown).hasMessage(wrong.getMessage());
        assertThat(locked).hasMessage(wrong.getMessage());
    }

    @Test
    void what_was_typed_as_a_name_or_password_is_not_recorded() {
        refused("Secret-Typed-As-Name", "Secret-Typed-As-Password");

        AuditEntry entry = access.lastAudit();
        assertThat(entry.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(entry.toString()).doesNotContainIgnoringCase("secret-typed");
    }

    @Test
    void five_failures_lock_an_account_out_for_a_quarter_of_an_hour() {
        for (int i = 0; i < 5; i++) {
            refused("school.s2", "wrong");
        }
        refused("school.s2", GOOD);
        clock.advance(Duration.ofMinutes(15).minusMillis(1));
        refused("school.s2", GOOD);
        clock.advance(Duration.ofMillis(1));

        assertThatCode(() -> sessions.login("school.s2", GOOD, "")).doesNotThrowAnyException();
    }

    @Test
    void guesses_during_a_lock_out_do_not_prolong_it() {
        for (int i = 0; i < 5; i++) {
            refused("school.s2", "wrong");
        }
        clock.advance(Duration.ofMinutes(14));
        for (int i = 0; i < 20; i++) {
            refused("school.s2", "wrong");
        }
        clock.advance(Duration.ofMinutes(1));

        assertThatCode(() -> sessions.login("school.s2", GOOD, "")).doesNotThrowAnyException();
    }

    @Test
    void a_success_clears_the_failures_before_it() {
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 4; i++) {
                refused("school.s2", "wrong");
            }
            sessions.login("school.s2", GOOD, "");
        }
        assertThatCode(() -> sessions.login("school.s2", GOOD, "")).doesNotThrowAnyException();
    }

    @Test
    void a_lock_out_shows_in_the_list_and_is_lifted_by_hand() {
        for (int i = 0; i < 5; i++) {
            refused("school.s2", "wrong");
        }
        Account listed = access.accounts()
                .list(access.administrator(), AccountQuery.all(PageRequest.FIRST))
                .items()
                .get(0);
        assertThat(listed.lockedUntil()).contains(clock.instant().plus(Duration.ofMinutes(15)));

        access.accounts().unlock(access.administrator(), "school.s2");

        assertThatCode(() -> sessions.login("school.s2", GOOD, "")).doesNotThrowAnyException();
    }

    @Test
    void an_idle_session_ends_and_a_busy_one_lives_to_its_absolute_end() {
        String idle = sessions.login("school.s2", GOOD, "").token();
        String busy = sessions.login("school.s2", GOOD, "").token();

        for (int minutes = 0; minutes < 12 * 60; minutes += 20) {
            assertThat(sessions.actor(busy, "")).as("after %d minutes", minutes).isPresent();
            clock.advance(Duration.ofMinutes(20));
        }

        assertThat(sessions.actor(busy, "")).isEmpty();
        assertThat(sessions.actor(idle, "")).isEmpty();
    }

    @Test
    void a_session_idle_for_half_an_hour_is_over() {
        String token = sessions.login("school.s2", GOOD, "").token();

        clock.advance(Duration.ofMinutes(30).minusMillis(1));
        assertThat(sessions.actor(token, "")).isPresent();
        clock.advance(Duration.ofMinutes(30));
        assertThat(sessions.actor(token, "")).isEmpty();
    }

    @Test
    void a_session_outlives_a_restart_and_ends_at_sign_out() {
        Session session = sessions.login("school.s2", GOOD, "");
        Sessions restarted = new AccessFixture(database, clock).sessions();

        assertThat(restarted.actor(session.token(), "10.0.0.1").orElseThrow().from())
                .isEqualTo("10.0.0.1");
        assertThat(restarted.csrfMatches(session.token(), session.csrf())).isTrue();
        restarted.logout(session.token());
        assertThat(sessions.actor(session.token(), "")).isEmpty();
    }

    @Test
    void a_changing_request_needs_the_secret_of_its_own_session() {
        Session one = sessions.login("school.s2", GOOD, "");
        Session other = sessions.login("school.s2", GOOD, "");

        assertThat(sessions.csrfMatches(one.token(), one.csrf())).isTrue();
        assertThat(sessions.csrfMatches(one.token(), other.csrf())).isFalse();
        assertThat(sessions.csrfMatches(one.token(), "")).isFalse();
    }

    @Test
    void neither_token_nor_password_stands_in_the_database_or_in_a_log_line() {
        Session session = sessions.login("school.s2", GOOD, "");

        assertThat(session.toString()).doesNotContain(session.token()).doesNotContain(session.csrf());
        assertThat(database.<String, RuntimeException>read(
                        handle -> handle.createQuery("select token_hash from account_session")
                                .mapTo(String.class)
                                .one()))
                .isNotEqualTo(session.token())
                .hasSize(64);
        assertThat(storedHash()).startsWith("$argon2id$v=19$m=64,t=1,p=1$").doesNotContain(GOOD);
    }

    @Test
    void a_sign_in_renews_a_hash_of_another_cost() {
        AccessFixture restarted = access.restartedWithDearerHashes();

        restarted.sessions().login("school.s2", GOOD, "");

        assertThat(storedHash()).startsWith("$argon2id$v=19$m=128,t=2,p=1$");
        assertThatCode(() -> restarted.sessions().login("school.s2", GOOD, "")).doesNotThrowAnyException();
    }

    private String storedHash() {
        return database.<String, RuntimeException>read(handle -> handle.createQuery("select password_hash from account")
                .mapTo(String.class)
                .one());
    }

    private Unauthenticated refused(String name, String password) {
        Unauthenticated refused =
                catchThrowableOfType(Unauthenticated.class, () -> sessions.login(name, password, "127.0.0.1"));
        assertThat(refused).isNotNull();
        return refused;
    }
}
