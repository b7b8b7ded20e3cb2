package org.baoxue.casework.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.PageRequest;
import org.baoxue.casework.internal.responsibility.GapService;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("包保缺口：移交以后，未在校学生算在接收单位名下")
class HandedOverGapsTest extends CaseStory {

    private final Database database;

    HandedOverGapsTest(Database database, @TempDir Path folder) {
        super(database, folder);
        this.database = database;
    }

    @Test
    @DisplayName("贵城：接收之前在原单位，接收之后在户籍地，原单位不再列")
    void the_child_is_a_gap_where_the_case_is_held() {
        given(PublishedPlans.of("guangxi"), GUICHENG, "450721001");
        missesThreeDays();
        county.does(county.principal, "persuade", "on=2026-09-29", "reason=劝导未果");
        county.does(county.principal, "confirm", "on=2026-09-30", "reason=随父外出");
        county.does(county.principal, "step", "step=report", "on=2026-10-08", "reason=报区教育局");
        county.does(county.bureau, "hand-over", "on=2026-10-08", "reason=通报");
        Charge child = Charge.of(county.pupil());
        assertThat(children(county.principal)).extracting(Gap::charge).containsExactly(child);

        county.does(county.homeBureau, "receive", "on=2026-10-09");

        assertThat(children(county.homeBureau)).extracting(Gap::charge).containsExactly(child);
        assertThat(children(county.homeBureau).get(0).name()).contains("王小明");
        assertThat(children(county.principal)).isEmpty();
    }

    private List<Gap> children(Actor actor) {
        return new GapService(
                        database,
                        county.access.gate(),
                        county.access.units(),
                        county.access.accounts(),
                        county.roster(),
                        county.policies,
                        county.clock)
                .list(
                        actor,
                        new GapQuery(
                                Optional.empty(),
                                Set.of(Gap.Kind.CHILD),
                                LocalDate.parse("2026-10-09"),
                                PageRequest.FIRST))
                .items();
    }
}
