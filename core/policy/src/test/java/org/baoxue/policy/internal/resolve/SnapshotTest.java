package org.baoxue.policy.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.FieldValue;
import org.baoxue.api.policy.LayerLevel;
import org.baoxue.api.policy.Mode;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Addressee;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Definition;
import org.baoxue.api.policy.rule.Form;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.policy.rule.Reporting;
import org.baoxue.api.policy.rule.SchoolWeek;
import org.baoxue.api.time.Amount;
import org.baoxue.api.time.TimeUnit;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.policy.Region;
import org.baoxue.policy.SampleRegion;
import org.baoxue.policy.Setting;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SnapshotTest {
    private static final DivisionCode COUNTY = new DivisionCode("999901");
    private static final DivisionCode STREET = new DivisionCode("999901001");
    private static final DivisionCode NEIGHBOUR = new DivisionCode("999902");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final RuleKey IMMEDIATE = new RuleKey("reporting.immediate");
    private static final RuleKey MONTHLY = new RuleKey("reporting.monthly");
    private static final RuleKey SUSPECTED = new RuleKey("definition.suspected");

    @Test
    @DisplayName("方案未规定处由平台默认填补，并注明")
    void what_a_plan_leaves_unsaid_is_filled_by_the_platform_and_marked() {
        ResolvedRule<Reporting> rule = reporting(sample().resolve(COUNTY, DAY), IMMEDIATE);

        assertThat(rule.rule().addressees())
                .containsExactly(new Addressee(UnitKind.COUNTY_EDUCATION, Addressee.Of.REPORTER));
        assertThat(rule.rule().zeroReport()).contains(false);
        FieldValue addressees = rule.fields().get("addressees");
        assertThat(addressees.origin()).isEqualTo(Origin.PLATFORM_DEFAULT);
        assertThat(addressees.layer()).isEqualTo("platform");
        assertThat(addressees.fills()).isTrue();
        assertThat(rule.fields().get("deadline").fills()).isFalse();
        assertThat(rule.unfilled()).isEmpty();
        assertThat(rule.strength()).isEqualTo(Strength.IN_PRINCIPLE);
        assertThat(rule.voices())
                .extracting(voice -> voice.statement().key().text())
                .containsExactly("reporting.default-zero-report", "reporting.default-addressee", "reporting.immediate");
    }

    @Test
    void a_default_for_schools_fills_no_report_of_a_class() {
        Snapshot snapshot =
                snapshot(SampleRegion.with("reporter: school\n        media", "reporter: class\n        media"));

        ResolvedRule<Reporting> rule = reporting(snapshot.resolve(COUNTY, DAY), IMMEDIATE);

        assertThat(rule.rule().addressees()).isEmpty();
        assertThat(rule.unfilled()).containsExactly("addressees");
    }

    @Test
    @DisplayName("方案沉默时上层规定有效，沉默有记录")
    void a_silent_plan_leaves_the_layer_above_and_its_silence_is_heard() {
        ResolvedRule<Definition> rule =
                sample().resolve(COUNTY, DAY).rule(SUSPECTED, Definition.class).orElseThrow();

        assertThat(rule.rule().absence()).contains(new Amount(3, TimeUnit.SCHOOL_DAY));
        assertThat(rule.fields().get("absence").fills()).isTrue();
        assertThat(rule.voices()).extracting(voice -> voice.statement().mode()).containsExactly(Mode.ADD, Mode.NONE);
        assertThat(rule.voices())
                .extracting(voice -> voice.layer().level())
                .containsExactly(LayerLevel.PLATFORM, LayerLevel.COUNTY);
    }

    @Test
    void where_no_layer_says_anything_the_silent_plans_are_named() {
        String text = SampleRegion.with("definition.suspected: {mode: none}", "definition.dropout: {mode: none}");

        ResolvedPolicy policy = snapshot(text).resolve(COUNTY, DAY);

        RuleKey dropout = new RuleKey("definition.dropout");
        assertThat(policy.rules()).doesNotContainKey(dropout);
        assertThat(policy.silent().get(dropout))
                .singleElement()
                .satisfies(voice -> assertThat(voice.layer().id()).isEqualTo("county"));
    }

    @Test
    void a_plan_holds_in_its_place_and_all_places_inside_only() {
        Snapshot snapshot = sample();

        assertThat(snapshot.resolve(STREET, DAY).rules()).containsKey(IMMEDIATE);
        assertThat(snapshot.resolve(NEIGHBOUR, DAY).rules())
                .doesNotContainKey(IMMEDIATE)
                .containsKey(SUSPECTED);
        assertThat(snapshot.resolve(STREET, DAY).division()).isEqualTo(STREET);
        assertThat(snapshot.resolve(STREET, DAY).hash()).isEqualTo(snapshot.hash());
    }

    @Test
    @DisplayName("新学期起生效的规定此前不生效")
    void a_rule_valid_from_next_term_holds_from_its_first_day_on() {
        Snapshot snapshot = snapshot(SampleRegion.with(
                "        trigger: {each: month}", "        valid-from: 2027-03-01\n        trigger: {each: month}"));

        assertThat(snapshot.resolve(COUNTY, LocalDate.of(2027, 2, 28)).rules()).doesNotContainKey(MONTHLY);
        assertThat(snapshot.resolve(COUNTY, LocalDate.of(2027, 3, 1)).rules()).containsKey(MONTHLY);
        assertThat(snapshot.resolve(COUNTY, LocalDate.of(2021, 12, 31)).rules()).doesNotContainKey(IMMEDIATE);
    }

    @Test
    void a_rule_is_bound_to_its_typed_record() {
        ResolvedPolicy policy = sample().resolve(COUNTY, DAY);

        Reporting monthly = reporting(policy, MONTHLY).rule();
        assertThat(monthly.deadline()).contains(new Deadline.EndOfPeriod(Period.MONTH));
        assertThat(monthly.form()).contains(new RuleKey("form.monthly"));
        assertThat(policy.rules(Form.class)).singleElement().satisfies(form -> assertThat(
                        form.rule().columns())
                .extracting(Form.Column::header)
                .containsExactly("序号", "姓名"));
        assertThat(policy.rules(SchoolWeek.class)).hasSize(1);
    }

    @Test
    void the_nearer_plan_speaks_over_the_one_above_and_is_filled_from_it() {
        String above = SampleRegion.text()
                .replace("region: sample", "region: city")
                .replace("id: county", "id: city")
                .replace("\"999901\"", "\"9999\"")
                .replace("deadline: same-day", "deadline: {within: {count: 48, unit: hour}}")
                .replace("        unsaid: [addressees, zero-report]\n", "        zero-report: true\n");
        String platformless = SampleRegion.text();
        Snapshot snapshot = Snapshot.of(List.of(SampleRegion.read(above), SampleRegion.read(platformless)), List.of());

        ResolvedRule<Reporting> inCounty = reporting(snapshot.resolve(COUNTY, DAY), IMMEDIATE);
        ResolvedRule<Reporting> beside = reporting(snapshot.resolve(NEIGHBOUR, DAY), IMMEDIATE);

        assertThat(inCounty.rule().deadline()).contains(new Deadline.SameDay());
        assertThat(inCounty.rule().zeroReport()).contains(true);
        assertThat(inCounty.fields().get("zero-report").layer()).isEqualTo("city");
        assertThat(beside.rule().deadline()).contains(new Deadline.Within(new Amount(48, TimeUnit.HOUR)));
    }

    @Test
    @DisplayName("本地设定填补未规定之处")
    void a_local_setting_fills_what_is_unsaid_in_its_place() {
        Setting setting =
                setting(COUNTY, "reporting.immediate", "addressees", "[{kind: township-government, of: household}]");
        Snapshot snapshot = snapshot(SampleRegion.text(), setting);

        ResolvedRule<Reporting> rule = reporting(snapshot.resolve(STREET, DAY), IMMEDIATE);

        assertThat(rule.rule().addressees())
                .containsExactly(new Addressee(UnitKind.TOWNSHIP_GOVERNMENT, Addressee.Of.HOUSEHOLD));
        assertThat(rule.fields().get("addressees").origin()).isEqualTo(Origin.SET_LOCALLY);
        assertThat(rule.voices().get(rule.voices().size() - 1).layer().level()).isEqualTo(LayerLevel.LOCAL);
    }

    @Test
    void a_local_setting_replaces_a_platform_default() {
        Snapshot snapshot = snapshot(
                SampleRegion.text(),
                setting(COUNTY, "definition.suspected", "absence", "{count: 5, unit: school-day}"));

        assertThat(snapshot.resolve(COUNTY, DAY)
                        .rule(SUSPECTED, Definition.class)
                        .orElseThrow()
                        .rule()
                        .absence())
                .contains(new Amount(5, TimeUnit.SCHOOL_DAY));
        assertThat(snapshot.resolve(NEIGHBOUR, DAY)
                        .rule(SUSPECTED, Definition.class)
                        .orElseThrow()
                        .rule()
                        .absence())
                .contains(new Amount(3, TimeUnit.SCHOOL_DAY));
    }

    @Test
    @DisplayName("方案原文不能被本地设定推翻")
    void a_quoted_field_stands_against_a_local_setting() {
        Snapshot snapshot =
                snapshot(SampleRegion.text(), setting(COUNTY, "reporting.immediate", "deadline", "{end-of: week}"));

        assertThat(reporting(snapshot.resolve(COUNTY, DAY), IMMEDIATE).rule().deadline())
                .contains(new Deadline.SameDay());
    }

    @Test
    void words_without_a_number_may_be_given_one_locally() {
        String text = SampleRegion.with("deadline: same-day", "deadline: {unquantified: 第一时间}");

        assertThat(reporting(snapshot(text).resolve(COUNTY, DAY), IMMEDIATE)
                        .rule()
                        .deadline())
                .contains(new Deadline.Unquantified("第一时间"));
        assertThat(reporting(
                                snapshot(text, setting(COUNTY, "reporting.immediate", "deadline", "same-day"))
                                        .resolve(COUNTY, DAY),
                                IMMEDIATE)
                        .rule()
                        .deadline())
                .contains(new Deadline.SameDay());
    }

    @Test
    void the_hash_depends_on_content_and_settings_and_not_on_order() {
        Region one = SampleRegion.read(SampleRegion.text());
        Region other = SampleRegion.read(SampleRegion.with("region: sample", "region: other"));
        Setting setting = setting(COUNTY, "definition.suspected", "absence", "{count: 5, unit: school-day}");
        List<Region> regions = new ArrayList<>(Arrays.asList(one, other));

        assertThat(Snapshot.of(regions, List.of()).hash())
                .matches("[0-9a-f]{64}")
                .isEqualTo(Snapshot.of(List.of(other, one), List.of()).hash())
                .isNotEqualTo(Snapshot.of(List.of(one), List.of()).hash())
                .isNotEqualTo(Snapshot.of(regions, List.of(setting)).hash());
    }

    @Test
    void answers_for_places_and_days_that_hear_the_same_layers_are_shared() {
        Snapshot snapshot = sample();

        ResolvedRule<?> here = snapshot.resolve(STREET, DAY).rules().get(MONTHLY);
        ResolvedRule<?> there =
                snapshot.resolve(COUNTY, DAY.plusDays(1)).rules().get(MONTHLY);

        assertThat(here).isSameAs(there);
    }

    private static Snapshot sample() {
        return snapshot(SampleRegion.text());
    }

    private static Snapshot snapshot(String text, Setting... settings) {
        return Snapshot.of(List.of(SampleRegion.read(text)), List.of(settings));
    }

    private static Setting setting(DivisionCode division, String key, String field, String value) {
        return new Setting(1, division, new RuleKey(key), field, value, "管理员", Instant.EPOCH, "局务会议定");
    }

    private static ResolvedRule<Reporting> reporting(ResolvedPolicy policy, RuleKey key) {
        return policy.rule(key, Reporting.class).orElseThrow();
    }
}
