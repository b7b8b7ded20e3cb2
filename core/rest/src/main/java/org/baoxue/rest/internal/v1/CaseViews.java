package org.baoxue.rest.internal.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.EventDetails;
import org.baoxue.casework.Verification;

/** Cases as they are sent. */
final class CaseViews {

    private CaseViews() {}

    /** A case. */
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
            String rule,
            String policyHash,
            String division,
            Optional<String> household,
            String school,
            String classId,
            Instant openedAt,
            long sequence) {
        static CaseSummary of(CaseView view) {
            return new CaseSummary(
                    view.id().value(),
                    view.child().value(),
                    view.name(),
                    view.state().key(),
                    view.state().chinese(),
                    view.since(),
                    view.reachedOn(),
                    view.confirmedOn(),
                    view.returnedOn(),
                    view.closedOn(),
                    view.lapsed(),
                    view.rule().text(),
                    view.policyHash(),
                    view.division().digits(),
                    view.household().map(DivisionCode::digits),
                    view.school(),
                    view.classId(),
                    view.openedAt(),
                    view.seq());
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
