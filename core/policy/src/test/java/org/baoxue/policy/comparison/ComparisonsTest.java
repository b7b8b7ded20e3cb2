package org.baoxue.policy.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.baoxue.api.policy.Relation;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Strength;
import org.baoxue.policy.internal.resolve.FieldText;
import org.baoxue.policy.internal.tree.Findings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonsTest {
    private static final String RETENTION = "indicator=retention-rate;stage=compulsory;comparison=at-least;value=%s";
    private static final String DROPOUT = "indicator=dropout-rate;stage=junior;comparison=at-most;value=%s";

    @Test
    @DisplayName("巩固率99%比98%严，辍学率3%比2%宽")
    void of_two_targets_the_one_harder_to_meet_is_stricter() {
        assertThat(threshold(RETENTION.formatted("99"), RETENTION.formatted("98")))
                .isEqualTo(Relation.STRICTER);
        assertThat(threshold(RETENTION.formatted("98"), RETENTION.formatted("99")))
                .isEqualTo(Relation.LAXER);
        assertThat(threshold(DROPOUT.formatted("3"), DROPOUT.formatted("2"))).isEqualTo(Relation.LAXER);
        assertThat(threshold(RETENTION.formatted("99"), RETENTION.formatted("99.0")))
                .isEqualTo(Relation.SAME);
    }

    @ParameterizedTest
    @CsvSource({
        "indicator=annual-retention-rate;stage=compulsory;comparison=at-least;value=98,指标",
        "indicator=retention-rate;stage=junior;comparison=at-least;value=98,学段",
        "indicator=retention-rate;stage=compulsory;formula=九年;comparison=at-least;value=98,计算公式",
        "indicator=retention-rate;stage=compulsory;population=残疾儿童;comparison=at-least;value=98,人群口径",
        "indicator=retention-rate;stage=compulsory;level=school;comparison=at-least;value=98,单位层级",
        "indicator=retention-rate;stage=compulsory;comparison=more-than;value=98,比较",
    })
    @DisplayName("指标、口径、学段、人群、层级任一不同即不可比")
    void targets_of_different_things_are_not_comparable(String other, String reason) {
        RuleRelation relation = compare("threshold.retention", RETENTION.formatted("99"), other);

        assertThat(relation.relation()).isEqualTo(Relation.INCOMPARABLE);
        assertThat(relation.reason()).contains(reason + "不同");
        assertThat(relation.fields().get("value").relation()).isEqualTo(Relation.INCOMPARABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "same-day|{within: {count: 48, unit: hour}}|STRICTER",
                "same-day|{within: {count: 20, unit: hour}}|INCOMPARABLE",
                "same-day|{within: {count: 1, unit: school-day}}|STRICTER",
                "same-day|{end-of: week}|STRICTER",
                "{end-of: day}|same-day|DIFFERENT",
                "{end-of: week}|{end-of: month}|INCOMPARABLE",
                "{end-of: month}|{end-of: quarter}|STRICTER",
                "{within: {count: 48, unit: hour}}|{within: {count: 24, unit: hour}}|LAXER",
                "{within: {count: 48, unit: hour}}|{within: {count: 2, unit: calendar-day}}|INCOMPARABLE",
                "{day-of-month: 3}|{day-of-month: 25}|INCOMPARABLE",
                "{unquantified: 第一时间}|same-day|INCOMPARABLE",
                "{unquantified: 第一时间}|{unquantified: 及时}|INCOMPARABLE",
            })
    @DisplayName("事件报告的期限：只有对任何一天都成立的先后才算")
    void of_deadlines_on_a_fact_only_an_order_that_always_holds_counts(String one, String other, Relation expected) {
        assertThat(deadline("{on: [suspected]}", one, other)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "month|{day-of-month: 25}|end-of-period|STRICTER",
                "month|{day-of-month: 31}|end-of-period|DIFFERENT",
                "month|{day-of-month: 25}|{day-of-month: 28}|STRICTER",
                "month|{day-of-month: 25}|{day-of-month: 3, following: true}|STRICTER",
                "month|end-of-period|{day-of-month: 3, following: true}|STRICTER",
                "month|end-of-period|{within: {count: 1, unit: hour}}|STRICTER",
                "month|{day-of-month: 3, following: true}|{within: {count: 3, unit: calendar-day}}|INCOMPARABLE",
                "week|{day-of-month: 25}|end-of-period|INCOMPARABLE",
                "week|same-day|end-of-period|DIFFERENT",
                "week|{end-of: month}|end-of-period|INCOMPARABLE",
            })
    @DisplayName("周期报告的期限")
    void of_deadlines_of_a_period_a_day_in_it_comes_before_its_end_and_that_before_the_month_after(
            String period, String one, String other, Relation expected) {
        assertThat(deadline("{each: " + period + "}", one, other)).isEqualTo(expected);
    }

    @Test
    @DisplayName("周报比月报严，期限则不可比；多报一类情形更严")
    void a_shorter_cycle_and_more_facts_are_stricter_but_deadlines_of_other_cycles_are_not_comparable() {
        RuleRelation weekly = compare(
                "reporting.any",
                "trigger={each: week};reporter=school;deadline=same-day",
                "trigger={each: month};reporter=school;deadline={day-of-month: 25}");
        assertThat(weekly.fields().get("trigger").relation()).isEqualTo(Relation.STRICTER);
        assertThat(weekly.fields().get("deadline").relation()).isEqualTo(Relation.INCOMPARABLE);
        assertThat(compare(
                                "reporting.any",
                                "trigger={each: year};reporter=school",
                                "trigger={each: school-year};reporter=school")
                        .relation())
                .isEqualTo(Relation.INCOMPARABLE);
        assertThat(compare(
                                "reporting.any",
                                "trigger={on: [dropout, suspected]};reporter=school;deadline=same-day",
                                "trigger={on: [suspected]};reporter=school;deadline=same-day")
                        .relation())
                .isEqualTo(Relation.STRICTER);
    }

    @Test
    @DisplayName("多报一家、要求零报告更严")
    void more_addressees_and_a_zero_report_are_stricter() {
        String both = "[{kind: county-education, of: reporter}, {kind: township-government, of: reporter}]";
        String turned = "[{kind: township-government, of: reporter}, {kind: county-education, of: reporter}]";
        String bureau = "[{kind: county-education, of: reporter}]";
        String report = "trigger={each: month};reporter=school;addressees=%s;zero-report=%s";

        assertThat(compare("reporting.any", report.formatted(both, true), report.formatted(bureau, true))
                        .relation())
                .isEqualTo(Relation.STRICTER);
        assertThat(compare("reporting.any", report.formatted(both, true), report.formatted(turned, true))
                        .relation())
                .isEqualTo(Relation.SAME);
        assertThat(compare("reporting.any", report.formatted(bureau, false), report.formatted(bureau, true))
                        .relation())
                .isEqualTo(Relation.LAXER);
        RuleRelation mixed = compare("reporting.any", report.formatted(both, false), report.formatted(bureau, true));
        assertThat(mixed.relation()).isEqualTo(Relation.DIFFERENT);
        assertThat(mixed.reason()).contains("有严有宽");
    }

    @Test
    @DisplayName("缺课3天比5天严，天与小时不可比")
    void fewer_days_of_absence_are_stricter_in_the_same_unit_only() {
        String suspected = "concept=suspected;absence={count: %d, unit: %s}";

        assertThat(compare(
                                "definition.suspected",
                                suspected.formatted(3, "school-day"),
                                suspected.formatted(5, "school-day"))
                        .relation())
                .isEqualTo(Relation.STRICTER);
        RuleRelation units =
                compare("definition.suspected", suspected.formatted(3, "school-day"), suspected.formatted(48, "hour"));
        assertThat(units.relation()).isEqualTo(Relation.INCOMPARABLE);
        assertThat(units.reason()).contains("缺课时长").contains("时间单位不同");
    }

    @Test
    @DisplayName("送教次数：同一计量才可比，多一项要求更严")
    void quotas_are_compared_by_what_they_count_and_one_more_is_stricter() {
        String week = "quotas=[{measure: visit, per: week, at-least: %d}]";
        String more =
                "quotas=[{measure: visit, per: week, at-least: 1}, {measure: lesson, per: school-year, at-least: 60}]";

        assertThat(compare("send-education.any", week.formatted(2), week.formatted(1))
                        .relation())
                .isEqualTo(Relation.STRICTER);
        assertThat(compare("send-education.any", week.formatted(1), more).relation())
                .isEqualTo(Relation.LAXER);
        assertThat(compare("send-education.any", week.formatted(2), more).relation())
                .isEqualTo(Relation.DIFFERENT);
    }

    @Test
    @DisplayName("“必须”比“原则上”严；沉默不是放宽")
    void must_is_stricter_than_in_principle_and_silence_is_not_laxity() {
        Map<String, Object> same = fields("threshold.retention", RETENTION.formatted("99"));
        assertThat(Comparisons.compare(
                                new RuleKey("threshold.retention"), same, Strength.MUST, same, Strength.IN_PRINCIPLE)
                        .relation())
                .isEqualTo(Relation.STRICTER);

        RuleRelation silent = compare(
                "reporting.any",
                "trigger={each: month};reporter=school",
                "trigger={each: month};reporter=school;zero-report=true");
        assertThat(silent.relation()).isEqualTo(Relation.INCOMPARABLE);
        assertThat(silent.reason()).contains("零报告").contains("一方未规定");
    }

    @Test
    @DisplayName("按同一人认定的把握95%比90%严；没有规定的由人判断，与有规定的不可比")
    void of_two_bars_for_the_same_child_the_higher_is_stricter() {
        String lists = "lists=[household, enrolment]";
        String bar = lists + ";same-from=%s";

        assertThat(compare("reconciliation.any", bar.formatted("95"), bar.formatted("90"))
                        .relation())
                .isEqualTo(Relation.STRICTER);
        assertThat(compare("reconciliation.any", lists, bar.formatted("90")).relation())
                .isEqualTo(Relation.INCOMPARABLE);
    }

    @Test
    @DisplayName("表名不同只是不同，不分宽严")
    void a_field_without_an_order_is_merely_different() {
        assertThat(compare(
                                "reporting.any",
                                "trigger={each: month};reporter=school;form=form.a",
                                "trigger={each: month};reporter=school;form=form.b")
                        .relation())
                .isEqualTo(Relation.DIFFERENT);
    }

    private static Relation threshold(String one, String other) {
        return compare("threshold.retention", one, other).relation();
    }

    private static Relation deadline(String trigger, String one, String other) {
        String report = "trigger=%s;reporter=school;deadline=%s";
        return compare("reporting.any", report.formatted(trigger, one), report.formatted(trigger, other))
                .relation();
    }

    private static RuleRelation compare(String key, String one, String other) {
        return Comparisons.compare(
                new RuleKey(key), fields(key, one), Strength.MUST, fields(key, other), Strength.MUST);
    }

    /** Fields as in a region file: {@code name=value;name=value}. */
    private static Map<String, Object> fields(String key, String text) {
        Map<String, Object> fields = new TreeMap<>();
        for (String field : text.split(";", -1)) {
            String[] parts = field.split("=", 2);
            Findings findings = new Findings();
            fields.put(
                    parts[0],
                    FieldText.read(new RuleKey(key), parts[0], parts[1], findings)
                            .orElseThrow(() -> new AssertionError(findings.sorted())));
        }
        return fields;
    }
}
