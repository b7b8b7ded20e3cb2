package org.baoxue.rest.internal.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseExit;
import org.baoxue.casework.CaseHolding;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.EventDetails;
import org.baoxue.casework.Verification;

/** Cases as they are sent. */
final class CaseViews {

    private CaseViews() {}

    /**
     * A case.
     *
     * @param rule the definition that opened it; absent for 失学, as are school and class
     * @param exit the lawful exit
     * @param lostSince day from which the family counts as 失联
     * @param secondDropout whether the child had dropped out and come back before (二次辍学)
     * @param holding whose case it is, once it was handed over, offered or asked about
     */
    public record CaseSummary(
            String id,
            String child,
            Optional<String> name,
            String state,
            String stateName,
            LocalDate since,
            LocalDate reachedOn,
            Optional<LocalDate> confirmedOn,
            Optional<LocalDate> returnedOn,
            Optional<LocalDate> closedOn,
            boolean lapsed,
            boolean secondDropout,
            Optional<String> rule,
            String policyHash,
            String division,
            Optional<String> household,
            Optional<String> school,
            Optional<String> classId,
            Optional<ExitView> exit,
            Optional<LocalDate> lostSince,
            Optional<HoldingView> holding,
            Instant openedAt,
            long sequence) {
        static CaseSummary of(CaseView view) {
            return new CaseSummary(
                    view.id().value(),
                    view.child().value(),
                    view.name(),
                    view.state().key(),
                    view.stateName(),
                    view.since(),
                    view.reachedOn(),
                    view.confirmedOn(),
                    view.returnedOn(),
                    view.closedOn(),
                    view.lapsed(),
                    view.second(),
                    view.rule().map(RuleKey::text),
                    view.policyHash(),
                    view.division().digits(),
                    view.household().map(DivisionCode::digits),
                    view.school(),
                    view.classId(),
                    view.exit().map(ExitView::of),
                    view.lostSince(),
                    Optional.of(view.holding())
                            .filter(holding -> !holding.equals(CaseHolding.ORIGIN))
                            .map(HoldingView::of),
                    view.openedAt(),
                    view.seq());
        }
    }

    /**
     * Whose case it is.
     *
     * @param unit code of the unit that received it; absent for who opened it
     * @param outside who holds it outside the platform
     * @param offeredTo code of the unit that has not received it yet
     * @param openInquiries how many inquiries have no answer yet
     */
    public record HoldingView(
            Optional<String> unit, Optional<String> outside, Optional<String> offeredTo, int openInquiries) {
        static HoldingView of(CaseHolding holding) {
            return new HoldingView(holding.unit(), holding.outside(), holding.offeredTo(), holding.openInquiries());
        }
    }

    /**
     * A lawful exit.
     *
     * @param until last day of an approved 休学
     */
    public record ExitView(String kind, String name, LocalDate on, Optional<LocalDate> until) {
        static ExitView of(CaseExit exit) {
            return new ExitView(exit.kind().key(), exit.kind().chinese(), exit.on(), exit.until());
        }
    }

    /**
     * A case with its log.
     *
     * @param assumedDays how many days of the absence, up to the day on which the definition was met, no published calendar
     *     covers, so that they were taken by the days of the week
     */
    public record CaseDetails(CaseSummary summary, long assumedDays, List<EntryView> log) {}

    /**
     * One event.
     *
     * @param details what the event says, by name; erased words say so
     */
    public record EntryView(
            long sequence,
            Instant at,
            String actor,
            String policyHash,
            String hash,
            String kind,
            String kindName,
            Map<String, String> details) {
        static EntryView of(CaseEntry entry) {
            return new EntryView(
                    entry.seq(),
                    entry.at(),
                    entry.actor(),
                    entry.policyHash(),
                    entry.hash(),
                    entry.event().kind().key(),
                    entry.event().kind().chinese(),
                    EventDetails.of(entry.event()));
        }
    }

    /** Whether a log is as it was written. */
    public record VerificationView(String caseId, long events, boolean intact, List<FaultView> faults) {
        static VerificationView of(Verification found) {
            return new VerificationView(
                    found.caseId().value(),
                    found.events(),
                    found.intact(),
                    found.faults().stream()
                            .map(fault -> new FaultView(
                                    fault.seq(),
                                    Keys.of(fault.damage()),
                                    fault.damage().chinese(),
                                    fault.message()))
                            .toList());
        }
    }

    /** One event that is not as it was written. */
    public record FaultView(long sequence, String damage, String damageName, String message) {}
}
