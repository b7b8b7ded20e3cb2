package org.baoxue.casework.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.baoxue.access.Conflict;
import org.baoxue.access.NotFound;
import org.baoxue.casework.CaseFinding;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.FoundBy;
import org.baoxue.casework.internal.entry.EntryRoundsService;
import org.baoxue.casework.testing.Meanwhile;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.StoryCounty;
import org.baoxue.roster.ChildId;
import org.baoxue.roster.ListKind;
import org.baoxue.roster.Roster;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("秋季入学：两人同时办、名单同时变、进程中断、轮次结束之后")
class EntryMeanwhileTest {

    private static final String JINAN = "341502101";

    private final Database database;
    private final Path folder;
    private EntryCounty town;

    EntryMeanwhileTest(Database database, @TempDir Path folder) {
        this.database = database;
        this.folder = folder;
    }

    private void given(String plan, String place, String morning) {
        town = new EntryCounty(database, folder, PublishedPlans.of(plan), place, morning);
    }

    @AfterEach
    void stop() {
        town.close();
    }

    @Test
    @DisplayName("不在任何名单上的，未结束的轮次里该升学才能以“秋季入学未到”立疑似辍学")
    void the_door_for_those_on_no_list_is_that_of_a_round() {
        given("anhui", JINAN, "2026-07-06T08:00");
        String[] homes = {
            town.resident("乙六年", "2014-01-02"), town.resident("早退学", "2014-02-02"), town.resident("甲小一", "2020-01-01")
        };
        town.lists(town.pupil("S1", "六年级", "乙六年", "2014-01-02") + town.pupil("S1", "五年级", "早退学", "2014-02-02"), homes);
        EntryRound round = town.open(2026);
        ChildId inRound = town.child(round, "乙六年").child();
        ChildId besides = town.pupilNamed("早退学");
        town.county.clock.set("2026-09-07T09:00");
        town.lists(town.pupil("S2", "七年级", "丙七年", "2013-02-02"), homes);
        assertThatThrownBy(() -> town.county.cases.open(town.county.township, missing(besides)))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("在籍名单");
        town.rounds.close(town.county.township, round.number(), "继续联系");
        assertThatThrownBy(() -> town.county.cases.open(town.county.township, missing(inRound)))
                .as("the round is closed")
                .isInstanceOf(NotFound.class);
        town.open(2026);
        town.county.cases.open(town.county.township, missing(inRound));
        assertThat(town.county.theCase().state()).isEqualTo(CaseState.SUSPECTED);
    }

    private static CaseFinding missing(ChildId child) {
        return new CaseFinding(
                CaseFinding.Door.SUSPECTED, child, LocalDate.parse("2026-09-01"), FoundBy.AUTUMN_ENTRY, "没有到校");
    }

    @Test
    @DisplayName("正在更新注册时轮次结束了：结束之后的名单不再改动它")
    void a_closed_round_stays_as_it_was() {
        given("anhui", JINAN, "2026-07-06T08:00");
        String[] homes = {town.resident("甲小一", "2020-01-01"), town.resident("乙小一", "2020-01-02")};
        town.lists("", homes);
        EntryRound round = town.open(2026);
        town.county.clock.set("2026-09-07T09:00");
        String second = town.pupil("S1", "一年级", "乙小一", "2020-01-02");
        town.lists(second, homes);
        Roster roster = Meanwhile.before(Roster.class, town.county.roster(), "enrolments", () -> {
            town.rounds.close(town.county.township, round.number(), "甲小一全家外出");
            town.lists(second + town.pupil("S1", "一年级", "甲小一", "2020-01-01"), homes);
        });
        assertThat(town.rounds(roster).round(town.county.bureau, round.number()).entrants())
                .isEqualTo(new EntryCount(2, 1, 0, 0, 0, 0, 1));
        assertThat(town.child(round, "甲小一").standing()).isEqualTo(EntryStanding.IN_QUESTION);
    }

    @Test
    @DisplayName("户籍名单不使轮次重新核对注册，学籍名单才会")
    void only_enrolment_lists_tell_who_is_registered() {
        given("anhui", JINAN, "2026-09-07T08:00");
        EntryRound round = openFor("李小花", "2020-01-01");
        long seen = seen(round);
        town.county.listed(ListKind.HOUSEHOLD, StoryCounty.HOUSEHOLDS + town.resident("甲小一", "2020-01-01"));
        town.again(round);
        assertThat(seen(round)).isEqualTo(seen);
        town.lists(town.pupil("S1", "一年级", "甲小一", "2020-01-01"), town.resident("甲小一", "2020-01-01"));
        town.again(round);
        assertThat(seen(round)).isGreaterThan(seen);
    }

    private EntryRound openFor(String name, String birth) {
        town.lists("", town.resident(name, birth));
        return town.open(2026);
    }

    private long seen(EntryRound round) {
        return number("select seen_seq from entry_round where id = " + round.number());
    }

    private long number(String query) {
        return database.read(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }

    @Test
    @DisplayName("同时开两轮：第二轮等第一轮写完，随即说尚未结束")
    void two_cannot_open_a_round_at_once() throws InterruptedException {
        given("anhui", JINAN, "2026-07-06T08:00");
        town.lists("", town.resident("甲小一", "2020-01-01"));
        AtomicReference<EntryRoundsService> service = new AtomicReference<>();
        AtomicReference<Throwable> refused = new AtomicReference<>();
        EntryOpening opening = new EntryOpening("GOV", 2026, Optional.empty());
        Thread second = new Thread(() -> {
            try {
                service.get().open(town.county.township, opening);
            } catch (RuntimeException e) {
                refused.set(e);
            }
        });
        Roster roster = Meanwhile.before(Roster.class, town.county.roster(), "enrolments", () -> {
            second.start();
            await().atMost(Duration.ofMinutes(1)).until(() -> Set.of(Thread.State.WAITING, Thread.State.TERMINATED)
                    .contains(second.getState()));
        });
        service.set(town.rounds(roster));
        service.get().open(town.county.township, opening);
        second.join();
        assertThat(refused.get()).isInstanceOf(Conflict.class).hasMessageContaining("尚未结束");
        assertThat(number("select count(*) from entry_round")).isEqualTo(1);
    }

    @Test
    @DisplayName("开轮写到一半进程没了：再开时先清掉")
    void what_a_killed_process_left_is_cleared_away() {
        given("anhui", JINAN, "2026-07-06T08:00");
        EntryRound half = openFor("甲小一", "2020-01-01");
        database.write(handle -> handle.execute("update entry_round set ready = false"));
        EntryRound whole = town.open(2026);
        assertThat(whole.entrants()).isEqualTo(half.entrants());
        assertThat(number("select count(*) from entry_round")).isEqualTo(1);
        assertThat(number("select count(*) from entry_child"))
                .isEqualTo(whole.entrants().due() + whole.promotion().due());
    }
}
