package org.baoxue.casework.sendeducation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.casework.testing.SendCounty.MAN;
import static org.baoxue.casework.testing.SendCounty.WOMAN;
import static org.baoxue.casework.testing.SendCounty.visit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baoxue.access.PageRequest;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.api.policy.rule.SendRole;
import org.baoxue.casework.Personal;
import org.baoxue.casework.sendeducation.SendEvent.Explained;
import org.baoxue.casework.sendeducation.SendEvent.Tracked;
import org.baoxue.casework.testing.SendCounty;
import org.baoxue.casework.testing.SendPlans;
import org.baoxue.casework.testing.SetClock;
import org.baoxue.casework.testing.TurningRules;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("送教上门按各地方案逐周、逐月、逐学期、逐学年检查")
class SendEducationPlansTest {

    private final Database database;
    private final Path folder;
    private SendCounty county;

    SendEducationPlansTest(Database database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    @DisplayName("金安：本周两人同行、其中一名男教师送过一次，达标，附原句")
    void a_week_with_one_visit_by_a_man_and_a_woman_is_met() {
        under(SendPlans.jinan("a"));
        at("2026-09-13T20:00");
        county.record(county.child, visit("2026-09-09", 2));
        SendFinding week = finding("2026-09-13", SendItem.QUOTA);
        assertThat(week.verdict()).isEqualTo(SendVerdict.MET);
        assertThat(week.period()).contains("2026-W37");
        assertThat(week.asked()).isEqualTo("每周不少于1次");
        assertThat(week.sentence()).hasValueSatisfying(sentence -> {
            assertThat(sentence.words()).isEqualTo(SendPlans.WEEKLY);
            assertThat(sentence.wording()).isEqualTo("方案原文");
            assertThat(sentence.document()).isEqualTo("送教上门方案");
        });
        assertThat(finding("2026-09-13", SendItem.TEAM).verdict()).isEqualTo(SendVerdict.MET);
    }

    @Test
    @DisplayName("金安：两名女教师去的一次不合要求，指出是哪一天")
    void two_women_break_the_rule_of_the_team() {
        under(SendPlans.jinan("a"));
        at("2026-09-20T20:00");
        county.record(county.child, visit("2026-09-09", 2));
        county.record(county.child, visit("2026-09-16", 2, WOMAN, WOMAN));
        SendFinding team = finding("2026-09-20", SendItem.TEAM);
        assertThat(team.verdict()).isEqualTo(SendVerdict.BROKEN);
        assertThat(team.days()).containsExactly(LocalDate.of(2026, 9, 16));
        assertThat(team.done()).isEqualTo("2次中1次");
        assertThat(team.sentence().orElseThrow().words()).isEqualTo(SendPlans.TWO_GO);
    }

    @Test
    @DisplayName("金安：其中至少一名是男性教师，男志愿者不算")
    void at_least_one_of_them_is_a_male_teacher() {
        under(SendPlans.jinan("a"));
        at("2026-09-20T20:00");
        Visitor volunteer = new Visitor(Personal.of("丙志愿者"), Sex.MALE, SendRole.VOLUNTEER, "退休工人");
        county.record(county.child, visit("2026-09-16", 2, WOMAN, volunteer));
        assertThat(finding("2026-09-20", SendItem.TEAM).verdict()).isEqualTo(SendVerdict.BROKEN);
        county.record(county.child, visit("2026-09-17", 2, MAN, volunteer));
        SendFinding team = finding("2026-09-20", SendItem.TEAM);
        assertThat(team.days()).containsExactly(LocalDate.of(2026, 9, 16));
        assertThat(team.done()).isEqualTo("2次中1次");
    }

    @Test
    @DisplayName("金安：没有记身份的旧登记照样能读；有男性而不知是不是教师的，不判未达标")
    void an_entry_from_before_roles_were_recorded_is_read_and_not_called_broken() {
        under(SendPlans.jinan("a"));
        at("2026-09-20T20:00");
        Visitor man = new Visitor(Personal.of("丁老师"), Sex.MALE, Optional.empty(), "普通学校教师");
        county.record(county.child, visit("2026-09-15", 2, WOMAN, man));
        county.record(county.child, visit("2026-09-16", 2));
        SendFinding team = finding("2026-09-20", SendItem.TEAM);
        assertThat(team.verdict()).isEqualTo(SendVerdict.UNKNOWN);
        assertThat(team.days()).containsExactly(LocalDate.of(2026, 9, 15));
        county.record(county.child, visit("2026-09-17", 2, man));
        assertThat(finding("2026-09-20", SendItem.TEAM).verdict())
                .as("一个人去，不论是不是教师都不合要求")
                .isEqualTo(SendVerdict.BROKEN);
    }

    @Test
    @DisplayName("金安：两人同行说的是入户，到康复机构由一人上课的不在此列")
    void the_rule_of_the_team_speaks_of_visits_at_home() {
        under(SendPlans.jinan("a"));
        at("2026-09-20T20:00");
        county.record(county.child, visit("2026-09-09", 2));
        county.record(county.child, visit("2026-09-16", 2, SendPlace.REHABILITATION, WOMAN));
        SendFinding team = finding("2026-09-20", SendItem.TEAM);
        assertThat(team.asked()).isEqualTo("家庭：至少2人，其中男性教师至少1人 (at least 2 people, at least 1 male teacher)");
        assertThat(team.done()).isEqualTo("1次中1次");
        assertThat(team.verdict()).isEqualTo(SendVerdict.MET);
    }

    @Test
    @DisplayName("金安：原则上每周一次，没有送的一周偏离，需说明；说明之后为已说明")
    void a_week_without_a_visit_is_a_deviation_that_can_be_explained() {
        under(SendPlans.jinan("a"));
        at("2026-09-18T08:00");
        assertThat(finding("2026-09-18", SendItem.QUOTA).verdict()).isEqualTo(SendVerdict.AT_RISK);
        at("2026-09-21T08:00");
        SendFinding missed = finding("2026-09-18", SendItem.QUOTA);
        assertThat(missed.verdict()).isEqualTo(SendVerdict.DEVIATION);
        county.record(
                county.child,
                new Explained(
                        LocalDate.of(2026, 9, 21),
                        missed.rule().orElseThrow(),
                        missed.period().orElseThrow(),
                        Personal.of("山洪断路")));
        assertThat(finding("2026-09-18", SendItem.QUOTA).verdict()).isEqualTo(SendVerdict.EXPLAINED);
    }

    @Test
    @DisplayName("金安：寒假整周放假不计；开学那一周又要送")
    void a_week_of_the_winter_holiday_does_not_count() {
        under(SendPlans.jinan("a"));
        at("2027-03-08T08:00");
        assertThat(finding("2027-02-03", SendItem.QUOTA).verdict()).isEqualTo(SendVerdict.HOLIDAY);
        assertThat(finding("2027-03-03", SendItem.QUOTA).verdict()).isEqualTo(SendVerdict.DEVIATION);
    }

    @Test
    @DisplayName("金安：方案没有列的地点是偏离；计划都列入方案的内容")
    void another_place_is_a_deviation_and_the_plan_covers_the_areas() {
        under(SendPlans.jinan("a"));
        at("2026-09-13T20:00");
        county.record(county.child, visit("2026-09-09", 2, SendPlace.REMOTE, MAN, WOMAN));
        assertThat(finding("2026-09-13", SendItem.PLACE).verdict()).isEqualTo(SendVerdict.DEVIATION);
        assertThat(finding("2026-09-13", SendItem.CONTENT).verdict()).isEqualTo(SendVerdict.MET);
    }

    @Test
    @DisplayName("金安：在康复机构的每月跟踪；上月的事下月初补记，仍算上月")
    void a_child_in_rehabilitation_is_tracked_every_month() {
        under(SendPlans.jinan("a"));
        at("2026-11-02T08:00");
        assertThat(finding("2026-10-31", SendItem.TRACKING).verdict()).isEqualTo(SendVerdict.BROKEN);
        county.record(
                county.child, new Tracked(LocalDate.of(2026, 11, 2), YearMonth.of(2026, 10), Personal.of("康复训练每周三次")));
        assertThat(finding("2026-10-31", SendItem.TRACKING).verdict()).isEqualTo(SendVerdict.MET);
        assertThat(finding("2026-11-02", SendItem.TRACKING).verdict()).isEqualTo(SendVerdict.OPEN);
    }

    @Test
    @DisplayName("山东：周五还差一次有风险，周日过后未达标；一次两课时也未达标")
    void a_week_in_shandong_wants_two_visits_of_three_lessons() {
        under(SendPlans.shandong("b"));
        at("2026-09-11T08:00");
        county.record(county.child, visit("2026-09-08", 3));
        assertThat(week("2026-09-11").verdict()).isEqualTo(SendVerdict.AT_RISK);
        at("2026-09-14T08:00");
        assertThat(week("2026-09-11").verdict()).isEqualTo(SendVerdict.BROKEN);
        county.record(county.child, visit("2026-09-12", 2));
        assertThat(week("2026-09-11").verdict()).isEqualTo(SendVerdict.MET);
        SendFinding each = asked("2026-09-11", "每次不少于3课时");
        assertThat(each.verdict()).isEqualTo(SendVerdict.BROKEN);
        assertThat(each.days()).containsExactly(LocalDate.of(2026, 9, 12));
    }

    @Test
    @DisplayName("山东：每学年216课时，从学年第一天起送足36周达标；学年中才开始的不作判定")
    void two_hundred_and_sixteen_lessons_make_the_school_year() {
        under(SendPlans.shandong("b"));
        at("2027-08-31T08:00");
        IntStream.range(0, 72)
                .forEach(i -> county.record(
                        county.child,
                        visit(
                                LocalDate.of(2026, 9, 7)
                                        .plusWeeks(i / 2)
                                        .plusDays(i % 2)
                                        .toString(),
                                3)));
        SendFinding year = asked("2027-08-31", "每学年不少于216课时");
        assertThat(year.period()).contains("2026-2027");
        assertThat(year.done()).isEqualTo("216课时");
        assertThat(year.verdict()).isEqualTo(SendVerdict.MET);
        county.applied(county.other);
        at("2026-12-01T08:00");
        county.record(county.other, SendCounty.assessed("2026-12-01", Optional.empty()));
        at("2027-08-31T08:00");
        assertThat(county.files
                        .check(county.bureau, county.other, Optional.empty())
                        .findings())
                .filteredOn(found -> found.asked().equals("每学年不少于216课时"))
                .extracting(SendFinding::verdict)
                .containsExactly(SendVerdict.NOT_JUDGED);
    }

    @Test
    @DisplayName("陕西：每月2次，二月末最后一天来得及与来不及；闰年2月29日算二月；八月放假不计")
    void a_month_in_shaanxi_wants_two_visits_and_leaves_out_holidays() {
        under(SendPlans.shaanxi("c"));
        at("2027-03-31T20:00");
        county.record(county.child, visit("2027-03-30", 2));
        assertThat(finding("2027-03-31", SendItem.QUOTA).verdict()).isEqualTo(SendVerdict.AT_RISK);
        county.record(county.child, visit("2027-03-31", 2));
        assertThat(finding("2027-03-31", SendItem.QUOTA).verdict()).isEqualTo(SendVerdict.MET);
        at("2027-08-31T20:00");
        assertThat(finding("2027-08-31", SendItem.QUOTA).verdict()).isEqualTo(SendVerdict.HOLIDAY);
        at("2028-03-01T08:00");
        county.record(county.child, visit("2028-02-28", 2));
        assertThat(finding("2028-02-29", SendItem.QUOTA).verdict()).isEqualTo(SendVerdict.BROKEN);
        county.record(county.child, visit("2028-02-29", 2));
        SendFinding february = finding("2028-02-29", SendItem.QUOTA);
        assertThat(february.period()).contains("2028-02");
        assertThat(february.verdict()).isEqualTo(SendVerdict.MET);
    }

    @Test
    @DisplayName("江苏：送教对象不超过残疾学生的5%；次数方案未规定；不知残疾学生数则无法判定")
    void no_more_than_five_in_a_hundred() {
        under(SendPlans.jiangsu("d"));
        assertThat(cap(Optional.of(20)).verdict()).isEqualTo(SendVerdict.MET);
        assertThat(cap(Optional.of(20)).done()).isEqualTo("1人，占5%（20人中）");
        assertThat(cap(Optional.of(19)).verdict()).isEqualTo(SendVerdict.BROKEN);
        assertThat(cap(Optional.empty()).verdict()).isEqualTo(SendVerdict.UNKNOWN);
        assertThat(finding("2026-09-02", SendItem.QUOTA).verdict()).isEqualTo(SendVerdict.UNSAID);
    }

    @Test
    @DisplayName("学期中换成更严的方案：已过的周仍按当时的规定，换的那一周不因此变差，下一周起按新的")
    void a_swap_in_the_middle_of_a_term_breaks_no_past_week() {
        under(SendPlans.weekly("a", 1, Strength.MUST));
        at("2026-10-14T08:00");
        county.record(county.child, visit("2026-09-22", 2));
        county.record(county.child, visit("2026-10-13", 2));
        county.policies.swap(SetClock.at("2026-10-14T09:00"), SendPlans.weekly("b", 2, Strength.MUST));
        at("2026-10-26T08:00");
        county.record(county.child, visit("2026-10-20", 2));
        assertThat(week("2026-09-22").verdict()).isEqualTo(SendVerdict.MET);
        assertThat(week("2026-09-22").policyHash()).startsWith("aaaa");
        assertThat(week("2026-10-14").verdict()).isEqualTo(SendVerdict.MET);
        SendFinding after = week("2026-10-20");
        assertThat(after.verdict()).isEqualTo(SendVerdict.BROKEN);
        assertThat(after.asked()).isEqualTo("每周不少于2次");
        assertThat(after.policyHash()).startsWith("bbbb");
    }

    @Test
    @DisplayName("换上新设次数的方案：从下一周起算")
    void a_rule_that_comes_into_force_within_a_week_holds_from_the_next_on() {
        under(SendPlans.jiangsu("d"));
        at("2026-10-26T08:00");
        county.policies.swap(SetClock.at("2026-10-14T09:00"), SendPlans.weekly("b", 2, Strength.MUST));
        assertThat(verdicts("2026-10-14")).doesNotContain(SendVerdict.BROKEN);
        assertThat(week("2026-10-20").verdict()).isEqualTo(SendVerdict.BROKEN);
    }

    @Test
    @DisplayName("方案写有施行日期：施行之日所在的周仍按以前的，下一周起按新的")
    void a_rule_with_its_first_day_in_a_week_holds_from_the_next_on() {
        under(new TurningRules(
                SendPlans.weekly("a", 1, Strength.MUST),
                LocalDate.of(2026, 10, 14),
                SendPlans.weekly("a", 2, Strength.MUST)));
        at("2026-10-26T08:00");
        county.record(county.child, visit("2026-10-13", 2));
        county.record(county.child, visit("2026-10-20", 2));
        assertThat(week("2026-10-14").verdict()).isEqualTo(SendVerdict.MET);
        assertThat(week("2026-10-14").asked()).isEqualTo("每周不少于1次");
        assertThat(week("2026-10-20").verdict()).isEqualTo(SendVerdict.BROKEN);
        assertThat(week("2026-10-20").asked()).isEqualTo("每周不少于2次");
    }

    @Test
    @DisplayName("每次送教按当天的规定：人员规定后来才有的，以前的不追究")
    void each_visit_is_judged_by_the_policy_of_its_day() {
        under(SendPlans.weekly("a", 1, Strength.MUST));
        at("2026-10-14T08:00");
        county.record(county.child, visit("2026-09-22", 2, WOMAN));
        county.policies.swap(SetClock.at("2026-10-14T09:00"), SendPlans.jinan("b"));
        at("2026-10-30T08:00");
        county.record(county.child, visit("2026-10-20", 2, WOMAN));
        assertThat(finding("2026-10-30", SendItem.TEAM).days()).containsExactly(LocalDate.of(2026, 10, 20));
    }

    private void under(PolicySnapshot policy) {
        county = new SendCounty(database, folder, policy);
        county.served(county.child);
    }

    private void at(String time) {
        county.clock.set(time);
    }

    private ChildCheck check(String day) {
        return county.files.check(county.bureau, county.child, Optional.of(LocalDate.parse(day)));
    }

    private List<SendVerdict> verdicts(String day) {
        return check(day).findings().stream().map(SendFinding::verdict).toList();
    }

    private SendFinding finding(String day, SendItem item) {
        List<SendFinding> found = check(day).findings().stream()
                .filter(one -> one.item() == item)
                .filter(one -> !one.asked().startsWith("每次"))
                .toList();
        assertThat(found).as("%s %s", day, item).hasSize(1);
        return found.get(0);
    }

    private SendFinding week(String day) {
        List<SendFinding> found = check(day).findings().stream()
                .filter(one -> one.asked().startsWith("每周"))
                .toList();
        assertThat(found).as(day).hasSize(1);
        return found.get(0);
    }

    private SendFinding asked(String day, String words) {
        return check(day).findings().stream()
                .filter(one -> one.asked().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private SendFinding cap(Optional<Integer> disabledPupils) {
        return county.files
                .checkUnit(county.bureau, "EDU", Optional.empty(), disabledPupils, PageRequest.FIRST)
                .caps()
                .get(0);
    }
}
