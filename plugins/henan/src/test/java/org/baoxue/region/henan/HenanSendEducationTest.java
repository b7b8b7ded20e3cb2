package org.baoxue.region.henan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Measure;
import org.baoxue.api.policy.rule.QuotaPer;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.Lesson;
import org.baoxue.policy.evaluation.SendEducationCheck;
import org.baoxue.policy.evaluation.Standing;
import org.baoxue.region.check.RegionsInForce;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("河南省送教上门通知")
class HenanSendEducationTest {

    private final ResolvedPolicy policy = RegionsInForce.at("410102", "2026-11-20");

    @Test
    @DisplayName("原则上每周送教2次、每次3课时、每学年不少于216课时")
    void quotasInPrinciple() {
        ResolvedRule<SendEducation> frequency = rule("send-education.frequency");

        assertThat(frequency.strength()).isEqualTo(Strength.IN_PRINCIPLE);
        assertThat(frequency.rule().quotas())
                .containsExactly(
                        new SendEducation.Quota(Measure.VISIT, QuotaPer.WEEK, 2, Optional.empty()),
                        new SendEducation.Quota(Measure.LESSON, QuotaPer.VISIT, 3, Optional.empty()),
                        new SendEducation.Quota(Measure.LESSON, QuotaPer.SCHOOL_YEAR, 216, Optional.empty()));
    }

    @Test
    @DisplayName("不足的记为偏离，需说明，不记为未达到")
    void aShortfallAsksForAnExplanation() {
        LocalDate sunday = LocalDate.of(2026, 9, 27);

        assertThat(SendEducationCheck.worst(SendEducationCheck.check(
                        policy, List.of(new Lesson(sunday, 3, 2, 1)), sunday, Calendars.of(policy))))
                .isEqualTo(Standing.DEVIATION);
    }

    @Test
    @DisplayName("对象为6至14周岁")
    void whoIsReached() {
        SendEducation.Eligibility eligibility =
                rule("send-education.eligibility").rule().eligibility().orElseThrow();

        assertThat(eligibility.ageFrom()).contains(6);
        assertThat(eligibility.ageTo()).contains(14);
    }

    @Test
    @DisplayName("生均6000元，交通补助由各市确定")
    void money() {
        SendEducation.Support support =
                rule("send-education.support").rule().support().orElseThrow();

        assertThat(support.yuanPerPupilYear())
                .hasValueSatisfying(yuan -> assertThat(yuan).isEqualByComparingTo("6000"));
        assertThat(support.words())
                .hasValueSatisfying(words -> assertThat(words).contains("交通补助"));
    }

    private ResolvedRule<SendEducation> rule(String key) {
        return policy.rule(new RuleKey(key), SendEducation.class).orElseThrow();
    }
}
