package org.baoxue.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.Page;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.PublishedPlans;
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
    @DisplayName("累计缺课预警列在班主任、学校、区县各自的摘要里；看不到姓名的只见姓氏；没有单位的不列")
    void who_misses_many_lessons_is_in_the_digest_of_those_who_look_after_the_pupil() {
        given(PublishedPlans.of(), ANYWHERE, ANYWHERE);
        county.misses("2026-10-12", "2026-10-13");
        county.attends("2026-10-14");
        county.misses("2026-10-19", "2026-10-20");
        county.attends("2026-10-21");
        county.misses("2026-10-26");
        assertThat(warned(county.teacher)).as("five days").isEmpty();
        county.misses("2026-10-27");
        EarlyWarning warning = warned(county.teacher).get(0);
        assertThat(warning.missed()).hasSize(6);
        assertThat(warning.name()).contains("王小明");
        assertThat(digest(county.principal).warnings().orElseThrow().total()).isEqualTo(1);
        assertThat(warned(county.bureau)).containsExactly(warning);
        assertThat(warned(county.township)).as("has no classes").isEmpty();
        Actor auditor =
                county.access.actor(Role.AUDITOR, county.access.units().tree().get("EDU"));
        assertThat(warned(auditor)).singleElement().satisfies(seen -> assertThat(seen.name())
                .contains("王＊＊"));
        assertThat(digest(county.access.administrator()).warnings()).isEmpty();

        county.misses("2026-10-28");
        assertThat(warned(county.teacher))
                .as("who has a case is no longer warned of")
                .isEmpty();
    }

    @Test
    void an_outlook_has_a_length() {
        givenJinan();
        assertThatThrownBy(() -> county.digests.digest(county.principal, 0)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> county.digests.digest(county.principal, 32)).isInstanceOf(Invalid.class);
        Page<DutyView> none = county.digests.digest(county.teacher, 1).late();
        assertThat(none.items()).isEmpty();
    }

    private DutyDigest digest(Actor actor) {
        return county.digests.digest(actor, 7);
    }

    private List<EarlyWarning> warned(Actor actor) {
        return digest(actor).warnings().orElseThrow().items();
    }

    private void now(Instant at) {
        county.clock.set(LocalDateTime.ofInstant(at, Due.ZONE).toString());
    }
}
