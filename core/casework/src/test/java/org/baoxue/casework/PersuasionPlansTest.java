package org.baoxue.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.baoxue.casework.CaseProcedure.TimeLimit;
import org.baoxue.casework.testing.CaseStory;
import org.baoxue.casework.testing.Erased;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("004：“定人员、定任务、定时间、定标准”，“对劝返的时限、方式方法、责任人都要有明确的要求”")
class PersuasionPlansTest extends CaseStory {

    private final Database database;

    PersuasionPlansTest(Database database, @TempDir Path folder) {
        super(database, folder);
        this.database = database;
    }

    @BeforeEach
    void aPupilHasLeft() {
        given(model("town-persuasion"), ANYWHERE, ANYWHERE);
        dropsOut();
    }

    @Test
    @DisplayName("劝返时限的最后一天还没有过，次日即过；回来了不算过；更正后回到前一次的安排")
    void a_time_limit_is_laid_down() {
        refused(county.principal, "plan", "on=2026-10-08", "until=2026-10-31").hasMessageContaining("请填写");
        refused(county.principal, "plan", "on=2026-10-08", "until=2026-10-07", "method=家访")
                .hasMessageContaining("劝返时限早于当日");
        county.does(county.principal, "plan", "on=2026-10-08", "until=2026-10-31", "method=家访");
        CaseView planned = county.does(
                county.principal,
                "plan",
                "on=2026-10-09",
                "until=2026-11-30",
                "participants=包村干部、班主任",
                "method=上门动员",
                "reason=返校");
        assertThat(details(planned))
                .isEqualTo(Map.of(
                        "on",
                        "2026-10-09",
                        "until",
                        "2026-11-30",
                        "participants",
                        "包村干部、班主任",
                        "method",
                        "上门动员",
                        "account",
                        "返校"));
        county.clock.set("2026-11-30T23:59");
        assertThat(timeLimit()).contains(new TimeLimit(LocalDate.parse("2026-11-30"), false));
        county.clock.set("2026-12-01T00:00");
        assertThat(timeLimit()).contains(new TimeLimit(LocalDate.parse("2026-11-30"), true));
        county.does(county.principal, "retract", "corrects=" + planned.seq(), "reason=时限写错");
        assertThat(timeLimit()).contains(new TimeLimit(LocalDate.parse("2026-10-31"), true));
        county.does(county.township, "persuade", "on=2026-12-01", "reason=动员");
        comesBack("2026-12-01");
        assertThat(timeLimit()).contains(new TimeLimit(LocalDate.parse("2026-10-31"), false));
    }

    @Test
    @DisplayName("003（县级市）：“思想动态及监护人的意见”：劝返时可记，没有记的不写；保存期满一并删除，事件链照样核验")
    void what_the_child_and_the_guardian_say() {
        CaseView noted = county.does(
                county.township, "persuade", "on=2026-10-08", "thoughts=想回校", "guardianOpinion=家里缺人手", "reason=动员");
        assertThat(details(noted)).containsEntry("thoughts", "想回校").containsEntry("guardianOpinion", "家里缺人手");
        CaseView again = county.does(county.township, "persuade", "on=2026-10-09", "reason=再动员");
        assertThat(details(again)).doesNotContainKeys("thoughts", "guardianOpinion");
        county.does(county.principal, "plan", "on=2026-10-09", "until=2026-10-31", "method=上门动员");
        CaseView exited = county.does(county.principal, "exit", "exit=death", "on=2026-10-10", "proof=死亡医学证明");
        county.clock.set("2030-03-01T09:00");
        Erasures erasures = Erased.erasures(database, county.access, county.clock);
        assertThat(Erased.all(erasures, county.bureau, "cases", LocalDate.of(2030, 2, 28)))
                .isEqualTo(1);
        assertThat(county.cases.log(county.bureau, exited.id()))
                .extracting(entry -> EventDetails.of(entry.event()))
                .noneMatch(details -> details.containsValue("想回校")
                        || details.containsValue("家里缺人手")
                        || details.containsValue("上门动员"));
        assertThat(county.cases
                        .verify(county.bureau, exited.id(), Optional.empty())
                        .intact())
                .isTrue();
    }

    private Optional<TimeLimit> timeLimit() {
        return county.cases.procedure(county.bureau, county.theCase().id()).timeLimit();
    }
}
