package org.baoxue.reporting.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.CaseFact;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.casework.CaseHolding;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.roster.ChildId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("哪些学生上表")
class SelectionTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 2, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 2, 28);
    private static final Set<CaseFact> OUT = Set.of(CaseFact.SUSPECTED, CaseFact.DROPOUT);

    private static final CaseView OLD_AND_OPEN = opened("1", "2026-01-08", null, null);
    private static final CaseView NEW_AND_OPEN = opened("2", "2026-02-10", null, null);
    private static final CaseView OLD_NOW_CONFIRMED = opened("3", "2026-01-08", "2026-02-20", null);
    private static final CaseView NEW_AND_BACK = opened("4", "2026-02-03", null, "2026-02-12");
    private static final CaseView OLD_AND_BACK = opened("5", "2026-01-08", null, "2026-02-05");
    private static final CaseView BACK_LATER = opened("6", "2026-01-08", null, "2026-03-02");
    private static final CaseView OPENED_LATER = opened("7", "2026-03-01", null, null);
    private static final List<CaseView> ALL = List.of(
            OLD_AND_OPEN, NEW_AND_OPEN, OLD_NOW_CONFIRMED, NEW_AND_BACK, OLD_AND_BACK, BACK_LATER, OPENED_LATER);

    @Test
    @DisplayName("累计：期末仍未复学的全部，期后的变化不影响")
    void cumulativeListsAllWhoAreOutAtTheEndOfThePeriod() {
        assertThat(new Selection(OUT, true, FIRST, LAST).of(ALL))
                .containsExactly(OLD_AND_OPEN, NEW_AND_OPEN, OLD_NOW_CONFIRMED, BACK_LATER);
    }

    @Test
    @DisplayName("非累计：本期出现的，期内又复学的也列")
    void notCumulativeListsWhatHappenedInThePeriod() {
        assertThat(new Selection(OUT, false, FIRST, LAST).of(ALL))
                .containsExactly(NEW_AND_OPEN, OLD_NOW_CONFIRMED, NEW_AND_BACK);
    }

    @Test
    @DisplayName("表上列复学的，本期复学者都列")
    void returnsAreListedInTheirPeriodWhereTheFormAsks() {
        assertThat(new Selection(Set.of(CaseFact.RETURNED), true, FIRST, LAST).of(ALL))
                .containsExactly(NEW_AND_BACK, OLD_AND_BACK);
    }

    @Test
    @DisplayName("只列辍学的表不列疑似")
    void aFormOfDropoutsListsNoSuspects() {
        assertThat(new Selection(Set.of(CaseFact.DROPOUT), true, FIRST, LAST).of(ALL))
                .containsExactly(OLD_NOW_CONFIRMED);
    }

    private static CaseView opened(String id, String reached, String confirmed, String returned) {
        LocalDate reachedOn = LocalDate.parse(reached);
        Optional<LocalDate> back = Optional.ofNullable(returned).map(LocalDate::parse);
        Optional<LocalDate> confirmedOn = Optional.ofNullable(confirmed).map(LocalDate::parse);
        return new CaseView(
                new CaseId(id.repeat(32)),
                new ChildId("a".repeat(26)),
                Optional.empty(),
                back.isPresent()
                        ? CaseState.RETURNED
                        : confirmedOn.isPresent() ? CaseState.DROPOUT : CaseState.SUSPECTED,
                reachedOn.minusDays(2),
                reachedOn,
                confirmedOn,
                back,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(new RuleKey("definition.suspected")),
                "abc",
                Place.SCHOOL,
                new DivisionCode("341502"),
                Optional.empty(),
                Optional.of("S2"),
                Optional.of("S2-701"),
                Optional.empty(),
                Optional.empty(),
                CaseHolding.ORIGIN,
                Instant.EPOCH,
                1,
                false);
    }
}
