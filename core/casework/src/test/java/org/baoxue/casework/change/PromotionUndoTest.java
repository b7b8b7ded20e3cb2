package org.baoxue.casework.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.baoxue.casework.change.PromotionCounty.pupil;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.baoxue.access.Conflict;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.access.PageRequest;
import org.baoxue.casework.testing.Meanwhile;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("整批升级全部登记或一条不登记，整批撤回也是")
class PromotionUndoTest {

    private static final PromotionOrder PRIMARY = PromotionOrder.of("S1", 2026);
    private static final String AUTUMN = "2026-09-01T08:00";

    private final Database database;
    private final PromotionCounty town;

    PromotionUndoTest(Database database, @TempDir Path folder) {
        this.database = database;
        town = new PromotionCounty(database, folder, "2026-08-20T08:00");
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    @DisplayName("新名单到来以前整批撤回，写明理由；先前单独撤回的不再撤；撤回后可重新升级")
    void a_promotion_is_taken_back_as_a_whole() {
        town.list(pupil(1, "甲一"), pupil(2, "乙二"), pupil(6, "丁六"));
        town.county.clock.set(AUTUMN);
        Promotion promotion = town.confirm(town.county.principal, PRIMARY);
        ChildId alone = town.child("乙二");
        town.withdraw(alone, 1);
        assertThatThrownBy(() -> town.promotions.undo(town.county.principal, promotion.number(), " "))
                .isInstanceOf(Invalid.class);
        Promotion undone = town.promotions.undo(town.county.principal, promotion.number(), "班级编错");

        assertThat(undone.undoing().orElseThrow().reason()).isEqualTo("班级编错");
        assertThat(town.registered("EDU")).isEmpty();
        assertThat(town.changes.of(town.county.bureau, town.child("丁六")))
                .extracting(RegisteredChange::kind, RegisteredChange::corrects, RegisteredChange::promotion)
                .containsExactly(
                        tuple(ChangeKind.GRADUATION, Optional.empty(), Optional.of(promotion.number())),
                        tuple(
                                ChangeKind.WITHDRAWN,
                                Optional.of(1L),
                                undone.undoing().map(Promotion.Undoing::number)));
        assertThat(town.changes.of(town.county.bureau, alone)).hasSize(2);
        assertThatThrownBy(() -> town.promotions.undo(town.county.principal, promotion.number(), "再撤"))
                .isInstanceOf(Conflict.class);
        long undoing = undone.undoing().orElseThrow().number();
        assertThatThrownBy(() -> town.promotions.undo(town.county.principal, undoing, "撤回撤回"))
                .isInstanceOf(NotFound.class);
        Promotion again = town.confirm(town.county.principal, PRIMARY);
        assertThat(again.number()).isGreaterThan(undoing);
        assertThat(town.registered("EDU")).hasSize(3);
        assertThat(town.promotions
                        .list(town.county.principal, "S1", PageRequest.FIRST)
                        .items())
                .extracting(one -> one.undoing().isPresent())
                .containsExactly(false, true);
    }

    @Test
    @DisplayName("有一人已更正，整批不撤，并指出是谁、哪一号；单独改回后再撤")
    void one_corrected_entry_keeps_the_whole_from_being_taken_back() {
        town.list(pupil(1, "甲一"), pupil(1, "乙一"));
        town.county.clock.set(AUTUMN);
        Promotion promotion = town.confirm(town.county.principal, PRIMARY);
        ChildId corrected = town.child("乙一");
        town.givenClass("S1-G2-2", "二年级（2）班");
        town.changes.register(
                town.county.principal,
                new NewChange(
                        corrected,
                        ChangeKind.PROMOTION,
                        LocalDate.of(2026, 9, 1),
                        "",
                        "S1-G2-2",
                        Optional.empty(),
                        "",
                        "编班名册",
                        Optional.of(1L)));
        assertThatThrownBy(() -> town.promotions.undo(town.county.principal, promotion.number(), "班级编错"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(corrected.value())
                .hasMessageContaining("第2号更正");
        assertThat(town.registered("EDU"))
                .extracting(RegisteredChange::seq, RegisteredChange::to)
                .containsExactlyInAnyOrder(tuple(1L, "S1-G2"), tuple(2L, "S1-G2-2"));
        assertThat(town.rows("promotion")).isEqualTo(1);
    }

    @Test
    @DisplayName("新学年名单已列入的，不能整批撤回")
    void a_list_that_confirmed_it_keeps_it_from_being_taken_back() {
        town.list(pupil(1, "甲一"), pupil(1, "乙一"));
        town.county.clock.set(AUTUMN);
        Promotion promotion = town.confirm(town.county.principal, PRIMARY);
        town.list(pupil(1, "甲一"), pupil(2, "乙一"));
        assertThatThrownBy(() -> town.promotions.undo(town.county.principal, promotion.number(), "班级编错"))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining(town.child("乙一").value())
                .hasMessageContaining("名单");
        assertThat(town.registered("EDU")).hasSize(2);
    }

    @Test
    @DisplayName("写到一半有人登记了其中一名学生：一千一百人一条也没有登记，重新预览即可")
    void a_change_registered_meanwhile_leaves_nothing_behind() {
        String[] rows = IntStream.range(0, 1_100)
                .mapToObj(number -> PromotionCounty.numbered(1 + number % 2, number))
                .toArray(String[]::new);
        town.list(rows);
        town.county.clock.set(AUTUMN);
        String hash = town.preview(town.county.principal, PRIMARY).hash();
        ChildId last = town
                .county
                .roster()
                .enrolments("S1-G2", town.county.roster().sequence())
                .keySet()
                .stream()
                .max(ChildId::compareTo)
                .orElseThrow();
        Roster roster = Meanwhile.before(
                Roster.class,
                town.county.roster(),
                "hash",
                () -> town.register(last, ChangeKind.TRANSFER_OUT, "2026-09-01", "合肥市某某小学"));
        assertThatThrownBy(() -> town.promotions(roster).confirm(town.county.principal, PRIMARY, hash, "编班名册"))
                .isInstanceOf(Conflict.class);
        assertThat(town.rows("enrolment_change")).isEqualTo(1);
        assertThat(town.rows("promotion")).isZero();

        Promotion promotion = town.confirm(town.county.principal, PRIMARY);
        assertThat(promotion.promoted()).isEqualTo(1_099);
        town.promotions.undo(town.county.principal, promotion.number(), "班级编错");
        assertThat(town.registered("EDU")).hasSize(1);
    }

    @Test
    @DisplayName("进程中断在半路：半批看不见，也不挡住学生的登记；重启即清除")
    void a_promotion_cut_off_half_way_is_not_seen_and_goes_at_the_next_start() {
        town.list(pupil(1, "甲一"));
        town.county.clock.set(AUTUMN);
        Promotion promotion = town.confirm(town.county.principal, PRIMARY);
        database.write(handle -> handle.execute("update promotion set ready = false"));
        ChildId child = town.child("甲一");
        assertThat(town.registered("EDU")).isEmpty();
        assertThatThrownBy(() -> town.changes.of(town.county.bureau, child)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> town.promotions.undo(town.county.principal, promotion.number(), "撤回"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> town.register(child, ChangeKind.TRANSFER_OUT, "2026-09-01", "合肥市某某小学"))
                .as("while another process may be writing")
                .isInstanceOf(Conflict.class);
        town.promotions(town.county.roster());
        assertThat(List.of(town.rows("promotion"), town.rows("enrolment_change")))
                .containsExactly(0L, 0L);
        assertThat(town.register(child, ChangeKind.TRANSFER_OUT, "2026-09-01", "合肥市某某小学")
                        .seq())
                .isEqualTo(1);
    }
}
