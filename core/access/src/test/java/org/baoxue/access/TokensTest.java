package org.baoxue.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.access.testing.AdjustableClock;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class TokensTest {

    private static final String GOOD = "Qing-Shui-He-2026";

    private final AdjustableClock clock = new AdjustableClock(Instant.parse("2026-11-02T00:00:00Z"));
    private final AccessFixture access;
    private final Tokens tokens;
    private Actor school;
    private Actor other;

    TokensTest(Database database) {
        access = new AccessFixture(database, clock);
        tokens = access.tokens();
    }

    @BeforeEach
    void given_two_schools() {
        access.given(Jinan.ALL);
        school = signedIn("school.s2", "S2");
        other = signedIn("school.s1", "S1");
    }

    @Test
    void a_program_acts_as_the_account_until_the_token_expires() {
        IssuedToken issued = tokens.issue(school, "学籍系统对接", Duration.ofDays(30));

        assertThat(tokens.actor(issued.secret(), "10.0.0.7").orElseThrow())
                .isEqualTo(new Actor("school.s2", Role.SCHOOL, Optional.of("S2"), school.scope(), "10.0.0.7", false));
        clock.advance(Duration.ofDays(30).minusMillis(1));
        assertThat(tokens.actor(issued.secret(), "")).isPresent();
        clock.advance(Duration.ofMillis(1));
        assertThat(tokens.actor(issued.secret(), "")).isEmpty();
    }

    @Test
    void a_revoked_token_is_out_at_once_and_stays_in_the_list() {
        IssuedToken issued = tokens.issue(school, "导出", Duration.ofDays(30));

        tokens.revoke(school, issued.token().id());

        assertThat(tokens.actor(issued.secret(), "")).isEmpty();
        assertThat(tokens.list(school)).singleElement().satisfies(token -> assertThat(token.revokedAt())
                .contains(clock.instant()));
    }

    @Test
    void a_token_is_revoked_by_its_owner_or_who_manages_the_owner_and_by_nobody_else() {
        IssuedToken issued = tokens.issue(school, "导出", Duration.ofDays(30));

        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> tokens.revoke(other, issued.token().id()));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> tokens.revoke(school, "0"));
        tokens.revoke(access.actor(Role.COUNTY, Jinan.BUREAU), issued.token().id());
        assertThat(tokens.actor(issued.secret(), "")).isEmpty();
        assertThat(tokens.list(other)).isEmpty();
    }

    @Test
    void a_token_dies_with_the_lock_of_its_account() {
        IssuedToken issued = tokens.issue(school, "导出", Duration.ofDays(30));

        access.accounts().lock(access.administrator(), "school.s2");
        access.accounts().unlock(access.administrator(), "school.s2");

        assertThat(tokens.actor(issued.secret(), "")).isEmpty();
    }

    @Test
    void a_token_needs_a_label_and_a_bounded_life_and_a_changed_password() {
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> tokens.issue(school, " ", Duration.ofDays(1)));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> tokens.issue(school, "导出", Duration.ofDays(366)));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> tokens.issue(school, "导出", Duration.ZERO));
        Actor fresh = new Actor("school.s2", Role.SCHOOL, Optional.of("S2"), school.scope(), "", true);
        assertThatExceptionOfType(Denied.class).isThrownBy(() -> tokens.issue(fresh, "导出", Duration.ofDays(1)));
    }

    @Test
    void the_secret_is_shown_once_and_a_guess_is_nobody() {
        IssuedToken issued = tokens.issue(school, "导出", Duration.ofDays(1));

        assertThat(issued.secret()).startsWith("bxt_").hasSize(47);
        assertThat(issued.toString()).doesNotContain(issued.secret());
        assertThat(tokens.actor(issued.secret() + "x", "")).isEmpty();
        assertThat(tokens.actor(issued.token().id(), "")).isEmpty();
    }

    private Actor signedIn(String name, String unit) {
        access.accounts()
                .add(
                        access.administrator(),
                        new NewAccount(name, Role.SCHOOL, Optional.of(unit), Optional.of(GOOD), false));
        return access.sessions().login(name, GOOD, "").actor();
    }
}
