package org.baoxue.casework.sendeducation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.baoxue.casework.Erasures;
import org.baoxue.casework.Personal;
import org.baoxue.casework.sendeducation.SendEvent.Ended;
import org.baoxue.casework.testing.Erased;
import org.baoxue.casework.testing.SendCounty;
import org.baoxue.casework.testing.SendPlans;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("保存期满：结束的送教档案中的个人文字删除，档案照样核验")
class SendEducationErasureTest {

    private static final LocalDate LATER = LocalDate.of(2028, 2, 29);

    private final Database database;
    private final SendCounty county;

    SendEducationErasureTest(Database database, @TempDir Path folder) {
        this.database = database;
        this.county = new SendCounty(database, folder, SendPlans.jinan("a"));
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    void only_what_has_ended_is_erased() {
        county.served(county.child);
        Erasures erasures = Erased.erasures(database, county.access, county.clock);
        county.clock.set("2028-03-01T08:00");
        assertThat(erasures.preview(county.bureau, LATER).total())
                .as("lessons are still sent")
                .isZero();
        county.record(county.child, new Ended(LocalDate.of(2026, 9, 2), EndReason.MOVED, Personal.of("随父母迁往外省")));
        assertThat(words()).isPositive();
        assertThat(Erased.all(erasures, county.bureau, "send-education", LATER)).isEqualTo(1);
        assertThat(words()).isZero();
        assertThat(county.files.verify(county.bureau, county.child).intact()).isTrue();
    }

    private long words() {
        return database.read(
                handle -> handle.createQuery("select count(*) from sendedu_personal where child_id = :child")
                        .bind("child", county.child.value())
                        .mapTo(Long.class)
                        .one());
    }
}
