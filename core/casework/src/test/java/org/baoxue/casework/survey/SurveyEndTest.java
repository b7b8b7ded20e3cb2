package org.baoxue.casework.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.survey.SurveyInput.Besides;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("排查一轮的结束：有未落实的须说明理由；查出失学辍学的立案")
class SurveyEndTest {

    private final SurveyCounty town;

    SurveyEndTest(Database database, @TempDir Path folder) {
        town = new SurveyCounty(database, folder);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    @DisplayName("还有未落实的，没有理由不结束；写明理由可以；结束后不再登记，可开下一轮")
    void a_round_with_open_children_closes_only_with_a_reason() {
        SurveyRound round = town.village();
        assertThatThrownBy(() -> town.surveys.close(town.county.township, round.number(), " "))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("3户、4人未落实");
        assertThatThrownBy(() -> town.surveys.close(town.village, round.number(), "x"))
                .as("who surveys one village does not end the round of the township")
                .isInstanceOf(Denied.class);
        SurveyRound closed = town.surveys
                .close(town.county.township, round.number(), "汛期道路不通，下轮先查")
                .round();
        assertThat(closed.closing().orElseThrow().reason()).contains("汛期");
        assertThat(closed.count().open()).isEqualTo(4);
        assertThatThrownBy(() -> town.surveys.close(town.county.township, round.number(), "再结束"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> town.says(town.village, round, "王小明", SurveyOutcome.IN_SCHOOL, ""))
                .isInstanceOf(Conflict.class);
        assertThat(town.village().number()).isGreaterThan(round.number());
    }

    @Test
    @DisplayName("都落实了，不用理由；查出的失学经原有的门立案，再来一次不重复")
    void a_child_in_no_school_gets_its_case() {
        SurveyRound round = town.village();
        town.says(town.village, round, "王小明", SurveyOutcome.IN_SCHOOL, "");
        town.says(town.village, round, "李小花", SurveyOutcome.NEVER_ENROLLED, "在家带弟弟");
        town.says(town.village, round, "李小山", SurveyOutcome.ELSEWHERE_IN_PROVINCE, "合肥某校在读证明");
        town.says(town.village, round, "赵小雨", SurveyOutcome.NOBODY, "村委会证明");
        SurveyClosed closed = town.surveys.close(town.county.township, round.number(), "");
        assertThat(closed.cases()).singleElement().satisfies(one -> {
            assertThat(one.name()).contains("李小花");
            assertThat(one.opened()).isTrue();
        });
        CaseView opened = town.county.theCase();
        assertThat(opened.state()).isEqualTo(CaseState.NEVER_ENROLLED);
        assertThat(opened.id()).isEqualTo(closed.cases().get(0).caseId().orElseThrow());

        List<SurveyCase> again = town.surveys.openCases(town.county.bureau, round.number());
        assertThat(again).singleElement().satisfies(one -> {
            assertThat(one.opened()).isFalse();
            assertThat(one.caseId()).contains(opened.id());
        });
        assertThat(town.county.theCase().seq()).isEqualTo(opened.seq());
    }

    @Test
    @DisplayName("学校线查出在籍不在校的按疑似辍学立案；两本名单都没有的列出来，说明先补名单")
    void a_pupil_who_left_is_suspected_and_a_child_on_no_list_is_named() {
        SurveyRound round = town.school();
        town.says(town.county.teacher, round, "钱小外", SurveyOutcome.SUSPECTED, "开学一周未到");
        town.record(
                town.county.teacher,
                round,
                new Besides(
                        "周小来",
                        "男",
                        LocalDate.parse("2016-01-02"),
                        Optional.empty(),
                        new SurveyResult(
                                SurveyOutcome.NEVER_ENROLLED,
                                "班主任",
                                LocalDate.parse("2026-09-07"),
                                "同学反映",
                                Optional.of("S1-1"))));
        List<SurveyCase> cases = town.surveys.openCases(town.county.principal, round.number());
        assertThat(cases).hasSize(2);
        assertThat(cases.get(0).opened()).isTrue();
        assertThat(cases.get(1).caseId()).isEmpty();
        assertThat(cases.get(1).refused()).contains("先补入户籍名单");
        assertThat(town.county.theCase().state()).isEqualTo(CaseState.SUSPECTED);
        assertThatThrownBy(() -> town.surveys.openCases(town.county.access.administrator(), round.number()))
                .isInstanceOf(Denied.class);
    }
}
