package org.baoxue.region.anhui;

import org.baoxue.region.check.PlanTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("六安市金安区控辍保学方案（2022），逐句")
class JinanSentencesTest extends PlanTest {

    JinanSentencesTest() {
        super("jinan", "341502", "2026-11-20", """
            population.compulsory | 全区义务段适龄儿童少年（包括残疾儿童少年），当年8月31日前年满6周岁 | entry-age=6; entry-age-by=08-31; counted=[household-registered, resident-unregistered, disabled]
            definition.suspected | 方案未规定
            definition.dropout | 方案未规定
            governing-place.absence | 失学辍学学生在区内学校就读的，由所属学校牵头，学生户籍地学校坚决配合 | fact=absence; place=school
            governing-place.never-enrolled | 失学辍学学生不在区内学校就读的，由户籍所在地包保单位牵头落实劝返 | fact=never-enrolled; place=household
            governing-place.send-education | 送教上门实行“属地负责、任务到校”管理 | fact=send-education; place=household
            reporting.immediate | 以纸质形式报告区教育局和乡镇（街道）政府 | trigger={on: [never-enrolled, suspected, dropout]}; deadline=same-day; reporter=school; addressees=[county-education@reporter, township-government@reporter]; media=[paper]
            reporting.household-line | 户籍包保学校及时联络包保行政村（社区），汇总失学辍学情况报告乡镇（街道）政府 | trigger={on: [never-enrolled, dropout]}; deadline={unquantified: 及时}; reporter=school; addressees=[township-government@household]
            reporting.monthly | 每月月底还要向当地乡镇政府和区教育局汇总上报截止本月底失学辍学（疑似辍学）学生月报表 | trigger={each: month}; deadline=end-of-period; reporter=school; addressees=[township-government@reporter, county-education@reporter]; zero-report=true; cumulative=true; form=form.monthly-dropouts
            form.monthly-dropouts | 截止本月底失学辍学（疑似辍学）学生月报表 | title=失学辍学（疑似辍学）学生月报表; rows=child
            threshold.dropout-count | 确保实现零辍学 | indicator=dropout-count; stage=compulsory; comparison=at-most; value=0
            responsibility.principle | 全面落实“党政同责、一岗双责”要求，建立“属地管理、分级负责、权责一致”的责任体系 | model=党政同责、一岗双责；属地管理、分级负责、权责一致
            responsibility.leading-group | 教育股（行政审批股）、督导室、计财股 | model=控辍保学工作领导小组，办公室设在教育股; tiers=[bureau-leader→county-education（具体业务工作）]
            responsibility.bureau-leaders | 区教育局领导按照对口联系乡镇及区直属学校分工，实行包保责任制 | model=包保责任制; tiers=[bureau-leader→township-government（对口联系乡镇）, bureau-leader→school（区直属学校）]
            responsibility.unit-map | 乡镇中心学校包保本乡镇户籍线和辖区所属学校，同时将本乡镇所有行政村分配给包保学校 | model=包保机制; tiers=[central-school（乡镇中心学校）→township-government（本乡镇户籍线）, central-school（乡镇中心学校）→school（辖区所属学校）, school（包保学校（由乡镇中心学校分配））→village（本乡镇行政村）, central-school（城区教育辅导组）→township-government（中市街道、三里桥街道）, central-school（城区教育辅导组）→school（辖区所属学校）, school（包保学校（由城区教育辅导组分配））→village（两个街道）, school（清水河学校）→township-government（清水河街道）, school（金安路学校）→township-government（东市街道）, school（人民路学校南校）→township-government（望城街道）, school（其他区直属学校）→school（本校）]
            responsibility.government-line | 按乡镇政府、村、村小组到户进行户籍线排查，以村小组为最小网格单元开展精准摸底，跟踪监测 | model=双测双报：户籍线; line=government; tiers=[township-government→village, village→village-group, village-group（村小组（最小网格单元））→household]
            responsibility.education-line | 按教育局、乡镇中心校、学校、班级到学生进行学校线排查，以班级为最小网格单元开展精准摸底 | model=双测双报：学校线; line=education; tiers=[county-education→central-school, central-school→school, school→class, class（班级（最小网格单元））→pupil]
            obligation.household-survey | 按乡镇政府、村、村小组到户进行户籍线排查，以村小组为最小网格单元开展精准摸底，跟踪监测 | task=survey; actor=township-government; with=[village, village-group, household]
            obligation.school-survey | 按教育局、乡镇中心校、学校、班级到学生进行学校线排查，以班级为最小网格单元开展精准摸底 | task=survey; actor=county-education; with=[central-school, school, class, pupil]
            obligation.contact-across | 建立包保学校与村（社区），乡镇中心校与乡镇政府，直属学校与乡镇政府 | task=contact; actor=school; with=[village, central-school, township-government]
            obligation.contact-upward | 建立班主任与学校，学校与乡镇中心校，乡镇中心校、直属学校 | task=contact; actor=class-teacher; with=[school, central-school, county-education]
            reconciliation.monthly | 各校要依托中小学学籍管理系统（控辍保学模块）进行信息比对，精准掌握学生信息和检查进度 | lists=[enrolment, attending]; when={each: month}; by=school; system=中小学学籍管理系统（控辍保学模块）
            obligation.monthly-check | 精准掌握学生信息和检查进度，每月对学生信息进行比对 | task=data-check; actor=school; trigger={each: month}
            reconciliation.enrolment-attending | 本区域学校学生户籍是否一致，是否正常在校或按规定送教上门 | lists=[enrolment, attending, household]; finding=籍虽在人已离校，或送教上门未落实; by=school
            obligation.no-hollow-enrolment | 及时注册在校生学籍，准确核清标注学生去向和学籍状态，坚决杜绝借读 | task=national-system; actor=school; trigger={irregular: 及时}
            obligation.movements | 学校对学生变动情况要登记造册，详细核实和记录相关情况，做到转入、转出、休学 | task=registration; actor=school
            obligation.problem-records | 问题学籍要进行梳理、核查和维护 | task=data-check; actor=school
            obligation.case-team | 对排查出来的失学辍学学生，应立即成立由户籍地所在乡镇、村和就读学校 | task=care; actor=township-government; trigger={on: [never-enrolled, dropout]}; with=[village, school, central-school]; deadline={unquantified: 立即}
            obligation.ledger | 要建立工作台账，按照“应返尽返”的要求，做好劝返复学和预防工作 | task=ledger; actor=school; form=form.work-ledger
            form.work-ledger | 落实具体包保责任人，要建立工作台账 | title=工作台账; rows=child
            form.send-handbook | 为服务对象建立“送教手册”，按照要求的时间节点提供给家长、村社 | title=送教手册; rows=lesson
            procedure.persuasion | 严格依法做好控辍保学宣传教育、责令改正、行政处罚、提起诉讼或申请强制执行“四步法” | cases=all; steps=[persuade, report@school, order@township-government《限期复学通知书》, penalty@township-government《行政处罚决定书》, judicial《司法文书》]; team=[township-government, village, school, central-school]
            procedure.enrolled-here | 失学辍学学生在区内学校就读的，由所属学校牵头，学生户籍地学校坚决配合 | cases=enrolled-here; steps=[persuade]; leader=school; supporters=[school]
            procedure.not-enrolled-here | 失学辍学学生不在区内学校就读的，由户籍所在地包保单位牵头落实劝返 | cases=not-enrolled-here; steps=[persuade]; leader=central-school
            notice.return | 仍然无效的，要以纸质形式报告当地政府，依法对其监护人下发《限期复学通知书》 | title=限期复学通知书; purpose=order; issuer=township-government; assists=[school]; to=[guardian]; within={unquantified: 限期}
            notice.penalty | 依法对其监护人下发《限期复学通知书》、《行政处罚决定书》 | title=行政处罚决定书; purpose=penalty; issuer=township-government; to=[guardian]
            notice.judicial | 逾期不改的，报司法部门，督促司法部门依法发放有关司法文书 | title=司法文书; purpose=judicial; to=[guardian]
            placement.returned | 根据失学辍学学生年龄、辍学时间长短、个体情况，采取学生真正接受和喜爱的方式实施分类安置 | to=[by-case]; factors=[age, absence, circumstances, wish]
            obligation.one-plan-each | 追回来的学生要有一人一方方案，因人施教、因人保学 | task=plan; actor=school; trigger={on: [returned]}
            obligation.returned-support | 加大经费投入，深入做好每一名劝返复学学生入学安置、教学管理等工作 | task=care; actor=school; trigger={on: [returned]}
            obligation.returned-care | 组织教师与学生结对子，针对劝返复学学生实际，扎实开展心理辅导、真情关爱帮扶帮教工作 | task=care; actor=school; trigger={on: [returned]}; with=[teacher]
            obligation.family-contact | 建立家校联系制度，定期邀请家长到学校参观，沟通交流学生学习情况 | task=contact; actor=school; trigger={irregular: 定期}; with=[guardian]
            send-education.principle | 送教学校实行免费送教服务，同时坚持定期开展、一人一案的原则，通过多种方式提高群众满意度 | support={free: true}
            send-education.eligibility | 适龄残疾儿童少年因身体原因无法到校接受义务教育的 | eligibility={apply-to: [school, disabled-federation], assessed: [身体状况, 接受教育的能力, 适应学校学习生活的能力], groups: [disabled-unable, in-rehabilitation, in-welfare], guardian-decides: false}
            send-education.frequency | 每个服务对象原则上每周送教不少于1次 | quotas=[{at-least: 1, measure: visit, per: week}]; strength=in-principle
            send-education.team | 开展送教服务入户时，至少要两人同行（其中至少一名是男性教师） | team={at-least: 2, men-at-least: 1, men-role: teacher, places: [home]}
            send-education.places | 灵活选择到服务对象家庭、所在的福利院或残疾儿童少年康复机构等开展服务,以及家长到送教点陪 | places=[home, welfare, rehabilitation, group-site]
            send-education.content | 一般应包括康复训练、认知、语言交流、生活自理、学习能力、社会适应和特长培养等方面 | content=[康复训练, 认知, 语言交流, 生活自理, 学习能力, 社会适应, 特长培养]
            obligation.first-send | 首次送教上门，要通过访谈了解学生现状，针对服务对象的生理心理特点、残疾类别和个人潜能 | task=evaluation; actor=teacher; with=[guardian]
            obligation.parents-training | 送教上门教师要加强对家长的培训，指导家长掌握有关教育补救方法和基本康复训练技能 | task=training; actor=teacher; with=[guardian]
            obligation.send-plan | 送教单位要根据服务对象个别化教学计划和具体情况，确定每学期送教上门时间和课时 | task=plan; actor=school; trigger={each: term}
            send-education.support | 经费用于购置教学设备、教材、慰问品等，送教教师的交通 | support={words: 购置教学设备、教材、慰问品；交通、工作补贴参照国家差旅费管理制度}
            send-education.archive | 为服务对象建立“送教手册”，按照要求的时间节点提供给家长、村社，学校留存档案 | archive={copies-to: [guardian, village, school], handbook: 送教手册, reviewed-by: [retention-leader]}
            obligation.handbook-check | 乡镇中心校、城区辅导组、直属学校控辍保学负责人要定期检查送教手册填写质量，送教记录要详细 | task=record-check; actor=retention-leader; trigger={irregular: 定期}
            send-education.rehabilitation | 其中在康复机构或医院接受康复治疗的义务段残儿，也要建立学籍和档案，纳入送教上门范围 | eligibility={groups: [in-rehabilitation, in-hospital]}; archive={enrolled: true, tracking: month}
            send-education.enrolment | 要在全中国中小学生学籍信息管理系统为服务对象建立或补建学籍，正常办理入学和毕业手续 | archive={enrolled: true}
            obligation.send-graduates | 小学毕业的送教上门学生由所在小学报告、联系落实初中学校，做好衔接工作 | task=contact; actor=school
            obligation.yearly-statistics | 各校每年在进行事业单位年报时要核准残疾儿童有关数据，确保数据准确不遗漏 | task=statistics; actor=school; trigger={each: year}
            tag.key-groups | 针对重点人群（脱贫户、边缘易致贫户、突发严重困难户以及残儿 | groups=[脱贫户, 边缘易致贫户, 突发严重困难户, 残儿, 学籍系统控辍保学台账人员]; grades=[6, 8, 9]
            obligation.leave | 要加强学生请销假管理，随时掌握学生在校情况，严格实行缺课学生登记、追踪、报告制度 | task=leave; actor=school; trigger={irregular: 随时}
            obligation.term-opening | 区教育局在常规巡查的基础上，突出重点时段，每学期开学为控辍保学重点防范时间段 | task=campaign; actor=county-education; trigger={at: [term-start]}
            obligation.annual-summary | 12月份要对全年控辍保学工作进行总结 | task=summary; actor=county-education; trigger={months: [12]}
            supervision.special | 区教育局将适时对控辍保学工作进行督查并通报，对失学辍学问题隐瞒不报、送教上门不规范 | by=county-education; over=[central-school, school]; when={irregular: 适时}; steps=[inspection, circular, rectification, sanction]; sanction=sanction.interview
            sanction.interview | 对失学辍学问题隐瞒不报、送教上门不规范，问题整改不及时、不到位的单位主要负责人进行约谈 | cause={conduct: [concealment, improper-send-education, late-rectification]}; target=[unit-head]; consequences=[{kind: interview, words: 约谈单位主要负责人}]; decided-by=county-education
            obligation.assessment | 控辍保学工作已纳入目标管理绩效考核体系，作为“两不愁三保障”的重要内容 | task=assessment; actor=county-education
            obligation.cooperation | 各学校要主动作为，与当地政府、街道村居密切联系，互通信息，及时反馈辍学、送教上门 | task=exchange; actor=school; trigger={irregular: 及时}; with=[township-government, village]
            obligation.publicity | 大力宣传《义务教育法》《未成年人保护法》等教育法律法规，宣传义务教育政策 | task=publicity; actor=school
            threshold.retention-rate | 方案未规定
            reporting.class-immediate | 方案未规定
            reporting.weekly | 方案未规定
            visit.term-start | 方案未规定
            """);
    }
}
