package org.baoxue.casework.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import org.baoxue.access.ErasableRows;
import org.baoxue.access.NotFound;
import org.baoxue.casework.Erasures;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.Erased;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("保存期满：家访、易辍生等档案中的个人文字删除，记录留着")
class PastPreventionTest extends CaseStory {

    private static final LocalDate LATER = LocalDate.of(2029, 2, 28);
    private static final byte[] PHOTO = HexFormat.of().parseHex("ffd8ffe000104a46494600");

    private final Database database;

    PastPreventionTest(Database database, @TempDir Path folder) {
        super(database, folder);
        this.database = database;
    }

    @Test
    @DisplayName("在档的学生，家访和档案都不动；移出之后才算")
    void of_a_pupil_on_a_list_nothing_is_erased() {
        givenJinan();
        visited();
        listed();
        county.clock.set("2029-03-01T09:00");
        assertThat(erasures().preview(county.bureau, LATER).total()).isZero();
    }

    @Test
    @DisplayName("有未结个案的学生，家访不动")
    void of_a_pupil_with_an_open_case_nothing_is_erased() {
        givenJinan();
        visited();
        dropsOut();
        county.clock.set("2029-03-01T09:00");
        assertThat(erasures().preview(county.bureau, LATER).of("home-visits")).isZero();
    }

    @Test
    void visits_and_files_of_the_past_keep_their_days_and_outcomes_alone() {
        givenJinan();
        visited();
        listed();
        county.focus.remove(county.teacher, county.pupil(), 1, LocalDate.of(2026, 9, 2), "家长已返乡");
        county.clock.set("2029-03-01T09:00");
        assertThat(Erased.all(erasures(), county.bureau, "home-visits", LocalDate.of(2026, 9, 2)))
                .as("made on that day, not before it")
                .isZero();
        assertThat(Erased.all(erasures(), county.bureau, "home-visits", LATER)).isEqualTo(1);
        HomeVisit visit = county.visits.show(county.teacher, county.pupil(), 1);
        assertThat(visit.on()).isEqualTo(LocalDate.of(2026, 9, 2));
        assertThat(visit.outcome()).isEqualTo(VisitOutcome.STABLE);
        assertThat(visit.visitors()).isEmpty();
        assertThat(visit.whereabouts()).isEmpty();
        assertThat(visit.note()).isEqualTo(ErasableRows.ERASED);
        assertThatThrownBy(() -> county.attachments.file(county.teacher, county.pupil(), 1, 1))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("已删除");

        assertThat(county.focus.show(county.teacher, county.pupil(), 1).situation())
                .as("another kind")
                .isEqualTo("父母在外，随祖母生活");
        assertThat(Erased.all(erasures(), county.bureau, "focus-entries", LATER))
                .isEqualTo(1);
        FocusEntry entry = county.focus.show(county.teacher, county.pupil(), 1);
        assertThat(entry.reason().words()).isEqualTo(ErasableRows.ERASED);
        assertThat(entry.situation()).isEmpty();
        assertThat(entry.removal()).isPresent();
    }

    private Erasures erasures() {
        return Erased.erasures(database, county.access, county.clock);
    }

    private void listed() {
        county.focus.enter(
                county.teacher,
                new FocusRequest(
                        county.pupil(), FocusKind.AT_RISK, LocalDate.of(2026, 9, 2), "留守儿童", "陈老师", "父母在外，随祖母生活"));
    }

    private void visited() {
        visitsHome(LocalDate.of(2026, 9, 2));
        county.attachments.add(county.teacher, county.pupil(), 1, PHOTO);
    }
}
