package org.baoxue.casework;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.baoxue.api.policy.RuleKey;

/** What an event says, by name, for people and for JSON. */
public final class EventDetails {

    private EventDetails() {}

    /** Names and values in the order of telling; words that were erased or are withheld say so. */
    public static Map<String, String> of(CaseEvent event) {
        Map<String, String> details = new LinkedHashMap<>();
        if (event instanceof CaseEvent.SuspectedOpened opened) {
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
            details.put("account", words(noted.account()));
        } else if (event instanceof CaseEvent.StepTaken taken) {
            taken(details, taken);
        } else if (event instanceof CaseEvent.NeedNoted noted) {
            details.put("need", noted.need().chinese());
            noted.status().ifPresent(status -> details.put("status", status));
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
        }
        return details;
    }

    private static void taken(Map<String, String> details, CaseEvent.StepTaken taken) {
        details.put("step", taken.step().chinese());
        details.put("on", taken.on().toString());
        details.put("issuer", taken.issuer());
        taken.document().ifPresent(number -> details.put("document", number));
        taken.until().ifPresent(day -> details.put("until", day.toString()));
        details.put("rule", taken.rule().map(RuleKey::text).orElse("方案未规定 (unsaid)"));
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
            return "***";
        }
        return personal.text().orElse("已删除 (erased)");
    }
}
