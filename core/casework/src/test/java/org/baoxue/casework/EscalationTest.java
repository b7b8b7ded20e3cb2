package org.baoxue.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.PageRequest;
import org.baoxue.casework.DutyView.Escalation;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("逾期的任务上交一级，记为事件：每日运算上交直属上级，再往上由人写明理由上交")
class EscalationTest extends CaseStory {

    private DutyView duty;

    EscalationTest(Database database, @TempDir Path folder) {
        super(database, folder);
    }

    @BeforeEach
    void a_duty_of_the_school_is_owed() {
        givenJinan();
        missesThreeDays();
        duty =
                county
                        .duties
                        .list(county.principal, DutyQuery.in(Set.of(DutyState.OPEN), PageRequest.FIRST))
                        .items()
                        .stream()
                        .filter(open -> open.unit().equals("S1") && open.dueAt().isPresent())
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void what_is_late_reaches_the_next_tier_with_the_policy_by_which_it_is_late() {
        now(duty.dueAt().orElseThrow().minusSeconds(60));
        county.run.run();
        assertThat(shown().escalations()).isEmpty();

        itIsLate();
        assertThat(shown().escalations())
                .containsExactly(new Escalation("CS", duty.dueAt().orElseThrow(), "system:overdue", ""));
        assertThat(listed(county.centralSchool)).isTrue();
        assertThat(listed(county.bureau)).isFalse();
        assertThat(listed(county.access.administrator()))
                .as("an account without a unit sees all that was passed up")
                .isTrue();
        county.run.policyChanged();
        county.run.run();
        assertThat(shown().escalations()).as("once").hasSize(1);
    }

    @Test
    void a_tier_passes_it_on_for_a_reason_and_every_tier_keeps_seeing_it() {
        assertThatThrownBy(() -> county.duties.escalate(county.centralSchool, duty.id(), "催办无果"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("没有逾期");
        itIsLate();
        assertThatThrownBy(() -> county.duties.escalate(county.principal, duty.id(), "请上级处理"))
                .as("it concerns the central school now")
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> county.duties.escalate(county.centralSchool, duty.id(), " "))
                .isInstanceOf(Invalid.class);

        DutyView passed = county.duties.escalate(county.centralSchool, duty.id(), "学校催办无果");
        assertThat(passed.escalations()).extracting(Escalation::unit).containsExactly("CS", "EDU");
        assertThat(passed.escalations().get(1).reason()).isEqualTo("学校催办无果");
        assertThat(passed.state()).isEqualTo(DutyState.LATE_OPEN);
        assertThat(listed(county.centralSchool)).isTrue();
        assertThat(listed(county.bureau)).isTrue();
        assertThat(county.duties
                        .list(
                                county.bureau,
                                DutyQuery.in(Set.of(), PageRequest.FIRST).passedUp(true))
                        .items())
                .extracting(DutyView::id)
                .contains(duty.id());
        assertThatThrownBy(() -> county.duties.escalate(county.bureau, duty.id(), "报市里"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("最上一级");

        county.duties.rebuild(county.access.administrator());
        assertThat(shown()).as("as its events tell").isEqualTo(passed);
    }

    @Test
    void settling_clears_it_for_every_tier_and_what_is_owed_again_begins_below() {
        itIsLate();
        county.duties.escalate(county.centralSchool, duty.id(), "学校催办无果");
        assertThat(county.duties.waive(county.bureau, duty.id(), "由中心校代报").escalations())
                .isEmpty();
        assertThat(listed(county.centralSchool)).isFalse();
        assertThat(listed(county.bureau)).isFalse();
        assertThatThrownBy(() -> county.duties.escalate(county.centralSchool, duty.id(), "再上交"))
                .isInstanceOf(Conflict.class);

        assertThat(county.duties.reopen(county.bureau, duty.id(), "误免").state()).isEqualTo(DutyState.LATE_OPEN);
        county.run.policyChanged();
        county.run.run();
        assertThat(shown().escalations()).extracting(Escalation::unit).containsExactly("CS");
        assertThat(listed(county.bureau)).isFalse();
    }

    private void itIsLate() {
        now(duty.dueAt().orElseThrow());
        county.run.run();
    }

    private DutyView shown() {
        return county.duties.show(county.principal, duty.id()).orElseThrow();
    }

    private boolean listed(Actor actor) {
        return county.digests.digest(actor, 7).escalated().items().stream()
                .anyMatch(late -> late.id().equals(duty.id()));
    }

    private void now(Instant at) {
        county.clock.set(LocalDateTime.ofInstant(at, Due.ZONE).toString());
    }
}
