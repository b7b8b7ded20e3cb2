package org.baoxue.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.casework.sendeducation.Lapse;

/** What an event says, by name, for people and for JSON. */
public final class EventDetails {

    private static final String UNSAID = "方案未规定 (unsaid)";

    private EventDetails() {}

    /** Names and values in the order of telling; words that were erased or are withheld say so. */
    public static Map<String, String> of(CaseEvent event) {
        Map<String, String> details = new LinkedHashMap<>();
        if (event instanceof CaseOpening.SuspectedOpened opened) {
            absence(details, opened.since(), opened.reachedOn(), opened.rule());
            details.put("governingPlace", opened.place().chinese());
            details.put("division", opened.division().digits());
        } else if (event instanceof CaseEvent.AbsenceUpdated updated) {
            absence(details, updated.since(), updated.reachedOn(), updated.rule());
        } else if (event instanceof CaseEvent.VerdictLapsed lapsed) {
            details.put("noticedOn", lapsed.noticedOn().toString());
        } else if (event instanceof CaseEvent.DropoutConfirmed confirmed) {
            dated(details, confirmed.on(), "reason", confirmed.reason());
        } else if (event instanceof CaseEvent.PersuasionNoted noted) {
            details.put("on", noted.on().toString());
            details.put("participants", words(noted.participants()));
            details.put("whereabouts", words(noted.whereabouts()));
            noted.thoughts().ifPresent(said -> details.put("thoughts", words(said)));
            noted.guardianOpinion().ifPresent(said -> details.put("guardianOpinion", words(said)));
            details.put("account", words(noted.account()));
        } else if (event instanceof CaseEvent.PersuasionPlanned planned) {
            details.put("until", planned.until().toString());
            details.put("participants", words(planned.participants()));
            details.put("method", words(planned.method()));
            dated(details, planned.on(), "account", planned.account());
        } else if (event instanceof CaseEvent.StepTaken taken) {
            taken(details, taken);
        } else if (event instanceof CaseEvent.NeedNoted noted) {
            details.put("need", noted.need().chinese());
            dated(details, noted.on(), "account", noted.account());
        } else if (event instanceof CaseEvent.Returned returned) {
            dated(details, returned.on(), "note", returned.note());
        } else if (event instanceof CaseEvent.Closed closed) {
            dated(details, closed.on(), "note", closed.note());
        } else if (event instanceof CaseEvent.Withdrawn withdrawn) {
            details.put("reason", words(withdrawn.reason()));
        } else if (event instanceof CaseEvent.Retracted retracted) {
            details.put("corrects", Long.toString(retracted.corrects()));
            details.put("reason", words(retracted.reason()));
        } else {
            elsewhere(details, event);
        }
        return details;
    }

    private static void elsewhere(Map<String, String> details, CaseEvent event) {
        if (event instanceof CaseOpening.NeverEnrolledOpened opened) {
            details.put("foundOn", opened.foundOn().toString());
            found(details, opened, opened.foundBy(), opened.account());
        } else if (event instanceof CaseOpening.SuspicionOpened opened) {
            details.put("since", opened.since().toString());
            details.put("foundOn", opened.foundOn().toString());
            found(details, opened, opened.foundBy(), opened.account());
        } else if (event instanceof CaseEvent.ContactAttempted attempt) {
            details.put("reached", attempt.reached() ? "已联系上 (reached)" : "未联系上 (nobody)");
            details.put("means", words(attempt.means()));
            dated(details, attempt.on(), "account", attempt.account());
        } else if (event instanceof CaseEvent.ContactLost lost) {
            dated(details, lost.on(), "account", lost.account());
        } else if (event instanceof CaseEvent.Exited exited) {
            details.put("exit", exited.exit().chinese());
            exited.until().ifPresent(day -> details.put("until", day.toString()));
            details.put("proof", words(exited.proof()));
            dated(details, exited.on(), "account", exited.account());
        } else if (event instanceof CaseEvent.Reopened reopened) {
            details.put("noticedOn", reopened.noticedOn().toString());
            details.put("cause", reopened.cause().chinese());
            if (!reopened.lapses().isEmpty()) {
                details.put("lapses", lapses(reopened.lapses()));
            }
        } else if (event instanceof CaseEvent.Placed placed) {
            placed(details, placed);
        } else if (event instanceof CaseEvent.SystemUpdated updated) {
            details.put("system", updated.system().chinese());
            details.put("of", Long.toString(updated.of()));
            details.put("on", updated.on().toString());
            updated.status().ifPresent(status -> details.put("status", status));
        } else {
            handedOver(details, event);
        }
    }

    private static void handedOver(Map<String, String> details, CaseEvent event) {
        if (event instanceof CaseEvent.HandOverOffered offered) {
            details.put("unit", offered.unit());
            details.put("governingPlace", offered.place().chinese());
            details.put("division", offered.division().digits());
            letter(details, offered.document(), offered.rule());
            dated(details, offered.on(), "account", offered.account());
            offered.deviation().ifPresent(reason -> details.put("deviation", words(reason)));
        } else if (event instanceof CaseEvent.HandOverReceived received) {
            received.receipt().ifPresent(number -> details.put("receipt", number));
            dated(details, received.on(), "account", received.account());
        } else if (event instanceof CaseEvent.HandOverDeclined declined) {
            dated(details, declined.on(), "reason", declined.reason());
        } else if (event instanceof CaseEvent.InquirySent sent) {
            details.put("authority", sent.authority());
            letter(details, sent.document(), sent.rule());
            dated(details, sent.on(), "account", sent.account());
            sent.deviation().ifPresent(reason -> details.put("deviation", words(reason)));
        } else if (event instanceof CaseEvent.InquiryAnswered answered) {
            details.put("of", Long.toString(answered.of()));
            details.put("takesOver", answered.takesOver() ? "接办 (takes over)" : "只答复 (an answer only)");
            answered.receipt().ifPresent(number -> details.put("receipt", number));
            dated(details, answered.on(), "account", answered.account());
        } else {
            documented(details, event);
        }
    }

    private static void documented(Map<String, String> details, CaseEvent event) {
        if (event instanceof CaseEvent.DocumentEntered entered) {
            details.put("title", entered.title());
            details.put("number", entered.number());
            details.put("document", entered.document().toString());
            details.put("rule", entered.rule().text());
            details.put("on", entered.on().toString());
            entered.until().ifPresent(day -> details.put("until", day.toString()));
            entered.contentHash().ifPresent(hash -> details.put("sha256", hash));
        } else if (event instanceof CaseEvent.DocumentServed served) {
            details.put("document", served.document().toString());
            details.put("attempt", Integer.toString(served.attempt()));
            details.put("manner", served.manner().chinese());
            details.put("signed", served.signed() ? "已签收 (signed)" : "未签收 (not signed)");
            details.put("at", served.at().toString());
            details.put("place", words(served.place()));
            details.put("recipient", words(served.recipient()));
            details.put("server", words(served.server()));
            served.witness().ifPresent(witness -> details.put("witness", words(witness)));
            served.note().ifPresent(note -> details.put("note", words(note)));
        } else if (event instanceof CaseEvent.FileAttached attached) {
            details.put("of", Long.toString(attached.of()));
            details.put("title", words(attached.title()));
            details.put("type", attached.type());
            details.put("sha256", attached.contentHash());
        } else if (event instanceof CaseEvent.VisitRecorded visit) {
            visited(details, visit);
        }
    }

    private static void visited(Map<String, String> details, CaseEvent.VisitRecorded visit) {
        details.put("visit", Long.toString(visit.visit()));
        details.put("on", visit.on().toString());
        details.put("group", visit.group().chinese());
        details.put("visitors", words(visit.visitors()));
        details.put("met", visit.met().chinese());
        details.put("outcome", visit.outcome().chinese());
        visit.reason().ifPresent(reason -> details.put("reason", words(reason)));
        visit.whereabouts().ifPresent(place -> details.put("whereabouts", words(place)));
        visit.next().ifPresent(next -> details.put("next", words(next)));
        details.put("guardianSigned", visit.guardianSigned() ? "已签字 (signed)" : "未签字 (not signed)");
        visit.note().ifPresent(note -> details.put("note", words(note)));
    }

    private static void letter(Map<String, String> details, Optional<String> document, Optional<RuleKey> rule) {
        document.ifPresent(number -> details.put("document", number));
        details.put("rule", rule.map(RuleKey::text).orElse(UNSAID));
    }

    private static void found(Map<String, String> details, CaseOpening opened, FoundBy foundBy, Personal account) {
        details.put("foundBy", foundBy.chinese());
        details.put("governingPlace", opened.place().chinese());
        details.put("division", opened.division().digits());
        details.put("account", words(account));
    }

    private static String lapses(List<String> keys) {
        return Arrays.stream(Lapse.values())
                .filter(lapse -> keys.contains(lapse.key()))
                .map(Lapse::chinese)
                .collect(Collectors.joining("、"));
    }

    private static void placed(Map<String, String> details, CaseEvent.Placed placed) {
        details.put("to", placed.to().chinese());
        placed.schoolClass().ifPresent(unit -> details.put("schoolClass", unit));
        placed.classSize().ifPresent(pupils -> details.put("classSize", pupils.toString()));
        details.put("rule", placed.rule().map(RuleKey::text).orElse(UNSAID));
        dated(details, placed.on(), "account", placed.account());
        placed.deviation().ifPresent(reason -> details.put("deviation", words(reason)));
    }

    private static void taken(Map<String, String> details, CaseEvent.StepTaken taken) {
        details.put("step", taken.step().chinese());
        details.put("on", taken.on().toString());
        details.put("issuer", taken.issuer());
        taken.document().ifPresent(number -> details.put("document", number));
        taken.until().ifPresent(day -> details.put("until", day.toString()));
        details.put("rule", taken.rule().map(RuleKey::text).orElse(UNSAID));
        details.put("account", words(taken.account()));
        Optional<Personal> deviation = taken.deviation();
        deviation.ifPresent(reason -> details.put("deviation", words(reason)));
    }

    private static void absence(Map<String, String> details, LocalDate since, LocalDate reachedOn, RuleKey rule) {
        details.put("since", since.toString());
        details.put("reachedOn", reachedOn.toString());
        details.put("rule", rule.text());
    }

    private static void dated(Map<String, String> details, LocalDate on, String field, Personal text) {
        details.put("on", on.toString());
        details.put(field, words(text));
    }

    private static String words(Personal personal) {
        if (personal instanceof Personal.Withheld) {
            return "不予显示 (withheld)";
        }
        return personal.text().orElse("已删除 (erased)");
    }
}
