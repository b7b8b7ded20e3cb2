package org.baoxue.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Conflict;
import org.baoxue.access.PageRequest;
import org.baoxue.casework.CaseFinding.Door;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.SetClock;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("办案中的转折：方案更换、二次辍学、由人判断")
class CaseTurnsTest extends CaseStory {

    CaseTurnsTest(Database database, @TempDir Path folder) {
        super(database, folder);
    }

    @Test
    @DisplayName("方案在办案中途换入：已办的步骤仍算，新方案从此说话")
    void a_plan_is_swapped_in_midway() {
        given(PublishedPlans.of(), JINAN, JINAN);
        dropsOut();
        county.does(county.teacher, "persuade", "on=2026-10-08", "reason=劝返");
        String before = county.theCase().policyHash();
        county.policies.swap(SetClock.at("2026-10-08T12:00"), PublishedPlans.of("anhui"));
        refused(county.township, "step", "step=order", "on=2026-10-09", "reason=责令")
                .hasMessageContaining("须先「报告」");
        county.does(county.principal, "step", "step=report", "on=2026-10-09", "reason=纸质报告");
        serves(county.township, "notice.return", "2026-10-09", "2026-10-19");
        county.does(county.township, "step", "step=order", "on=2026-10-09", "reason=限期复学通知书");
        List<CaseEntry> log = county.cases.log(county.bureau, county.theCase().id());
        assertThat(log.get(0).policyHash()).isEqualTo(before);
        assertThat(log.get(log.size() - 1).policyHash())
                .isEqualTo(county.policies.current().hash())
                .isNotEqualTo(before);
        assertThat(county.cases
                        .verify(county.bureau, county.theCase().id(), Optional.empty())
                        .intact())
                .isTrue();
    }

    @Test
    @DisplayName("二次辍学有标记")
    void a_second_dropout_is_flagged() {
        givenJinan();
        dropsOut();
        comesBack("2026-10-12");
        assertThat(secondDropout()).isFalse();
        county.misses("2026-10-19", "2026-10-20", "2026-10-21");
        assertThat(county.theCase().since()).isEqualTo("2026-10-19");
        assertThat(secondDropout()).isTrue();
        assertThat(county.cases
                        .list(county.bureau, CaseQuery.all(PageRequest.FIRST))
                        .items())
                .extracting(CaseView::markedStateName)
                .containsExactlyInAnyOrder("复学", "疑似辍学（二次辍学）");
    }

    @Test
    @DisplayName("由人判断的疑似：缺课不满规定天数也可立案，时钟不推翻人的判断；同一学生不立两案")
    void a_person_suspects() {
        givenJinan();
        county.misses("2026-09-03");
        CaseView found = finds(Door.SUSPECTED, "2026-09-03");
        assertThat(found.state()).isEqualTo(CaseState.SUSPECTED);
        assertThat(found.rule()).isEmpty();
        county.clock.set("2026-09-06T08:00");
        county.run.policyChanged();
        county.run.run();
        assertThat(county.theCase().lapsed()).isFalse();
        assertThat(county.theCase().seq()).isEqualTo(1);
        assertThatThrownBy(() -> finds(Door.SUSPECTED, "2026-09-04")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> county.cases.open(
                        county.principal,
                        new CaseFinding(
                                Door.NEVER_ENROLLED, county.pupil(), LocalDate.of(2026, 9, 3), FoundBy.SURVEY, "未入学")))
                .hasMessageContaining("户籍名单上没有学生");
    }
}
