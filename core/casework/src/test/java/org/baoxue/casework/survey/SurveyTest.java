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
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.api.identity.IdNumber;
import org.baoxue.api.unit.Line;
import org.baoxue.casework.survey.SurveyInput.About;
import org.baoxue.casework.survey.SurveyInput.Besides;
import org.baoxue.casework.survey.SurveyRecorded.Change;
import org.baoxue.casework.survey.SurveyRecorded.Refused;
import org.baoxue.casework.survey.SurveyRecorded.Taken;
import org.baoxue.roster.ListKind;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("排查摸底：户籍线按村民小组到户，学校线按班到人；不漏一户，不差一人")
class SurveyTest {

    private final Database database;
    private final SurveyCounty town;

    SurveyTest(Database database, @TempDir Path folder) {
        this.database = database;
        town = new SurveyCounty(database, folder);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    @DisplayName("乡政府开一轮户籍线：四个适龄、三户；地址写明小组的归小组，没写的归村；附方案原文")
    void the_household_line_asks_every_household_by_village_group() {
        SurveyRound round = town.village();
        assertThat(round.count()).isEqualTo(new SurveyCount(3, 3, 4, 4, 0, 0, 0));
        assertThat(round.rules()).singleElement().asString().contains("以村小组为最小网格单元");
        assertThat(town.surveys.coverage(town.county.township, round.number()))
                .extracting(SurveyCell::name)
                .containsExactly("幸福村", "幸福村一组", "幸福村二组");
        assertThat(town.entry(round, "李小花").household())
                .isEqualTo(town.entry(round, "李小山").household());
        assertThat(town.entry(round, "王小明").lists()).containsExactlyInAnyOrder(ListKind.HOUSEHOLD, ListKind.ENROLMENT);
    }

    @Test
    @DisplayName("学校开一轮学校线：在籍的一个不差，按班；不论户籍何处")
    void the_school_line_asks_every_pupil_by_class() {
        SurveyRound round = town.school();
        assertThat(round.count()).isEqualTo(new SurveyCount(0, 0, 2, 2, 0, 0, 0));
        assertThat(round.rules()).singleElement().asString().contains("以班级为最小网格单元");
        assertThat(town.surveys.coverage(town.county.teacher, round.number()))
                .singleElement()
                .extracting(SurveyCell::name)
                .isEqualTo("第一小学三年级（1）班");
    }

    @Test
    @DisplayName("开轮写到一半进程没了：再开时先清掉")
    void what_a_killed_process_left_is_cleared_away() {
        town.village();
        database.write(handle -> handle.execute("update survey_round set ready = false"));
        SurveyRound whole = town.village();
        assertThat(number("select count(*) from survey_round")).isEqualTo(1);
        assertThat(number("select count(*) from survey_entry"))
                .isEqualTo(whole.count().children());
    }

    private long number(String query) {
        return database.read(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    @Test
    @DisplayName("开轮之后名单变了，要问的人不变")
    void whom_a_round_asks_stays_what_the_list_said() {
        SurveyRound round = town.village();
        town.county.lists(
                SurveyCounty.PUPILS, SurveyCounty.HOUSEHOLDS.lines().findFirst().orElseThrow() + "\n");
        assertThat(town.surveys
                        .round(town.county.township, round.number())
                        .count()
                        .children())
                .isEqualTo(4);
        assertThat(town.entry(round, "李小花").lists()).isEmpty();
    }

    @Test
    @DisplayName("一户两个孩子都问到才算一户；失联仍是未落实；同样的再报一次不变，改报的留痕后以新的为准")
    void a_household_is_done_with_its_last_child() {
        SurveyRound round = town.village();
        assertThat(town.says(town.village, round, "李小花", SurveyOutcome.NEVER_ENROLLED, "在家带弟弟"))
                .isEqualTo(new Taken(town.entry(round, "李小花").number(), Change.ADDED));
        town.says(town.village, round, "李小山", SurveyOutcome.LOST, "电话停机");
        town.says(town.village, round, "王小明", SurveyOutcome.IN_SCHOOL, "");
        SurveyCount half =
                town.surveys.round(town.county.township, round.number()).count();
        assertThat(half).isEqualTo(new SurveyCount(3, 2, 4, 2, 1, 1, 0));

        assertThat(town.says(town.village, round, "李小花", SurveyOutcome.NEVER_ENROLLED, "在家带弟弟"))
                .isEqualTo(new Taken(town.entry(round, "李小花").number(), Change.UNCHANGED));
        assertThat(town.says(town.village, round, "李小山", SurveyOutcome.ELSEWHERE_OUT_OF_PROVINCE, "苏州某校在读证明"))
                .isEqualTo(new Taken(town.entry(round, "李小山").number(), Change.CHANGED));
        assertThat(town.surveys.coverage(town.county.bureau, round.number()))
                .filteredOn(cell -> cell.id().equals("V1-2"))
                .singleElement()
                .satisfies(cell -> assertThat(cell.count().householdsOpen()).isZero());
        assertThat(town.surveys
                        .entries(
                                town.county.bureau,
                                round.number(),
                                new SurveyQuery(Optional.of(SurveyStanding.OPEN), Optional.empty(), PageRequest.FIRST))
                        .items())
                .extracting(entry -> entry.name().orElseThrow())
                .containsExactly("赵小雨");
    }

    @Test
    @DisplayName("摸底中查明住在二组的，改归二组；不是本村小组的不收")
    void surveyors_tell_the_group_that_the_list_does_not() {
        SurveyRound round = town.village();
        int number = town.entry(round, "赵小雨").number();
        SurveyResult found =
                new SurveyResult(SurveyOutcome.LOST, "孙组长", LocalDate.parse("2026-09-07"), "", Optional.of("二组"));
        town.record(town.village, round, new About(number, Optional.empty(), found));
        assertThat(town.entry(round, "赵小雨").cellName()).isEqualTo("幸福村二组");
        SurveyResult nowhere =
                new SurveyResult(SurveyOutcome.LOST, "孙组长", LocalDate.parse("2026-09-07"), "", Optional.of("九组"));
        assertThat(refused(town.record(town.village, round, new About(number, Optional.empty(), nowhere))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("九组");
    }

    @Test
    @DisplayName("名单外的孩子记在哪一组、哪一班，两本名单上有没有；身份证号只用来认人；再报不重")
    void a_child_on_neither_list_is_found() {
        SurveyRound round = town.village();
        Besides found = new Besides(
                "周小来",
                "男",
                LocalDate.parse("2016-01-02"),
                Optional.of(IdNumber.of(SurveyCounty.number("42010620160102001"))),
                new SurveyResult(
                        SurveyOutcome.NEVER_ENROLLED,
                        "孙组长",
                        LocalDate.parse("2026-09-07"),
                        "随母亲来此居住",
                        Optional.of("V1-1")));
        assertThat(town.record(town.village, round, found)).isEqualTo(new Taken(5, Change.ADDED));
        assertThat(town.record(town.village, round, found)).isEqualTo(new Taken(5, Change.UNCHANGED));
        SurveyEntry entry = town.entry(round, "周小来");
        assertThat(entry.listed()).isFalse();
        assertThat(entry.lists()).isEmpty();
        assertThat(entry.cellName()).isEqualTo("幸福村一组");
        SurveyCount count =
                town.surveys.round(town.county.bureau, round.number()).count();
        assertThat(count.besides()).isEqualTo(1);
        assertThat(count.children()).isEqualTo(4);
        Besides listed = new Besides(
                "王小明",
                "男",
                LocalDate.parse("2017-03-05"),
                Optional.of(IdNumber.of(SurveyCounty.number("34150220170305001"))),
                found.result());
        assertThat(refused(town.record(town.village, round, listed))).hasMessageContaining("已在本轮名单");
    }

    @Test
    @DisplayName("说不通的不收：有学籍的不是失学，没学籍的不是疑似辍学，未来的签字、无凭证、无摸底人、错行")
    void what_cannot_be_is_refused_with_the_reason() {
        SurveyRound round = town.village();
        assertThat(refused(town.says(town.village, round, "王小明", SurveyOutcome.NEVER_ENROLLED, "")))
                .hasMessageContaining("疑似辍学");
        assertThat(refused(town.says(town.village, round, "李小花", SurveyOutcome.SUSPECTED, "")))
                .hasMessageContaining("没有学籍");
        assertThat(refused(town.says(town.village, round, "李小花", SurveyOutcome.IN_SCHOOL, "")))
                .hasMessageContaining("就读学校");
        assertThat(refused(town.says(town.village, round, "李小花", SurveyOutcome.DEATH, "")))
                .hasMessageContaining("凭证");
        int number = town.entry(round, "李小花").number();
        LocalDate today = LocalDate.parse("2026-09-07");
        for (SurveyResult wrong : List.of(
                new SurveyResult(SurveyOutcome.LOST, " ", today, "", Optional.empty()),
                new SurveyResult(SurveyOutcome.LOST, "孙组长", today.plusDays(1), "", Optional.empty()),
                new SurveyResult(SurveyOutcome.LOST, "孙组长", LocalDate.parse("2026-09-04"), "", Optional.empty()))) {
            assertThat(refused(town.record(town.village, round, new About(number, Optional.empty(), wrong))))
                    .isInstanceOf(Invalid.class);
        }
        assertThat(refused(town.record(
                        town.village,
                        round,
                        new About(number, Optional.of("王小明"), SurveyCounty.result(SurveyOutcome.LOST, "")))))
                .hasMessageContaining("错行");
        assertThat(refused(town.record(
                        town.village,
                        round,
                        new About(99, Optional.empty(), SurveyCounty.result(SurveyOutcome.LOST, "")))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("一行退回，不耽误别的行")
    void a_refused_line_keeps_none_of_the_others_back() {
        SurveyRound round = town.village();
        List<SurveyRecorded> recorded = town.surveys.record(
                town.county.township,
                round.number(),
                List.of(
                        new About(99, Optional.empty(), SurveyCounty.result(SurveyOutcome.LOST, "")),
                        new About(1, Optional.empty(), SurveyCounty.result(SurveyOutcome.LOST, ""))));
        assertThat(recorded.get(0)).isInstanceOf(Refused.class);
        assertThat(recorded.get(1)).isEqualTo(new Taken(1, Change.ADDED));
    }

    @Test
    @DisplayName("外村看不到也登不了，班主任看不到户籍线；审计只看；未写日期而方案未规定的不开；上一轮未完不开第二轮")
    void who_may_do_what() {
        SurveyRound round = town.village();
        assertThatThrownBy(() -> town.surveys.round(town.otherVillage, round.number()))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> town.surveys.round(town.county.teacher, round.number()))
                .isInstanceOf(Denied.class);
        assertThat(town.surveys
                        .rounds(town.otherVillage, Optional.empty(), false, PageRequest.FIRST)
                        .items())
                .isEmpty();
        assertThat(town.surveys
                        .rounds(town.village, Optional.empty(), true, PageRequest.FIRST)
                        .items())
                .hasSize(1);
        assertThat(town.surveys
                        .entries(town.county.access.administrator(), round.number(), SurveyQuery.all(PageRequest.FIRST))
                        .items()
                        .get(0)
                        .name()
                        .orElseThrow())
                .contains("＊");
        assertThatThrownBy(() -> town.surveys.record(town.county.access.administrator(), round.number(), List.of()))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> town.surveys.open(town.county.teacher, SurveyCounty.opening("S1", Line.EDUCATION)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(town::village).isInstanceOf(Conflict.class).hasMessageContaining("尚未结束");
        assertThatThrownBy(() -> town.surveys.open(
                        town.county.bureau,
                        new SurveyOpening("EDU", Line.GOVERNMENT, Optional.empty(), Optional.empty())))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("方案未规定");
        assertThatThrownBy(() -> town.surveys.open(town.county.principal, SurveyCounty.opening("S1", Line.GOVERNMENT)))
                .isInstanceOf(Invalid.class);
    }

    private static Throwable refused(SurveyRecorded recorded) {
        assertThat(recorded).isInstanceOf(Refused.class);
        return ((Refused) recorded).problem();
    }
}
