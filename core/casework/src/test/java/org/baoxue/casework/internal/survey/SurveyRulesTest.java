package org.baoxue.casework.internal.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicyPlace;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.Strength;
import org.baoxue.api.policy.rule.Border;
import org.baoxue.api.policy.rule.Obligation;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.Task;
import org.baoxue.api.policy.rule.Trigger;
import org.baoxue.api.unit.Line;
import org.baoxue.casework.testing.PublishedPlans;
import org.baoxue.casework.testing.SpokenRules;
import org.baoxue.policy.evaluation.PeriodSpan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("何时排查、依据什么，出自方案")
class SurveyRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    @Test
    @DisplayName("方案写每学期初排查的，首末日是那个学期；没写的没有")
    void a_cycle_of_the_plan_gives_the_days() {
        SpokenRules plan = SpokenRules.named("term")
                .saying(
                        "obligation.survey",
                        Strength.MUST,
                        survey(
                                Party.TOWNSHIP_GOVERNMENT,
                                Optional.of(new Trigger.AtBorders(Set.of(Border.TERM_START)))),
                        "每学期初开展排查");
        PeriodSpan span = rules(plan, "341502101", Line.GOVERNMENT).span(DAY).orElseThrow();
        assertThat(span.first()).isEqualTo("2026-09-01");
        assertThat(span.last()).as("the term with the holidays after it").isEqualTo("2027-02-28");
        assertThat(rules(plan, "341502101", Line.GOVERNMENT).sentences())
                .singleElement()
                .asString()
                .contains("每学期初开展排查");
        PolicySnapshot silent = PublishedPlans.of("anhui");
        assertThat(rules(silent, "341502101", Line.GOVERNMENT).span(DAY)).isEmpty();
    }

    @Test
    @DisplayName("两条线各有规定的各用各的；只派教师入户的，户籍线也用它；没有规定的没有原文")
    void each_line_has_its_own_rule_or_the_only_one() {
        PolicySnapshot published = PublishedPlans.of("anhui", "hubei");
        assertThat(rules(published, "341502101", Line.EDUCATION).sentences())
                .singleElement()
                .asString()
                .contains("以班级为最小网格单元");
        assertThat(rules(published, "420102001", Line.GOVERNMENT).sentences())
                .singleElement()
                .asString()
                .contains("入户走访");
        assertThat(rules(published, "110101001", Line.GOVERNMENT).sentences()).isEmpty();
    }

    private static Obligation survey(Party actor, Optional<Trigger> trigger) {
        return new Obligation(
                Task.SURVEY,
                "排查",
                actor,
                trigger,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static SurveyRules rules(PolicySnapshot policy, String place, Line line) {
        return new SurveyRules(policy.resolve(PolicyPlace.of(new DivisionCode(place)), DAY), line);
    }
}
