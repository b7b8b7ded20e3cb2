package org.baoxue.region.ningxia;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Measure;
import org.baoxue.api.policy.rule.QuotaPer;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.api.policy.rule.SendGroup;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.Lesson;
import org.baoxue.policy.evaluation.SendEducationCheck;
import org.baoxue.policy.evaluation.Standing;
import org.baoxue.region.check.RegionsInForce;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("宁夏送教上门规定")
class NingxiaSendEducationTest {

    private final ResolvedPolicy policy = RegionsInForce.at("640104", "2026-11-20");

    @Test
    @DisplayName("原则上每周施教1次、每次2课时；少一课时需说明")
    void onceAWeekInPrinciple() {
        ResolvedRule<SendEducation> frequency = rule("send-education.frequency");
        LocalDate tuesday = LocalDate.of(2026, 9, 22);

        assertThat(frequency.strength()).isEqualTo(Strength.IN_PRINCIPLE);
        assertThat(frequency.rule().quotas())
                .containsExactly(
                        new SendEducation.Quota(Measure.VISIT, QuotaPer.WEEK, 1, Optional.empty()),
                        new SendEducation.Quota(Measure.LESSON, QuotaPer.VISIT, 2, Optional.empty()));
        assertThat(SendEducationCheck.worst(SendEducationCheck.check(
                        policy, List.of(new Lesson(tuesday, 1, 1, 0)), tuesday, Calendars.of(policy))))
                .isEqualTo(Standing.DEVIATION);
    }

    @Test
    @DisplayName("对象为7至14周岁")
    void whoIsReached() {
        SendEducation.Eligibility eligibility =
                rule("send-education.eligibility").rule().eligibility().orElseThrow();

        assertThat(eligibility.ageFrom()).contains(7);
        assertThat(eligibility.ageTo()).contains(14);
        assertThat(eligibility.groups()).containsExactly(SendGroup.SEVERELY_DISABLED);
    }

    @Test
    @DisplayName("按户口所在地分配；2016年达到6000元")
    void placeAndMoney() {
        assertThat(policy.rules()
                        .get(new RuleKey("governing-place.send-education"))
                        .voices())
                .last()
                .satisfies(voice -> assertThat(voice.statement().origin()).isEqualTo(Origin.QUOTED));
        assertThat(rule("send-education.support").rule().support().orElseThrow().yuanPerPupilYear())
                .hasValueSatisfying(yuan -> assertThat(yuan).isEqualByComparingTo("6000"));
        assertThat(RegionsInForce.at("640104", "2015-06-01").rules())
                .doesNotContainKey(new RuleKey("send-education.support"));
    }

    @Test
    @DisplayName("能到社区的可在社区集中施教；纳入学籍管理")
    void placesAndFiles() {
        assertThat(rule("send-education.places").rule().places()).contains(SendPlace.COMMUNITY);
        assertThat(rule("send-education.archive").rule().archive().orElseThrow().enrolled())
                .contains(true);
    }

    private ResolvedRule<SendEducation> rule(String key) {
        return policy.rule(new RuleKey(key), SendEducation.class).orElseThrow();
    }
}
