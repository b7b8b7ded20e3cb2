package org.baoxue.casework.internal.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.baoxue.casework.testing.SetClock.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.PolicySnapshot;
import org.baoxue.api.policy.rule.CaseScope;
import org.baoxue.api.policy.rule.Deadline;
import org.baoxue.api.policy.rule.Period;
import org.baoxue.api.unit.UnitKind;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseOpening.SuspectedOpened;
import org.baoxue.casework.DutyId;
import org.baoxue.casework.internal.fold.CaseFile;
import org.baoxue.casework.internal.fold.CaseFold;
import org.baoxue.casework.internal.fold.Folding.Standing;
import org.baoxue.casework.internal.fold.Recorded;
import org.baoxue.casework.testing.County;
import org.baoxue.casework.testing.PolicyHistory;
import org.baoxue.casework.testing.Rules;
import org.baoxue.casework.testing.SchoolRules;
import org.baoxue.policy.evaluation.Due;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("任务由政策与事实推出")
class ClaimsTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 11, 2);

    @Test
    void the_month_ends_with_its_last_day_however_long_it_is() {
        Rules rules = Rules.named("a").reportingEach(Period.MONTH, new Deadline.DayOfMonth(31, false));
        assertThat(periodClaims(rules, LocalDate.of(2027, 2, 10), LocalDate.of(2027, 2, 1)))
                .extracting(Claim::due)
                .containsExactly(Due.endOf(LocalDate.of(2027, 2, 28)));
    }

    @Test
    void every_period_since_the_unit_began_is_owed_and_none_before() {
        Rules rules = Rules.named("a").reportingEach(Period.WEEK, new Deadline.EndOfPeriod(Period.WEEK));
        assertThat(periodClaims(rules, LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 12)))
                .extracting(claim -> claim.occasion().trigger())
                .containsExactlyInAnyOrder("2026-W46", "2026-W47", "2026-W48");
    }

    @Test
    void a_daily_report_is_owed_on_school_days() {
        Rules rules = Rules.named("a").reportingEach(Period.DAY, new Deadline.SameDay());
        assertThat(periodClaims(rules, LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 20)))
                .extracting(claim -> claim.occasion().trigger())
                .containsExactlyInAnyOrder("2026-11-20", "2026-11-23");
    }

    @Test
    void the_identity_of_a_duty_is_the_same_whenever_and_by_whom_it_is_derived() {
        Rules rules = Rules.named("a").reportingFacts(new Deadline.SameDay());
        Rules later = Rules.named("b").reportingFacts(new Deadline.EndOfPeriod(Period.WEEK));
        CaseId id = CaseId.ofAbsence(County.child(1), SINCE);
        DutyId expected = DutyId.of("S1", Rules.AT_ONCE, id.value(), "suspected@1");
        assertThat(factClaims(rules)).extracting(Claim::id).containsExactly(expected);
        assertThat(factClaims(later)).extracting(Claim::id).containsExactly(expected);
        assertThat(expected).isNotEqualTo(DutyId.of("S2", Rules.AT_ONCE, id.value(), "suspected@1"));
        assertThat(CaseId.ofAbsence(County.child(1), SINCE)).isEqualTo(id);
        assertThat(CaseId.ofAbsence(County.child(2), SINCE)).isNotEqualTo(id);
    }

    @Test
    void the_week_of_a_fact_ends_on_sunday() {
        assertThat(factClaims(Rules.named("a").reportingFacts(new Deadline.EndOfPeriod(Period.WEEK))))
                .extracting(Claim::due)
                .containsExactly(Due.endOf(LocalDate.of(2026, 11, 8)));
    }

    @Test
    void the_class_reports_where_the_rule_names_it_and_an_unknown_addressee_is_shown() {
        Rules rules = Rules.named("a")
                .with(Rules.AT_ONCE, Rules.onFact(UnitKind.CLASS, new Deadline.SameDay(), UnitKind.CENTRAL_SCHOOL));
        assertThat(factClaims(rules)).singleElement().satisfies(claim -> {
            assertThat(claim.unit()).isEqualTo("S1-1");
            assertThat(claim.recipients().units()).isEmpty();
            assertThat(claim.recipients().unresolved()).containsExactly(UnitKind.CENTRAL_SCHOOL);
        });
    }

    @Test
    @DisplayName("学校自己的报告期限只管该校及其班级")
    void a_school_with_rules_of_its_own_reports_by_them() {
        Rules everywhere = Rules.named("a").reportingFacts(new Deadline.EndOfPeriod(Period.WEEK));
        SchoolRules policy = new SchoolRules(
                everywhere,
                "S1",
                Rules.named("b")
                        .reportingFacts(new Deadline.SameDay())
                        .reportingEach(Period.MONTH, new Deadline.DayOfMonth(3, true)));

        assertThat(factClaims(policy)).extracting(Claim::due).containsExactly(Due.endOf(LocalDate.of(2026, 11, 4)));
        PeriodClaims claims = new PeriodClaims(timeline(new PolicyHistory(policy)), County.TREE, SINCE);
        assertThat(claims.of(County.SCHOOL, SINCE))
                .extracting(Claim::due)
                .containsExactly(Due.endOf(LocalDate.of(2026, 12, 3)));
        assertThat(claims.of(County.OTHER_SCHOOL, SINCE)).isEmpty();
    }

    @Test
    @DisplayName("绑定和解除绑定都不使任务追溯逾期")
    void binding_or_unbinding_a_model_makes_nothing_late_afterwards() {
        Rules lenient = Rules.named("a").reportingEach(Period.MONTH, new Deadline.EndOfPeriod(Period.MONTH));
        SchoolRules strict = new SchoolRules(
                lenient, "S1", Rules.named("b").reportingEach(Period.MONTH, new Deadline.DayOfMonth(3, false)));
        LocalDate today = LocalDate.of(2026, 11, 20);

        PolicyHistory bound = new PolicyHistory(lenient).swap(at("2026-11-10T08:00"), strict);
        assertThat(new PeriodClaims(timeline(bound), County.TREE, today).of(County.SCHOOL, SINCE))
                .extracting(Claim::due)
                .containsExactly(Due.endOf(LocalDate.of(2026, 11, 30)));

        PolicyHistory fallback = new PolicyHistory(strict).swap(at("2026-11-02T08:00"), lenient);
        assertThat(new PeriodClaims(timeline(fallback), County.TREE, today).of(County.SCHOOL, SINCE))
                .extracting(Claim::due)
                .containsExactly(Due.endOf(LocalDate.of(2026, 11, 30)));

        PolicyHistory unbound = new PolicyHistory(strict).swap(at("2026-11-02T08:00"), Rules.named("c"));
        assertThat(new PeriodClaims(timeline(unbound), County.TREE, today).of(County.SCHOOL, SINCE))
                .isEmpty();
    }

    @Test
    void a_report_on_children_registered_elsewhere_is_owed_for_them_alone() {
        Rules rules = Rules.named("a")
                .with(
                        Rules.AT_ONCE,
                        Rules.onFact(
                                UnitKind.SCHOOL,
                                new Deadline.SameDay(),
                                UnitKind.COUNTY_EDUCATION,
                                CaseScope.OTHER_HOUSEHOLD));
        assertThat(factClaims(rules, Optional.of(new DivisionCode("130102101"))))
                .hasSize(1);
        assertThat(factClaims(rules, Optional.of(new DivisionCode("341502105"))))
                .as("another town of the same county")
                .isEmpty();
        assertThat(factClaims(rules, Optional.empty()))
                .as("not known where registered")
                .isEmpty();
    }

    private static List<Claim> factClaims(PolicySnapshot rules) {
        return factClaims(rules, Optional.of(County.TOWN));
    }

    private static List<Claim> factClaims(PolicySnapshot rules, Optional<DivisionCode> household) {
        SuspectedOpened opened = County.opening(County.child(1), SINCE, LocalDate.of(2026, 11, 4));
        Recorded opening = new Recorded(
                1,
                at("2026-11-04T08:00"),
                rules.hash(),
                new SuspectedOpened(
                        opened.child(),
                        opened.since(),
                        opened.reachedOn(),
                        opened.rule(),
                        opened.place(),
                        opened.division(),
                        household,
                        Optional.empty(),
                        opened.school(),
                        opened.classId()));
        CaseFile file = ((Standing) CaseFold.fold(List.of(opening))).file();
        return new CaseClaims(timeline(new PolicyHistory(rules)), County.TREE, LocalDate.of(2026, 11, 4))
                .of(CaseId.ofAbsence(County.child(1), SINCE), file);
    }

    private static List<Claim> periodClaims(Rules rules, LocalDate today, LocalDate since) {
        return new PeriodClaims(timeline(new PolicyHistory(rules)), County.TREE, today).of(County.SCHOOL, since);
    }

    private static Timeline timeline(PolicyHistory policies) {
        return Timeline.since(policies, at("2026-01-01T00:00"));
    }
}
