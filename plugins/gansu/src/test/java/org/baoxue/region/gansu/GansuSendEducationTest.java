package org.baoxue.region.gansu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Measure;
import org.baoxue.api.policy.rule.QuotaPer;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.api.policy.rule.SendGroup;
import org.baoxue.region.check.RegionsInForce;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("甘肃省送教上门通知")
class GansuSendEducationTest {

    private final ResolvedPolicy policy = RegionsInForce.at("620102", "2026-11-20");

    @Test
    @DisplayName("原则上每周送教1到2次、每次2个课时、每学年不少于60课时")
    void quotasInPrinciple() {
        ResolvedRule<SendEducation> frequency = rule("send-education.frequency");

        assertThat(frequency.strength()).isEqualTo(Strength.IN_PRINCIPLE);
        assertThat(frequency.rule().quotas())
                .containsExactly(
                        new SendEducation.Quota(Measure.VISIT, QuotaPer.WEEK, 1, Optional.of(2)),
                        new SendEducation.Quota(Measure.LESSON, QuotaPer.VISIT, 2, Optional.empty()),
                        new SendEducation.Quota(Measure.LESSON, QuotaPer.SCHOOL_YEAR, 60, Optional.empty()));
    }

    @Test
    @DisplayName("在残联登记的都算，含未领残疾人证的")
    void withoutACertificateToo() {
        assertThat(rule("send-education.eligibility")
                        .rule()
                        .eligibility()
                        .orElseThrow()
                        .groups())
                .contains(SendGroup.WITHOUT_CERTIFICATE);
    }

    @Test
    @DisplayName("每次4课时计入工作量，为送教人员买意外险，每生每年6000元")
    void supportForTeachers() {
        SendEducation.Support support =
                rule("send-education.support").rule().support().orElseThrow();

        assertThat(support.lessonsCredited()).contains(4);
        assertThat(support.insurance()).contains(true);
        assertThat(support.yuanPerPupilYear())
                .hasValueSatisfying(yuan -> assertThat(yuan).isEqualByComparingTo("6000"));
    }

    @Test
    @DisplayName("报道日之前没有这条规则")
    void notBeforeItWasReported() {
        assertThat(RegionsInForce.at("620102", "2018-12-27").rules(SendEducation.class))
                .extracting(ResolvedRule::voices)
                .allSatisfy(voices -> assertThat(voices)
                        .noneMatch(voice -> voice.layer().region().equals("gansu")));
        assertThat(RegionsInForce.at("620102", "2018-12-28").rules())
                .containsKey(new RuleKey("send-education.support"));
    }

    private ResolvedRule<SendEducation> rule(String key) {
        return policy.rule(new RuleKey(key), SendEducation.class).orElseThrow();
    }
}
