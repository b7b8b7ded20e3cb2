package org.baoxue.region.guangxi;

import org.baoxue.region.check.PlanTest;
import org.junit.jupiter.api.DisplayName;

@DisplayName("广西壮族自治区送教上门规定（2019）")
class GuangxiSendEducationTest extends PlanTest {

    GuangxiSendEducationTest() {
        super("guangxi", "450802001", "2026-11-20", """
            send-education.eligibility | 送教上门的对象为6至16周岁的残疾儿童少年。 | eligibility={age-from: 6, age-to: 16}
            send-education.frequency | 每月至少送教2次，每次3课时，每学年至少60课时。 | quotas=[{at-least: 2, measure: visit, per: month}, {at-least: 3, measure: lesson, per: visit}, {at-least: 60, measure: lesson, per: school-year}]
            send-education.team | 医教结合 | team={roles: [teacher, health-worker]}
            send-education.places | 可以设点集中送教。 | places=[home, group-site]
            send-education.archive | 属地管理、责任到校、落实到人，一人一档；经费拨给学籍所在学校。 | archive={enrolled: true}
            send-education.support | 按特殊教育生均标准把经费拨给学籍所在学校；教师每送教一次计4课时工作量。 | support={lessons-credited: 4, words: 按特殊教育生均标准拨给学籍所在学校}
            """);
    }
}
