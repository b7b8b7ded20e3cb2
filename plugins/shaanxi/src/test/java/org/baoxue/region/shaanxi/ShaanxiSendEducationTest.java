package org.baoxue.region.shaanxi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.policy.Origin;
import org.baoxue.api.policy.ResolvedPolicy;
import org.baoxue.api.policy.ResolvedRule;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Measure;
import org.baoxue.api.policy.rule.Obligation;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.QuotaPer;
import org.baoxue.api.policy.rule.SendEducation;
import org.baoxue.api.policy.rule.SendPlace;
import org.baoxue.policy.evaluation.Calendars;
import org.baoxue.policy.evaluation.Lesson;
import org.baoxue.policy.evaluation.SendEducationCheck;
import org.baoxue.policy.evaluation.Standing;
import org.baoxue.region.check.RegionsInForce;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("陕西省送教上门意见")
class ShaanxiSendEducationTest {

    private final ResolvedPolicy policy = RegionsInForce.at("610102", "2026-11-20");

    @Test
    @DisplayName("每月至少送教2次、每次至少2个课时")
    void twiceAMonth() {
        assertThat(rule("send-education.frequency").rule().quotas())
                .containsExactly(
                        new SendEducation.Quota(Measure.VISIT, QuotaPer.MONTH, 2, Optional.empty()),
                        new SendEducation.Quota(Measure.LESSON, QuotaPer.VISIT, 2, Optional.empty()));
    }

    @Test
    @DisplayName("不含假期：这是方案的话，不是平台的补足")
    void holidaysAreExcludedByThePlan() {
        ResolvedRule<SendEducation> frequency = rule("send-education.frequency");

        assertThat(frequency.rule().holidaysCount()).contains(false);
        assertThat(frequency.fields().get("holidays-count").fills()).isFalse();
        assertThat(frequency.fields().get("holidays-count").origin()).isEqualTo(Origin.QUOTED);
    }

    @Test
    @DisplayName("家长意见要征求，但不由家长决定")
    void theGuardianIsHeard() {
        SendEducation.Eligibility decision =
                rule("send-education.decision").rule().eligibility().orElseThrow();

        assertThat(decision.guardianDecides()).contains(false);
        assertThat(decision.assessed()).contains("家长意见");
    }

    @Test
    @DisplayName("就近指定乡镇中心学校或特殊教育学校承担：说的是由哪所学校承担，不是谁去送")
    void theBureauNamesTheSchool() {
        Obligation named = policy.rule(new RuleKey("obligation.send-school"), Obligation.class)
                .orElseThrow()
                .rule();

        assertThat(named.actor()).isEqualTo(Party.COUNTY_EDUCATION);
        assertThat(named.with()).containsExactly(Party.CENTRAL_SCHOOL, Party.SPECIAL_SCHOOL);
        assertThat(policy.rules(SendEducation.class))
                .noneMatch(rule -> rule.rule().team().isPresent());
    }

    @Test
    @DisplayName("网络远程和现场相结合；须建立学籍")
    void remoteAndEnrolled() {
        assertThat(rule("send-education.places").rule().places()).contains(SendPlace.REMOTE);
        assertThat(rule("send-education.archive").rule().archive().orElseThrow().enrolled())
                .contains(true);
    }

    @Test
    @DisplayName("整月没有上课的日子不判，有上课的日子差两次即未达到")
    void aMonthWithoutSchoolDoesNotCount() {
        LocalDate end = LocalDate.of(2026, 9, 30);

        assertThat(SendEducationCheck.worst(SendEducationCheck.check(policy, List.of(), end, Calendars.of(policy))))
                .isEqualTo(Standing.BROKEN);
        assertThat(SendEducationCheck.worst(SendEducationCheck.check(
                        policy,
                        List.of(new Lesson(LocalDate.of(2026, 9, 1), 2, 2, 1), new Lesson(end, 2, 2, 1)),
                        end,
                        Calendars.of(policy))))
                .isEqualTo(Standing.MET);
    }

    private ResolvedRule<SendEducation> rule(String key) {
        return policy.rule(new RuleKey(key), SendEducation.class).orElseThrow();
    }
}
