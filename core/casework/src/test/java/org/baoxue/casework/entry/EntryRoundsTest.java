package org.baoxue.casework.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.PageRequest;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.reconciliation.Explanation;
import org.baoxue.casework.reconciliation.Finding;
import org.baoxue.casework.reconciliation.FindingQuery;
import org.baoxue.casework.reconciliation.ListComparison;
import org.baoxue.casework.survey.SurveyOutcome;
import org.baoxue.casework.testing.Compared;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("秋季入学：谁该入学，谁注册了，谁还没有着落")
class EntryRoundsTest {

    private static final String JINAN = "341502101";

    private final Database database;
    private final Path folder;
    private EntryCounty town;

    EntryRoundsTest(Database database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
    }

    private void given(String plan, String place, String morning) {
        town = new EntryCounty(database, folder, PublishedPlans.of(plan), place, morning);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    @DisplayName("金安：“年满6周岁”以8月31日为界：8月31日满的今年入学，9月1日满的明年；2月29日生的2月28日满")
    void due_by_the_border_of_the_school_year() {
        given("anhui", JINAN, "2026-07-06T08:00");
        town.lists(
                "",
                town.resident("去年已该入学", "2019-08-31"),
                town.resident("九月一日生", "2019-09-01"),
                town.resident("闰日生", "2020-02-29"),
                town.resident("八月卅一生", "2020-08-31"),
                town.resident("次日生", "2020-09-01"));
        EntryRound round = town.open(2026);
        assertThat(town.names(round, EntryPart.ENTRANT)).containsExactlyInAnyOrder("九月一日生", "闰日生", "八月卅一生");
        assertThat(round.startsOn()).isEqualTo("2026-09-01");
        assertThat(round.rules()).anyMatch(rule -> rule.contains("population."));
        assertThat(round.entrants()).isEqualTo(new EntryCount(3, 0, 0, 0, 0, 0, 3));
    }

    @Test
    @DisplayName("江岸的方案没有入学年龄，由上层补足为六周岁；“7-16周岁”是信息档案的范围，六岁该入学而没入学的也能立案")
    void the_age_of_entry_is_that_of_the_law_where_the_plan_is_silent() {
        given("hubei", "420102001", "2026-09-07T08:00");
        town.lists("", town.resident("满六岁", "2020-03-01"), town.resident("满七岁", "2019-03-01"));
        EntryRound round = town.open(2026);
        assertThat(town.names(round, EntryPart.ENTRANT)).containsExactly("满六岁");
        assertThat(town.says(round, "满六岁", SurveyOutcome.NEVER_ENROLLED, "2026-09-07", "在家")
                        .standing())
                .isEqualTo(EntryStanding.CASE);
    }

    @Test
    @DisplayName("后来在学籍名单上出现的，自动成为已注册；不见了又回到未落实；各类人数相加总等于应入学数")
    void a_child_registered_later_settles_by_itself() {
        given("anhui", JINAN, "2026-07-06T08:00");
        String[] residents = {town.resident("甲小一", "2020-01-01"), town.resident("乙小一", "2020-01-02")};
        town.lists("", residents);
        EntryRound round = town.open(2026);
        town.county.clock.set("2026-09-07T09:00");
        town.lists(town.pupil("S1", "一年级", "甲小一", "2020-01-01"), residents);
        assertThat(town.again(round).entrants()).isEqualTo(new EntryCount(2, 1, 0, 0, 0, 0, 1));
        DueChild registered = town.child(round, "甲小一");
        assertThat(registered.standing()).isEqualTo(EntryStanding.REGISTERED);
        assertThat(registered.registered()).contains(new DueChild.Registered("S1", "第一小学", "一年级"));
        assertThatThrownBy(() -> town.says(round, "甲小一", SurveyOutcome.LOST, "2026-09-07", ""))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("已注册");
        town.lists(town.pupil("S1", "一年级", "乙小一", "2020-01-02"), residents);
        assertThat(town.child(round, "甲小一").standing()).isEqualTo(EntryStanding.IN_QUESTION);
        assertThat(town.child(round, "乙小一").standing()).isEqualTo(EntryStanding.REGISTERED);
    }

    @Test
    @DisplayName("未注册的查明去向：外省就读须有凭证；失联仍未落实；失学的当时立案，发现方式是秋季入学未到；开学前不能立案")
    void whereabouts_and_the_case() {
        given("anhui", JINAN, "2026-07-06T08:00");
        town.lists(
                "",
                town.resident("甲小一", "2020-01-01"),
                town.resident("乙小一", "2020-01-02"),
                town.residentOf("202", "丙小一", "2020-01-03"));
        EntryRound round = town.open(2026);
        assertThatThrownBy(() -> town.says(round, "甲小一", SurveyOutcome.NEVER_ENROLLED, "2026-07-06", "在家"))
                .hasMessageContaining("开学前");
        town.county.clock.set("2026-09-07T09:00");
        assertThatThrownBy(() -> town.says(round, "甲小一", SurveyOutcome.ELSEWHERE_OUT_OF_PROVINCE, "2026-09-07", " "))
                .hasMessageContaining("凭证");
        assertThatThrownBy(() -> town.says(round, "甲小一", SurveyOutcome.SUSPECTED, "2026-09-07", "在家"))
                .hasMessageContaining("没有学籍");
        town.says(round, "甲小一", SurveyOutcome.ELSEWHERE_OUT_OF_PROVINCE, "2026-09-07", "苏州某校在读证明");
        assertThat(town.says(round, "乙小一", SurveyOutcome.LOST, "2026-09-07", "电话停机")
                        .standing())
                .isEqualTo(EntryStanding.IN_QUESTION);
        DueChild out = town.says(round, "丙小一", SurveyOutcome.NEVER_ENROLLED, "2026-09-07", "在家带弟弟");
        assertThat(out.standing()).isEqualTo(EntryStanding.CASE);
        assertThat(town.county.theCase().id())
                .isEqualTo(out.answer().orElseThrow().caseId().orElseThrow());
        assertThat(town.county.theCase().state()).isEqualTo(CaseState.NEVER_ENROLLED);
        assertThat(town.says(round, "丙小一", SurveyOutcome.NEVER_ENROLLED, "2026-09-07", "在家带弟弟"))
                .as("the same again opens nothing")
                .isEqualTo(out);
        assertThat(town.again(round).entrants()).isEqualTo(new EntryCount(3, 0, 0, 0, 1, 1, 1));
        assertThat(town.rounds.cells(town.county.bureau, round.number()))
                .filteredOn(cell -> cell.part() == EntryPart.ENTRANT)
                .extracting(EntryCell::name)
                .containsExactly("幸福村", "和平村");
        assertThatThrownBy(() -> town.rounds.close(town.county.township, round.number(), " "))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("还有2人");
        EntryRound closed = town.rounds.close(town.county.township, round.number(), "乙小一全家外出，继续联系");
        assertThat(closed.closing().orElseThrow().reason()).contains("继续联系");
        assertThatThrownBy(() -> town.says(round, "乙小一", SurveyOutcome.ABROAD, "2026-09-07", "护照"))
                .isInstanceOf(Conflict.class);
    }

    @Test
    @DisplayName("名单比对中按现有事实说明过的不再问；说缓学而没有批准的还要问")
    void what_a_comparison_explained_is_not_asked_again() {
        given("anhui", JINAN, "2026-09-07T08:00");
        town.lists("", town.resident("甲小一", "2020-01-01"), town.resident("乙小一", "2020-01-02"));
        Compared.by(town.comparisons, town.county.bureau, "EDU", ListComparison.HOUSEHOLD_ENROLMENT);
        for (Finding finding : town.comparisons
                .findings(town.county.bureau, new FindingQuery(Set.of(), Set.of(), Optional.empty(), PageRequest.FIRST))
                .items()) {
            boolean first = finding.name().equals(Optional.of("甲小一"));
            town.comparisons.explain(
                    town.county.bureau,
                    finding.comparison(),
                    finding.child(),
                    first ? Explanation.ABROAD : Explanation.POSTPONED,
                    "护照、申请",
                    finding.facts());
        }
        EntryRound round = town.open(2026);
        assertThat(town.child(round, "甲小一").standing()).isEqualTo(EntryStanding.EXPLAINED);
        assertThat(town.child(round, "甲小一").answer().orElseThrow().note()).contains("护照、申请");
        assertThat(town.child(round, "乙小一").standing()).isEqualTo(EntryStanding.IN_QUESTION);
    }

    @Test
    @DisplayName("义务教育法第十一条：缓学由当地乡镇政府或县级教育行政部门批准，学校不能；到期的次年又是应入学的")
    void a_postponed_child_is_due_again() {
        given("anhui", JINAN, "2026-09-02T08:00");
        String child = town.resident("甲小一", "2020-01-01");
        town.lists("", child, town.resident("明年小一", "2021-01-01"));
        EntryRound round = town.open(2026);
        assertThatThrownBy(() -> town.postponed(round, "甲小一", "S1", "2026-09-02", "2027-08-31"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("无权批准")
                .hasMessageContaining("乡镇政府");
        assertThatThrownBy(() -> town.postponed(round, "甲小一", "GOV", "2026-09-02", "2026-09-01"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("开学之后");
        assertThatThrownBy(() -> town.says(round, "甲小一", SurveyOutcome.POSTPONED, "2026-09-02", "证明"))
                .hasMessageContaining("批准单位");
        DueChild later = town.postponed(round, "甲小一", "GOV", "2026-09-02", "2027-08-31");
        assertThat(later.standing()).isEqualTo(EntryStanding.POSTPONED);
        assertThat(later.answer().orElseThrow().approver()).contains("乡政府");
        assertThat(town.again(round).entrants()).isEqualTo(new EntryCount(1, 0, 0, 1, 0, 0, 0));
        town.rounds.close(town.county.township, round.number(), "王小明待查");
        town.county.clock.set("2027-07-06T08:00");
        assertThat(town.names(town.open(2027), EntryPart.ENTRANT)).containsExactlyInAnyOrder("甲小一", "明年小一");
    }

    @Test
    @DisplayName("小升初：六年级毕业的在七年级名单上才算升学；两边都没有的按疑似辍学立案，从开学日算起")
    void no_child_falls_between_two_schools() {
        given("anhui", JINAN, "2026-06-29T08:00");
        String home = town.resident("甲六年", "2014-01-01") + town.resident("乙六年", "2014-01-02");
        town.lists(
                town.pupil("S1", "六年级", "甲六年", "2014-01-01")
                        + town.pupil("S1", "六年级", "乙六年", "2014-01-02")
                        + town.pupil("S1", "六年级", "丙留级", "2014-01-04")
                        + town.pupil("S1", "五年级", "丁五年", "2015-01-03"),
                home);
        town.county.clock.set("2026-09-07T09:00");
        town.lists(
                town.pupil("S2", "七年级", "甲六年", "2014-01-01")
                        + town.pupil("S1", "六年级", "丙留级", "2014-01-04")
                        + town.pupil("S1", "六年级", "丁五年", "2015-01-03"),
                home);
        EntryRound round = town.open(2026);
        assertThat(town.names(round, EntryPart.PROMOTION))
                .as("by the list of the year before, though the new one is there")
                .containsExactlyInAnyOrder("甲六年", "乙六年", "丙留级");
        assertThat(round.promotion()).isEqualTo(new EntryCount(3, 1, 0, 0, 0, 0, 2));
        assertThat(town.child(round, "甲六年").registered()).isPresent();
        assertThatThrownBy(() -> town.says(round, "乙六年", SurveyOutcome.NEVER_ENROLLED, "2026-09-07", "在家"))
                .hasMessageContaining("疑似辍学");
        town.says(round, "丙留级", SurveyOutcome.IN_SCHOOL, "2026-09-07", "第一小学留级，家长申请");
        DueChild lost = town.says(round, "乙六年", SurveyOutcome.SUSPECTED, "2026-09-07", "随亲戚打工");
        assertThat(lost.standing()).isEqualTo(EntryStanding.CASE);
        assertThat(town.county.theCase().state()).isEqualTo(CaseState.SUSPECTED);
        assertThat(town.county.theCase().since()).isEqualTo("2026-09-01");
        assertThat(town.again(round).promotion()).isEqualTo(new EntryCount(3, 1, 0, 0, 1, 1, 0));
    }

    @Test
    @DisplayName("只办到三年级的教学点、五年制的小学，最高年级的也跟到下一所学校；九年级是毕业，不跟")
    void schools_without_a_next_grade() {
        given("anhui", JINAN, "2026-07-06T08:00");
        town.lists(
                town.pupil("S1", "三年级", "教学点三年", "2017-01-01")
                        + town.pupil("S1", "二年级", "教学点二年", "2018-01-01")
                        + town.pupil("S2", "九年级", "毕业生", "2011-01-01"),
                town.resident("甲小一", "2020-01-01"));
        EntryRound round = town.open(2026);
        assertThat(town.names(round, EntryPart.ENTRANT)).containsExactly("甲小一");
        assertThat(town.names(round, EntryPart.PROMOTION))
                .as("also the one whom the new list lacks")
                .containsExactlyInAnyOrder("教学点三年", "王小明");
    }

    @Test
    @DisplayName("早已不在名单上的六年级学生，不遮住五年制小学的五年级")
    void a_stale_row_hides_no_grade() {
        given("anhui", JINAN, "2025-10-08T08:00");
        String fifth = town.pupil("S1", "五年级", "五年制毕业", "2015-01-01");
        town.lists(town.pupil("S1", "六年级", "早已转走", "2014-01-01") + fifth, town.resident("甲小一", "2020-01-01"));
        town.county.clock.set("2025-11-10T08:00");
        town.lists(fifth, town.resident("甲小一", "2020-01-01"));
        town.county.clock.set("2026-07-06T08:00");
        assertThat(town.names(town.open(2026), EntryPart.PROMOTION)).containsExactly("五年制毕业");
    }

    @Test
    @DisplayName("五年制小学：五年级毕业的在六年级名单上才算升学，四年级的不跟")
    void a_school_of_five_years() {
        given("anhui", JINAN, "2026-07-06T08:00");
        town.lists(
                town.pupil("S1", "五年级", "五年制毕业", "2015-01-01") + town.pupil("S1", "四年级", "丁四年", "2016-01-01"),
                town.resident("甲小一", "2020-01-01"));
        EntryRound round = town.open(2026);
        assertThat(town.names(round, EntryPart.PROMOTION)).containsExactly("五年制毕业");
        town.county.clock.set("2026-09-07T09:00");
        town.lists(
                town.pupil("S2", "六年级", "五年制毕业", "2015-01-01") + town.pupil("S1", "五年级", "丁四年", "2016-01-01"),
                town.resident("甲小一", "2020-01-01"));
        assertThat(town.child(round, "五年制毕业").standing()).isEqualTo(EntryStanding.REGISTERED);
    }

    @Test
    @DisplayName("缓学到期那天起又是未落实；不能缓到方案所列年龄之外")
    void a_postponement_ends() {
        given("anhui", JINAN, "2026-09-02T08:00");
        town.lists("", town.resident("甲小一", "2020-01-01"));
        EntryRound round = town.open(2026);
        assertThatThrownBy(() -> town.postponed(round, "甲小一", "GOV", "2026-09-02", "2036-01-01"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("超过15周岁");
        town.postponed(round, "甲小一", "GOV", "2026-09-02", "2026-10-08");
        town.county.clock.set("2026-10-07T08:00");
        assertThat(town.child(round, "甲小一").standing()).isEqualTo(EntryStanding.POSTPONED);
        assertThat(town.again(round).entrants()).isEqualTo(new EntryCount(1, 0, 0, 1, 0, 0, 0));
        town.county.clock.set("2026-10-08T08:00");
        assertThat(town.child(round, "甲小一").standing()).isEqualTo(EntryStanding.IN_QUESTION);
        assertThat(town.again(round).entrants()).isEqualTo(new EntryCount(1, 0, 0, 0, 0, 0, 1));
        assertThat(town.rounds
                        .children(
                                town.county.bureau,
                                round.number(),
                                new EntryQuery(
                                        Optional.empty(),
                                        Optional.of(EntryStanding.IN_QUESTION),
                                        Optional.empty(),
                                        PageRequest.FIRST))
                        .total())
                .isEqualTo(1);
        assertThatThrownBy(() -> town.rounds.close(town.county.township, round.number(), " "))
                .hasMessageContaining("还有1人");
    }

    @Test
    @DisplayName("开学前查明、开学后登记的失学，案件从开学日算起")
    void nobody_misses_school_before_it_begins() {
        given("anhui", JINAN, "2026-08-20T08:00");
        town.lists("", town.resident("甲小一", "2020-01-01"));
        EntryRound round = town.open(2026);
        town.county.clock.set("2026-09-07T09:00");
        town.says(round, "甲小一", SurveyOutcome.NEVER_ENROLLED, "2026-08-25", "在家带弟弟");
        assertThat(town.county.theCase().since()).isEqualTo("2026-09-01");
    }

    @Test
    @DisplayName("外村看不到；审计员只看、名字遮住；校长不能开轮；同一学年不开两轮；太远的学年不开")
    void who_may_do_what() {
        given("anhui", JINAN, "2026-07-06T08:00");
        town.lists("", town.resident("甲小一", "2020-01-01"));
        EntryRound round = town.open(2026);
        assertThatThrownBy(() -> town.rounds.round(town.otherVillage, round.number()))
                .isInstanceOf(Denied.class);
        assertThat(town.rounds
                        .rounds(town.otherVillage, Optional.empty(), false, PageRequest.FIRST)
                        .items())
                .isEmpty();
        assertThat(town.rounds
                        .rounds(town.village, Optional.of("GOV"), true, PageRequest.FIRST)
                        .items())
                .hasSize(1);
        assertThat(town.rounds
                        .children(town.county.access.administrator(), round.number(), EntryCounty.EVERY_CHILD)
                        .items()
                        .get(0)
                        .name()
                        .orElseThrow())
                .contains("＊");
        assertThatThrownBy(() -> town.rounds.record(
                        town.county.access.administrator(),
                        round.number(),
                        1,
                        EntryCounty.answer(SurveyOutcome.LOST, "某人", LocalDate.parse("2026-07-06"), "")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(
                        () -> town.rounds.open(town.county.principal, new EntryOpening("S1", 2026, Optional.empty())))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> town.open(2026)).isInstanceOf(Conflict.class).hasMessageContaining("尚未结束");
        assertThatThrownBy(() -> town.open(2030)).isInstanceOf(Invalid.class).hasMessageContaining("2030");
    }
}
