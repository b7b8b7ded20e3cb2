package org.baoxue.casework.internal.log;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.baoxue.api.division.DivisionCode;
import org.baoxue.api.policy.RuleKey;
import org.baoxue.api.policy.rule.Place;
import org.baoxue.api.policy.rule.StepKind;
import org.baoxue.api.policy.rule.StrikeOffNeed;
import org.baoxue.casework.CaseEvent;
import org.baoxue.casework.CaseEvent.AbsenceUpdated;
import org.baoxue.casework.CaseEvent.Closed;
import org.baoxue.casework.CaseEvent.DropoutConfirmed;
import org.baoxue.casework.CaseEvent.NeedNoted;
import org.baoxue.casework.CaseEvent.PersuasionNoted;
import org.baoxue.casework.CaseEvent.PersuasionPlanned;
import org.baoxue.casework.CaseEvent.Retracted;
import org.baoxue.casework.CaseEvent.Returned;
import org.baoxue.casework.CaseEvent.StepTaken;
import org.baoxue.casework.CaseEvent.VerdictLapsed;
import org.baoxue.casework.CaseEvent.VisitRecorded;
import org.baoxue.casework.CaseEvent.Withdrawn;
import org.baoxue.casework.CaseEventKind;
import org.baoxue.casework.CaseOpening.SuspectedOpened;
import org.baoxue.casework.Personal;
import org.baoxue.casework.chain.Commitment;
import org.baoxue.casework.chain.DamagedEventException;
import org.baoxue.roster.ChildId;

/** Case events to plain values and back. The names used here are hashed and therefore final. */
public final class EventCodec {

    private EventCodec() {}

    /**
     * An event as it is written.
     *
     * @param data what is hashed
     * @param personal what is kept apart
     */
    public record Encoded(SortedMap<String, Object> data, List<Commitment> personal) {}

    /** The event with fresh salts for its personal words. */
    public static Encoded encode(CaseEvent event) {
        EventWriter writer = new EventWriter(new TreeMap<>(), new ArrayList<>());
        switch (event.kind()) {
            case SUSPECTED_OPENED -> opened(writer, (SuspectedOpened) event);
            case ABSENCE_UPDATED -> updated(writer, (AbsenceUpdated) event);
            case VERDICT_LAPSED -> writer.put("noticedOn", ((VerdictLapsed) event).noticedOn());
            case DROPOUT_CONFIRMED -> confirmed(writer, (DropoutConfirmed) event);
            case PERSUASION_NOTED -> persuaded(writer, (PersuasionNoted) event);
            case PERSUASION_PLANNED -> planned(writer, (PersuasionPlanned) event);
            case STEP_TAKEN -> taken(writer, (StepTaken) event);
            case NEED_NOTED -> noted(writer, (NeedNoted) event);
            case RETURNED -> dated(writer, ((Returned) event).on(), ((Returned) event).note());
            case CLOSED -> dated(writer, ((Closed) event).on(), ((Closed) event).note());
            case WITHDRAWN -> writer.put("reason", ((Withdrawn) event).reason());
            case RETRACTED -> retracted(writer, (Retracted) event);
            case SUSPICION_OPENED,
                    NEVER_ENROLLED_OPENED,
                    CONTACT_ATTEMPTED,
                    CONTACT_LOST,
                    EXITED,
                    REOPENED,
                    PLACED,
                    SYSTEM_UPDATED -> LaterEvents.encode(writer, event);
            case HAND_OVER_OFFERED, HAND_OVER_RECEIVED, HAND_OVER_DECLINED, INQUIRY_SENT, INQUIRY_ANSWERED ->
                HandOverEvents.encode(writer, event);
            case DOCUMENT_ENTERED, DOCUMENT_SERVED, FILE_ATTACHED -> DocumentEvents.encode(writer, event);
            case VISIT_RECORDED -> VisitEvents.encode(writer, (VisitRecorded) event);
        }
        return new Encoded(writer.data(), List.copyOf(writer.personal()));
    }

    /**
     * The event in the data of a body.
     *
     * @param words personal words by field; those missing were erased
     * @throws DamagedEventException if the data are not as {@link #encode} writes them
     */
    public static CaseEvent decode(String kind, JsonNode data, Map<String, Personal> words) {
        CaseEventKind known = CaseEventKind.ofKey(kind)
                .orElseThrow(() -> new DamagedEventException("未知事件类型 (unknown kind of event): " + kind));
        try {
            return decode(known, new EventReader(data, words));
        } catch (RuntimeException e) {
            throw new DamagedEventException("事件内容无法读取 (the event cannot be read): " + kind, e);
        }
    }

    private static CaseEvent decode(CaseEventKind kind, EventReader data) {
        return switch (kind) {
            case SUSPECTED_OPENED ->
                new SuspectedOpened(
                        new ChildId(data.text("child")),
                        data.day("since"),
                        data.day("reachedOn"),
                        new RuleKey(data.text("rule")),
                        Place.valueOf(data.text("place")),
                        new DivisionCode(data.text("division")),
                        data.optional("household").map(DivisionCode::new),
                        data.optional("residence").map(DivisionCode::new),
                        data.text("school"),
                        data.text("class"));
            case ABSENCE_UPDATED ->
                new AbsenceUpdated(data.day("since"), data.day("reachedOn"), new RuleKey(data.text("rule")));
            case VERDICT_LAPSED -> new VerdictLapsed(data.day("noticedOn"));
            case DROPOUT_CONFIRMED -> new DropoutConfirmed(data.day("on"), data.words("reason"));
            case PERSUASION_NOTED ->
                new PersuasionNoted(
                        data.day("on"),
                        data.words("participants"),
                        data.words("whereabouts"),
                        data.words("account"),
                        data.optionalWords("thoughts"),
                        data.optionalWords("guardianOpinion"));
            case PERSUASION_PLANNED ->
                new PersuasionPlanned(
                        data.day("on"),
                        data.day("until"),
                        data.words("participants"),
                        data.words("method"),
                        data.words("account"));
            case STEP_TAKEN ->
                new StepTaken(
                        data.choice("step", StepKind.values(), StepKind::key),
                        data.day("on"),
                        data.text("issuer"),
                        data.optional("document"),
                        data.optional("until").map(LocalDate::parse),
                        data.optional("rule").map(RuleKey::new),
                        data.words("account"),
                        data.optionalWords("deviation"));
            case NEED_NOTED ->
                new NeedNoted(
                        data.choice("need", StrikeOffNeed.values(), StrikeOffNeed::key),
                        data.day("on"),
                        data.words("account"));
            case RETURNED -> new Returned(data.day("on"), data.words("note"));
            case CLOSED -> new Closed(data.day("on"), data.words("note"));
            case WITHDRAWN -> new Withdrawn(data.words("reason"));
            case RETRACTED -> new Retracted(data.number("corrects"), data.words("reason"));
            case SUSPICION_OPENED,
                    NEVER_ENROLLED_OPENED,
                    CONTACT_ATTEMPTED,
                    CONTACT_LOST,
                    EXITED,
                    REOPENED,
                    PLACED,
                    SYSTEM_UPDATED -> LaterEvents.decode(kind, data);
            case HAND_OVER_OFFERED, HAND_OVER_RECEIVED, HAND_OVER_DECLINED, INQUIRY_SENT, INQUIRY_ANSWERED ->
                HandOverEvents.decode(kind, data);
            case DOCUMENT_ENTERED, DOCUMENT_SERVED, FILE_ATTACHED -> DocumentEvents.decode(kind, data);
            case VISIT_RECORDED -> VisitEvents.decode(data);
        };
    }

    private static void opened(EventWriter writer, SuspectedOpened event) {
        writer.put("child", event.child().value());
        writer.put("since", event.since());
        writer.put("reachedOn", event.reachedOn());
        writer.put("rule", event.rule().text());
        writer.put("place", event.place().name());
        writer.put("division", event.division().digits());
        event.household().ifPresent(place -> writer.put("household", place.digits()));
        event.residence().ifPresent(place -> writer.put("residence", place.digits()));
        writer.put("school", event.school());
        writer.put("class", event.classId());
    }

    private static void updated(EventWriter writer, AbsenceUpdated event) {
        writer.put("since", event.since());
        writer.put("reachedOn", event.reachedOn());
        writer.put("rule", event.rule().text());
    }

    private static void confirmed(EventWriter writer, DropoutConfirmed event) {
        writer.put("on", event.on());
        writer.put("reason", event.reason());
    }

    private static void persuaded(EventWriter writer, PersuasionNoted event) {
        writer.put("on", event.on());
        writer.put("participants", event.participants());
        writer.put("whereabouts", event.whereabouts());
        writer.put("account", event.account());
        event.thoughts().ifPresent(said -> writer.put("thoughts", said));
        event.guardianOpinion().ifPresent(said -> writer.put("guardianOpinion", said));
    }

    private static void planned(EventWriter writer, PersuasionPlanned event) {
        writer.put("on", event.on());
        writer.put("until", event.until());
        writer.put("participants", event.participants());
        writer.put("method", event.method());
        writer.put("account", event.account());
    }

    private static void taken(EventWriter writer, StepTaken event) {
        writer.put("step", event.step().key());
        writer.put("on", event.on());
        writer.put("issuer", event.issuer());
        event.document().ifPresent(number -> writer.put("document", number));
        event.until().ifPresent(day -> writer.put("until", day));
        event.rule().ifPresent(rule -> writer.put("rule", rule.text()));
        writer.put("account", event.account());
        event.deviation().ifPresent(reason -> writer.put("deviation", reason));
    }

    private static void noted(EventWriter writer, NeedNoted event) {
        writer.put("need", event.need().key());
        writer.put("on", event.on());
        writer.put("account", event.account());
    }

    private static void dated(EventWriter writer, LocalDate on, Personal note) {
        writer.put("on", on);
        writer.put("note", note);
    }

    private static void retracted(EventWriter writer, Retracted event) {
        writer.data().put("corrects", event.corrects());
        writer.put("reason", event.reason());
    }
}
