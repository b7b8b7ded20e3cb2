package org.baoxue.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.baoxue.access.Actor;
import org.baoxue.access.Denied;
import org.baoxue.access.PageRequest;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("累计缺课预警：每周缺两天的学生连续不满3天，按合计查出，只提示不立案")
class EarlyWarningTest extends CaseStory {

    EarlyWarningTest(Database database, @TempDir Path folder) {
        super(database, folder);
    }

    @Test
    @DisplayName("平台建议：30日内累计满6个教学日，第三周起预警；连续缺课从未满3天，没有立案；不再缺课，满30日后解除")
    void who_stays_away_two_days_in_every_week_is_warned_of_and_suspected_of_nothing() {
        given(PublishedPlans.of(), ANYWHERE, ANYWHERE);
        staysAwayTwoDays("2026-10-12", "2026-10-13", "2026-10-14");
        staysAwayTwoDays("2026-10-19", "2026-10-20", "2026-10-21");
        assertThat(warned(county.teacher)).as("four days").isEmpty();
        county.misses("2026-10-26");
        assertThat(warned(county.teacher)).as("five days").isEmpty();
        county.misses("2026-10-27");
        EarlyWarning warning = warned(county.teacher).get(0);
        assertThat(warning.missed()).hasSize(6);
        assertThat(warning.reachedOn()).isEqualTo("2026-10-27");
        assertThat(warning.classId()).isEqualTo("S1-1");
        assertThat(warning.asked()).isEqualTo("6教学日");
        assertThat(warning.window()).contains("30天");
        assertThat(warning.origin()).isEqualTo("平台默认");
        assertThat(warned(county.principal)).hasSize(1);
        assertThat(county.cases
                        .list(county.bureau, CaseQuery.all(PageRequest.FIRST))
                        .items())
                .as("no definition of 疑似辍学 is met")
                .isEmpty();

        county.attends("2026-10-28");
        county.clock.set("2026-11-20T08:00");
        assertThat(warned(county.teacher)).as("too few are left in the window").isEmpty();
    }

    @Test
    @DisplayName("已立案的不再预警；班主任只看本班")
    void who_has_a_case_is_no_longer_warned_of() {
        given(PublishedPlans.of(), ANYWHERE, ANYWHERE);
        county.misses("2026-10-12", "2026-10-13", "2026-10-14", "2026-10-15", "2026-10-16", "2026-10-19", "2026-10-20");
        assertThat(county.theCase().state()).isEqualTo(CaseState.SUSPECTED);
        assertThat(warned(county.teacher)).isEmpty();
        assertThatThrownBy(() -> county.warnings.list(county.teacher, "S1", PageRequest.FIRST))
                .isInstanceOf(Denied.class);
    }

    private void staysAwayTwoDays(String monday, String tuesday, String wednesday) {
        county.misses(monday, tuesday);
        county.attends(wednesday);
    }

    private List<EarlyWarning> warned(Actor actor) {
        String unit = Optional.of(actor).flatMap(Actor::unitId).orElseThrow();
        return county.warnings.list(actor, unit, PageRequest.FIRST).items();
    }
}
