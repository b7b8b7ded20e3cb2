package org.baoxue.casework.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.ErasableRows;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.casework.Erasures;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.Erased;
import org.baoxue.roster.Leave;
import org.baoxue.roster.LeaveKind;
import org.baoxue.roster.LeaveRequest;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("保存期满：学籍变动的凭据、请假的事由删除，变动和请假本身留着")
class PastChangesTest extends CaseStory {

    private static final byte[] SCAN = "%PDF-1.7 医院证明".getBytes(StandardCharsets.UTF_8);

    private final Database database;

    PastChangesTest(Database database, @TempDir Path folder) {
        super(database, folder);
        this.database = database;
    }

    @Test
    @DisplayName("休学还没到期的不动；到期后凭据和扫描件删除")
    void proof_of_a_suspension_that_is_over_is_erased() {
        givenJinan();
        county.changes.register(
                county.principal,
                new NewChange(
                        county.pupil(),
                        ChangeKind.SUSPENSION,
                        LocalDate.of(2026, 9, 2),
                        "",
                        "",
                        Optional.of(LocalDate.of(2027, 8, 31)),
                        "县教育局",
                        "医院证明",
                        Optional.empty()));
        county.changes.attach(county.principal, county.pupil(), 1, SCAN);
        county.clock.set("2029-03-01T09:00");
        assertThat(Erased.all(erasures(), county.bureau, "enrolment-changes", LocalDate.of(2027, 8, 31)))
                .isZero();
        assertThat(Erased.all(erasures(), county.bureau, "enrolment-changes", LocalDate.of(2027, 9, 1)))
                .isEqualTo(1);
        assertThat(county.changes
                        .list(county.principal, "S1", PageRequest.FIRST)
                        .items())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(ChangeKind.SUSPENSION);
                    assertThat(change.proof()).isEqualTo(ErasableRows.ERASED);
                });
        assertThatThrownBy(() -> county.changes.scan(county.principal, county.pupil(), 1))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("逾期未销假的照样是逾期未销假，撤回的照样是撤回的，只是没有了事由")
    void reasons_of_old_leaves_are_erased() {
        givenJinan();
        county.leaves.grant(county.teacher, leave("2026-09-02"));
        county.leaves.grant(county.teacher, leave("2026-09-03"));
        county.leaves.revoke(county.teacher, county.pupil(), 2, "登记错人");
        county.clock.set("2029-03-01T09:00");
        assertThat(Erased.all(erasures(), county.bureau, "leaves", LocalDate.of(2029, 2, 28)))
                .isEqualTo(2);
        assertThat(county.leaves
                        .list(county.teacher, "S1-1", Set.of(), PageRequest.FIRST)
                        .items())
                .extracting(Leave::state)
                .containsExactlyInAnyOrder(Leave.State.OVERDUE, Leave.State.REVOKED);
        assertThat(county.leaves
                        .list(county.teacher, "S1-1", Set.of(), PageRequest.FIRST)
                        .items())
                .allSatisfy(leave -> {
                    assertThat(leave.reason()).isEqualTo(ErasableRows.ERASED);
                    assertThat(leave.proof()).isEqualTo(ErasableRows.ERASED);
                });
    }

    private LeaveRequest leave(String day) {
        return new LeaveRequest(
                county.pupil(), LocalDate.parse(day), LocalDate.parse(day), LeaveKind.SICK, "发烧", "李老师", "医院证明");
    }

    private Erasures erasures() {
        return Erased.erasures(database, county.access, county.clock);
    }
}
