package org.baoxue.casework.sendeducation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.casework.testing.SendCounty.MAN;
import static org.baoxue.casework.testing.SendCounty.WOMAN;
import static org.baoxue.casework.testing.SendCounty.visit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.PageRequest;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.rule.SendRole;
import org.baoxue.casework.Personal;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.SendCounty;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("插件所载的方案：学校在金安，按户籍地的规定送教")
class PublishedPlansTest {

    private static final PolicySnapshot PLANS = PublishedPlans.of(
            "anhui", "shandong", "henan", "gansu", "guangxi", "shaanxi", "ningxia", "jiangsu", "liaoning");

    private static final LocalDate NAMED = LocalDate.of(2026, 9, 5);

    private final SendCounty county;

    PublishedPlansTest(Database database, @TempDir Path folder) {
        county = new SendCounty(database, folder, PLANS);
        county.served(county.child);
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    @DisplayName("金安户籍：原则上每周1次，缺了是偏离；两名女教师不合要求；都附方案原文")
    void jinan() {
        twoVisitsInSeptemberSeenFrom("341502101001");
        ChildCheck check = check("2026-09-20");
        assertThat(check.division().digits()).startsWith("341502");
        SendFinding week = asked(check, "每周不少于1次");
        assertThat(week.verdict()).isEqualTo(SendVerdict.DEVIATION);
        assertThat(week.sentence().orElseThrow().words()).isEqualTo("每个服务对象原则上每周送教不少于1次");
        SendFinding team = asked(check, "家庭：至少2人，其中男性教师至少1人 (at least 2 people, at least 1 male teacher)");
        assertThat(team.verdict()).isEqualTo(SendVerdict.BROKEN);
        assertThat(team.days()).containsExactly(LocalDate.of(2026, 9, 10));
        assertThat(of(check, SendItem.APPLICATION)).containsExactly(SendVerdict.MET);
        assertThat(of(check, SendItem.ENROLMENT)).isNotEmpty().containsOnly(SendVerdict.MET);
    }

    @Test
    @DisplayName("山东户籍：每周2次、每次3课时，两项都未达标，学年216课时尚早")
    void shandong() {
        twoVisitsInSeptemberSeenFrom("370102001001");
        ChildCheck check = check("2026-09-20");
        assertThat(asked(check, "每周不少于2次").verdict()).isEqualTo(SendVerdict.BROKEN);
        assertThat(asked(check, "每次不少于3课时").verdict()).isEqualTo(SendVerdict.BROKEN);
        assertThat(asked(check, "每学年不少于216课时").verdict()).isEqualTo(SendVerdict.OPEN);
        assertThat(of(check, SendItem.TEAM)).containsExactly(SendVerdict.UNSAID);
    }

    @Test
    @DisplayName("河南户籍：同样的数字，原则上，因此是偏离，需说明")
    void henan() {
        twoVisitsInSeptemberSeenFrom("410102001001");
        ChildCheck check = check("2026-09-20");
        assertThat(asked(check, "每周不少于2次").verdict()).isEqualTo(SendVerdict.DEVIATION);
        assertThat(asked(check, "每次不少于3课时").verdict()).isEqualTo(SendVerdict.DEVIATION);
    }

    @Test
    @DisplayName("甘肃户籍：每周1到2次，第三次也是偏离")
    void gansu() {
        twoVisitsInSeptemberSeenFrom("620102001001");
        assertThat(asked(check("2026-09-10"), "每周不少于1次、不多于2次").verdict()).isEqualTo(SendVerdict.MET);
        county.record(county.child, visit("2026-09-11", 2));
        assertThat(asked(check("2026-09-10"), "每周不少于1次、不多于2次").verdict()).isEqualTo(SendVerdict.DEVIATION);
    }

    @Test
    @DisplayName("广西户籍：每月2次已达到，每次3课时没有；依据是转述，如实标明")
    void guangxi() {
        twoVisitsInSeptemberSeenFrom("450102001001");
        ChildCheck check = check("2026-09-20");
        assertThat(asked(check, "每月不少于2次").verdict()).isEqualTo(SendVerdict.MET);
        assertThat(asked(check, "每月不少于2次").sentence().orElseThrow().wording()).isEqualTo("转述");
        assertThat(asked(check, "每次不少于3课时").verdict()).isEqualTo(SendVerdict.BROKEN);
    }

    @Test
    @DisplayName("广西户籍：教育、卫生健康部门各自确定送教人员，确定的人里两方面都要有")
    void guangxiNamesTeachersAndHealthWorkers() {
        twoVisitsInSeptemberSeenFrom("450102001001");
        String asked = "确定的送教人员里有教师、医务人员 (all among those named)";
        county.record(county.child, new SendEvent.TeachersAssigned(NAMED, List.of(MAN, WOMAN)));
        assertThat(asked(check("2026-09-20"), asked).done()).isEqualTo("没有医务人员 (missing)");
        assertThat(asked(check("2026-09-20"), asked).verdict()).isEqualTo(SendVerdict.BROKEN);
        Visitor doctor = new Visitor(Personal.of("戊医生"), Sex.FEMALE, SendRole.HEALTH_WORKER, "康复医师");
        county.record(county.child, new SendEvent.TeachersAssigned(NAMED, List.of(MAN, doctor)));
        assertThat(asked(check("2026-09-20"), asked).verdict()).isEqualTo(SendVerdict.MET);
    }

    @Test
    @DisplayName("陕西户籍：每月至少2次、每次至少2课时，达标")
    void shaanxi() {
        twoVisitsInSeptemberSeenFrom("610102001001");
        ChildCheck check = check("2026-09-20");
        assertThat(asked(check, "每月不少于2次").verdict()).isEqualTo(SendVerdict.MET);
        assertThat(asked(check, "每次不少于2课时").verdict()).isEqualTo(SendVerdict.MET);
    }

    @Test
    @DisplayName("宁夏户籍：原则上每周1次，每次2课时")
    void ningxia() {
        twoVisitsInSeptemberSeenFrom("640104001001");
        assertThat(asked(check("2026-09-20"), "每周不少于1次").verdict()).isEqualTo(SendVerdict.DEVIATION);
        assertThat(asked(check("2026-09-20"), "每次不少于2课时").verdict()).isEqualTo(SendVerdict.MET);
    }

    @Test
    @DisplayName("江苏户籍：次数方案未规定，地点有五类")
    void jiangsu() {
        twoVisitsInSeptemberSeenFrom("320102001001");
        ChildCheck check = check("2026-09-20");
        assertThat(of(check, SendItem.QUOTA)).containsExactly(SendVerdict.UNSAID);
        assertThat(of(check, SendItem.PLACE)).containsExactly(SendVerdict.MET);
    }

    @Test
    @DisplayName("本溪溪湖户籍：方案提到送教上门，没有一个数字，附这一句")
    void xihu() {
        twoVisitsInSeptemberSeenFrom("210503001001");
        assertThat(check("2026-09-20").findings())
                .filteredOn(found -> found.item() == SendItem.QUOTA)
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.verdict()).isEqualTo(SendVerdict.UNSAID);
                    assertThat(found.sentence().orElseThrow().words()).contains("送教上门");
                });
    }

    @Test
    @DisplayName("全区一次查完，两名学生各按各的户籍地")
    void a_county_with_children_of_two_provinces() {
        twoVisitsInSeptemberSeenFrom("370102001001");
        county.served(county.other);
        List<ChildCheck> children = county.files
                .checkUnit(county.bureau, "EDU", Optional.empty(), Optional.empty(), PageRequest.FIRST)
                .children()
                .items();
        assertThat(children)
                .extracting(check -> check.division().digits().substring(0, 2))
                .containsExactlyInAnyOrder("37", "34");
    }

    /** Two visits of two lessons in the second week of September, the second by two women; none in the third. */
    private void twoVisitsInSeptemberSeenFrom(String household) {
        county.clock.set("2026-09-21T08:00");
        county.theFamilyMoves(LocalDate.of(2026, 9, 21), household);
        county.record(county.child, visit("2026-09-08", 2));
        county.record(county.child, visit("2026-09-10", 2, WOMAN, WOMAN));
    }

    private ChildCheck check(String day) {
        return county.files.check(county.bureau, county.child, Optional.of(LocalDate.parse(day)));
    }

    private static SendFinding asked(ChildCheck check, String words) {
        List<SendFinding> found = check.findings().stream()
                .filter(one -> one.asked().equals(words))
                .toList();
        assertThat(found).as("%s: %s", words, check.findings()).hasSize(1);
        return found.get(0);
    }

    private static List<SendVerdict> of(ChildCheck check, SendItem item) {
        return check.findings().stream()
                .filter(found -> found.item() == item)
                .map(SendFinding::verdict)
                .toList();
    }
}
