package org.baoxue.casework.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.casework.testing.SetClock.at;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.access.testing.AccessFixture;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.DutyState;
import org.baoxue.casework.DutyView;
import org.baoxue.casework.internal.clock.AbsenceClock;
import org.baoxue.casework.internal.clock.ExitClock;
import org.baoxue.casework.internal.duty.DutyKeeper;
import org.baoxue.casework.internal.send.LessonDuties;
import org.baoxue.casework.internal.send.SendEducationService;
import org.baoxue.casework.internal.store.CaseBook;
import org.baoxue.casework.testing.County;
import org.baoxue.casework.testing.PolicyHistory;
import org.baoxue.casework.testing.SetClock;
import org.baoxue.policy.CheckResult;
import org.baoxue.policy.RegionCheck;
import org.baoxue.policy.internal.resolve.Snapshot;
import org.baoxue.roster.internal.job.Listeners;
import org.baoxue.roster.internal.job.Publisher;
import org.baoxue.roster.internal.query.RosterService;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
@DisplayName("规定的起止日一到，任务随之变化，无须重新安装")
class ValidityBorderTest {
    private static final String REGION = """
            vocabulary: 1
            region: example
            title: 示例区
            documents:
              plan: {title: 示例区方案, quality: c}
            layers:
              - id: platform
                name: 平台默认
                platform: true
                rules:
                  calendar.school-week:
                    school-days: [monday, tuesday, wednesday, thursday, friday]
                    working-days: [monday, tuesday, wednesday, thursday, friday]
                    school-year-start: "09-01"
                    spring-term-start: "03-01"
              - id: county
                name: 示例区方案
                division: "341502"
                rules:
                  reporting.monthly:
                    origin: quoted
                    source: {document: plan, quote: 每月月底}
            %s
                    trigger: {each: %s}
                    deadline: end-of-period
                    reporter: school
                    addressees: [{kind: county-education, of: reporter}]
            """;
    private static final RuleKey RULE = new RuleKey("reporting.monthly");

    private final Database database;
    private final SetClock clock = new SetClock("2028-02-01T08:00");
    private final AccessFixture access;
    private final RosterService roster;

    ValidityBorderTest(Database database) {
        this.database = database;
        this.access = new AccessFixture(database, clock);
        access.given(County.ALL);
        this.roster = new RosterService(
                database,
                access.gate(),
                access.units(),
                access.masking(),
                clock,
                new Publisher(database, clock, new Listeners()));
    }

    @Test
    @DisplayName("闰年2月29日24时，下学期的规定开始生效")
    void a_rule_that_begins_next_term_is_installed_now_and_obliges_from_its_first_midnight() {
        Run run = installed("valid-from: 2028-03-01", "month");
        run.at("2028-02-29T23:59:59");
        assertThat(run.duty("2028-02")).isEmpty();
        assertThat(run.duty("2028-03")).isEmpty();

        run.at("2028-03-01T00:00:00");

        assertThat(run.duty("2028-02")).isEmpty();
        assertThat(run.duty("2028-03"))
                .hasValueSatisfying(duty -> assertThat(duty.dueAt()).contains(at("2028-04-01T00:00")));
    }

    @Test
    @DisplayName("2月29日止的规定：到期后不再新增任务，已欠的仍在")
    void a_rule_that_ends_obliges_no_more_and_what_was_owed_stays_owed() {
        Run run = installed("valid-from: 2028-02-10\n        valid-to: 2028-02-29", "month");
        run.at("2028-02-29T23:59:59");
        assertThat(run.duty("2028-02")).isPresent();

        run.at("2028-03-01T00:00:00");

        assertThat(run.duty("2028-02"))
                .hasValueSatisfying(duty -> assertThat(duty.state()).isEqualTo(DutyState.LATE_OPEN));
        assertThat(run.duty("2028-03")).isEmpty();
    }

    @Test
    @DisplayName("2月29日起生效的规定")
    void a_rule_may_begin_on_the_29th_of_February() {
        Run run = installed("valid-from: 2028-02-29", "day");
        run.at("2028-02-28T23:59:59");
        assertThat(run.duty("2028-02-28")).isEmpty();
        run.at("2028-02-29T00:00:00");
        assertThat(run.duty("2028-02-28")).isEmpty();
        assertThat(run.duty("2028-02-29"))
                .hasValueSatisfying(duty -> assertThat(duty.dueAt()).contains(at("2028-03-01T00:00")));
    }

    @Test
    @DisplayName("学期之交：秋季学期不欠，春季学期第一天起欠")
    void at_the_border_of_terms_the_new_term_is_owed_and_the_old_one_is_not() {
        Run run = installed("valid-from: 2028-03-01", "term");
        run.at("2028-02-29T23:59:59");
        assertThat(run.duty("2027-2028-1")).isEmpty();
        run.at("2028-03-01T00:00:00");
        assertThat(run.duty("2027-2028-1")).isEmpty();
        assertThat(run.duty("2027-2028-2"))
                .hasValueSatisfying(duty -> assertThat(duty.dueAt()).contains(at("2028-09-01T00:00")));
    }

    @Test
    @DisplayName("以北京时间的零点为界")
    void the_border_is_midnight_in_Shanghai() {
        Run run = installed("valid-from: 2028-03-01", "month");
        clock.set("2028-03-01T00:00:00");
        assertThat(clock.instant()).isEqualTo("2028-02-29T16:00:00Z");
        run.at("2028-03-01T00:00:00");
        assertThat(run.duty("2028-03")).isPresent();
    }

    private Run installed(String validity, String period) {
        String text = REGION.formatted("        " + validity, period);
        CheckResult result = RegionCheck.check(Map.of("region.yaml", text.getBytes(StandardCharsets.UTF_8)));
        Snapshot snapshot = Snapshot.of(
                List.of(result.region().orElseThrow(() -> new AssertionError(result.findings()))), List.of());
        PolicyHistory policies = new PolicyHistory(snapshot);
        DutyKeeper keeper = new DutyKeeper(database, policies, access.units(), clock);
        LessonDuties lessons = new LessonDuties(database, roster, access.units(), policies, keeper, clock);
        CaseBook book = new CaseBook(database, clock);
        AbsenceClock absences = new AbsenceClock(database, book, roster, access.units(), policies, clock);
        ExitClock exits = new ExitClock(
                database,
                book,
                new SendEducationService(
                        database, access.gate(), access.units(), roster, access.masking(), policies, lessons, clock),
                policies,
                clock);
        Run run = new Run(
                new CaseworkRun(database, absences, exits, keeper, lessons, roster, access.units(), clock), keeper);
        run.work().run();
        return run;
    }

    /** The background work, of which nothing but the clock tells that a day has begun. */
    private final class Run {
        private final CaseworkRun work;
        private final DutyKeeper keeper;

        Run(CaseworkRun work, DutyKeeper keeper) {
            this.work = work;
            this.keeper = keeper;
        }

        CaseworkRun work() {
            return work;
        }

        void at(String moment) {
            clock.set(moment);
            work.run();
        }

        Optional<DutyView> duty(String period) {
            return keeper.find(DutyId.ofPeriod("S1", RULE, period));
        }
    }
}
