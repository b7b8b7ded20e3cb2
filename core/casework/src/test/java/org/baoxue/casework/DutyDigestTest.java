package org.baoxue.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("每日待办摘要：近日到期、今日到期、逾期，逾期的上交一级")
class DutyDigestTest extends CaseStory {

    DutyDigestTest(Database database, @TempDir Path folder) {
        super(database, folder);
    }

    @Test
    void a_duty_comes_nearer_is_late_and_then_concerns_the_tier_above() {
        givenJinan();
        missesThreeDays();
        DutyView duty =
                county
                        .duties
                        .list(county.principal, DutyQuery.in(Set.of(DutyState.OPEN), PageRequest.FIRST))
                        .items()
                        .stream()
                        .filter(open -> open.unit().equals("S1") && open.dueAt().isPresent())
                        .findFirst()
                        .orElseThrow();
        Instant due = duty.dueAt().orElseThrow();

        now(due.minus(Duration.ofDays(3)));
        assertThat(digest(county.principal).soon().items())
                .extracting(DutyView::id)
                .contains(duty.id());
        assertThat(digest(county.principal).today().items())
                .extracting(DutyView::id)
                .doesNotContain(duty.id());

        now(due.minus(Duration.ofHours(1)));
        assertThat(digest(county.principal).today().items())
                .extracting(DutyView::id)
                .contains(duty.id());
        assertThat(digest(county.principal).soon().items())
                .extracting(DutyView::id)
                .doesNotContain(duty.id());
        assertThat(digest(county.centralSchool).escalated().items())
                .extracting(DutyView::id)
                .doesNotContain(duty.id());

        now(due);
        assertThat(digest(county.principal).late().items())
                .extracting(DutyView::id)
                .contains(duty.id());
        assertThat(digest(county.centralSchool).escalated().items())
                .extracting(DutyView::id)
                .contains(duty.id());
        assertThat(digest(county.bureau).escalated().items())
                .as("only the next tier, which answers for it first")
                .extracting(DutyView::id)
                .doesNotContain(duty.id());
    }

    @Test
    void an_outlook_has_a_length() {
        givenJinan();
        assertThatThrownBy(() -> county.duties.digest(county.principal, 0)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> county.duties.digest(county.principal, 32)).isInstanceOf(Invalid.class);
        Page<DutyView> none = county.duties.digest(county.teacher, 1).late();
        assertThat(none.items()).isEmpty();
    }

    private DutyDigest digest(Actor actor) {
        return county.duties.digest(actor, 7);
    }

    private void now(Instant at) {
        county.clock.set(LocalDateTime.ofInstant(at, Due.ZONE).toString());
    }
}
