package org.baoxue.casework.responsibility;

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
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.casework.internal.responsibility.PledgeService;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("责任书：与教师、家长、学生签订，编号、日期、题名，撤回须有理由")
class PledgesTest {

    private static final String STREET = "450802001";
    private static final LocalDate SIGNED = LocalDate.of(2026, 9, 1);
    private static final Signatory PRINCIPAL = new Signatory(Party.PRINCIPAL, "陈校长", Optional.empty());
    private static final Signatory TEACHER = new Signatory(Party.CLASS_TEACHER, "梁一一", Optional.empty());

    private final StoryCounty county;
    private final PledgeService pledges;

    PledgesTest(Database database, @TempDir Path folder) {
        county = new StoryCounty(database, folder, PublishedPlans.of("guangxi"), STREET, STREET, "2026-09-07T08:00");
        pledges = new PledgeService(
                database, county.access.gate(), county.access.units(), county.roster(), county.policies, county.clock);
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    @DisplayName("题名出自方案的记下规则，方案没有的标平台建议格式")
    void a_title_comes_from_the_plan_or_is_the_platforms() {
        PledgeTitle title = pledges.titles(county.principal, "S1", SIGNED).get(0);
        assertThat(title.title()).isEqualTo("责任书");
        assertThat(title.sentence().orElseThrow()).contains("层层签订责任书");
        Pledge ours = pledges.record(county.principal, pledge("1", "责任书", TEACHER));
        assertThat(ours.rule()).contains(new RuleKey("responsibility.pledges"));
        Pledge other = pledges.record(county.principal, pledge("2", "控辍保学承诺书", TEACHER));
        assertThat(other.rule()).isEmpty();
        assertThat(other.basis()).isEqualTo("平台建议格式");
        assertThat(list(county.bureau, "EDU", Set.of(), false)).hasSize(2);
    }

    @Test
    @DisplayName("家长和学生签的写明学生，须是本单位的；姓名按角色脱敏，家长姓名一律脱敏；可按谁签的、哪名学生查")
    void parents_and_pupils_sign_for_a_child() {
        ChildId pupil = county.pupil();
        Signatory parent = new Signatory(Party.GUARDIAN, "王大明", Optional.of(pupil));
        pledges.record(county.teacher, new NewPledge("S1-1", "1", "责任书", SIGNED, TEACHER, parent));
        pledges.record(
                county.teacher,
                new NewPledge(
                        "S1-1", "2", "责任书", SIGNED, TEACHER, new Signatory(Party.PUPIL, "王小明", Optional.of(pupil))));
        pledges.record(county.principal, pledge("1", "责任书", TEACHER));
        assertThat(list(county.bureau, "S1", Set.of(Party.GUARDIAN), false))
                .extracting(found -> found.second().name())
                .containsExactly("王**");
        assertThat(list(county.teacher, "S1", Set.of(Party.PUPIL), false))
                .extracting(found -> found.second().name())
                .containsExactly("王小明");
        assertThat(list(county.access.administrator(), "S1", Set.of(Party.PUPIL), false))
                .extracting(found -> found.second().name())
                .containsExactly("王＊＊");
        assertThat(pledges.list(
                                county.bureau,
                                new PledgeQuery(
                                        Optional.empty(), Optional.of(pupil), Set.of(), false, PageRequest.FIRST))
                        .total())
                .isEqualTo(2);
        assertThat(list(county.teacher, "EDU", Set.of(), false))
                .as("the class only")
                .hasSize(2);
        Signatory nobody = new Signatory(Party.GUARDIAN, "王大明", Optional.empty());
        assertThatThrownBy(() -> pledges.record(county.principal, pledge("9", "责任书", nobody)))
                .isInstanceOf(Invalid.class);
        Signatory elsewhere = new Signatory(Party.GUARDIAN, "李大山", Optional.of(county.unschooled()));
        assertThatThrownBy(() -> pledges.record(county.principal, pledge("9", "责任书", elsewhere)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("不归");
        assertThatThrownBy(() -> pledges.record(
                        county.principal, pledge("9", "责任书", new Signatory(Party.GRADE, "三年级", Optional.empty()))))
                .isInstanceOf(Invalid.class);
    }

    @Test
    @DisplayName("编号在本单位不得重复，撤回的编号也不再用；撤回须写理由，只一次，默认不再列出；别人的单位无权")
    void an_entry_is_taken_back_with_a_reason() {
        Pledge first = pledges.record(county.principal, pledge("控责〔2026〕1号", "责任书", TEACHER));
        assertThatThrownBy(() -> pledges.record(county.principal, pledge("控责〔2026〕1号", "责任书", PRINCIPAL)))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("编号");
        assertThatThrownBy(() -> pledges.revoke(county.principal, first.id(), " "))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> pledges.revoke(county.teacher, first.id(), "无权"))
                .isInstanceOf(Denied.class);
        assertThat(pledges.revoke(county.principal, first.id(), "签错了人").revoked())
                .contains("签错了人");
        assertThatThrownBy(() -> pledges.revoke(county.principal, first.id(), "再撤"))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> pledges.revoke(county.principal, "无此编号", "再撤")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> pledges.record(county.principal, pledge("控责〔2026〕1号", "责任书", TEACHER)))
                .isInstanceOf(Conflict.class);
        assertThat(list(county.bureau, "S1", Set.of(), false)).isEmpty();
        assertThat(list(county.bureau, "S1", Set.of(), true)).hasSize(1);
        Actor auditor =
                county.access.actor(Role.AUDITOR, county.access.units().tree().get("EDU"));
        assertThatThrownBy(() -> pledges.record(auditor, pledge("2", "责任书", TEACHER)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> pledges.record(
                        county.principal,
                        new NewPledge("S1", "3", "责任书", LocalDate.of(2026, 9, 8), PRINCIPAL, TEACHER)))
                .as("the day lies ahead")
                .isInstanceOf(Invalid.class);
    }

    private static NewPledge pledge(String number, String title, Signatory second) {
        return new NewPledge("S1", number, title, SIGNED, PRINCIPAL, second);
    }

    private List<Pledge> list(Actor actor, String unit, Set<Party> parties, boolean revoked) {
        return pledges.list(
                        actor,
                        new PledgeQuery(Optional.of(unit), Optional.empty(), parties, revoked, PageRequest.FIRST))
                .items();
    }
}
