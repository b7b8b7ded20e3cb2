package org.baoxue.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.AbstractThrowableAssert;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Invalid;
import org.baoxue.access.PageRequest;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.casework.CaseFinding.Door;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.SetClock;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.policy.Binding;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("每个方案一个故事：从第一天缺课（或从未入学）到销号，用方案自己的话")
class CaseStoriesTest {

    private static final String JINAN = "341502101";
    private static final String GUICHENG = "450802001";
    private static final String JIANGAN = "420102001";
    private static final String XIHU = "210503001";
    private static final String ANYWHERE = "610102001";

    private final Database database;
    private final Path folder;
    private StoryCounty county;

    CaseStoriesTest(Database database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    @DisplayName("金安：“宣传教育、责令改正、行政处罚、提起诉讼或申请强制执行‘四步法’”，中秋假期不算缺课")
    void jinan() {
        givenJinan();
        missesThreeDays();
        CaseView opened = county.theCase();
        assertThat(opened.state()).isEqualTo(CaseState.SUSPECTED);
        assertThat(opened.reachedOn()).isEqualTo("2026-09-28");
        owes(county.principal, "suspected@1");
        county.does(county.teacher, "persuade", "on=2026-09-29", "reason=家访，宣讲义务教育法");
        county.does(county.principal, "confirm", "on=2026-09-30", "reason=随父外出务工");
        owes(county.principal, "dropout@3");
        refused(county.principal, "step", "step=order", "on=2026-10-08", "reason=责令")
                .hasMessageContaining("无权「责令改正」")
                .hasMessageContaining("乡镇");
        refused(county.township, "step", "step=order", "on=2026-10-08", "reason=责令")
                .hasMessageContaining("之前须先「报告」")
                .hasMessageContaining("“严格依法做好控辍保学宣传教育、责令改正、行政处罚、提起诉讼或申请强制执行“四步法”");
        county.does(county.principal, "step", "step=report", "on=2026-10-08", "reason=以纸质形式报告当地政府");
        county.does(
                county.township,
                "step",
                "step=order",
                "on=2026-10-09",
                "document=限期复学通知书第1号",
                "until=2026-10-19",
                "reason=送达监护人");
        refused(county.township, "step", "step=penalty", "on=2026-10-19", "reason=处罚")
                .hasMessageContaining("限期到2026-10-19为止");
        county.does(county.township, "step", "step=penalty", "on=2026-10-20", "reason=行政处罚决定书");
        county.does(county.township, "step", "step=judicial", "on=2026-10-30", "reason=督促司法部门发放司法文书");
        comesBack("2026-11-02");
        county.does(county.principal, "place", "on=2026-11-02", "to=original-class", "reason=本人愿回原班");
        strikesOffWhenVerified("2026-11-03");
        assertThat(taken(StepKind.PERSUADE, StepKind.ORDER, StepKind.PENALTY, StepKind.JUDICIAL, StepKind.RETURN))
                .isTrue();
    }

    @Test
    @DisplayName("金安：不在区内就读的由户籍所在地包保单位牵头；从未入学的孩子走失学的门，入学后销号")
    void jinan_never_enrolled() {
        givenJinan();
        CaseView found = finds(Door.NEVER_ENROLLED, "2026-09-07");
        assertThat(found.state()).isEqualTo(CaseState.NEVER_ENROLLED);
        assertThat(found.school()).isEmpty();
        owes(county.centralSchool, "never-enrolled@1");
        assertThat(county.cases.procedure(county.bureau, found.id()).leads())
                .anySatisfy(lead -> assertThat(lead.sentence().orElseThrow()).contains("由户籍所在地包保单位牵头落实劝返"));
        refused(county.centralSchool, "confirm", "on=2026-09-08", "reason=x").hasMessageContaining("只有疑似辍学可以认定");
        county.does(county.centralSchool, "persuade", "on=2026-09-08", "reason=入户动员");
        county.does(county.bureau, "return", "on=2026-09-14", "reason=已在第一小学注册");
        assertThat(county.theCase().stateName()).isEqualTo("入学");
        strikesOffWhenVerified("2026-09-15");
    }

    @Test
    @DisplayName("贵城：本地户籍走“了解情况、劝导、报告街道”；“非本地户籍”的报区教育局，由区教育局移交户籍地并转学籍档案")
    void guicheng() {
        given(PublishedPlans.of("guangxi"), GUICHENG, "450721001");
        missesThreeDays();
        refused(county.principal, "step", "step=report", "on=2026-09-29", "reason=报告")
                .hasMessageContaining("须先「劝返");
        county.does(county.principal, "persuade", "on=2026-09-29", "reason=劝导未果");
        county.does(county.principal, "step", "step=report", "on=2026-09-29", "reason=报区教育局");
        refused(county.principal, "step", "step=hand-over", "on=2026-09-30", "reason=移交")
                .hasMessageContaining("应由")
                .hasMessageContaining("教育局");
        county.does(county.bureau, "step", "step=hand-over", "on=2026-09-30", "document=学籍档案1", "reason=通报户籍地教育局");
        comesBack("2026-10-12");
        county.does(county.principal, "place", "on=2026-10-12", "to=matching-grade", "reason=相应年级");
        strikesOffWhenVerified("2026-10-13");
    }

    @Test
    @DisplayName("江岸：方案只有“劝返工作档案”，步骤、文书方案未规定，依上层；责令只有法律写明的单位能作出")
    void jiangan() {
        given(PublishedPlans.of("hubei"), JIANGAN, JIANGAN);
        dropsOut();
        refused(county.principal, "step", "step=order", "on=2026-10-08", "reason=责令")
                .hasMessageContaining("无权");
        CaseView ordered = county.does(county.township, "step", "step=order", "on=2026-10-08", "reason=批评教育，责令改正");
        assertThat(details(ordered).get("rule")).startsWith("方案未规定");
        comesBack("2026-10-12");
        strikesOffWhenVerified("2026-10-13");
    }

    @Test
    @DisplayName("溪湖：“发现疑似辍学要责令学校立即入户调查、查明原因、立即劝返”：先查明，再劝返")
    void xihu() {
        given(PublishedPlans.of("liaoning"), XIHU, XIHU);
        missesThreeDays();
        county.does(county.principal, "step", "step=trace", "on=2026-09-28", "reason=当天入户，母亲说随父外出");
        county.does(county.principal, "persuade", "on=2026-09-28", "reason=电话劝返");
        comesBack("2026-09-30");
        strikesOffWhenVerified("2026-10-08");
    }

    @Test
    @DisplayName("002篇五：“辍学生返校通知书”由乡镇政府发，学校协助；逾期学校报告，乡镇处罚")
    void central_school() {
        given(model("central-school"), ANYWHERE, ANYWHERE);
        dropsOut();
        refused(county.centralSchool, "step", "step=order", "on=2026-10-08", "reason=发通知书")
                .hasMessageContaining("无权");
        county.does(
                county.township,
                "step",
                "step=order",
                "on=2026-10-08",
                "document=辍学生返校通知书第3号",
                "until=2026-10-15",
                "reason=发监护人");
        refused(county.township, "step", "step=penalty", "on=2026-10-16", "reason=处罚")
                .hasMessageContaining("须先「报告」");
        county.does(county.principal, "step", "step=report", "on=2026-10-16", "reason=未按规定期限返校");
        county.does(county.township, "step", "step=penalty", "on=2026-10-16", "reason=实施行政处罚");
        comesBack("2026-10-19");
        strikesOffWhenVerified("2026-10-20");
    }

    @Test
    @DisplayName("004：“劝返一个，在台账上销号一个，并及时在学籍信息管理系统操作为返校就读状态”；“辍学一年以内的，原则上进入原来的辍学班级就读”")
    void town_persuasion() {
        given(model("town-persuasion"), ANYWHERE, ANYWHERE);
        dropsOut();
        county.does(county.township, "persuade", "on=2026-10-08", "participants=镇包村干部、学校、村两委", "reason=动员劝返");
        comesBack("2026-10-12");
        refused(county.principal, "place", "on=2026-10-12", "to=vocational", "reason=职校")
                .hasMessageContaining("偏离，需说明")
                .hasMessageContaining("原班级");
        county.does(county.principal, "place", "on=2026-10-12", "to=original-class", "reason=三年级（1）班");
        refused(county.principal, "close", "on=2026-10-13", "reason=销号")
                .hasMessageContaining("学籍系统状态已更新为「返校就读」")
                .hasMessageContaining("劝返工作实行销号制");
        long back = county.theCase().seq() - 1;
        county.does(county.principal, "system", "system=enrolment-system", "of=" + back, "on=2026-10-13", "status=已复学");
        refused(county.principal, "close", "on=2026-10-13").hasMessageContaining("返校就读");
        county.does(county.principal, "retract", "corrects=" + county.theCase().seq(), "reason=状态写错");
        county.does(
                county.principal, "system", "system=enrolment-system", "of=" + back, "on=2026-10-13", "status=返校就读");
        assertThat(county.does(county.principal, "close", "on=2026-10-13").state())
                .isEqualTo(CaseState.CLOSED);
        county.does(county.principal, "step", "step=follow-up", "on=2026-10-20", "reason=随访");
    }

    @Test
    @DisplayName("004：“辍学一年以上的”可单独编班，“45人”含本数，46人须说明")
    void town_persuasion_after_more_than_a_year() {
        county = new StoryCounty(database, folder, model("town-persuasion"), ANYWHERE, ANYWHERE, "2025-09-01T08:00");
        county.misses("2025-09-01", "2025-09-02", "2025-09-03");
        county.does(county.principal, "confirm", "on=2025-09-04", "reason=外出");
        county.does(county.township, "persuade", "on=2026-09-01", "reason=动员");
        comesBack("2026-09-02");
        refused(county.principal, "place", "on=2026-09-02", "to=separate-class", "reason=编班")
                .hasMessageContaining("须填写班额");
        refused(county.principal, "place", "on=2026-09-02", "to=separate-class", "classSize=46", "reason=编班")
                .hasMessageContaining("偏离，需说明")
                .hasMessageContaining("最多45人，实为46人");
        CaseView placed = county.does(
                county.principal, "place", "on=2026-09-02", "to=separate-class", "classSize=45", "reason=编班");
        assertThat(details(placed)).doesNotContainKey("deviation");
    }

    @Test
    @DisplayName("003（县级市）：“学校要及时书面报告……责令限期送子女入学”：报告、劝返、责令")
    void county_city() {
        given(model("county-city"), ANYWHERE, ANYWHERE);
        dropsOut();
        refused(county.principal, "persuade", "on=2026-10-08").hasMessageContaining("请填写");
        county.does(county.principal, "step", "step=report", "on=2026-10-08", "reason=书面报告乡镇政府和市教育局");
        refused(county.township, "step", "step=order", "on=2026-10-08", "reason=责令")
                .hasMessageContaining("须先「劝返");
        county.does(county.township, "persuade", "on=2026-10-09", "reason=劝返复学");
        county.does(county.township, "step", "step=order", "on=2026-10-10", "reason=责令限期送子女入学");
        comesBack("2026-10-12");
        strikesOffWhenVerified("2026-10-13");
    }

    @Test
    @DisplayName("001（中江）：“按规定的司法程序，依法进行教育和处罚”：先教育后处罚，学校无权处罚与否依上层")
    void zhongjiang() {
        given(model("zhongjiang"), ANYWHERE, ANYWHERE);
        dropsOut();
        refused(county.township, "step", "step=penalty", "on=2026-10-08", "reason=处罚")
                .hasMessageContaining("须先「劝返");
        county.does(county.township, "persuade", "on=2026-10-08", "reason=教育");
        county.does(county.township, "step", "step=penalty", "on=2026-10-09", "reason=处罚");
        comesBack("2026-10-12");
        strikesOffWhenVerified("2026-10-13");
    }

    @Test
    @DisplayName("002篇一（乡镇中心校）：“教育、经济处罚和法律制裁”三步依次")
    void township_central_school() {
        given(model("township-central-school"), ANYWHERE, ANYWHERE);
        dropsOut();
        county.does(county.township, "persuade", "on=2026-10-08", "reason=教育");
        refused(county.township, "step", "step=judicial", "on=2026-10-08", "reason=起诉")
                .hasMessageContaining("行政处罚");
        county.does(county.township, "step", "step=penalty", "on=2026-10-09", "reason=经济处罚");
        county.does(county.township, "step", "step=judicial", "on=2026-10-10", "reason=法律制裁");
        comesBack("2026-10-12");
        strikesOffWhenVerified("2026-10-13");
    }

    @Test
    @DisplayName("班主任、镇、学校三个方案没有步骤：国家的劝返、复学、销号照走")
    void plans_without_steps() {
        for (String name : List.of("class-teacher", "town", "school")) {
            PolicySnapshot plan = model(name);
            assertThat(plan.hash()).isNotEmpty();
            if (county == null) {
                given(plan, ANYWHERE, ANYWHERE);
                dropsOut();
            } else {
                county.policies.swap(county.clock.instant(), plan);
            }
            assertThat(county.cases
                            .procedure(county.bureau, county.theCase().id())
                            .steps())
                    .extracting(step -> step.rule().text())
                    .containsOnly("procedure.strike-off");
        }
        county.does(county.teacher, "persuade", "on=2026-10-08", "reason=劝返");
        comesBack("2026-10-12");
        strikesOffWhenVerified("2026-10-13");
    }

    @Test
    @DisplayName("2024年通知：“做好每次劝返记录，实行动态销号管理”；销号条件方案未规定，平台建议返校并核实")
    void nation() {
        given(PublishedPlans.of(), ANYWHERE, ANYWHERE);
        dropsOut();
        county.does(county.teacher, "persuade", "on=2026-10-08", "reason=第一次劝返");
        county.does(county.teacher, "persuade", "on=2026-10-09", "reason=第二次劝返");
        comesBack("2026-10-12");
        refused(county.principal, "close", "on=2026-10-12", "reason=销号").hasMessageContaining("平台建议，方案未规定");
        assertThat(county.cases.procedure(county.bureau, county.theCase().id()).missing())
                .extracting(CaseProcedure.MissingNeed::chinese)
                .containsExactly("经核实");
        strikesOffWhenVerified("2026-10-13");
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

    private void givenJinan() {
        given(PublishedPlans.of("anhui"), JINAN, JINAN);
    }

    private void given(PolicySnapshot plan, String town, String household) {
        county = new StoryCounty(database, folder, plan, town, household, "2026-09-02T08:00");
    }

    private static PolicySnapshot model(String name) {
        DivisionCode town = new DivisionCode(ANYWHERE);
        return PublishedPlans.model(
                name,
                switch (name) {
                    case "county-city" -> Binding.Target.of(new DivisionCode(ANYWHERE.substring(0, 6)));
                    case "class-teacher", "school", "zhongjiang", "central-school" ->
                        new Binding.Target(LayerLevel.SCHOOL, town, Optional.of("S1"));
                    default -> Binding.Target.of(town);
                });
    }

    /** Wednesday, Thursday, the three days of 中秋, and Monday. */
    private void missesThreeDays() {
        county.misses("2026-09-23", "2026-09-24", "2026-09-28");
    }

    private void dropsOut() {
        missesThreeDays();
        county.does(county.principal, "confirm", "on=2026-09-30", "reason=外出务工");
    }

    private void comesBack(String day) {
        CaseView back = county.does(county.principal, "return", "on=" + day, "reason=到校上课");
        assertThat(back.state()).isEqualTo(CaseState.RETURNED);
        refused(county.township, "confirm", "on=" + day, "reason=认定").hasMessageContaining("案件为「复学」");
    }

    private void strikesOffWhenVerified(String day) {
        refused(county.bureau, "close", "on=" + day, "reason=销号").hasMessageContaining("经核实");
        county.does(county.bureau, "need", "need=verified", "on=" + day, "reason=到班核实");
        assertThat(county.does(county.bureau, "close", "on=" + day).state()).isEqualTo(CaseState.CLOSED);
    }

    private CaseView finds(Door door, String day) {
        county.clock.set(day + "T09:00");
        return county.cases.open(
                door == Door.SUSPECTED ? county.principal : county.centralSchool,
                new CaseFinding(
                        door,
                        door == Door.SUSPECTED ? county.pupil() : county.unschooled(),
                        LocalDate.parse(day),
                        FoundBy.SURVEY,
                        "入户排查发现"));
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refused(Actor actor, String kind, String... fields) {
        long before = county.theCase().seq();
        AbstractThrowableAssert<?, ? extends Throwable> refusal =
                assertThatThrownBy(() -> county.does(actor, kind, fields)).isInstanceOf(Invalid.class);
        assertThat(county.theCase().seq()).as("the log is as it was").isEqualTo(before);
        return refusal;
    }

    private void owes(Actor actor, String trigger) {
        assertThat(county.duties
                        .list(actor, DutyQuery.in(Set.of(), PageRequest.FIRST))
                        .items())
                .extracting(duty -> duty.occasion().trigger())
                .contains(trigger);
    }

    private Map<String, String> details(CaseView view) {
        List<CaseEntry> log = county.cases.log(county.principal, view.id());
        return EventDetails.of(log.get(log.size() - 1).event());
    }

    private boolean taken(StepKind... steps) {
        return county.cases.procedure(county.bureau, county.theCase().id()).steps().stream()
                .filter(step -> Set.of(steps).contains(step.step()))
                .allMatch(CaseProcedure.PlannedStep::taken);
    }

    private boolean secondDropout() {
        return county.cases.procedure(county.bureau, county.theCase().id()).secondDropout();
    }
}
