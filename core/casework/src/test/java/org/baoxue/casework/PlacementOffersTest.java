package org.baoxue.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.baoxue.access.Role;
import org.baoxue.api.policy.rule.PlacementFactor;
import org.baoxue.api.policy.rule.PlacementKind;
import org.baoxue.casework.CaseProcedure.Offered;
import org.baoxue.casework.CaseProcedure.PlacementOption;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.roster.ListKind;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("安置之前看得到方案给的去处：按缺课时间、年龄，附原文")
class PlacementOffersTest extends CaseStory {

    PlacementOffersTest(Database database, @TempDir Path folder) {
        super(database, folder);
    }

    @Test
    @DisplayName("004：“辍学一年以内的”原班级，满一年的次日起“单独分年级编班……不超过45人”；“年龄较大”没有数字，始终列出")
    void what_fits_comes_first() {
        given(model("town-persuasion"), ANYWHERE, ANYWHERE, "2025-09-01T08:00");
        county.misses("2025-09-01", "2025-09-02", "2025-09-03");
        county.clock.set("2026-09-01T09:00");
        Offered within = offered();
        assertThat(within.assumed()).isTrue();
        assertThat(within.left()).isEqualTo("2025-09-01");
        assertThat(within.returned()).isEqualTo("2026-09-01");
        assertThat(within.age()).contains(9);
        assertThat(within.options())
                .extracting(option -> option.to().get(0))
                .containsExactly(
                        PlacementKind.ORIGINAL_CLASS, PlacementKind.ADJUSTED_GRADE, PlacementKind.SEPARATE_CLASS);
        assertThat(within.options())
                .extracting(PlacementOption::fits)
                .containsExactly(Optional.of(true), Optional.empty(), Optional.of(false));
        assertThat(within.options().get(0).sentence().orElseThrow()).contains("辍学一年以内的，原则上进入原来的辍学班级就读");
        assertThat(within.options().get(1).words()).contains("年龄较大且不愿在原年级就读的劝返学生");

        county.clock.set("2026-09-02T09:00");
        PlacementOption first = offered().options().get(0);
        assertThat(first.to()).containsExactly(PlacementKind.SEPARATE_CLASS);
        assertThat(first.classCap()).contains(45);
        assertThat(first.factors()).contains(PlacementFactor.WISH);
        assertThat(county.cases
                        .procedure(
                                county.access.actor(
                                        Role.AUDITOR,
                                        county.access.units().tree().get("EDU")),
                                county.theCase().id())
                        .placement()
                        .orElseThrow()
                        .age())
                .isEmpty();
    }

    @Test
    @DisplayName("返校以后按返校之日；没有规定的写方案未规定；销号以后不再列")
    void after_the_return() {
        given(PublishedPlans.of("hubei"), JIANGAN, JIANGAN);
        dropsOut();
        comesBack("2026-10-12");
        county.clock.set("2026-10-20T09:00");
        assertThat(offered().returned()).isEqualTo("2026-10-12");
        assertThat(offered().assumed()).isFalse();
        assertThat(offered().options()).isEmpty();
        strikesOffWhenVerified("2026-10-20");
        assertThat(county.cases.procedure(county.bureau, county.theCase().id()).placement())
                .isEmpty();
    }

    @Test
    @DisplayName("004：“每班学生不超过45人”：班级是单位的，班额按名单计数，连同该生；不另填")
    void a_separate_class_is_counted_from_its_list() {
        given(model("town-persuasion"), ANYWHERE, ANYWHERE, "2025-09-01T08:00");
        county.misses("2025-09-01", "2025-09-02", "2025-09-03");
        county.does(county.principal, "confirm", "on=2025-09-04", "reason=外出");
        county.does(county.township, "persuade", "on=2026-09-01", "reason=动员");
        comesBack("2026-09-02");
        county.listed(ListKind.ENROLMENT, pupilsWith(44));
        refused(county.principal, "place", "on=2026-09-02", "to=separate-class", "schoolClass=S1", "reason=编班")
                .hasMessageContaining("没有班级 S1");
        refused(
                        county.principal,
                        "place",
                        "on=2026-09-02",
                        "to=separate-class",
                        "schoolClass=S1-1",
                        "classSize=40",
                        "reason=编班")
                .hasMessageContaining("由名单计数");
        CaseView placed = county.does(
                county.principal, "place", "on=2026-09-02", "to=separate-class", "schoolClass=S1-1", "reason=编班");
        assertThat(details(placed)).containsEntry("schoolClass", "S1-1").containsEntry("classSize", "45");
        county.does(county.principal, "retract", "corrects=" + placed.seq(), "reason=重编");
        county.listed(ListKind.ENROLMENT, pupilsWith(45));
        refused(county.principal, "place", "on=2026-09-02", "to=separate-class", "schoolClass=S1-1", "reason=编班")
                .hasMessageContaining("最多45人，实为46人");
    }

    /** The pupil and others in its class. */
    private static String pupilsWith(int others) {
        return StoryCounty.PUPILS + StoryCounty.pupil("1班", ANYWHERE) + StoryCounty.classmates(others);
    }

    private Offered offered() {
        return county.cases
                .procedure(county.bureau, county.theCase().id())
                .placement()
                .orElseThrow();
    }
}
