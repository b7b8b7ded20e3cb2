package org.baoxue.casework.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.baoxue.casework.change.PromotionCounty.pupil;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.baoxue.access.Conflict;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.casework.change.PromotionClass.Obstacle;
import org.baoxue.casework.status.ChildStatus;
import org.baoxue.roster.ChildId;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("每年升级：先预览，按预览登记，一人一学年一次，名单仍为准")
class PromotionsTest {

    private static final PromotionOrder PRIMARY = PromotionOrder.of("S1", 2026);
    private static final String SUMMER = "2026-08-20T08:00";
    private static final String AUTUMN = "2026-09-01T08:00";

    private final PromotionCounty town;

    PromotionsTest(Database database, @TempDir Path folder) {
        town = new PromotionCounty(database, folder, SUMMER);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    @DisplayName("各班升入同号的高一年级班，六年级毕业；8月31日只能预览，9月1日零时起可登记，登记日为学年第一天")
    void every_class_goes_up_one_grade_on_the_first_day_of_the_school_year() {
        town.list(pupil(1, "甲一"), pupil(1, "乙一"), pupil(5, "丙五"), pupil(6, "丁六"), pupil(7, "戊七"));
        PromotionPreview preview = town.preview(town.county.principal, PRIMARY);
        assertThat(preview.classes())
                .extracting(
                        PromotionClass::from,
                        PromotionClass::kind,
                        PromotionClass::to,
                        PromotionClass::going,
                        PromotionClass::obstacle)
                .containsExactly(
                        tuple("S1-G1", ChangeKind.PROMOTION, "S1-G2", 2, Optional.empty()),
                        tuple("S1-G5", ChangeKind.PROMOTION, "S1-G6", 1, Optional.empty()),
                        tuple("S1-G6", ChangeKind.GRADUATION, "", 1, Optional.empty()));
        assertThat(List.of(preview.promoted(), preview.graduated())).containsExactly(3, 1);
        assertThat(preview.pupils().items()).isEmpty();

        town.county.clock.set("2026-08-31T23:59");
        assertThatThrownBy(() -> town.confirm(town.county.principal, PRIMARY))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("2026-09-01");
        assertThat(town.registered("EDU")).isEmpty();
        town.county.clock.set("2026-09-01T00:00");
        Promotion promotion = town.promotions.confirm(town.county.principal, PRIMARY, preview.hash(), "编班名册第1号");

        assertThat(promotion.on()).isEqualTo("2026-09-01");
        assertThat(town.registered("EDU"))
                .hasSize(4)
                .allSatisfy(change -> {
                    assertThat(change.on()).isEqualTo(LocalDate.of(2026, 9, 1));
                    assertThat(change.promotion()).contains(promotion.number());
                    assertThat(change.proof()).isEqualTo("编班名册第1号");
                })
                .extracting(RegisteredChange::kind, RegisteredChange::from, RegisteredChange::to)
                .containsOnly(
                        tuple(ChangeKind.PROMOTION, "S1-G1", "S1-G2"),
                        tuple(ChangeKind.PROMOTION, "S1-G5", "S1-G6"),
                        tuple(ChangeKind.GRADUATION, "S1-G6", ""));
    }

    @Test
    @DisplayName("再确认一次得到同一批；再预览人人已升级，没有可登记的；下一学年又可升级")
    void nobody_goes_up_twice_in_a_school_year() {
        town.list(pupil(1, "甲一"), pupil(6, "丁六"));
        town.county.clock.set(AUTUMN);
        PromotionPreview preview = town.preview(town.county.principal, PRIMARY);
        Promotion first = town.promotions.confirm(town.county.principal, PRIMARY, preview.hash(), "编班名册");
        Promotion again = town.promotions.confirm(town.county.principal, PRIMARY, preview.hash(), "编班名册");
        assertThat(again).isEqualTo(first);
        assertThat(town.preview(town.county.principal, PRIMARY).remarks())
                .isEqualTo(Map.of(PromotionRemark.Kind.PROMOTED, 1, PromotionRemark.Kind.GRADUATED, 1));
        assertThatThrownBy(() -> town.confirm(town.county.bureau, PromotionOrder.of("EDU", 2026)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("没有可升级");
        assertThat(town.registered("EDU")).hasSize(2);

        town.list(pupil(2, "甲一"), pupil(7, "丁六"));
        town.county.clock.set("2027-09-01T00:00");
        town.confirm(town.county.bureau, PromotionOrder.of("EDU", 2027));
        assertThat(town.registered("EDU"))
                .extracting(RegisteredChange::on, RegisteredChange::to)
                .contains(
                        tuple(LocalDate.of(2027, 9, 1), PromotionCounty.to(3)),
                        tuple(LocalDate.of(2027, 9, 1), PromotionCounty.to(8)));
    }

    @Test
    @DisplayName("休学、转出、已升级、留级的不升并说明原因；个案未结的随班升级，另外列出")
    void who_is_left_out_and_why() {
        town.list(
                pupil(1, "休学生"),
                pupil(1, "转出生"),
                pupil(1, "先升生"),
                pupil(1, "留级生"),
                pupil(1, "普通生"),
                pupil("S1", "学前班", "S1-G1", "学前生"));
        ChildId stays = town.child("留级生");
        town.register(town.child("休学生"), ChangeKind.SUSPENSION, "2026-08-19", "");
        town.register(town.child("转出生"), ChangeKind.TRANSFER_OUT, "2026-08-19", "合肥市某某小学");
        town.register(town.child("先升生"), ChangeKind.PROMOTION, "2026-08-20", "S1-G2");
        ChildId suspected = town.child("普通生");
        town.suspects(suspected);
        town.county.clock.set(AUTUMN);
        PromotionOrder order = new PromotionOrder("S1", 2026, Set.of(stays), Set.of(), Map.of());
        PromotionPreview preview = town.preview(town.county.principal, order);

        assertThat(preview.pupils().items())
                .extracting(remark -> remark.name().orElseThrow(), PromotionRemark::kind)
                .containsExactlyInAnyOrder(
                        tuple("休学生", PromotionRemark.Kind.SUSPENDED),
                        tuple("转出生", PromotionRemark.Kind.TRANSFERRED),
                        tuple("先升生", PromotionRemark.Kind.PROMOTED),
                        tuple("留级生", PromotionRemark.Kind.STAYS),
                        tuple("学前生", PromotionRemark.Kind.NO_GRADE),
                        tuple("普通生", PromotionRemark.Kind.OPEN_CASE));
        PromotionClass first = preview.classes().get(0);
        assertThat(List.of(first.going(), first.left(), first.openCases())).containsExactly(1, 4, 1);
        town.confirm(town.county.principal, order);
        assertThat(town.changes.of(town.county.bureau, suspected)).hasSize(1);
        assertThat(town.status(suspected)).isEqualTo(ChildStatus.SUSPECTED);
        assertThatThrownBy(() -> town.changes.of(town.county.bureau, stays)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> town.preview(
                        town.juniorPrincipal, new PromotionOrder("S2", 2026, Set.of(stays), Set.of(), Map.of())))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("没有学生");
    }

    @Test
    @DisplayName("升入的班级还不是单位、两个班升入同一个班、那个班自己不升，都先说明，不能登记；指明班级即可")
    void what_stands_in_the_way() {
        town.givenClass("S1-G1-2", "一年级（2）班");
        town.list(pupil("S1", "一年级", "2班", "甲一"), pupil(1, "乙一"), pupil(2, "丙二"), pupil(6, "丁六"));
        town.county.clock.set(AUTUMN);
        PromotionClass missing = town.preview(town.county.principal, PRIMARY).classes().stream()
                .filter(row -> row.from().equals("S1-G1-2"))
                .findFirst()
                .orElseThrow();
        assertThat(missing.obstacle()).contains(Obstacle.NO_UNIT);
        assertThat(missing.toName()).isEqualTo("二年级2班");
        assertThatThrownBy(() -> town.confirm(town.county.principal, PRIMARY))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("二年级2班");
        assertThat(town.registered("EDU")).isEmpty();

        PromotionOrder stays = new PromotionOrder("S1", 2026, Set.of(), Set.of("S1-G1-2", "S1-G2"), Map.of());
        assertThat(obstacles(stays)).containsExactly(tuple("S1-G1", Obstacle.TAKEN));
        PromotionOrder together = new PromotionOrder("S1", 2026, Set.of(), Set.of(), Map.of("S1-G1-2", "S1-G2"));
        assertThat(obstacles(together)).containsExactly(tuple("S1-G1", Obstacle.SHARED));
        PromotionOrder named =
                new PromotionOrder("S1", 2026, Set.of(), Set.of(), Map.of("S1-G1-2", "S1-G2", "S1-G1", "S1-G2"));
        assertThat(obstacles(named)).isEmpty();
        town.confirm(town.county.principal, named);
        assertThat(town.registered("EDU"))
                .extracting(RegisteredChange::from, RegisteredChange::to)
                .contains(tuple("S1-G1-2", "S1-G2"), tuple("S1-G1", "S1-G2"));
        assertThatThrownBy(() -> town.preview(
                        town.county.principal,
                        new PromotionOrder("S1", 2026, Set.of(), Set.of(), Map.of("S1-G1", "S2-G7"))))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("S2-G7");
    }

    private List<Tuple> obstacles(PromotionOrder order) {
        return town.preview(town.county.principal, order).classes().stream()
                .filter(row -> row.obstacle().isPresent())
                .map(row -> tuple(row.from(), row.obstacle().orElseThrow()))
                .toList();
    }

    @Test
    @DisplayName("最高年级按学校自己的班级：上面有班级就升级，没有就毕业；不写年级的班级整班不变")
    void the_last_grade_is_that_of_the_school() {
        town.givenClass("S1-2023", "2023级2班");
        town.list(pupil(1, "甲一"), pupil(4, "丙四"), pupil("S1", "三年级", "S1-2023", "丁三"), pupil(8, "戊八"));
        town.county.clock.set(AUTUMN);
        assertThat(town.preview(town.county.bureau, PromotionOrder.of("EDU", 2026))
                        .classes())
                .extracting(PromotionClass::from, PromotionClass::kind, PromotionClass::to)
                .containsExactlyInAnyOrder(
                        tuple("S1-G1", ChangeKind.PROMOTION, "S1-G2"),
                        tuple("S1-G4", ChangeKind.PROMOTION, "S1-G5"),
                        tuple("S1-2023", ChangeKind.PROMOTION, "S1-2023"),
                        tuple("S2-G8", ChangeKind.PROMOTION, "S2-G9"));
        town.givenClass("S1-X", "三年级（9）班");
        town.list(pupil(1, "甲一"), pupil("S1", "三年级", "S1-X", "丙三"));
        assertThat(town.preview(town.county.bureau, PromotionOrder.of("EDU", 2026))
                        .classes())
                .as("the list describes the new school year, so the one before it counts")
                .hasSize(4);
    }

    @Test
    @DisplayName("三年级是最高年级而没有四年级对应班级的教学点：离校，与小升初的算法一致")
    void a_school_of_three_grades_lets_its_third_go() {
        town.givenClass("S1-X", "三年级（9）班");
        town.list(pupil(1, "甲一"), pupil("S1", "三年级", "S1-X", "丙三"));
        assertThat(town.preview(town.county.principal, PRIMARY).classes())
                .extracting(PromotionClass::from, PromotionClass::kind)
                .contains(tuple("S1-X", ChangeKind.GRADUATION));
    }

    @Test
    @DisplayName("预览之后名单变了，确认即冲突，一条不登记")
    void a_roster_that_changed_since_the_preview_is_a_conflict() {
        town.list(pupil(1, "甲一"));
        String hash = town.preview(town.county.principal, PRIMARY).hash();
        town.list(pupil(1, "甲一"), pupil(1, "乙一"));
        town.county.clock.set(AUTUMN);
        assertThatThrownBy(() -> town.promotions.confirm(town.county.principal, PRIMARY, hash, "编班名册"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("预览");
        assertThat(town.registered("EDU")).isEmpty();
        assertThat(town.rows("promotion")).isZero();
    }

    @Test
    @DisplayName("新学年名单先到：已列入新班的不再登记，名单上没有了的六年级照登毕业，新生不动")
    void the_list_of_the_new_school_year_may_come_first() {
        town.list(pupil(1, "甲一"), pupil(2, "乙二"), pupil(6, "丁六"));
        town.county.clock.set(AUTUMN);
        town.list(pupil(2, "甲一"), pupil(2, "乙二"), pupil(1, "新一"));
        PromotionPreview preview = town.preview(town.county.principal, PRIMARY);
        assertThat(preview.pupils().items())
                .extracting(remark -> remark.name().orElseThrow(), PromotionRemark::kind)
                .containsExactly(tuple("甲一", PromotionRemark.Kind.LISTED));
        ChildId graduate = town.child("丁六");
        town.confirm(town.county.principal, PRIMARY);
        assertThat(town.changes.of(town.county.bureau, graduate))
                .extracting(RegisteredChange::kind)
                .containsExactly(ChangeKind.GRADUATION);
        assertThat(town.doubts("EDU"))
                .as("still in the second grade on the list of the new school year")
                .extracting(ChangeDoubt::child, ChangeDoubt::kind, ChangeDoubt::school)
                .containsExactly(tuple(town.child("乙二"), ChangeDoubt.Kind.NOT_UPDATED, "S1"));
    }

    @Test
    @DisplayName("登记之后、新名单到来之前都不是待核，状态不变；名单更新即了结，不更新的列为名单未更新")
    void a_list_of_before_is_not_in_doubt() {
        town.list(pupil(1, "甲一"), pupil(6, "丁六"), pupil(9, "戊九"));
        ChildId first = town.child("甲一");
        ChildId ninth = town.child("戊九");
        town.county.clock.set(AUTUMN);
        town.confirm(town.county.bureau, PromotionOrder.of("EDU", 2026));
        town.county.clock.set("2026-09-15T08:00");
        assertThat(town.doubts("EDU")).isEmpty();
        assertThat(town.status(first)).isEqualTo(ChildStatus.IN_SCHOOL);
        town.list(pupil(1, "甲一"), pupil(6, "丁六"));
        assertThat(town.doubts("EDU"))
                .extracting(ChangeDoubt::child, ChangeDoubt::kind)
                .containsExactlyInAnyOrder(
                        tuple(first, ChangeDoubt.Kind.NOT_UPDATED),
                        tuple(town.child("丁六"), ChangeDoubt.Kind.STILL_LISTED));
        town.list(pupil(2, "甲一"), pupil(7, "丁六"));
        assertThat(town.doubts("EDU")).isEmpty();
        assertThat(town.status(first)).isEqualTo(ChildStatus.IN_SCHOOL);
        assertThat(town.status(ninth)).isEqualTo(ChildStatus.GRADUATED);
    }

    @Test
    @DisplayName("小学毕业后升入初中又从名单消失的，是名单消失待核，不是毕业")
    void who_went_on_after_primary_school_and_vanished_did_not_leave_by_graduation() {
        town.list(pupil(6, "丁六"), pupil(8, "戊八"));
        town.county.clock.set(AUTUMN);
        town.confirm(town.county.bureau, PromotionOrder.of("EDU", 2026));
        town.list(pupil(7, "丁六"), pupil(9, "戊八"));
        ChildId child = town.child("丁六");
        town.county.clock.set("2026-11-02T08:00");
        town.list(pupil(9, "戊八"));
        assertThat(town.doubts("EDU"))
                .extracting(ChangeDoubt::child, ChangeDoubt::kind, ChangeDoubt::school)
                .containsExactly(tuple(child, ChangeDoubt.Kind.VANISHED, "S2"));
        assertThat(town.status(child)).isEqualTo(ChildStatus.VANISHED);
    }

    @Test
    @DisplayName("小学毕业后在初中休学，照样登记得了")
    void a_graduate_of_primary_school_can_be_suspended_in_the_next_one() {
        town.list(pupil(6, "丁六"));
        town.county.clock.set(AUTUMN);
        ChildId child = town.child("丁六");
        town.confirm(town.county.bureau, PRIMARY);
        assertThatThrownBy(() -> town.register(child, ChangeKind.SUSPENSION, "2026-09-01", ""))
                .as("the list still has it in the class that it left")
                .isInstanceOf(Invalid.class);
        town.list(pupil(7, "丁六"));
        assertThat(town.register(child, ChangeKind.SUSPENSION, "2026-09-01", "").seq())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("班主任升自己的班，学校升本校，区县升全县；别校不能；没有该职责的不能")
    void who_may_promote() {
        town.list(pupil(3, "甲三"), pupil(4, "乙四"), pupil(7, "戊七"));
        town.county.clock.set(AUTUMN);
        PromotionOrder ownClass = PromotionOrder.of("S1-1", 2026);
        assertThatThrownBy(() -> town.preview(town.county.teacher, PRIMARY)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> town.preview(town.juniorPrincipal, PRIMARY)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> town.promotions.confirm(town.county.township, PRIMARY, "", "名册"))
                .isInstanceOf(Denied.class);
        assertThat(town.preview(town.county.teacher, ownClass).classes())
                .as("the fourth class has not gone up yet")
                .extracting(PromotionClass::obstacle)
                .containsExactly(Optional.of(Obstacle.TAKEN));
        town.confirm(town.county.principal, PromotionOrder.of("S1-G4", 2026));
        Promotion own = town.confirm(town.county.teacher, ownClass);
        town.confirm(town.county.bureau, PromotionOrder.of("EDU", 2026));

        assertThat(town.promotions
                        .list(town.county.principal, "S1", PageRequest.FIRST)
                        .items())
                .extracting(Promotion::unit, Promotion::promoted)
                .containsExactly(tuple("EDU", 1), tuple("S1-1", 1), tuple("S1-G4", 1));
        assertThatThrownBy(() -> town.promotions.undo(town.juniorPrincipal, own.number(), "登错"))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> town.preview(town.county.bureau, PromotionOrder.of("EDU", 2028)))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("2028");
    }
}
