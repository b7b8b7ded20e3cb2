package org.baoxue.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.baoxue.itest.support.Account;
import org.baoxue.itest.support.BaoxueDistribution;
import org.baoxue.itest.support.Distribution;
import org.baoxue.itest.support.Postgres;
import org.baoxue.itest.support.Setting;
import org.baoxue.itest.support.SmallCounty;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@BaoxueDistribution(shared = false)
@DisplayName("The database of a distribution")
class BackupRestoreTest {

    private static final String CONFIGURATION = "etc/org.ops4j.datasource-baoxue.cfg";
    private static final int PUPILS = 25;

    @Test
    void moves_by_backup_and_restore_to_another_derby_and_to_postgresql(Distribution baoxue, @TempDir Path folder) {
        var administrator = baoxue.administrator();
        var county = SmallCounty.in(folder);
        administrator.upload("api/v1/units/imports", Map.of(), county.units());
        administrator.console("baoxue:roster-import enrolment %s %s %s"
                .formatted(SmallCounty.BUREAU, SmallCounty.today(), county.enrolment(PUPILS)));
        administrator.add("bureau-desk", "county", SmallCounty.BUREAU);
        var file = folder.resolve("taken.backup");
        administrator.console("baoxue:backup " + file);

        move(
                baoxue,
                administrator,
                file,
                List.of(new Setting(CONFIGURATION, "url", "jdbc:derby:${karaf.base}/store/other;create=true")));
        assertThat(baoxue.karafHome().resolve("store/other/service.properties")).exists();

        try (var postgres = Postgres.start()) {
            move(baoxue, administrator, file, postgres.settings());
            assertThat(administrator.at(baoxue).get("api/health").toString()).contains("POSTGRESQL");
            baoxue.stop();
        }
    }

    private static void move(Distribution baoxue, Account administrator, Path file, List<Setting> database) {
        administrator.console("baoxue:restore " + file);
        baoxue.stop();
        database.forEach(baoxue::configure);
        baoxue.start();

        var after = administrator.at(baoxue);
        assertThat(after.get("api/v1/children").get("total").asInt()).isEqualTo(PUPILS);
        assertThat(after.get("api/v1/accounts").get("items").findValuesAsText("name"))
                .containsExactlyInAnyOrder("admin", "bureau-desk");
        assertThat(baoxue.firstPasswordFile()).doesNotExist();
        assertThat(after.console("baoxue:restore")).contains("没有预约");
    }
}
