package org.baoxue.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.casework.CaseFinding.Door;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("每个方案一个故事：从第一天缺课（或从未入学）到销号，用方案自己的话")
class CaseStoriesTest extends CaseStory {

    CaseStoriesTest(Database database, @TempDir Path folder) {
        super(database, folder);
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
        refused(county.township, "step", "step=order", "on=2026-10-08", "reason=责令")
                .hasMessageContaining("偏离，需说明")
                .hasMessageContaining("依法对其监护人下发《限期复学通知书》");
        serves(county.township, "notice.return", "2026-10-08", "2026-10-19");
        county.does(county.township, "step", "step=order", "on=2026-10-09", "reason=送达监护人");
        refused(county.township, "step", "step=penalty", "on=2026-10-19", "reason=处罚")
                .hasMessageContaining("到2026-10-19为止");
        serves(county.township, "notice.penalty", "2026-10-20", "");
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
        refused(county.principal, "hand-over", "on=2026-09-30", "reason=移交")
                .hasMessageContaining("应由")
                .hasMessageContaining("教育局");
        county.does(county.bureau, "hand-over", "on=2026-09-30", "document=学籍档案1", "reason=通报户籍地教育局");
        assertThat(county.theCase().holding().offeredTo()).contains("EDU2");
        assertThat(taken(StepKind.HAND_OVER)).isTrue();
        county.does(county.homeBureau, "decline", "on=2026-10-08", "reason=已联系家长，月内送回就读学校");
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
        serves(county.township, "notice.return", "2026-10-08", "2026-10-15");
        county.does(county.township, "step", "step=order", "on=2026-10-08", "reason=发监护人");
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
        given(model("town-persuasion"), ANYWHERE, ANYWHERE, "2025-09-01T08:00");
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
}
