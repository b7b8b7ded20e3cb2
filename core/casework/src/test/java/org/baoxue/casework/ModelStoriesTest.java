package org.baoxue.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.casework.testing.PlanStory;
import org.baoxue.casework.testing.SetClock;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("没有地名的八个方案，每个一个故事：从第一天缺课到销号，中途换一次方案")
class ModelStoriesTest extends PlanStory {

    ModelStoriesTest(Database database, @TempDir Path folder) {
        super(database, folder);
    }

    @Test
    @DisplayName("000篇三（班主任责任书）：“各班每周向学校报告一次”，没有即时上报、没有步骤；“一有辍学苗头，随即有针对性的做好工作”；周末之后换成学校工作计划")
    void class_teacher() {
        PolicySnapshot contract = model("class-teacher");
        PolicySnapshot school = model("school");
        given(contract, ANYWHERE, ANYWHERE, "2026-10-19T08:00");
        suspected("2026-10-22", "2026-10-23", "2026-10-26");
        DutyView weekly = duty("reporting.class-weekly", "2026-W44");
        assertThat(weekly.unit()).isEqualTo("S1-1");
        assertThat(weekly.addressees()).containsExactly("S1");
        assertThat(weekly.dueAt()).contains(SetClock.at("2026-11-02T00:00"));
        assertThat(duties())
                .noneMatch(duty -> duty.kind() == DutyKind.REPORT
                        && duty.occasion().trigger().equals("suspected@1"));
        stepsAreThoseOfTheNationAlone();
        county.does(county.teacher, "persuade", "on=2026-10-26", "reason=随即谈心，了解思想状况");
        swapped("2026-10-28T08:00", school);
        comesBack("2026-10-30");
        strikesOffWhenVerified("2026-10-31");
        toldUnder(contract, school);
    }

    @Test
    @DisplayName("000篇五（中江）：三月最后一天，“各班辍学上报不过夜”；“控辍月”已办结的不变；“按规定的司法程序，依法进行教育和处罚”：先教育；中途换成学校工作计划，处罚依上层")
    void zhongjiang() {
        PolicySnapshot zhongjiang = model("zhongjiang");
        PolicySnapshot school = model("school");
        given(zhongjiang, ANYWHERE, ANYWHERE, "2027-03-22T08:00");
        suspected("2027-03-29", "2027-03-30", "2027-03-31");
        DutyView report = duty("reporting.class-immediate", "suspected@1");
        assertThat(report.unit()).isEqualTo("S1-1");
        assertThat(report.dueAt()).contains(SetClock.at("2027-04-01T00:00"));
        settles(county.principal, "obligation.campaign", "2027-03", "2027-03-31", "控辍月宣传两次，照片8张");
        county.does(county.principal, "confirm", "on=2027-04-01", "reason=外出务工");
        refused(county.township, "step", "step=penalty", "on=2027-04-01", "reason=处罚")
                .hasMessageContaining("须先「劝返");
        county.does(county.township, "persuade", "on=2027-04-01", "reason=教育");
        swapped("2027-04-02T08:00", school);
        CaseView punished = county.does(county.township, "step", "step=penalty", "on=2027-04-06", "reason=处罚");
        assertThat(details(punished).get("rule")).startsWith("方案未规定");
        comesBack("2027-04-12");
        strikesOffWhenVerified("2027-04-13");
        toldUnder(zhongjiang, school);
    }

    @Test
    @DisplayName("002篇一（县级市）：周五未到校，周六满“48小时”；先“及时书面报告”，再劝返，再责令；过年时方案停用，48小时立的案不撤，责令依法律")
    void county_city() {
        PolicySnapshot city = model("county-city");
        given(city, ANYWHERE, ANYWHERE, "2026-12-14T08:00");
        county.misses("2026-12-18");
        passes("2026-12-20T08:00");
        assertThat(county.theCase().reachedOn()).isEqualTo("2026-12-19");
        assertThat(duty("reporting.immediate", "suspected@1").addressees()).containsExactlyInAnyOrder("EDU", "GOV");
        county.does(county.principal, "confirm", "on=2026-12-21", "reason=外出务工");
        refused(county.principal, "persuade", "on=2026-12-21").hasMessageContaining("请填写");
        county.does(county.principal, "step", "step=report", "on=2026-12-21", "reason=书面报告乡镇政府和市教育局");
        refused(county.township, "step", "step=order", "on=2026-12-22", "reason=责令")
                .hasMessageContaining("须先「劝返");
        county.does(county.township, "persuade", "on=2026-12-31", "reason=劝返复学");
        swapped("2026-12-31T20:00", NATION);
        county.does(county.township, "step", "step=order", "on=2027-01-04", "reason=责令限期送子女入学");
        comesBack("2027-01-05");
        strikesOffWhenVerified("2027-01-06");
        toldUnder(city, NATION);
    }

    @Test
    @DisplayName("002篇二（镇教管组）：“每月3日前把本校上月学生变动情况报教管组”，每月核实已办结的不变；换成国家文件后，已过的月末不使它变迟")
    void town() {
        PolicySnapshot town = model("town");
        given(town, ANYWHERE, ANYWHERE, "2026-11-23T08:00");
        dropsOut("2026-11-30", "2026-11-25", "2026-11-26", "2026-11-27");
        DutyView monthly = duty("reporting.monthly", "2026-11");
        assertThat(monthly.addressees()).containsExactly("CS");
        assertThat(monthly.dueAt()).contains(SetClock.at("2026-12-04T00:00"));
        settles(county.centralSchool, "obligation.movement-check", "2026-11", "2026-11-30", "按学校月报核实人数");
        stepsAreThoseOfTheNationAlone();
        county.does(county.teacher, "persuade", "on=2026-12-01", "reason=包班领导、班主任、包班教师一起家访");
        swapped("2026-12-02T08:00", NATION);
        assertThat(duty("reporting.monthly", "2026-11").state()).isEqualTo(DutyState.OPEN);
        comesBack("2026-12-04");
        strikesOffWhenVerified("2026-12-07");
        toldUnder(town, NATION);
    }

    @Test
    @DisplayName("002篇三（学校工作计划）：周日补课也算缺课；没有步骤，劝返、复学、销号依国家；每年一次的考核已办结的不变；中秋前换成班主任责任书")
    void school() {
        PolicySnapshot school = model("school");
        PolicySnapshot contract = model("class-teacher");
        given(school, ANYWHERE, ANYWHERE, "2026-09-14T08:00");
        suspected("2026-09-18", "2026-09-20", "2026-09-21");
        settles(county.principal, "obligation.assessment", "2026", "2026-09-21", "与教师考核相联系的办法一份");
        stepsAreThoseOfTheNationAlone();
        county.does(county.teacher, "persuade", "on=2026-09-22", "reason=做好思想工作");
        swapped("2026-09-23T08:00", contract);
        comesBack("2026-09-24");
        strikesOffWhenVerified("2026-09-28");
        toldUnder(school, contract);
    }

    @Test
    @DisplayName("002篇四（乡镇学校）：“教育、经济处罚和法律制裁”三步依次；学年末离校，暑假里方案停用，前两步仍算，九月复学")
    void township_central_school() {
        PolicySnapshot measures = model("township-central-school");
        given(measures, ANYWHERE, ANYWHERE, "2027-06-21T08:00");
        dropsOut("2027-07-01", "2027-06-28", "2027-06-29", "2027-06-30");
        county.does(county.township, "persuade", "on=2027-07-01", "reason=教育");
        refused(county.township, "step", "step=judicial", "on=2027-07-02", "reason=起诉")
                .hasMessageContaining("行政处罚");
        county.does(county.township, "step", "step=penalty", "on=2027-07-02", "reason=经济处罚");
        assertThat(taken(StepKind.PERSUADE, StepKind.PENALTY)).isTrue();
        swapped("2027-07-05T08:00", NATION);
        CaseView sued = county.does(county.township, "step", "step=judicial", "on=2027-07-06", "reason=法律制裁");
        assertThat(details(sued).get("rule")).startsWith("方案未规定");
        comesBack("2027-09-01");
        strikesOffWhenVerified("2027-09-02");
        toldUnder(measures, NATION);
    }

    @Test
    @DisplayName("002篇五（中心校）：月末离校，乡镇已责令，方案换入，责令仍算；逾期“及时报告乡镇政府实施行政处罚”；限期之内不能处罚")
    void central_school() {
        PolicySnapshot plan = model("central-school");
        given(NATION, ANYWHERE, ANYWHERE, "2026-11-23T08:00");
        dropsOut("2026-12-01", "2026-11-26", "2026-11-27", "2026-11-30");
        county.does(
                county.township,
                "step",
                "step=order",
                "on=2026-12-02",
                "document=辍学生返校通知书第3号",
                "until=2026-12-16",
                "reason=发监护人");
        swapped("2026-12-04T08:00", plan);
        refused(county.centralSchool, "step", "step=order", "on=2026-12-04", "reason=发通知书")
                .hasMessageContaining("无权");
        refused(county.township, "step", "step=penalty", "on=2026-12-17", "reason=处罚")
                .hasMessageContaining("须先「报告」");
        county.does(county.principal, "step", "step=report", "on=2026-12-16", "reason=未按规定期限返校");
        refused(county.township, "step", "step=penalty", "on=2026-12-16", "reason=处罚")
                .hasMessageContaining("限期到2026-12-16为止");
        county.does(county.township, "step", "step=penalty", "on=2026-12-17", "reason=实施行政处罚");
        assertThat(taken(StepKind.ORDER, StepKind.REPORT, StepKind.PENALTY)).isTrue();
        comesBack("2026-12-21");
        strikesOffWhenVerified("2026-12-22");
        toldUnder(NATION, plan);
    }

    @Test
    @DisplayName("004：复学当晚方案换入，此后“在台账上销号一个，并及时在学籍信息管理系统操作为返校就读状态”；“辍学一年以内的，原则上进入原来的辍学班级就读”")
    void town_persuasion() {
        PolicySnapshot plan = model("town-persuasion");
        given(NATION, ANYWHERE, ANYWHERE, "2027-04-26T08:00");
        dropsOut("2027-05-06", "2027-04-28", "2027-04-29", "2027-04-30");
        county.does(county.township, "persuade", "on=2027-05-07", "participants=镇包村干部、学校、村两委", "reason=动员劝返");
        comesBack("2027-05-10");
        swapped("2027-05-10T18:00", plan);
        refused(county.principal, "place", "on=2027-05-11", "to=vocational", "reason=职校")
                .hasMessageContaining("偏离，需说明")
                .hasMessageContaining("原班级");
        county.does(county.principal, "place", "on=2027-05-11", "to=original-class", "reason=三年级（1）班");
        refused(county.principal, "close", "on=2027-05-12", "reason=销号")
                .hasMessageContaining("学籍系统状态已更新为「返校就读」")
                .hasMessageContaining("劝返工作实行销号制");
        long back = county.theCase().seq() - 1;
        county.does(county.principal, "system", "system=enrolment-system", "of=" + back, "on=2027-05-12", "status=已复学");
        refused(county.principal, "close", "on=2027-05-12").hasMessageContaining("返校就读");
        county.does(county.principal, "retract", "corrects=" + county.theCase().seq(), "reason=状态写错");
        struckOffInTheSystem(back, "2027-05-12");
        county.does(county.principal, "step", "step=follow-up", "on=2027-05-20", "reason=随访");
        toldUnder(NATION, plan);
    }

    @Test
    @DisplayName("004：五月“大家访”时方案换入；“辍学一年以上的”可单独编班，“45人”含本数，46人须说明；销号")
    void town_persuasion_after_more_than_a_year() {
        PolicySnapshot plan = model("town-persuasion");
        given(NATION, ANYWHERE, ANYWHERE, "2025-09-01T08:00");
        dropsOut("2025-09-04", "2025-09-01", "2025-09-02", "2025-09-03");
        swapped("2026-05-01T08:00", plan);
        county.does(county.township, "persuade", "on=2026-09-01", "reason=动员");
        comesBack("2026-09-02");
        refused(county.principal, "place", "on=2026-09-02", "to=separate-class", "reason=编班")
                .hasMessageContaining("须填写班额");
        refused(county.principal, "place", "on=2026-09-02", "to=separate-class", "classSize=46", "reason=编班")
                .hasMessageContaining("偏离，需说明")
                .hasMessageContaining("最多45人，实为46人");
        long back = county.theCase().seq();
        CaseView placed = county.does(
                county.principal, "place", "on=2026-09-02", "to=separate-class", "classSize=45", "reason=编班");
        assertThat(details(placed)).doesNotContainKey("deviation");
        struckOffInTheSystem(back, "2026-09-03");
        toldUnder(NATION, plan);
    }

    private void struckOffInTheSystem(long back, String day) {
        county.does(county.principal, "system", "system=enrolment-system", "of=" + back, "on=" + day, "status=返校就读");
        assertThat(county.does(county.principal, "close", "on=" + day).state()).isEqualTo(CaseState.CLOSED);
    }

    /** 方案没有步骤：国家的劝返、复学、销号照走。 */
    private void stepsAreThoseOfTheNationAlone() {
        assertThat(county.cases.procedure(county.bureau, county.theCase().id()).steps())
                .isNotEmpty()
                .extracting(step -> step.rule().text())
                .containsOnly("procedure.strike-off");
    }
}
