package org.baoxue.rest.internal.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.baoxue.access.Invalid;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.SendGroup;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.api.policy.rule.SendRole;
import org.baoxue.casework.Personal;
import org.baoxue.casework.sendeducation.Conclusion;
import org.baoxue.casework.sendeducation.EndReason;
import org.baoxue.casework.sendeducation.SendEntry;
import org.baoxue.casework.sendeducation.SendEvent;
import org.baoxue.casework.sendeducation.Sex;
import org.baoxue.casework.sendeducation.Visitor;
import org.baoxue.rest.internal.JsonProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is sent about lessons at home")
class SendEducationStepTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 9);

    @Test
    void a_visit_with_its_team() throws JsonProcessingException {
        assertThat(event("""
                {"kind": "visited", "on": "2026-09-09", "from": "09:30", "place": "home", "lessons": 2, "minutes": 80,
                 "people": [{"name": "张老师", "sex": "male", "role": "teacher", "kind": "特殊教育学校教师"}],
                 "content": ["认知"], "homework": "练习穿衣", "training": "示范", "signed": true}
                """))
                .isEqualTo(new SendEvent.Visited(
                        DAY,
                        LocalTime.of(9, 30),
                        List.of(new Visitor(Personal.of("张老师"), Sex.MALE, SendRole.TEACHER, "特殊教育学校教师")),
                        SendPlace.HOME,
                        List.of("认知"),
                        2,
                        80,
                        Personal.of("练习穿衣"),
                        Personal.of("示范"),
                        true));
    }

    @Test
    void an_application_an_assessment_and_a_plan() throws JsonProcessingException {
        assertThat(event("""
                {"kind": "applied", "on": "2026-09-09", "by": "guardian", "appliedTo": ["school", "disabled-federation"],
                 "school": "S1", "group": "severely-disabled"}
                """))
                .isEqualTo(new SendEvent.Applied(
                        DAY,
                        Party.GUARDIAN,
                        Set.of(Party.SCHOOL, Party.DISABLED_FEDERATION),
                        "S1",
                        Optional.of(SendGroup.SEVERELY_DISABLED),
                        Personal.of("")));
        assertThat(event("""
                {"kind": "assessed", "on": "2026-09-09", "people": [{"name": "甲"}, {"name": "乙"}],
                 "looked": ["身体状况"], "conclusion": "send-education", "disability": "肢体一级", "reviewBy": "2027-09-08"}
                """))
                .isEqualTo(new SendEvent.Assessed(
                        DAY,
                        Personal.of("甲、乙"),
                        List.of("身体状况"),
                        Conclusion.SEND_EDUCATION,
                        Personal.of("肢体一级"),
                        Optional.of(LocalDate.of(2027, 9, 8))));
        assertThat(event("""
                {"kind": "planned", "on": "2026-09-09", "until": "2027-07-09", "needs": "自理", "goals": "会穿衣",
                 "content": ["生活自理"], "lessonsPerTerm": 72}
                """))
                .isEqualTo(new SendEvent.Planned(
                        DAY, LocalDate.of(2027, 7, 9), Personal.of("自理"), Personal.of("会穿衣"), List.of("生活自理"), 72));
    }

    @Test
    void tracking_review_explanation_hand_over_and_end() throws JsonProcessingException {
        assertThat(event("{'kind': 'tracked', 'on': '2026-09-09', 'month': '2026-08', 'reason': '每周康复三次'}"))
                .isEqualTo(new SendEvent.Tracked(DAY, YearMonth.of(2026, 8), Personal.of("每周康复三次")));
        assertThat(event("{'kind': 'reviewed', 'on': '2026-09-09', 'by': 'retention-leader', 'reason': '填写完整'}"))
                .isEqualTo(new SendEvent.Reviewed(DAY, Party.RETENTION_LEADER, Personal.of("填写完整")));
        assertThat(event("{'kind': 'explained', 'on': '2026-09-09', 'rule': 'send-education.frequency',"
                        + " 'period': '2026-W36', 'reason': '山洪断路'}"))
                .isEqualTo(new SendEvent.Explained(
                        DAY, new RuleKey("send-education.frequency"), "2026-W36", Personal.of("山洪断路")));
        assertThat(event("{'kind': 'handed-over', 'on': '2026-09-09', 'fromSchool': 'S1', 'school': 'S2'}"))
                .isEqualTo(new SendEvent.HandedOver(DAY, "S1", "S2", Personal.of("")));
        assertThat(event("{'kind': 'ended', 'on': '2026-09-09', 'endReason': 'graduated'}"))
                .isEqualTo(new SendEvent.Ended(DAY, EndReason.GRADUATED, Personal.of("")));
        assertThat(event("{'kind': 'retracted', 'on': '2026-09-09', 'reason': '记错了人'}"))
                .isEqualTo(new SendEvent.Retracted(DAY, Personal.of("记错了人")));
        assertThat(event("{'kind': 'teachers-assigned', 'on': '2026-09-09',"
                        + " 'people': [{'name': '李老师', 'sex': 'female', 'role': 'teacher', 'kind': '普通学校教师'}]}"))
                .isEqualTo(new SendEvent.TeachersAssigned(
                        DAY, List.of(new Visitor(Personal.of("李老师"), Sex.FEMALE, SendRole.TEACHER, "普通学校教师"))));
    }

    @Test
    void what_is_wrong_is_named_with_its_place() {
        refused("{'kind': 'visit', 'on': '2026-09-09'}", "/kind", "visited");
        refused("{'kind': 'visited', 'on': '9月9日'}", "/on", "2026-09-01");
        refused("{'kind': 'visited', 'on': '2026-09-09', 'from': '9点'}", "/from", "09:30");
        refused(
                "{'kind': 'visited', 'on': '2026-09-09', 'from': '09:30', 'people': [{'name': '甲', 'sex': '男'}]}",
                "/people/0/sex",
                "male");
        refused("{'kind': 'tracked', 'on': '2026-09-09', 'month': '9月'}", "/month", "2026-09");
        refused("{'kind': 'ended', 'on': '2026-09-09', 'endReason': '家长要求'}", "/endReason", "graduated");
        refused("{'kind': 'retracted', 'on': '2026-09-09', 'reason': '" + "长".repeat(1_001) + "'}", "/reason", "1000");
    }

    @Test
    void withheld_words_and_the_group_show_three_stars() {
        SendEvent application = new SendEvent.Applied(
                DAY, Party.GUARDIAN, Set.of(Party.SCHOOL), "S1", Optional.empty(), new Personal.Withheld());
        SendEducationViews.EntryView view = SendEducationViews.EntryView.of(
                new SendEntry(1, Instant.EPOCH, "li", "a", "b", Optional.empty(), application));
        assertThat(view.details())
                .containsEntry("group", "***")
                .containsEntry("reason", "***")
                .containsEntry("by", "家长（监护人）");
    }

    private static SendEvent event(String json) throws JsonProcessingException {
        return JsonProvider.MAPPER
                .readValue(json.replace('\'', '"'), SendEducationStep.class)
                .event();
    }

    private static void refused(String json, String pointer, String expected) {
        assertThatThrownBy(() -> event(json))
                .hasMessageContaining(expected)
                .asInstanceOf(InstanceOfAssertFactories.type(Invalid.class))
                .extracting(Invalid::pointer)
                .isEqualTo(pointer);
    }
}
