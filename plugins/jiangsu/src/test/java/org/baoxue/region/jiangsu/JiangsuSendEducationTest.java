package org.baoxue.region.jiangsu;

import static org.assertj.core.api.Assertions.assertThat;

import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.region.check.RegionsInForce;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("江苏省送教服务指导意见")
class JiangsuSendEducationTest {

    private final ResolvedPolicy policy = RegionsInForce.at("320102", "2026-11-20");

    @Test
    @DisplayName("送教对象不超过当地义务教育阶段残疾学生的5%（转述，未见原句）")
    void theCap() {
        ResolvedRule<SendEducation> rule = rule("send-education.cap");
        SendEducation.Cap cap = rule.rule().cap().orElseThrow();

        assertThat(cap.percent()).isEqualByComparingTo("5");
        assertThat(rule.voices()).singleElement().satisfies(voice -> {
            assertThat(voice.statement().origin()).isEqualTo(Origin.INTERPRETATION);
            assertThat(voice.statement().source().orElseThrow().quote()).isEmpty();
            assertThat(voice.statement().source().orElseThrow().paraphrase()).contains("5%");
        });
    }

    @Test
    @DisplayName("送教地点分五类")
    void fiveKindsOfPlace() {
        assertThat(rule("send-education.places").rule().places())
                .containsExactlyInAnyOrder(
                        SendPlace.WELFARE,
                        SendPlace.REHABILITATION,
                        SendPlace.DISABLED_HOME,
                        SendPlace.MEDICAL,
                        SendPlace.HOME);
    }

    @Test
    @DisplayName("次数：未规定，不编数字")
    void theFrequencyIsUnsaid() {
        assertThat(policy.rules()).doesNotContainKey(new RuleKey("send-education.frequency"));
        assertThat(policy.silent()).containsKey(new RuleKey("send-education.frequency"));
    }

    @Test
    @DisplayName("对象为6至15周岁，由专家委员会确定")
    void whoIsReached() {
        SendEducation.Eligibility eligibility =
                rule("send-education.eligibility").rule().eligibility().orElseThrow();

        assertThat(eligibility.ageFrom()).contains(6);
        assertThat(eligibility.ageTo()).contains(15);
        assertThat(eligibility.assessed()).containsExactly("专家委员会确定");
    }

    private ResolvedRule<SendEducation> rule(String key) {
        return policy.rule(new RuleKey(key), SendEducation.class).orElseThrow();
    }
}
