package org.baoxue.casework.internal.log;

import java.util.function.Function;
import org.baoxue.api.policy.rule.VisitGroup;
import org.baoxue.casework.CaseEvent.VisitRecorded;
import org.baoxue.casework.prevention.VisitMet;
import org.baoxue.casework.prevention.VisitOutcome;

/** Visits at home: the part of {@link EventCodec} that is for them. */
final class VisitEvents {

    private static final String YES = "yes";
    private static final String NO = "no";

    private VisitEvents() {}

    static void encode(EventWriter writer, VisitRecorded event) {
        writer.put("on", event.on());
        writer.put("visit", event.visit());
        writer.put("group", event.group().key());
        writer.put("met", event.met().key());
        writer.put("outcome", event.outcome().key());
        writer.put("guardianSigned", event.guardianSigned() ? YES : NO);
        writer.put("visitors", event.visitors());
        event.reason().ifPresent(reason -> writer.put("reason", reason));
        event.whereabouts().ifPresent(place -> writer.put("whereabouts", place));
        event.next().ifPresent(next -> writer.put("next", next));
        event.note().ifPresent(note -> writer.put("note", note));
    }

    static VisitRecorded decode(EventReader data) {
        return new VisitRecorded(
                data.day("on"),
                data.number("visit"),
                data.choice("group", VisitGroup.values(), VisitGroup::key),
                data.choice("met", VisitMet.values(), VisitMet::key),
                data.choice("outcome", VisitOutcome.values(), VisitOutcome::key),
                data.choice("guardianSigned", new String[] {YES, NO}, Function.identity())
                        .equals(YES),
                data.words("visitors"),
                data.optionalWords("reason"),
                data.optionalWords("whereabouts"),
                data.optionalWords("next"),
                data.optionalWords("note"));
    }
}
