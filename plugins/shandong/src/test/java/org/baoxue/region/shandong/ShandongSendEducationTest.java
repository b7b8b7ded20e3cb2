package org.baoxue.region.shandong;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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

@DisplayName("山东省送教上门意见")
class ShandongSendEducationTest {

    private final ResolvedPolicy policy = RegionsInForce.at("370102", "2026-11-20");

    @Test
    @DisplayName("每个服务对象每周送教2次、每次3课时、每学年不少于216课时，三项同时满足")
    void quotasHoldTogether() {
        ResolvedRule<SendEducation> frequency = rule("send-education.frequency");

        assertThat(frequency.strength()).isEqualTo(Strength.MUST);
        assertThat(frequency.rule().quotas())
                .containsExactly(
                        new SendEducation.Quota(Measure.VISIT, QuotaPer.WEEK, 2, Optional.empty()),
                        new SendEducation.Quota(Measure.LESSON, QuotaPer.VISIT, 3, Optional.empty()),
                        new SendEducation.Quota(Measure.LESSON, QuotaPer.SCHOOL_YEAR, 216, Optional.empty()));
    }

    @Test
    @DisplayName("假期算不算：方案未规定，由标明的平台默认补足为整周放假的不计")
    void holidaysAreUnsaid() {
        ResolvedRule<SendEducation> frequency = rule("send-education.frequency");

        assertThat(frequency.fields().get("holidays-count").fills()).isTrue();
        assertThat(frequency.fields().get("holidays-count").origin()).isEqualTo(Origin.PLATFORM_DEFAULT);
        assertThat(frequency.rule().holidaysCount()).contains(false);
    }

    @Test
    @DisplayName("36周每周2次每次3课时正好216课时；学年最后一天还差两次即未达到")
    void thirtySixWeeksMakeTheYear() {
        LocalDate monday = LocalDate.of(2026, 9, 7);
        List<Lesson> year = IntStream.range(0, 72)
                .mapToObj(i -> new Lesson(monday.plusWeeks(i / 2).plusDays(i % 2), 3, 2, 1))
                .toList();
        LocalDate end = LocalDate.of(2027, 8, 31);

        assertThat(SendEducationCheck.check(policy, year, end, Calendars.of(policy)))
                .filteredOn(result -> result.quota()
                        .filter(quota -> quota.per() == QuotaPer.SCHOOL_YEAR)
                        .isPresent())
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.done()).isEqualTo(216);
                    assertThat(result.standing()).isEqualTo(Standing.MET);
                });
        assertThat(SendEducationCheck.check(policy, year.subList(2, 72), end, Calendars.of(policy)))
                .filteredOn(result -> result.quota()
                        .filter(quota -> quota.per() == QuotaPer.SCHOOL_YEAR)
                        .isPresent())
                .extracting(SendEducationCheck.Result::standing)
                .containsExactly(Standing.BROKEN);
    }

    @Test
    @DisplayName("对象为6至15周岁重度残疾儿童少年，康复机构、福利机构的在内")
    void whoIsReached() {
        SendEducation.Eligibility eligibility =
                rule("send-education.eligibility").rule().eligibility().orElseThrow();

        assertThat(eligibility.ageFrom()).contains(6);
        assertThat(eligibility.ageTo()).contains(15);
        assertThat(eligibility.groups()).contains(SendGroup.IN_REHABILITATION, SendGroup.IN_WELFARE);
    }

    @Test
    @DisplayName("上门为主，社区和远程为辅；生均6000元，免费")
    void placesAndMoney() {
        assertThat(rule("send-education.places").rule().places())
                .containsExactlyInAnyOrder(SendPlace.HOME, SendPlace.COMMUNITY, SendPlace.REMOTE);
        SendEducation.Support support =
                rule("send-education.support").rule().support().orElseThrow();
        assertThat(support.yuanPerPupilYear())
                .hasValueSatisfying(yuan -> assertThat(yuan).isEqualByComparingTo("6000"));
        assertThat(support.free()).contains(true);
    }

    private ResolvedRule<SendEducation> rule(String key) {
        return policy.rule(new RuleKey(key), SendEducation.class).orElseThrow();
    }
}
