package org.baoxue.region.guangxi;

import org.baoxue.region.check.PlanTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("港北区贵城街道控辍保学方案")
class GuichengPlanTest extends PlanTest {

    GuichengPlanTest() {
        super("guicheng", "450802001", "2026-11-20", """
            threshold.dropout-count | 确保我街道义务教育阶段失学辍学人数动态“清零” | indicator=dropout-count; stage=compulsory; comparison=at-most; value=0
            threshold.nine-year-retention-rate | 方案未规定
            responsibility.double-line | “双线”指区政府、乡镇政府（街道办）、村一条线，区教育局、学校、班级一条线 | model=双线四包、一线超前、两线互动、法不缺位
            form.of-age-roster | 排查建立本街道、本社区、本片区义务教育适龄儿童名册 | title=义务教育适龄儿童名册; rows=of-age
            form.registered-poor-roster | 排查建立本街道、本社区、本片区义务教育建档立卡适龄儿童名册 | title=义务教育建档立卡适龄儿童名册; rows=of-age; listed=registered-poor
            responsibility.government-line | 政府线“四包”：指区政府领导包乡镇政府（街道办）、乡镇政府（街道办）领导干部包社区 | model=双线四包; line=government; tiers=[county-leader（区政府领导）→township-government（乡镇政府（街道办））, township-leader（乡镇政府（街道办）领导干部）→village（社区）, village-cadre（社区居委会干部）→village-group（村民小组（生产队））, group-cadre（村民小组干部）→household（户）]
            responsibility.education-line | 教育线“四包”：指校领导（校长）包学校、班主任包班、科任教师包学生 | model=双线四包; line=education; tiers=[principal（校领导（校长）、学校法人）→school（本校和分校）, school-leader（学校其他领导）→grade（年级）, class-teacher→class, subject-teacher→pupil]
            responsibility.pledges | 健全目标责任制，层层签订责任书，落实控辍保学工作责任 | pledges=[{title: 责任书}]
            responsibility.first | 街道办、社区对本辖区控辍保学工作负主要责任。必须加强领导，实行“一把手”负责制 | first=unit-head
            responsibility.districts | 贵城、荷城学区要认真履行牵头抓总责任，会同各相关部门制定完善各项制度措施 | tiers=[central-school（贵城、荷城学区）→school（各义务教育学校）]
            responsibility.leading-group | 调整港北区贵城街道义务教育控辍保学工作领导小组 | model=控辍保学工作领导小组
            population.rosters | 建立起街道、社区、网格三级联动防护网络，排查建立本街道、本社区 | ledgers=[义务教育适龄儿童名册, 义务教育建档立卡适龄儿童名册]
            population.compulsory | 方案未规定
            definition.suspected | 方案未规定
            definition.dropout | 方案未规定
            obligation.survey | 排查建立本街道、本社区、本片区义务教育建档立卡适龄儿童名册 | task=survey; actor=township-government; with=[village, village-group]
            obligation.field-staff | 安排专人深入社区、小区，具体开展控辍保学工作 | task=survey; actor=township-government; with=[village]
            governing-place.absence | 非本地户籍学生辍学的，学校也要履行劝返责任 | fact=absence; place=school
            governing-place.hand-over | 由区教育行政主管部门向学生户籍所在地教育行政主管部门通报 | fact=hand-over; place=household
            governing-place.never-enrolled | 方案未规定
            reporting.immediate | 学生未按时返校复学的，要及时将学生辍学情况向街道办事处报告 | trigger={on: [dropout]}; deadline={unquantified: 及时}; reporter=school; addressees=[township-government@reporter]; cases=local-household
            reporting.other-household | 非本地户籍学生辍学的，学校也要履行劝返责任，经劝导未返校复学的 | trigger={on: [dropout]}; deadline={unquantified: 及时}; reporter=school; addressees=[county-education@reporter]; cases=other-household
            reporting.household-notice | 由区教育行政主管部门向学生户籍所在地教育行政主管部门通报 | trigger={on: [dropout]}; reporter=county-education; addressees=[county-education@household]; cases=other-household
            reporting.monthly | 方案未规定
            procedure.persuasion | 学生无故不到校上课的，学校要第一时间了解情况，积极对辍学学生开展有针对性的劝导工作 | cases=local-household; steps=[trace@school, persuade@school, report@school]
            procedure.other-household | 非本地户籍学生辍学的，学校也要履行劝返责任，经劝导未返校复学的 | cases=other-household; steps=[persuade@school, report@school, hand-over@county-education《学生电子学籍档案》]; supporters=[school]
            notice.entry | 各社区和学校要完善义务教育入学通知书制度，在通知书中加入有关法律规定和违法追责说明 | title=义务教育入学通知书; purpose=entry; to=[guardian, pupil]; contains=[有关法律规定, 违法追责说明]
            notice.return | 方案未规定
            placement.returned | 根据返校复学学生的年龄和辍学年限等实际情况，将其安置到小学或初中相应年级就读 | to=[matching-grade]; factors=[age, absence, circumstances]
            placement.vocational | 年龄偏大、辍学时间较长的返校复学学生，可安置到职业学校，让其学习文化和技术 | words=年龄偏大、辍学时间较长的; to=[vocational]; factors=[age, absence]; strength=in-principle
            obligation.returned-care | 教育部门和各中小学校要加强对返校学生的管理工作，从思想、学习和生活等方面给予关心 | task=care; actor=school; trigger={on: [returned]}; with=[county-education]
            reconciliation.poverty-relief | 街道扶贫办与社区建立信息比对机制，排查贫困户子女、残疾儿童失学辍学信息 | lists=[poverty-relief, disabled]; finding=贫困户子女、残疾儿童失学辍学; by=poverty-relief; with=[village]; system=全国扶贫开发信息系统
            reconciliation.police | 辖区各派出所要与各学区建立适龄人口基础信息比对核查机制 | lists=[population, enrolment]; by=police; with=[central-school]
            obligation.child-labour | 街道社保中心要加大整治非法使用童工力度，禁止非法使用童工 | task=enforcement; actor=labour
            obligation.no-leaving-for-work | 防止未完成九年义务教育的适龄儿童少年从各渠道外出打工 | task=enforcement; actor=township-government; with=[village]
            obligation.labour-enforcement | 人力资源社会保障部门要加大对违法招用未成年人务工的单位或个人的查处力度 | task=enforcement; actor=labour
            obligation.school-surroundings | 公安、文化旅游、市场监管等部门要加强文化市场管理和校园周边环境综合治理 | task=enforcement; actor=police; with=[culture, market]
            obligation.judicial-guidance | 街道司法所要指导义务教育学校做好法制教育工作 | task=training; actor=justice; with=[school, township-government]
            obligation.legal-aid | 司法部门要加强控辍保学法治宣传教育和法律援助工作 | task=publicity; actor=justice
            obligation.community-activities | 街道民政办要在辖区范围内的社区开辟未成年人活动场所，组织学生开展有益活动 | task=care; actor=civil-affairs; with=[village, school]
            obligation.mass-organisations | 共青团、妇联、残联要在控辍保学工作中发挥各自的作用 | task=care; actor=youth-league; with=[womens-federation, disabled-federation]
            tag.key-groups | 要关爱困境儿童，保障困境儿童少年接受义务教育的权利。关爱农村留守儿童少年 | groups=[困境儿童, 农村留守儿童]
            tag.aided | 资助家庭困难、残疾儿童少年和孤儿 | groups=[贫困户子女, 残疾儿童少年, 孤儿]
            aid.county-fund | 在用足用好中央和上级财政资助资金的基础上，设立区本级财政资助资金，资助家庭困难 | groups=[家庭困难, 残疾儿童少年, 孤儿]; measures=[中央和上级财政资助资金, 区本级财政资助资金]
            aid.social-relief | 民政部门要将符合条件的家庭经济困难学生纳入社会救助政策保障范围 | groups=[符合条件的家庭经济困难学生]; measures=[社会救助]
            obligation.aid-assessment | 建立区政府学生资助工作绩效考核制度，将其纳入地方党政领导干部考核指标体系 | task=assessment; actor=county-government
            obligation.assessment | 要将控辍保学作为教育工作的重要任务，列入学校、校长、班主任、教师年度考核内容 | task=assessment; actor=central-school; trigger={each: year}; with=[school]
            obligation.joint-meeting | 要充分发挥街道扶贫办和控辍保学联席会议制度的作用，研究解决工作中遇到的实际困难和问题 | task=meeting; actor=township-government; with=[poverty-relief]
            obligation.publicity | 加大对《中华人民共和国义务教育法》、《中华人民共和国未成年人保护法》等法律法规的宣传力度 | task=publicity; actor=village; with=[school]
            supervision.special | 街道纪检监察部门要加强对各社区、教育部门和学校控辍工作的督导检查 | by=discipline; over=[village, central-school, school]; steps=[inspection, finding, rectification, recheck, sanction]; sanction=sanction.failed-rectification
            sanction.failed-rectification | 经多次整改仍未达到预期效果的，将按有关规定，追究有关单位和责任人的责任 | cause={failed-rectification: true}; target=[any-unit]; consequences=[{kind: accountability, words: 追究有关单位和责任人的责任}, {kind: no-awards, words: 当年不得参与评先评优}]
            send-education.eligibility | 方案未规定
            send-education.frequency | 方案未规定
            send-education.team | 方案未规定
            visit.term-start | 方案未规定
            """);
    }
}
