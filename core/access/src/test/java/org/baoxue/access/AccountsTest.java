package org.baoxue.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.access.testing.AdjustableClock;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class AccountsTest {

    private static final String GOOD = "Qing-Shui-He-2026";

    private final AccessFixture access;
    private final Accounts accounts;
    private final Actor administrator;

    AccountsTest(Database database) {
        access = new AccessFixture(database, new AdjustableClock(Instant.parse("2026-11-02T00:00:00Z")));
        accounts = access.accounts();
        administrator = access.administrator();
    }

    @BeforeEach
    void given_a_county() {
        access.given(Jinan.ALL);
    }

    @Test
    void an_account_belongs_to_a_unit_and_answers_for_what_the_unit_answers_for() {
        accounts.add(administrator, account("school.s2", Role.SCHOOL, "S2"));

        Actor actor = access.sessions().login("School.S2", GOOD, "127.0.0.1").actor();

        assertThat(actor)
                .isEqualTo(new Actor(
                        "school.s2",
                        Role.SCHOOL,
                        Optional.of("S2"),
                        Jinan.TREE.responsibility(Jinan.DIRECT_SCHOOL),
                        "127.0.0.1",
                        false));
    }

    @Test
    void a_role_fits_only_its_kinds_of_unit() {
        for (Role role : Role.values()) {
            for (UnitKind kind : UnitKind.values()) {
                assertThat(role.fits(kind))
                        .as("%s × %s", role, kind)
                        .isEqualTo(role == Role.AUDITOR
                                || role == Role.ADMINISTRATOR
                                || (role == Role.TOWNSHIP && kind == UnitKind.VILLAGE)
                                || (role == Role.CLASS_TEACHER && kind == UnitKind.CLASS)
                                || kind.name().startsWith(role.name()));
            }
        }
        assertInvalid("/role", account("teacher", Role.CLASS_TEACHER, "S2"));
        assertInvalid("/unit", account("teacher", Role.CLASS_TEACHER, "NONE"));
        assertInvalid("/unit", new NewAccount("teacher", Role.CLASS_TEACHER, Optional.empty()));
        assertInvalid("/role", new NewAccount("robot", Role.SYSTEM, Optional.empty()));
    }

    @Test
    void names_and_passwords_keep_the_rules() {
        assertInvalid("/name", account("system:console", Role.SCHOOL, "S2"));
        assertInvalid("/name", account("x", Role.SCHOOL, "S2"));
        for (String weak : List.of("Short-1", "alllowercase", "school.s2-Strong-1", "Aa1Aa1Aa1Aa1")) {
            assertInvalid(
                    "/password", new NewAccount("school.s2", Role.SCHOOL, Optional.of("S2"), Optional.of(weak), false));
        }
    }

    @Test
    void a_name_is_given_once() {
        accounts.add(administrator, account("school.s2", Role.SCHOOL, "S2"));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> accounts.add(administrator, account("SCHOOL.S2", Role.SCHOOL, "S1")));
    }

    @Test
    void a_given_password_must_be_changed_before_anything_else() {
        String first = accounts.add(administrator, new NewAccount("school.s2", Role.SCHOOL, Optional.of("S2")));
        Actor actor = access.sessions().login("school.s2", first, "").actor();

        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> access.units().list(actor, UnitQuery.all(PageRequest.FIRST)));
        assertThatExceptionOfType(Unauthenticated.class)
                .isThrownBy(() -> accounts.changePassword(actor, "wrong", GOOD));
        assertThatExceptionOfType(Invalid.class).isThrownBy(() -> accounts.changePassword(actor, first, "weak"));
        accounts.changePassword(actor, first, GOOD);

        Actor changed = access.sessions().login("school.s2", GOOD, "").actor();
        assertThat(access.units()
                        .list(changed, UnitQuery.all(PageRequest.FIRST))
                        .total())
                .isEqualTo(3);
    }

    @Test
    void a_reset_gives_a_new_password_and_ends_sessions_and_tokens() {
        accounts.add(administrator, account("school.s2", Role.SCHOOL, "S2"));
        Session session = access.sessions().login("school.s2", GOOD, "");
        IssuedToken token = access.tokens().issue(session.actor(), "导出", Duration.ofDays(1));

        String password = accounts.reset(administrator, "school.s2");

        assertThat(access.sessions().actor(session.token(), "")).isEmpty();
        assertThat(access.tokens().actor(token.secret(), "")).isEmpty();
        assertThatExceptionOfType(Unauthenticated.class)
                .isThrownBy(() -> access.sessions().login("school.s2", GOOD, ""));
        assertThat(access.sessions().login("school.s2", password, "").actor().mustChangePassword())
                .isTrue();
    }

    @Test
    void a_locked_account_is_out_at_once_until_it_is_unlocked() {
        accounts.add(administrator, account("school.s2", Role.SCHOOL, "S2"));
        Session session = access.sessions().login("school.s2", GOOD, "");

        accounts.lock(administrator, "school.s2");

        assertThat(access.sessions().actor(session.token(), "")).isEmpty();
        assertThatExceptionOfType(Unauthenticated.class)
                .isThrownBy(() -> access.sessions().login("school.s2", GOOD, ""));
        accounts.unlock(administrator, "school.s2");
        assertThatCode(() -> access.sessions().login("school.s2", GOOD, "")).doesNotThrowAnyException();
    }

    @Test
    void the_last_administrator_can_neither_be_locked_nor_given_another_role() {
        accounts.add(administrator, new NewAccount("first", Role.ADMINISTRATOR, Optional.empty()));
        accounts.add(administrator, new NewAccount("second", Role.ADMINISTRATOR, Optional.empty()));
        accounts.lock(administrator, "second");

        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> accounts.lock(administrator, "first"));
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> accounts.assign(administrator, "first", Role.AUDITOR, Optional.empty()));
        accounts.unlock(administrator, "second");
        assertThatCode(() -> accounts.lock(administrator, "first")).doesNotThrowAnyException();
    }

    @Test
    void a_bureau_manages_the_accounts_of_lower_roles_below_it_alone() {
        Actor bureau = access.actor(Role.COUNTY, Jinan.BUREAU);
        accounts.add(bureau, account("school.s2", Role.SCHOOL, "S2"));
        accounts.add(administrator, account("street", Role.TOWNSHIP, "GOV-003"));
        accounts.add(administrator, account("colleague", Role.COUNTY, "EDU"));
        accounts.add(administrator, new NewAccount("admin2", Role.ADMINISTRATOR, Optional.of("S2")));

        assertThat(accounts.list(bureau, AccountQuery.all(PageRequest.FIRST)).items())
                .extracting(Account::name)
                .containsExactly("admin2", "colleague", "school.s2");
        for (String other : List.of("street", "colleague", "admin2")) {
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> accounts.reset(bureau, other));
        }
        for (NewAccount above : List.of(
                account("x1", Role.COUNTY, "EDU"),
                account("x2", Role.TOWNSHIP, "GOV-003"),
                new NewAccount("x3", Role.ADMINISTRATOR, Optional.of("S2")),
                new NewAccount("x4", Role.AUDITOR, Optional.of("S2")),
                new NewAccount("x5", Role.ADMINISTRATOR, Optional.empty()))) {
            assertThatExceptionOfType(Denied.class).isThrownBy(() -> accounts.add(bureau, above));
        }
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> accounts.assign(bureau, "school.s2", Role.COUNTY, Optional.of("EDU")));
        assertThatCode(() -> accounts.reset(bureau, "school.s2")).doesNotThrowAnyException();
    }

    @Test
    void accounts_are_found_by_role_unit_and_part_of_the_name_without_wildcards() {
        accounts.add(administrator, account("school_s1", Role.SCHOOL, "S1"));
        accounts.add(administrator, account("school-s2", Role.SCHOOL, "S2"));
        accounts.add(administrator, account("street", Role.TOWNSHIP, "GOV-003"));

        assertThat(names(Optional.of(Role.SCHOOL), Optional.empty(), Optional.empty()))
                .containsExactly("school-s2", "school_s1");
        assertThat(names(Optional.empty(), Optional.of("S2"), Optional.empty())).containsExactly("school-s2");
        assertThat(names(Optional.empty(), Optional.empty(), Optional.of("L_S")))
                .containsExactly("school_s1");
        assertThat(names(Optional.empty(), Optional.empty(), Optional.of("%"))).isEmpty();
    }

    @Test
    void an_auditor_without_a_unit_reads_everywhere_and_one_with_a_unit_there() {
        accounts.add(administrator, new NewAccount("audit", Role.AUDITOR, Optional.empty(), Optional.of(GOOD), false));
        accounts.add(administrator, account("audit.s2", Role.AUDITOR, "S2"));

        assertThat(units("audit")).isEqualTo(11);
        assertThat(units("audit.s2")).isEqualTo(3);
    }

    private long units(String name) {
        Actor actor = access.sessions().login(name, GOOD, "").actor();
        return access.units().list(actor, UnitQuery.all(PageRequest.FIRST)).total();
    }

    private List<String> names(Optional<Role> role, Optional<String> unit, Optional<String> text) {
        return accounts.list(administrator, new AccountQuery(role, unit, text, PageRequest.FIRST)).items().stream()
                .map(Account::name)
                .toList();
    }

    private void assertInvalid(String pointer, NewAccount account) {
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> accounts.add(administrator, account))
                .satisfies(invalid -> assertThat(invalid.pointer()).isEqualTo(pointer));
    }

    private static NewAccount account(String name, Role role, String unit) {
        return new NewAccount(name, role, Optional.of(unit), Optional.of(GOOD), false);
    }
}
