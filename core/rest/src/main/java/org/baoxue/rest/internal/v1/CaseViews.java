package org.baoxue.rest.internal.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.casework.CaseEntry;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseView;
import org.baoxue.casework.Personal;
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
                    details(entry.event()));
        }

        private static Map<String, String> details(CaseEvent event) {
            Map<String, String> details = new LinkedHashMap<>();
            if (event instanceof CaseEvent.SuspectedOpened opened) {
                details.put("since", opened.since().toString());
                details.put("reachedOn", opened.reachedOn().toString());
                details.put("rule", opened.rule().text());
                details.put("governingPlace", opened.place().chinese());
                details.put("division", opened.division().digits());
            } else if (event instanceof CaseEvent.AbsenceUpdated updated) {
                details.put("since", updated.since().toString());
                details.put("reachedOn", updated.reachedOn().toString());
                details.put("rule", updated.rule().text());
            } else if (event instanceof CaseEvent.VerdictLapsed lapsed) {
                details.put("noticedOn", lapsed.noticedOn().toString());
            } else if (event instanceof CaseEvent.DropoutConfirmed confirmed) {
                details.put("on", confirmed.on().toString());
                details.put("reason", words(confirmed.reason()));
            } else if (event instanceof CaseEvent.PersuasionNoted noted) {
                details.put("on", noted.on().toString());
                details.put("participants", words(noted.participants()));
                details.put("whereabouts", words(noted.whereabouts()));
                details.put("account", words(noted.account()));
            } else if (event instanceof CaseEvent.Returned returned) {
                details.put("on", returned.on().toString());
                details.put("note", words(returned.note()));
            } else if (event instanceof CaseEvent.Closed closed) {
                details.put("on", closed.on().toString());
                details.put("note", words(closed.note()));
            } else if (event instanceof CaseEvent.Withdrawn withdrawn) {
                details.put("reason", words(withdrawn.reason()));
            } else if (event instanceof CaseEvent.Retracted retracted) {
                details.put("corrects", Long.toString(retracted.corrects()));
                details.put("reason", words(retracted.reason()));
            }
            return details;
        }

        private static String words(Personal personal) {
            return personal.text().orElse(personal instanceof Personal.Withheld ? "不予显示 (withheld)" : "已删除 (erased)");
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
