package org.baoxue.region.national;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.Threshold;
import org.baoxue.policy.evaluation.Procedures;
import org.baoxue.region.check.PlanTest;
import org.baoxue.region.check.RegionsInForce;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("国家规定，逐句")
class NationalSentencesTest extends PlanTest {

    private static final RuleKey NINE_YEARS = new RuleKey("threshold.nine-year-retention-rate");
    private static final RuleKey DISABLED = new RuleKey("threshold.disabled-enrolment-rate");

    NationalSentencesTest() {
        super("nation", "110101", "2025-11-20", """
            population.compulsory | 凡年满六周岁的儿童，其父母或者其他法定监护人应当送其入学接受并完成义务教育 | entry-age=6
            population.ledgers | 县级教育行政部门要建立适龄儿童台账、疑似辍学学生台账和辍学学生台账 | ledgers=[适龄儿童台账, 疑似辍学学生台账, 辍学学生台账]
            form.ledger-of-age | 县级教育行政部门要建立适龄儿童台账、疑似辍学学生台账和辍学学生台账 | title=适龄儿童台账; rows=of-age
            form.ledger-suspected | 县级教育行政部门要建立适龄儿童台账、疑似辍学学生台账和辍学学生台账 | title=疑似辍学学生台账; rows=child
            form.ledger-dropout | 县级教育行政部门要建立适龄儿童台账、疑似辍学学生台账和辍学学生台账 | title=辍学学生台账; rows=child
            definition.suspected | 方案未规定
            definition.dropout | 方案未规定
            reporting.monthly | 一是学校一月一报告，对疑似辍学或辍学的学生，及时纳入相应台账，并向主管教育部门上报 | trigger={each: month}; reporter=school; addressees=[county-education@reporter]
            responsibility.guardian | 父母或者其他法定监护人应当依法保证其按时入学接受并完成义务教育 | tiers=[guardian（父母或者其他法定监护人）→pupil（按时入学接受并完成义务教育）]
            obligation.leave-approval | 因身体状况需要延缓入学或者休学的，由父母或者其他法定监护人申请 | task=review; actor=township-government; with=[county-education, guardian]
            governing-place.entry | 适龄儿童少年在户籍所在地学校就近入学；父母在非户籍所在地工作或者居住的 | fact=entry; place=household
            obligation.prevent-dropout | 县级人民政府教育行政部门和乡镇人民政府组织、督促适龄儿童少年入学，采取措施防止辍学 | task=care; actor=county-education; with=[township-government, village]
            obligation.no-child-labour | 用人单位不得招用应当接受义务教育的适龄儿童少年。 | task=enforcement; actor=labour
            power.order | 由当地乡镇人民政府或者县级人民政府教育行政部门给予批评教育，责令限期改正 | step=order; issuers=[township-government, county-education]
            power.postpone | 由当地乡镇人民政府或者县级人民政府教育行政部门批准 | step=postpone; issuers=[township-government, county-education]
            power.order-minors | 对尚未完成义务教育的辍学未成年学生 | step=order; issuers=[county-education]
            obligation.joint-mechanism | 完善行政督促复学机制，建立义务教育入学联控联保工作机制 | task=plan; actor=county-government
            obligation.three-avoids | 三避免 | task=care; actor=county-government; with=[school]
            obligation.government-assessment | 控辍保学工作纳入地方各级政府考核体系。 | task=assessment; actor=province-government; with=[city-government, county-government]
            sanction.no-certification | 年辍学率超过控制线的县份，不得评估认定为县域义务教育发展基本均衡县 | cause={conduct: [over-prescribed]}; target=[county-government]; consequences=[{kind: no-certification, words: 不得评估认定为县域义务教育发展基本均衡县}]
            layering.power | 由当地乡镇人民政府或者县级人民政府教育行政部门给予批评教育，责令限期改正 | allowed=false; keys=[power]
            layering.monthly-report | 学校一月一报告 | allowed=false; keys=[reporting.monthly]
            threshold.poor-dropout-count | 确保除身体原因不具备学习条件外，贫困家庭义务教育阶段适龄儿童少年不失学辍学 | indicator=dropout-count; stage=compulsory; population=贫困家庭（除身体原因不具备学习条件外）; comparison=at-most; value=0
            obligation.case-plan | 一人一案制定工作方案 | task=plan; actor=county-education; trigger={on: [never-enrolled, dropout]}
            send-education.regulation | 由县级人民政府教育行政部门统筹安排，通过提供送教上门或者远程教育等方式实施义务教育 | eligibility={groups: [disabled-unable]}; places=[home, remote]; archive={enrolled: true}
            threshold.disabled-enrolment-rate | 适龄残疾儿童义务教育入学率达到97% | indicator=disabled-enrolment-rate; stage=compulsory; comparison=at-least; value=97
            obligation.prosecution-exchange | 检察机关与教育行政部门就涉案未成年人的控辍保学建立协作配合机制，交换信息。 | task=exchange; actor=county-education; with=[procuratorate]
            reconciliation.household-enrolment | 查户籍、查学籍；户籍与学籍比对，查出失学。 | lists=[household, enrolment]; finding=失学
            reconciliation.enrolment-attending | 查在校学生；学籍与在校学生比对，查出辍学。 | lists=[enrolment, attending]; finding=辍学
            reconciliation.dropouts-poverty-relief | 查脱贫户适龄儿童少年；辍学学生与脱贫户库比对，查出脱贫户辍学。 | lists=[dropouts, poverty-relief]; finding=脱贫户辍学
            visit.unlisted | 铁脚板摸排 | whom=unlisted
            reporting.county-quarter | 县（区）一季度一复核，每年春秋季开学时实地核查。 | trigger={each: quarter}; reporter=county-education
            reporting.city-term | 地市一学期一调研。 | trigger={each: term}; reporter=city-education
            reporting.province-year | 省级一学年一评估，结果报教育部。 | trigger={each: school-year}; reporter=province-education
            obligation.opening-check | 县（区）在每年春季、秋季开学时实地核查。 | task=review; actor=county-education; trigger={at: [term-start]}
            tag.national-groups | 重点关注孤儿、事实无人抚养儿童、残疾儿童、留守儿童、困境儿童、随迁子女、涉案未成年人。 | groups=[孤儿, 事实无人抚养儿童, 残疾儿童, 留守儿童, 困境儿童, 随迁子女, 涉案未成年人]
            obligation.county-plan | 一县一案 | task=plan; actor=county-education
            obligation.school-plan | 一校一案 | task=plan; actor=school
            obligation.national-platform | 利用全国基础教育管理服务平台做好辍学学生全流程管理 | task=national-system; actor=county-education; with=[school]
            procedure.strike-off | 做好每次劝返记录，实行动态销号管理 | cases=all; steps=[persuade, return, strike-off]
            paper.persuasion-record | 做好每次劝返记录，实行动态销号管理 | title=劝返记录; content=persuasion
            obligation.no-refusal | 不得以学籍问题为由拒收学生 | task=registration; actor=school
            obligation.non-basic-items | 非基础学籍信息由各省级教育行政部门统一确定并报国务院教育行政部门备案 | task=filing; actor=province-education
            responsibility.enrolment | 省级统筹、分级负责、学校实施 | model=省级统筹、分级负责、学校实施
            """);
    }

    @Test
    @DisplayName("确保实现到2020年全国九年义务教育巩固率达到95%的目标：2020年底止，其后不再是目标")
    void theTargetOf2020EndsWithTheYear() {
        assertThat(at("2020-12-31")
                        .rule(NINE_YEARS, Threshold.class)
                        .orElseThrow()
                        .rule()
                        .value())
                .isEqualByComparingTo(new BigDecimal("95"));
        assertThat(at("2021-01-01").rules()).doesNotContainKey(NINE_YEARS);
        assertThat(at("2017-09-04").rules()).doesNotContainKey(NINE_YEARS);
    }

    @Test
    @DisplayName("适龄残疾儿童义务教育入学率达到97%：到2025年底止")
    void theTargetForDisabledChildrenEndsWith2025() {
        assertThat(at("2025-12-31").rules()).containsKey(DISABLED);
        assertThat(at("2026-01-01").rules()).doesNotContainKey(DISABLED);
    }

    @Test
    @DisplayName("2024年4月28日以前没有“四个一”")
    void theReportingFrameBeginsWithItsNotice() {
        RuleKey quarter = new RuleKey("reporting.county-quarter");
        assertThat(at("2024-04-27").rules()).doesNotContainKey(quarter);
        assertThat(at("2024-04-28").rules()).containsKey(quarter);
    }

    @Test
    @DisplayName("责令限期改正：乡镇政府、县级教育行政部门可以，学校不可以")
    void theSchoolMayNotOrder() {
        assertThat(Procedures.hasPower(policy(), StepKind.ORDER, Party.TOWNSHIP_GOVERNMENT))
                .isTrue();
        assertThat(Procedures.hasPower(policy(), StepKind.ORDER, Party.COUNTY_EDUCATION))
                .isTrue();
        assertThat(Procedures.hasPower(policy(), StepKind.ORDER, Party.SCHOOL)).isFalse();
    }

    private static ResolvedPolicy at(String day) {
        return RegionsInForce.at("110101", day);
    }
}
