package org.baoxue.casework.internal.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.casework.CaseExit;
import org.baoxue.casework.CaseHolding;
import org.baoxue.casework.CaseId;
import org.baoxue.casework.CaseOpening;
import org.baoxue.casework.CaseState;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.ExitKind;
import org.baoxue.casework.chain.ChainedEvent;
import org.baoxue.casework.internal.fold.CaseFile;
import org.baoxue.casework.internal.fold.Holding.Offer;
import org.baoxue.casework.internal.fold.Holding.Turn;
import org.baoxue.roster.ChildId;

/**
 * A row of {@code case_file}; a component is null where the column is. {@code openChildId} repeats the child while the case
 * is open, so that the database refuses a second open case. A case of 失学 has empty texts for rule, school and class.
 */
public record FileRow(
        String caseId,
        String childId,
        String state,
        LocalDate since,
        LocalDate reachedOn,
        LocalDate confirmedOn,
        LocalDate returnedOn,
        LocalDate closedOn,
        LocalDate settledOn,
        boolean lapsed,
        String ruleKey,
        String policyHash,
        String governingPlace,
        String division,
        String household,
        String schoolId,
        String classId,
        Instant openedAt,
        long headSeq,
        String headHash,
        String openChildId,
        String exitKind,
        LocalDate exitOn,
        LocalDate exitUntil,
        LocalDate lostSince,
        String holderUnit,
        String holderOutside,
        String offeredTo,
        int openInquiries,
        String originDivision) {

    static final String COLUMNS =
            "f.case_id, f.child_id, f.state, f.since, f.reached_on, f.confirmed_on, f.returned_on,"
                    + " f.closed_on, f.settled_on, f.lapsed, f.rule_key, f.policy_hash, f.governing_place, f.division, f.household, f.school_id,"
                    + " f.class_id, f.opened_at, f.head_seq, f.head_hash, f.open_child_id,"
                    + " f.exit_kind, f.exit_on, f.exit_until, f.lost_since,"
                    + " f.holder_unit, f.holder_outside, f.offered_to, f.open_inquiries, f.origin_division";

    static FileRow of(CaseId id, CaseFile file, ChainedEvent head) {
        CaseOpening opening = file.opening();
        Turn turn = file.holding().current();
        return new FileRow(
                id.value(),
                opening.child().value(),
                file.state().name(),
                file.absence().since(),
                file.absence().reachedOn(),
                file.days().confirmed().orElse(null),
                file.days().returned().orElse(null),
                file.days().closed().orElse(null),
                file.days().settled().orElse(null),
                file.lapsed(),
                opening.definition().map(RuleKey::text).orElse(""),
                file.openedPolicy(),
                turn.governed().place().name(),
                turn.governed().division().digits(),
                opening.household().map(DivisionCode::digits).orElse(null),
                opening.schoolUnit().orElse(""),
                opening.classUnit().orElse(""),
                file.openedAt(),
                head.seq(),
                head.hash(),
                file.state().open() ? opening.child().value() : null,
                file.exit().map(exit -> exit.kind().name()).orElse(null),
                file.exit().map(CaseExit::on).orElse(null),
                file.exit().flatMap(CaseExit::until).orElse(null),
                file.contact().lostSince().orElse(null),
                turn.governed().holder().orElse(""),
                turn.outside().orElse(null),
                file.holding().offer().map(Offer::unit).orElse(""),
                file.holding().inquiries().size(),
                opening.division().digits());
    }

    /** The case as readers see it, without a name and without a look at other cases of the child. */
    public CaseView view() {
        return new CaseView(
                new CaseId(caseId),
                new ChildId(childId),
                Optional.empty(),
                CaseState.valueOf(state),
                since,
                reachedOn,
                Optional.ofNullable(confirmedOn),
                Optional.ofNullable(returnedOn),
                Optional.ofNullable(closedOn),
                Optional.ofNullable(settledOn),
                lapsed,
                given(ruleKey).map(RuleKey::new),
                policyHash,
                Place.valueOf(governingPlace),
                new DivisionCode(division),
                Optional.ofNullable(household).map(DivisionCode::new),
                given(schoolId),
                given(classId),
                Optional.ofNullable(exitKind)
                        .map(kind -> new CaseExit(ExitKind.valueOf(kind), exitOn, Optional.ofNullable(exitUntil))),
                Optional.ofNullable(lostSince),
                new CaseHolding(given(holderUnit), Optional.ofNullable(holderOutside), given(offeredTo), openInquiries),
                openedAt,
                headSeq,
                false);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(known -> !known.isEmpty());
    }
}
