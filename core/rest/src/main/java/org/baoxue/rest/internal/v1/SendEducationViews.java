package org.baoxue.rest.internal.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.rule.Party;
import org.baoxue.api.policy.rule.SendGroup;
import org.baoxue.casework.Personal;
import org.baoxue.casework.sendeducation.SendEntry;
import org.baoxue.casework.sendeducation.SendEvent;
import org.baoxue.casework.sendeducation.SendFile;
import org.baoxue.casework.sendeducation.SendVerification;
import org.baoxue.casework.sendeducation.Visitor;
import org.baoxue.rest.internal.v1.CaseViews.FaultView;

/** Files of send-education as they are sent. */
final class SendEducationViews {

    private SendEducationViews() {}

    /** A file. */
    public record FileView(
            String child,
            Optional<String> name,
            String state,
            String stateName,
            String school,
            Optional<String> classId,
            Optional<String> household,
            Optional<String> residence,
            LocalDate appliedOn,
            Optional<LocalDate> assessedOn,
            Optional<LocalDate> reviewBy,
            Optional<LocalDate> lastVisit,
            long visits,
            Optional<LocalDate> endedOn,
            long sequence) {
        static FileView of(SendFile file) {
            return new FileView(
                    file.child().value(),
                    file.name(),
                    file.state().key(),
                    file.state().chinese(),
                    file.school(),
                    file.classId(),
                    file.household().map(DivisionCode::digits),
                    file.residence().map(DivisionCode::digits),
                    file.appliedOn(),
                    file.assessedOn(),
                    file.reviewBy(),
                    file.lastVisit(),
                    file.visits(),
                    file.endedOn(),
                    file.seq());
        }
    }

    /** A file with its log. */
    public record FileDetails(FileView file, List<EntryView> log) {}

    /**
     * One event.
     *
     * @param corrects sequence of the entry in whose place this one stands
     * @param details what the event says, by name; words that are withheld or erased say so
     */
    public record EntryView(
            long sequence,
            Instant at,
            String actor,
            String policyHash,
            String hash,
            String kind,
            String kindName,
            Optional<Long> corrects,
            Map<String, String> details) {
        static EntryView of(SendEntry entry) {
            return new EntryView(
                    entry.seq(),
                    entry.at(),
                    entry.actor(),
                    entry.policyHash(),
                    entry.hash(),
                    entry.event().kind().key(),
                    entry.event().kind().chinese(),
                    entry.corrects(),
                    said(entry.event()));
        }
    }

    /** Whether a log is as it was written. */
    public record VerificationView(String child, long events, boolean intact, List<FaultView> faults) {
        static VerificationView of(SendVerification found) {
            return new VerificationView(
                    found.child().value(),
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

    private static Map<String, String> said(SendEvent event) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("on", event.on().toString());
        switch (event.kind()) {
            case APPLIED -> applied(details, (SendEvent.Applied) event);
            case ASSESSED -> assessed(details, (SendEvent.Assessed) event);
            case PLANNED -> planned(details, (SendEvent.Planned) event);
            case TEACHERS_ASSIGNED -> details.put("people", people(((SendEvent.TeachersAssigned) event).teachers()));
            case VISITED -> visited(details, (SendEvent.Visited) event);
            case TRACKED -> {
                details.put("month", ((SendEvent.Tracked) event).month().toString());
                details.put("reason", words(((SendEvent.Tracked) event).account()));
            }
            case REVIEWED -> {
                details.put("by", ((SendEvent.Reviewed) event).by().chinese());
                details.put("reason", words(((SendEvent.Reviewed) event).remarks()));
            }
            case EXPLAINED -> {
                details.put("rule", ((SendEvent.Explained) event).rule().text());
                details.put("period", ((SendEvent.Explained) event).period());
                details.put("reason", words(((SendEvent.Explained) event).reason()));
            }
            case HANDED_OVER -> {
                details.put("fromSchool", ((SendEvent.HandedOver) event).from());
                details.put("school", ((SendEvent.HandedOver) event).to());
                details.put("reason", words(((SendEvent.HandedOver) event).note()));
            }
            case ENDED -> {
                details.put("endReason", ((SendEvent.Ended) event).reason().chinese());
                details.put("reason", words(((SendEvent.Ended) event).note()));
            }
            case RETRACTED -> details.put("reason", words(((SendEvent.Retracted) event).reason()));
        }
        return details;
    }

    private static void applied(Map<String, String> details, SendEvent.Applied event) {
        details.put("by", event.by().chinese());
        details.put(
                "appliedTo", event.to().stream().sorted().map(Party::chinese).collect(Collectors.joining("、")));
        details.put("school", event.school());
        details.put("group", event.group().map(SendGroup::chinese).orElse("***"));
        details.put("reason", words(event.note()));
    }

    private static void assessed(Map<String, String> details, SendEvent.Assessed event) {
        details.put("people", words(event.assessors()));
        details.put("looked", String.join("、", event.looked()));
        details.put("conclusion", event.conclusion().chinese());
        details.put("disability", words(event.disability()));
        event.reviewBy().ifPresent(day -> details.put("reviewBy", day.toString()));
    }

    private static void planned(Map<String, String> details, SendEvent.Planned event) {
        details.put("until", event.until().toString());
        details.put("needs", words(event.needs()));
        details.put("goals", words(event.goals()));
        details.put("content", String.join("、", event.content()));
        details.put("lessonsPerTerm", Integer.toString(event.lessonsPerTerm()));
    }

    private static void visited(Map<String, String> details, SendEvent.Visited event) {
        details.put("from", event.from().toString());
        details.put("people", people(event.team()));
        details.put("place", event.place().chinese());
        details.put("content", String.join("、", event.content()));
        details.put("lessons", Integer.toString(event.lessons()));
        details.put("minutes", Integer.toString(event.minutes()));
        details.put("homework", words(event.homework()));
        details.put("training", words(event.training()));
        details.put("signed", event.signed() ? "是" : "否");
    }

    private static String people(List<Visitor> people) {
        return people.stream()
                .map(one -> "%s（%s）".formatted(words(one.name()), one.described()))
                .collect(Collectors.joining("、"));
    }

    private static String words(Personal personal) {
        return personal.text().orElseGet(personal::toString);
    }
}
