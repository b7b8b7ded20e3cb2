package org.baoxue.casework.prevention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.access.Role;
import org.baoxue.access.Unit;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.roster.EnrolmentQuery;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("易辍生、重点生、双困生档案")
class FocusListsTest extends CaseStory {

    private static final PageRequest PAGE = PageRequest.FIRST;

    FocusListsTest(Database database, @TempDir Path folder) {
        super(database, folder);
    }

    @Test
    @DisplayName("溪湖：“建立易辍生档案。……对贫困家庭学生、留守儿童、残疾学生、学困生……”：原因用方案的话，档案用方案的名称，其余标平台建议")
    void xihu_keeps_files_of_pupils_who_easily_leave() {
        given(PublishedPlans.of("liaoning"), XIHU, XIHU);
        List<FocusReason> offered = county.focus.reasons(county.teacher, county.pupil());
        assertThat(offered)
                .extracting(FocusReason::words)
                .startsWith("贫困家庭学生", "留守儿童", "残疾学生", "学困生")
                .contains("孤儿", "厌学")
                .doesNotHaveDuplicates();
        assertThat(offered.get(0).sentence().orElseThrow()).contains("建立易辍生档案");
        assertThat(basis(offered, "学困生")).isEqualTo("方案");
        assertThat(basis(offered, "厌学")).isEqualTo("平台建议");
        FocusHelp help = county.focus.help(county.teacher, county.pupil()).get(0);
        assertThat(help.help()).containsExactly("谈心", "单独辅导", "心理激励", "学业帮扶");
        assertThat(help.removal()).isEmpty();

        FocusEntry entry = enter(FocusKind.AT_RISK, "学困生");
        assertThat(entry.file()).isEqualTo("易辍生档案");
        assertThat(entry.reason().rule().orElseThrow().text()).isEqualTo("prevention.at-risk");
        assertThatThrownBy(() -> enter(FocusKind.DOUBLE_DIFFICULTY, "不爱学习"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("贫困家庭学生、留守儿童")
                .hasMessageContaining("实为 '不爱学习'");
    }

    @Test
    @DisplayName("002篇五：“每班要确立几名……重点生，并建立起重点生档案，做到及时家访和面谈”")
    void a_central_school_has_files_of_each_class() {
        given(model("central-school"), ANYWHERE, ANYWHERE);
        FocusEntry entry = enter(FocusKind.AT_RISK, "思想、学习等诸方面相对落后有可能辍学的学生");
        assertThat(entry.file()).isEqualTo("重点生档案");
        assertThat(entry.classId()).contains("S1-1");
        assertThat(county.focus.help(county.teacher, county.pupil()))
                .flatExtracting(FocusHelp::help)
                .containsExactly("及时家访", "面谈");
        assertThat(county.focus
                        .note(county.principal, entry.child(), 1, FocusNoteKind.CHECK, LocalDate.of(2026, 9, 2), "记录齐全")
                        .last(FocusNoteKind.CHECK))
                .contains(LocalDate.of(2026, 9, 2));
    }

    @Test
    @DisplayName("002篇四：“建立贫困家庭学生情况档案……免杂费、免书费和给予生活补助”：资助逐笔登记，不另有退学")
    void poor_pupils_have_a_file_with_the_aid_that_they_get() {
        given(model("township-central-school"), ANYWHERE, ANYWHERE);
        FocusEntry entry = enter(FocusKind.POOR, "贫困家庭学生");
        assertThat(entry.file()).isEqualTo("贫困家庭学生情况档案");
        assertThat(county.focus.help(county.teacher, county.pupil()).get(0).help())
                .containsExactly("免杂费", "免书费", "生活补助");
        note(FocusNoteKind.AID, "免书费，本学期");
        FocusEntry aided = note(FocusNoteKind.AID, "生活补助500元");
        assertThat(aided.notes()).extracting(FocusNote::words).containsExactly("免书费，本学期", "生活补助500元");
        FocusEntry corrected = county.focus.revoke(county.teacher, entry.child(), 1, 2, "登记错人");
        assertThat(corrected.notes()).hasSize(2);
        assertThat(corrected.notes().get(1).revoked()).contains("登记错人");
        assertThatThrownBy(() -> county.focus.revoke(county.teacher, entry.child(), 1, 2, "再撤"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> county.focus.revoke(county.teacher, entry.child(), 1, 3, "没有"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("中江：“教师与学生结‘帮扶’对子”：双困生须有结对帮扶人，可以更换，前任留在档案里")
    void every_pupil_on_a_list_is_paired_with_a_helper() {
        given(model("zhongjiang"), ANYWHERE, ANYWHERE);
        assertThatThrownBy(() -> county.focus.enter(
                        county.teacher,
                        new FocusRequest(county.pupil(), FocusKind.DOUBLE_DIFFICULTY, today(), "双困生", " ", "")))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.pointer()).isEqualTo("/helper"));
        assertThat(enter(FocusKind.DOUBLE_DIFFICULTY, "双困生").helper()).isEqualTo("陈老师");
        FocusEntry paired = note(FocusNoteKind.HELPER, "赵老师");
        assertThat(paired.helper()).isEqualTo("赵老师");
        assertThat(county.focus
                        .revoke(county.teacher, paired.child(), 1, 1, "仍由陈老师帮扶")
                        .helper())
                .isEqualTo("陈老师");
    }

    @Test
    @DisplayName("移出须写理由，档案不删除；同一名单上不重复，移出后可再列入")
    void a_pupil_leaves_a_list_for_a_reason_and_the_file_stays() {
        given(PublishedPlans.of("liaoning"), XIHU, XIHU);
        FocusEntry entry = enter(FocusKind.AT_RISK, "学困生");
        assertThatThrownBy(() -> enter(FocusKind.AT_RISK, "留守儿童"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("已在「重点生（易辍生）」名单上（第1条）");
        county.clock.set("2026-12-01T09:00");
        assertThatThrownBy(() -> county.focus.remove(county.teacher, entry.child(), 1, today(), " "))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> county.focus.remove(county.teacher, entry.child(), 1, LocalDate.of(2026, 9, 1), "已稳定"))
                .hasMessageContaining("2026-09-02至今天2026-12-01");
        assertThatThrownBy(() -> county.focus.remove(county.teacher, entry.child(), 1, today().plusDays(1), "已稳定"))
                .hasMessageContaining("不能晚于今天2026-12-01");
        FocusEntry left = county.focus.remove(county.teacher, entry.child(), 1, today(), "已稳定就读");
        assertThat(left.removal().orElseThrow().reason()).isEqualTo("已稳定就读");
        assertThatThrownBy(() -> note(FocusNoteKind.HELP, "谈心")).isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> county.focus.remove(county.teacher, entry.child(), 1, today(), "再移"))
                .isInstanceOf(Conflict.class);
        assertThat(listed(county.teacher, false)).isEmpty();
        assertThat(enter(FocusKind.AT_RISK, "留守儿童").seq()).isEqualTo(2);
        assertThat(listed(county.teacher, true)).extracting(FocusEntry::seq).containsExactly(1L, 2L);
    }

    @Test
    @DisplayName("别班班主任看不到、登记不了；管理员看不到姓名和个人文字，也登记不了；不在籍的不列入")
    void who_may_see_and_enter_what() {
        given(PublishedPlans.of("liaoning"), XIHU, XIHU);
        FocusEntry entry = enter(FocusKind.AT_RISK, "学困生");
        note(FocusNoteKind.HELP, "周三谈心");
        Actor stranger = secondClass();
        assertThatThrownBy(() -> county.focus.show(stranger, entry.child(), 1)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> county.focus.note(stranger, entry.child(), 1, FocusNoteKind.HELP, today(), "谈心"))
                .isInstanceOf(Denied.class);
        assertThat(listed(stranger, true)).isEmpty();
        Actor administrator = county.access.administrator();
        FocusEntry masked = county.focus.show(administrator, entry.child(), 1);
        assertThat(masked.name()).contains("王＊＊");
        assertThat(masked.helper() + masked.situation() + masked.notes().get(0).words())
                .isEmpty();
        assertThat(masked.reason()).isEqualTo(FocusReason.withheld());
        assertThat(masked.toString() + masked.notes()).doesNotContain("王", "谈心", "陈");
        assertThatThrownBy(() -> county.focus.remove(administrator, entry.child(), 1, today(), "整理"))
                .isInstanceOf(Denied.class);
        assertThat(listed(county.bureau, false)).extracting(FocusEntry::name).containsExactly(Optional.of("王小明"));
        assertThatThrownBy(() -> county.focus.enter(
                        county.bureau,
                        new FocusRequest(county.unschooled(), FocusKind.AT_RISK, today(), "留守儿童", "陈老师", "")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> county.focus.show(county.teacher, entry.child(), 9))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("调班后档案随学生走：新班主任看得到，原班主任看不到")
    void a_file_follows_the_pupil_to_another_class() {
        given(PublishedPlans.of("liaoning"), XIHU, XIHU);
        FocusEntry entry = enter(FocusKind.AT_RISK, "学困生");
        Actor teacher = secondClass();
        county.lists(StoryCounty.pupil("2班", XIHU), "");
        assertThat(county.roster()
                        .enrolled(teacher, EnrolmentQuery.of("S1-2", PAGE))
                        .total())
                .isEqualTo(1);
        assertThat(listed(teacher, false)).extracting(FocusEntry::child).containsExactly(entry.child());
        assertThat(listed(county.teacher, false)).isEmpty();
        assertThatThrownBy(() -> note(FocusNoteKind.HELP, "谈心")).isInstanceOf(Denied.class);
    }

    private Actor secondClass() {
        Unit school = county.access.units().tree().get("S1");
        Unit second = school.below("S1-2", "三年级（2）班", UnitKind.CLASS, new DivisionCode(XIHU));
        county.access.given(List.of(second));
        return county.access.actor(Role.CLASS_TEACHER, second);
    }

    private FocusEntry enter(FocusKind kind, String reason) {
        return county.focus.enter(
                county.teacher, new FocusRequest(county.pupil(), kind, today(), reason, "陈老师", "父母在外，随祖母生活"));
    }

    private FocusEntry note(FocusNoteKind kind, String words) {
        return county.focus.note(county.teacher, county.pupil(), 1, kind, today(), words);
    }

    private List<FocusEntry> listed(Actor actor, boolean removed) {
        return county.focus
                .list(actor, new FocusQuery(Set.of(), Optional.of("S1"), Optional.empty(), removed, PAGE))
                .items();
    }

    private static String basis(List<FocusReason> offered, String words) {
        return offered.stream()
                .filter(reason -> reason.words().equals(words))
                .findFirst()
                .orElseThrow()
                .basis();
    }

    private LocalDate today() {
        return LocalDate.now(county.clock);
    }
}
