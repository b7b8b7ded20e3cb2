package org.baoxue.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.access.testing.AdjustableClock;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.Test;

@DatabaseTest
class FirstAdministratorTest {

    private final AccessFixture access;

    FirstAdministratorTest(Database database) {
        access = new AccessFixture(database, new AdjustableClock(Instant.parse("2026-11-02T00:00:00Z")));
    }

    @Test
    void the_first_password_lies_in_a_file_for_its_owner_alone_until_the_first_sign_in() throws IOException {
        Path file = access.startFirstAdministrator();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String password = Files.readString(file).strip();
        assertThatExceptionOfType(Unauthenticated.class)
                .isThrownBy(() -> access.sessions().login("admin", "guess", ""));
        assertThat(file).exists();

        Actor admin = access.sessions().login("admin", password, "").actor();

        assertThat(file).doesNotExist();
        assertThat(admin.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThatExceptionOfType(Denied.class)
                .isThrownBy(() -> access.accounts().list(admin, AccountQuery.all(PageRequest.FIRST)));
        access.accounts().changePassword(admin, password, "Bao-Xue-Bu-Chuo-1");
        Actor changed =
                access.sessions().login("admin", "Bao-Xue-Bu-Chuo-1", "").actor();
        assertThat(access.accounts()
                        .list(changed, AccountQuery.all(PageRequest.FIRST))
                        .items())
                .extracting(Account::name)
                .containsExactly("admin");
    }

    @Test
    void a_start_with_accounts_adds_none() throws IOException {
        Path file = access.startFirstAdministrator();
        String password = Files.readString(file);

        access.startFirstAdministrator();

        assertThat(file).hasContent(password);
    }

    @Test
    void passwords_that_the_platform_makes_keep_its_own_rules() throws IOException {
        String password = Files.readString(access.startFirstAdministrator()).strip();

        assertThat(password).matches("([A-Za-z2-9]{4}-){4}[A-Za-z2-9]{4}");
    }
}
