package org.baoxue.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.baoxue.access.PageRequest;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.casework.CaseFinding.Door;
import org.baoxue.casework.testing.LocalLayer;
import org.baoxue.casework.testing.PlanStory;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.SetClock;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("有地名的方案与国家文件，每个一个故事：从第一天缺课（或从未入学）到销号，中途换一次方案")
class CaseStoriesTest extends PlanStory {

    /** The classes of 江岸 report within two days from the middle of a story on. */
    private static final String WITHIN_48_HOURS = LocalLayer.of("own-deadline", JIANGAN, """
            reporting.class-immediate:
              mode: replace
              origin: interpretation
              source: {document: notice, paraphrase: 班级48小时内上报学校}
              trigger: {on: [suspected, dropout]}
              deadline: {within: {count: 48, unit: hour}}
              reporter: class
              addressees:
                - {kind: school, of: reporter}
              unsaid: [media, form]
            """);

    CaseStoriesTest(Database database, @TempDir Path folder) {
        super(database, folder);
    }

    @Test
    @DisplayName("000篇二、003（金安）：“宣传教育、责令改正、行政处罚、提起诉讼或申请强制执行‘四步法’”，中秋、国庆不算缺课；限期之内区里另定五日，在办的案不变")
    void jinan() {
        PolicySnapshot jinan = PublishedPlans.of("anhui");
        PolicySnapshot fiveDays = PublishedPlans.with(List.of(LocalLayer.suspectedAfter("341502", 5)), "anhui");
        given(jinan, JINAN, JINAN);
        suspected("2026-09-23", "2026-09-24", "2026-09-28");
        owes(county.principal, "suspected@1");
        county.does(county.teacher, "persuade", "on=2026-09-29", "reason=家访，宣讲义务教育法");
        county.does(county.principal, "confirm", "on=2026-09-30", "reason=随父外出务工");
        assertThat(duty("reporting.immediate", "dropout@3").dueAt())
                .as("当天上报，月末、节前也不顺延")
                .contains(SetClock.at("2026-10-01T00:00"));
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
        swapped("2026-10-12T08:00", fiveDays);
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
        toldUnder(jinan, fiveDays);
    }

    @Test
    @DisplayName("000篇二、003（金安）：二月最后一天、周日排查到从未入学的，“由户籍所在地包保单位牵头落实劝返”；劝返后方案撤下，已办的仍算，入学后销号")
    void jinan_never_enrolled() {
        PolicySnapshot jinan = PublishedPlans.of("anhui");
        given(jinan, JINAN, JINAN, "2027-02-26T08:00");
        CaseView found = finds(Door.NEVER_ENROLLED, "2027-02-28");
        assertThat(found.state()).isEqualTo(CaseState.NEVER_ENROLLED);
        assertThat(found.school()).isEmpty();
        owes(county.centralSchool, "never-enrolled@1");
        assertThat(duty("reporting.immediate", "never-enrolled@1").dueAt()).contains(SetClock.at("2027-03-01T00:00"));
        assertThat(county.cases.procedure(county.bureau, found.id()).leads())
                .anySatisfy(lead -> assertThat(lead.sentence().orElseThrow()).contains("由户籍所在地包保单位牵头落实劝返"));
        refused(county.centralSchool, "confirm", "on=2027-02-28", "reason=x").hasMessageContaining("只有疑似辍学可以认定");
        county.does(county.centralSchool, "persuade", "on=2027-03-01", "reason=入户动员");
        swapped("2027-03-02T08:00", NATION);
        county.does(county.bureau, "return", "on=2027-03-08", "reason=已在第一小学注册");
        assertThat(county.theCase().stateName()).isEqualTo("入学");
        strikesOffWhenVerified("2027-03-09");
        assertThat(taken(StepKind.PERSUADE)).isTrue();
        toldUnder(jinan, NATION);
    }

    @Test
    @DisplayName("000篇一（贵城）本地户籍：跨周末缺课；劝导之后方案换入，先“了解情况”，“及时将学生辍学情况向街道办事处报告”，不移交，进“相应年级”")
    void guicheng_local() {
        PolicySnapshot guicheng = PublishedPlans.of("guangxi");
        given(NATION, GUICHENG, GUICHENG, "2026-11-02T08:00");
        suspected("2026-11-06", "2026-11-09", "2026-11-10");
        county.does(county.teacher, "persuade", "on=2026-11-10", "reason=电话劝导");
        swapped("2026-11-11T08:00", guicheng);
        refused(county.principal, "step", "step=report", "on=2026-11-11", "reason=报告街道")
                .hasMessageContaining("须先「" + StepKind.TRACE.chinese() + "」");
        county.does(county.principal, "step", "step=trace", "on=2026-11-11", "reason=第一时间了解情况");
        county.does(county.principal, "confirm", "on=2026-11-12", "reason=经劝导未返校");
        DutyView report = duty("reporting.immediate", "dropout@4");
        assertThat(report.addressees()).containsExactly("GOV");
        assertThat(report.dueWords()).contains("及时");
        county.does(county.principal, "step", "step=report", "on=2026-11-12", "reason=报告街道办事处");
        assertThat(taken(StepKind.TRACE, StepKind.PERSUADE, StepKind.REPORT)).isTrue();
        assertThat(county.cases.procedure(county.bureau, county.theCase().id()).steps())
                .extracting(CaseProcedure.PlannedStep::step)
                .contains(StepKind.REPORT)
                .doesNotContain(StepKind.HAND_OVER);
        comesBack("2026-11-16");
        county.does(county.principal, "place", "on=2026-11-16", "to=matching-grade", "reason=相应年级");
        strikesOffWhenVerified("2026-11-17");
        toldUnder(NATION, guicheng);
    }

    @Test
    @DisplayName("000篇一（贵城）“非本地户籍”：报区教育局，由区教育局通报并转学籍档案；国庆后移交，待接收时方案撤下，户籍地照样接收、劝返、销号")
    void guicheng_household_elsewhere() {
        PolicySnapshot guicheng = PublishedPlans.of("guangxi");
        given(guicheng, GUICHENG, "450721001", "2026-09-21T08:00");
        suspected("2026-09-28", "2026-09-29", "2026-09-30");
        refused(county.principal, "step", "step=report", "on=2026-10-08", "reason=报告")
                .hasMessageContaining("须先「劝返");
        county.does(county.principal, "persuade", "on=2026-10-08", "reason=劝导未果");
        county.does(county.principal, "step", "step=report", "on=2026-10-08", "reason=报区教育局");
        refused(county.principal, "hand-over", "on=2026-10-09", "reason=移交")
                .hasMessageContaining("应由")
                .hasMessageContaining("教育局");
        county.does(county.bureau, "hand-over", "on=2026-10-09", "document=学籍档案1", "reason=通报户籍地教育局");
        assertThat(taken(StepKind.HAND_OVER)).isTrue();
        swapped("2026-10-09T18:00", NATION);
        assertThat(county.theCase().holding().offeredTo()).contains("EDU2");
        county.does(county.homeBureau, "receive", "on=2026-10-10", "receipt=接收回执1", "reason=已收电子学籍档案");
        county.does(county.homeTownship, "persuade", "on=2026-10-12", "reason=乡镇入户");
        county.does(county.principal, "persuade", "on=2026-10-12", "reason=配合劝返");
        assertThat(county.does(county.homeBureau, "return", "on=2026-10-19", "reason=在户籍地小学复学")
                        .state())
                .isEqualTo(CaseState.RETURNED);
        strikesOffWhenVerified(county.homeBureau, "2026-10-20");
        toldUnder(guicheng, NATION);
    }

    @Test
    @DisplayName("001（江岸）：缺课跨寒假，期末两天、开学一天才满三天；“班级上报不过夜”；步骤、文书方案未规定，依上层；中途街道另定48小时，已欠的不因此变迟")
    void jiangan() {
        String terms = LocalLayer.terms("4201", 2026, "2027-01-29", "2027-02-22", "2027-07-02");
        PolicySnapshot jiangan = PublishedPlans.with(List.of(terms), "hubei");
        PolicySnapshot own = PublishedPlans.with(List.of(terms, WITHIN_48_HOURS), "hubei");
        given(jiangan, JIANGAN, JIANGAN, "2027-01-25T08:00");
        county.misses("2027-01-28", "2027-01-29");
        passes("2027-02-21T08:00");
        assertThat(county.cases
                        .list(county.bureau, CaseQuery.all(PageRequest.FIRST))
                        .items())
                .isEmpty();
        county.misses("2027-02-22");
        assertThat(county.theCase().since()).isEqualTo("2027-01-28");
        assertThat(county.theCase().reachedOn()).isEqualTo("2027-02-22");
        county.does(county.principal, "confirm", "on=2027-02-23", "reason=外出务工");
        DutyView report = duty("reporting.class-immediate", "dropout@2");
        assertThat(report.unit()).isEqualTo("S1-1");
        assertThat(report.dueAt()).contains(SetClock.at("2027-02-24T00:00"));
        swapped("2027-02-23T18:00", own);
        assertThat(duty("reporting.class-immediate", "dropout@2").dueAt()).contains(SetClock.at("2027-02-25T10:00"));
        refused(county.principal, "step", "step=order", "on=2027-02-25", "reason=责令")
                .hasMessageContaining("无权");
        CaseView ordered = county.does(county.township, "step", "step=order", "on=2027-02-25", "reason=批评教育，责令改正");
        assertThat(details(ordered).get("rule")).startsWith("方案未规定");
        comesBack("2027-03-01");
        strikesOffWhenVerified("2027-03-02");
        toldUnder(jiangan, own);
    }

    @Test
    @DisplayName("000篇四（溪湖）：闰年2月29日满三天，“发现疑似辍学要责令学校立即入户调查、查明原因、立即劝返”：当天查明、劝返；次日方案撤下，已办的仍算")
    void xihu() {
        PolicySnapshot xihu = PublishedPlans.of("liaoning");
        given(xihu, XIHU, XIHU, "2028-02-22T08:00");
        suspected("2028-02-25", "2028-02-28", "2028-02-29");
        assertThat(duty("visit.suspected", "suspected@1").unit()).isEqualTo("S1");
        county.does(county.principal, "step", "step=trace", "on=2028-02-29", "reason=当天入户，母亲说随父外出");
        county.does(county.principal, "persuade", "on=2028-02-29", "reason=电话劝返");
        assertThat(taken(StepKind.TRACE, StepKind.PERSUADE)).isTrue();
        swapped("2028-03-01T08:00", NATION);
        comesBack("2028-03-03");
        strikesOffWhenVerified("2028-03-06");
        toldUnder(xihu, NATION);
    }

    @Test
    @DisplayName("2024年通知：“做好每次劝返记录，实行动态销号管理”；跨国庆缺课；中途当地另定五日，在办的案不变，此后的缺课才按五日；销号条件方案未规定，平台建议返校并核实")
    void nation() {
        PolicySnapshot fiveDays = PublishedPlans.with(List.of(LocalLayer.suspectedAfter("610102", 5)));
        given(NATION, ANYWHERE, ANYWHERE, "2026-09-21T08:00");
        suspected("2026-09-29", "2026-09-30", "2026-10-08");
        county.does(county.teacher, "persuade", "on=2026-10-08", "reason=第一次劝返");
        county.does(county.teacher, "persuade", "on=2026-10-09", "reason=第二次劝返");
        swapped("2026-10-09T18:00", fiveDays);
        comesBack("2026-10-12");
        refused(county.principal, "close", "on=2026-10-12", "reason=销号").hasMessageContaining("平台建议，方案未规定");
        assertThat(county.cases.procedure(county.bureau, county.theCase().id()).missing())
                .extracting(CaseProcedure.MissingNeed::chinese)
                .containsExactly("经核实");
        strikesOffWhenVerified("2026-10-13");
        toldUnder(NATION, fiveDays);
        county.misses("2026-10-14", "2026-10-15", "2026-10-16", "2026-10-19");
        assertThat(county.theCase().state()).isEqualTo(CaseState.CLOSED);
        suspected("2026-10-14", "2026-10-15", "2026-10-16", "2026-10-19", "2026-10-20");
        assertThat(secondDropout()).isFalse();
    }
}
