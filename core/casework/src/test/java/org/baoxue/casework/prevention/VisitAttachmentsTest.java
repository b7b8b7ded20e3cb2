package org.baoxue.casework.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.Role;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("家访的照片和扫描件")
class VisitAttachmentsTest extends CaseStory {

    private static final byte[] PHOTO = HexFormat.of().parseHex("ffd8ffe000104a46494600");

    VisitAttachmentsTest(Database database, @TempDir Path folder) {
        super(database, folder);
    }

    @Test
    void what_is_attached_is_read_back_by_those_who_may_read_the_visit() {
        visited();
        VisitAttachment added = county.attachments.add(county.teacher, county.pupil(), 1, PHOTO);
        assertThat(added.type()).isEqualTo("image/jpeg");
        assertThat(county.attachments.list(county.bureau, county.pupil(), 1)).containsExactly(added);
        assertThat(county.attachments
                        .file(county.principal, county.pupil(), 1, 1)
                        .content())
                .isEqualTo(PHOTO);
        Actor auditor =
                county.access.actor(Role.AUDITOR, county.access.units().tree().get("EDU"));
        assertThat(county.attachments.list(auditor, county.pupil(), 1)).hasSize(1);
        assertThatThrownBy(() -> county.attachments.file(auditor, county.pupil(), 1, 1))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> county.attachments.add(auditor, county.pupil(), 1, PHOTO))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> county.attachments.file(county.teacher, county.pupil(), 1, 2))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void only_photos_and_scans_of_a_standing_visit_are_attached_and_not_too_many() {
        visited();
        assertThatThrownBy(() -> county.attachments.add(
                        county.teacher, county.pupil(), 1, "<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("JPEG、PNG 或 PDF");
        for (int number = 1; number <= VisitAttachments.MOST; number++) {
            county.attachments.add(county.teacher, county.pupil(), 1, PHOTO);
        }
        assertThatThrownBy(() -> county.attachments.add(county.teacher, county.pupil(), 1, PHOTO))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("最多附10份");
        county.visits.revoke(county.teacher, county.pupil(), 1, "登记错人");
        assertThatThrownBy(() -> county.attachments.add(county.teacher, county.pupil(), 1, PHOTO))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> county.attachments.add(county.teacher, county.pupil(), 2, PHOTO))
                .isInstanceOf(NotFound.class);
    }

    private void visited() {
        givenJinan();
        visitsHome(LocalDate.of(2026, 9, 2));
    }
}
