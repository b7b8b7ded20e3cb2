package org.baoxue.region.liaoning;

import org.baoxue.region.check.PlanTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("溪湖区控辍保学工作措施")
class XihuPlanTest extends PlanTest {

    XihuPlanTest() {
        super("xihu", "210503", "2026-11-20", """
            responsibility.leading-group | 以区教育局局长为组长，主管教学副局长为副组长，义教科、党办 | model=控辍保学领导小组; tiers=[bureau-leader（组长：区教育局局长）→county-education（控辍保学工作）, bureau-leader（副组长：主管教学副局长）→county-education（控辍保学工作）]
            responsibility.government | 落实政府控辍保学主体责任，明确各职能部门责任分工，建立控辍保学联保机制 | model=控辍保学联保机制
            responsibility.pledges | 不断规范办学行为，严格控制学生作业时间，严格控制作业量，层层签订责任书 | pledges=[{title: 责任书}]
            obligation.homework | 不断规范办学行为，严格控制学生作业时间，严格控制作业量 | task=care; actor=school
            obligation.teaching-reform | 依托组建集团办学，积极探索集团办学新模式。坚持推进特色化办学，努力打造“一校一品” | task=plan; actor=county-education; with=[school]
            obligation.ledger | 教育局根据学籍系统，由学校建立辍学学生台账。责任到人，逐户落实 | task=ledger; actor=school; with=[county-education]; form=form.ledger
            form.ledger | 由学校建立辍学学生台账。责任到人，逐户落实 | title=辍学学生台账; rows=child
            form.at-risk | 建立易辍生档案 | title=易辍生档案; rows=focus
            visit.dropout | 由学校建立辍学学生台账。责任到人，逐户落实 | whom=dropout; by=[school]; form=form.ledger
            visit.suspected | 发现疑似辍学要责令学校立即入户调查、查明原因、立即劝返 | whom=suspected; when={on: [suspected]}; by=[school]
            procedure.persuasion | 发现疑似辍学要责令学校立即入户调查、查明原因、立即劝返 | cases=all; steps=[trace@school, persuade@school]
            obligation.monitoring | 教育主管部门要加强学生失学辍学情况监测，及时掌握学生在校状态 | task=roll; actor=county-education; trigger={irregular: 及时}; with=[school]
            obligation.national-system | 各学校要利用学籍信息管理系统，做好辍学学生标注登记工作 | task=national-system; actor=school
            obligation.head-count | 每学期核查一次实际人数与学籍人数情况 | task=head-count; actor=school; trigger={each: term}
            reconciliation.enrolment-attending | 每学期核查一次实际人数与学籍人数情况，并确保学籍系统信息与实际一致 | lists=[enrolment, attending]; finding=学籍系统信息与实际不一致; when={each: term}; by=school; system=学籍信息管理系统
            prevention.at-risk | 建立易辍生档案。通过谈心和单独辅导对贫困家庭学生、留守儿童、残疾学生 | file=易辍生档案; groups=[贫困家庭学生, 留守儿童, 残疾学生, 学困生]; help=[谈心, 单独辅导, 心理激励, 学业帮扶]
            tag.key-groups | 对贫困家庭学生、留守儿童、残疾学生、学困生积极开展心理激励和学业帮扶 | groups=[贫困家庭学生, 留守儿童, 残疾学生, 学困生]
            obligation.poverty-contact | 与扶贫和资助部门进行沟通，协调解决易辍生就学问题 | task=contact; actor=county-education; with=[poverty-relief, student-aid]
            obligation.disabled | 关注残疾学生，根据实际情况，教育部门与残联组织和特殊教育学校沟通 | task=contact; actor=county-education; with=[disabled-federation, special-school]
            obligation.guardians | 因家庭变故等原因易辍，由教育、团委、妇联等单位，依法督促家长履行监护责任 | task=care; actor=county-education; with=[youth-league, womens-federation]
            supervision.special | 教育督导部门对义务教育控辍保学工作和巩固水平开展专项督导 | by=supervision; over=[school]; steps=[inspection]
            supervision.daily | 把控辍保学作为责任督学日常督导工作的重要内容 | by=inspector; over=[school]; when={irregular: 日常}; steps=[inspection]
            obligation.assessment | 将义务教育控辍保学工作作为学校主要领导考核的重要指标 | task=assessment; actor=county-education; with=[unit-head]
            send-education.frequency | 方案未规定
            threshold.retention-rate | 方案未规定
            threshold.dropout-count | 方案未规定
            definition.suspected | 方案未规定
            definition.dropout | 方案未规定
            population.compulsory | 方案未规定
            governing-place.absence | 方案未规定
            reporting.immediate | 方案未规定
            reporting.monthly | 方案未规定
            placement.returned | 方案未规定
            notice.return | 方案未规定
            """);
    }
}
