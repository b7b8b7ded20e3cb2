package org.baoxue.console.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.SendGroup;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.api.policy.rule.SendRole;
import org.baoxue.casework.Personal;
import org.baoxue.casework.sendeducation.Conclusion;
import org.baoxue.casework.sendeducation.EndReason;
import org.baoxue.casework.sendeducation.SendEvent;
import org.baoxue.casework.sendeducation.SendEventKind;
import org.baoxue.casework.sendeducation.Sex;
import org.baoxue.casework.sendeducation.Visitor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was done for a child who is sent lessons, as it is typed at the console")
class SendEventInputsTest {

    private static final LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);

    @Test
    void every_kind_is_read_with_all_of_its_fields() {
        assertThat(read("applied", "by=guardian", "appliedTo=school", "appliedTo=disabled-federation", "school=S1"))
                .isEqualTo(new SendEvent.Applied(
                        LEAP_DAY,
                        Party.GUARDIAN,
                        Set.of(Party.SCHOOL, Party.DISABLED_FEDERATION),
                        "S1",
                        Optional.empty(),
                        Personal.of("")));
        assertThat(read("applied", "by=school", "school=S1", "group=in-hospital", "reason=住院"))
                .isEqualTo(new SendEvent.Applied(
                        LEAP_DAY, Party.SCHOOL, Set.of(), "S1", Optional.of(SendGroup.IN_HOSPITAL), Personal.of("住院")));
        assertThat(read(
                        "assessed",
                        "people=甲专家",
                        "people=乙专家",
                        "looked=身体状况",
                        "conclusion=send-education",
                        "disability=肢体一级",
                        "reviewBy=2028-08-31"))
                .isEqualTo(new SendEvent.Assessed(
                        LEAP_DAY,
                        Personal.of("甲专家、乙专家"),
                        List.of("身体状况"),
                        Conclusion.SEND_EDUCATION,
                        Personal.of("肢体一级"),
                        Optional.of(LocalDate.of(2028, 8, 31))));
        assertThat(read(
                        "planned",
                        "until=2028-07-07",
                        "needs=行动",
                        "goals=自理",
                        "content=认知",
                        "content=康复训练",
                        "lessonsPerTerm=20"))
                .isEqualTo(new SendEvent.Planned(
                        LEAP_DAY,
                        LocalDate.of(2028, 7, 7),
                        Personal.of("行动"),
                        Personal.of("自理"),
                        List.of("认知", "康复训练"),
                        20));
        Visitor man = new Visitor(Personal.of("甲教师"), Sex.MALE, SendRole.TEACHER, "特教教师，县特校");
        assertThat(read("teachers-assigned", "people=甲教师,male,teacher,特教教师，县特校"))
                .isEqualTo(new SendEvent.TeachersAssigned(LEAP_DAY, List.of(man)));
        assertThat(read(
                        "visited",
                        "from=09:30",
                        "people=甲教师,male,teacher,特教教师，县特校",
                        "place=home",
                        "content=认知",
                        "lessons=2",
                        "minutes=90",
                        "homework=穿衣",
                        "training=陪练",
                        "signed=yes"))
                .isEqualTo(new SendEvent.Visited(
                        LEAP_DAY,
                        LocalTime.of(9, 30),
                        List.of(man),
                        SendPlace.HOME,
                        List.of("认知"),
                        2,
                        90,
                        Personal.of("穿衣"),
                        Personal.of("陪练"),
                        true));
        assertThat(read("tracked", "month=2028-02", "reason=稳定"))
                .isEqualTo(new SendEvent.Tracked(LEAP_DAY, YearMonth.of(2028, 2), Personal.of("稳定")));
        assertThat(read("reviewed", "by=retention-leader", "reason=记录完整"))
                .isEqualTo(new SendEvent.Reviewed(LEAP_DAY, Party.RETENTION_LEADER, Personal.of("记录完整")));
        assertThat(read("explained", "rule=send-education.weekly", "period=2028-W09", "reason=大雪封路"))
                .isEqualTo(new SendEvent.Explained(
                        LEAP_DAY, new RuleKey("send-education.weekly"), "2028-W09", Personal.of("大雪封路")));
        assertThat(read("handed-over", "fromSchool=S1", "school=S2"))
                .isEqualTo(new SendEvent.HandedOver(LEAP_DAY, "S1", "S2", Personal.of("")));
        assertThat(read("ended", "endReason=moved", "reason=随父外出"))
                .isEqualTo(new SendEvent.Ended(LEAP_DAY, EndReason.MOVED, Personal.of("随父外出")));
        assertThat(read("retracted", "reason=登记错人")).isEqualTo(new SendEvent.Retracted(LEAP_DAY, Personal.of("登记错人")));
    }

    @Test
    void every_kind_is_explained_with_its_fields() {
        assertThat(SendEventInputs.kinds().keySet())
                .containsExactly(Stream.of(SendEventKind.values())
                        .map(SendEventKind::key)
                        .toArray(String[]::new));
        assertThat(SendEventInputs.kinds().values()).noneMatch(text -> text.contains("null"));
        assertThat(SendEventInputs.kinds())
                .extractingByKey("visited")
                .asString()
                .contains("地点 place=home|welfare");
    }

    @Test
    void what_cannot_be_right_is_named() {
        refused("/kind", "应为 applied、", "visit");
        refused("/goals", "「送教」没有 goals 这一项", "visited", "on=2028-02-29", "goals=x");
        refused("/on", "请填写 on", "reviewed");
        refused("/on", "日期应形如 2026-09-01，实为 '2027-02-29'", "reviewed", "on=2027-02-29");
        refused("/by", "应为 ", "reviewed", "on=2028-02-29", "by=nobody");
        refused("/month", "月份应形如 2026-09", "tracked", "on=2028-02-29", "month=二月");
        refused(
                "/people",
                "people 应为 姓名,male 或 female,teacher/health-worker/cadre/volunteer/other,类别，实为2项",
                "teachers-assigned",
                "on=2028-02-29",
                "people=甲,male");
        refused("/people", "应为 teacher", "teachers-assigned", "on=2028-02-29", "people=甲,male,教练,外聘");
        refused("/lessons", "lessons 应为整数", "visited", "on=2028-02-29", "from=09:30", "place=home", "lessons=两");
        refused("/by", "同一项写了两次：by", "reviewed", "on=2028-02-29", "by=school", "by=principal");
        refused("/fields", "应为 项=值", "reviewed", "2028-02-29");
        refused("/reason", "最多1000字", "reviewed", "on=2028-02-29", "by=school", "reason=" + "长".repeat(1001));
    }

    private static SendEvent read(String kind, String... fields) {
        return SendEventInputs.event(
                kind,
                Stream.concat(Stream.of("on=" + LEAP_DAY), Stream.of(fields)).toList());
    }

    private static void refused(String pointer, String words, String kind, String... fields) {
        assertThatThrownBy(() -> SendEventInputs.event(kind, List.of(fields)))
                .isInstanceOfSatisfying(
                        Invalid.class, e -> assertThat(e.pointer()).isEqualTo(pointer))
                .hasMessageContaining(words);
    }
}
