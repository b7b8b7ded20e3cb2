package org.baoxue.policy.internal.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.baoxue.policy.internal.lifecycle.AdministratorsOnly.ADMINISTRATOR;
import static org.baoxue.policy.internal.lifecycle.AdministratorsOnly.TEACHER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.baoxue.access.Denied;
import org.baoxue.access.Invalid;
import org.baoxue.access.NotFound;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.Policies.InForce;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Definition;
import org.baoxue.api.time.Amount;
import org.baoxue.api.time.TimeUnit;
import org.baoxue.policy.SampleRegion;
import org.baoxue.policy.Setting;
import org.baoxue.storage.Database;
import org.baoxue.storage.testing.DatabaseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DatabaseTest
class LocalSettingTest {
    private static final DivisionCode COUNTY = new DivisionCode("999901");
    private static final RuleKey SUSPECTED = new RuleKey("definition.suspected");
    private static final RuleKey IMMEDIATE = new RuleKey("reporting.immediate");
    private static final String REASON = "局务会议定";

    private final Database database;
    private final ManualWorker time = new ManualWorker();
    private final Platform platform;

    LocalSettingTest(Database database) {
        this.database = database;
        this.platform = new Platform(database, time);
        platform.offer(1, "1.0.0", SampleRegion.text());
    }

    @Test
    @DisplayName("管理员设定未规定之处，重启后仍在，撤销即止")
    void a_setting_holds_over_a_restart_until_it_is_cleared() {
        set(SUSPECTED, "absence", "{count: 5, unit: school-day}");
        assertThat(absence(platform.regions.current())).isEqualTo(new Amount(5, TimeUnit.SCHOOL_DAY));

        Platform restarted = new Platform(database, time);
        assertThat(absence(restarted.regions.current())).isEqualTo(new Amount(5, TimeUnit.SCHOOL_DAY));

        restarted.settings.clear(ADMINISTRATOR, COUNTY, SUSPECTED, "absence", REASON);
        assertThat(absence(restarted.regions.current())).isEqualTo(new Amount(3, TimeUnit.SCHOOL_DAY));
        assertThat(restarted.settings.list(ADMINISTRATOR, DivisionCode.NATION)).isEmpty();
    }

    @Test
    void json_is_as_good_as_yaml() {
        set(SUSPECTED, "absence", "{\"count\": 2, \"unit\": \"working-day\"}");

        assertThat(absence(platform.regions.current())).isEqualTo(new Amount(2, TimeUnit.WORKING_DAY));
    }

    @Test
    void a_later_setting_takes_the_place_of_an_earlier_one_and_the_past_can_be_rebuilt() {
        set(SUSPECTED, "absence", "{count: 5, unit: school-day}");
        Instant then = time.instant();
        time.pass(Duration.ofDays(1));
        set(SUSPECTED, "absence", "{count: 7, unit: school-day}");

        List<InForce> history = new Platform(database, time).regions.since(then);

        assertThat(history)
                .extracting(stretch -> absence(stretch.snapshot()).count())
                .containsExactly(5, 7);
        assertThat(platform.settings.list(ADMINISTRATOR, COUNTY))
                .extracting(Setting::actor, Setting::reason)
                .containsExactly(tuple("admin", REASON));
    }

    @Test
    @DisplayName("不能推翻方案原文，并说出原文")
    void what_the_plan_says_cannot_be_set_and_the_refusal_quotes_it() {
        assertThatThrownBy(() -> set(IMMEDIATE, "deadline", "{end-of: week}"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("当天上报");
    }

    @Test
    void a_setting_is_checked_against_the_vocabulary() {
        assertThatThrownBy(() -> set(SUSPECTED, "absense", "{count: 5, unit: school-day}"))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.pointer()).isEqualTo("/field"))
                .hasMessageContaining("absence");
        assertThatThrownBy(() -> set(SUSPECTED, "absence", "{count: 5, unit: day}"))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.pointer()).isEqualTo("/value"))
                .hasMessageContaining("calendar-day");
        assertThatThrownBy(() -> set(IMMEDIATE, "form", "form.none"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("form.none");
        assertThatThrownBy(() -> set(new RuleKey("definition.dropout"), "absence", "{count: 5, unit: week}"))
                .isInstanceOf(Invalid.class)
                .hasMessageContaining("definition.dropout");
        assertThatThrownBy(() -> platform.settings.set(ADMINISTRATOR, COUNTY, IMMEDIATE, "zero-report", "true", " "))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void only_who_may_can_set_clear_or_list() {
        assertThatThrownBy(() -> platform.settings.set(TEACHER, COUNTY, IMMEDIATE, "zero-report", "true", REASON))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> platform.settings.clear(TEACHER, COUNTY, IMMEDIATE, "zero-report", REASON))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> platform.settings.list(TEACHER, COUNTY)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> platform.settings.clear(ADMINISTRATOR, COUNTY, IMMEDIATE, "zero-report", REASON))
                .isInstanceOf(NotFound.class);
    }

    private void set(RuleKey key, String field, String value) {
        platform.settings.set(ADMINISTRATOR, COUNTY, key, field, value, REASON);
    }

    private static Amount absence(PolicySnapshot snapshot) {
        return snapshot.resolve(COUNTY, LocalDate.of(2026, 11, 2))
                .rule(SUSPECTED, Definition.class)
                .flatMap(rule -> rule.rule().absence())
                .orElseThrow();
    }
}
