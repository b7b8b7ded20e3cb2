package org.baoxue.casework.sendeducation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.baoxue.casework.testing.SendCounty.visit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.access.Actor;
import org.baoxue.access.Invalid;
import org.baoxue.access.PageRequest;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.DutyKind;
import org.baoxue.casework.DutyQuery;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.Fulfilment;
import org.baoxue.casework.Personal;
import org.baoxue.casework.testing.SendCounty;
import org.baoxue.casework.testing.SendPlans;
import org.baoxue.policy.evaluation.Due;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DatabaseTest
@DisplayName("送教任务：逐人逐期，凭送教记录办结")
class LessonDutiesTest {

    private final SendCounty county;

    LessonDutiesTest(Database database, @TempDir Path folder) {
        this.county = new SendCounty(database, folder, SendPlans.jinan("a"));
    }

    @AfterEach
    void stop() {
        county.close();
    }

    @Test
    @DisplayName("金安：“" + SendPlans.WEEKLY + "”：一周一件，登记送教即办结，更正送教则又欠")
    void a_week_is_owed_and_settled_by_its_visit() {
        county.served(county.child);
        on("2026-09-08");
        DutyView week = week("2026-W37").orElseThrow();
        assertThat(week.state()).isEqualTo(DutyState.OPEN);
        assertThat(week.unit()).isEqualTo("S1");
        assertThat(week.words()).isEqualTo("送教：每周不少于1次");
        assertThat(week.dueAt()).contains(Due.endOf(LocalDate.of(2026, 9, 13)).end());
        assertThat(week("2026-W36"))
                .as("nobody owed the whole of the week in which it began")
                .isEmpty();

        SendFile visited = county.record(county.child, visit("2026-09-08", 2));
        assertThat(week("2026-W37").orElseThrow().state()).isEqualTo(DutyState.DONE);

        county.files.append(
                county.principal,
                county.child,
                new SendEvent.Retracted(LocalDate.of(2026, 9, 8), Personal.of("登记到别的孩子名下")),
                Optional.of(visited.seq()),
                visited.seq());
        assertThat(week("2026-W37").orElseThrow().state()).isEqualTo(DutyState.OPEN);

        on("2026-09-14");
        assertThat(week("2026-W37").orElseThrow().state()).isEqualTo(DutyState.LATE_OPEN);
        assertThat(week("2026-W38").orElseThrow().state()).isEqualTo(DutyState.OPEN);
        county.record(
                county.child,
                new SendEvent.Explained(
                        LocalDate.of(2026, 9, 14),
                        new RuleKey("send-education.frequency"),
                        "2026-W37",
                        Personal.of("孩子住院")));
        assertThat(week("2026-W37").orElseThrow().outcome().orElseThrow().reason())
                .startsWith("偏离，已说明");
    }

    @Test
    @DisplayName("假期没有教学日的一周不欠送教")
    void a_week_of_holidays_owes_nothing() {
        county.served(county.child);
        on("2026-10-09");
        assertThat(week("2026-W40")).isPresent();
        on("2027-02-12");
        assertThat(week("2027-W06")).isEmpty();
    }

    @Test
    @DisplayName("一年以前的送教任务已办结的不再变；一年以内的更正送教则又欠")
    void what_was_done_more_than_a_year_ago_stays_done() {
        county.served(county.child);
        on("2026-09-08");
        SendFile first = county.record(county.child, visit("2026-09-08", 2));
        on("2026-09-15");
        SendFile second = county.record(county.child, visit("2026-09-15", 2));
        DutyView earlier = week("2026-W37").orElseThrow();
        DutyView later = week("2026-W38").orElseThrow();
        assertThat(List.of(earlier.state(), later.state())).containsOnly(DutyState.DONE);

        on("2027-09-13");
        assertThat(again(earlier)).as("its last day is a year ago").isEqualTo(earlier);
        on("2027-09-14");
        assertThat(again(earlier)).as("it is a year and a day ago").isEqualTo(earlier);

        long last = retract(first, second.seq());
        assertThat(again(earlier)).isEqualTo(earlier);
        retract(second, last);
        assertThat(again(later).state()).isEqualTo(DutyState.LATE_OPEN);
    }

    @Test
    void nobody_settles_lessons_by_hand() {
        county.served(county.child);
        on("2026-09-08");
        DutyView week = week("2026-W37").orElseThrow();
        assertThatThrownBy(() -> county.duties.fulfil(
                        county.principal, week.id(), new Fulfilment(LocalDate.of(2026, 9, 8), "已送教")))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("按送教档案中的记录办结");
        assertThat(county.duties.waive(county.bureau, week.id(), "县里统一安排").state())
                .isEqualTo(DutyState.WAIVED);
    }

    private long retract(SendFile visited, long last) {
        return county.files
                .append(
                        county.principal,
                        county.child,
                        new SendEvent.Retracted(
                                county.clock.instant().atZone(Due.ZONE).toLocalDate(), Personal.of("登记到别的孩子名下")),
                        Optional.of(visited.seq()),
                        last)
                .seq();
    }

    private DutyView again(DutyView duty) {
        return county.duties.show(county.principal, duty.id()).orElseThrow();
    }

    private void on(String day) {
        county.clock.set(day + "T10:00");
        county.lessons.refreshAll();
    }

    private Optional<DutyView> week(String period) {
        return lessons(county.principal).stream()
                .filter(duty -> duty.occasion().periodId().equals(Optional.of(period)))
                .findFirst();
    }

    private List<DutyView> lessons(Actor actor) {
        return county.duties
                .list(actor, DutyQuery.in(Set.of(), PageRequest.FIRST).of(Set.of(DutyKind.LESSON)))
                .items();
    }
}
