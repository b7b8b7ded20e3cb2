package org.baoxue.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.PageRequest;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.casework.CaseEvent.DropoutConfirmed;
import org.baoxue.casework.CaseEvent.PersuasionNoted;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("移交：案件任何时候都有一个、也只有一个办理单位")
class HandOverTest extends CaseStory {

    private static final String HOME = "450721001";

    HandOverTest(Database database, @TempDir Path folder) {
        super(database, folder);
    }

    @Test
    @DisplayName("贵城：“由区教育行政主管部门向学生户籍所在地教育行政主管部门通报，并将学生电子学籍档案转交……配合做好劝返复学工作”")
    void the_household_county_receives_the_case_and_the_school_cooperates() {
        reportedToTheDistrict();
        CaseView offered =
                county.does(county.bureau, "hand-over", "on=2026-10-08", "document=学生电子学籍档案1", "reason=通报辍学情况");
        assertThat(offered.holding().offeredTo()).contains("EDU2");
        assertThat(offered.division().digits())
                .as("the origin keeps the case until the receipt")
                .isEqualTo(GUICHENG);
        assertThat(offered(county.homeBureau)).containsExactly(offered.id());
        refused(county.bureau, "hand-over", "on=2026-10-08", "reason=再移交").hasMessageContaining("已移交 EDU2");

        assertThatThrownBy(() -> county.does(county.bureau, "receive", "on=2026-10-09", "reason=替对方接收"))
                .isInstanceOf(Denied.class);
        CaseView received = county.does(county.homeBureau, "receive", "on=2026-10-09", "receipt=接收回执3", "reason=已收档案");
        assertThat(received.holding())
                .isEqualTo(new CaseHolding(Optional.of("EDU2"), Optional.empty(), Optional.empty(), 0));
        assertThat(received.division().digits()).isEqualTo(HOME);
        assertThat(offered(county.homeBureau)).isEmpty();

        assertThatThrownBy(() -> county.does(county.principal, "return", "on=2026-10-12", "reason=到校"))
                .isInstanceOf(Denied.class)
                .hasMessageContaining("已移交 户籍地教育局 办理");
        county.does(county.principal, "persuade", "on=2026-10-12", "reason=班主任电话配合劝返");
        county.does(county.homeTownship, "persuade", "on=2026-10-13", "reason=乡镇入户");
        county.does(county.homeBureau, "return", "on=2026-10-19", "reason=在户籍地小学复学");
        county.does(county.homeBureau, "need", "need=verified", "on=2026-10-20", "reason=到班核实");
        assertThat(owners("dropout@3")).as("what was owed before stays owed").containsExactlyInAnyOrder("EDU", "S1");
        assertThat(county.does(county.homeBureau, "close", "on=2026-10-20").state())
                .isEqualTo(CaseState.CLOSED);
        assertThat(county.cases
                        .verify(county.bureau, received.id(), Optional.empty())
                        .intact())
                .isTrue();
    }

    @Test
    @DisplayName("接收以前的记录双方可读；接收以后登记的文字，原单位看不到")
    void history_is_masked_by_scope() {
        reportedToTheDistrict();
        county.does(county.bureau, "hand-over", "on=2026-10-08", "reason=通报");
        county.does(county.homeBureau, "receive", "on=2026-10-09");
        county.does(county.homeTownship, "persuade", "on=2026-10-13", "reason=母亲在家，父亲在外");
        assertThat(confirmation(county.homeTownship)).isInstanceOf(Personal.Known.class);
        assertThat(persuasion(county.homeTownship)).isInstanceOf(Personal.Known.class);
        assertThat(confirmation(county.principal)).isInstanceOf(Personal.Known.class);
        assertThat(persuasion(county.principal)).isInstanceOf(Personal.Withheld.class);
    }

    @Test
    @DisplayName("移交给居住地：接收以前，对方只见案件，不见其中文字，也不能登记")
    void who_is_only_offered_a_case_reads_no_words_of_it() {
        given(PublishedPlans.of("hubei"), JIANGAN, "421126001");
        dropsOut();
        county.pupilLivesAt("340102001");
        refused(county.bureau, "hand-over", "unit=EDU3", "on=2026-10-08", "reason=随父居住合肥")
                .hasMessageContaining("偏离，需说明")
                .hasMessageContaining("应移交户籍地（421126001）");
        county.does(county.bureau, "hand-over", "unit=EDU3", "on=2026-10-08", "reason=随父居住合肥", "deviation=全家已迁居");
        Actor there = county.farBureau;
        assertThat(offered(there)).hasSize(1);
        assertThat(confirmation(there)).isInstanceOf(Personal.Withheld.class);
        assertThatThrownBy(() -> county.does(there, "persuade", "on=2026-10-08", "reason=入户"))
                .isInstanceOf(Denied.class);
        county.does(there, "receive", "on=2026-10-09");
        assertThat(confirmation(there)).isInstanceOf(Personal.Known.class);
        county.does(there, "persuade", "on=2026-10-10", "reason=入户");
    }

    @Test
    @DisplayName("接收以后的任务归接收地，以前的仍归原单位")
    void later_facts_are_owed_by_the_new_place() {
        given(PublishedPlans.of("guangxi"), GUICHENG, HOME);
        missesThreeDays();
        county.does(county.principal, "persuade", "on=2026-09-29", "reason=劝导未果");
        county.does(county.principal, "step", "step=report", "on=2026-09-30", "reason=报区教育局");
        county.does(county.bureau, "hand-over", "on=2026-10-08", "reason=通报");
        county.does(county.homeBureau, "receive", "on=2026-10-09");
        long confirmed = county.does(county.homeBureau, "confirm", "on=2026-10-12", "reason=随父外出务工")
                .seq();
        assertThat(owners("dropout@" + confirmed)).containsExactly("EDU2");
    }

    @Test
    @DisplayName("平台以外：发协查函，回执以前仍由原单位办；对方接办后原单位只配合；退回后又归原单位")
    void a_place_outside_the_platform_takes_over_by_its_receipt() {
        reportedToTheDistrict();
        refused(county.principal, "inquire", "authority=某县教育局", "on=2026-10-08", "reason=协查")
                .hasMessageContaining("教育局");
        long asked = county.does(
                        county.bureau, "inquire", "authority=某县教育局", "document=协查函2号", "on=2026-10-08", "reason=请协助劝返")
                .seq();
        assertThat(taken(StepKind.HAND_OVER)).isTrue();
        assertThat(county.theCase().holding().openInquiries()).isEqualTo(1);
        county.does(county.township, "step", "step=trace", "on=2026-10-09", "reason=继续追踪");
        refused(county.bureau, "reply", "of=" + (asked - 1), "takesOver=yes", "on=2026-10-10")
                .hasMessageContaining("不是待回执的协查函");
        CaseView there = county.does(
                county.bureau, "reply", "of=" + asked, "receipt=回执9", "takesOver=yes", "on=2026-10-12", "reason=已接办");
        assertThat(there.holding().outside()).contains("某县教育局");
        refused(county.township, "step", "step=order", "on=2026-10-13", "reason=责令")
                .hasMessageContaining("只配合劝返");
        refused(county.bureau, "hand-over", "on=2026-10-13", "reason=移交").hasMessageContaining("平台外的某县教育局");
        county.does(county.principal, "persuade", "on=2026-10-13", "reason=配合劝返");
        county.does(county.bureau, "decline", "on=2026-10-20", "reason=对方退回，人已返乡");
        assertThat(county.theCase().holding()).isEqualTo(CaseHolding.ORIGIN);
        comesBack("2026-10-21");
    }

    private void reportedToTheDistrict() {
        given(PublishedPlans.of("guangxi"), GUICHENG, HOME);
        missesThreeDays();
        county.does(county.principal, "persuade", "on=2026-09-29", "reason=劝导未果");
        county.does(county.principal, "confirm", "on=2026-09-30", "reason=随父外出务工");
        county.does(county.principal, "step", "step=report", "on=2026-09-30", "reason=报区教育局");
    }

    private List<CaseId> offered(Actor actor) {
        return county
                .cases
                .list(
                        actor,
                        new CaseQuery(Set.of(), Optional.empty(), Optional.empty(), false, true, PageRequest.FIRST))
                .items()
                .stream()
                .map(CaseView::id)
                .toList();
    }

    private Set<String> owners(String trigger) {
        return Stream.of(county.bureau, county.homeBureau)
                .flatMap(reader ->
                        county.duties.list(reader, DutyQuery.in(Set.of(), PageRequest.FIRST)).items().stream())
                .filter(duty -> duty.occasion().trigger().equals(trigger))
                .map(DutyView::unit)
                .collect(Collectors.toSet());
    }

    private Personal confirmation(Actor reader) {
        return last(reader, DropoutConfirmed.class).reason();
    }

    private Personal persuasion(Actor reader) {
        return last(reader, PersuasionNoted.class).account();
    }

    private <E extends CaseEvent> E last(Actor reader, Class<E> type) {
        return county.cases.log(reader, county.theCase().id()).stream()
                .map(CaseEntry::event)
                .filter(type::isInstance)
                .map(type::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
