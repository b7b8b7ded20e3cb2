package org.baoxue.region.hubei;

import org.baoxue.region.check.PlanTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("武汉市江岸区控辍保学实施方案，逐句")
class JianganSentencesTest extends PlanTest {

    JianganSentencesTest() {
        super("jiangan", "420102", "2026-11-20", """
            population.compulsory | 建立完善 7-16 周岁人口信息档案、在校学生和劝返学生管理台账 | age-from=7; age-to=16; ledgers=[7-16周岁人口信息档案, 在校学生管理台账, 劝返学生管理台账]
            definition.suspected | 方案未规定
            definition.dropout | 方案未规定
            governing-place.absence | 方案未规定
            governing-place.never-enrolled | 方案未规定
            reporting.class-immediate | 各学校要做到对辍学学生班级上报不过夜 | trigger={on: [suspected, dropout]}; deadline=same-day; reporter=class; addressees=[school@reporter]
            reporting.immediate | 方案未规定
            reporting.weekly | 学校统计不过周，及时准确掌握情况 | trigger={each: week}; deadline=end-of-period; reporter=school; form=form.weekly-statistics
            reporting.monthly | 对辍学情况做到周统计、月小结、学期总结 | trigger={each: month}; reporter=school; form=form.monthly-summary
            reporting.term | 对辍学情况做到周统计、月小结、学期总结 | trigger={each: term}; reporter=school; form=form.term-summary
            form.weekly-statistics | 对辍学情况做到周统计、月小结、学期总结 | title=辍学情况周统计; rows=class
            form.monthly-summary | 对辍学情况做到周统计、月小结、学期总结 | title=辍学情况月小结; rows=class
            form.term-summary | 对辍学情况做到周统计、月小结、学期总结 | title=辍学情况学期总结; rows=class
            form.dropout-file | 各学校要建立完备的辍学生档案，全面、准确掌握辍学学生姓名、辍学时间、辍学原因 | title=辍学生档案; rows=child
            threshold.enrolment-rate | 义务教育阶段入学率达到100% | indicator=enrolment-rate; stage=compulsory; comparison=at-least; value=100
            threshold.retention-rate | 入学率达到100%，巩固率达到99% | indicator=retention-rate; stage=compulsory; comparison=at-least; value=99
            responsibility.principle | 深入贯彻“依法治教，以防为主，防治结合，综合治理”的控辍保学方针，采取依法控辍 | model=依法治教，以防为主，防治结合，综合治理；六控辍：依法、德育、环境、教学、管理、特色
            responsibility.education-line | 学校与教师、教师与学生家长、学生家长与学生为一条线，层层签订“控辍保学”目标责任书 | model=控辍责任制; tiers=[school→teacher, teacher→guardian（学生家长）, guardian（学生家长）→pupil]
            responsibility.pledges | 层层签订“控辍保学”目标责任书 | pledges=[{title: “控辍保学”目标责任书}]
            responsibility.classes | 实行“班级责任制”，签订控辍责任书，把控辍保学目标分解到每一位任课教师 | model=班级责任制; tiers=[subject-teacher（任课教师）→class（分解到人的控辍保学目标）]; pledges=[{title: 控辍责任书}]
            responsibility.six-in-place | 实行“一保六到位”工作措施。即确保适龄儿童少年人人到校学习，做到领导到位、人员到位 | model=一保六到位：领导到位、人员到位、责任到位、措施到位、时间到位、工作到位
            responsibility.first | 切实建立起单位一把手负总责、分管领导具体负责，层层分解责任的工作机制 | first=unit-head
            responsibility.leading-group | 各校要根据要求成立由一把手担任组长的控辍保学工作领导小组 | model=控辍保学工作领导小组; tiers=[principal（组长：一把手）→school]
            obligation.work-plan | 制定工作方案，完善工作措施，落实目标责任制 | task=plan; actor=school
            obligation.survey | 组织学校教师进行入户走访，逐一核查，建立完善 7-16 周岁人口信息档案 | task=survey; actor=school; with=[teacher]
            obligation.persuasion-files | 按照“一校一册”“一生一案”的要求，建立辍学学生劝返工作档案 | task=file; actor=school; proof=[file, unit-file]; form=form.persuasion-ledger
            form.persuasion-ledger | 在排查摸底过程中，要做到谁摸底、谁签字、谁负责，分工明确，责任到人 | title=劝返学生管理台账; rows=child
            form.population-file | 逐一核查，建立完善 7-16 周岁人口信息档案 | title=7-16周岁人口信息档案; rows=of-age
            form.pupil-ledger | 建立完善 7-16 周岁人口信息档案、在校学生和劝返学生管理台账 | title=在校学生管理台账; rows=pupil
            paper.dropout-file | 各学校要建立完备的辍学生档案，全面、准确掌握辍学学生姓名、辍学时间、辍学原因 | title=辍学生档案; content=child-file; issuer=school; signatures=[辍学生签字, 家长签字]
            obligation.dropout-file | 各学校要建立完备的辍学生档案，全面、准确掌握辍学学生姓名、辍学时间、辍学原因 | task=file; actor=school; trigger={on: [dropout]}; with=[pupil, guardian]; form=form.dropout-file
            notice.entry | 对符合入学条件学生按时发送《义务教育通知书》，及时完成学生注册，保证新生顺利入学 | title=义务教育通知书; purpose=entry; to=[pupil]
            obligation.unregistered | 及时完成学生注册，保证新生顺利入学，并落实未报到学生的去向 | task=registration; actor=school; trigger={irregular: 及时}
            obligation.movements | 建立规范的休学、转出、转入等学籍异动手续 | task=registration; actor=school
            loss.lost-pupil | 减少学生辍学和非正常流动 | counts=[dropout, abnormal-flow]
            visit.holidays | 特别是利用假日时间，组织学校领导、教师对学生开展经常性家访，全面了解学生情况 | whom=all-pupils; when={irregular: 假日、经常}; by=[school-leader, teacher]
            tag.key-groups | 做好“双困生”思想工作，以情控辍 | groups=[双困生, 贫困生]
            obligation.pairing | 教师要与学生结“帮扶”对子，传授知识要有耐心、生活学习要有爱心，及时做好思想工作 | task=care; actor=teacher; with=[pupil]
            aid.poor-pupils | 要认真执行国家关于对贫困家庭子女进行救助的有关政策，多渠道筹措资金 | groups=[贫困家庭子女]; measures=[国家救助政策, 多渠道筹措资金]
            obligation.community-contact | 同时积极与学生所在街道社区加强沟通联系 | task=contact; actor=school; with=[township-government, village]
            obligation.publicity | 学校积极向学生家长宣传法律法规及有关政策，宣传读书的重要性、人才发展趋势 | task=publicity; actor=school; with=[guardian]
            obligation.summer-campaign | 利用暑假时间，开展校容校貌集中整治，对校园进行绿化、美化、靓化 | task=campaign; actor=school; trigger={irregular: 暑假}
            supervision.special | 区教育局将组成专项督查组，定时、不定时地开展专项督查，发现学校在控辍保学工作中的问题 | by=county-education; over=[school]; when={irregular: 定时、不定时}; steps=[inspection, finding, guidance]; sanction=sanction.mass-outflow
            sanction.mass-outflow | 对于因领导不重视、责任不明确、措施不落实，推诿扯皮，造成生源大量外流 | cause={conduct: [mass-outflow]}; target=[any-unit]; consequences=[{kind: accountability, words: 责任追究}]
            sanction.good-work | 对控辍保学工作做得好的学校，通过绩效目标奖励，并将好的经验和做法在全区范围内进行推广 | cause={conduct: [good-work]}; target=[school]; consequences=[{kind: pay, words: 绩效目标奖励}, {kind: award, words: 好的经验和做法在全区推广}]; decided-by=county-education
            sanction.teachers | 将控辍保学工作纳入学校对班主任及任课教师考核的目标体系，与教师表彰奖励、晋职晋级挂钩 | cause={conduct: [good-work, inadequate-control]}; target=[class-teacher, subject-teacher]; consequences=[{kind: assessment, words: 纳入班主任及任课教师考核}, {kind: award, words: 与表彰奖励挂钩}, {kind: promotion, words: 与晋职晋级挂钩}]; decided-by=school
            sanction.unit-heads | 将考核结果与单位主要负责同志晋职、晋级挂钩，严格奖惩 | cause={conduct: [good-work, inadequate-control]}; target=[unit-head]; consequences=[{kind: promotion, words: 与晋职、晋级挂钩}]; decided-by=county-education
            obligation.assessment | 区教育局将把此项工作纳入到各校的考核指标体系，作为学校管理工作的一项重要内容进行严格考核 | task=assessment; actor=county-education; with=[school]
            procedure.persuasion | 方案未规定
            notice.return | 方案未规定
            placement.returned | 方案未规定
            threshold.dropout-count | 方案未规定
            send-education.eligibility | 方案未规定
            send-education.frequency | 方案未规定
            """);
    }
}
